// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include "core/extract/bestreading.h"
#include "core/extract/extractor.h"
#include "core/extract/finishing.h"
#include "core/extract/leads.h"
#include "core/extract/namedelements.h"
#include "core/extract/pagetimes.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool mentionsLiveBlogPosting(const Page &page)
{
    return !page.looksLikeXml() && page.text().contains(u"LiveBlogPosting", Qt::CaseInsensitive);
}

bool isHtml(const Page &page) { return page.looksLikeHtml(); }

bool hasAmpLiveList(const Page &page)
{
    return page.looksLikeHtml() && page.text().contains(u"<amp-live-list", Qt::CaseInsensitive);
}

bool hasMicroformats(const Page &page)
{
    return page.looksLikeHtml()
        && (page.text().contains(u"h-entry") || page.text().contains(u"hentry"));
}

bool hasRule(const Page &page)
{
    return isHtml(page) && !page.document().rule.entrySelector.isEmpty();
}

// Also one that a server or a browser shows as text, inside a page.
bool holdsFeed(const Page &page)
{
    if (!page.looksLikeHtml())
        return page.looksLikeXml();
    const QStringView start = QStringView(page.text()).left(4'000);
    return start.contains(u"<pre", Qt::CaseInsensitive)
        && (start.contains(u"&lt;?xml") || start.contains(u"&lt;rss") || start.contains(u"&lt;feed")
            || start.contains(u"&lt;rdf:RDF"));
}

bool isJson(const Page &page) { return page.looksLikeJson(); }

// JSON-LD, JSON Feed and RSS in JSON are JSON too: what says so itself is left to its own reader.
bool isAnswer(const Page &page)
{
    const QJsonObject root = page.json().object();
    const bool saysWhatItIs = root.contains(u"@context"_s) || root.contains(u"@type"_s)
        || root.contains(u"rss"_s) || root[u"version"_s].toString().contains(u"jsonfeed");
    if (saysWhatItIs)
        return false;
    static const QRegularExpression script(
        u"^\\s*(?:try\\s*\\{\\s*)?(?:var\\s+)?[\\w$.]{1,100}\\s*[(=]\\s*[{\\[]\\s*[\"{\\[]"_s);
    return page.looksLikeJson() || script.match(page.text().left(500)).hasMatch();
}

bool isPlainText(const Page &page)
{
    return !page.looksLikeHtml() && !page.looksLikeXml() && !page.looksLikeJson();
}

// Richest source first; bestreading.h tells how one is chosen.
constexpr Extractor extractors[] = {
    {"rule", hasRule, readByRule, Confidence::Marked},
    {"api", isAnswer, readJsonAnswer},
    {"json-ld", mentionsLiveBlogPosting, readJsonLd},
    {"feed", holdsFeed, readXmlFeed},
    {"json-feed", isJson, readJsonFeed},
    {"state", isHtml, readStateOfPage},
    {"microdata", isHtml, readMicrodata},
    {"amp-live-list", hasAmpLiveList, readAmpLiveList},
    {"microformats", hasMicroformats, readMicroformats},
    {"site-rule", isHtml, readBySiteRule, Confidence::Marked},
    {"markup", isHtml, readMarkup, Confidence::Marked, readNamedElements},
    {"article", isHtml, readArticle, Confidence::Guessed},
    {"plain-text", isPlainText, readPlainText, Confidence::Guessed},
};

QString chosenReader(const Page &page)
{
    return hasRule(page) ? u"rule"_s : page.document().rule.extractor;
}

// Of the newest instant: offsets change twice a year.
std::optional<int> offsetOf(const QList<QDateTime> &zoned)
{
    const auto newest = std::ranges::max_element(zoned);
    return newest == zoned.end() ? std::nullopt : std::optional(newest->offsetFromUtc());
}

} // namespace

Confidence confidenceOf(const QString &extractor)
{
    const auto *row = std::ranges::find_if(
        extractors, [&](const Extractor &one) { return extractor == QLatin1StringView(one.name); });
    return row == std::end(extractors) ? Confidence::Guessed : row->confidence;
}

Extraction extract(const Document &document)
{
    const Page page(document);
    BestReading best(page, chosenReader(page));
    for (const Extractor &extractor : extractors) {
        if (extractor.recognises(page))
            best.read(extractor);
        else
            best.pass(extractor);
    }
    Extraction extraction = std::move(best).finish();
    if (page.looksLikeHtml())
        extraction.blog.utcOffset = offsetOf(readPageTimes(page).zoned);
    finish(extraction.blog, document.fetchedAt);
    finish(extraction.entries, document.fetchedAt);
    if (page.looksLikeHtml())
        completeLeads(extraction.leads, readLeads(page));
    return extraction;
}

} // namespace Liveline
