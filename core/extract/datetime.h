// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace Liveline {

/// ISO 8601 / RFC 3339 with its common breakages, RFC 5322 / RFC 822, epoch seconds and milliseconds,
/// `YYYYMMDDhhmmss`, asctime. UTC. An instant is returned only where the zone is told; a date-time
/// without a zone is read as UTC only when `zoneless` says so, else it is unknown (invalid).
enum class Zoneless { Unknown, AssumeUtc };
QDateTime parseDateTime(QStringView text, Zoneless zoneless = Zoneless::Unknown);

/// A time of day written as a label: 10h32, 10 h 32, 10:32, 10.32 Uhr, 9:15am ET, 22H00, Arabic-Indic
/// digits. Only at the start of `text`; `length` is how much of it the label takes with the
/// punctuation and white space that follow.
struct ClockLabel {
    QTime time;
    qsizetype length = 0;
};
std::optional<ClockLabel> parseClockLabel(QStringView text);

/// Whether the text is nothing but a relative time ("il y a 3 minutes", "5 mins ago", "gerade eben"):
/// noise that changes at every request.
bool isRelativeTime(QStringView text);

} // namespace Liveline
