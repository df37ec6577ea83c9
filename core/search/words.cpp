// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/words.h"

#include "core/base/text.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

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
        folded += foldAscii(character[0]);
    else if (isSingle && foldsToItself(c))
        folded += character;
    else if (isSingle && !foldedCharacter(c).isEmpty())
        folded += foldedCharacter(c);
    else
        folded += character.trimmed().isEmpty() ? u" "_s : fold(character);
}

// ASCII characters that nothing continues, each folded by itself.
qsizetype endOfPlainRun(QStringView text, qsizetype start)
{
    const auto isPlain = [](QChar c) { return c.unicode() < 0x80; };
    const auto end = std::find_if_not(text.begin() + start, text.end(), isPlain);
    const bool isContinued
        = end != text.end() && end != text.begin() + start && continuesCharacter(*end);
    return end - text.begin() - isContinued;
}

void appendPlainRun(QString &folded, QStringView run)
{
    const qsizetype at = folded.size();
    folded.resize(at + run.size());
    std::transform(run.begin(), run.end(), folded.begin() + at, foldAscii);
}

// Begins a new stretch where originals no longer stand side by side.
void place(PlacedText &placed, qsizetype folded, qsizetype original, bool isOneCharacter)
{
    if (!placed.stretches.isEmpty()) {
        const PlacedText::Stretch &last = placed.stretches.constLast();
        const bool goesOn = !last.isOneCharacter && !isOneCharacter
            && original - last.original == folded - last.folded;
        if (goesOn)
            return;
    }
    placed.stretches.append({folded, original, isOneCharacter});
}

} // namespace

WordSpan nextSearchWord(QStringView folded, qsizetype from)
{
    for (qsizetype at = from; at < folded.size();) {
        const bool isPair = folded[at].isHighSurrogate() && at + 1 < folded.size()
            && folded[at + 1].isLowSurrogate();
        const qsizetype length = isPair ? 2 : 1;
        const char32_t u = isPair ? QChar::surrogateToUcs4(folded[at], folded[at + 1])
                                  : char32_t(folded[at].unicode());
        if (isSign(u))
            return {at, length};
        if (QChar::isLetterOrNumber(u))
            return nextFoldedWord(folded, at);
        at += length;
    }
    return {folded.size(), 0};
}

// The index cuts at ASCII that is no letter, hence the full-width form, which folding never leaves.
QString searchWordAt(QStringView folded, WordSpan word)
{
    constexpr char16_t toFullWidth = 0xFEE0;
    const char16_t first = folded[word.start].unicode();
    if (word.length == 1 && isAsciiSign(first))
        return QChar(char16_t(first + toFullWidth));
    return folded.sliced(word.start, word.length).toString();
}

QStringList searchWords(QStringView text)
{
    const QString folded = fold(text);
    QStringList words;
    for (WordSpan word = nextSearchWord(folded, 0); word.length > 0;
        word = nextSearchWord(folded, word.end()))
        words.append(searchWordAt(folded, word));
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

qsizetype endOfCharacter(QStringView text, qsizetype start)
{
    qsizetype end = start + 1;
    while (end < text.size() && continuesCharacter(text[end]))
        ++end;
    return end;
}

qsizetype PlacedText::originOf(qsizetype at) const
{
    const auto after = std::ranges::upper_bound(stretches, at, {}, &Stretch::folded);
    const Stretch &stretch = *std::prev(after);
    return stretch.isOneCharacter ? stretch.original : stretch.original + at - stretch.folded;
}

// Folds one character after the other, so that each folded letter knows its origin: "œ" is two
// letters from one place, "e" with a combining accent one letter from two.
PlacedText placedText(const QString &text)
{
    PlacedText placed;
    placed.folded.reserve(text.size());
    for (qsizetype start = 0, end = 0; start < text.size(); start = end) {
        const qsizetype at = placed.folded.size();
        end = endOfPlainRun(text, start);
        if (end > start) {
            appendPlainRun(placed.folded, QStringView(text).sliced(start, end - start));
            place(placed, at, start, false);
            continue;
        }
        end = endOfCharacter(text, start);
        appendFolded(placed.folded, QStringView(text).sliced(start, end - start));
        if (placed.folded.size() > at)
            place(placed, at, start, placed.folded.size() - at > 1);
    }
    return placed;
}

} // namespace Liveline
