// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/times.h"

#include "core/base/text.h"
#include "core/search/query.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// So much of the calendar and of the clock.
struct Duration {
    int years = 0, months = 0, days = 0;
    qint64 seconds = 0;

    QDateTime after(const QDateTime &time) const
    {
        return time.addYears(years).addMonths(months).addDays(days).addSecs(seconds);
    }
    QDateTime before(const QDateTime &time) const
    {
        return time.addYears(-years).addMonths(-months).addDays(-days).addSecs(-seconds);
    }
};

std::optional<Within> valid(const Within &period)
{
    return period.since.isValid() || period.until.isValid() ? std::optional(period) : std::nullopt;
}

// "2h", "3 d", "10j", "1mo".
std::optional<Duration> parseShortDuration(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(\\d{1,5})\\s*(s|m|min|h|d|j|w|sem|mo|mois|y|an|ans)$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const int count = match.capturedView(1).toInt();
    const QString unit = match.captured(2);
    if (unit == "s"_L1)
        return Duration{.seconds = count};
    if (unit == "m"_L1 || unit == "min"_L1)
        return Duration{.seconds = count * 60LL};
    if (unit == "h"_L1)
        return Duration{.seconds = count * 3600LL};
    if (unit == "w"_L1 || unit == "sem"_L1)
        return Duration{.days = count * 7};
    if (unit.startsWith("mo"_L1))
        return Duration{.months = count};
    if (unit == "y"_L1 || unit.startsWith("an"_L1))
        return Duration{.years = std::min(count, 9'999)};
    return Duration{.days = count}; // d, or j for "jours"
}

// ISO 8601-1 §5.5.2.
std::optional<Duration> parseIsoDuration(const QString &text)
{
    static const QRegularExpression pattern(
        u"^P(?=.)(?:(\\d{1,4})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?"
        "(?:T(?=.)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toUpper());
    if (!match.hasMatch())
        return std::nullopt;
    const auto number = [&](int group) { return match.capturedView(group).toInt(); };
    return Duration{.years = number(1),
        .months = number(2),
        .days = 7 * number(3) + number(4),
        .seconds = 3600LL * number(5) + 60LL * number(6) + number(7)};
}

std::optional<Duration> parseDuration(const QString &text)
{
    const auto duration = parseShortDuration(text);
    return duration ? duration : parseIsoDuration(text);
}

Within days(const QDate &first, const QDate &end)
{
    return {first.startOfDay().toUTC(), end.startOfDay().toUTC()};
}

std::optional<Within> parseCalendar(const QString &text)
{
    static const QRegularExpression pattern(u"^(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(2);
    const bool hasDay = match.hasCaptured(3);
    const QDate first(match.capturedView(1).toInt(), hasMonth ? match.capturedView(2).toInt() : 1,
        hasDay ? match.capturedView(3).toInt() : 1);
    if (!first.isValid())
        return std::nullopt;
    const QDate end = hasDay ? first.addDays(1) : hasMonth ? first.addMonths(1) : first.addYears(1);
    return valid(days(first, end));
}

std::optional<Within> parseDayName(const QString &text, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    const QString name = fold(text);
    if (name == "today"_L1 || name == "aujourd'hui"_L1 || name == "aujourdhui"_L1)
        return days(today, today.addDays(1));
    if (name == "yesterday"_L1 || name == "hier"_L1)
        return days(today.addDays(-1), today);
    return std::nullopt;
}

// "18:30" and "18h30" of today.
std::optional<Within> parseClockTime(const QString &text, const QDateTime &now)
{
    static const QRegularExpression pattern(u"^(\\d{1,2})[:h](\\d{2})$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toLower());
    const QTime time(match.capturedView(1).toInt(), match.capturedView(2).toInt());
    if (!match.hasMatch() || !time.isValid())
        return std::nullopt;
    const QDateTime minute = QDateTime(now.toLocalTime().date(), time).toUTC();
    return valid({minute, minute.addSecs(60)});
}

std::optional<Within> parseMoment(const QString &text)
{
    // "2026-03-04 08:00" is what people write for it.
    QString iso = text;
    if (iso.size() > 10 && iso[10] == u' ')
        iso[10] = u'T';
    if (iso.size() < 12 || iso[10].toUpper() != u'T')
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(iso, Qt::ISODateWithMs).toUTC();
    if (!time.isValid())
        return std::nullopt;
    const bool hasSeconds = iso.count(u':') > 1 && iso.mid(11).section(u':', 2, 2).size() >= 2;
    return Within{time, time.addSecs(hasSeconds ? 1 : 60)};
}

// What has a beginning and an end of its own.
std::optional<Within> parseUnit(const QString &text, const QDateTime &now)
{
    for (const auto &period : {parseCalendar(text), parseDayName(text, now),
             parseClockTime(text, now), parseMoment(text)}) {
        if (period)
            return period;
    }
    return std::nullopt;
}

// ISO 8601-1 §5.5.4; either side may be left out.
std::optional<Within> parseInterval(const QString &from, const QString &to, const QDateTime &now)
{
    const auto fromLasting = parseDuration(from);
    const auto toLasting = parseDuration(to);
    const auto first = parseUnit(from, now);
    const auto last = parseUnit(to, now);
    const bool isReadable = (from.isEmpty() || fromLasting || first)
        && (to.isEmpty() || toLasting || last) && !(fromLasting && toLasting);
    if (!isReadable)
        return std::nullopt;
    Within period{first ? first->since : QDateTime(), last ? last->until : QDateTime()};
    if (fromLasting)
        period.since = fromLasting->before(last ? period.until : now);
    if (toLasting)
        period.until = first ? toLasting->after(period.since) : toLasting->before(now);
    return valid(period);
}

} // namespace

std::optional<Within> parsePeriod(const QString &text, const QDateTime &now)
{
    const QString trimmed = text.trimmed();
    if (const qsizetype slash = trimmed.indexOf(u'/'); slash >= 0)
        return parseInterval(trimmed.left(slash), trimmed.mid(slash + 1), now);
    if (const auto duration = parseDuration(trimmed))
        return valid({duration->before(now), {}});
    return parseUnit(trimmed, now);
}

std::optional<QDateTime> parseTimeArgument(const QString &text, const QDateTime &now)
{
    const auto period = parsePeriod(text, now);
    return period && period->since.isValid() ? std::optional(period->since) : std::nullopt;
}

} // namespace Liveline
