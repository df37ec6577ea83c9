// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/store/database.h"

namespace Liveline {

/// The full-text index `entry_text`. Its rows are entries, its words those of core/search; it keeps
/// no text of its own, so that what leaves it must be told again (https://sqlite.org/fts5.html
/// §4.4.1). A light view of a connection.
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
    };
    /// Call it last in a transaction: FTS5 gathers words in memory, and writes them out whenever
    /// another statement sets a savepoint, as those with triggers do.
    void apply(const QList<Change> &changes);
    void removeAll(BlogId blog);

private:
    void add(EntryId id, const ParsedEntry &said);
    void remove(EntryId id, const ParsedEntry &said);
    Database &m_database;
};

} // namespace Liveline
