// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace Liveline {

/// A zone as written behind a time. Neither member set: no zone was written.
struct Zone {
    std::optional<int> offset; ///< seconds east of Greenwich
    QTimeZone region; ///< for names like "ET" that mean two offsets a year
};

/// "Z", "+01:00", "+0530", "GMT+2", "EST", "(CET)", "ET"; nothing for what is no zone at all.
std::optional<Zone> parseZone(QStringView text);

} // namespace Liveline
