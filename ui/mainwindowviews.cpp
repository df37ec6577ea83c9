// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of MainWindow that puts something in the timeline's place: a replay, corrections, the
// essentials for who comes late.

#include "ui/blogs/blogcommands.h"
#include "ui/blogs/sidebar.h"
#include "ui/mainwindow.h"
#include "ui/messages.h"
#include "ui/notice.h"
#include "ui/revisions/correctionsview.h"
#include "ui/revisions/revisionview.h"
#include "ui/timeline/catchupbar.h"
#include "ui/timeline/catchupview.h"
#include "ui/timeline/replaypane.h"
#include "ui/timeline/timelinepane.h"

#include <QStackedWidget>

namespace Liveline {

void MainWindow::connectViews()
{
    connect(m_commands, &BlogCommands::replayRequested, this,
        [this](BlogId id) { replay({Place::Kind::Replay, id, {}}, std::nullopt); });
    connect(m_replay, &ReplayPane::left, this, &MainWindow::leaveReplay);
    connect(m_replay, &ReplayPane::failed, this,
        [this](const Error &error) { m_notice->tell(sentence(error)); });
    connect(m_catchUpBar, &CatchUpBar::accepted, this, &MainWindow::openCatchUp);
    connect(m_catchUp, &CatchUpView::closed, this, &MainWindow::returnToReading);
    connect(m_catchUp, &CatchUpView::entryChosen, this, [this](EntryId id) { showEntry(id); });
    connect(m_catchUp, &CatchUpView::changesRequested, this, [this] { openCorrections(true); });
    connect(m_catchUp, &CatchUpView::unreadRequested, this, [this] {
        returnToReading();
        currentTimeline()->goToNextUnread();
    });
    connect(m_corrections, &CorrectionsView::closed, this, &MainWindow::returnToReading);
    connect(m_corrections, &CorrectionsView::told, m_notice, &Notice::tell);
    connect(
        m_corrections, &CorrectionsView::entryChosen, this, [this](EntryId id) { showEntry(id); });
    connect(m_center, &QStackedWidget::currentChanged, this, &MainWindow::arrangeAround);
}

void MainWindow::replay(const Place &subject, const std::optional<EntryId> &from)
{
    const Place place{Place::Kind::Replay, subject.blog, from.value_or(EntryId{}), subject.group};
    m_history.visit(place);
    openReplay(place);
}

void MainWindow::openReplay(const Place &place)
{
    ReplayRequest request;
    request.stream.group = place.group;
    if (place.group.isEmpty())
        request.stream.blogs = {place.blog};
    for (const LiveBlog &blog : m_blogs.blogs(place.group)) {
        if (!place.group.isEmpty())
            request.stream.blogs.append(blog.id);
    }
    request.isSpoilerFree = place.entry == EntryId{};
    if (!request.isSpoilerFree)
        request.from = place.entry;
    m_replay->setLook(m_timeline->zoom(), m_settings.value(Settings::density),
        m_settings.value(Settings::pictures));
    m_replay->open(request);
    m_center->setCurrentWidget(m_replay);
    m_replay->setFocus();
}

/// Behind the replay the timeline kept its place.
void MainWindow::leaveReplay()
{
    const std::optional<Place> place = m_history.back();
    if (place && place->kind == Place::Kind::Search)
        goTo(*place);
    else
        returnToReading();
}

void MainWindow::openCorrections(bool isSinceVisit)
{
    const auto blog = currentBlog();
    if (!blog)
        return m_notice->tell(tr("Choose a single live blog first."));
    const QDateTime lastVisit = m_visits.lastVisit(blog->id);
    if (isSinceVisit && !lastVisit.isValid())
        m_notice->tell(tr("This is your first visit: everything is shown."));
    m_corrections->showBlog(
        blog->id, blog->title(), lastVisit, isSinceVisit && lastVisit.isValid());
    m_center->setCurrentWidget(m_corrections);
    m_corrections->setFocus();
}

void MainWindow::openCatchUp()
{
    const auto blog = currentBlog();
    if (!blog)
        return m_notice->tell(tr("Choose a single live blog first."));
    m_catchUpBar->hide();
    m_catchUp->showBlog(blog->id, blog->title(), m_visits.lastVisit(blog->id));
    m_center->setCurrentWidget(m_catchUp);
    m_catchUp->setFocus();
}

bool MainWindow::isOverTheTimeline() const
{
    return m_center->currentWidget() == m_corrections || m_center->currentWidget() == m_catchUp;
}

/// From what lies over the timeline to the timeline, else to the place before.
void MainWindow::goBack()
{
    if (isReplaying())
        leaveReplay();
    else if (isOverTheTimeline())
        returnToReading();
    else if (const auto place = m_history.back())
        goTo(*place);
}

bool MainWindow::isReplaying() const { return m_center->currentWidget() == m_replay; }

/// What stands around a replay would tell of later.
void MainWindow::arrangeAround()
{
    if (isReplaying()) {
        m_revisions->hide();
        showDraft(false);
        m_sidebar->hide();
    } else if (!m_replay->request().stream.blogs.isEmpty()) {
        m_replay->close();
        m_sidebar->setVisible(m_actions.sidebar->isChecked());
    }
    updateTitle();
    updateActions();
}

} // namespace Liveline
