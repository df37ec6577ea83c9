// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/quiethours.h"

namespace Liveline {

std::optional<QDateTime> QuietHours::endAt(const QDateTime &now) const
{
    if (!isOn || from == until)
        return std::nullopt;
    const QDateTime local = now.toLocalTime();
    const QTime time = local.time();
    const bool isOverMidnight = until < from;
    const bool reigns
        = isOverMidnight ? time >= from || time < until : time >= from && time < until;
    if (!reigns)
        return std::nullopt;
    const bool endsTomorrow = isOverMidnight && time >= from;
    return QDateTime(local.date().addDays(endsTomorrow ? 1 : 0), until).toUTC();
}

} // namespace Liveline
