// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/bestreading.h"

#include "core/extract/merging.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

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

/// Those that one entry alone bears: what all are called may be the name of their list.
QStringList identifiersIn(const Reading &reading)
{
    QHash<QString, int> bearers;
    for (const ParsedEntry &entry : reading.entries)
        ++bearers[entry.sourceId];
    QStringList identifiers;
    for (const ParsedEntry &entry : reading.entries) {
        if (!entry.sourceId.isEmpty() && bearers.value(entry.sourceId) == 1)
            identifiers.append(entry.sourceId);
    }
    return identifiers;
}

} // namespace

BestReading::BestReading(const Page &page, const QString &chosen)
    : m_page(page)
    , m_chosen(chosen)
{
}

void BestReading::read(const Extractor &extractor)
{
    Reading reading = extractor.read(m_page);
    Attempt attempt{
        QString::fromLatin1(extractor.name), static_cast<int>(reading.entries.size()), reading.why};
    const QStringList identifiers = identifiersIn(m_best);
    const bool isPassedOver = !m_chosen.isEmpty() && attempt.extractor != m_chosen;
    if (isPassedOver) {
        completeMetadata(m_best.blog, reading.blog);
        attempt.why = isAnAnswer(reading) ? u"another reader was chosen"_s : reading.why;
    } else if (!add(attempt, std::move(reading), extractor.confidence) && extractor.readNamed
        && !identifiers.isEmpty()) {
        complete(attempt, extractor.readNamed(m_page, identifiers));
    }
    m_tried.append(attempt);
}

void BestReading::pass(const Extractor &extractor)
{
    m_tried.append({QString::fromLatin1(extractor.name), 0, u"not this kind of document"_s});
}

bool BestReading::add(Attempt &attempt, Reading reading, Confidence confidence)
{
    completeMetadata(m_best.blog, reading.blog);
    if (!isAnAnswer(reading))
        return false;
    if (isAnAnswer(m_best) && confidence != Confidence::Guessed && complete(attempt, reading))
        return true;
    if (!isAnAnswer(m_best) || saysClearlyMore(reading, m_best)) {
        take(attempt.extractor, std::move(reading));
        return true;
    }
    attempt.why = u"another reader says more"_s;
    return false;
}

bool BestReading::complete(Attempt &attempt, const Reading &reading)
{
    std::optional<Reading> both = mergeReadings(m_best, reading);
    if (!both)
        return false;
    m_best = std::move(*both);
    attempt.entries = static_cast<int>(reading.entries.size());
    attempt.why = u"completes "_s + m_extractor;
    return true;
}

void BestReading::take(const QString &extractor, Reading reading)
{
    completeMetadata(reading.blog, m_best.blog);
    m_best = std::move(reading);
    m_extractor = extractor;
}

Extraction BestReading::finish() &&
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

} // namespace Liveline
