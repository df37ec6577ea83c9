// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/blocks.h"
#include "core/extract/livesign.h"
#include "core/extract/writtentime.h"

namespace Liveline {

/// One entry of running text: its head and the blocks under it.
struct Section {
    std::optional<TimeLabel> label;
    std::optional<DayLabel> day; ///< of the day heading that it belongs to
    QString headline;
    QString author;
    bool isHeadLinked = false; ///< its head leads to another page
    QList<Block> body;
    qsizetype labelLength = 0; ///< how much of the first body block's text is label and head
    HtmlNode anchor; ///< of a page: where the entry begins
    HtmlNode head; ///< within the first body block: holds label and headline, not to be repeated
};

/// Running text as entries.
struct Sections {
    QList<Section> entries;
    QString why; ///< where there are none
};

/// Splits running text where its entries begin (see findStarts). What stands before the first of
/// them introduces the page and is no entry.
Sections splitSections(const QList<Block> &blocks, const DateWords &words, LiveSign sign);

} // namespace Liveline
