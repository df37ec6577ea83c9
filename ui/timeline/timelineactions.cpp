// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What a person does in a TimelinePane.

#include "ui/timeline/entrycopy.h"

#include "core/base/text.h"
#include "core/base/then.h"
#include "ui/timeline/annotationdialog.h"
#include "ui/timeline/eventdialog.h"
#include "ui/timeline/timelinepane_p.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int zoomStep = 10;

} // namespace

// --- Moving -------------------------------------------------------------------------------------

void TimelinePane::goToBelow() { d->view->moveBy(1); }

void TimelinePane::goToAbove() { d->view->moveBy(-1); }

void TimelinePane::readOn() { d->view->isAtEnd() ? goToNextUnread() : d->view->scrollByPage(1); }

void TimelinePane::readBack() { d->view->scrollByPage(-1); }

void TimelinePane::goToNextUnread()
{
    const Entry *current = d->view->currentEntry();
    const auto after = current ? std::optional(EntryCursor::of(*current)) : std::nullopt;
    if (const std::optional<Entry> next = d->nextUnread(after))
        d->goTo(*next, false);
    else if (!d->stream.blogs.isEmpty())
        Q_EMIT lastUnreadPassed();
}

/// The oldest that any of the blogs has above.
std::optional<Entry> TimelinePane::Private::nextUnread(
    const std::optional<EntryCursor> &after) const
{
    std::optional<Entry> nearest;
    for (const BlogId blog : stream.blogs) {
        const auto next = store.nextUnread(blog, after).value_or(std::nullopt);
        if (next && (!nearest || isNewer(EntryCursor::of(*nearest), EntryCursor::of(*next))))
            nearest = next;
    }
    return nearest;
}

void TimelinePane::goToPreviousUnread()
{
    const Entry *current = d->view->currentEntry();
    if (!current)
        return;
    const EntryCursor cursor = EntryCursor::of(*current);
    Selection older;
    older.blogs = d->stream.blogs;
    older.unreadOnly = true;
    older.until = current->sortTime.addMSecs(1);
    older.limit = 64; // several may share the time
    then(d->store.entries(older), d.get(), [this, cursor](const Result<QList<Entry>> &entries) {
        for (const Entry &entry : entries.value_or(QList<Entry>())) {
            if (isNewer(cursor, EntryCursor::of(entry)))
                return d->goTo(entry, false);
        }
        Q_EMIT statusMessage(tr("Nothing older is unread"));
    });
}

void TimelinePane::goToLiveEdge()
{
    if (d->model.hasNewer())
        d->openAround({});
    stepBackFromEntry();
    d->view->goToLiveEdge();
}

void TimelinePane::goToOldest()
{
    // From the other end: reading every page on the way could take seconds.
    if (d->model.hasOlder()) {
        const EntryCursor beginning{QDateTime::fromSecsSinceEpoch(0, Qt::UTC), 0, EntryId{}};
        const QList<Entry> oldest = d->pages().newer(beginning, TimelineModel::pageSize);
        if (!oldest.isEmpty() && d->model.rowOf(oldest.last().id) < 0)
            d->openAround(oldest.last());
    }
    d->view->goToOldest();
}

void TimelinePane::goToTop() { isOldestFirst() ? goToOldest() : goToLiveEdge(); }

void TimelinePane::goToFoot() { isOldestFirst() ? goToLiveEdge() : goToOldest(); }

void TimelinePane::goToNew()
{
    if (d->model.isHolding())
        setFollowing(true);
    stepBackFromEntry();
    const QSet<EntryId> &unseen = d->view->unseen();
    if (d->model.hasNewer() && unseen.isEmpty())
        return goToLiveEdge();
    const auto oldest = std::ranges::min_element(unseen); // the first that came
    if (oldest != unseen.end() && d->model.rowOf(*oldest) < 0) {
        if (const auto entry = d->store.entry(*oldest); entry && *entry)
            d->openAround(*entry);
    }
    d->view->goToUnseen();
}

void TimelinePane::setFollowing(bool following)
{
    d->model.setHolding(!following);
    d->updatePill();
    d->view->refreshMode();
}

void TimelinePane::toggleFollowing() { setFollowing(d->model.isHolding()); }

void TimelinePane::focusTimeline() { d->view->setFocus(Qt::OtherFocusReason); }

