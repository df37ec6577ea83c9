// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The half of MainWindow that tells each part what the others said.

#include "ui/alerts/alertcount.h"
#include "ui/blogs/blogcommands.h"
#include "ui/blogs/blogheader.h"
#include "ui/blogs/sidebar.h"
#include "ui/blogs/statebanner.h"
#include "ui/blogs/welcomepage.h"
#include "ui/draft/draftbar.h"
#include "ui/draft/draftmodel.h"
#include "ui/draft/draftpanel.h"
#include "ui/linkhint.h"
#include "ui/mainwindow.h"
#include "ui/messages.h"
#include "ui/notice.h"
#include "ui/revisions/revisionview.h"
#include "ui/search/savedsearchlist.h"
#include "ui/search/searchpanel.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timelineboard.h"
#include "ui/tray.h"

#include <QMenu>

namespace Liveline {

void MainWindow::connectBlogs()
{
    connect(m_sidebar, &Sidebar::blogChosen, this, &MainWindow::showBlog);
    connect(m_sidebar, &Sidebar::groupChosen, this, &MainWindow::showGroup);
    connect(m_sidebar, &Sidebar::addRequested, m_actions.follow, &QAction::trigger);
    connect(m_sidebar, &Sidebar::menuRequested, this, &MainWindow::openBlogMenu);
    connect(&m_blogs, &BlogListModel::updated, this, &MainWindow::updateAll);
    connect(&m_store, &Store::blogRemoved, this, [this](BlogId id) { m_history.forget(id); });
    connect(&m_tracker, &Tracker::checking, this, [this](BlogId id) { setChecking(id, true); });
    connect(&m_tracker, &Tracker::checked, this, [this](const CheckReport &report) {
        setChecking(report.blogId, false);
        updateBanner();
    });
    connect(m_banner, &StateBanner::remedyChosen, this, &MainWindow::applyRemedy);
    connect(m_commands, &BlogCommands::olderLoading, this, [this](BlogId id, bool isLoading) {
        for (TimelinePane *pane : m_board->panes() << m_timeline) {
            if (pane->blog() == id)
                pane->setLoadingOlder(isLoading);
        }
    });
    connect(m_commands, &BlogCommands::told, m_notice, &Notice::tell);
    connect(m_commands, &BlogCommands::undoOffered, m_notice, &Notice::offerUndo);
    connect(m_commands, &BlogCommands::failed, this,
        [this](const Error &error) { m_notice->tell(sentence(error)); });
    connect(m_welcome, &WelcomePage::followRequested, this, &MainWindow::askForAddress);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_blogMenu, &QMenu::aboutToShow, this, &MainWindow::fillBlogMenu);
}

/// What a timeline asks for wherever it stands.
void MainWindow::connectPane(TimelinePane *pane)
{
    connect(pane, &TimelinePane::orderChanged, this, [this, pane] {
        if (pane == currentTimeline())
            m_actions.showOrder(pane->isOldestFirst());
    });
    connect(pane, &TimelinePane::searchRequested, this, &MainWindow::openSearch);
    connect(pane, &TimelinePane::linkHovered, m_linkHint, &LinkHint::show);
    connect(pane, &TimelinePane::statusMessage, m_notice, &Notice::tell);
    connect(pane, &TimelinePane::exportRequested, this, [this] { openExport(false); });
    connect(pane, &TimelinePane::olderRequested, this, [this, pane] {
        if (const auto blog = pane->blog())
            m_commands->loadOlder(*blog);
    });
    connect(pane, &TimelinePane::detailRequested, this, &MainWindow::showHistory);
    connect(pane, &TimelinePane::replayRequested, this,
        [this, pane](const std::optional<EntryId> &from) {
            const BlogId blog = pane->blog().value_or(BlogId{});
            replay({Place::Kind::Replay, blog, {}, pane->group()}, from);
        });
    connect(
        pane, &TimelinePane::currentEntryChanged, this, [this](const std::optional<Entry> &entry) {
            if (entry && m_revisions->isVisible())
                m_revisions->showEntry(entry->id);
        });
    connect(pane, &TimelinePane::chosen, this, [this](const QList<EntryId> &ids, bool isChosen) {
        isChosen ? m_draft->add(ids) : m_draft->remove(ids);
    });
}

