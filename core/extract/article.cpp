// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/blocks.h"
#include "core/extract/boilerplate.h"
#include "core/extract/entryids.h"
#include "core/extract/extractor.h"
#include "core/extract/leadingtext.h"
#include "core/extract/livesign.h"
#include "core/extract/maincontent.h"
#include "core/extract/pagetimes.h"
#include "core/extract/sanitizer.h"
#include "core/extract/sections.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

ParsedEntry entryOf(const Section &section, const QUrl &baseUrl)
{
    QList<HtmlNode> nodes;
    for (const Block &block : section.body)
        nodes.append(block.nodes);
    const HtmlNode head = section.head;
    Sanitized body
        = sanitize(nodes, baseUrl, [head](HtmlNode node) { return head && node == head; });
    if (section.labelLength > 0)
        body = withoutLeadingText(body, section.labelLength, baseUrl);
    if (section.label)
        body = withoutLeadingJoint(body, baseUrl);
    ParsedEntry entry;
    entry.headline = section.headline;
    entry.author = section.author;
    entry.content = body.content;
    entry.text = body.text;
    entry.images = body.images;
    return entry;
}

/// The page's title, where it heads the text itself, is no entry.
void dropTitle(QList<Block> &blocks, const ParsedBlog &blog)
{
    blocks.removeIf([&](const Block &block) {
        return block.kind == Block::Kind::Heading
            && (block.level == 1 || block.text == blog.headline);
    });
}

/// The element around a section's start that has an id; entries on a flat page may still be
/// anchors.
HtmlNode anchorOf(const Section &section)
{
    constexpr int highestClimb = 2;
    HtmlNode node = section.anchor;
    for (int i = 0; i < highestClimb && node && !node.hasAttribute("id"); ++i)
        node = node.parent();
    return node.hasAttribute("id") ? node : HtmlNode();
}

void identify(QList<ParsedEntry> &entries, const QList<Section> &sections, const ParsedBlog &blog,
    const Page &page)
{
    const QUrl pageUrl = blog.canonicalUrl.isValid() ? blog.canonicalUrl : page.document().url;
    QStringList ids;
    for (const Section &section : sections)
        ids.append(anchorOf(section).attribute("id"));
    if (!areIdentifiers(ids, false))
        return;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i].sourceId = ids[i];
        if (ids[i].isEmpty() || !pageUrl.isValid())
            continue;
        entries[i].url = pageUrl;
        entries[i].url.setFragment(ids[i]);
    }
}

// "When does it start? On which channel?": a page that answers questions explains, even where its
// address speaks of live coverage.
bool isExplainer(const QList<Section> &sections)
{
    const bool hasTimes = std::ranges::any_of(
        sections, [](const Section &section) { return section.label.has_value(); });
    const auto questions = std::ranges::count_if(sections, [](const Section &section) {
        return !section.headline.isEmpty() && u"?？؟"_s.contains(section.headline.back());
    });
    return !hasTimes && questions >= 2 && 3 * questions >= sections.size();
}

} // namespace

Reading readArticle(const Page &page)
{
    Reading reading;
    reading.blog = readPageMetadata(page);
    const HtmlNode body = page.html().body();
    const TextMeasure measure(body);
    QList<Block> blocks = readBlocks(mainContent(body, measure), measure);
    dropTitle(blocks, reading.blog);
    const DateWords words(reading.blog.language);
    const Sections sections
        = splitSections(withoutBoilerplate(blocks), words, liveSign(page, reading.blog));
    reading.why = sections.why;
    if (!announcesLive(reading.blog.headline) && isExplainer(sections.entries)) {
        reading.why = u"its headings ask questions"_s;
        return reading;
    }
    QList<Clock> clocks;
    for (const Section &section : sections.entries) {
        reading.entries.append(entryOf(section, page.baseUrl()));
        clocks.append(Clock{section.label ? section.label->time : std::nullopt,
            section.label ? section.label->text : QString(), section.day});
    }
    identify(reading.entries, sections.entries, reading.blog, page);
    const auto instants = dateClocks(clocks, readPageTimes(page), page.document().fetchedAt);
    for (qsizetype i = 0; i < reading.entries.size(); ++i)
        reading.entries[i].published = instants[i];
    return reading;
}

} // namespace Liveline
