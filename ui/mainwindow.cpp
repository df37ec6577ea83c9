// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "ui/addresses.h"
#include "ui/alerts/alertcount.h"
#include "ui/blogs/blogcommands.h"
#include "ui/blogs/blogheader.h"
#include "ui/blogs/sidebar.h"
#include "ui/blogs/welcomepage.h"
#include "ui/draft/draftbar.h"
#include "ui/draft/draftmodel.h"
#include "ui/draft/draftpanel.h"
#include "ui/linkhint.h"
#include "ui/menus.h"
#include "ui/notice.h"
#include "ui/palette/commandpalette.h"
#include "ui/revisions/correctionsview.h"
#include "ui/revisions/revisionview.h"
#include "ui/search/savedsearchlist.h"
#include "ui/search/searchpanel.h"
#include "ui/timeline/catchupbar.h"
#include "ui/timeline/catchupview.h"
#include "ui/timeline/replaypane.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timelineboard.h"
#include "ui/tray.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int sidebarWidth = 270;
constexpr int historyWidth = 340;
constexpr int widthForThree = 1000; // below, the history takes the side bar's room

} // namespace

MainWindow::MainWindow(Store &store, Tracker &tracker, Fetcher &fetcher, Settings &settings,
    Clock clock, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_tracker(tracker)
    , m_fetcher(fetcher)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_appearance(settings)
    , m_actions(this)
    , m_blogs(store, m_clock)
    , m_visits(settings, m_clock)
    , m_commands(new BlogCommands(store, tracker, this))
    , m_sidebar(new Sidebar(m_blogs, m_clock, this))
    , m_header(new BlogHeader(m_clock, this))
    , m_banner(new StateBanner(this))
    , m_timeline(new TimelinePane(store, fetcher, this))
    , m_board(new TimelineBoard(store, fetcher, m_blogs, settings, m_clock, this))
    , m_replay(new ReplayPane(store, fetcher, m_clock, this))
    , m_corrections(new CorrectionsView(store, this))
    , m_catchUp(new CatchUpView(store, m_clock, this))
    , m_catchUpBar(new CatchUpBar(this))
    , m_search(new SearchPanel(store, m_clock, this))
    , m_savedSearches(new SavedSearchList(store, this))
    , m_alertCount(new AlertCount(store, this))
    , m_revisions(new RevisionView(store, this))
    , m_draft(new DraftModel(store, this))
    , m_draftPanel(new DraftPanel(*m_draft, this))
    , m_draftBar(new DraftBar(*m_draft, this))
    , m_welcome(new WelcomePage(this))
    , m_reading(new QWidget(this))
    , m_place(m_reading)
    , m_center(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_palette(new CommandPalette(this))
    , m_notice(new Notice(this))
    , m_linkHint(new LinkHint(this))
    , m_tray(new Tray(m_actions, this))
    , m_blogMenu(fillMenuBar(*menuBar(), m_actions))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    layOut();
    m_actions.recolor(palette());
    connectBoard();
    restore();
    connectBlogs();
    connectTimeline();
    connectViews();
    connectDraft();
    connectSettings();
    connectActions();
    connectTimelineActions();
}

MainWindow::~MainWindow() { remember(); }

void MainWindow::layOut()
{
    auto *reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    reading->addWidget(m_header);
    reading->addWidget(m_banner);
    reading->addWidget(m_catchUpBar);
    reading->addWidget(m_timeline, 1);
    for (QAction *action : {m_actions.check, m_actions.search, m_actions.exportSelection})
        m_header->addButton(action);
    m_header->addWidget(m_timeline->modeChip());

    m_sidebar->addSection(m_savedSearches);
    m_sidebar->addSection(m_alertCount);
    m_center->addWidget(m_welcome);
    m_center->addWidget(m_reading);
    m_center->addWidget(m_board);
    m_center->addWidget(m_search);
    m_center->addWidget(m_replay);
    m_center->addWidget(m_corrections);
    m_center->addWidget(m_catchUp);
    auto *middle = new QWidget(this);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_center, 1);
    column->addWidget(m_draftBar);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(m_revisions);
    m_splitter->addWidget(m_draftPanel);
    m_revisions->setMinimumWidth(260);
    m_revisions->hide();
    m_draftPanel->setMinimumWidth(260);
    m_draftPanel->hide();
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_center->setMinimumWidth(320);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({sidebarWidth, 900, historyWidth});
    m_sidebar->setMinimumWidth(180);
    setCentralWidget(m_splitter);
    setMinimumSize(480, 360);
}

