// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/store/database.h"

namespace Liveline {

/// The full-text indexes: `entry_text`, whose rows are entries as they are now, and `earlier_text`,
/// whose rows are the wordings that are no longer current. Their words are those of core/search;
/// they keep no text of their own, so that what leaves them must be told again
/// (https://sqlite.org/fts5.html §4.4.1). A light view of a connection.
class SearchTable {
public:
    explicit SearchTable(Database &database)
        : m_database(database)
    {
    }

    /// What the index is to hold of an entry from now on, and what it held until now.
    struct Change {
        EntryId id{};
        std::optional<ParsedEntry> before;
        ParsedEntry after;
        int firstEarlier = 0; ///< number of the first wording that is an earlier one now; 0: none
    };
    /// Call it last in a transaction: FTS5 gathers words in memory, and writes them out whenever
    /// another statement sets a savepoint, as those with triggers do.
    void apply(const QList<Change> &changes);
    void removeAll(BlogId blog);
    /// All earlier wordings of an entry, before they change.
    void removeEarlier(EntryId id);
    /// Fills the indexes of a database that had none of signs and earlier wordings (schema 5).
    void addSignsAndEarlier();

private:
    void add(EntryId id, const ParsedEntry &said);
    void remove(EntryId id, const ParsedEntry &said);
    void addEarlier(EntryId id, int firstNumber);
    void forget(Statement earlierWordings);
    Database &m_database;
};

} // namespace Liveline
