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
    setScroll(0);
    jumped();
}

void TimelineView::goToBottom()
{
    while (m_model.canFetchMore({}))
        m_model.fetchMore({});
    executeDelayedItemsLayout();
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int height = visualRect(m_model.index(last)).height();
    putRow(last, viewport()->height() - height);
    putRow(last, viewport()->height() - visualRect(m_model.index(last)).height());
    jumped();
}

/// All unseen entries when they fit, else from the oldest of them on.
void TimelineView::goToUnseen()
{
    int oldest = m_model.rowCount() - 1;
    while (oldest >= 0
        && (!m_model.entryAt(oldest) || !m_unseen.contains(m_model.entryAt(oldest)->id)))
        --oldest;
    int room = viewport()->height();
    for (int row = 0; row <= oldest && room >= 0; ++row)
        room -= m_delegate.measure(row);
    if (oldest < 0 || (room >= 0 && !m_model.hasNewer()))
        return goToLiveEdge();
    // Taller than the view: from its beginning.
    const int top = viewport()->height() - m_delegate.measure(oldest);
    setPlace({m_model.entryAt(oldest)->id, qMax(0, top)});
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
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int end = verticalScrollBar()->value() + visualRect(m_model.index(last)).bottom()
        - viewport()->height();
    const int wanted = verticalScrollBar()->value() + direction * (viewport()->height() - overlap);
    setScroll(std::clamp(wanted, 0, qMax(0, qMax(end, verticalScrollBar()->value()))));
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
    Span span{double(m_model.newerCount() + m_model.entriesAbove(rows.first)), 0};
    for (int row = rows.first; row <= rows.last; ++row) {
        if (!m_model.entryAt(row))
            continue;
        const QRect rect = visualRect(m_model.index(row));
        const int above = qMax(0, -rect.top());
        const int below = qMax(0, rect.bottom() + 1 - height);
        const double whole = qMax(1, rect.height());
        if (row == rows.first)
            span.top += above / whole;
        span.entries += (whole - above - below) / whole;
    }
    return span;
}

bool TimelineView::showPlace(int entry, double above)
{
    const int row = m_model.rowOfEntry(entry - m_model.newerCount());
    if (row < 0 || entry < m_model.newerCount())
        return false;
    m_slide.stop();
    if (entry == 0 && above <= 0)
        goToLiveEdge();
    else
        setPlace({m_model.entryAt(row)->id, -qRound(above * m_delegate.measure(row))});
    return true;
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
