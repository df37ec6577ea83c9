// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The part of TimelineModel that keeps a long blog short: of 100 000 entries a reader sees ten, and
// QListView asks every row there is for its height at each layout.

#include "ui/timeline/timelinemodel.h"

#include <algorithm>

namespace Liveline {

namespace {

constexpr int slack = TimelineModel::keptAround / 2; // so that it is seldom done

} // namespace

void TimelineModel::countNewer()
{
    const Entry *newest = newestEntry();
    const bool isAsked = m_hasNewer && newest && m_pages.newerCount;
    m_newerCount = isAsked ? m_pages.newerCount(EntryCursor::of(*newest)) : 0;
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
    while (!entryAt(row))
        --row;
    removeRows(row + 1, static_cast<int>(m_items.size()) - 1);
    m_hasOlder = true;
    placeGapsAndMore();
}

/// The first row names the day of those that stay.
void TimelineModel::forgetAbove(int row)
{
    while (!entryAt(row))
        --row;
    const auto isEntry
        = [](const TimelineItem &item) { return item.kind == TimelineItem::Kind::Entry; };
    const auto forgotten = std::count_if(m_items.begin(), m_items.begin() + row, isEntry);
    int day = row;
    while (m_items.at(day).kind != TimelineItem::Kind::Day)
        --day;
    m_hasNewer = true;
    m_newerCount += static_cast<int>(forgotten);
    removeRows(day + 1, row - 1);
    removeRows(0, day - 1);
}

} // namespace Liveline
