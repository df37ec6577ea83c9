// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QTime>

namespace Liveline {

/// The hours in which nothing pops up, by the clock of the place: from `from` until `until`, over
/// midnight where that is earlier, beginning on certain days of the week. What waited is told at
/// their end.
struct QuietHours {
    static constexpr int everyDay = 0x7f;

    bool isOn = false;
    QTime from{22, 0};
    QTime until{7, 0};
    int days = everyDay; ///< a bit for each day on which they begin, Monday's is 1

    /// When the quiet that reigns at `now` ends; nullopt: it does not reign.
    std::optional<QDateTime> endAt(const QDateTime &now) const;
    static int bitOf(Qt::DayOfWeek day) { return 1 << (day - 1); }
    bool operator==(const QuietHours &) const = default;
};

} // namespace Liveline
