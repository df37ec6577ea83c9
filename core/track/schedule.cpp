// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/schedule.h"

#include <algorithm>
#include <cmath>

namespace Liveline {

namespace {

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

constexpr qint64 shortest = 15;
constexpr qint64 longest = 15 * minute;
constexpr qint64 unknownRhythm = minute;
constexpr qint64 shortestChosen = 5; // what a person may ask for
constexpr qint64 longestBackoff = 30 * minute;
constexpr qsizetype entriesOfTheRhythm = 20;
constexpr int unchangedToDouble = 5;

/// Half the median gap between successive times. Entries of one and the same time say nothing of
/// the rhythm: they are a page that was seen for the first time, or a clock without seconds.
qint64 halfMedianGap(const QList<QDateTime> &newestFirst)
{
    QList<qint64> gaps;
    const qsizetype count = std::min(newestFirst.size(), entriesOfTheRhythm);
    for (qsizetype i = 1; i < count; ++i) {
        if (const qint64 gap = newestFirst[i].secsTo(newestFirst[i - 1]); gap > 0)
            gaps.append(gap);
    }
    if (gaps.isEmpty())
        return unknownRhythm;
    const auto middle = gaps.begin() + gaps.size() / 2;
    std::nth_element(gaps.begin(), middle, gaps.end());
    return *middle / 2;
}

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

/// Silent corrections come after the end: hourly for a day, daily for a week, then no more.
std::optional<qint64> intervalAfterTheEnd(const ScheduleInput &input)
{
    QDateTime end = input.blog.said.coverageEnd;
    if (!end.isValid() || end > input.now)
        end = input.recentTimes.isEmpty() ? input.blog.added : input.recentTimes.constFirst();
    const qint64 age = end.isValid() ? end.secsTo(input.now) : 0;
    if (age < day)
        return hour;
    return age < 8 * day ? std::optional(day) : std::nullopt;
}

qint64 liveInterval(const ScheduleInput &input)
{
    qint64 seconds = std::clamp(halfMedianGap(input.recentTimes), shortest, longest);
    const int doublings = std::min(input.unchangedInARow / unchangedToDouble, 10);
    seconds = spread(std::min(seconds << doublings, longest), input.dice);
    if (input.isOnScreen)
        seconds = std::min(seconds, std::llround(15 + 5 * std::clamp(input.dice, 0.0, 1.0)));
    // Asking while the answer is fresh brings the same answer. Some say a year, and add anyway.
    const qint64 fresh = std::clamp<qint64>(input.freshness.value_or(0), 0, longest);
    return std::max({seconds, shortest, fresh});
}

} // namespace

QDateTime nextCheck(const ScheduleInput &input)
{
    const LiveBlog &blog = input.blog;
    const auto after = [&](qint64 seconds) { return input.now.addSecs(seconds); };
    if (blog.state == LiveBlog::State::Paused || blog.state == LiveBlog::State::Gone)
        return {};
    if (blog.retryAfter.isValid() && blog.retryAfter > input.now)
        return blog.retryAfter;
    if (blog.failures > 0)
        return after(spread(backoff(blog.failures), input.dice));
    if (blog.said.isEnded) {
        const auto seconds = intervalAfterTheEnd(input);
        return seconds ? after(spread(*seconds, input.dice)) : QDateTime();
    }
    if (blog.interval > 0)
        return after(std::max<qint64>(blog.interval, shortestChosen));
    return after(liveInterval(input));
}

} // namespace Liveline
