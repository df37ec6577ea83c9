// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/text.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Liveline {

/// The words of a text as the index holds them and queries ask for them: folded, each Han, Kana,
/// Hangul or Thai character a word of its own, and so is each sign that means something when it is
/// asked for: + # @ % & (as their full-width forms), currencies, emoji. So "C++" is not "C".
QStringList searchWords(QStringView text);

/// What the index is given: searchWords() with spaces between.
QString indexText(QStringView text);

/// Whether the words differ from those of foldedWords(), which the index held up to schema 3.
bool hasSigns(QStringView text);

/// The first of these words from `from` on in a folded text. White space divides words always.
WordSpan nextSearchWord(QStringView folded, qsizetype from);

/// Such a word as searchWords() tells it.
QString searchWordAt(QStringView folded, WordSpan word);

/// A text folded, with where each folded character stood in the original.
struct PlacedText {
    /// Of folded characters whose originals stand side by side, or are one and the same.
    struct Stretch {
        qsizetype folded = 0; ///< where it begins
        qsizetype original = 0;
        bool isOneCharacter = false; ///< "œ", folded to two
    };
    QString folded;
    QList<Stretch> stretches; ///< in order; none is empty

    /// Where in the original the character begins that `folded` has at `at`.
    qsizetype originOf(qsizetype at) const;
};
PlacedText placedText(const QString &text);

/// Where the character ends that starts there: accents, joiners, the parts of a Hangul syllable and
/// half-width voicing marks are folded together with what is before them.
qsizetype endOfCharacter(QStringView text, qsizetype start);

} // namespace Liveline
