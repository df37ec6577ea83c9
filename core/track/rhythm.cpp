// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/rhythm.h"

#include <algorithm>
#include <cmath>

namespace Liveline {

namespace {

constexpr double minute = 60;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;

// Before anything is known: one entry in two minutes, worth as much as two entries.
constexpr double firstRate = 1 / (2 * minute);
constexpr double firstEntries = 2;

constexpr std::array<double, 6> memories{0, 0, 2 * hour, 30 * minute, 8 * minute, 2 * minute};
constexpr int firstMemory = 2;

// What is believed of a blog's entries before any came: how many of them each of these explains.
constexpr std::array<double, 6> firstShares{0.5, 0.26, 0.06, 0.06, 0.06, 0.06};
constexpr double shareDoubt = 10;

// Nobody can ask oftener: entries within it are one act of publishing.
constexpr double grain = 15;
constexpr int entriesOfAnAct = 4;

// What one entry proves: entries come in clumps, of which the second proves less than the first.
constexpr double evidence = 0.5;
constexpr double dayKept = 0.95;

// How many entries' worth of "as expected" each cell of a profile or correction starts with.
constexpr double profileDoubt = 6;
constexpr double correctionDoubt = 8;
constexpr double correctionPrice = 3; // of log-likelihood, before it is believed

constexpr double longestStep = 2 * minute;
constexpr double longestGap = 3 * day; // what lies beyond it is forgotten, not replayed

size_t cellOf(double time, double length, int count)
{
    const double cells = std::floor(time / length);
    return static_cast<size_t>(cells - std::floor(cells / count) * count);
}

int hourOfDay(double time) { return cellOf(time, hour, 24); }
int hourOfWeek(double time) { return cellOf(time, hour, 168); }
int minuteOfHour(double time) { return cellOf(time, longestStep, 30); }

/// By entries that were expected since the last one: finest about 1, where a steady blog's is due.
int silenceCell(double mass)
{
    constexpr std::array<double, 11> ends{0.15, 0.4, 0.65, 0.8, 0.9, 1.0, 1.12, 1.35, 1.8, 3, 6};
    return static_cast<int>(std::ranges::upper_bound(ends, mass) - ends.begin());
}

} // namespace

template <int cells> double Rhythm::Correction<cells>::raw(int cell) const
{
    return (correctionDoubt + seen[cell]) / (correctionDoubt + expected[cell]);
}

template <int cells> double Rhythm::Correction<cells>::at(int cell) const
{
    const double belief = 1 / (1 + std::exp(correctionPrice - score));
    return 1 + belief * (raw(cell) - 1);
}

template <int cells> void Rhythm::Correction<cells>::pass(int cell, double mass)
{
    score -= evidence * (raw(cell) - 1) * mass;
    expected[cell] += mass;
}

template <int cells> void Rhythm::Correction<cells>::hit(int cell, double weight)
{
    score += evidence * weight * std::log(raw(cell));
    seen[cell] += weight;
}

double Rhythm::meanRate() const
{
    return (firstEntries + m_entries) / (firstEntries / firstRate + m_seconds);
}

double Rhythm::profileRate(double time) const
{
    const double mean = meanRate();
    const int h = hourOfDay(time);
    const int w = hourOfWeek(time);
    const double daily
        = (profileDoubt + m_hourEntries[h]) / (profileDoubt / mean + m_hourSeconds[h]);
    return (profileDoubt + m_weekEntries[w]) / (profileDoubt / daily + m_weekSeconds[w]);
}

double Rhythm::mixed(const Rates &rates) const
{
    double sum = 0;
    for (size_t k = 0; k < causes; ++k)
        sum += (shareDoubt * firstShares[k] + m_blamed[k]) * rates[k];
    return sum / (shareDoubt + m_allBlamed);
}

/// A rate that only seems to move is followed at a cost: as far as it foretold no better than the
/// long run did, it is not believed.
double Rhythm::believed(const Rates &rates) const
{
    const double belief = 1 / (1 + std::exp(-m_changes));
    return rates[0] + belief * (mixed(rates) - rates[0]);
}

Rhythm::Rates Rhythm::ratesNow() const
{
    Rates rates{meanRate(), profileRate(m_now)};
    for (size_t k = firstMemory; k < causes; ++k)
        rates[k] = m_memory[k] / memories[k];
    return rates;
}

double Rhythm::currentRate() const
{
    return believed(ratesNow()) * m_silence.at(silenceCell(m_mass))
        * m_minute.at(minuteOfHour(m_now));
}

void Rhythm::forgetADay()
{
    const auto fade = [](auto &values) {
        for (double &value : values)
            value *= dayKept;
    };
    fade(m_blamed);
    m_allBlamed *= dayKept;
    m_changes *= dayKept;
    m_entries *= dayKept;
    m_seconds *= dayKept;
    fade(m_hourEntries);
    fade(m_hourSeconds);
    fade(m_weekEntries);
    fade(m_weekSeconds);
    fade(m_silence.seen);
    fade(m_silence.expected);
    fade(m_minute.seen);
    fade(m_minute.expected);
}

/// Silence, no longer than a cell of the minute's correction.
void Rhythm::step(double seconds)
{
    Rates rates{meanRate(), profileRate(m_now)};
    for (size_t k = firstMemory; k < causes; ++k) {
        const double kept = std::exp(-seconds / memories[k]);
        rates[k] = m_memory[k] * (1 - kept) / seconds; // its mean over the step
        m_memory[k] *= kept;
    }
    const double mass = mixed(rates) * seconds;
    m_changes -= evidence * (mass - rates[0] * seconds);
    m_silence.pass(silenceCell(m_mass + mass / 2), mass);
    m_minute.pass(minuteOfHour(m_now), mass);
    m_mass += mass;
    m_seconds += seconds;
    m_hourSeconds[hourOfDay(m_now)] += seconds;
    m_weekSeconds[hourOfWeek(m_now)] += seconds;
    if (std::floor((m_now + seconds) / day) > std::floor(m_now / day))
        forgetADay();
    m_now += seconds;
}

void Rhythm::wait(double until)
{
    if (m_now == 0)
        m_now = until;
    if (until - m_now > longestGap) {
        m_now = until - longestGap;
        m_memory.fill(0);
    }
    while (m_now < until) {
        const double cellEnd = (std::floor(m_now / longestStep) + 1) * longestStep;
        step(std::min(cellEnd, until) - m_now);
    }
}

void Rhythm::learn(double time)
{
    const double act = std::floor(time / grain) * grain;
    if (act > m_now)
        wait(act);
    if (m_act != m_now) {
        m_act = m_now;
        m_entriesOfAct = 0;
        blame();
        m_silence.hit(silenceCell(m_mass), 1);
        m_minute.hit(minuteOfHour(m_now), 1);
        m_mass = 0;
    }
    m_lastEntry = std::max(m_lastEntry, time);
    if (++m_entriesOfAct > entriesOfAnAct)
        return;
    for (size_t k = firstMemory; k < causes; ++k)
        m_memory[k] += 1;
    m_entries += 1;
    m_hourEntries[hourOfDay(m_now)] += 1;
    m_weekEntries[hourOfWeek(m_now)] += 1;
}

/// Each entry is shared out among what may have brought it, by how likely each made it: one step
/// of expectation maximisation for the mixture.
void Rhythm::blame()
{
    const Rates rates = ratesNow();
    const double all = mixed(rates);
    m_changes += evidence * std::log(all / rates[0]);
    const double shares = shareDoubt + m_allBlamed;
    for (size_t k = 0; k < causes; ++k)
        m_blamed[k] += (shareDoubt * firstShares[k] + m_blamed[k]) / shares * rates[k] / all;
    m_allBlamed += 1;
}

/// The exact mean of a process whose entries bring entries: each memory moves towards what is
/// expected to come meanwhile.
std::vector<double> Rhythm::forecast(int count, double step) const
{
    std::vector<double> expected(static_cast<size_t>(count));
    Rates rates = ratesNow();
    Rates moves{};
    for (size_t k = firstMemory; k < causes; ++k)
        moves[k] = 1 - std::exp(-step / memories[k]);
    double mass = m_mass;
    double time = m_now + step / 2;
    for (double &rate : expected) {
        rates[1] = profileRate(time);
        rate = believed(rates) * m_silence.at(silenceCell(mass)) * m_minute.at(minuteOfHour(time));
        mass += mixed(rates) * step;
        for (size_t k = firstMemory; k < causes; ++k)
            rates[k] += moves[k] * (rate - rates[k]);
        time += step;
    }
    return expected;
}

} // namespace Liveline
