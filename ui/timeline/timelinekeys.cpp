// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// How a person reaches what a TimelinePane can do: keys and the context menu.

#include "ui/timeline/timelinepane_p.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

bool TimelinePane::Private::handleKey(const QKeyEvent &event)
{
    struct Binding {
        QKeyCombination keys;
        void (TimelinePane::*act)();
    };
    static const Binding bindings[] = {
        {Qt::Key_N, &TimelinePane::goToNextUnread},
        {Qt::Key_P, &TimelinePane::goToPreviousUnread},
        {Qt::Key_Period, &TimelinePane::goToNew},
        {Qt::Key_Home, &TimelinePane::goToTop},
        {Qt::Key_End, &TimelinePane::goToFoot},
        {Qt::Key_M, &TimelinePane::toggleRead},
        {Qt::SHIFT | Qt::Key_M, &TimelinePane::markOlderRead},
        {Qt::Key_U, &TimelinePane::markUnreadFromHere},
        {Qt::SHIFT | Qt::Key_A, &TimelinePane::markAllRead},
        {Qt::Key_S, &TimelinePane::toggleStarred},
        {Qt::Key_T, &TimelinePane::editTags},
        {Qt::SHIFT | Qt::Key_N, &TimelinePane::editNote},
        {Qt::Key_X, &TimelinePane::toggleSelected},
        {Qt::Key_O, &TimelinePane::openPermalink},
        {Qt::Key_Return, &TimelinePane::openPermalink},
        {Qt::Key_Enter, &TimelinePane::openPermalink},
        {Qt::Key_D, &TimelinePane::showHistory},
        {Qt::Key_R, &TimelinePane::replayFromHere},
        {Qt::SHIFT | Qt::Key_R, &TimelinePane::replayFromStart},
        {Qt::Key_F, &TimelinePane::toggleFollowing},
        {Qt::Key_V, &TimelinePane::showPictures},
        {Qt::Key_E, &TimelinePane::toggleKeyEvents},
        {Qt::Key_Right, &TimelinePane::showReports},
        {Qt::Key_Left, &TimelinePane::hideReports},
        {Qt::Key_W, &TimelinePane::showWhoWasFirst},
        {Qt::Key_BracketLeft, &TimelinePane::goToKeyEventAbove},
        {Qt::Key_BracketRight, &TimelinePane::goToKeyEventBelow},
        {Qt::Key_Z, &TimelinePane::cycleTimeZone},
        {Qt::Key_Slash, &TimelinePane::find},
        {Qt::Key_Escape, &TimelinePane::stepBack},
        {Qt::Key_J, &TimelinePane::goToBelow},
        {Qt::Key_K, &TimelinePane::goToAbove},
        {Qt::Key_Space, &TimelinePane::readOn},
        {Qt::SHIFT | Qt::Key_Space, &TimelinePane::readBack},
        {Qt::Key_F3, &TimelinePane::findNext},
        {Qt::SHIFT | Qt::Key_F3, &TimelinePane::findPrevious},
        {Qt::CTRL | Qt::Key_F, &TimelinePane::find},
        {Qt::CTRL | Qt::Key_C, &TimelinePane::copySelection},
        {Qt::CTRL | Qt::Key_Z, &TimelinePane::undoMark},
    };
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeyCombination keys(modifiers, static_cast<Qt::Key>(event.key()));
    // On many keyboards these need Shift or AltGr: what counts is the sign.
    static constexpr int signs[]
        = {Qt::Key_Slash, Qt::Key_Period, Qt::Key_BracketLeft, Qt::Key_BracketRight};
    const bool isSign = std::ranges::find(signs, event.key()) != std::end(signs);
    for (const Binding &binding : bindings) {
        if (binding.keys == keys
            || (isSign && !(modifiers & Qt::ControlModifier)
                && binding.keys.key() == event.key())) {
            (q->*binding.act)();
            return true;
        }
    }
    return false;
}

