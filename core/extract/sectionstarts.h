// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/blocks.h"
#include "core/extract/livesign.h"
#include "core/extract/writtentime.h"

namespace Liveline {

/// Where the entries of running text begin: the places of their first blocks.
struct Starts {
    QList<qsizetype> places;
    bool areLabels = false; ///< each with a time label
    bool areDatelines = false; ///< most with a place and a dash
    QString why; ///< where there are none
};

/// Looks for time labels, else separators, headings, bold leads, 【heads】 or datelines; else takes
/// each paragraph (FORMATS §8.2). The weaker the sign that a page is live, the stronger the shape
/// must be: ordinary articles and timetables have the same ones.
Starts findStarts(const QList<Block> &blocks, const DateWords &words, LiveSign sign);

/// The time label that a block begins with, where it may hold one: a head or a paragraph, never a
/// list or a quotation.
std::optional<TimeLabel> labelOf(const Block &block);

/// A line that is nothing but a time, below the head of its entry.
bool isStampBelow(const QList<Block> &blocks, qsizetype i, const DateWords &words);

/// "KYIV, Ukraine — …", "PARIS (AFP) – …": a place in capitals and a dash.
bool hasDateline(const Block &block);

/// How much of a text is a head set in 【】 before it; 0 where there is none.
qsizetype bracketedHeadLength(const QString &text);

} // namespace Liveline
