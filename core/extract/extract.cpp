// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include "core/extract/extractor.h"
#include "core/extract/finishing.h"
#include "core/extract/leads.h"
#include "core/extract/merging.h"

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

bool isXml(const Page &page) { return page.looksLikeXml(); }

bool isJson(const Page &page) { return page.looksLikeJson(); }

bool isPlainText(const Page &page)
{
    return !page.looksLikeHtml() && !page.looksLikeXml() && !page.looksLikeJson();
}

// Richest source first: the first that reads something is used, completed by later ones that tell
// the same entries (see merging.h), unless one that tells others is clearly richer
// (saysClearlyMore).
constexpr Extractor extractors[] = {
    {"rule", hasRule, readByRule, Confidence::Marked},
    {"json-ld", mentionsLiveBlogPosting, readJsonLd},
    {"feed", isXml, readXmlFeed},
    {"json-feed", isJson, readJsonFeed},
    {"microdata", isHtml, readMicrodata},
    {"amp-live-list", hasAmpLiveList, readAmpLiveList},
    {"microformats", hasMicroformats, readMicroformats},
    {"site-rule", isHtml, readBySiteRule, Confidence::Marked},
    {"markup", isHtml, readMarkup, Confidence::Marked},
    {"article", isHtml, readArticle, Confidence::Guessed},
    {"plain-text", isPlainText, readPlainText, Confidence::Guessed},
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

// When a poorer source is preferred to a richer one that tells other entries: a site marks up one
// or two while the page holds the blog, or JSON-LD has neither times nor whole bodies.
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

// The best reading so far, and what became of each.
class Selection {
public:
    /// `chosen`: the one reader whose entries count; empty: the best.
    explicit Selection(const QString &chosen)
        : m_chosen(chosen)
    {
    }

    void add(const Extractor &extractor, Reading reading)
    {
        Attempt attempt{QString::fromLatin1(extractor.name),
            static_cast<int>(reading.entries.size()), reading.why};
        const bool isPassedOver = !m_chosen.isEmpty() && attempt.extractor != m_chosen;
        if (isPassedOver && isAnAnswer(reading))
            attempt.why = u"another reader was chosen"_s;
        if (isPassedOver || !isAnAnswer(reading)) {
            completeMetadata(m_best.blog, reading.blog);
        } else if (!isAnAnswer(m_best)) {
            take(attempt.extractor, std::move(reading));
        } else if (std::optional<Reading> both = extractor.confidence == Confidence::Guessed
                ? std::nullopt
                : mergeReadings(m_best, reading)) {
            attempt.why = u"completes "_s + m_extractor;
            m_best = std::move(*both);
        } else if (saysClearlyMore(reading, m_best)) {
            take(attempt.extractor, std::move(reading));
        } else {
            attempt.why = u"another reader says more"_s;
            completeMetadata(m_best.blog, reading.blog);
        }
        m_tried.append(attempt);
    }

    void pass(const Extractor &extractor)
    {
        m_tried.append({QString::fromLatin1(extractor.name), 0, u"not this kind of document"_s});
    }

    Extraction finish() &&
    {
        for (Attempt &attempt : m_tried) {
            if (attempt.extractor == m_extractor)
                attempt.why.clear();
            else if (attempt.why.isEmpty())
                attempt.why = u"another reader says more"_s;
        }
        return {.blog = std::move(m_best.blog),
            .extractor = m_extractor,
            .entries = std::move(m_best.entries),
            .isPartial = m_best.isPartial,
            .withdrawnIds = std::move(m_best.withdrawnIds),
            .leads = std::move(m_best.leads),
            .tried = std::move(m_tried)};
    }

private:
    void take(const QString &extractor, Reading reading)
    {
        completeMetadata(reading.blog, m_best.blog);
        m_best = std::move(reading);
        m_extractor = extractor;
    }

    QString m_chosen;
    Reading m_best;
    QString m_extractor;
    QList<Attempt> m_tried;
};

QString chosenReader(const Page &page)
{
    return hasRule(page) ? u"rule"_s : page.document().rule.extractor;
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
    Selection selection(chosenReader(page));
    for (const Extractor &extractor : extractors) {
        if (extractor.recognises(page))
            selection.add(extractor, extractor.read(page));
        else
            selection.pass(extractor);
    }
    Extraction extraction = std::move(selection).finish();
    finish(extraction.blog, document.fetchedAt);
    finish(extraction.entries, document.fetchedAt);
    if (page.looksLikeHtml())
        completeLeads(extraction.leads, readLeads(page));
    return extraction;
}

} // namespace Liveline
