// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of TimelineModel that keeps a long blog short: of 100 000 entries a reader sees ten, and
// QListView asks every row there is for its height at each layout.

#include "ui/timeline/timelinemodel.h"

#include <algorithm>

namespace Liveline {

namespace {

constexpr int slack = TimelineModel::keptAround / 2; // so that it is seldom done

bool isEntry(const TimelineItem &item) { return item.kind == TimelineItem::Kind::Entry; }

} // namespace

void TimelineModel::countNewer()
{
    const Entry *newest = newestEntry();
    const bool isAsked = m_hasNewer && newest && m_pages.newerCount;
    m_newerCount = isAsked ? m_pages.newerCount(EntryCursor::of(*newest)) : 0;
}

int TimelineModel::entriesIn(int firstRow, int lastRow) const
{
    const qsizetype first = std::clamp<qsizetype>(firstRow, 0, m_items.size());
    const qsizetype end = std::clamp<qsizetype>(lastRow + 1, first, m_items.size());
    return static_cast<int>(
        std::count_if(m_items.begin() + first, m_items.begin() + end, isEntry));
}

int TimelineModel::newerThan(int row) const
{
    return m_newerCount
        + (isNewestFirst() ? entriesIn(0, row - 1) : entriesIn(row + 1, rowCount() - 1));
}

int TimelineModel::rowOfPlace(int newer) const
{
    int left = newer - m_newerCount;
    const int count = rowCount();
    for (int i = 0; i < count && left >= 0; ++i) {
        const int row = isNewestFirst() ? i : count - 1 - i;
        if (isEntry(m_items.at(row)) && left-- == 0)
            return row;
    }
    return -1;
}

void TimelineModel::keepAround(int firstRow, int lastRow)
{
    if (m_items.size() - lastRow > keptAround + slack)
        forgetBelow(lastRow + keptAround);
    if (firstRow > keptAround + slack)
        forgetAbove(firstRow - keptAround);
}

/// The last row that stays is an entry's, so that the next page knows which day it goes on with.
void TimelineModel::forgetBelow(int row)
{
    while (!isEntry(m_items.at(row)))
        --row;
    m_opened.remove(m_items.at(row).entry.id); // what stood below it goes too
    const int last = rowCount() - 1;
    noteForgotten(Side::Below, entriesIn(row + 1, last));
    removeRows(row + 1, last);
    placeGapsAndMore();
}

/// The first row names the day of those that stay.
void TimelineModel::forgetAbove(int row)
{
    while (!isEntry(m_items.at(row)))
        --row;
    noteForgotten(Side::Above, entriesIn(0, row - 1));
    int day = row;
    while (m_items.at(day).kind != TimelineItem::Kind::Day)
        --day;
    removeRows(day + 1, row - 1);
    removeRows(0, day - 1);
    placeGapsAndMore();
}

void TimelineModel::noteForgotten(Side side, int entries)
{
    if (side != newerSide()) {
        m_hasOlder = true;
        return;
    }
    m_hasNewer = true;
    m_newerCount += entries;
}

} // namespace Liveline
