// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timetext.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

QDate TimeText::date(const QDateTime &time) const
{
    return time.isValid() ? time.toTimeZone(zone).date() : QDate();
}

QString TimeText::clock(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QTime local = time.toTimeZone(zone).time();
    if (locale.language() == QLocale::C)
        return local.toString(u"HH:mm"_s);
    return locale.toString(local, QLocale::ShortFormat);
}

QString TimeText::clockAndZone(const QDateTime &time) const
{
    return time.isValid() ? clock(time) + u' ' + zoneName(time) : QString();
}

QString TimeText::clockSince(const QDateTime &time, const QDateTime &reference) const
{
    if (!time.isValid() || date(time) == date(reference))
        return clock(time);
    return locale.toString(date(time), u"d MMM"_s) + u' ' + clock(time);
}

QString TimeText::full(const QDateTime &time) const
{
    if (!time.isValid())
        return {};
    const QDateTime local = time.toTimeZone(zone);
    return u"%1, %2 %3"_s.arg(locale.toString(local.date(), QLocale::LongFormat),
        local.time().toString(u"HH:mm:ss"_s), zoneName(time));
}

QString TimeText::day(QDate date, QDate today) const
{
    if (date == today)
        return tr("Today");
    if (date == today.addDays(-1))
        return tr("Yesterday");
    //: Format of a day in the timeline as QLocale::toString() takes it, with and without the year
    const QString format = date.year() == today.year() ? tr("dddd d MMMM") : tr("dddd d MMMM yyyy");
    QString text = locale.toString(date, format);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString TimeText::zoneName(const QDateTime &time) const
{
    return zone == QTimeZone::utc() ? u"UTC"_s : zone.abbreviation(time);
}

QString TimeText::ago(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid())
        return {};
    const qint64 minutes = qMax<qint64>(0, time.secsTo(now) / 60);
    if (minutes >= 60)
        return {};
    return minutes == 0 ? tr("now") : tr("%n min", nullptr, static_cast<int>(minutes));
}

} // namespace Liveline