void MainWindow::restore()
{
    if (!restoreGeometry(m_settings.value(Settings::geometry)))
        resize(1120, 760);
    m_splitter->restoreState(m_settings.value(Settings::splitter));
    m_actions.sidebar->setChecked(m_settings.value(Settings::sidebarVisible));
    m_sidebar->setVisible(m_actions.sidebar->isChecked());
    m_actions.keyEvents->setChecked(m_settings.value(Settings::keyEventsVisible));
    m_timeline->setKeyEventsVisible(m_actions.keyEvents->isChecked());
    m_timeline->setZoom(m_settings.value(Settings::zoom));
    m_timeline->setOldestFirst(m_settings.value(Settings::oldestFirst));
    showDensity();
    m_timeline->setPictureSources(m_settings.value(Settings::pictures));
    m_tray->setWanted(m_settings.value(Settings::tray));
    const BlogId last{m_settings.value(Settings::lastBlog)};
    if (m_blogs.blog(last))
        showBlog(last);
    updateBoardLook();
    m_board->recall();
    if (m_settings.value(Settings::boardOpen) && !m_board->blogs().isEmpty())
        return showBoard(m_board->blogs());
    updateAll();
    if (m_center->currentWidget() == m_welcome)
        m_welcome->focusField();
    else
        m_timeline->focusTimeline();
}

void MainWindow::remember()
{
    m_visits.leave();
    m_settings.set(Settings::geometry, saveGeometry());
    m_settings.set(Settings::splitter, m_splitter->saveState());
    m_settings.set(Settings::zoom, m_timeline->zoom());
    m_settings.set(Settings::boardOpen, m_place == m_board);
    m_settings.set(Settings::lastBlog, qint64(m_sidebar->currentBlog().value_or(BlogId{})));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->ignore(); // hidden or gone, but not by Qt's own doing
    const auto wish = m_blogs.rowCount() > 0 ? askForBackground() : Settings::Background::No;
    if (wish == Settings::Background::Yes)
        hide();
    else if (wish == Settings::Background::No)
        Q_EMIT quitRequested();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        m_actions.recolor(palette());
    if (event->type() == QEvent::ActivationChange)
        isActiveWindow() ? m_visits.comeBack() : m_visits.leave();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!addressesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    offerToFollow(addressesIn(*event->mimeData()));
}

// --- Where a person is -------------------------------------------------------------------------

std::optional<LiveBlog> MainWindow::currentBlog() const
{
    const std::optional<BlogId> id = m_sidebar->currentBlog();
    return id ? m_blogs.blog(*id) : std::nullopt;
}

void MainWindow::showBlog(BlogId id)
{
    m_history.visit({Place::Kind::Blog, id, {}});
    openBlog(id);
}

void MainWindow::openBlog(BlogId id)
{
    if (!m_blogs.blog(id))
        return;
    m_sidebar->setCurrentBlog(id);
    if (m_timeline->blog() != id) {
        if (m_revisions->isVisible())
            hideHistory();
        m_timeline->showBlog(id);
        m_visits.enter({id});
        m_catchUpBar->offer(m_blogs.blog(id)->unreadCount);
    }
    m_tracker.setOnScreen({id});
    openReading();
}

