// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// The last step of every extraction, whichever reader was used: entries bounded and cleaned,
/// implausible times unset, repeated copies merged, `key` filled. `fetchedAt` may be invalid.
void finish(QList<ParsedEntry> &entries, const QDateTime &fetchedAt);

/// The same for what is said of the blog itself.
void finish(ParsedBlog &blog, const QDateTime &fetchedAt);

} // namespace Liveline
