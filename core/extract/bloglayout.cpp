// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/bloglayout.h"

#include "core/extract/maincontent.h"
#include "core/extract/markupentries.h"

#include <QHash>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Places = QHash<const GumboInternalNode *, qsizetype>;

/// The entry that an element stands in, or is.
std::optional<qsizetype> entryAround(HtmlNode node, const Places &places)
{
    for (; node; node = node.parent()) {
        if (const auto place = places.constFind(node.raw()); place != places.cend())
            return *place;
    }
    return std::nullopt;
}

void know(QList<EntryElement> &elements, const Places &places, HtmlNode root,
    const std::optional<Selector> &selector, HtmlNode KnownParts::*part)
{
    if (!selector)
        return;
    for (const HtmlNode node : selector->select(root)) {
        const auto place = entryAround(node, places);
        if (place && !(elements[*place].known.*part))
            elements[*place].known.*part = node;
    }
}

/// An entry's text may follow it instead of standing within.
void takeFollowing(QList<EntryElement> &elements)
{
    QSet<const GumboInternalNode *> around; // of an entry: itself and all that holds it
    for (const EntryElement &element : std::as_const(elements)) {
        for (HtmlNode node = element.node; node && !around.contains(node.raw());
            node = node.parent())
            around.insert(node.raw());
    }
    for (EntryElement &element : elements) {
        HtmlNode next = element.node.nextElement();
        for (; next && !around.contains(next.raw()); next = next.nextElement()) {
            if (!isBoilerplate(next))
                element.rest.append(next);
        }
    }
}

} // namespace

Reading readLayout(const Page &page, const BlogLayout &layout)
{
    Reading reading;
    reading.blog = readPageMetadata(page);
    const HtmlNode root = page.html().root();
    QList<EntryElement> elements;
    Places places;
    for (const HtmlNode node : layout.entry.select(root)) {
        if (entryAround(node, places))
            continue;
        places.insert(node.raw(), elements.size());
        elements.append({node});
    }
    if (elements.isEmpty())
        reading.why = u"nothing matches the selector"_s;
    know(elements, places, root, layout.title, &KnownParts::title);
    know(elements, places, root, layout.time, &KnownParts::time);
    if (layout.takesFollowing)
        takeFollowing(elements);
    reading.entries = readMarkupEntries(elements, page, reading.blog);
    if (reading.entries.isEmpty() && reading.why.isEmpty())
        reading.why = u"what matches the selector holds no text"_s;
    return reading;
}

} // namespace Liveline
