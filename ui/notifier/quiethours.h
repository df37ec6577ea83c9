// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QTime>

namespace Liveline {

/// The hours of the day in which nothing pops up, by the clock of the place: from `from` until
/// `until`, over midnight where that is earlier. What waited is told at their end.
struct QuietHours {
    bool isOn = false;
    QTime from{22, 0};
    QTime until{7, 0};

    /// When the quiet that reigns at `now` ends; nullopt: it does not reign.
    std::optional<QDateTime> endAt(const QDateTime &now) const;
    bool operator==(const QuietHours &) const = default;
};

} // namespace Liveline
