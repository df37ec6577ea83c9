// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of MainWindow that asks a person something.

#include "ui/addresses.h"
#include "ui/alerts/alertsdialog.h"
#include "ui/blogs/addblogdialog.h"
#include "ui/blogs/blogcommands.h"
#include "ui/blogs/followseveraldialog.h"
#include "ui/blogs/sidebar.h"
#include "ui/dialogs/evidencedialog.h"
#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/draft/draftmodel.h"
#include "ui/mainwindow.h"
#include "ui/notice.h"
#include "ui/palette/commandpalette.h"
#include "ui/search/searchpanel.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timelineboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

void MainWindow::paste()
{
    const QMimeData *clip = QApplication::clipboard()->mimeData();
    const QList<QUrl> urls = clip ? addressesIn(*clip) : QList<QUrl>();
    if (urls.isEmpty())
        m_notice->tell(tr("The clipboard holds no address."));
    else
        offerToFollow(urls);
}

void MainWindow::offerToFollow(const QList<QUrl> &urls)
{
    if (urls.size() == 1)
        return askForAddress(urls.first().toString());
    if (urls.isEmpty())
        return;
    auto *dialog = new FollowSeveralDialog(m_tracker, urls, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FollowSeveralDialog::followed, this, &MainWindow::showBlog);
    dialog->open();
}

// Blogs first, as the reason to come here most often; then what can be done.
void MainWindow::openPalette()
{
    QList<PaletteItem> items;
    for (const LiveBlog &blog : m_blogs.blogs()) {
        const QString unread
            = blog.unreadCount > 0 ? tr("%n unread", nullptr, blog.unreadCount) : blog.group;
        items.append({blog.title(), unread, u"live"_s, [this, id = blog.id] { showBlog(id); }});
    }
    for (QAction *action : m_actions.all()) {
        if (!action->isEnabled() || action == m_actions.anything)
            continue;
        const QStringList parts = action->text().split(u'\t');
        const QString key
            = parts.size() > 1 ? parts[1] : action->shortcut().toString(QKeySequence::NativeText);
        items.append({QString(parts.first()).remove(u'&'), key, Actions::iconOf(*action),
            [action] { action->trigger(); }});
    }
    m_palette->open(items, [this](const QString &typed) {
        const QUrl url = urlFromInput(typed);
        QList<PaletteItem> ofText;
        if (url.isValid())
            ofText.append({tr("Follow %1").arg(typed), {}, u"add"_s,
                [this, typed] { askForAddress(typed); }});
        ofText.append({tr("Search everywhere for “%1”").arg(typed), {}, u"search"_s,
            [this, typed] { searchFor(typed); }});
        return ofText;
    });
}

void MainWindow::askForAddress(const QString &text)
{
    auto *dialog = new AddBlogDialog(m_tracker, m_blogs.groups(), m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddBlogDialog::followed, this, &MainWindow::showBlog);
    connect(dialog, &QDialog::accepted, this, [this] { currentTimeline()->focusTimeline(); });
    dialog->open();
    if (text.isEmpty())
        return;
    dialog->setAddress(text);
    dialog->look();
}

void MainWindow::openExport(bool isWhole, bool isForPrinter)
{
    DossierDraft draft = m_draft->draft();
    if (draft.entries.isEmpty()) { // what is only selected will do for once
        for (const EntryId id : currentTimeline()->selectedEntries())
            draft.entries.append({id});
    }
    const auto blog = currentBlog();
    if (!blog && draft.entries.isEmpty())
        return m_notice->tell(tr("Select the entries to export first."));
    const ExportScope scope{.draft = draft,
        .blog = blog ? std::optional(blog->id) : std::nullopt,
        .isWhole = isWhole && blog,
        .isForPrinter = isForPrinter};
    auto *dialog = new ExportDialog(m_store, m_fetcher, m_settings, scope, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::preparedBy, m_draft, &DraftModel::setPreparedBy);
    dialog->open();
}

