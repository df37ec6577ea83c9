// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace Liveline {

/// Runs of any white space (NBSP and narrow NBSP too) become one space; ends are trimmed;
/// zero-width spaces, soft hyphens, controls and private-use characters are dropped (joiners stay);
/// the result is NFC.
/// For labels, comparing and whatever else is read by the program.
QString collapseWhitespace(QStringView text);

/// The same for text of several lines: each line collapsed, empty lines dropped.
QString collapseLines(QStringView text);

/// The same for words that are kept: what cannot be seen stays in them, since it was said and may
/// mean something (soft hyphens, spaces of no width, direction marks). Only controls and
/// private-use characters go, and lines that show nothing where others do. Such words are shown by
/// shownText() and compared by fold() or the functions above.
QString tidyWhitespace(QStringView text);
QString tidyLines(QStringView text);

/// Whether there is more in it than white space and what cannot be seen.
bool showsSomething(QStringView text);

/// A foreign text as it may stand beside our own words: without what cannot be seen and without
/// direction overrides (a spoofing tool); no isolate (UAX #9) reaches further than the text. Its
/// white space stays.
QString shownText(const QString &text);

/// Of shownText() only the leaving out: for a part of a paragraph, or for markup.
QString withoutInvisible(QString text);

/// Each half of a surrogate pair that stands alone (what cutting text leaves, or "\ud83d" in JSON)
/// and each code unit of what Unicode calls no character becomes U+FFFD.
QString wellFormed(QString text);

/// Folds a text so that what a person would call the same word compares equal: NFKD, case,
/// combining marks, ligatures (œ ß ﬁ æ), Ł ø đ, Turkish i, Cyrillic ё, Arabic hamza, ta marbuta,
/// tatweel and vowel marks, typographic apostrophes and hyphens. Used for search on both sides (see
/// core/search) and for comparing headlines. White space becomes single spaces, ends are trimmed.
QString fold(QStringView text);

/// The same for one ASCII character, which stays one.
inline QChar foldAscii(QChar c)
{
    if (c >= u'A' && c <= u'Z')
        return QChar(char16_t(c.unicode() + (u'a' - u'A')));
    return c == u'`' ? QChar(u'\'') : c;
}

/// Where a word stands, in UTF-16 units.
struct WordSpan {
    qsizetype start = 0;
    qsizetype length = 0; ///< 0: there is no word

    qsizetype end() const { return start + length; }
};

/// The first word from `from` on in an already folded text. Each Han, Kana, Hangul or Thai
/// character is a word of its own, since these scripts do not separate words.
WordSpan nextFoldedWord(QStringView folded, qsizetype from);

/// All such words, in order.
QStringList foldedWords(QStringView folded);

/// Names without the mail addresses in brackets behind them: "Ann (ann@news.example), Bo" is
/// "Ann, Bo". An address that stands alone stays.
QString withoutAddresses(const QString &names);

/// Cuts at a word boundary, at most `length` UTF-16 units with the ellipsis. Never splits a
/// surrogate pair or a combining sequence.
QString elideAtWord(const QString &text, qsizetype length);

/// First-strong direction of the text (Unicode UAX #9 P2, P3).
bool isRightToLeftText(QStringView text);

} // namespace Liveline
