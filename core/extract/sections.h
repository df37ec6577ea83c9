// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/blocks.h"
#include "core/extract/writtentime.h"

namespace Liveline {

/// One entry of running text: its head and the blocks under it.
struct Section {
    std::optional<TimeLabel> label;
    std::optional<DayLabel> day; ///< of the day heading that it belongs to
    QString headline;
    QList<Block> body;
    qsizetype labelLength = 0; ///< how much of the first body block's text is the time label
    HtmlNode anchor; ///< of a page: where the entry begins
    HtmlNode head; ///< within the first body block: holds label and headline, not to be repeated
};

/// Running text as entries.
struct Sections {
    QList<Section> entries;
    QString why; ///< where there are none
};

/// Splits running text where its entries begin: at time labels, else at separators, headings, bold
/// lead paragraphs or datelines; else each paragraph is an entry (FORMATS §8.2). What stands before
/// the first split introduces the page and is no entry. A text that is not `isLive` is left alone:
/// ordinary articles and timetables have the same shape.
Sections splitSections(const QList<Block> &blocks, const DateWords &words, bool isLive);

} // namespace Liveline