void TimelinePane::Private::showMenu(const QPoint &point)
{
    QModelIndex index = view->indexAt(point);
    if (!view->viewport()->rect().contains(point))
        index = view->currentIndex(); // by the keyboard
    const Entry *entry = model.entryAt(index.row());
    if (!entry)
        return;
    view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    const QUrl link = delegate.linkAt(point, view->visualRect(index), index.row());

    QMenu menu(q);
    const auto add = [&](const QString &text, const QKeySequence &keys, auto act) {
        QAction *action = menu.addAction(text, q, act);
        action->setShortcut(keys);
        action->setShortcutVisibleInContextMenu(true);
        return action;
    };
    const auto addForPane
        = [&](const QString &text, const QKeySequence &keys, void (TimelinePane::*act)()) {
              return add(text, keys, [this, act] { (q->*act)(); });
          };
    if (!link.isEmpty()) {
        add(tr("Open Link"), {}, [this, link] { openLink(link); });
        add(tr("Copy Link Address"), {}, [link] {
            QGuiApplication::clipboard()->setText(QString::fromLatin1(link.toEncoded()));
        });
        menu.addSeparator();
    }
    addForPane(tr("Open in Browser"), Qt::Key_O, &TimelinePane::openPermalink)
        ->setEnabled(!entry->current.url.isEmpty());
    addForPane(tr("History and Details"), Qt::Key_D, &TimelinePane::showHistory);
    addForPane(tr("Replay from Here"), Qt::Key_R, &TimelinePane::replayFromHere);
    if (const ReportNote note = model.reportNote(*entry); note.sources > 0) {
        note.isOpen
            ? addForPane(tr("Hide Other Sources"), Qt::Key_Left, &TimelinePane::hideReports)
            : addForPane(tr("Show Other Sources"), Qt::Key_Right, &TimelinePane::showReports);
    }
    if (stream.isGroup())
        addForPane(tr("Who Reported First…"), Qt::Key_W, &TimelinePane::showWhoWasFirst);
    if (!entry->current.images.isEmpty())
        addForPane(tr("Show Picture"), Qt::Key_V, &TimelinePane::showPictures);
    addForPane(tr("Copy"), QKeySequence::Copy, &TimelinePane::copySelection);
    menu.addSeparator();
    addForPane(entry->state.isRead ? tr("Mark as Unread") : tr("Mark as Read"), Qt::Key_M,
        &TimelinePane::toggleRead);
    addForPane(
        tr("Mark This and Older as Read"), Qt::SHIFT | Qt::Key_M, &TimelinePane::markOlderRead);
    addForPane(tr("Unread from Here"), Qt::Key_U, &TimelinePane::markUnreadFromHere);
    addForPane(tr("Mark All as Read"), Qt::SHIFT | Qt::Key_A, &TimelinePane::markAllRead);
    addForPane(entry->state.isStarred ? tr("Remove Star") : tr("Star"), Qt::Key_S,
        &TimelinePane::toggleStarred);
    addForPane(tr("Tags…"), Qt::Key_T, &TimelinePane::editTags);
    addForPane(entry->state.note.isEmpty() ? tr("Write a Note…") : tr("Edit the Note…"),
        Qt::SHIFT | Qt::Key_N, &TimelinePane::editNote);
    menu.addSeparator();
    const bool isChosen
        = std::ranges::all_of(toChoose(), [this](EntryId id) { return chosen.contains(id); });
    addForPane(isChosen ? tr("Remove from Selection") : tr("Select for Export"), Qt::Key_X,
        &TimelinePane::toggleSelected);
    add(tr("Export…"), {}, [this] { Q_EMIT q->exportRequested(); });
    menu.addSeparator();
    addForPane(
        model.isHolding() ? tr("Follow") : tr("Pause"), Qt::Key_F, &TimelinePane::toggleFollowing);
    addForPane(model.times().isLocal() ? tr("Times in UTC") : tr("Times of This Computer"),
        Qt::Key_Z, &TimelinePane::cycleTimeZone);

    view->setMenuOpen(true);
    menu.exec(view->viewport()->mapToGlobal(point));
    view->setMenuOpen(false);
}

} // namespace Liveline