void MainWindow::connectTimeline()
{
    connectPane(m_timeline);
    connect(m_timeline, &TimelinePane::lastUnreadPassed, this, &MainWindow::goToNextBlogWithUnread);
    connect(m_timeline, &TimelinePane::keyEventsToggled, this, [this](bool areVisible) {
        m_actions.keyEvents->setChecked(areVisible);
        m_settings.set(Settings::keyEventsVisible, areVisible);
    });
    connect(m_revisions, &RevisionView::closed, this, &MainWindow::hideHistory);
    connect(m_search, &SearchPanel::entryChosen, this, &MainWindow::showEntry);
    connect(m_search, &SearchPanel::closed, this, &MainWindow::closeSearch);
    connect(m_savedSearches, &SavedSearchList::chosen, this, &MainWindow::searchFor);
    connect(m_savedSearches, &SavedSearchList::alertRequested, this, &MainWindow::openAlerts);
    connect(m_search, &SearchPanel::alertRequested, this, &MainWindow::openAlerts);
    connect(m_alertCount, &QPushButton::clicked, this, [this] { openAlerts(); });
}

void MainWindow::connectDraft()
{
    const auto showWhatIsChosen = [this] {
        m_timeline->setChosen(m_draft->ids());
        m_board->setChosen(m_draft->ids());
        updateActions();
    };
    connect(m_draft, &DraftModel::changed, this, showWhatIsChosen);
    connect(m_draft, &DraftModel::failed, this,
        [this](const Error &error) { m_notice->tell(sentence(error)); });
    connect(m_search, &SearchPanel::chosen, m_draft, &DraftModel::toggle);
    connect(m_draftBar, &DraftBar::panelRequested, this, [this] { showDraft(true); });
    connect(m_draftBar, &DraftBar::exportRequested, this, [this] { openExport(false); });
    connect(m_draftPanel, &DraftPanel::exportRequested, this, [this] { openExport(false); });
    connect(m_draftPanel, &DraftPanel::entryChosen, this, [this](EntryId id) { showEntry(id); });
    connect(m_draftPanel, &DraftPanel::emptied, this, &MainWindow::emptyDraft);
    connect(m_draftPanel, &DraftPanel::closed, this, [this] { showDraft(false); });
    connect(m_actions.selection, &QAction::triggered, this, &MainWindow::showDraft);
    showWhatIsChosen();
}

void MainWindow::connectSettings()
{
    connect(&m_settings, &Settings::changed, this, [this](const char *key) {
        // By content: the compiler may keep a literal for each source file.
        const auto is = [key](const auto &setting) { return qstrcmp(key, setting.key) == 0; };
        if (is(Settings::zoom))
            m_timeline->setZoom(m_settings.value(Settings::zoom));
        else if (is(Settings::oldestFirst))
            m_timeline->setOldestFirst(m_settings.value(Settings::oldestFirst));
        else if (is(Settings::density))
            showDensity();
        else if (is(Settings::badge))
            updateTitle();
        else if (is(Settings::pictures))
            m_timeline->setPictureSources(m_settings.value(Settings::pictures));
        else if (is(Settings::tray))
            m_tray->setWanted(m_settings.value(Settings::tray));
        updateBoardLook();
    });
    connect(m_tray, &Tray::presentRequested, this, [this] { present(); });
}

void MainWindow::connectActions()
{
    const Actions &a = m_actions;
    const auto on
        = [this](QAction *action, auto act) { connect(action, &QAction::triggered, this, act); };
    on(a.follow, [this] { askForAddress({}); });
    on(a.paste, &MainWindow::paste);
    on(a.exportSelection, [this] { openExport(false); });
    on(a.exportAll, [this] { openExport(true); });
    on(a.print, [this] { openExport(false, true); });
    on(a.preferences, &MainWindow::openPreferences);
    on(a.closeWindow, &QWidget::close);
    on(a.quit, &MainWindow::quitRequested);
    on(a.undo, [this] { m_notice->canUndo() ? m_notice->undo() : currentTimeline()->undoMark(); });
    on(a.search, &MainWindow::openSearch);
    on(a.anything, &MainWindow::openPalette);
    on(a.back, &MainWindow::goBack);
    on(a.catchUp, &MainWindow::openCatchUp);
    on(a.whatChanged, [this] { openCorrections(true); });
    on(a.corrections, [this] { openCorrections(false); });
    on(a.forward, [this] {
        if (const auto place = m_history.forward())
            goTo(*place);
    });
    on(a.nextBlog, [this] { m_sidebar->step(1); });
    on(a.previousBlog, [this] { m_sidebar->step(-1); });
    on(a.check, [this] {
        if (const auto blog = m_sidebar->currentBlog())
            return m_commands->check(*blog);
        for (const LiveBlog &blog : m_blogs.blogs(m_sidebar->currentGroup()))
            m_commands->check(blog.id);
    });
    on(a.checkAll, [this] { m_commands->checkAll(); });
    on(a.demo, &MainWindow::demoRequested);
    on(a.shortcuts, &MainWindow::openShortcuts);
    on(a.evidence, &MainWindow::openEvidence);
    connect(a.alerts, &QAction::triggered, this, [this] { openAlerts(); });
    on(a.about, &MainWindow::openAbout);
    connect(a.sidebar, &QAction::toggled, this, [this](bool isVisible) {
        m_sidebar->setVisible(isVisible);
        m_settings.set(Settings::sidebarVisible, isVisible);
    });
    connect(a.densities, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_settings.set(Settings::density, action->data().value<Settings::Density>());
    });
    on(a.oldestFirst, [this](bool isOldestFirst) {
        QStringList streams = m_settings.value(Settings::oldestFirst);
        const QString shown = currentTimeline()->streamKey();
        streams.removeAll(shown);
        if (isOldestFirst)
            streams.append(shown);
        m_settings.set(Settings::oldestFirst, streams);
    });
    connect(a.fullScreen, &QAction::toggled, this, [this](bool isFull) {
        isFull ? showFullScreen() : showNormal();
        if (!isFull)
            m_actions.wallScreen->setChecked(false);
    });
    connect(a.wallScreen, &QAction::toggled, this, &MainWindow::setWallScreen);
    connect(m_timeline, &TimelinePane::steppedOut, this,
        [this] { m_actions.wallScreen->setChecked(false); });
    connectKeys();
}

