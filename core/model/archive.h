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
};
struct ArchivedBlog {
    LiveBlog blog;
    QList<ArchivedEntry> entries;
};

/// An entry that a search found.
struct SearchHit {
    Entry entry;
    double rank = 0; ///< bm25, smaller is better; 0 when sorted by time
    QString snippet; ///< matches between U+E000 and U+E001
};

} // namespace Liveline
