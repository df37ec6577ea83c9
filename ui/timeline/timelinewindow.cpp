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

int TimelineModel::entriesAbove(int row) const
{
    const auto end = m_items.begin() + std::clamp<qsizetype>(row, 0, m_items.size());
    return static_cast<int>(std::count_if(m_items.begin(), end, isEntry));
}

int TimelineModel::rowOfEntry(int number) const
{
    int row = 0;
    for (; row < m_items.size(); ++row) {
        if (isEntry(m_items.at(row)) && number-- == 0)
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
    removeRows(row + 1, static_cast<int>(m_items.size()) - 1);
    m_hasOlder = true;
    placeGapsAndMore();
}

/// The first row names the day of those that stay.
void TimelineModel::forgetAbove(int row)
{
    while (!isEntry(m_items.at(row)))
        --row;
    const int forgotten = entriesAbove(row);
    int day = row;
    while (m_items.at(day).kind != TimelineItem::Kind::Day)
        --day;
    m_hasNewer = true;
    m_newerCount += forgotten;
    removeRows(day + 1, row - 1);
    removeRows(0, day - 1);
}

} // namespace Liveline
