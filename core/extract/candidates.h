// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"
#include "core/extract/maincontent.h"
#include "core/extract/writtentime.h"

namespace Liveline {

/// Elements of one shape that are the entries of a live blog.
struct EntryGroup {
    QList<HtmlNode> entries; ///< in document order
    QString why; ///< where there are none
};

/// Finds the group of alike siblings that carry times, ids and text of their own (FORMATS §8.1).
/// Sidebars, teasers, timetables, indexes and comment threads are not entries: their text is links,
/// or lies outside the content, or is but a line. `isLive`: the page says it is a live blog;
/// without that only times told to the machine count.
EntryGroup findEntryGroup(
    HtmlNode body, const TextMeasure &measure, const DateWords &words, bool isLive);

} // namespace Liveline
