// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow.h"

#include "ui/addresses.h"
#include "ui/blogs/addblogdialog.h"
#include "ui/blogs/blogcommands.h"
#include "ui/blogs/blogheader.h"
#include "ui/blogs/followseveraldialog.h"
#include "ui/blogs/sidebar.h"
#include "ui/blogs/statebanner.h"
#include "ui/blogs/welcomepage.h"
#include "ui/linkhint.h"
#include "ui/menus.h"
#include "ui/messages.h"
#include "ui/notice.h"
#include "ui/timeline/timelinepane.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

MainWindow::MainWindow(Store &store, Tracker &tracker, Fetcher &fetcher, Settings &settings,
    Clock clock, QWidget *parent)
    : QMainWindow(parent)
    , m_store(store)
    , m_tracker(tracker)
    , m_fetcher(fetcher)
    , m_settings(settings)
    , m_clock(std::move(clock))
    , m_actions(this)
    , m_blogs(store)
    , m_commands(new BlogCommands(store, tracker, this))
    , m_sidebar(new Sidebar(m_blogs, m_clock, this))
    , m_header(new BlogHeader(m_clock, this))
    , m_banner(new StateBanner(this))
    , m_timeline(new TimelinePane(store, fetcher, this))
    , m_welcome(new WelcomePage(this))
    , m_reading(new QWidget(this))
    , m_center(new QStackedWidget(this))
    , m_splitter(new QSplitter(this))
    , m_notice(new Notice(this))
    , m_linkHint(new LinkHint(this))
    , m_blogMenu(fillMenuBar(*menuBar(), m_actions))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    QApplication::setQuitOnLastWindowClosed(false); // closing may mean: keep watching
    layOut();
    connectBlogs();
    connectTimeline();
    connectActions();
    connectTimelineActions();
    m_actions.recolor(palette());
    restore();
}

MainWindow::~MainWindow() { remember(); }

void MainWindow::layOut()
{
    auto *reading = new QVBoxLayout(m_reading);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->setSpacing(0);
    reading->addWidget(m_header);
    reading->addWidget(m_banner);
    reading->addWidget(m_timeline, 1);
    for (QAction *action :
        {m_actions.holdArrivals, m_actions.check, m_actions.search, m_actions.exportSelection})
        m_header->addButton(action);

    m_center->addWidget(m_welcome);
    m_center->addWidget(m_reading);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_center);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(1, false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({270, 900});
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
    const QList<LiveBlog> blogs = m_blogs.blogs();
    const BlogId last{m_settings.value(Settings::lastBlog)};
    if (m_blogs.blog(last))
        showBlog(last);
    else if (!blogs.isEmpty())
        showBlog(blogs.first().id);
    updateAll();
}

void MainWindow::remember()
{
    m_settings.set(Settings::geometry, saveGeometry());
    m_settings.set(Settings::splitter, m_splitter->saveState());
    m_settings.set(Settings::lastBlog, qint64(m_sidebar->currentBlog().value_or(BlogId{})));
}

void MainWindow::connectBlogs()
{
    connect(m_sidebar, &Sidebar::blogChosen, this, &MainWindow::showBlog);
    connect(m_sidebar, &Sidebar::addRequested, m_actions.follow, &QAction::trigger);
    connect(m_sidebar, &Sidebar::menuRequested, this, &MainWindow::openBlogMenu);
    connect(&m_blogs, &BlogListModel::updated, this, &MainWindow::updateAll);
    connect(&m_store, &Store::blogRemoved, this, [this](BlogId id) { m_history.forget(id); });
    connect(&m_tracker, &Tracker::checking, this, [this](BlogId id) {
        m_blogs.setChecking(id, true);
        if (id == m_sidebar->currentBlog())
            m_header->setChecking(true);
    });
    connect(&m_tracker, &Tracker::checked, this, &MainWindow::toldOf);
    connect(m_banner, &StateBanner::remedyChosen, this,
        [this](BannerContent::Remedy remedy) { applyRemedy(int(remedy)); });
    connect(m_commands, &BlogCommands::told, m_notice, &Notice::tell);
    connect(m_commands, &BlogCommands::undoOffered, m_notice, &Notice::offerUndo);
    connect(m_commands, &BlogCommands::failed, this,
        [this](const Error &error) { m_notice->tell(sentence(error)); });
    connect(m_welcome, &WelcomePage::followRequested, this, &MainWindow::askForAddress);
    connect(m_welcome, &WelcomePage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_blogMenu, &QMenu::aboutToShow, this, &MainWindow::fillBlogMenu);
}

