// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/writtentime.h"

#include "core/base/text.h"
#include "core/extract/datetime.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestLabel = 60;

const QRegularExpression &wordBreaks()
{
    static const QRegularExpression pattern(
        u"[^\\p{L}\\p{N}]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    return pattern;
}

/// Signs that tickers put before a time: "+++ 12:41", "• 10h32", "[10:32".
qsizetype ornamentLength(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && i < 8 && (text[i].isSpace() || u"+[(|•·–—-►▶●★*"_s.contains(text[i])))
        ++i;
    return i;
}

/// A word that says no more than that a time follows: "Ore 10:32", "kl. 10.32", "godz. 10:32".
qsizetype hourWordLength(QStringView text)
{
    static const QRegularExpression pattern(
        u"^(?:alle\\s)?(?:ore|ora|kl|klo|klokken|godz|godzina|saat|ώρα|heure|час)\\.?\\s(?=\\d)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text.left(16).toString()).capturedLength();
}

std::optional<TimeLabel> matchMinute(QStringView text)
{
    static const QRegularExpression pattern(
        u"^\\d{1,3}(?:\\s?\\+\\s?\\d{1,2})?\\s?['′’](?:\\s?\\+\\s?\\d{1,2}['′’]?)?(?=\\W|$)[\\s:.|–—-]*"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = pattern.match(text.left(24).toString());
    if (!match.hasMatch())
        return std::nullopt;
    return TimeLabel{std::nullopt, match.captured().trimmed(), match.capturedLength()};
}

/// Words that stand between the parts of a date in some language, and zones.
bool isDateFiller(const QString &word)
{
    static const QSet<QString> fillers{u"a"_s, u"at"_s, u"um"_s, u"am"_s, u"pm"_s, u"uhr"_s, u"h"_s,
        u"de"_s, u"del"_s, u"of"_s, u"the"_s, u"le"_s, u"el"_s, u"il"_s, u"alle"_s, u"as"_s,
        u"em"_s, u"en"_s, u"om"_s, u"kl"_s, u"o"_s, u"godz"_s, u"saat"_s, u"в"_s, u"г"_s, u"года"_s,
        u"p"_s, u"m"_s, u"st"_s, u"nd"_s, u"rd"_s, u"th"_s, u"min"_s, u"gmt"_s, u"utc"_s, u"bst"_s,
        u"cet"_s, u"cest"_s, u"mez"_s, u"mesz"_s, u"ist"_s, u"et"_s, u"est"_s, u"edt"_s, u"pt"_s,
        u"pst"_s, u"pdt"_s, u"ct"_s, u"cst"_s, u"cdt"_s, u"jst"_s, u"kst"_s, u"hkt"_s, u"aest"_s,
        u"aedt"_s, u"мск"_s, u"msk"_s, u"hrs"_s, u"er"_s, u"1er"_s};
    return fillers.contains(word);
}

bool isDatePart(const QString &word, const DateWords &words)
{
    if (words.month(word) || words.isWeekday(word) || isDateFiller(word))
        return true;
    static const QRegularExpression number(
        u"^\\p{Nd}{1,4}(?:st|nd|rd|th|er|am|pm|h|h\\p{Nd}{2})?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return number.match(word).hasMatch();
}

bool isValidDay(const DayLabel &day)
{
    return QDate::isValid(day.year ? day.year : 2024, day.month, day.day);
}

std::optional<DayLabel> numericDay(const QString &text)
{
    static const QRegularExpression yearFirst(
        u"^\\s*(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?\\s*(?:[(（]?.{0,5}[)）]?)$"_s);
    static const QRegularExpression monthDay(u"^\\s*(\\d{1,2})月\\s?(\\d{1,2})日.{0,6}$"_s);
    static const QRegularExpression dayFirst(
        u"^(?:\\p{L}+,?\\s)?(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})?$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    if (const auto m = yearFirst.match(text); m.hasMatch())
        return DayLabel{m.captured(3).toInt(), m.captured(2).toInt(), m.captured(1).toInt()};
    if (const auto m = monthDay.match(text); m.hasMatch())
        return DayLabel{m.captured(2).toInt(), m.captured(1).toInt(), 0};
    if (const auto m = dayFirst.match(text); m.hasMatch())
        return DayLabel{m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()};
    return std::nullopt;
}

/// A day with the month as a word: every word must be part of it.
std::optional<DayLabel> wordedDay(const QString &text, const DateWords &words)
{
    DayLabel day;
    for (QString word : fold(text).split(wordBreaks(), Qt::SkipEmptyParts)) {
        if (const int month = words.month(word); month && !day.month) {
            day.month = month;
            continue;
        }
        while (!word.isEmpty() && word.front().isDigit() && !word.back().isDigit())
            word.chop(1);
        const int number = word.toInt();
        if (number > 1900 && number < 2200 && !day.year)
            day.year = number;
        else if (number >= 1 && number <= 31 && !day.day)
            day.day = number;
        else if (!words.isWeekday(word) && !isDateFiller(word))
            return std::nullopt;
    }
    return day.month && day.day ? std::optional(day) : std::nullopt;
}

} // namespace

DateWords::DateWords(const QString &language)
{
    for (const QLocale &locale : {QLocale(language), QLocale(QLocale::English)}) {
        for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
            const auto add = [](const QString &name) {
                return fold(name).split(wordBreaks(), Qt::SkipEmptyParts).join(u""_s);
            };
            for (int month = 1; month <= 12; ++month) {
                m_months.insert(add(locale.monthName(month, format)), month);
                m_months.insert(add(locale.standaloneMonthName(month, format)), month);
            }
            for (int day = 1; day <= 7; ++day) {
                m_weekdays.insert(add(locale.dayName(day, format)));
                m_weekdays.insert(add(locale.standaloneDayName(day, format)));
            }
        }
    }
    // Scripts that write months as numbers must not make every number a month.
    m_months.removeIf([](auto it) { return it.key().isEmpty() || it.key().front().isDigit(); });
    m_weekdays.remove(QString());
}

std::optional<TimeLabel> leadingTimeLabel(QStringView text)
{
    qsizetype ornament = ornamentLength(text);
    ornament += hourWordLength(text.mid(ornament));
    const QStringView rest = text.mid(ornament);
    if (rest.isEmpty() || !rest.front().isDigit())
        return std::nullopt;
    std::optional<TimeLabel> label = matchMinute(rest);
    if (!label) {
        const auto clock = parseClockLabel(rest);
        if (!clock || clock->length <= 0)
            return std::nullopt;
        label
            = TimeLabel{clock->time, rest.left(clock->length).trimmed().toString(), clock->length};
    }
    qsizetype end = ornament + label->length;
    while (end < text.size() && (text[end].isSpace() || u")]|•·:–—-"_s.contains(text[end])))
        ++end;
    label->length = end;
    return label;
}

bool isTimeLabel(const QString &text, const DateWords &words)
{
    const QString line = collapseWhitespace(text);
    if (line.isEmpty() || line.size() > LongestLabel)
        return false;
    if (isRelativeTime(line))
        return true;
    const auto label = leadingTimeLabel(line);
    if (label && label->length >= line.size())
        return true;
    bool hasMonth = false;
    bool hasClock = label.has_value() || line.contains(u':');
    const QString remainder = fold(label ? line.mid(label->length) : line);
    for (const QString &word : remainder.split(wordBreaks(), Qt::SkipEmptyParts)) {
        if (!isDatePart(word, words))
            return false;
        hasMonth = hasMonth || words.month(word);
        hasClock = hasClock && !word.isEmpty();
    }
    return hasMonth || label || numericDay(line) || (hasClock && line.front().isDigit());
}

std::optional<DayLabel> dayLabel(const QString &text, const DateWords &words)
{
    const QString line = collapseWhitespace(text);
    if (line.isEmpty() || line.size() > LongestLabel)
        return std::nullopt;
    auto day = numericDay(line);
    if (!day)
        day = wordedDay(line, words);
    return day && isValidDay(*day) ? day : std::nullopt;
}

std::optional<Stamp> timeStamp(const QString &text, const DateWords &words)
{
    static const QRegularExpression joints(
        u"\\s*[•|·–—]\\s*|,\\s+|\\s+-\\s+|\\s+(?:um|at|à|alle|om|kl\\.?)\\s+"_s);
    const QString line = collapseWhitespace(text);
    if (!isTimeLabel(line, words))
        return std::nullopt;
    const auto whole = leadingTimeLabel(line);
    if (whole && whole->length >= line.size())
        return Stamp{*whole, std::nullopt};
    std::optional<Stamp> stamp;
    std::optional<DayLabel> day;
    for (const QString &part : line.split(joints, Qt::SkipEmptyParts)) {
        const auto label = leadingTimeLabel(part);
        if (label && label->length >= part.size())
            stamp = Stamp{*label, std::nullopt};
        else if (!day)
            day = dayLabel(part, words);
    }
    if (stamp)
        stamp->day = day;
    return stamp;
}

} // namespace Liveline
