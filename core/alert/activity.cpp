// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/activity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Liveline {
namespace {

constexpr int window = 5; // minutes
constexpr int leastInWindow = 4;
constexpr int warmUp = 30; // minutes
constexpr int memory = 6 * 60; // minutes that are looked back
constexpr double halfLife = 45; // minutes
constexpr int leastGaps = 5;
constexpr qint64 leastSilence = 20 * 60;
constexpr qint64 longestSilence = 14 * 24 * 3600; // after that it is not news
constexpr int silenceFactor = 8;

QList<int> countsOf(const QList<QDateTime> &times, const QDateTime &now)
{
    QList<int> counts(Activity::bins, 0);
    bool isEmpty = true;
    for (const QDateTime &time : times) {
        const qint64 age = std::max<qint64>(time.secsTo(now), 0); // clocks of servers differ
        const qint64 bin = Activity::bins - 1 - age / Activity::secondsPerBin;
        if (bin < 0)
            break;
        ++counts[bin];
        isEmpty = false;
    }
    return isEmpty ? QList<int>() : counts;
}

qint64 medianGap(const QList<QDateTime> &times)
{
    QList<qint64> gaps;
    for (qsizetype i = 1; i < times.size(); ++i)
        gaps.append(times[i].secsTo(times[i - 1]));
    if (gaps.size() < leastGaps)
        return 0;
    const auto middle = gaps.begin() + gaps.size() / 2;
    std::ranges::nth_element(gaps, middle);
    return *middle;
}

/// Entries in each minute, the current one first, as far back as the blog and our memory go.
QList<int> minutesOf(const QList<QDateTime> &times, const QDateTime &now)
{
    const qint64 age = times.isEmpty() ? 0 : times.last().secsTo(now) / 60;
    QList<int> minutes(std::clamp<qint64>(age + 1, 0, memory), 0);
    for (const QDateTime &time : times) {
        const qint64 minute = std::max<qint64>(time.secsTo(now), 0) / 60;
        if (minute < minutes.size())
            ++minutes[minute];
    }
    return minutes;
}

bool isBusy(const QList<QDateTime> &times, const QDateTime &now)
{
    const QList<int> minutes = minutesOf(times, now);
    if (minutes.size() < warmUp)
        return false;
    const auto start = minutes.begin();
    const int recent = std::accumulate(start, start + window, 0);
    double weights = 0;
    double mean = 0;
    for (qsizetype i = window; i < minutes.size(); ++i) {
        const double weight = std::exp2(-double(i - window) / halfLife);
        weights += weight;
        mean += weight * minutes[i];
    }
    mean /= weights;
    double deviation = 0;
    for (qsizetype i = window; i < minutes.size(); ++i)
        deviation += std::exp2(-double(i - window) / halfLife) * std::abs(minutes[i] - mean);
    deviation /= weights;
    return recent >= leastInWindow && recent >= 2 * mean * window
        && recent > mean * window + 2.5 * deviation * std::sqrt(double(window));
}

} // namespace

Activity activityOf(const QList<QDateTime> &times, const QDateTime &now)
{
    Activity activity;
    if (times.isEmpty())
        return activity;
    activity.counts = countsOf(times, now);
    activity.silentFor = std::max<qint64>(times.first().secsTo(now), 0);
    activity.usualGap = medianGap(times);
    if (isBusy(times, now))
        activity.sense = Activity::Sense::Busy;
    else if (activity.usualGap > 0 && activity.silentFor < longestSilence
        && activity.silentFor > std::max(leastSilence, silenceFactor * activity.usualGap))
        activity.sense = Activity::Sense::Silent;
    return activity;
}

} // namespace Liveline
