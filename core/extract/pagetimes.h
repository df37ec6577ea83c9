// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"
#include "core/extract/writtentime.h"

#include <QTimeZone>

namespace Liveline {

/// The instants that a page tells of itself, each in the zone it was written with.
struct PageTimes {
    QDateTime published;
    QDateTime modified;
    QTimeZone zone; ///< of the page's country; for pages that write all times in UTC
    QList<QDateTime> zoned; ///< every instant with an offset other than UTC: they tell the zone
};
PageTimes readPageTimes(const Page &page);

/// A time of day without its date, as it stands on the page.
struct Clock {
    std::optional<QTime> time; ///< absent: this entry tells none
    QString label; ///< may name the zone
    std::optional<DayLabel> day; ///< of the day heading that it belongs to
};

/// The instants of clocks in page order, in UTC. A clock is dated by its day heading, else by
/// walking from the page's own date, a day at each step over midnight. Invalid wherever the page
/// leaves the date or the zone open: times are never invented.
QList<QDateTime> dateClocks(
    const QList<Clock> &clocks, const PageTimes &page, const QDateTime &fetchedAt);

} // namespace Liveline
