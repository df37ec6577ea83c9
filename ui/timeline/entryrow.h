// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "ui/timeline/embedcards.h"
#include "ui/timeline/richtext.h"
#include "ui/timetext.h"

#include <QCoreApplication>

namespace Liveline {

/// A short word about an entry that stands under its text: what became of it, and the reader's own
/// tags.
struct Chip {
    enum class Kind { Edited, Removed, Tag, Note, Sources };
    Kind kind;
    QString text;

    bool operator==(const Chip &) const = default;
};

/// What one entry says in the timeline, ready to be laid out: every string is made, nothing is
/// measured. Colours and marks that alter no size (read, starred) are the painter's.
struct EntryRow {
    Q_DECLARE_TR_FUNCTIONS(Liveline::EntryRow)

public:
    QString kicker; ///< "Key event", "Pinned"; above the headline
    QString headline;
    QString author;
    QList<Paragraph> paragraphs;
    QList<EmbedCard> cards; ///< among them
    QList<Image> images; ///< at most maximumImages
    int hiddenImages = 0;
    QList<Chip> chips;
    QString note; ///< the reader's own
    bool isRemoved = false;

    static constexpr int maximumImages = 6;
    static EntryRow of(const Entry &entry, const TimeText &times);
    /// What it says in a line or two: the headline, or its first words where it has none.
    EntryRow shortened() const;
};

/// One sentence for a screen reader (UX §3): unread, key event, time, author, headline, the first
/// words, pictures, edited, removed. Never markup.
QString accessibleText(const Entry &entry, const TimeText &times);

/// The instants of an entry, one a line: published and modified as the source says, first seen by
/// us. For tool tips.
QString instantsText(const Entry &entry, const TimeText &times);

} // namespace Liveline
