// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/alert.h"

namespace Liveline {

/// When what met a rule at `met` (UTC) is told: then, at the next full hour, or at the next eight
/// in the morning, by the clock of the place. UTC.
QDateTime toldAt(AlertPace pace, const QDateTime &met);

} // namespace Liveline
