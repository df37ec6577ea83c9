// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/pagetimes.h"

#include "core/extract/datetime.h"
#include "core/extract/pagezone.h"
#include "core/extract/timezones.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int EnoughTimes = 400;
constexpr qsizetype LongestTime = 64;
/// A clock may run a little ahead of the page's own date: they are written by different systems.
constexpr int SlackSeconds = 5 * 60;
/// Further apart than this, the page's date says nothing of the entries.
constexpr int FarSeconds = 8 * 3600;
/// A rise within this is two entries out of order; a larger one is midnight.
constexpr int DisorderSeconds = 3 * 3600;
constexpr int DaySeconds = 24 * 3600;

/// An instant in the offset it was written with; invalid where no zone is told.
QDateTime parseZoned(const QString &text)
{
    static const QRegularExpression offset(u"T?\\d{2}:\\d{2}.*([+-])(\\d{2}):?(\\d{2})\\s*$"_s);
    if (text.size() > LongestTime)
        return {};
    const QDateTime instant = parseDateTime(text);
    const auto match = offset.match(text);
    if (!instant.isValid() || !match.hasMatch())
        return instant;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    return instant.toOffsetFromUtc(match.captured(1) == "-"_L1 ? -seconds : seconds);
}

QDateTime later(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && (!b.isValid() || a > b) ? a : b;
}

void note(PageTimes &times, const QString &text)
{
    const QDateTime instant = parseZoned(text);
    if (instant.isValid() && instant.offsetFromUtc() != 0 && times.zoned.size() < EnoughTimes)
        times.zoned.append(instant);
}

void readMetas(const Page &page, PageTimes &times)
{
    for (const HtmlNode meta : page.html().head().findAllTags("meta")) {
        QString name = meta.attribute("property");
        if (name.isEmpty())
            name = meta.attribute("name");
        name = name.toLower();
        const QString content = meta.attribute("content");
        if (name.contains("modified"_L1) || name.contains("updated_time"_L1)) {
            times.modified = later(times.modified, parseZoned(content));
            note(times, content);
        } else if (name.contains("published_time"_L1) || name == "date"_L1) {
            times.published = parseZoned(content);
            note(times, content);
        }
    }
}

void readJsonDates(const Page &page, PageTimes &times)
{
    static const QRegularExpression pattern(
        u"\"date(Modified|Published)\"\\s*:\\s*\"([^\"]{10,40})\""_s);
    auto matches = pattern.globalMatch(page.text());
    for (int i = 0; i < EnoughTimes && matches.hasNext(); ++i) {
        const auto match = matches.next();
        const QDateTime instant = parseZoned(match.captured(2));
        note(times, match.captured(2));
        if (!instant.isValid())
            continue;
        if (match.captured(1) == "Modified"_L1)
            times.modified = later(times.modified, instant);
        else if (!times.published.isValid())
            times.published = instant;
    }
}

/// The zone that a label names: "10.32 Uhr MESZ", "9:15am ET".
std::optional<int> namedOffset(const QString &label, const QDateTime &near)
{
    static const QRegularExpression word(u"\\b\\p{Lu}{2,4}\\b"_s);
    auto matches = word.globalMatch(label);
    while (matches.hasNext()) {
        const auto zone = parseZone(matches.next().captured());
        if (zone && zone->region.isValid())
            return zone->region.offsetFromUtc(near);
        if (zone && zone->offset)
            return zone->offset;
    }
    return std::nullopt;
}

/// The offset that the page writes its times with nearest to a moment: it changes twice a year.
/// Where it writes none, its country's: British winter has no offset to write.
std::optional<int> pageOffset(const PageTimes &page, const QDateTime &near)
{
    const auto nearest = std::min_element(
        page.zoned.cbegin(), page.zoned.cend(), [&](const QDateTime &a, const QDateTime &b) {
            return std::abs(a.secsTo(near)) < std::abs(b.secsTo(near));
        });
    if (nearest != page.zoned.cend())
        return nearest->offsetFromUtc();
    return page.zone.isValid() && near.isValid() ? std::optional(page.zone.offsetFromUtc(near))
                                                 : std::nullopt;
}

std::optional<int> offsetFor(const Clock &clock, const PageTimes &page, const QDateTime &near)
{
    const auto named = namedOffset(clock.label, near);
    return named ? named : pageOffset(page, near);
}

bool descends(const QList<Clock> &clocks)
{
    int balance = 0;
    for (qsizetype i = 1; i < clocks.size(); ++i)
        balance += clocks[i].time < clocks[i - 1].time ? 1
            : clocks[i].time > clocks[i - 1].time      ? -1
                                                       : 0;
    return balance >= 0;
}

/// How far `later` is after `earlier` on the dial.
int dialDistance(QTime earlier, QTime later)
{
    return (earlier.secsTo(later) + DaySeconds) % DaySeconds;
}

