// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Matching and highlighting without a database, by the same words that the index holds.

#include "core/base/text.h"
#include "core/search/query.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr char16_t matchStart = 0xE000;
constexpr char16_t matchEnd = 0xE001;

bool isPhraseAt(const QStringList &words, qsizetype at, const Query::Term &term)
{
    if (at + term.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const bool isLast = i + 1 == term.words.size();
        const QString &word = words[at + i];
        if (isLast && term.isPrefix ? !word.startsWith(term.words[i]) : word != term.words[i])
            return false;
    }
    return true;
}

bool contains(const QStringList &words, const Query::Term &term)
{
    if (term.words.isEmpty())
        return false;
    for (qsizetype at = 0; at + term.words.size() <= words.size(); ++at) {
        if (isPhraseAt(words, at, term))
            return true;
    }
    return false;
}

// The words of an entry, field by field: a phrase does not cross from one into the next.
struct Words {
    QStringList title;
    QStringList body;
    QStringList author;

    explicit Words(const ParsedEntry &said)
        : title(foldedWords(fold(said.headline)))
        , body(foldedWords(fold(said.text)))
        , author(foldedWords(fold(said.author)))
    {
    }
    bool match(const Query::Term &term) const
    {
        switch (term.field) {
        case Query::Term::Field::Title:
            return contains(title, term);
        case Query::Term::Field::Author:
            return contains(author, term);
        case Query::Term::Field::Any:
            break;
        }
        return contains(title, term) || contains(body, term) || contains(author, term);
    }
};

bool matchTerms(const QList<Query::Term> &terms, const ParsedEntry &said)
{
    const Words words(said);
    QList<int> matched;
    for (const Query::Term &term : terms) {
        const bool isMatch = words.match(term);
        if (term.alternative == 0 && isMatch == term.isExcluded)
            return false;
        if (isMatch)
            matched.append(term.alternative);
    }
    return std::all_of(terms.begin(), terms.end(), [&](const Query::Term &term) {
        return term.alternative == 0 || matched.contains(term.alternative);
    });
}

bool agrees(const std::optional<bool> &wanted, bool is) { return !wanted || *wanted == is; }

// A text's folded words with the places where they stand in the original.
struct PlacedWords {
    QStringList words;
    QList<qsizetype> starts;
    QList<qsizetype> ends;
};

// Whether the character is folded together with the one before it: accents, joiners, the parts of a
// Hangul syllable, half-width voicing marks.
bool continuesCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x0300
        && (c.isMark() || c.isLowSurrogate() || u == 0x200C || u == 0x200D
            || (u >= 0x1160 && u <= 0x11FF) || u == 0xFF9E || u == 0xFF9F);
}

// Folds one character after the other, so that each folded letter knows its origin: "œ" is two
// letters from one place, "e" with a combining accent one letter from two.
PlacedWords placedWords(const QString &text)
{
    QString folded;
    QList<qsizetype> starts;
    QList<qsizetype> ends;
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        while (end < text.size() && continuesCharacter(text[end]))
            ++end;
        const QStringView character = QStringView(text).sliced(start, end - start);
        if (end == start + 1 && text[start].unicode() < 0x80)
            folded += text[start].toLower();
        else
            folded += character.trimmed().isEmpty() ? u" "_s : fold(character);
        while (starts.size() < folded.size()) {
            starts.append(start);
            ends.append(end);
        }
        start = end;
    }
    PlacedWords placed;
    placed.words = foldedWords(folded);
    qsizetype from = 0;
    for (const QString &word : std::as_const(placed.words)) {
        const qsizetype at = folded.indexOf(word, from);
        from = at + word.size();
        placed.starts.append(starts[at]);
        placed.ends.append(ends[from - 1]);
    }
    return placed;
}

} // namespace

bool matches(const Query &query, const Entry &entry)
{
    const ParsedEntry &said = entry.current;
    if (query.since.isValid() && entry.sortTime < query.since)
        return false;
    if (query.until.isValid() && entry.sortTime >= query.until)
        return false;
    return agrees(query.isRead, entry.state.isRead)
        && agrees(query.isStarred, entry.state.isStarred)
        && agrees(query.isRemoved, entry.isRemoved()) && agrees(query.isEdited, entry.revision > 1)
        && agrees(query.isPinned, said.isPinned) && agrees(query.isKeyEvent, said.isKeyEvent)
        && agrees(query.hasImage, !said.images.isEmpty())
        && agrees(query.hasLink, said.content.html.contains("<a "_L1))
        && matchTerms(query.terms, said);
}

QList<std::pair<qsizetype, qsizetype>> findMatches(const Query &query, const QString &text)
{
    const PlacedWords placed = placedWords(text);
    QList<std::pair<qsizetype, qsizetype>> found; // as start and end
    for (const Query::Term &term : query.terms) {
        if (term.isExcluded || term.words.isEmpty())
            continue;
        for (qsizetype at = 0; at + term.words.size() <= placed.words.size(); ++at) {
            if (isPhraseAt(placed.words, at, term))
                found.append({placed.starts[at], placed.ends[at + term.words.size() - 1]});
        }
    }
    std::sort(found.begin(), found.end());
    QList<std::pair<qsizetype, qsizetype>> ranges;
    qsizetype end = 0;
    for (const auto &[start, stop] : std::as_const(found)) {
        if (!ranges.isEmpty() && start < end) {
            end = std::max(end, stop);
            ranges.last().second = end - ranges.last().first;
        } else {
            end = stop;
            ranges.append({start, stop - start});
        }
    }
    return ranges;
}

QString snippet(const Query &query, const QString &text, qsizetype length)
{
    const auto ranges = findMatches(query, text);
    const qsizetype first = ranges.isEmpty() ? 0 : ranges.first().first;
    // A third of the room before the match, from the start of a word on.
    qsizetype start = first <= length / 3 ? 0 : first - length / 3;
    while (start > 0 && start < first && !text[start - 1].isSpace())
        ++start;
    if (start > 0 && text[start].isLowSurrogate())
        --start;

    QString out = start > 0 ? u"…"_s : QString();
    qsizetype at = start;
    qsizetype end = std::min(text.size(), start + length);
    if (end > 0 && end < text.size() && text[end].isLowSurrogate())
        ++end;
    for (const auto &[from, size] : ranges) {
        if (from < at || from + size > end)
            continue;
        out += QStringView(text).sliced(at, from - at);
        out += QChar(matchStart);
        out += QStringView(text).sliced(from, size);
        out += QChar(matchEnd);
        at = from + size;
    }
    const QString rest = text.sliced(at, end - at);
    out += end < text.size() ? elideAtWord(rest + u' ', rest.size()) : rest;
    return out.replace(u'\n', u' ');
}

} // namespace Liveline
