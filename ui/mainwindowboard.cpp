// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of MainWindow that puts several blogs side by side.

#include "ui/blogs/blogcommands.h"
#include "ui/blogs/sidebar.h"
#include "ui/draft/draftmodel.h"
#include "ui/linkhint.h"
#include "ui/mainwindow.h"
#include "ui/notice.h"
#include "ui/revisions/revisionview.h"
#include "ui/theme.h"
#include "ui/timeline/catchupbar.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timelineboard.h"

#include <QMenu>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

void MainWindow::connectBoard()
{
    const auto on
        = [this](QAction *action, auto act) { connect(action, &QAction::triggered, this, act); };
    const auto right = [this] { return isRightToLeft() ? -1 : 1; };
    on(m_actions.board, [this] { isOnBoard() ? leaveBoard() : showBoard(blogsForBoard()); });
    on(m_actions.boardBlog, [this] {
        if (const auto blog = currentBlog())
            toggleOnBoard(blog->id);
        else
            m_notice->tell(tr("Choose a single live blog first."));
    });
    on(m_actions.columnLeft, [this, right] { m_board->moveCurrent(-right()); });
    on(m_actions.columnRight, [this, right] { m_board->moveCurrent(right()); });
    connect(m_sidebar, &Sidebar::severalMenuRequested, this, &MainWindow::openSeveralMenu);
    connect(m_board, &TimelineBoard::paneAdded, this, &MainWindow::connectColumn);
    connect(m_board, &TimelineBoard::followRequested, m_actions.follow, &QAction::trigger);
    connect(m_board, &Board::currentChanged, this, &MainWindow::showWhichColumn);
    connect(m_board, &Board::blogsChanged, this, &MainWindow::updateActions);
    connect(m_board, &Board::inSightChanged, this, &MainWindow::followSight);
    connect(m_board, &Board::closed, this, &MainWindow::leaveBoard);
    connect(m_board, &Board::aloneRequested, this, &MainWindow::showBlog);
}

// As connectTimeline() does, for what all timelines share see connectPane().
void MainWindow::connectColumn(TimelinePane *pane)
{
    connectPane(pane);
    connect(pane, &TimelinePane::lastUnreadPassed, this, &MainWindow::goToNextColumnWithUnread);
    connect(pane, &TimelinePane::keyEventsToggled, this, [this, pane](bool areVisible) {
        if (pane == currentTimeline())
            m_actions.keyEvents->setChecked(areVisible);
    });
    connect(pane, &TimelinePane::steppedOut, this, [this] {
        if (!m_actions.wallScreen->isChecked())
            leaveBoard();
    });
}

bool MainWindow::isOnBoard() const { return m_center->currentWidget() == m_board; }

TimelinePane *MainWindow::currentTimeline() const
{
    TimelinePane *column = m_place == m_board ? m_board->currentPane() : nullptr;
    return column ? column : m_timeline;
}

/// What is there already, else what is being read and its neighbour.
QList<BlogId> MainWindow::blogsForBoard() const
{
    if (!m_board->blogs().isEmpty())
        return m_board->blogs();
    QList<BlogId> ids;
    if (const QString group = m_sidebar->currentGroup(); !group.isEmpty()) {
        for (const LiveBlog &blog : m_blogs.blogs(group))
            ids.append(blog.id);
        return ids;
    }
    const QList<LiveBlog> all = m_blogs.blogs();
    if (all.size() < 2)
        return {};
    const auto current = m_sidebar->currentBlog();
    auto at = std::ranges::find_if(all, [&](const LiveBlog &b) { return b.id == current; });
    if (at == all.end())
        at = all.begin();
    const auto next = at + 1 == all.end() ? all.begin() : at + 1;
    return {at->id, next->id};
}

void MainWindow::showBoard(const QList<BlogId> &blogs)
{
    if (blogs.size() > Board::maximum)
        m_notice->tell(tr("There is room for four: the first four are shown."));
    m_board->showBlogs(blogs);
    if (const auto blog = currentBlog())
        m_board->setCurrent(blog->id);
    m_history.visit({Place::Kind::Board, {}, {}});
    openBoard();
}

void MainWindow::openBoard()
{
    m_catchUpBar->hide();
    if (m_revisions->isVisible())
        hideHistory();
    m_place = m_board;
    const std::optional<BlogId> blog = m_board->current(); // the stack gives the focus to any
    m_center->setCurrentWidget(m_board);
    blog ? m_board->setCurrent(*blog) : m_board->focusEnd(1);
    followSight();
    showWhichColumn();
    updateAll();
}

/// What can be seen of the board is checked more often, and visited.
void MainWindow::followSight()
{
    if (!isOnBoard())
        return;
    m_tracker.setOnScreen(m_board->inSight());
    m_visits.enter(m_board->inSight());
}

/// To where a person was before, else to the blog of the column that has the focus.
void MainWindow::leaveBoard()
{
    const std::optional<Place> before = m_history.back();
    const auto blog = currentBlog();
    if (before && before->kind != Place::Kind::Board)
        goTo(*before);
    else if (blog)
        showBlog(blog->id);
    updateActions();
}

void MainWindow::toggleOnBoard(BlogId id)
{
    if (m_board->pane(id))
        return m_board->remove(id);
    if (m_board->isFull())
        return m_notice->tell(tr("There is room for four."));
    m_board->addBlog(id);
    m_notice->tell(tr("Added to the board. Ctrl+B shows it."));
    updateActions();
}

/// The side bar, the title and what is asked of "this blog" follow the focus.
void MainWindow::showWhichColumn()
{
    const std::optional<BlogId> blog = m_board->current();
    if (!isOnBoard() || !blog)
        return;
    m_sidebar->setCurrentBlog(*blog);
    m_actions.keyEvents->setChecked(m_board->currentPane()->areKeyEventsVisible());
    updateTitle();
    updateActions();
}

void MainWindow::goToNextColumnWithUnread()
{
    const QList<BlogId> ids = m_board->blogs();
    const qsizetype start = ids.indexOf(m_board->current().value_or(BlogId{}));
    for (qsizetype step = 1; step < ids.size(); ++step) {
        const std::optional<LiveBlog> blog = m_blogs.blog(ids[(start + step) % ids.size()]);
        if (!blog || blog->unreadCount == 0)
            continue;
        m_board->setCurrent(blog->id);
        return m_board->pane(blog->id)->goToNextUnread();
    }
    m_notice->tell(tr("Nothing unread."));
}

void MainWindow::openSeveralMenu(const QList<BlogId> &ids, const QPoint &globalPosition)
{
    QMenu menu(this);
    menu.addAction(symbolicIcon(u"columns"_s, palette()), tr("Show side &by side"), this,
            [this, ids] { showBoard(ids); })
        ->setEnabled(ids.size() > 1);
    menu.addSeparator();
    menu.addAction(symbolicIcon(u"refresh"_s, palette()), tr("&Check now"), this, [this, ids] {
        for (const BlogId id : ids)
            m_commands->check(id);
    });
    menu.exec(globalPosition);
}

} // namespace Liveline