void TimelinePane::stepBackFromEntry()
{
    d->view->selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
}

/// Esc gives back one thing at a time: the search, the selection, the focused entry.
void TimelinePane::stepBack()
{
    if (d->findBar->isVisible())
        d->closeFind();
    else if (!d->query.isEmpty())
        d->setQuery({});
    else if (!d->view->selectedText().isEmpty())
        d->view->clearSelectedText();
    else if (d->view->selectionModel()->hasSelection())
        d->view->clearSelection();
    else if (d->view->currentEntry())
        stepBackFromEntry();
    else
        Q_EMIT steppedOut();
}

// --- Finding ------------------------------------------------------------------------------------

void TimelinePane::find()
{
    if (d->stream.isGroup())
        return Q_EMIT searchRequested();
    if (d->stream.blogs.isEmpty())
        return;
    if (!d->findBar->isVisible())
        d->placeBeforeFind = d->view->place();
    d->findBar->open();
}

void TimelinePane::findNext() { d->find(1); }

void TimelinePane::findPrevious() { d->find(-1); }

void TimelinePane::Private::setQuery(const Query &words)
{
    query = words;
    delegate.setQuery(query);
    view->viewport()->update();
}

/// 0: anew, from where the reader is; else the next match in that direction.
void TimelinePane::Private::find(int direction)
{
    const std::optional<BlogId> blog = stream.single();
    if (!findBar->isVisible() || !blog)
        return q->find();
    if (direction != 0 && finder.count() > 0)
        return finder.step(direction);
    setQuery(parseQuery(findBar->text(), clock(), true));
    std::optional<EntryCursor> from;
    if (const auto place = view->place()) {
        if (const Entry *entry = model.entryAt(model.rowOf(place->entry)))
            from = EntryCursor::of(*entry);
    }
    finder.search(*blog, findBar->text(), model.order(), from);
}

void TimelinePane::Private::showFindCount()
{
    const bool isAsked = !findBar->text().trimmed().isEmpty();
    findBar->setCount(finder.current() + 1, isAsked ? finder.count() : -1);
}

void TimelinePane::Private::closeFind()
{
    findBar->hide();
    finder.clear();
    setQuery({});
    q->stepBackFromEntry();
    if (const auto place = std::exchange(placeBeforeFind, {})) {
        const auto entry = store.entry(place->entry);
        if (model.rowOf(place->entry) < 0 && entry && *entry)
            openAround(*entry);
        view->setPlace(*place);
    }
    q->focusTimeline();
}

// --- Marks --------------------------------------------------------------------------------------

/// The selection where there is one, else the focused entry.
QList<Entry> TimelinePane::Private::chosenEntries() const
{
    QList<Entry> entries;
    for (const EntryId id : q->selectedEntries())
        entries.append(*model.entryAt(model.rowOf(id)));
    if (const Entry *current = view->currentEntry(); entries.isEmpty() && current)
        entries.append(*current);
    return entries;
}

void TimelinePane::Private::toggle(bool EntryState::*state, Mark on, Mark off)
{
    const QList<Entry> entries = chosenEntries();
    const bool isOn
        = std::ranges::all_of(entries, [state](const Entry &e) { return e.state.*state; });
    QList<EntryId> ids;
    for (const Entry &entry : entries) {
        if (entry.state.*state == isOn)
            ids.append(entry.id);
    }
    marks.mark(ids, isOn ? off : on);
}

void TimelinePane::toggleRead() { d->toggle(&EntryState::isRead, Mark::Read, Mark::Unread); }

void TimelinePane::toggleStarred()
{
    d->toggle(&EntryState::isStarred, Mark::Starred, Mark::Unstarred);
}

void TimelinePane::editTags() { d->annotate(false); }

void TimelinePane::editNote() { d->annotate(true); }

void TimelinePane::Private::annotate(bool isForNote)
{
    const QList<Entry> entries = chosenEntries();
    if (entries.isEmpty())
        return;
    auto *dialog = new AnnotationDialog(entries, store.tags().value_or(QStringList()), q);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AnnotationDialog::edited, &marks, &MarkHistory::annotate);
    isForNote ? dialog->openForNote() : dialog->openForTags();
}

