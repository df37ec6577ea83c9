// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"
#include "core/extract/writtentime.h"

#include <QSet>

namespace Liveline {

/// What stands in an entry's markup beside its text.
struct EntryParts {
    QString headline;
    QString author;
    QDateTime published; ///< invalid where no instant is told
    QDateTime updated;
    std::optional<TimeLabel> clock; ///< the written time
    std::optional<DayLabel> day; ///< written beside the clock
    bool isPinned = false;
    bool isKeyEvent = false;
    bool isBreaking = false;
    QSet<const GumboInternalNode *> skipped; ///< subtrees that are not the entry's text
};

/// Parts that a rule knows; null: to be found.
struct KnownParts {
    HtmlNode title;
    HtmlNode time;
};
EntryParts findParts(HtmlNode entry, const DateWords &words, const KnownParts &known = {});

} // namespace Liveline
