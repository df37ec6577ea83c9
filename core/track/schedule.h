// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"
#include "core/track/rhythm.h"

#include <QDateTime>

namespace Liveline {

/// When to look at a blog again. Pure: time, rhythm and dice are handed in.
struct ScheduleInput {
    LiveBlog blog;
    QDateTime now; ///< UTC
    Rhythm rhythm; ///< known until now
    std::optional<qint64> freshness; ///< seconds the answer stays fresh, RFC 9111 §4.2
    bool isOnScreen = false;
    double othersLoad = 0; ///< sum of load() over the other blogs of its host
    int othersOfHost = 0;
    double dice = 0.5; ///< 0…1, spread by ±10 %
};

struct CheckPlan {
    QDateTime time; ///< UTC, or invalid where no check is due any more
    CheckReason reason;
};

/// The rhythm decides within 15 s…15 min (pacing.h); 10 s…1 min where somebody looks or said that
/// it is important. The host's budget, freshness and the publisher's hints hold it back. 1→2→4…30
/// min after failures, none after three refusals; Retry-After exact; after the end hourly for a
/// day, daily for a week.
CheckPlan planCheck(const ScheduleInput &input);

/// What a blog takes of its host's budget: √ of its rate, as requests go.
double load(const Rhythm &rhythm);

} // namespace Liveline
