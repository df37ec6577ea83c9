// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of TimelineView that goes somewhere because a person asks.

#include "ui/timeline/timelineview.h"

#include <QScrollBar>

#include <algorithm>

namespace Liveline {

void TimelineView::jumped()
{
    m_tracker.jumped(m_clock.elapsed());
    m_lastScroll = verticalScrollBar()->value();
    updateMode(); // a jump to where one already is scrolls nothing
}

void TimelineView::goToLiveEdge()
{
    m_slide.stop();
    if (isNewestFirst())
        setScroll(0);
    else
        goToFoot();
    jumped();
}

void TimelineView::goToOldest()
{
    m_slide.stop();
    while (m_model.hasOlder())
        isNewestFirst() ? m_model.fetchMore({}) : (void)m_model.fetchAbove();
    executeDelayedItemsLayout();
    if (isNewestFirst())
        goToFoot();
    else
        setScroll(0);
    jumped();
}

/// Twice: what stands there is measured only when it is about to be seen.
void TimelineView::goToFoot()
{
    executeDelayedItemsLayout();
    setScroll(endScroll());
    setScroll(endScroll());
}

/// All unseen entries when they fit, else from the oldest of them on: it stands at the far side of
/// the view, so that a person reads towards the live edge.
void TimelineView::goToUnseen()
{
    const int count = m_model.rowCount();
    const int liveRow = isNewestFirst() ? 0 : count - 1;
    const int towardsLive = isNewestFirst() ? -1 : 1;
    int oldest = count - 1 - liveRow;
    const auto isUnseen = [this](int row) {
        const Entry *entry = m_model.entryAt(row);
        return entry && m_unseen.contains(entry->id);
    };
    while (oldest >= 0 && oldest < count && !isUnseen(oldest))
        oldest += towardsLive;
    const bool isAny = oldest >= 0 && oldest < count;
    int room = viewport()->height();
    for (int row = oldest; isAny && row >= 0 && row < count && room >= 0; row += towardsLive)
        room -= m_delegate.measure(row);
    if (!isAny || (room >= 0 && !m_model.hasNewer()))
        return goToLiveEdge();
    // Newest first, one taller than the view is shown from its beginning; oldest first, what names
    // the day has room above.
    const int foot = viewport()->height() - m_delegate.measure(oldest);
    setPlace({m_model.entryAt(oldest)->id,
        isNewestFirst() ? qMax(0, foot) : m_delegate.style().separator});
}

void TimelineView::showAtTop(EntryId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_slide.stop();
    setPlace({id, viewport()->height() / 6});
}

void TimelineView::flash(EntryId id)
{
    m_arrivals.insert(id, m_clock.elapsed());
    m_freshTimer.start();
}

bool TimelineView::isAtTop() const
{
    return verticalScrollBar()->value() <= 0 && !m_model.canFetchAbove();
}

bool TimelineView::isAtEnd() const
{
    const int last = m_model.rowCount() - 1;
    return last < 0
        || (!m_model.canFetchMore({})
            && visualRect(m_model.index(last)).bottom() <= viewport()->height());
}

void TimelineView::scrollByPage(int direction)
{
    const int overlap = m_delegate.style().separator;
    const int scroll = verticalScrollBar()->value();
    const int wanted = scroll + direction * (viewport()->height() - overlap);
    setScroll(std::clamp(wanted, 0, qMax(endScroll(), scroll)));
}

void TimelineView::scrollBySteps(int steps)
{
    setScroll(qMax(0, verticalScrollBar()->value() + steps * verticalScrollBar()->singleStep()));
}

TimelineView::Span TimelineView::span() const
{
    const Rows rows = visibleRows();
    if (rows.last < rows.first)
        return {};
    const int height = viewport()->height();
    const int newestRow = isNewestFirst() ? rows.first : rows.last;
    Span span;
    span.newest = m_model.newerThan(newestRow);
    for (int row = rows.first; row <= rows.last; ++row) {
        if (!m_model.entryAt(row))
            continue;
        const QRect rect = visualRect(m_model.index(row));
        const int above = qMax(0, -rect.top());
        const int below = qMax(0, rect.bottom() + 1 - height);
        const double whole = qMax(1, rect.height());
        span.entries += (whole - above - below) / whole;
        if (span.first && isNewestFirst())
            continue;
        span.first = EntryCursor::of(*m_model.entryAt(row));
        span.hidden = (isNewestFirst() ? above : below) / whole;
    }
    span.newest += span.hidden;
    return span;
}

bool TimelineView::showPlace(int newer, double above)
{
    const int row = m_model.rowOfPlace(newer);
    if (row < 0)
        return false;
    if (newer == 0 && above <= 0 && isNewestFirst())
        goToLiveEdge();
    else
        showAt(m_model.entryAt(row)->id, above);
    return true;
}

void TimelineView::showAt(EntryId id, double above)
{
    m_slide.stop();
    setPlace({id, -qRound(above * m_delegate.measure(m_model.rowOf(id)))});
    if (!m_model.canFetchMore({}) && verticalScrollBar()->value() > endScroll())
        goToFoot();
}

const Entry *TimelineView::currentEntry() const { return m_model.entryAt(currentIndex().row()); }

void TimelineView::setCurrentEntry(EntryId id, bool byKeyboard)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_delegate.setShowsFocus(byKeyboard);
    selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::NoUpdate);
    const QRect rect = visualRect(m_model.index(row));
    const int margin = m_delegate.style().separator * 2 / 3;
    if (rect.top() < margin || rect.height() > viewport()->height() - 2 * margin)
        putRow(row, margin);
    else if (rect.bottom() > viewport()->height() - margin)
        putRow(row, viewport()->height() - margin - rect.height());
    viewport()->update();
}

int TimelineView::nextEntryRow(int row, int step) const
{
    do {
        row += step;
    } while (row >= 0 && row < m_model.rowCount() && !m_model.entryAt(row));
    return row >= 0 && row < m_model.rowCount() ? row : -1;
}

void TimelineView::moveBy(int entries)
{
    const int step = entries < 0 ? -1 : 1;
    const Rows rows = visibleRows();
    const bool isCurrentVisible = m_model.entryAt(currentIndex().row())
        && currentIndex().row() >= rows.first && currentIndex().row() <= rows.last;
    int row = currentIndex().row();
    // From nowhere, or from somewhere out of sight: begin with what is seen.
    if (!isCurrentVisible)
        row = m_model.entryAt(rows.first) ? rows.first : nextEntryRow(rows.first, 1);
    else
        row = nextEntryRow(row, step);
    if (row < 0 && step > 0 && m_model.canFetchMore({})) {
        m_model.fetchMore({});
        row = nextEntryRow(currentIndex().row(), 1);
    } else if (row < 0 && step < 0 && m_model.fetchAbove()) {
        row = nextEntryRow(currentIndex().row(), -1);
    }
    if (const Entry *entry = m_model.entryAt(row))
        setCurrentEntry(entry->id);
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isUp = action == MoveUp || action == MovePrevious;
    if (!isUp && action != MoveDown && action != MoveNext)
        return QListView::moveCursor(action, modifiers);
    return m_model.index(nextEntryRow(currentIndex().row(), isUp ? -1 : 1));
}

} // namespace Liveline
