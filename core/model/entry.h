// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

namespace Liveline {

/// An entry's number in the store; grows in order of arrival, never reused.
enum class EntryId : qint64 { };

/// HTML in the small safe subset that core/extract/sanitizer.h describes. Made by sanitize() and
/// read back by the store only; the type is the proof.
struct SafeHtml {
    QString html;

    bool operator==(const SafeHtml &) const = default;
};

/// A picture that an entry shows. Never fetched by core.
struct Image {
    QUrl url; ///< absolute, http or https
    QString alternativeText;
    QString caption;
    int width = 0; ///< pixels as the source declares them; 0: unknown
    int height = 0;

    bool operator==(const Image &) const = default;
};

/// One entry as a source says it. No identity of ours, no state of the reader's. Times are UTC and
/// the source's own; where it tells none they are invalid, never made up.
struct ParsedEntry {
    QString sourceId; ///< the source's own identifier; empty where it gives none
    QString key; ///< identity within one document, never empty after extract(): sourceId, else the
                 ///< address, else a digest of time and headline, else of the first words
    QUrl url; ///< absolute permalink, or empty
    QString headline; ///< plain text; empty where the source gives none
    SafeHtml content;
    QString text; ///< readable text of the body, NFC, one line per block
    QString author;
    QDateTime published;
    QDateTime updated;
    QList<Image> images;
    bool isPinned = false;
    bool isKeyEvent = false;
    bool isBreaking = false; ///< the source itself calls it breaking news, or did so once

    bool operator==(const ParsedEntry &) const = default;
};

/// The reader's own marks, kept apart from what the source says.
struct EntryState {
    bool isRead = false;
    bool isStarred = false;
    bool isChangedSinceRead = false; ///< a substantive edit arrived after it was read
    bool isChosen = false; ///< for the next dossier
    QStringList tags = {}; ///< the reader's own (core/model/annotation.h)
    QString note = {}; ///< what they wrote about it

    bool operator==(const EntryState &) const = default;
};

/// One entry as the store knows it. Times are UTC.
struct Entry {
    EntryId id{};
    BlogId blogId{};
    ParsedEntry current;
    QDateTime firstSeen;
    QDateTime lastSeen; ///< last answer that held it
    QDateTime edited; ///< when we noticed the newest wording; invalid: never edited
    QDateTime removed; ///< when we noticed that the source withdrew it; invalid: it is there
    int revision = 1; ///< number of the current wording
    /// UX §1.3: title, number, name, negation or ≥ 15 % of the words.
    bool isLastEditSubstantive = false;
    /// Between this and the next older one there may be some that we never saw: two answers did not
    /// overlap.
    bool hasGapBelow = false;
    EntryId duplicateOf{}; ///< of another blog, which reported the same before; 0: of none
    EntryState state;

    // Place in the timeline: fixed when the entry is first seen, so that nothing ever jumps.
    QDateTime sortTime; ///< published, else firstSeen
    qint64 position = 0; ///< page order among entries of one sortTime; larger is nearer the top

    bool isRemoved() const { return removed.isValid(); }
    bool isDuplicate() const { return duplicateOf != EntryId{}; }
    bool operator==(const Entry &) const = default;
};

/// One wording of an entry.
struct Revision {
    int number = 1; ///< 1 is the first wording seen
    QDateTime seen; ///< UTC, when we first saw it
    ParsedEntry said;

    bool operator==(const Revision &) const = default;
};

} // namespace Liveline
