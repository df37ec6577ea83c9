// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/pacing.h"

#include "core/track/rhythm.h"

#include <algorithm>
#include <cmath>

namespace Liveline {

Wait bestWait(const Rhythm &rhythm, const Pace &pace)
{
    constexpr double step = 5;
    constexpr size_t stepsAfter = 12; // "the rate that follows": that of the next minute
    const auto steps = static_cast<size_t>(std::ceil(pace.longest / step));
    const std::vector<double> rates = rhythm.forecast(static_cast<int>(steps + stepsAfter), step);
    double after = 0;
    for (size_t i = 0; i < stepsAfter; ++i)
        after += rates[i];
    double waiting = 0;
    for (size_t i = 0; i < steps; ++i) {
        const double mass = rates[i] * step;
        after += rates[i + stepsAfter] - rates[i];
        const double enough = std::sqrt(2 * pace.price * after / stepsAfter);
        if (waiting + mass >= enough) {
            const double passed = static_cast<double>(i) * step;
            const double seconds = passed + std::max(0.0, enough - waiting) / mass * step;
            const double gap = seconds / std::max(enough, waiting);
            return {std::clamp(seconds, pace.shortest, pace.longest), gap};
        }
        waiting += mass;
    }
    return {pace.longest, pace.longest / waiting};
}

} // namespace Liveline
