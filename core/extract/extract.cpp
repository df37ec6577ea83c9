// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include "core/extract/extractor.h"
#include "core/extract/finishing.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool mentionsLiveBlogPosting(const Page &page)
{
    return !page.looksLikeXml() && page.text().contains(u"LiveBlogPosting", Qt::CaseInsensitive);
}

bool isHtml(const Page &page) { return page.looksLikeHtml(); }

bool isXml(const Page &page) { return page.looksLikeXml(); }

bool isJson(const Page &page) { return page.looksLikeJson(); }

bool isPlainText(const Page &page)
{
    return !page.looksLikeHtml() && !page.looksLikeXml() && !page.looksLikeJson();
}

// Richest source first: the first that reads something is used, unless a later one is clearly
// richer (see saysClearlyMore).
constexpr Extractor extractors[] = {
    {"json-ld", mentionsLiveBlogPosting, readJsonLd},
    {"feed", isXml, readXmlFeed},
    {"json-feed", isJson, readJsonFeed},
    {"microdata", isHtml, readMicrodata},
    {"markup", isHtml, readMarkup},
    {"article", isHtml, readArticle},
    {"plain-text", isPlainText, readPlainText},
};

// What a reading says, in characters; headings count as body, since some entries are only a
// heading.
qsizetype textLength(const Reading &reading)
{
    qsizetype length = 0;
    for (const ParsedEntry &entry : reading.entries)
        length += entry.headline.size() + entry.text.size();
    return length;
}

// A list of changes may be empty, and a list of entries may only name them.
bool isAnAnswer(const Reading &reading)
{
    return !reading.entries.isEmpty() || reading.isPartial || !reading.leads.parts.isEmpty();
}

qsizetype timeCount(const Reading &reading)
{
    return std::count_if(reading.entries.cbegin(), reading.entries.cend(),
        [](const ParsedEntry &entry) { return entry.published.isValid(); });
}

// When a poorer source is preferred to a richer one. Three things happen: a site marks up one or
// two entries while the page holds the blog; JSON-LD gives every entry the blog's own time while
// the page tells them apart; or it cuts the bodies short, or leaves them out.
bool saysClearlyMore(const Reading &candidate, const Reading &best)
{
    const qsizetype count = candidate.entries.size();
    const qsizetype bestCount = best.entries.size();
    if (bestCount <= 2 && count >= bestCount + 3)
        return textLength(candidate) > 4 * textLength(best);
    if (5 * count < 4 * bestCount)
        return false;
    const bool hasTheTimes = timeCount(best) == 0 && 5 * timeCount(candidate) >= 4 * count;
    return hasTheTimes || 2 * textLength(candidate) >= 3 * textLength(best);
}

} // namespace

Extraction extract(const Document &document)
{
    const Page page(document);
    Extraction extraction;
    Reading best;
    for (const Extractor &extractor : extractors) {
        Attempt attempt{QString::fromLatin1(extractor.name), 0, u"not this kind of document"_s};
        if (extractor.recognises(page)) {
            Reading reading = extractor.read(page);
            attempt.entries = static_cast<int>(reading.entries.size());
            attempt.why = reading.entries.isEmpty() ? reading.why : u"another reader says more"_s;
            const bool isBetter
                = isAnAnswer(reading) && (!isAnAnswer(best) || saysClearlyMore(reading, best));
            completeMetadata(best.blog, reading.blog);
            if (isBetter) {
                reading.blog = best.blog;
                best = std::move(reading);
                extraction.extractor = attempt.extractor;
            }
        }
        extraction.tried.append(attempt);
    }
    for (Attempt &attempt : extraction.tried) {
        if (attempt.extractor == extraction.extractor)
            attempt.why.clear();
    }
    extraction.blog = std::move(best.blog);
    extraction.entries = std::move(best.entries);
    extraction.isPartial = best.isPartial;
    extraction.withdrawnIds = std::move(best.withdrawnIds);
    extraction.leads = std::move(best.leads);
    finish(extraction.blog, document.fetchedAt);
    finish(extraction.entries, document.fetchedAt);
    return extraction;
}

} // namespace Liveline
