// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <tuple>

namespace Liveline {

/// Which end of a live blog stands at the top of its timeline.
enum class TimelineOrder { NewestFirst, OldestFirst };

/// Whether `one` stands after `other` in time.
inline bool isNewer(const EntryCursor &one, const EntryCursor &other)
{
    return std::tie(one.sortTime, one.position, one.id)
        > std::tie(other.sortTime, other.position, other.id);
}

/// Whether `one` stands above `other` in a timeline of this order.
inline bool standsAbove(const EntryCursor &one, const EntryCursor &other, TimelineOrder order)
{
    return order == TimelineOrder::NewestFirst ? isNewer(one, other) : isNewer(other, one);
}

} // namespace Liveline