/// The date of the newest clock, from the page's own dates; invalid where they do not fit.
QDate newestDate(QTime newest, const QDateTime &localModified)
{
    const QDateTime bound = localModified.addSecs(SlackSeconds);
    if (dialDistance(newest, bound.time()) > FarSeconds)
        return {};
    return newest <= bound.time() ? bound.date() : bound.date().addDays(-1);
}

QDate oldestDate(QTime oldest, const QDateTime &localPublished)
{
    const QDateTime bound = localPublished.addSecs(-SlackSeconds);
    if (dialDistance(bound.time(), oldest) > FarSeconds)
        return {};
    return oldest >= bound.time() ? bound.date() : bound.date().addDays(1);
}

/// Dates of clocks, newest first, walking down from `date`.
QList<QDate> walkDown(const QList<Clock> &clocks, QDate date)
{
    QList<QDate> dates{date};
    for (qsizetype i = 1; i < clocks.size(); ++i) {
        const int rise = clocks[i - 1].time->secsTo(*clocks[i].time);
        if (rise > DisorderSeconds)
            date = date.addDays(-1);
        else if (rise < -(DaySeconds - DisorderSeconds))
            date = date.addDays(1);
        dates.append(date);
    }
    return dates;
}

/// The dates of clocks given newest first; empty where the page does not tell them.
QList<QDate> datesFromPage(const QList<Clock> &clocks, const PageTimes &page)
{
    const QDateTime modified = page.modified.isValid() ? page.modified : page.published;
    const auto offset = offsetFor(clocks.first(), page, modified);
    if (!modified.isValid() || !offset)
        return {};
    const QTime newest = *clocks.first().time;
    const QTime oldest = *clocks.last().time;
    const QDateTime localModified = modified.toOffsetFromUtc(*offset);
    const QDateTime localPublished = page.published.toOffsetFromUtc(*offset);
    // A lone date may be that of the first entry or of the last: the nearer one is meant.
    const bool isStart = page.published.isValid()
        && (!page.modified.isValid() || page.modified == page.published)
        && dialDistance(localPublished.time(), oldest)
            < dialDistance(newest, localModified.addSecs(SlackSeconds).time());
    const QDate first = isStart ? QDate() : newestDate(newest, localModified);
    if (first.isValid())
        return walkDown(clocks, first);
    if (!isStart)
        return {};
    const QDate last = oldestDate(oldest, localPublished);
    if (!last.isValid())
        return {};
    QList<QDate> dates = walkDown(clocks, last);
    const qint64 shift = dates.last().daysTo(last);
    for (QDate &date : dates)
        date = date.addDays(shift);
    return dates;
}

QDate dateOfDay(const DayLabel &day, const QDateTime &near)
{
    if (day.year)
        return QDate(day.year, day.month, day.day);
    if (!near.isValid())
        return {};
    const QDate date(near.date().year(), day.month, day.day);
    return date > near.date().addDays(2) ? date.addYears(-1) : date;
}

QDateTime instantOf(
    const Clock &clock, QDate date, const PageTimes &page, const QDateTime &fetchedAt)
{
    if (!date.isValid())
        return {};
    const QDateTime near(date, *clock.time, Qt::UTC);
    const auto offset = offsetFor(clock, page, near);
    if (!offset)
        return {};
    const QDateTime instant = QDateTime(date, *clock.time, Qt::OffsetFromUTC, *offset).toUTC();
    const bool isAhead = fetchedAt.isValid() && instant > fetchedAt.addSecs(SlackSeconds);
    return isAhead ? QDateTime() : instant;
}

} // namespace

PageTimes readPageTimes(const Page &page)
{
    PageTimes times;
    times.zone = zoneOfPage(page);
    readMetas(page, times);
    readJsonDates(page, times);
    int left = EnoughTimes;
    page.html().body().walk([&](HtmlNode node) {
        if (node.is("time") && left-- > 0)
            note(times, node.attribute("datetime"));
        return left > 0;
    });
    return times;
}

QList<QDateTime> dateClocks(
    const QList<Clock> &clocks, const PageTimes &page, const QDateTime &fetchedAt)
{
    QList<QDateTime> instants(clocks.size());
    QList<Clock> told;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < clocks.size(); ++i) {
        if (clocks[i].time) {
            told.append(clocks[i]);
            places.append(i);
        }
    }
    if (told.isEmpty())
        return instants;
    if (!descends(told)) {
        std::reverse(told.begin(), told.end());
        std::reverse(places.begin(), places.end());
    }
    const QList<QDate> dates = datesFromPage(told, page);
    const QDateTime near = page.modified.isValid() ? page.modified
        : page.published.isValid()                 ? page.published
                                                   : fetchedAt;
    for (qsizetype i = 0; i < told.size(); ++i) {
        const QDate date = told[i].day ? dateOfDay(*told[i].day, near) : dates.value(i);
        instants[places[i]] = instantOf(told[i], date, page, fetchedAt);
    }
    return instants;
}

} // namespace Liveline
