// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extract.h"

#include <QDateTime>
#include <QString>

namespace Liveline {

// The only place that turns errors, states and durations into words for a person; the window and
// the command line say the same. Pure, needs no widgets.

/// What happened, one sentence, without blame.
QString sentence(const Error &error);

/// What the person can do about it, one sentence; empty where nothing can be done but wait.
QString nextStep(const Error &error);

QString stateName(LiveBlog::State state); ///< "live", "paused", …

/// "structured data" for "json-ld"; the extractor's own name where there is no word for it.
QString extractorName(const QString &extractor);

/// How sure one can be of what was read: "guessed from the page’s shape".
QString confidenceText(Confidence confidence);

/// "12 s", "3 min", "2 h", "5 days": one unit, rounded down.
QString durationText(qint64 seconds);

/// "just now", "12 s ago", "3 min ago"; a time in the future (clocks differ) is "just now".
QString agoText(const QDateTime &then, const QDateTime &now);

/// "in 24 s"; "now" for what is due.
QString inText(const QDateTime &then, const QDateTime &now);

/// Why the next check is when it is: "as entries come about every 2 min"; empty where nothing is
/// known of it.
QString reasonText(const CheckReason &reason);

/// What asking a blog costs: "12 requests and 1.2 MB in the last hour"; empty before it cost
/// anything.
QString costText(const Traffic &traffic);

/// The time of day alone today, with the day otherwise; the person's zone and locale.
QString timeText(const QDateTime &time, const QDateTime &now);

} // namespace Liveline
