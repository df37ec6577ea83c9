// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of TimelineView that deals with what is new: shown at once or counted, read or not.

#include "ui/timeline/timelineview.h"

#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace Liveline {

void TimelineView::takeArrivals(const QList<EntryId> &ids)
{
    const bool wasLive = m_mode == Mode::Live;
    executeDelayedItemsLayout();
    const Rows rows = visibleRows();
    for (const EntryId id : ids) {
        const int row = m_model.rowOf(id);
        if (row >= 0 && (wasLive || (row >= rows.first && row <= rows.last)))
            m_arrivals.insert(id, m_clock.elapsed());
        if (!wasLive && (row < 0 || isBeyondLiveSide(row)))
            m_unseen.insert(id);
    }
    if (!m_arrivals.isEmpty())
        m_freshTimer.start();
    if (wasLive)
        slideToEdge();
    else
        Q_EMIT unseenChanged();
    updateUnseen();
    forgetFar();
}

bool TimelineView::isBeyondLiveSide(int row) const
{
    return isNewestFirst() ? rowTop(row) < 0 : rowBottom(row) > viewport()->height();
}

/// The animation tells how far away it still is: the edge itself may move meanwhile.
void TimelineView::slideToEdge()
{
    m_slide.stop();
    const int from
        = qMin(qAbs(verticalScrollBar()->value() - liveScroll()), viewport()->height());
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0 || from == 0)
        return setScroll(liveScroll());
    m_slide.setStartValue(from);
    m_slide.setEndValue(0);
    m_slide.start();
}

/// The name of the day stays at the top when its row has left, and makes way for the next.
void TimelineView::updateStickyDay()
{
    if (m_isLayingOut)
        return;
    const Rows rows = visibleRows();
    if (rows.last < rows.first || verticalScrollBar()->value() <= 0)
        return m_day.showDay({}, {});
    const TimelineItem::Kind top = m_model.item(rows.first).kind;
    const bool isAboveAllDays = !m_model.item(rows.first).day.isValid();
    if (top == TimelineItem::Kind::Day || isAboveAllDays)
        return m_day.showDay({}, {});
    m_day.showDay(m_model.dayName(m_model.item(rows.first).day), viewport()->geometry());
}

double TimelineView::freshness(EntryId id) const
{
    const auto came = m_arrivals.constFind(id);
    if (came == m_arrivals.constEnd())
        return 0;
    const double age = static_cast<double>(m_clock.elapsed() - *came);
    return std::clamp(1.0 - age / freshFor, 0.0, 1.0);
}

void TimelineView::updateFreshness()
{
    const qint64 now = m_clock.elapsed();
    m_arrivals.removeIf([now](auto it) { return now - it.value() > freshFor; });
    if (m_arrivals.isEmpty())
        m_freshTimer.stop();
    viewport()->update();
}

void TimelineView::setUnseen(const QSet<EntryId> &ids)
{
    m_unseen = ids;
    updateUnseen();
    Q_EMIT unseenChanged();
}

/// What has come into view, but for a sliver, is no longer unseen, read or not.
void TimelineView::updateUnseen()
{
    if (m_unseen.isEmpty() || m_isLayingOut)
        return;
    executeDelayedItemsLayout(); // which may come here itself
    const qsizetype before = m_unseen.size();
    const Rows rows = visibleRows();
    const QRect newest = visualRect(m_model.index(isNewestFirst() ? rows.first : rows.last));
    const int hidden
        = isNewestFirst() ? -newest.top() : newest.bottom() + 1 - viewport()->height();
    const int sliver = hidden > newest.height() * 2 / 5 ? 1 : 0;
    const int first = isNewestFirst() ? rows.first + sliver : 0;
    const int last = isNewestFirst() ? m_model.rowCount() - 1 : rows.last - sliver;
    for (int row = first; row <= last; ++row) {
        if (const Entry *entry = m_model.entryAt(row))
            m_unseen.remove(entry->id);
    }
    if (m_unseen.size() != before)
        Q_EMIT unseenChanged();
}

