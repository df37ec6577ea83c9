// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/markupentries.h"

#include "core/extract/entryids.h"
#include "core/extract/entrysigns.h"
#include "core/extract/leadingtext.h"
#include "core/extract/microdata.h"
#include "core/extract/pagetimes.h"
#include "core/extract/sanitizer.h"
#include "core/extract/sharedlines.h"

#include <QSet>

#include <algorithm>

namespace Liveline {

namespace {

/// An entry and what is still to be found out about it.
struct Found {
    HtmlNode node;
    ParsedEntry entry;
    Clock clock;
};

/// A time label that no element holds: "10h32 – text". Nothing else in the entry tells a time.
void takeLeadingLabel(Sanitized &body, EntryParts &parts, const QUrl &baseUrl)
{
    const auto label = leadingTimeLabel(body.text);
    if (parts.clock || !label)
        return;
    // A sentence may begin with a time; where the entry's own is known, only that one is a label.
    const bool isOther = parts.published.isValid() && label->time
        && parts.published.time().minute() != label->time->minute();
    if (isOther)
        return;
    parts.clock = label;
    body = withoutLeadingText(body, label->length, baseUrl);
}

Sanitized bodyOf(const EntryElement &element, const EntryParts &parts, const QUrl &baseUrl)
{
    return sanitize(QList{element.node} + element.rest, baseUrl,
        [&parts](HtmlNode inner) { return parts.skipped.contains(inner.raw()); });
}

/// Leaves out the lines that many entries share, unless they are all that this one says.
Sanitized bodyWithoutShared(
    const EntryElement &element, EntryParts &parts, const SharedLines &shared, const QUrl &baseUrl)
{
    EntryParts fewer = parts;
    for (const HtmlNode line : shared.within(element.node)) {
        fewer.skipped.insert(line.raw());
        if (fewer.author.isEmpty() && isPersonName(line.text()))
            fewer.author = line.text();
    }
    const Sanitized body = bodyOf(element, fewer, baseUrl);
    if (body.text.isEmpty())
        return bodyOf(element, parts, baseUrl);
    parts = fewer;
    return body;
}

Found readEntry(const EntryElement &element, const DateWords &words, const SharedLines &shared,
    const QUrl &baseUrl)
{
    const HtmlNode node = element.node;
    EntryParts parts = findParts(node, words, element.known);
    Sanitized body = bodyWithoutShared(element, parts, shared, baseUrl);
    takeLeadingLabel(body, parts, baseUrl);
    if (parts.clock)
        body = withoutLeadingJoint(body, baseUrl);
    Found found{node, {}, {}};
    found.entry.headline = parts.headline;
    found.entry.content = body.content;
    found.entry.text = body.text;
    found.entry.images = body.images;
    found.entry.author = parts.author;
    found.entry.published = parts.published;
    if (parts.updated.isValid() && parts.updated != parts.published)
        found.entry.updated = parts.updated;
    found.entry.isPinned = parts.isPinned;
    found.entry.isKeyEvent = parts.isKeyEvent;
    found.entry.isBreaking = parts.isBreaking;
    if (parts.clock)
        found.clock = Clock{parts.clock->time, parts.clock->text, parts.day};
    readItem(node, baseUrl, found.entry);
    return found;
}

bool isEmpty(const ParsedEntry &entry)
{
    return entry.text.isEmpty() && entry.headline.isEmpty() && entry.images.isEmpty();
}

/// The element around all entries; `around` counts them for each.
HtmlNode listOf(
    const QList<Found> &found, const QHash<const GumboInternalNode *, qsizetype> &around)
{
    HtmlNode list = found.constFirst().node.parent();
    while (list && around.value(list.raw()) < found.size())
        list = list.parent();
    return list;
}

/// Day headings between the entries, each above its own: beside them, or beside what holds them.
void readDays(QList<Found> &found, const DateWords &words)
{
    if (found.isEmpty())
        return;
    QHash<const GumboInternalNode *, qsizetype> places;
    QHash<const GumboInternalNode *, qsizetype> around;
    for (qsizetype i = 0; i < found.size(); ++i) {
        places.insert(found[i].node.raw(), i);
        for (HtmlNode up = found[i].node.parent(); up; up = up.parent())
            ++around[up.raw()];
    }
    std::optional<DayLabel> day;
    listOf(found, around).walk([&](HtmlNode node) {
        if (const auto place = places.constFind(node.raw()); place != places.cend()) {
            if (!found[*place].clock.day)
                found[*place].clock.day = day;
            return false;
        }
        if (around.contains(node.raw()))
            return true;
        if (node.isElement()) {
            if (const auto label = dayLabel(node.text().left(80), words))
                day = label;
        }
        return false;
    });
}

void dateByClock(QList<Found> &found, const Page &page)
{
    QList<Clock> clocks;
    for (const Found &one : std::as_const(found))
        clocks.append(one.entry.published.isValid() ? Clock() : one.clock);
    const bool isNeeded = std::any_of(
        clocks.cbegin(), clocks.cend(), [](const Clock &clock) { return clock.time.has_value(); });
    if (!isNeeded)
        return;
    const auto instants = dateClocks(clocks, readPageTimes(page), page.document().fetchedAt);
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!found[i].entry.published.isValid())
            found[i].entry.published = instants[i];
    }
}

