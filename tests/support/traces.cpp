// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/traces.h"

#include "core/track/pacing.h"
#include "core/track/rhythm.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double begin = 1'773'450'000; // a Saturday morning, UTC

/// Entries at a rate that moves, each of which may bring others (Hawkes).
class Publisher {
public:
    explicit Publisher(quint32 seed)
        : m_dice(seed)
    {
    }

    double exponential(double mean) { return -mean * std::log(1 - m_dice.generateDouble()); }
    double uniform(double low, double high) { return low + (high - low) * m_dice.generateDouble(); }
    bool isLucky(double chance) { return m_dice.generateDouble() < chance; }

    /// By thinning: `rate` per second at a time, never above `highest`.
    void publish(double from, double to, double highest, const std::function<double(double)> &rate)
    {
        for (double t = from + exponential(1 / highest); t < to; t += exponential(1 / highest)) {
            if (isLucky(rate(t) / highest))
                m_times.append(t);
        }
    }

    /// Each entry brings so many others, on average, within some time; those bring others.
    void excite(double children, double within, double until)
    {
        for (qsizetype i = 0; i < m_times.size(); ++i) {
            for (double n = exponential(1); n < children; n += exponential(1)) {
                if (const double t = m_times[i] + exponential(within); t < until)
                    m_times.append(t);
            }
        }
    }

    void add(double time) { m_times.append(time); }

    Trace trace()
    {
        std::ranges::sort(m_times);
        Trace trace;
        for (const double time : m_times)
            trace.append(std::llround(time));
        return trace;
    }

private:
    QRandomGenerator m_dice;
    QList<double> m_times;
};

Trace poisson(quint32 seed, double gap, double length)
{
    Publisher desk(seed);
    desk.publish(begin, begin + length, 1 / gap, [=](double) { return 1 / gap; });
    return desk.trace();
}

Trace regular(quint32 seed)
{
    Publisher desk(seed);
    for (double t = begin; t < begin + 2 * day; t += 10 * minute)
        desk.add(t + desk.uniform(0, 20));
    return desk.trace();
}

Trace bursty(quint32 seed)
{
    Publisher desk(seed);
    constexpr double often = 1 / (2 * hour);
    desk.publish(begin, begin + 3 * day, often, [](double) { return often; });
    desk.excite(0.95, 2 * minute, begin + 3 * day);
    return desk.trace();
}

/// A day of previews, two halves with goals, the interval, reactions, the morning after.
Trace football(quint32 seed)
{
    Publisher desk(seed);
    const double kickOff = begin + 20 * hour;
    const double stoppage = desk.uniform(1, 5);
    desk.publish(begin, kickOff + 16 * hour, 1 / 50.0, [=](double t) {
        const double minutes = (t - kickOff) / minute;
        if (minutes > 0 && minutes < 107 + stoppage)
            return minutes > 46 && minutes < 62 ? 1 / 300.0 : 1 / 50.0;
        if (minutes > -45 && minutes < 150)
            return 1 / 240.0;
        return minutes > -300 && minutes < 300 ? 1 / 1800.0 : 1 / (2 * hour);
    });
    for (int goal = 0; goal < 4; ++goal) {
        const double at = kickOff + desk.uniform(0, 107) * minute;
        for (int i = 0; i < 8; ++i)
            desk.add(at + desk.exponential(60));
    }
    return desk.trace();
}

/// Two slow days, the polls close, projections, the speeches, the small hours, the day after.
Trace election(quint32 seed)
{
    Publisher desk(seed);
    const double close = begin + 2 * day + 12 * hour;
    desk.publish(begin, close + day, 1 / 20.0, [=](double t) {
        const double h = (t - close) / hour;
        if (h < -2)
            return 1 / (90 * minute);
        if (h < 0)
            return 1 / (5 * minute);
        if (h < 4)
            return 1 / 20.0 * std::exp(-h / 2.5);
        return h < 6 ? 1 / 300.0 : h < 11 ? 1 / (2 * hour) : 1 / (25 * minute);
    });
    return desk.trace();
}

/// Nothing much; then everything, fading as aftershocks do (Omori).
Trace earthquake(quint32 seed)
{
    Publisher desk(seed);
    const double shock = begin + day + desk.uniform(0, 3) * hour;
    desk.publish(begin, begin + 3 * day, 1 / 10.0, [=](double t) {
        const double since = t - shock;
        const double aftershocks = since < 0 ? 0 : std::pow(1 + since / (40 * minute), -1.8) / 12;
        return 1 / (3 * hour) + aftershocks;
    });
    return desk.trace();
}

/// A week of days that begin at six, have two peaks, and end at midnight.
Trace overnight(quint32 seed)
{
    Publisher desk(seed);
    desk.publish(begin, begin + 7 * day, 1 / 120.0, [](double t) {
        const double h = std::fmod(t, day) / hour;
        if (h < 5 || h > 22)
            return 1 / (6 * hour);
        const double noon = std::exp(-(h - 11) * (h - 11) / 4);
        const double evening = std::exp(-(h - 18) * (h - 18) / 3);
        return 1 / 900.0 + std::max(noon, evening) / 200.0;
    });
    return desk.trace();
}

Delays summary(QList<double> delays, int requests)
{
    Delays result;
    result.requests = requests;
    if (delays.isEmpty())
        return result;
    for (const double delay : delays)
        result.mean += delay / static_cast<double>(delays.size());
    std::ranges::sort(delays);
    const auto place = std::ceil(0.95 * static_cast<double>(delays.size())) - 1;
    result.percentile95 = delays[static_cast<qsizetype>(std::max(0.0, place))];
    return result;
}

