// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/quiethours.h"

namespace Liveline {

std::optional<QDateTime> QuietHours::endAt(const QDateTime &now) const
{
    if (!isOn || from == until)
        return std::nullopt;
    const QDateTime local = now.toLocalTime();
    const bool isOverMidnight = until < from;
    for (const int daysAgo : {0, 1}) {
        const QDate begin = local.date().addDays(-daysAgo);
        if (!(days & bitOf(Qt::DayOfWeek(begin.dayOfWeek()))))
            continue;
        const QDateTime start(begin, from);
        const QDateTime end(begin.addDays(isOverMidnight ? 1 : 0), until);
        if (start <= local && local < end)
            return end.toUTC();
    }
    return std::nullopt;
}

} // namespace Liveline
