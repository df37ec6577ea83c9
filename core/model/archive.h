// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>

namespace Liveline {

/// A blog, its entries with every wording and the reader's marks: what JSON export writes and
/// import reads.
struct ArchivedEntry {
    Entry entry;
    QList<Revision> revisions; ///< oldest first, the current one last
    QList<QByteArray> digests = {}; ///< SHA-256 of each wording as the hash chain holds it, or none
    QString note = {}; ///< a person's own, where this is part of a dossier
    int place = 0; ///< in the dossier that is being put together, from 1 on; 0: it is not chosen
    QString placeNote = {}; ///< what was written about it there
};
struct ArchivedBlog {
    LiveBlog blog;
    QList<ArchivedEntry> entries;
};

/// What is said of the dossier that is being put together as a whole.
struct DossierHead {
    QString title = {};
    QString preparedBy = {};

    bool isEmpty() const { return title.isEmpty() && preparedBy.isEmpty(); }
    bool operator==(const DossierHead &) const = default;
};

/// What a JSON archive holds.
struct Archive {
    QList<ArchivedBlog> blogs;
    DossierHead dossier = {}; ///< of the entries that are chosen
};

/// Where the hash chain stands (core/store/ledger.h).
struct ChainHead {
    qint64 records = 0;
    QByteArray link; ///< of the last record, 32 bytes; empty: there is none
};

/// An entry that a search found.
struct SearchHit {
    Entry entry;
    double rank = 0; ///< bm25, smaller is better; 0 when sorted by time
    QString snippet; ///< matches between U+E000 and U+E001
    int earlier = 0; ///< the revision whose text it is cut from; 0: from what the entry says now
    QDateTime earlierSeen = {}; ///< when that one was first seen
};

} // namespace Liveline