/// All that is selected where the focused entry is part of it, else that one.
QList<EntryId> TimelinePane::Private::toChoose() const
{
    const Entry *current = view->currentEntry();
    if (!current)
        return {};
    const bool isPart = view->selectionModel()->isSelected(view->currentIndex());
    return isPart ? q->selectedEntries() : QList{current->id};
}

void TimelinePane::setChosen(const QSet<EntryId> &chosen)
{
    d->chosen = chosen;
    d->delegate.setChosen(chosen);
    d->view->viewport()->update();
}

/// What is chosen is selected too, so that it can be copied at once; it stays chosen when the
/// selection goes.
void TimelinePane::toggleSelected()
{
    const QList<EntryId> ids = d->toChoose();
    if (ids.isEmpty())
        return;
    const bool isChosen
        = !std::ranges::all_of(ids, [this](EntryId id) { return d->chosen.contains(id); });
    d->view->selectionModel()->select(d->view->currentIndex(),
        isChosen ? QItemSelectionModel::Select : QItemSelectionModel::Deselect);
    Q_EMIT chosen(ids, isChosen);
}

void TimelinePane::markAllRead()
{
    if (const std::optional<BlogId> blog = d->stream.single()) {
        d->marks.markAll(*blog, Mark::Read);
    } else {
        Selection unread;
        unread.blogs = d->stream.blogs;
        unread.unreadOnly = true;
        d->markMatching(unread, Mark::Read, [](const Entry &) { return true; });
    }
    d->divider.reset();
    d->model.clearDivider();
}

void TimelinePane::Private::markMatching(
    const Selection &selection, Mark mark, const std::function<bool(const Entry &)> &matches)
{
    then(
        store.entries(selection), this, [this, mark, matches](const Result<QList<Entry>> &entries) {
            QList<EntryId> ids;
            for (const Entry &entry : entries.value_or(QList<Entry>())) {
                if (matches(entry))
                    ids.append(entry.id);
            }
            marks.mark(ids, mark);
        });
}

void TimelinePane::markOlderRead()
{
    const Entry *current = d->view->currentEntry();
    if (!current)
        return;
    Selection older;
    older.blogs = {current->blogId};
    older.unreadOnly = true;
    older.until = current->sortTime.addMSecs(1);
    const EntryCursor here = EntryCursor::of(*current);
    d->markMatching(older, Mark::Read,
        [here](const Entry &entry) { return !isNewer(EntryCursor::of(entry), here); });
}

void TimelinePane::markUnreadFromHere()
{
    const Entry *current = d->view->currentEntry();
    if (!current)
        return;
    Selection newer;
    newer.blogs = {current->blogId};
    newer.since = current->sortTime;
    const EntryCursor here = EntryCursor::of(*current);
    d->markMatching(newer, Mark::Unread, [here](const Entry &entry) {
        return entry.state.isRead && !isNewer(here, EntryCursor::of(entry));
    });
}

/// One mark shows itself; Ctrl+Z takes it back all the same.
void TimelinePane::Private::showMarked(int count, Mark mark)
{
    if (count < 2)
        return toast->hide();
    switch (mark) {
    case Mark::Read:
        return toast->offerUndo(tr("%n entries marked as read", nullptr, count));
    case Mark::Unread:
        return toast->offerUndo(tr("%n entries marked as unread", nullptr, count));
    case Mark::Starred:
        return toast->offerUndo(tr("%n entries starred", nullptr, count));
    case Mark::Unstarred:
        return toast->offerUndo(tr("%n stars removed", nullptr, count));
    }
}

void TimelinePane::undoMark()
{
    d->toast->hide();
    d->marks.undo();
}

// --- Taking something out -----------------------------------------------------------------------

void TimelinePane::copySelection()
{
    if (const QString text = d->view->selectedText(); !text.isEmpty())
        return QGuiApplication::clipboard()->setText(text);
    const QList<Entry> entries = d->chosenEntries();
    if (entries.isEmpty())
        return;
    const auto sourceOf = [this](const Entry &entry) {
        const EntrySource *source = d->model.sourceOf(entry);
        return source ? source->name : d->title;
    };
    QGuiApplication::clipboard()->setMimeData(
        copyOf(entries, sourceOf, d->model.times()).release());
    Q_EMIT statusMessage(tr("%n entries copied", nullptr, static_cast<int>(entries.size())));
}

