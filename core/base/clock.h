// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>

#include <functional>

namespace Liveline {

/// What time it is, in UTC. Handed to whatever needs to know, so that tests own time.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

} // namespace Liveline