void MainWindow::connectTimeline()
{
    connect(m_timeline, &TimelinePane::lastUnreadPassed, this, &MainWindow::goToNextBlogWithUnread);
    connect(m_timeline, &TimelinePane::linkHovered, m_linkHint, &LinkHint::show);
    connect(m_timeline, &TimelinePane::statusMessage, m_notice, &Notice::tell);
    connect(
        m_timeline, &TimelinePane::exportRequested, m_actions.exportSelection, &QAction::trigger);
}

void MainWindow::connectActions()
{
    const Actions &a = m_actions;
    connect(a.follow, &QAction::triggered, this, [this] { askForAddress({}); });
    connect(a.paste, &QAction::triggered, this, &MainWindow::paste);
    connect(a.closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(a.quit, &QAction::triggered, this, &MainWindow::quitRequested);
    connect(a.demo, &QAction::triggered, this, &MainWindow::demoRequested);
    connect(a.sidebar, &QAction::toggled, this, [this](bool isVisible) {
        m_sidebar->setVisible(isVisible);
        m_settings.set(Settings::sidebarVisible, isVisible);
    });
    connect(a.fullScreen, &QAction::toggled, this,
        [this](bool isFull) { isFull ? showFullScreen() : showNormal(); });
    connect(a.nextBlog, &QAction::triggered, this, [this] { m_sidebar->step(1); });
    connect(a.previousBlog, &QAction::triggered, this, [this] { m_sidebar->step(-1); });
    connect(a.checkAll, &QAction::triggered, m_commands, &BlogCommands::checkAll);
    connect(a.check, &QAction::triggered, this, [this] {
        if (const auto blog = m_sidebar->currentBlog())
            m_commands->check(*blog);
    });
    connect(a.back, &QAction::triggered, this, [this] {
        if (const auto place = m_history.back())
            goTo(*place);
    });
    connect(a.forward, &QAction::triggered, this, [this] {
        if (const auto place = m_history.forward())
            goTo(*place);
    });
    connect(a.undo, &QAction::triggered, this,
        [this] { m_notice->canUndo() ? m_notice->undo() : m_timeline->undoMark(); });
    for (int position = 0; position < 9; ++position) {
        auto *choose = new QAction(this);
        choose->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + position)));
        connect(
            choose, &QAction::triggered, this, [this, position] { m_sidebar->choose(position); });
        addAction(choose);
    }
}

void MainWindow::connectTimelineActions()
{
    const std::pair<QAction *, void (TimelinePane::*)()> wires[]{
        {m_actions.copy, &TimelinePane::copySelection},
        {m_actions.find, &TimelinePane::find},
        {m_actions.findNext, &TimelinePane::findNext},
        {m_actions.findPrevious, &TimelinePane::findPrevious},
        {m_actions.zoomIn, &TimelinePane::zoomIn},
        {m_actions.zoomOut, &TimelinePane::zoomOut},
        {m_actions.zoomReset, &TimelinePane::resetZoom},
        {m_actions.timeZone, &TimelinePane::cycleTimeZone},
        {m_actions.nextUnread, &TimelinePane::goToNextUnread},
        {m_actions.previousUnread, &TimelinePane::goToPreviousUnread},
        {m_actions.toNew, &TimelinePane::goToNew},
        {m_actions.liveEdge, &TimelinePane::goToLiveEdge},
        {m_actions.oldest, &TimelinePane::goToOldest},
        {m_actions.holdArrivals, &TimelinePane::toggleFollowing},
        {m_actions.markAllRead, &TimelinePane::markAllRead},
        {m_actions.openPermalink, &TimelinePane::openPermalink},
        {m_actions.toggleRead, &TimelinePane::toggleRead},
        {m_actions.toggleStarred, &TimelinePane::toggleStarred},
        {m_actions.markOlderRead, &TimelinePane::markOlderRead},
        {m_actions.unreadFromHere, &TimelinePane::markUnreadFromHere},
    };
    for (const auto &[action, act] : wires)
        connect(action, &QAction::triggered, m_timeline, act);
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
    if (m_timeline->blog() != id)
        m_timeline->showBlog(id);
    m_tracker.setOnScreen(id);
    m_center->setCurrentWidget(m_reading);
    m_header->setChecking(false);
    updateAll();
}