void MainWindow::openPreferences()
{
    m_settings.set(Settings::zoom, m_timeline->zoom());
    auto *dialog = new PreferencesDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openShortcuts()
{
    auto *dialog = new ShortcutsDialog(*menuBar(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openEvidence()
{
    auto *dialog = new EvidenceDialog(m_store, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openAlerts(const QString &query)
{
    auto *dialog = new AlertsDialog(m_store, m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AlertsDialog::entryChosen, this, [this, dialog](EntryId id) {
        dialog->close();
        showEntry(id);
    });
    dialog->open();
    if (!query.isEmpty())
        dialog->addRule(query);
}

void MainWindow::openAbout()
{
    QMessageBox::about(this, tr("About Liveline"),
        u"<h3>Liveline %1</h3><p>%2</p><p>%3</p>"_s.arg(QStringLiteral(LIVELINE_VERSION),
            tr("Follows live blogs: what is new, what was edited, what was withdrawn."),
            tr("Free software under the MIT licence. Built with Qt %1.")
                .arg(QLatin1StringView(qVersion()))));
}

void MainWindow::openBlogMenu(BlogId id, const QPoint &globalPosition)
{
    const auto blog = m_blogs.blog(id);
    if (!blog)
        return;
    QMenu menu(this);
    m_commands->fill(menu, *blog);
    menu.addSeparator();
    QAction *onBoard = menu.addAction(tr("On the &board"), this, [this, id] { toggleOnBoard(id); });
    onBoard->setCheckable(true);
    onBoard->setChecked(m_board->pane(id));
    menu.exec(globalPosition);
}

void MainWindow::fillBlogMenu()
{
    m_blogMenu->clear();
    m_blogMenu->addActions({m_actions.follow, m_actions.checkAll});
    m_blogMenu->addSeparator();
    m_blogMenu->addActions({m_actions.replay, m_actions.replayFromStart});
    const auto blog = currentBlog();
    if (!blog)
        return;
    m_blogMenu->addSeparator();
    m_blogMenu->addActions({m_actions.check, m_actions.holdArrivals, m_actions.markAllRead});
    m_blogMenu->addSeparator();
    m_blogMenu->addActions({m_actions.catchUp, m_actions.whatChanged, m_actions.corrections});
    m_blogMenu->addSeparator();
    m_blogMenu->addAction(m_actions.boardBlog);
    m_blogMenu->addSeparator();
    m_commands->fillLasting(*m_blogMenu, *blog);
}

void MainWindow::applyRemedy(BannerContent::Remedy remedy)
{
    const auto blog = currentBlog();
    if (!blog)
        return;
    switch (remedy) {
    case BannerContent::Remedy::None:
        return;
    case BannerContent::Remedy::CheckNow:
        return m_commands->check(blog->id);
    case BannerContent::Remedy::CheckAnyway:
        return m_commands->check(blog->id, Tracker::Manners::Force);
    case BannerContent::Remedy::Resume:
        return m_commands->setPaused(blog->id, false);
    case BannerContent::Remedy::OpenPage:
        return m_commands->openInBrowser(*blog);
    case BannerContent::Remedy::Unfollow:
        return m_commands->unfollow(*blog);
    }
}

Settings::Background MainWindow::askForBackground()
{
    if (m_settings.value(Settings::background) != Settings::Background::Ask)
        return m_settings.value(Settings::background);
    QMessageBox question(QMessageBox::NoIcon, tr("Close the window"),
        tr("Keep watching in the background?"), QMessageBox::Cancel, this);
    question.setObjectName(u"backgroundQuestion"_s);
    question.setInformativeText(
        tr("New entries are then still collected and notified. Starting Liveline again shows the "
           "window; Ctrl+Q ends it. The preferences remember your answer."));
    QPushButton *yes = question.addButton(tr("&Keep watching"), QMessageBox::AcceptRole);
    QPushButton *no = question.addButton(tr("&Quit"), QMessageBox::DestructiveRole);
    question.setDefaultButton(yes);
    question.exec();
    if (question.clickedButton() == yes)
        m_settings.set(Settings::background, Settings::Background::Yes);
    else if (question.clickedButton() == no)
        m_settings.set(Settings::background, Settings::Background::No);
    return m_settings.value(Settings::background);
}

} // namespace Liveline
