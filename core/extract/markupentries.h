// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/entryparts.h"
#include "core/extract/extractor.h"

namespace Liveline {

/// An element that is an entry.
struct EntryElement {
    HtmlNode node;
    QList<HtmlNode> rest = {}; ///< the elements after it that belong to it
    KnownParts known = {};
};

/// Reads elements that are known to be entries: headline, body, author, times, pictures, identity.
/// Empty ones are left out; clocks without a date are dated by the page, where it tells the date.
QList<ParsedEntry> readMarkupEntries(
    const QList<HtmlNode> &nodes, const Page &page, const ParsedBlog &blog);
QList<ParsedEntry> readMarkupEntries(
    const QList<EntryElement> &elements, const Page &page, const ParsedBlog &blog);

} // namespace Liveline