bool isOldestFirst(const QList<Found> &found)
{
    int balance = 0;
    for (qsizetype i = 1; i < found.size(); ++i) {
        const QDateTime &above = found[i - 1].entry.published;
        const QDateTime &below = found[i].entry.published;
        if (above.isValid() && below.isValid() && above != below)
            balance += below > above ? 1 : -1;
    }
    return balance > 0;
}

void identify(QList<Found> &found, const Page &page, const ParsedBlog &blog)
{
    QList<HtmlNode> nodes;
    for (const Found &one : std::as_const(found))
        nodes.append(one.node);
    const QStringList ids = sourceIds(nodes, isOldestFirst(found));
    const QUrl pageUrl = blog.canonicalUrl.isValid() ? blog.canonicalUrl : page.document().url;
    for (qsizetype i = 0; i < found.size(); ++i) {
        ParsedEntry &entry = found[i].entry; // may have been told by microdata
        if (!ids[i].isEmpty())
            entry.sourceId = ids[i];
        if (entry.url.isEmpty())
            entry.url = permalink(found[i].node, pageUrl, page.baseUrl());
    }
}

/// An entry says all that stands in it. Where a hostile page, or a rule, nests entries by the
/// hundred, that would be the page a hundred times.
QList<EntryElement> withoutDeeplyNested(QList<EntryElement> elements)
{
    constexpr int deepest = 4;
    QSet<const GumboInternalNode *> all;
    for (const EntryElement &element : std::as_const(elements))
        all.insert(element.node.raw());
    elements.removeIf([&](const EntryElement &element) {
        int depth = 0;
        for (HtmlNode outer = element.node; outer && depth <= deepest; outer = outer.parent())
            depth += all.contains(outer.raw());
        return depth > deepest;
    });
    return elements;
}

/// A pinned entry is often shown twice: the copy at the top has no id, the original is in its
/// place.
void mergePinnedCopies(QList<Found> &found)
{
    QHash<QString, qsizetype> originals;
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (!found[i].entry.sourceId.isEmpty())
            originals.insert(found[i].entry.text, i);
    }
    const auto isCopy = [&](const Found &one) {
        return one.entry.sourceId.isEmpty() && !one.entry.text.isEmpty()
            && originals.contains(one.entry.text);
    };
    for (const Found &one : std::as_const(found)) {
        if (isCopy(one))
            found[originals.value(one.entry.text)].entry.isPinned = true;
    }
    found.removeIf(isCopy);
}

} // namespace

QList<ParsedEntry> readMarkupEntries(
    const QList<HtmlNode> &nodes, const Page &page, const ParsedBlog &blog)
{
    QList<EntryElement> elements;
    for (const HtmlNode node : nodes)
        elements.append({node});
    return readMarkupEntries(elements, page, blog);
}

QList<ParsedEntry> readMarkupEntries(
    const QList<EntryElement> &allElements, const Page &page, const ParsedBlog &blog)
{
    const QList<EntryElement> elements = withoutDeeplyNested(allElements);
    const DateWords words(blog.language);
    QList<HtmlNode> nodes;
    for (const EntryElement &element : elements)
        nodes.append(element.node);
    const SharedLines shared(nodes);
    QList<Found> found;
    for (const EntryElement &element : elements) {
        Found one = readEntry(element, words, shared, page.baseUrl());
        if (!isEmpty(one.entry))
            found.append(one);
    }
    readDays(found, words);
    dateByClock(found, page);
    identify(found, page, blog);
    mergePinnedCopies(found);
    QList<ParsedEntry> entries;
    for (const Found &one : std::as_const(found))
        entries.append(one.entry);
    return entries;
}

} // namespace Liveline
