// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"

namespace Liveline {

/// Writes times as the reader of the document does.
class DossierTimes {
public:
    explicit DossierTimes(const ExportJob &job)
        : m_zone(job.zone)
        , m_locale(job.locale)
    {
    }

    QDateTime local(const QDateTime &utc) const { return utc.toTimeZone(m_zone); }
    bool isSameDay(const QDateTime &a, const QDateTime &b) const
    {
        return local(a).date() == local(b).date();
    }
    QString day(const QDateTime &utc) const; ///< "Tuesday, 3 March 2026"
    QString clock(const QDateTime &utc) const; ///< "14:32"
    QString clockWithZone(const QDateTime &utc) const;
    QString dayAndClock(const QDateTime &utc) const;
    QString precise(const QDateTime &utc) const; ///< "2026-03-03 13:32:05 UTC", for evidence
    QString zoneAt(const QDateTime &utc) const; ///< "CET"; without letters of its own "UTC+03"
    QString zoneName(const QDateTime &utc) const; ///< "Europe/Paris (UTC+01:00)"

private:
    QTimeZone m_zone;
    QLocale m_locale;
};

} // namespace Liveline
