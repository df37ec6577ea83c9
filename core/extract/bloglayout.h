// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"
#include "core/extract/selector.h"

namespace Liveline {

/// Where the entries of a page stand, as a rule tells it: a person's own, or one that ships.
struct BlogLayout {
    Selector entry;
    std::optional<Selector> title; ///< the first match within an entry; none: to be found
    std::optional<Selector> time;
    bool takesFollowing = false; ///< what follows, up to the next entry, belongs to it
};

/// Reads exactly the elements that the layout selects; of those within one another the outermost.
Reading readLayout(const Page &page, const BlogLayout &layout);

} // namespace Liveline
