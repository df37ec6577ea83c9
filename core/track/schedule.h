// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"

#include <QDateTime>
#include <QList>

namespace Liveline {

/// When to look at a blog again. Pure: time, rhythm and dice are handed in.
struct ScheduleInput {
    LiveBlog blog;
    QDateTime now; ///< UTC
    QList<QDateTime> recentTimes; ///< newest first, of the newest entries
    int unchangedInARow = 0;
    std::optional<qint64> freshness; ///< seconds the answer stays fresh, RFC 9111 §4.2
    bool isOnScreen = false;
    double dice = 0.5; ///< 0…1, spread by ±10 %
};

/// UTC, or invalid where no check is due any more (paused, gone). UX §8: half the median gap of the
/// newest 20 entries within 15 s…15 min; longer while nothing changes; 1→2→4…30 min after failures;
/// Retry-After exact; after the end hourly for a day, daily for a week.
QDateTime nextCheck(const ScheduleInput &input);

} // namespace Liveline
