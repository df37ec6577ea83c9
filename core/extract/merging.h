// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// How what two readers say of one page becomes one list, entry by entry. `declared` was made for
/// machines (JSON-LD, embedded state, microdata), `shown` comes from further down the table and is
/// nearer to what a person sees.
///
///     identifier, address   declared, else shown
///     published, updated    declared, else shown; the one with seconds where they agree but for
///     those;
///                           whole hours apart, declared (clocks on pages lie about their zone)
///     headline              declared, else shown; shown where declared is its cut-off start
///     body, its pictures    shown where it holds all that declared says, or is twice as long;
///                           else declared (what is shown may be a teaser)
///     author                shown, else declared (which tends to name the page's)
///     pinned, key event     where either says so
///     list and order        of the longer one; what only the other has is added beside its
///     neighbours
///                           where the two agree on nearly all the rest
///     blog                  declared, completed by shown
///
/// Nothing is returned where the two do not tell the same entries.
std::optional<Reading> mergeReadings(const Reading &declared, const Reading &shown);

} // namespace Liveline