void MainWindow::showEntry(EntryId id, const QString &searchText)
{
    const auto entry = m_store.entry(id);
    if (!entry || !*entry)
        return;
    m_history.visit({Place::Kind::Entry, (*entry)->blogId, id});
    openBlog((*entry)->blogId);
    m_timeline->showEntry(id, searchText);
    m_timeline->focusTimeline();
}

void MainWindow::offerToFollow(const QList<QUrl> &urls)
{
    if (urls.isEmpty())
        return;
    if (urls.size() == 1)
        return askForAddress(urls.first().toString());
    auto *dialog = new FollowSeveralDialog(m_tracker, urls, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FollowSeveralDialog::followed, this, &MainWindow::showBlog);
    dialog->open();
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

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->accept();
    Q_EMIT quitRequested();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        m_actions.recolor(palette());
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

void MainWindow::updateAll()
{
    const std::optional<BlogId> current = m_sidebar->currentBlog();
    const std::optional<LiveBlog> blog = current ? m_blogs.blog(*current) : std::nullopt;
    if (blog) {
        m_header->showBlog(*blog);
    } else if (const QList<LiveBlog> blogs = m_blogs.blogs(); !blogs.isEmpty()) {
        return showBlog(blogs.first().id);
    } else {
        m_timeline->clear();
        m_center->setCurrentWidget(m_welcome);
        m_sidebar->setCurrentBlog(std::nullopt);
    }
    updateBanner();
    updateTitle();
}

void MainWindow::updateTitle()
{
    const std::optional<BlogId> current = m_sidebar->currentBlog();
    const auto blog = current ? m_blogs.blog(*current) : std::nullopt;
    const QString name
        = blog ? tr("%1 – Liveline", "window title").arg(blog->title()) : u"Liveline"_s;
    const int unread = m_blogs.unreadCount();
    setWindowTitle(unread > 0 ? u"(%1) %2"_s.arg(unread).arg(name) : name);
}

void MainWindow::updateBanner()
{
    const std::optional<BlogId> current = m_sidebar->currentBlog();
    const auto blog = current ? m_blogs.blog(*current) : std::nullopt;
    m_banner->show(
        blog ? bannerFor(*blog, offlineSince(m_blogs.blogs()), m_clock()) : std::nullopt);
}

void MainWindow::openBlogMenu(BlogId id, const QPoint &globalPosition)
{
    const auto blog = m_blogs.blog(id);
    if (!blog)
        return;
    QMenu menu(this);
    m_commands->fill(menu, *blog);
    menu.exec(globalPosition);
}

void MainWindow::fillBlogMenu()
{
    m_blogMenu->clear();
    m_blogMenu->addActions({m_actions.follow, m_actions.check, m_actions.checkAll,
        m_actions.holdArrivals, m_actions.markAllRead});
    const std::optional<BlogId> current = m_sidebar->currentBlog();
    if (const auto blog = current ? m_blogs.blog(*current) : std::nullopt) {
        m_blogMenu->addSeparator();
        m_commands->fill(*m_blogMenu, *blog);
    }
}

void MainWindow::paste()
{
    const QMimeData *clip = QApplication::clipboard()->mimeData();
    const QList<QUrl> urls = clip ? addressesIn(*clip) : QList<QUrl>();
    if (urls.isEmpty())
        m_notice->tell(tr("The clipboard holds no address."));
    else
        offerToFollow(urls);
}

void MainWindow::askForAddress(const QString &text)
{
    auto *dialog = new AddBlogDialog(m_tracker, m_blogs.groups(), m_clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddBlogDialog::followed, this, &MainWindow::showBlog);
    dialog->open();
    if (!text.isEmpty()) {
        dialog->setAddress(text);
        dialog->look();
    }
}

void MainWindow::applyRemedy(int remedy)
{
    const std::optional<BlogId> current = m_sidebar->currentBlog();
    const auto blog = current ? m_blogs.blog(*current) : std::nullopt;
    if (!blog)
        return;
    switch (BannerContent::Remedy(remedy)) {
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

void MainWindow::goTo(const Place &place)
{
    if (place.kind == Place::Kind::Entry)
        showEntry(place.entry);
    else
        openBlog(place.blog);
}

// Forward from the blog on screen, around the end, back to it at last.
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

void MainWindow::toldOf(const CheckReport &report)
{
    m_blogs.setChecking(report.blogId, false);
    if (report.blogId == m_sidebar->currentBlog())
        m_header->setChecking(false);
    updateBanner();
}

} // namespace Liveline
