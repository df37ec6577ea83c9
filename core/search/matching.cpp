// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// A query against one entry, without a database, and where its words stand in an original text.

#include "core/base/text.h"
#include "core/search/query.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr QChar matchStart(0xE000);
constexpr QChar matchEnd(0xE001);

bool isPhraseAt(const Query::Term &term, const QStringList &words, qsizetype at)
{
    if (at + term.words.size() > words.size())
        return false;
    for (qsizetype i = 0; i < term.words.size(); ++i) {
        const bool isOpen = term.isPrefix && i == term.words.size() - 1;
        const QString &word = words[at + i];
        if (isOpen ? !word.startsWith(term.words[i]) : word != term.words[i])
            return false;
    }
    return true;
}

bool holds(const Query::Term &term, const QStringList &words)
{
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (isPhraseAt(term, words, at))
            return true;
    }
    return false;
}

struct FoldedEntry {
    QStringList title;
    QStringList body;
    QStringList author;
};

bool holds(const Query::Term &term, const FoldedEntry &entry)
{
    switch (term.field) {
    case Query::Term::Field::Title:
        return holds(term, entry.title);
    case Query::Term::Field::Author:
        return holds(term, entry.author);
    case Query::Term::Field::Any:
        break;
    }
    return holds(term, entry.title) || holds(term, entry.body) || holds(term, entry.author);
}

bool wordsMatch(const Query &query, const Entry &entry)
{
    if (query.terms.isEmpty())
        return true;
    const FoldedEntry folded{foldedWords(fold(entry.current.headline)),
        foldedWords(fold(entry.current.text)), foldedWords(fold(entry.current.author))};
    for (qsizetype i = 0; i < query.terms.size();) {
        const Query::Term &first = query.terms[i];
        bool isThere = holds(first, folded);
        // Terms of one alternative stand next to each other.
        for (++i; i < query.terms.size() && first.alternative > 0
            && query.terms[i].alternative == first.alternative;
            ++i)
            isThere = isThere || holds(query.terms[i], folded);
        if (isThere == first.isExcluded)
            return false;
    }
    return true;
}

bool agrees(const std::optional<bool> &wanted, bool is) { return !wanted || *wanted == is; }

/// A folded word and the run of the original text that it was folded from.
struct PlacedWord {
    QString word;
    qsizetype start = 0;
    qsizetype length = 0;
};

bool isPartOfWord(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

/// Whether the character is a word by itself, as those of scripts without spaces are.
bool isAlone(QStringView character)
{
    return foldedWords(fold(u'a' + character.toString())).size() > 1;
}

/// A run in which scripts with and without spaces meet: character by character.
void placeMixed(QStringView run, qsizetype start, QList<PlacedWord> &words)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, run.data(), run.size(), nullptr, 0);
    qsizetype open = -1; // start of a word of several characters
    const auto close = [&](qsizetype end) {
        if (open < 0)
            return;
        const QStringView piece = run.sliced(open, end - open);
        words.append({fold(piece), start + open, piece.size()});
        open = -1;
    };
    for (qsizetype at = 0; at < run.size();) {
        const qsizetype next = std::max(at + 1, finder.toNextBoundary());
        const QStringView character = run.sliced(at, next - at);
        if (isAlone(character)) {
            close(at);
            for (const QString &word : foldedWords(fold(character)))
                words.append({word, start + at, character.size()});
        } else if (open < 0) {
            open = at;
        }
        at = next;
    }
    close(run.size());
}

QList<PlacedWord> placedWords(QStringView text)
{
    QList<PlacedWord> words;
    for (qsizetype i = 0; i < text.size();) {
        if (!isPartOfWord(text[i])) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < text.size() && isPartOfWord(text[i]))
            ++i;
        const QStringView run = text.sliced(start, i - start);
        const QStringList folded = foldedWords(fold(run));
        if (folded.size() == 1)
            words.append({folded.first(), start, run.size()});
        else if (folded.size() > 1)
            placeMixed(run, start, words);
    }
    return words;
}

using Places = QList<std::pair<qsizetype, qsizetype>>;

Places joined(Places places)
{
    std::ranges::sort(places);
    Places result;
    for (const auto &[start, length] : std::as_const(places)) {
        if (!result.isEmpty() && start <= result.last().first + result.last().second) {
            auto &last = result.last();
            last.second = std::max(last.second, start + length - last.first);
        } else {
            result.append({start, length});
        }
    }
    return result;
}

/// Moves a cut to the nearest space within twenty characters, else leaves it.
qsizetype atSpace(const QString &text, qsizetype at, int direction)
{
    for (qsizetype i = 0; i < 20; ++i) {
        const qsizetype place = at + direction * i;
        if (place <= 0 || place >= text.size())
            return std::clamp<qsizetype>(place, 0, text.size());
        if (text[place].isSpace())
            return place;
    }
    return text[at].isLowSurrogate() ? at - 1 : at;
}

} // namespace

bool matches(const Query &query, const Entry &entry)
{
    return agrees(query.isRead, entry.state.isRead)
        && agrees(query.isStarred, entry.state.isStarred)
        && agrees(query.isRemoved, entry.isRemoved())
        && agrees(query.isEdited, entry.edited.isValid())
        && agrees(query.isPinned, entry.current.isPinned)
        && agrees(query.isKeyEvent, entry.current.isKeyEvent)
        && agrees(query.hasImage, !entry.current.images.isEmpty())
        && agrees(query.hasLink, entry.current.content.html.contains("<a "_L1))
        && (!query.since.isValid() || entry.sortTime >= query.since)
        && (!query.until.isValid() || entry.sortTime < query.until) && wordsMatch(query, entry);
}

QList<std::pair<qsizetype, qsizetype>> findMatches(const Query &query, const QString &text)
{
    const QList<PlacedWord> placed = placedWords(text);
    QStringList words;
    for (const PlacedWord &word : placed)
        words.append(word.word);
    Places places;
    for (const Query::Term &term : query.terms) {
        if (term.isExcluded)
            continue;
        for (qsizetype at = 0; at < words.size(); ++at) {
            if (!isPhraseAt(term, words, at))
                continue;
            const PlacedWord &last = placed[at + term.words.size() - 1];
            places.append({placed[at].start, last.start + last.length - placed[at].start});
        }
    }
    return joined(places);
}

QString snippet(const Query &query, const QString &text, qsizetype length)
{
    const QString line = QString(text).replace(u'\n', u' ');
    const Places places = findMatches(query, line);
    qsizetype start = 0;
    if (!places.isEmpty() && line.size() > length)
        start = atSpace(line, std::max<qsizetype>(0, places.first().first - length / 3), -1);
    const qsizetype end = atSpace(line, std::min(line.size(), start + length), +1);
    QString result = start > 0 ? u"…"_s : QString();
    qsizetype at = start;
    for (const auto &[place, size] : places) {
        if (place < start || place + size > end)
            continue;
        result += QStringView(line).sliced(at, place - at);
        result += matchStart + QStringView(line).sliced(place, size).toString() + matchEnd;
        at = place + size;
    }
    result += QStringView(line).sliced(at, end - at);
    return (end < line.size() ? result + u"…"_s : result).trimmed();
}

} // namespace Liveline