void MainWindow::showGroup(const QString &group)
{
    m_history.visit({Place::Kind::Group, {}, {}, group});
    openGroup(group);
}

void MainWindow::openGroup(const QString &group)
{
    if (m_blogs.blogs(group).isEmpty())
        return;
    m_sidebar->setCurrentGroup(group);
    m_visits.enter({});
    m_catchUpBar->hide();
    if (m_revisions->isVisible())
        hideHistory();
    m_tracker.setOnScreen({});
    openReading();
}

/// From what lay over it.
void MainWindow::returnToReading() { m_place == m_board ? openBoard() : openReading(); }

void MainWindow::openReading()
{
    const bool isSomewhereElse = m_center->currentWidget() != m_reading;
    m_place = m_reading;
    m_center->setCurrentWidget(m_reading);
    if (isSomewhereElse)
        m_timeline->focusTimeline();
    m_header->setChecking(false);
    updateAll();
}

void MainWindow::showEntry(EntryId id, const QString &searchText)
{
    const auto entry = m_store.entry(id);
    if (!entry || !*entry)
        return;
    if (m_place == m_board && m_board->pane((*entry)->blogId)) {
        openBoard();
        m_board->setCurrent((*entry)->blogId);
        return m_board->currentPane()->showEntry(id, searchText);
    }
    m_history.visit({Place::Kind::Entry, (*entry)->blogId, id});
    if (!m_timeline->shows((*entry)->blogId) || m_timeline->blog())
        openBlog((*entry)->blogId);
    openReading();
    m_timeline->showEntry(id, searchText);
    m_timeline->focusTimeline();
}

void MainWindow::goTo(const Place &place)
{
    switch (place.kind) {
    case Place::Kind::Blog:
        return openBlog(place.blog);
    case Place::Kind::Entry:
        return showEntry(place.entry);
    case Place::Kind::Search:
        openSearch();
        return m_search->returnToPlace();
    case Place::Kind::Group:
        return openGroup(place.group);
    case Place::Kind::Replay:
        return openReplay(place);
    case Place::Kind::Board:
        return openBoard();
    }
}

// Forward from the blog on screen and around the end.
void MainWindow::goToNextBlogWithUnread()
{
    const QList<LiveBlog> blogs = m_blogs.blogs();
    const auto isCurrent = [this](const LiveBlog &blog) { return blog.id == m_timeline->blog(); };
    const auto start = std::ranges::find_if(blogs, isCurrent) - blogs.begin();
    for (qsizetype step = 1; step < blogs.size(); ++step) {
        const LiveBlog &blog = blogs[(start + step) % blogs.size()];
        if (blog.unreadCount == 0)
            continue;
        showBlog(blog.id);
        return m_timeline->goToNextUnread();
    }
    m_notice->tell(tr("Nothing unread."));
}

void MainWindow::openSearch()
{
    m_history.visit({Place::Kind::Search, {}, {}});
    m_center->setCurrentWidget(m_search);
    m_search->focusField();
    updateActions();
}

void MainWindow::searchFor(const QString &text)
{
    openSearch();
    m_search->setText(text);
}

void MainWindow::closeSearch()
{
    if (m_place == m_board) {
        m_history.back();
        return openBoard();
    }
    m_center->setCurrentWidget(m_welcome);
    if (!m_sidebar->currentGroup().isEmpty())
        showGroup(m_sidebar->currentGroup());
    else if (const auto blog = currentBlog())
        showBlog(blog->id);
    else
        return;
    m_timeline->focusTimeline();
}

