// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

namespace Liveline {

/// Which end of a live blog stands at the top of its timeline.
enum class TimelineOrder { NewestFirst, OldestFirst };

/// Whether `one` stands above `other` in a timeline of this order.
inline bool standsAbove(const EntryCursor &one, const EntryCursor &other, TimelineOrder order)
{
    return order == TimelineOrder::NewestFirst ? isNewer(one, other) : isNewer(other, one);
}

} // namespace Liveline
