// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace Liveline {

/// An instant as a document's fields write it (what a person reads beside an entry is
/// core/extract/writtentime.h's). Digits of every script, any white space, any case:
///
///     number   epoch in seconds (with a fraction), ms or µs · /Date(ms)/ · YYYYMMDDhhmm[ss]
///     iso      date [("T" | " " | "," | "-") time [zone]]; RFC 3339, W3CDTF, ISO 8601
///       date     YYYY-MM-DD · YYYY/MM/DD · YYYY.MM.DD · YYYYMMDD · YYYY-MM · YYYY
///                · YYYY年M月D日, YYYY년 M월 D일 · "2026. március 4." · D.M.YYYY
///                · D/M/YYYY, M/D/YYYY where only one of the two can be the day
///     written  [weekday] day month year [time [zone]] · [weekday] month day[,] year [time [zone]]
///              · weekday month day time [zone] year; RFC 5322, 1123, 850, asctime, Date.toString()
///       month    its name in some forty languages, whole, short or cut
///     time     h:mm[:ss[(. | ,)fraction]] [am | pm] · 오후 h:mm, 午後h時mm分; 24:00 is the next day
///     zone     "Z" | ±hh[[:]mm] | GMT±h | a name (core/extract/timezones.h); Korean implies +09:00
///     left out 031231, 03-12-31, -0312, -03-12, 03335, 2003-335 of ISO 8601:1988, days only
///
/// UTC. An instant is returned only where the zone is told; what is without a zone is read as UTC
/// only when `zoneless` says so, else it is unknown (invalid).
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
