// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/datetime.h"

#include "core/base/text.h"
#include "core/extract/monthnames.h"
#include "core/extract/timezones.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumLength = 120;

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

// Digits of every script as ASCII, odd spaces and minus signs as the plain ones.
QString normalized(QStringView text)
{
    QString out = collapseWhitespace(text.left(maximumLength));
    for (QChar &c : out) {
        if (c.unicode() >= 0x80 && c.isDigit())
            c = QChar(u'0' + c.digitValue());
        else if (c == QChar(0x2212) || c == QChar(0x2013))
            c = u'-';
    }
    return out;
}

QDateTime instant(QDate date, QTime time, const Zone &zone, Zoneless zoneless, int plusDays = 0)
{
    if (!date.isValid() || !time.isValid())
        return {};
    date = date.addDays(plusDays);
    if (zone.region.isValid())
        return QDateTime(date, time, zone.region).toUTC();
    if (zone.offset)
        return QDateTime(date, time, Qt::UTC).addSecs(-*zone.offset);
    return zoneless == Zoneless::AssumeUtc ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

// A smaller number counts something else.
QDateTime sinceTheEpoch(qint64 milliseconds)
{
    constexpr qint64 earliest = 631'152'000'000; // 1990
    return milliseconds < earliest ? QDateTime()
                                   : QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

// Epoch seconds and milliseconds, with a fraction or as .NET writes them; YYYYMMDDhhmmss.
QDateTime parseNumber(const QString &text, Zoneless zoneless)
{
    static const QRegularExpression dotNet
        = pattern(u"^/Date\\((-?\\d{9,14})(?:[+-]\\d{4})?\\)/$"_s);
    static const QRegularExpression number = pattern(u"^(\\d{8,16})(?:\\.(\\d{1,9}))?$"_s);
    if (const auto match = dotNet.match(text); match.hasMatch())
        return sinceTheEpoch(match.captured(1).toLongLong());
    const auto match = number.match(text);
    if (!match.hasMatch())
        return {};
    const QString digits = match.captured(1);
    const qint64 value = digits.toLongLong();
    switch (digits.size()) {
    case 9:
    case 10:
        return sinceTheEpoch(value * 1000 + match.captured(2).leftJustified(3, u'0', true).toInt());
    case 12:
    case 14: {
        const QDate date = QDate::fromString(digits.left(8), u"yyyyMMdd"_s);
        const QTime time(
            digits.mid(8, 2).toInt(), digits.mid(10, 2).toInt(), digits.mid(12, 2).toInt());
        const bool isPlausible = date.year() >= 1970 && date.year() < 2200;
        return isPlausible ? instant(date, time, {}, zoneless) : QDateTime();
    }
    case 13:
        return sinceTheEpoch(value);
    case 16:
        return sinceTheEpoch(value / 1000);
    default:
        return {};
    }
}

// A time as one of the patterns below captures it: hour, minute, second, fraction, am/pm.
struct TimeOfDay {
    QTime time;
    int plusDays = 0; ///< 24:00
};

TimeOfDay timeOfDay(int hour, int minute, int second, const QString &fraction, QStringView half)
{
    if (!half.isEmpty() && (hour < 1 || hour > 12))
        half = {};
    if (half.startsWith(u'p', Qt::CaseInsensitive) && hour < 12)
        hour += 12;
    else if (half.startsWith(u'a', Qt::CaseInsensitive) && hour == 12)
        hour = 0;
    const bool isMidnight = hour == 24 && minute == 0 && second == 0;
    const int milliseconds = fraction.leftJustified(3, u'0', true).toInt();
    // A leap second is the last one before it, as clocks without them show it.
    return {QTime(isMidnight ? 0 : hour, minute, std::min(second, 59), milliseconds),
        isMidnight ? 1 : 0};
}

const QString timePattern
    = u"(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:[.,](\\d+))?)?\\s?([ap]\\.?m\\b\\.?)?"_s;

TimeOfDay capturedTime(const QRegularExpressionMatch &match, int first)
{
    return timeOfDay(match.captured(first).toInt(), match.captured(first + 1).toInt(),
        match.captured(first + 2).toInt(), match.captured(first + 3),
        match.capturedView(first + 4));
}

// RFC 5322 §4.3: two-digit years.
int fullYear(const QString &digits)
{
    const int year = digits.toInt();
    if (digits.size() > 2)
        return digits.size() == 3 ? year + 1900 : year;
    return year < 50 ? year + 2000 : year + 1900;
}

QString isoDate(int year, int month, int day)
{
    return u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(month, 2, 10, QChar(u'0'))
        .arg(day, 2, 10, QChar(u'0'));
}

// A numeric day as other countries write it in front, as ISO 8601 would: "2026年3月4日", "2026년
// 3월 4일", "2026. március 4.", "2026-március-04", "04.03.2026", and with slashes where only one of
// the two numbers can be the day.
QString withIsoDate(const QString &text)
{
    static const QRegularExpression eastern
        = pattern(u"^(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]?\\s?"_s);
    static const QRegularExpression yearFirst
        = pattern(u"^(\\d{4})[-. ]{1,2}([\\p{L}\\p{M}]{3,})[-. ]{1,2}(\\d{1,2})\\.?(?!\\d)"_s);
    static const QRegularExpression dayFirst = pattern(
        u"^(?:\\p{L}{2,12}\\.?,? )?(\\d{1,2})([./])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?!\\d)"_s);
    const auto rest = [&](const QRegularExpressionMatch &match) {
        const QString after = text.mid(match.capturedEnd());
        return after.isEmpty() || !after.front().isDigit() ? after : u' ' + after;
    };
    if (const auto m = eastern.match(text); m.hasMatch())
        return isoDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt())
            + rest(m);
    if (const auto m = yearFirst.match(text); m.hasMatch()) {
        const int month = monthOfName(m.captured(2));
        return month ? isoDate(m.captured(1).toInt(), month, m.captured(3).toInt()) + rest(m)
                     : text;
    }
    const auto m = dayFirst.match(text);
    if (!m.hasMatch())
        return text;
    int day = m.captured(1).toInt();
    int month = m.captured(3).toInt();
    if (m.capturedView(2) == u"/") {
        if (day <= 12 && month <= 12 && day != month)
            return text;
        if (month > 12)
            std::swap(day, month);
    }
    return isoDate(m.captured(4).toInt(), month, day) + rest(m);
}

// "오후 11:23" and "午後11時23分" as "11:23 pm".
QString withWesternTime(QString text)
{
    static const QRegularExpression units = pattern(
        u"(\\d{1,2})\\s?[時时시点點]\\s?(\\d{1,2})\\s?[分분](?:\\s?(\\d{1,2})\\s?[秒초])?"_s);
    static const QRegularExpression half
        = pattern(u"\\s?(?:(오전|午前|上午)|오후|午後|下午)\\s?(\\d{1,2}:\\d{2}(?::\\d{2})?)"_s);
    if (const auto m = units.match(text); m.hasMatch()) {
        const QString seconds = m.captured(3).isEmpty() ? QString() : u':' + m.captured(3);
        text.replace(
            m.capturedStart(), m.capturedLength(), m.captured(1) + u':' + m.captured(2) + seconds);
    }
    if (const auto m = half.match(text); m.hasMatch()) {
        const QString letters = m.captured(1).isEmpty() ? u" pm"_s : u" am"_s;
        text.replace(m.capturedStart(), m.capturedLength(), u' ' + m.captured(2) + letters);
    }
    return text;
}

// Korea has one zone, and its programs do not write it.
bool isKorean(const QString &text)
{
    static const QRegularExpression words = pattern(u"오전|오후|\\d\\s?년"_s);
    return words.match(text).hasMatch();
}

// What ISO 8601:1988 allowed to leave out: "031231", "03-12-31", "-0312", "-03-12", "03335" and
// "2003-335", the days of a year. Days only, so never an instant of their own.
QDateTime parseTruncated(const QString &text)
{
    static const QRegularExpression wholeDay = pattern(u"^(\\d{2})(-?)(\\d{2})\\2(\\d{2})$"_s);
    static const QRegularExpression month = pattern(u"^-(\\d{2})-?(\\d{2})$"_s);
    static const QRegularExpression dayOfYear = pattern(u"^(\\d{2}|\\d{4})-?(\\d{3})$"_s);
    const auto midnight = [](QDate date) {
        return date.isValid() ? QDateTime(date, QTime(0, 0), Qt::UTC) : QDateTime();
    };
    if (const auto m = wholeDay.match(text); m.hasMatch())
        return midnight({fullYear(m.captured(1)), m.captured(3).toInt(), m.captured(4).toInt()});
    if (const auto m = month.match(text); m.hasMatch())
        return midnight({fullYear(m.captured(1)), m.captured(2).toInt(), 1});
    const auto m = dayOfYear.match(text);
    const QDate newYear(fullYear(m.captured(1)), 1, 1);
    const int day = m.captured(2).toInt();
    const bool isInYear = m.hasMatch() && day >= 1 && day <= newYear.daysInYear();
    return isInYear ? midnight(newYear.addDays(day - 1)) : QDateTime();
}

// RFC 3339 and ISO 8601 with what people make of them: no seconds, a space, slashes, no colons, no
// minutes in the offset, "Z" or a named zone after a space.
QDateTime parseIso(const QString &text, Zoneless zoneless)
{
    static const QRegularExpression extended = pattern(
        u"^(\\d{4})([-/.]?)(?:0(?=\\d{2}[-/.]))?(\\d{2})\\2(\\d{2})(?:T|\\s|,|-|$)\\s?(?:"_s
        + timePattern + u")?(.*)$"_s);
    static const QRegularExpression basic = pattern(
        u"^(\\d{4})-?(\\d{2})-?(\\d{2})T?(\\d{2})(\\d{2})(\\d{2})?(?:[.,](\\d+))?()(.*)$"_s);
    static const QRegularExpression partial = pattern(u"^(\\d{4})(?:-(\\d{2}))?$"_s);
    if (const auto match = extended.match(text); match.hasMatch()) {
        const QDate date(
            match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
        const std::optional<Zone> zone = parseZone(match.captured(10));
        const TimeOfDay time
            = match.captured(5).isEmpty() ? TimeOfDay{QTime(0, 0), 0} : capturedTime(match, 5);
        const bool isWhole = !match.captured(5).isEmpty() || match.captured(10).isEmpty();
        if (zone && isWhole)
            return instant(date, time.time, *zone, zoneless, time.plusDays);
    }
    if (const auto match = basic.match(text); match.hasMatch()) {
        const QDate date(
            match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        const std::optional<Zone> zone = parseZone(match.captured(9));
        const TimeOfDay time = capturedTime(match, 4);
        return zone ? instant(date, time.time, *zone, zoneless, time.plusDays) : QDateTime();
    }
    if (const auto match = partial.match(text); match.hasMatch()) {
        const int month = match.captured(2).isEmpty() ? 1 : match.captured(2).toInt();
        return instant(QDate(match.captured(1).toInt(), month, 1), QTime(0, 0), {}, zoneless);
    }
    return {};
}

// RFC 5322 (822, 1123), asctime, JavaScript's Date.toString(), "March 4, 2026 10:05 PM EST":
// a day, a month's name and a year in either order, a time and a zone.
QDateTime parseWritten(const QString &text, Zoneless zoneless)
{
    static const QRegularExpression dayFirst = pattern(
        u"(?:^|[^\\d:])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ -]+(?:de |of )?([\\p{L}\\p{M}]{3,})\\.?,?[ -]+(?:de )?(\\d{2,4})(?![\\d:])"_s);
    static const QRegularExpression monthFirst
        = pattern(u"([\\p{L}\\p{M}]{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)"_s);
    static const QRegularExpression year = pattern(u"(?<![\\d:+-])(\\d{4})(?![\\d:])"_s);
    static const QRegularExpression time
        = pattern(u"(?<![\\d:.+-])"_s + timePattern + u"(?![\\d:])(.*)$"_s);
    QDate date;
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        date = QDate(
            fullYear(match.captured(3)), monthOfName(match.captured(2)), match.captured(1).toInt());
    } else {
        auto candidates = monthFirst.globalMatch(text);
        while (candidates.hasNext() && !date.isValid()) {
            const auto candidate = candidates.next();
            const int found = year.match(text, candidate.capturedEnd()).captured(1).toInt();
            date = QDate(found, monthOfName(candidate.captured(1)), candidate.captured(2).toInt());
        }
    }
    if (!date.isValid())
        return {};
    const auto match = time.match(text);
    if (!match.hasMatch())
        return instant(date, QTime(0, 0), {}, zoneless);
    // asctime puts the year behind the time, with or without a zone between them.
    static const QRegularExpression trailingYear = pattern(u"(?:^| )(?:19|20)\\d{2}\\b"_s);
    const std::optional<Zone> zone = parseZone(match.captured(6).remove(trailingYear));
    const TimeOfDay clock = capturedTime(match, 1);
    return zone ? instant(date, clock.time, *zone, zoneless, clock.plusDays) : QDateTime();
}

QDateTime parseForms(const QString &text, Zoneless zoneless)
{
    QDateTime result = parseNumber(text, zoneless);
    if (!result.isValid())
        result = parseIso(text, zoneless);
    if (!result.isValid())
        result = parseWritten(text, zoneless);
    if (!result.isValid() && zoneless == Zoneless::AssumeUtc)
        result = parseTruncated(text);
    return result;
}

/// A number of so many ASCII digits, -1 where there are none.
int digitsAt(QStringView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (const QChar c : text.sliced(from, count)) {
        if (c < u'0' || c > u'9')
            return -1;
        number = 10 * number + c.unicode() - u'0';
    }
    return number;
}

// RFC 3339 §5.6 to the letter, as nearly all structured sources write it: without the patterns
// below, which cost more than all else that is done with an entry. Whatever is unusual is left to
// them.
QDateTime parseRfc3339(QStringView text)
{
    constexpr qsizetype shortest = 20; // 2026-03-04T22:05:00Z
    const auto isAt = [&](qsizetype place, QChar c) { return text[place] == c; };
    if (text.size() < shortest || !isAt(4, u'-') || !isAt(7, u'-') || !isAt(10, u'T')
        || !isAt(13, u':') || !isAt(16, u':'))
        return {};
    const QDate date(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    const bool hasMilliseconds = isAt(19, u'.') && text.size() > 23;
    const int milliseconds = hasMilliseconds ? digitsAt(text, 20, 3) : 0;
    const QTime time(
        digitsAt(text, 11, 2), digitsAt(text, 14, 2), digitsAt(text, 17, 2), milliseconds);
    const QStringView zone = text.sliced(hasMilliseconds ? 23 : 19);
    if (!date.isValid() || date.year() < 1 || !time.isValid())
        return {};
    if (zone == u"Z")
        return QDateTime(date, time, Qt::UTC);
    const bool isOffset
        = zone.size() == 6 && zone[3] == u':' && (zone[0] == u'+' || zone[0] == u'-');
    const int hours = isOffset ? digitsAt(zone, 1, 2) : -1;
    const int minutes = isOffset ? digitsAt(zone, 4, 2) : -1;
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return {};
    const int seconds = 60 * (60 * hours + minutes);
    return QDateTime(date, time, Qt::UTC).addSecs(zone[0] == u'-' ? seconds : -seconds);
}

} // namespace

QDateTime parseDateTime(QStringView text, Zoneless zoneless)
{
    if (const QDateTime usual = parseRfc3339(text); usual.isValid())
        return usual;
    if (text.size() > 4 * maximumLength)
        return {};
    static const QRegularExpression weekday = pattern(u"^\\p{L}{2,10}\\.?,? (?=\\d{4}[-/])"_s);
    const QString written = normalized(text).remove(weekday);
    if (written.size() < 4)
        return {};
    const QString western = withWesternTime(withIsoDate(written));
    if (western != written && isKorean(written)) {
        const QDateTime result = parseForms(western + u" +0900"_s, zoneless);
        if (result.isValid())
            return result;
    }
    return parseForms(western, zoneless);
}

} // namespace Liveline
