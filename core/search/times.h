// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/querytree.h"

#include <optional>

namespace Liveline {

/// A span of time as a person writes it; UTC, local where no zone is told. A date, month or year is
/// the whole of it; "2h", "3d" or "P3D" is from then to now on; "2026-03-01/2026-03-05", "…/P3D",
/// "PT30M/" are ISO 8601 intervals whose last day belongs to them; today, yesterday, hier;
/// "18:30" is that minute of today. nullopt when unreadable.
std::optional<Within> parsePeriod(const QString &text, const QDateTime &now);

} // namespace Liveline