int TimelineView::unseenKeyEvents() const
{
    int count = 0;
    for (int row = 0; row < m_model.rowCount() && !m_unseen.isEmpty(); ++row) {
        const Entry *entry = m_model.entryAt(row);
        count += entry && entry->current.isKeyEvent && m_unseen.contains(entry->id);
    }
    return count;
}

void TimelineView::updateMode()
{
    const bool isAtRest = isAtLiveEdge() || m_slide.state() == QAbstractAnimation::Running;
    const Entry *current = currentEntry();
    const bool isFree = !m_isMenuOpen && (m_isAttentive || m_followsAlways)
        && !selectionModel()->hasSelection() && !m_delegate.textSelection()
        && (!current || current == m_model.newestEntry());
    const Mode mode = m_model.isHolding() ? Mode::Paused
        : isAtRest && isFree              ? Mode::Live
                                          : Mode::Reading;
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
}

void TimelineView::setFollowsAlways(bool follows)
{
    m_followsAlways = follows;
    updateMode();
}

void TimelineView::setInSight(bool isInSight)
{
    if (std::exchange(m_isInSight, isInSight) != isInSight)
        updateAttention();
}

void TimelineView::setMenuOpen(bool open)
{
    m_isMenuOpen = open;
    updateMode();
}

QList<EntryId> TimelineView::visibleEntries() const
{
    QList<EntryId> ids;
    const Rows rows = visibleRows();
    for (int row = rows.first; row <= rows.last; ++row) {
        if (const Entry *entry = m_model.entryAt(row))
            ids.append(entry->id);
    }
    return ids;
}

void TimelineView::trackReading()
{
    ReadTracker::Sight sight;
    sight.now = m_clock.elapsed();
    const int scroll = verticalScrollBar()->value();
    sight.scrolled = scroll - std::exchange(m_lastScroll, scroll);
    const int height = viewport()->height();
    const Rows rows = visibleRows();
    for (int row = rows.first; row <= rows.last; ++row) {
        const Entry *entry = m_model.entryAt(row);
        if (!entry || (entry->state.isRead && !entry->state.isChangedSinceRead))
            continue;
        const QRect rect = visualRect(m_model.index(row));
        const int visible = qMin(rect.bottom() + 1, height) - qMax(rect.top(), 0);
        const bool isEndOfTall = rect.height() > height && rect.bottom() < height;
        sight.unread.append(
            {entry->id, isEndOfTall ? 1.0 : double(visible) / qMax(1, rect.height())});
    }
    if (const Entry *current = currentEntry(); current && hasFocus())
        sight.focused = current->id;
    const QList<EntryId> read = m_tracker.see(sight);
    if (!m_tracker.isWaiting())
        m_readTimer.stop(); // a window that nobody touches sleeps
    if (!read.isEmpty())
        Q_EMIT entriesRead(read);
}

/// What is seen has changed.
void TimelineView::watchReading()
{
    if (m_isAttentive && !m_readTimer.isActive())
        m_readTimer.start();
}

void TimelineView::updateAttention()
{
    const bool isAttentive
        = m_isInSight && isVisible() && isActiveWindow() && !window()->isMinimized();
    m_tracker.setActive(isAttentive, m_clock.elapsed());
    isVisible() ? m_minuteTimer.start() : m_minuteTimer.stop();
    const bool hasChanged = isAttentive != std::exchange(m_isAttentive, isAttentive);
    m_readTimer.stop();
    watchReading();
    updateMode();
    if (hasChanged)
        Q_EMIT attentionChanged(isAttentive);
}

// Qt sends ActivationChange to the window alone, these to every widget in it.
bool TimelineView::event(QEvent *event)
{
    const bool isHandled = QListView::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        updateAttention();
    return isHandled;
}

void TimelineView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    updateAttention();
}

/// Qt would give the first row the focus, and the reader has not asked for it.
void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    watchReading();
}

void TimelineView::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    updateAttention();
}

} // namespace Liveline
