// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/schedule.h"

#include "core/track/hostbudget.h"
#include "core/track/pacing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Liveline {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

constexpr qint64 longest = 15 * minute;
constexpr qint64 shortestChosen = 5; // what a person may ask for
constexpr qint64 longestBackoff = 30 * minute;
constexpr int refusalsUntilAsked = 3;

// What somebody waits for is worth more; and no page's own reader asks oftener than each 10 s.
constexpr Pace watched{.price = 2, .shortest = 10, .longest = 60};

/// ±10 %, so that the blogs of one evening do not fall into step.
qint64 spread(qint64 seconds, double dice)
{
    return std::llround(static_cast<double>(seconds) * (0.9 + 0.2 * std::clamp(dice, 0.0, 1.0)));
}

qint64 backoff(int failures)
{
    constexpr int doublings = 5; // 1, 2, 4, 8, 16, then 30 minutes
    return std::min(longestBackoff, minute << std::min(failures - 1, doublings));
}

/// Turned away as who we are (401, 403, 451): asking on and on would be rude and bring nothing.
bool isRefused(const LiveBlog &blog)
{
    const int status = blog.error ? blog.error->httpStatus : 0;
    return blog.failures >= refusalsUntilAsked && (status == 401 || status == 403 || status == 451);
}

/// Silent corrections come after the end: hourly for a day, daily for a week, then no more.
std::optional<qint64> intervalAfterTheEnd(const ScheduleInput &input)
{
    QDateTime end = input.blog.said.coverageEnd;
    if (!end.isValid() || end > input.now) {
        const double newest = input.rhythm.lastEntry();
        end = newest > 0 ? QDateTime::fromSecsSinceEpoch(qint64(newest), Qt::UTC)
                         : input.blog.added;
    }
    const qint64 age = end.isValid() ? end.secsTo(input.now) : 0;
    if (age < day)
        return hour;
    return age < 8 * day ? std::optional(day) : std::nullopt;
}

CheckPlan after(const ScheduleInput &input, qint64 seconds, CheckReason::Kind kind, double figure)
{
    return {input.now.addSecs(seconds), {kind, figure}};
}

/// All blogs of a host share one budget of requests: where their best waits would ask for more, a
/// request's price rises for all, until √(rate/2·price) sum up to it.
double priceOf(const ScheduleInput &input, double price)
{
    constexpr double budget = 1.0 / HostBudget::seconds;
    const double root = (load(input.rhythm) + input.othersLoad) / (std::numbers::sqrt2 * budget);
    return input.othersOfHost > 0 ? std::max(price, root * root) : price;
}

/// The publisher's wish in seconds; 0: none. An hour's ttl in a feed that has news each minute is a
/// program's default, nobody's wish.
qint64 wish(const SourceHints &hints, double gap)
{
    const qint64 renewal = hints.renewal <= gap ? hints.renewal : 0;
    return std::min(longest, std::max<qint64>(hints.poll, renewal));
}

CheckPlan planLive(const ScheduleInput &input)
{
    using enum CheckReason::Kind;
    Pace pace = input.isOnScreen || input.blog.isImportant ? watched : Pace{};
    const double price = priceOf(input, pace.price);
    const bool isShared = price > pace.price;
    pace.price = price;
    const Wait best = bestWait(input.rhythm, pace);
    const qint64 seconds = std::max<qint64>(
        spread(std::llround(best.seconds), input.dice), std::llround(pace.shortest));
    // Asking while the answer is fresh brings the same answer, right after a new one. Some say a
    // year, and add anyway.
    const qint64 fresh = std::min(input.freshness.value_or(0), longest);
    if (fresh > seconds)
        return after(input, fresh + 1, Fresh, double(*input.freshness));
    if (const qint64 wished = wish(input.blog.said.hints, best.gap); wished > seconds)
        return after(input, wished, Hint, double(wished));
    if (isShared && best.seconds > pace.shortest)
        return after(input, seconds, Host, input.othersOfHost + 1);
    return after(input, seconds, Rhythm, best.gap);
}

} // namespace

double load(const Rhythm &rhythm) { return std::sqrt(rhythm.currentRate()); }

CheckPlan planCheck(const ScheduleInput &input)
{
    using enum CheckReason::Kind;
    const LiveBlog &blog = input.blog;
    if (blog.state == LiveBlog::State::Paused || blog.state == LiveBlog::State::Gone)
        return {};
    if (blog.retryAfter.isValid() && blog.retryAfter > input.now)
        return {blog.retryAfter, {RetryAfter, 0}};
    if (isRefused(blog))
        return {{}, {Refused, double(blog.failures)}};
    if (blog.failures > 0)
        return after(input, spread(backoff(blog.failures), input.dice), Failures, blog.failures);
    if (blog.said.isEnded) {
        const auto seconds = intervalAfterTheEnd(input);
        return seconds ? after(input, spread(*seconds, input.dice), Ended, 0) : CheckPlan{};
    }
    if (blog.interval > 0) {
        const qint64 chosen = std::max<qint64>(blog.interval, shortestChosen);
        return after(input, chosen, Chosen, double(chosen));
    }
    return planLive(input);
}

} // namespace Liveline