void TimelinePane::Private::openLink(const QUrl &url)
{
    // The sanitiser leaves no other; a second look costs nothing.
    static const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s};
    if (schemes.contains(url.scheme()))
        QDesktopServices::openUrl(url);
}

void TimelinePane::openPermalink()
{
    const std::optional<Entry> entry = currentEntry();
    if (!entry)
        return;
    if (entry->current.url.isEmpty())
        Q_EMIT statusMessage(tr("This entry has no address of its own"));
    else
        d->openLink(entry->current.url);
}

void TimelinePane::showHistory()
{
    if (const Entry *entry = d->view->currentEntry())
        Q_EMIT detailRequested(entry->id);
}

void TimelinePane::replayFromHere()
{
    const std::optional<TimelinePlace> place = d->view->place();
    const Entry *current = d->view->currentEntry();
    if (current)
        Q_EMIT replayRequested(current->id);
    else if (place)
        Q_EMIT replayRequested(place->entry);
}

void TimelinePane::replayFromStart() { Q_EMIT replayRequested(std::nullopt); }

void TimelinePane::showPictures()
{
    if (const Entry *entry = d->view->currentEntry())
        d->pictures->showPictures(entry->current.images, 0);
}

// --- Several sources ----------------------------------------------------------------------------

/// The focus goes with the row that stands for them.
void TimelinePane::Private::setReportsOpen(EntryId entry, bool areOpen)
{
    const EntryId head = reports ? reports->headOf(entry) : entry;
    const bool isRead = q->currentEntry().has_value();
    if (!areOpen && isRead && entry != head)
        view->setCurrentEntry(head);
    model.setReportsOpen(head, areOpen);
}

void TimelinePane::showReports()
{
    if (const std::optional<Entry> entry = currentEntry())
        d->setReportsOpen(entry->id, true);
}

void TimelinePane::hideReports()
{
    if (const std::optional<Entry> entry = currentEntry())
        d->setReportsOpen(entry->id, false);
}

void TimelinePane::showWhoWasFirst()
{
    constexpr int latest = 1'024; // entries that are compared, whether they were read or not
    constexpr int oneLine = 120;
    if (!d->stream.isGroup() || !d->reports)
        return;
    d->pages().older(std::nullopt, latest);
    QList<EventDialog::Shared> shared;
    for (const QList<Report> &reports : d->reports->shared()) {
        const auto entry = d->store.entry(reports.constFirst().entry).value_or(std::nullopt);
        if (!entry)
            continue;
        const ParsedEntry &said = entry->current;
        const QString words = said.headline.isEmpty() ? said.text : said.headline;
        shared.append({reports, elideAtWord(collapseWhitespace(words), oneLine)});
    }
    auto *dialog
        = new EventDialog(d->title, shared, sourcesOf(d->stream, d->store), d->model.times(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &EventDialog::entryChosen, this, [this](EntryId id) { showEntry(id); });
    dialog->open();
}

// --- How it looks -------------------------------------------------------------------------------

void TimelinePane::zoomIn() { setZoom(d->zoom + zoomStep); }

void TimelinePane::zoomOut() { setZoom(d->zoom - zoomStep); }

void TimelinePane::resetZoom() { setZoom(100); }

// Local, the source's, UTC; the source's where it tells one that is not this computer's.
void TimelinePane::cycleTimeZone()
{
    const std::optional<TimelinePlace> place = d->view->place();
    const std::optional<Entry> current = currentEntry();
    using Zone = Private::Zone;
    const bool isAbroad = d->sourceZone.isValid()
        && d->sourceZone.offsetFromUtc(d->clock()) != QDateTime::currentDateTime().offsetFromUtc();
    d->zone = d->zone == Zone::Utc           ? Zone::Local
        : d->zone == Zone::Local && isAbroad ? Zone::Source
                                             : Zone::Utc;
    d->applyZone();
    d->restyle();
    if (place)
        d->view->setPlace(*place);
    if (current)
        d->view->setCurrentEntry(current->id);
    const TimeText times = d->model.times();
    Q_EMIT statusMessage(d->zone == Zone::Local ? tr("Times of this computer")
            : d->zone == Zone::Utc
            ? tr("Times in UTC")
            //: %1: "UTC+01:00"
            : tr("Times as the source tells them (%1)").arg(times.zoneName(d->clock())));
}

} // namespace Liveline