void MainWindow::cycleFocus(int direction)
{
    if (isOnBoard() && m_board->isAncestorOf(QApplication::focusWidget())
        && m_board->step(direction))
        return;
    QList<QWidget *> panes;
    if (m_sidebar->isVisible())
        panes.append(&m_sidebar->list());
    panes.append(m_center->currentWidget());
    if (m_revisions->isVisible())
        panes.append(m_revisions);
    if (m_draftPanel->isVisible())
        panes.append(m_draftPanel);
    const auto hasFocus = [](QWidget *pane) {
        return pane == QApplication::focusWidget()
            || pane->isAncestorOf(QApplication::focusWidget());
    };
    const auto at = std::ranges::find_if(panes, hasFocus) - panes.begin();
    QWidget *next = panes[(at + direction + panes.size()) % panes.size()];
    if (next == m_reading)
        m_timeline->focusTimeline();
    else if (next == m_board)
        m_board->focusEnd(direction);
    else if (next == m_search)
        m_search->focusField();
    else if (next == m_welcome)
        m_welcome->focusField();
    else if (next == m_draftPanel)
        m_draftPanel->focusList();
    else
        next->setFocus(Qt::TabFocusReason);
}

// What is hidden keeps the width that it comes back with: 0 would be the width then, too.
void MainWindow::makeRoom(int history, int draft)
{
    const int side = m_sidebar->isVisible() ? m_sidebar->width() : 0;
    m_splitter->setSizes({m_sidebar->width(), width() - side - history - draft, history, draft});
}

// The same entry asked for twice is done with.
void MainWindow::showHistory(EntryId id)
{
    if (m_revisions->isVisible() && m_revisions->entry() == id)
        return hideHistory();
    showDraft(false); // one thing beside the timeline
    m_revisions->showEntry(id);
    m_revisions->show();
    m_sidebar->setVisible(m_actions.sidebar->isChecked() && width() >= widthForThree);
    makeRoom(historyWidth, 0);
}

void MainWindow::hideHistory()
{
    m_revisions->hide();
    m_sidebar->setVisible(m_actions.sidebar->isChecked());
    currentTimeline()->focusTimeline();
}

void MainWindow::showDraft(bool isShown)
{
    m_actions.selection->setChecked(isShown);
    if (m_draftPanel->isVisible() == isShown)
        return;
    if (isShown && m_revisions->isVisible())
        hideHistory();
    m_draftPanel->setVisible(isShown);
    m_sidebar->setVisible(m_actions.sidebar->isChecked() && (!isShown || width() >= widthForThree));
    if (!isShown)
        return currentTimeline()->focusTimeline();
    makeRoom(0, historyWidth);
    m_draftPanel->focusList();
}

void MainWindow::emptyDraft()
{
    const DossierDraft before = m_draft->draft();
    m_draft->clear();
    m_notice->offerUndo(
        tr("The selection is empty."), [this, before] { m_draft->restore(before); });
}

