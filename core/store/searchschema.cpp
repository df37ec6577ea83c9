// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/searchschema.h"

#include "core/store/searchtable.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Migration searchMigration(int version)
{
    return {version,
        {
            // As entry_text; a row is a revision that is no longer current.
            uR"(CREATE VIRTUAL TABLE earlier_text USING fts5(
                title, body, author, content = '', tokenize = 'ascii'))"_s,
            u"CREATE INDEX entry_edited ON entry(id) WHERE revision > 1"_s,
            u"CREATE INDEX entry_gone ON entry(id) WHERE removed IS NOT NULL"_s,
            // The span of time of each 1,024 ids, so that a search within days skips the others.
            // What leaves may only make a span too wide.
            uR"(CREATE TABLE entry_zone (
                zone INTEGER PRIMARY KEY,
                oldest INTEGER NOT NULL,
                newest INTEGER NOT NULL
            ) STRICT)"_s,
            uR"(INSERT INTO entry_zone
                SELECT id >> 10, min(sort_time), max(sort_time) FROM entry GROUP BY id >> 10)"_s,
            uR"(CREATE TRIGGER entry_zoned AFTER INSERT ON entry BEGIN
                INSERT INTO entry_zone (zone, oldest, newest)
                VALUES (NEW.id >> 10, NEW.sort_time, NEW.sort_time)
                ON CONFLICT (zone) DO UPDATE SET
                    oldest = min(oldest, excluded.oldest), newest = max(newest, excluded.newest);
            END)"_s,
            uR"(CREATE TABLE saved_search (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                query TEXT NOT NULL
            ) STRICT)"_s,
        },
        [](Database &database) { SearchTable(database).addSignsAndEarlier(); }};
}

} // namespace Liveline
