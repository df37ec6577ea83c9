// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

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

/// A text folded, with where each folded character stood in the original.
struct PlacedText {
    QString folded;
    QList<qsizetype> starts; ///< of each UTF-16 unit of `folded`
    QList<qsizetype> ends;
};
PlacedText placedText(const QString &text);

struct PlacedWord {
    QString word;
    qsizetype start = 0; ///< in the original
    qsizetype end = 0;
};
QList<PlacedWord> placedWords(const QString &text);

} // namespace Liveline
