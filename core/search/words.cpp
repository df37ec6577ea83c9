// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/words.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// A word and where it stands in the folded text.
struct FoldedWord {
    QString word;
    qsizetype start = 0;
    qsizetype length = 0;
};

bool isAsciiSign(char16_t c)
{
    return c == u'+' || c == u'#' || c == u'@' || c == u'%' || c == u'&' || c == u'$';
}

// What people look for: prices, emoji. © ® ° ™ stand at words by accident.
bool isSign(char32_t u)
{
    if (u < 0x80)
        return isAsciiSign(char16_t(u));
    if (u == 0xA9 || u == 0xAE || u == 0xB0)
        return false;
    const QChar::Category category = QChar::category(u);
    return category == QChar::Symbol_Currency || category == QChar::Symbol_Other;
}

// The index cuts at ASCII that is no letter, hence the full-width form, which folding never leaves.
QString wordOfSign(char32_t u)
{
    constexpr char32_t toFullWidth = 0xFEE0;
    const char32_t sign = u < 0x80 ? u + toFullWidth : u;
    return QString::fromUcs4(&sign, 1);
}

void appendPlainWords(QList<FoldedWord> &words, QStringView folded, qsizetype from, qsizetype to)
{
    const QStringView run = folded.sliced(from, to - from);
    qsizetype at = 0;
    for (const QString &word : foldedWords(run)) {
        at = run.indexOf(word, at);
        words.append({word, from + at, word.size()});
        at += word.size();
    }
}

QList<FoldedWord> wordsOf(QStringView folded)
{
    QList<FoldedWord> words;
    qsizetype from = 0;
    for (qsizetype i = 0; i < folded.size();) {
        const bool isPair = folded[i].isHighSurrogate() && i + 1 < folded.size()
            && folded[i + 1].isLowSurrogate();
        const char32_t u
            = isPair ? QChar::surrogateToUcs4(folded[i], folded[i + 1]) : folded[i].unicode();
        const qsizetype length = isPair ? 2 : 1;
        if (isSign(u)) {
            appendPlainWords(words, folded, from, i);
            words.append({wordOfSign(u), i, length});
            from = i + length;
        }
        i += length;
    }
    appendPlainWords(words, folded, from, folded.size());
    return words;
}

// Whether the character is folded together with the one before it: accents, joiners, the parts of a
// Hangul syllable, half-width voicing marks.
bool continuesCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x0300
        && (c.isMark() || c.isLowSurrogate() || u == 0x200C || u == 0x200D
            || (u >= 0x1160 && u <= 0x11FF) || u == 0xFF9E || u == 0xFF9F);
}

// Folding a character by itself is dear, and those of an alphabet are few.
const QString &foldedCharacter(char16_t c)
{
    constexpr char16_t first = 0xA0;
    constexpr char16_t last = 0x6FF; // Latin to Arabic
    static const QStringList known = [] {
        QStringList folded;
        for (char16_t u = first; u <= last; ++u)
            folded.append(fold(QStringView(&u, 1)));
        return folded;
    }();
    static const QString none;
    return c >= first && c <= last ? known[c - first] : none;
}

// Han, Kana and Hangul without compatibility forms.
bool foldsToItself(char16_t c)
{
    return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA)
        || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

void appendFolded(QString &folded, QStringView character)
{
    const char16_t c = character[0].unicode();
    const bool isSingle = character.size() == 1;
    if (isSingle && c < 0x80)
        folded += c == u'`' ? QChar(u'\'') : character[0].toLower();
    else if (isSingle && foldsToItself(c))
        folded += character;
    else if (isSingle && !foldedCharacter(c).isEmpty())
        folded += foldedCharacter(c);
    else
        folded += character.trimmed().isEmpty() ? u" "_s : fold(character);
}

} // namespace

QStringList searchWords(QStringView text)
{
    QStringList words;
    for (FoldedWord &word : wordsOf(fold(text)))
        words.append(std::move(word.word));
    return words;
}

QString indexText(QStringView text) { return searchWords(text).join(u' '); }

bool hasSigns(QStringView text)
{
    const bool isSuspect = std::ranges::any_of(text, [](QChar c) {
        return c.unicode() < 0x80 ? isAsciiSign(c.unicode())
                                  : c.isSymbol() || c.isSurrogate() || c.unicode() >= 0xFE50;
    });
    if (!isSuspect)
        return false;
    const QString folded = fold(text);
    return std::ranges::any_of(
        QStringView(folded).toUcs4(), [](uint u) { return isSign(char32_t(u)); });
}

// Folds one character after the other, so that each folded letter knows its origin: "œ" is two
// letters from one place, "e" with a combining accent one letter from two.
PlacedText placedText(const QString &text)
{
    PlacedText placed;
    placed.folded.reserve(text.size());
    placed.starts.reserve(text.size());
    placed.ends.reserve(text.size());
    for (qsizetype start = 0; start < text.size();) {
        qsizetype end = start + 1;
        while (end < text.size() && continuesCharacter(text[end]))
            ++end;
        appendFolded(placed.folded, QStringView(text).sliced(start, end - start));
        while (placed.starts.size() < placed.folded.size()) {
            placed.starts.append(start);
            placed.ends.append(end);
        }
        start = end;
    }
    return placed;
}

QList<PlacedWord> placedWords(const QString &text)
{
    const PlacedText placed = placedText(text);
    QList<PlacedWord> words;
    for (FoldedWord &word : wordsOf(placed.folded)) {
        const qsizetype last = word.start + word.length - 1;
        words.append({std::move(word.word), placed.starts[word.start], placed.ends[last]});
    }
    return words;
}

} // namespace Liveline
