// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/eventreports.h"

#include <optional>

namespace Liveline {

/// How one source stands among those that report an event. A count, not a judgement: who checks
/// first is second.
struct Corroboration {
    BlogId blog{};
    int first = 0; ///< reports that it was the first to have
    int shared = 0; ///< reports that it has in common with others
    int never = 0; ///< reports that others share and it does not have
    std::optional<qint64> medianLag; ///< seconds, of those where another was first

    bool operator==(const Corroboration &) const = default;
};

/// In the order of `blogs`.
QList<Corroboration> corroborate(const QList<QList<Report>> &reports, const QList<BlogId> &blogs);

} // namespace Liveline
