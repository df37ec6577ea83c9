// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"

#include <optional>

namespace Liveline {

/// A stored entry as the matcher needs to know it.
struct KnownEntry {
    EntryId id{};
    ParsedEntry said; ///< current wording, with the newest identity seen
    bool isRemoved = false;
    bool isOnPage = false; ///< in the last good answer, or absent from it and unconfirmed
    int absences = 0; ///< see PageItem
    qint64 position = 0;
};

/// One line of what we believe the page to hold, in its order.
struct PageItem {
    /// Not counted: the answer lacked most of the page, which says more of the answer than of this.
    static constexpr int notCounted = -1;
    /// The same, of one that may as well have fallen off the page.
    static constexpr int perhapsFallen = -2;

    qsizetype known = -1; ///< index of a KnownEntry, or
    qsizetype added = -1; ///< index of an extracted entry that is new
    int absences = 0; ///< successive good answers that lacked it between two that they held
};

/// What a good answer means for what is stored. Indexes point into the two lists given.
struct MatchPlan {
    struct Seen {
        qsizetype extracted = -1;
        qsizetype known = -1; ///< -1: new
        bool isEdited = false;
        bool isRestored = false;
        /// No entry of this answer has a headline: what we know of headlines stands.
        bool keepsHeadline = false;
        /// The same of pictures.
        bool keepsPictures = false;
        /// Another format of the source tells the headline or the pictures that it had all along.
        bool isCompleted = false;
        qint64 position = 0; ///< for new ones
    };
    QList<Seen> seen; ///< from the top of the timeline down, whichever way the page runs
    QList<PageItem> page; ///< from the top down
    QList<qsizetype> removed; ///< known ones withdrawn, from the top down
    /// Most of the page was missing, or the answer is older than the one before: worth asking again
    /// before anything is believed of it.
    bool isDoubtful = false;
};

/// Recognises stored entries in an answer and tells what is new, edited, removed and restored
/// (UX §1.3). `known`: those on the page in page order, newest first, then any others that may come
/// back. `pageUrl` is the blog's address, which is nobody's permalink. Pure and bounded.
///
/// Identity: source id, then permalink, then time and headline, then text in page order. Never two
/// extracted entries for one stored.
/// `extractorBefore` read the answer before this one; another one now tells of another format.
MatchPlan matchEntries(const QList<KnownEntry> &known, const Extraction &extraction,
    const QUrl &pageUrl, const QString &extractorBefore = {});

} // namespace Liveline
