// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/candidates.h"
#include "core/extract/extractor.h"
#include "core/extract/livesign.h"
#include "core/extract/markupentries.h"

namespace Liveline {

Reading readMarkup(const Page &page)
{
    Reading reading;
    reading.blog = readPageMetadata(page);
    const HtmlNode body = page.html().body();
    const DateWords words(reading.blog.language);
    const EntryGroup group
        = findEntryGroup(body, TextMeasure(body), words, isLivePage(page, reading.blog));
    reading.why = group.why;
    QList<HtmlNode> standing;
    for (const HtmlNode node : group.entries) {
        // AMP keeps a withdrawn entry as an empty shell (FORMATS §2).
        if (node.hasAttribute("data-tombstone"))
            reading.withdrawnIds.append(node.attribute("id"));
        else
            standing.append(node);
    }
    reading.entries = readMarkupEntries(standing, page, reading.blog);
    return reading;
}

} // namespace Liveline
