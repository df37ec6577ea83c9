// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/digest.h"

namespace Liveline {

namespace {

constexpr int secondsPerHour = 3'600;
const QTime morning(8, 0);

} // namespace

QDateTime toldAt(AlertPace pace, const QDateTime &met)
{
    const QDateTime local = met.toLocalTime();
    switch (pace) {
    case AlertPace::AtOnce:
        break;
    case AlertPace::Hourly: {
        const QTime time = local.time();
        const int into = time.minute() * 60 + time.second();
        return met.addMSecs(-time.msec()).addSecs(secondsPerHour - into);
    }
    case AlertPace::Daily: {
        const QDateTime today(local.date(), morning);
        return (local < today ? today : QDateTime(local.date().addDays(1), morning)).toUTC();
    }
    }
    return met;
}

} // namespace Liveline
