// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/model/liveblog.h"

namespace Liveline {

/// The blog's own times, as its declaration tells them.
struct DeclaredTimes {
    QDateTime published;
    QDateTime modified;
};

/// Takes away from entries that were declared to machines what publishers copy onto all of them
/// from the blog (times, headline, authors), and what looks like an identity but is a position.
void distrustCopies(
    QList<ParsedEntry> &entries, const ParsedBlog &blog, const DeclaredTimes &ofBlog);

} // namespace Liveline
