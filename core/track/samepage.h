// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"

namespace Liveline {

// Whether what came is still the page that a person chose to follow. Pure. Inside core/track only.

/// Why an answer that can be read is not this blog's: a captive portal, a login, a wall of consent,
/// a front page, another live blog, of which some can be read as entries. nullopt: it is.
///
/// `known`: the blog's newest entries. One of them in the answer, by its name, its address or its
/// words, proves it; without any, the answer must come from the right place, bear the blog's name
/// and be read as well as ever.
std::optional<Error> whyAnotherPage(const LiveBlog &blog, const QUrl &answeredBy,
    const Extraction &extraction, const QList<Entry> &known);

/// Whether an answer holds entries that are none of these.
bool isNewsAmong(const Extraction &extraction, const QList<Entry> &known);

} // namespace Liveline
