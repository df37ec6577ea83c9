// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/dossiertimes.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

QString DossierTimes::day(const QDateTime &utc) const
{
    return m_locale.toString(local(utc).date(), QLocale::LongFormat);
}

QString DossierTimes::clock(const QDateTime &utc) const
{
    // The C locale's short format has seconds, which no reader asks for.
    const QTime time = local(utc).time();
    return m_locale.language() == QLocale::C ? time.toString(u"HH:mm"_s)
                                             : m_locale.toString(time, QLocale::ShortFormat);
}

QString DossierTimes::clockWithZone(const QDateTime &utc) const
{
    return clock(utc) + u' ' + zoneAt(utc);
}

QString DossierTimes::dayAndClock(const QDateTime &utc) const
{
    return day(utc) + u", "_s + clockWithZone(utc);
}

QString DossierTimes::precise(const QDateTime &utc) const
{
    return utc.toUTC().toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

QString DossierTimes::zoneAt(const QDateTime &utc) const
{
    const QString letters = m_zone.abbreviation(utc);
    return letters.isEmpty() || letters.front().isLetter() ? letters : u"UTC"_s + letters;
}

QString DossierTimes::zoneName(const QDateTime &utc) const
{
    const QString id = QString::fromLatin1(m_zone.id());
    if (id == "UTC"_L1 || id == "Etc/UTC"_L1)
        return u"UTC"_s;
    const int offset = m_zone.offsetFromUtc(utc);
    return u"%1 (%2)"_s.arg(id, local(utc).toOffsetFromUtc(offset).timeZoneAbbreviation());
}

} // namespace Liveline
