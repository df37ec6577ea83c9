// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <QTime>

#include <optional>

namespace Liveline {

/// The names of months and weekdays in a language and in English, as fold() leaves them.
class DateWords {
public:
    explicit DateWords(const QString &language);

    int month(const QString &foldedWord) const { return m_months.value(foldedWord); } ///< 0: none
    bool isWeekday(const QString &foldedWord) const { return m_weekdays.contains(foldedWord); }

private:
    QHash<QString, int> m_months;
    QSet<QString> m_weekdays;
};

/// A time that stands before an entry for people to read: "10.32 Uhr:", "+++ 12:41", "9:15am ET",
/// or the minute of a match, "90'+4".
struct TimeLabel {
    std::optional<QTime> time; ///< absent: the minute of a match
    QString text; ///< as written; may tell the zone
    qsizetype length = 0; ///< with the punctuation that follows
};
std::optional<TimeLabel> leadingTimeLabel(QStringView text);

/// Whether a text is nothing but a time, a date, both, or a relative time.
bool isTimeLabel(const QString &text, const DateWords &words);

/// A day written for people; `year` 0 where it is left out.
struct DayLabel {
    int day = 0;
    int month = 0;
    int year = 0;

    bool operator==(const DayLabel &) const = default;
};

/// The day that a heading is, wholly: "Dienstag, 27. August 2024", "27 août", "2024年8月27日".
std::optional<DayLabel> dayLabel(const QString &text, const DateWords &words);

/// A time label that is the whole text, with the day where it is written beside it:
/// "17.09.2024 • 20:11 Uhr".
struct Stamp {
    TimeLabel label;
    std::optional<DayLabel> day;
};
std::optional<Stamp> timeStamp(const QString &text, const DateWords &words);

} // namespace Liveline