// Keys that stand in no menu.
void MainWindow::connectKeys()
{
    const auto onKey = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    for (int position = 0; position < 9; ++position)
        onKey(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + position)),
            [this, position] { m_sidebar->choose(position); });
    onKey(Qt::Key_F4, [this] { m_search->step(1); });
    onKey(Qt::SHIFT | Qt::Key_F4, [this] { m_search->step(-1); });
    onKey(Qt::Key_F6, [this] { cycleFocus(1); });
    onKey(Qt::SHIFT | Qt::Key_F6, [this] { cycleFocus(-1); });
}

void MainWindow::connectTimelineActions()
{
    const std::pair<QAction *, void (TimelinePane::*)()> wires[]{
        {m_actions.copy, &TimelinePane::copySelection},
        {m_actions.find, &TimelinePane::find},
        {m_actions.findNext, &TimelinePane::findNext},
        {m_actions.findPrevious, &TimelinePane::findPrevious},
        {m_actions.timeZone, &TimelinePane::cycleTimeZone},
        {m_actions.nextUnread, &TimelinePane::goToNextUnread},
        {m_actions.previousUnread, &TimelinePane::goToPreviousUnread},
        {m_actions.newerKeyEvent, &TimelinePane::goToNewerKeyEvent},
        {m_actions.olderKeyEvent, &TimelinePane::goToOlderKeyEvent},
        {m_actions.keyEvents, &TimelinePane::toggleKeyEvents},
        {m_actions.toNew, &TimelinePane::goToNew},
        {m_actions.liveEdge, &TimelinePane::goToLiveEdge},
        {m_actions.oldest, &TimelinePane::goToOldest},
        {m_actions.holdArrivals, &TimelinePane::toggleFollowing},
        {m_actions.markAllRead, &TimelinePane::markAllRead},
        {m_actions.openPermalink, &TimelinePane::openPermalink},
        {m_actions.toggleRead, &TimelinePane::toggleRead},
        {m_actions.toggleStarred, &TimelinePane::toggleStarred},
        {m_actions.editTags, &TimelinePane::editTags},
        {m_actions.editNote, &TimelinePane::editNote},
        {m_actions.markOlderRead, &TimelinePane::markOlderRead},
        {m_actions.unreadFromHere, &TimelinePane::markUnreadFromHere},
        {m_actions.details, &TimelinePane::showHistory},
        {m_actions.replay, &TimelinePane::replayFromHere},
        {m_actions.replayFromStart, &TimelinePane::replayFromStart},
        {m_actions.choose, &TimelinePane::toggleSelected},
    };
    for (const auto &[action, act] : wires)
        connect(action, &QAction::triggered, this, [this, act] { (currentTimeline()->*act)(); });
    const std::pair<QAction *, void (TimelinePane::*)()> zooms[]{
        {m_actions.zoomIn, &TimelinePane::zoomIn},
        {m_actions.zoomOut, &TimelinePane::zoomOut},
        {m_actions.zoomReset, &TimelinePane::resetZoom},
    };
    for (const auto &[action, act] : zooms)
        connect(action, &QAction::triggered, this, [this, act] { zoom(act); });
}

} // namespace Liveline
