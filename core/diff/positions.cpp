// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/positions.h"

#include <algorithm>

namespace Liveline {

namespace {

constexpr qint64 positionGap = 1 << 20;

qint64 highestOf(const QList<KnownEntry> &known)
{
    qint64 highest = 0;
    for (const KnownEntry &entry : known)
        highest = std::max(highest, entry.position);
    return highest;
}

// The place below which new ones stand one after the other, and how far apart.
struct Room {
    qint64 base = 0;
    qint64 step = positionGap;
};

Room roomBetween(std::optional<qint64> newer, std::optional<qint64> older, qint64 count)
{
    if (!older)
        return {*newer - positionGap * (count + 1)};
    if (newer && *newer - *older > count)
        return {*older, (*newer - *older) / (count + 1)};
    return {*older};
}

} // namespace

void givePositions(QList<MatchPlan::Seen> &seen, const QList<KnownEntry> &known)
{
    std::optional<qint64> newer;
    std::optional<qint64> lowest;
    for (qsizetype i = 0; i < seen.size();) {
        if (seen[i].known >= 0) {
            newer = seen[i].position = known[seen[i].known].position;
            lowest = std::min(lowest.value_or(*newer), *newer);
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < seen.size() && seen[end].known < 0)
            ++end;
        std::optional<qint64> older;
        if (end < seen.size())
            older = known[seen[end].known].position;
        else if (!lowest)
            older = highestOf(known);
        const Room room = roomBetween(older ? newer : lowest, older, end - i);
        for (qint64 n = 1; n <= end - i; ++n)
            seen[end - n].position = room.base + room.step * n;
        i = end;
    }
}

} // namespace Liveline
