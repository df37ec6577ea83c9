// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <array>
#include <vector>

namespace Liveline {

/// How often a blog's entries come, learnt from their times alone: a value of a few kilobytes, to
/// be fed in order. Pure; times are seconds of any clock that counts them, UTC epoch for the week.
///
/// A chain of rates, each a share of the one before and a share of something quicker: the long run,
/// the hour of the day and of the week, the last two hours, half an hour, minutes. How large each
/// share should be, the blog's own entries tell: shares are weighed by how well they foretold them
/// (Bayes). So a steady blog's rate stays still, and a match's jumps with the first goal; all the
/// more as the whole chain is weighed against the long run alone. Two corrections come last, each
/// "seen over expected": how long it has been silent (a blog that writes each ten minutes, a blog
/// that falls asleep), and the minute of the hour.
class Rhythm {
public:
    /// An entry came at this time. A time before what was learnt counts as just now.
    void learn(double time);
    /// What is known by now: nothing came since.
    void wait(double until);

    double known() const { return m_now; } ///< up to when; 0: nothing learnt
    double lastEntry() const { return m_lastEntry; } ///< 0: none
    double meanRate() const; ///< entries per second in the long run
    double currentRate() const; ///< at known()

    /// Entries per second expected in each of `count` steps after known(), if none is seen by then.
    std::vector<double> forecast(int count, double step) const;

private:
    /// The long run, the week's profile, then memories of hours down to minutes.
    static constexpr int causes = 6;
    using Rates = std::array<double, causes>;

    /// Seen over expected, by some circumstance; believed as far as it foretold better than 1.
    template <int cells> struct Correction {
        std::array<double, cells> seen{};
        std::array<double, cells> expected{};
        double score = 0; ///< log-likelihood gained by it so far

        double raw(int cell) const;
        double at(int cell) const;
        void pass(int cell, double mass);
        void hit(int cell, double weight);
    };

    double profileRate(double time) const;
    double mixed(const Rates &rates) const;
    double believed(const Rates &rates) const;
    Rates ratesNow() const;
    void step(double seconds);
    void forgetADay();
    void blame();

    double m_now = 0;
    double m_act = 0; ///< when the newest entries came, as exactly as matters
    int m_entriesOfAct = 0;
    double m_lastEntry = 0;
    double m_entries = 0; ///< of the long run, fading
    double m_seconds = 0;
    std::array<double, 24> m_hourEntries{}, m_hourSeconds{};
    std::array<double, 168> m_weekEntries{}, m_weekSeconds{};
    Rates m_memory{}; ///< entries, fading with each memory's time; the first two unused
    Rates m_blamed{}; ///< entries, by what brought them, fading
    double m_allBlamed = 0;
    double m_changes = 0; ///< log-likelihood gained so far by not taking the rate for constant
    double m_mass = 0; ///< entries expected since the last one
    Correction<12> m_silence;
    Correction<30> m_minute;
};

} // namespace Liveline
