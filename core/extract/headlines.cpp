// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/headlines.h"

#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/sanitizer.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype fewestRepeatedWords = 5;
constexpr qsizetype leastCutBody = 60;

bool endsCut(const QString &text)
{
    return text.endsWith(u'…') || text.endsWith(u"...") || text.endsWith(u"[…]")
        || text.endsWith(u"[...]");
}

struct Overlap {
    QStringList headline;
    QStringList body;
    bool isStart = false; ///< the body begins with the headline's words
    bool isWhole = false;
};

// Folding costs more than all the rest of a headline, and most say nothing of their bodies.
bool mayOverlap(const ParsedEntry &entry)
{
    constexpr qsizetype enough = 60;
    const auto start
        = [](const QString &text) { return foldedWords(fold(QStringView(text).left(enough))); };
    const QStringList headline = start(entry.headline);
    const QStringList body = start(entry.text);
    const bool areCut = headline.size() < 2 || body.size() < 2; // maybe inside their first word
    return areCut || headline.constFirst() == body.constFirst();
}

Overlap overlapOf(const ParsedEntry &entry)
{
    Overlap overlap;
    if (!mayOverlap(entry))
        return overlap;
    overlap.headline = foldedWords(fold(entry.headline));
    overlap.body = foldedWords(fold(QStringView(entry.text).left(2 * entry.headline.size() + 200)));
    const qsizetype count = overlap.headline.size();
    if (count == 0 || overlap.body.size() < count)
        return overlap;
    const bool isCut = endsCut(entry.headline); // the last word may be half a word
    overlap.isStart = std::equal(overlap.headline.cbegin(), overlap.headline.cend() - isCut,
                          overlap.body.cbegin())
        && overlap.body[count - 1].startsWith(overlap.headline.last());
    overlap.isWhole = overlap.isStart && overlap.body.size() == count;
    return overlap;
}

bool isMadeUp(const ParsedEntry &entry, const Overlap &overlap)
{
    return overlap.isWhole
        || (overlap.isStart
            && (endsCut(entry.headline) || overlap.headline.size() >= fewestRepeatedWords));
}

bool isFirstSentence(const ParsedEntry &entry, const Overlap &overlap)
{
    const QStringView rest
        = QStringView(entry.text).sliced(std::min(entry.headline.size(), entry.text.size()));
    return overlap.isStart && !overlap.isWhole && !endsCut(entry.headline) && !rest.isEmpty()
        && QStringView(u".!?:\n").contains(rest.front());
}

void completeCutBody(ParsedEntry &entry)
{
    if (entry.text.size() > 2 * entry.headline.size())
        return;
    const QString body
        = fold(endsCut(entry.text) ? QStringView(entry.text).chopped(1) : entry.text);
    if (body.size() < leastCutBody || !fold(entry.headline).startsWith(body))
        return;
    const Sanitized whole = sanitizePlainText(entry.headline);
    entry.content = whole.content;
    entry.text = whole.text;
    entry.headline.clear();
}

} // namespace

void dropTruncatedHeadline(ParsedEntry &entry)
{
    const Overlap overlap = overlapOf(entry);
    if (overlap.isStart && endsCut(entry.headline))
        entry.headline.clear();
}

void dropRepeatedHeadlines(QList<ParsedEntry> &entries)
{
    QList<Overlap> overlaps;
    qsizetype repeated = 0;
    for (const ParsedEntry &entry : std::as_const(entries)) {
        overlaps.append(overlapOf(entry));
        repeated += isMadeUp(entry, overlaps.last());
    }
    const bool isHabit = 2 * repeated > entries.size();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        ParsedEntry &entry = entries[i];
        const bool isKept = !isHabit && isFirstSentence(entry, overlaps[i]);
        if (isMadeUp(entry, overlaps[i]) && !isKept)
            entry.headline.clear();
        else if (!isKept)
            completeCutBody(entry);
    }
}

QString withoutTimeLabel(const QString &text, const QDateTime &published)
{
    const std::optional<ClockLabel> label = parseClockLabel(text);
    if (!label || label->length >= text.size())
        return text;
    const int apart = label->time.minute() - published.time().minute(); // zones differ by quarters
    return published.isValid() && apart % 15 != 0 ? text : text.sliced(label->length);
}

} // namespace Liveline