void MainWindow::present(const QString &activationToken)
{
    // Qt 6.4's Wayland plugin reads the token from exactly this variable (UX §2.2).
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

bool MainWindow::isInSight(BlogId id) const
{
    if (!isActiveWindow() || m_center->currentWidget() != m_place)
        return false;
    const TimelinePane *pane = isOnBoard() ? m_board->pane(id) : m_timeline;
    return pane && pane->shows(id) && pane->isLive();
}

// --- What the window says ----------------------------------------------------------------------

/// false: nothing is read, or it is not followed any longer.
bool MainWindow::updateReading()
{
    if (const auto blog = currentBlog()) {
        m_header->showBlog(*blog);
        if (m_catchUpBar->isVisibleTo(m_reading))
            m_catchUpBar->offer(blog->unreadCount);
        return true;
    }
    const QString group = m_sidebar->currentGroup();
    const QList<LiveBlog> blogs = group.isEmpty() ? QList<LiveBlog>() : m_blogs.blogs(group);
    if (blogs.isEmpty())
        return false;
    QList<BlogId> ids;
    for (const LiveBlog &blog : blogs)
        ids.append(blog.id);
    m_header->showGroup(group, blogs);
    m_timeline->showGroup(group, ids);
    return true;
}

void MainWindow::updateAll()
{
    if (!updateReading()) {
        if (const QList<LiveBlog> blogs = m_blogs.blogs(); !blogs.isEmpty())
            return showBlog(blogs.first().id);
        m_timeline->clear();
        m_tracker.setOnScreen({});
        m_sidebar->setCurrentBlog(std::nullopt);
        m_center->setCurrentWidget(m_welcome);
    }
    updateBanner();
    updateTitle();
    updateActions();
}

void MainWindow::showDensity()
{
    const Settings::Density density = m_settings.value(Settings::density);
    for (QAction *action : m_actions.densities->actions())
        action->setChecked(action->data().value<Settings::Density>() == density);
    m_timeline->setDensity(density);
    updateBoardLook();
}

void MainWindow::updateBoardLook()
{
    m_board->setLook(m_timeline->zoom(), m_settings.value(Settings::density),
        m_settings.value(Settings::pictures));
}

/// All timelines have letters of one size.
void MainWindow::zoom(void (TimelinePane::*act)())
{
    (m_timeline->*act)();
    updateBoardLook();
}

void MainWindow::updateTitle()
{
    const auto blog = currentBlog();
    const QString title = isReplaying() ? m_replay->title()
        : blog                          ? blog->title()
                                        : m_sidebar->currentGroup();
    const QString name
        = title.isEmpty() ? u"Liveline"_s : tr("%1 – Liveline", "window title").arg(title);
    const int unread = m_blogs.unreadCount();
    setWindowTitle(unread > 0 && !isReplaying() ? u"(%1) %2"_s.arg(unread).arg(name) : name);
    m_tray->setUnread(unread);
    m_badge.setCount(m_settings.value(Settings::badge) ? unread : 0);
}

void MainWindow::updateBanner()
{
    const auto blog = currentBlog();
    m_banner->show(
        blog ? bannerFor(*blog, offlineSince(m_blogs.blogs()), m_clock()) : std::nullopt);
}

void MainWindow::updateActions()
{
    const bool isReading
        = m_center->currentWidget() == m_reading || (isOnBoard() && !m_board->blogs().isEmpty());
    for (QAction *action : m_actions.ofTimeline())
        action->setEnabled(isReading);
    for (QAction *action : m_actions.ofBoard())
        action->setEnabled(isOnBoard() && m_board->blogs().size() > 1);
    const auto blog = currentBlog();
    m_actions.board->setChecked(isOnBoard());
    m_actions.showOrder(currentTimeline()->isOldestFirst());
    m_actions.boardBlog->setText(
        blog && m_board->pane(blog->id) ? tr("T&ake off the board") : tr("&Add to the board"));
    const bool canExport = isReading || !m_draft->isEmpty();
    m_actions.exportSelection->setEnabled(canExport);
    m_actions.print->setEnabled(canExport);
    m_actions.back->setEnabled(m_history.canGoBack() || isOverTheTimeline());
    m_actions.forward->setEnabled(m_history.canGoForward());
}

/// For a screen that many look at and nobody touches: nothing but the timeline, in large letters,
/// at its live edge whichever window is used.
void MainWindow::setWallScreen(bool isWall)
{
    if (isWall && m_center->currentWidget() != m_place)
        return m_actions.wallScreen->setChecked(false);
    menuBar()->setVisible(!isWall);
    m_header->setButtonsVisible(!isWall);
    m_sidebar->setVisible(!isWall && m_actions.sidebar->isChecked());
    if (isWall && m_revisions->isVisible())
        m_revisions->hide();
    if (!isWall || !isOnBoard())
        m_timeline->setWallScreen(isWall);
    if (!isWall || isOnBoard())
        m_board->setWallScreen(isWall);
    m_actions.fullScreen->setChecked(isWall);
}

void MainWindow::setChecking(BlogId id, bool isChecking)
{
    m_blogs.setChecking(id, isChecking);
    if (id == m_sidebar->currentBlog())
        m_header->setChecking(isChecking);
}

} // namespace Liveline
