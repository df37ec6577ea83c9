// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace Liveline {

/// Times of a blog's entries, epoch seconds, oldest first.
using Trace = QList<qint64>;

/// Made up, the same for the same seed: "poisson", "steady", "regular", "bursty", "football",
/// "election", "earthquake", "overnight".
Trace makeTrace(const QString &kind, quint32 seed);
QStringList traceKinds();

/// Decides when to ask again: is told when it asked last and what had come since.
using Plan = std::function<double(double now, const QList<qint64> &news)>;

/// How long entries waited until somebody asked.
struct Delays {
    int requests = 0;
    double mean = 0;
    double percentile95 = 0;
};

/// From the first entry, which is known, until the last one is found.
Delays replay(const Trace &trace, const Plan &plan);
/// As many requests at equal distances; the mean over a number of phases.
Delays replayFixed(const Trace &trace, int requests);
/// As many requests, each right after an entry, such that the mean is the smallest possible.
Delays replayOracle(const Trace &trace, int requests);

/// By the program's own schedule; the mean over a number of dice.
Delays replayLearnt(const Trace &trace, quint32 seed = 1);

} // namespace Liveline
