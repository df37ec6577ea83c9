// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettematch.h"

#include "core/base/text.h"

namespace Liveline {
namespace {

constexpr int atTheBeginning = 4;
constexpr int atAWord = 3;
constexpr int inside = 1;

int rankOfWord(const QString &typed, const QString &title, const QStringList &titleWords)
{
    if (title.startsWith(typed))
        return atTheBeginning;
    for (const QString &word : titleWords) {
        if (word.startsWith(typed))
            return atAWord;
    }
    return title.contains(typed) ? inside : 0;
}

} // namespace

int matchRank(const QStringList &typedWords, const QString &foldedTitle)
{
    const QStringList titleWords = foldedWords(foldedTitle);
    int sum = 1; // nothing typed: everything answers
    for (const QString &typed : typedWords) {
        const int rank = rankOfWord(typed, foldedTitle, titleWords);
        if (rank == 0)
            return 0;
        sum += rank;
    }
    return sum;
}

} // namespace Liveline