/// The oracle pays a price per request instead of a number of them; the number falls as the price
/// rises. Least sum of delays and prices, by groups that end at an entry: a lower hull of lines.
struct Grouping {
    QList<qsizetype> ends; ///< entries at which a request is made
};

Grouping groupAt(const Trace &trace, double price)
{
    const qsizetype n = trace.size();
    QList<double> sums(n + 1, 0);
    for (qsizetype i = 0; i < n; ++i)
        sums[i + 1] = sums[i] + double(trace[i] - trace[0]);
    QList<double> best(n + 1, 0);
    QList<qsizetype> from(n + 1, 0);
    QList<qsizetype> hull{0};
    qsizetype head = 0;
    // cost(i, j) = (j - i)·t_j - (sums_j - sums_i): for each i a line in t_j of slope -i.
    const auto at = [&](qsizetype i) { return best[i] + sums[i]; };
    const auto value = [&](qsizetype i, double t) { return at(i) - double(i) * t; };
    for (qsizetype j = 1; j <= n; ++j) {
        const double t = double(trace[j - 1] - trace[0]);
        while (head + 1 < hull.size() && value(hull[head + 1], t) <= value(hull[head], t))
            ++head;
        from[j] = hull[head];
        best[j] = value(hull[head], t) + double(j) * t - sums[j] + price;
        const auto crossing
            = [&](qsizetype a, qsizetype b) { return (at(b) - at(a)) / double(b - a); };
        while (hull.size() >= head + 2
            && crossing(hull[hull.size() - 2], hull.constLast()) >= crossing(hull.constLast(), j)) {
            hull.removeLast();
        }
        hull.append(j);
    }
    Grouping grouping;
    for (qsizetype j = n; j > 0; j = from[j])
        grouping.ends.prepend(j - 1);
    return grouping;
}

/// The program's own schedule, with dice from the seed.
Plan learntPlan(quint32 seed)
{
    struct Memory {
        explicit Memory(quint32 diceSeed)
            : dice(diceSeed)
        {
        }
        QRandomGenerator dice;
        Rhythm rhythm;
    };
    return [memory = std::make_shared<Memory>(seed)](double now, const QList<qint64> &news) {
        for (const qint64 time : news)
            memory->rhythm.learn(double(time));
        memory->rhythm.wait(now);
        const double wait = bestWait(memory->rhythm, {}).seconds;
        return now + std::max(15.0, wait * (0.9 + 0.2 * memory->dice.generateDouble()));
    };
}

} // namespace

QStringList traceKinds()
{
    return {u"poisson"_s, u"steady"_s, u"regular"_s, u"bursty"_s, u"football"_s, u"election"_s,
        u"earthquake"_s, u"overnight"_s};
}

Trace makeTrace(const QString &kind, quint32 seed)
{
    if (kind == "poisson"_L1)
        return poisson(seed, 2 * minute, 2 * day);
    if (kind == "steady"_L1)
        return poisson(seed, 9 * minute, 4 * day);
    if (kind == "regular"_L1)
        return regular(seed);
    if (kind == "bursty"_L1)
        return bursty(seed);
    if (kind == "football"_L1)
        return football(seed);
    if (kind == "election"_L1)
        return election(seed);
    if (kind == "earthquake"_L1)
        return earthquake(seed);
    return overnight(seed);
}

Delays replay(const Trace &trace, const Plan &plan)
{
    QList<double> delays;
    int requests = 0;
    double now = double(trace.constFirst());
    qsizetype known = 1;
    QList<qint64> news{trace.constFirst()};
    while (known < trace.size()) {
        now = plan(now, news);
        ++requests;
        news.clear();
        for (; known < trace.size() && double(trace[known]) <= now; ++known) {
            news.append(trace[known]);
            delays.append(now - double(trace[known]));
        }
    }
    return summary(delays, requests);
}

Delays replayFixed(const Trace &trace, int requests)
{
    constexpr int phases = 16;
    const double interval = double(trace.constLast() - trace.constFirst()) / requests;
    Delays sum;
    for (int phase = 0; phase < phases; ++phase) {
        double next = double(trace.constFirst()) + interval * (phase + 1) / phases;
        const Delays one = replay(trace,
            [&](double, const QList<qint64> &) { return std::exchange(next, next + interval); });
        sum.mean += one.mean / phases;
        sum.percentile95 += one.percentile95 / phases;
    }
    sum.requests = requests;
    return sum;
}

Delays replayOracle(const Trace &trace, int requests)
{
    double cheap = 0;
    double dear = double(trace.constLast() - trace.constFirst()) * double(trace.size());
    for (int i = 0; i < 60; ++i) {
        const double price = (cheap + dear) / 2;
        (groupAt(trace, price).ends.size() > requests ? cheap : dear) = price;
    }
    QList<double> delays;
    qsizetype entry = 0;
    const Grouping grouping = groupAt(trace, dear);
    for (const qsizetype end : grouping.ends) {
        for (; entry <= end; ++entry)
            delays.append(double(trace[end] - trace[entry]));
    }
    return summary(delays, requests);
}

Delays replayLearnt(const Trace &trace, quint32 seed)
{
    constexpr int dice = 8;
    Delays sum;
    for (quint32 i = 0; i < dice; ++i) {
        const Delays one = replay(trace, learntPlan(dice * seed + i));
        sum.requests += one.requests;
        sum.mean += one.mean / dice;
        sum.percentile95 += one.percentile95 / dice;
    }
    sum.requests /= dice;
    return sum;
}

} // namespace Liveline
