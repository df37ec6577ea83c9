// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/savedsearches.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QList<SavedSearch> readSavedSearches(Database &database)
{
    Statement row = database.run(
        u"SELECT id, name, query FROM saved_search ORDER BY name COLLATE NOCASE, id"_s);
    QList<SavedSearch> searches;
    while (row.next())
        searches.append({row.integer(0), row.text(1), row.text(2)});
    return searches;
}

SavedSearch writeSavedSearch(Database &database, const SavedSearch &search)
{
    SavedSearch saved = search;
    if (search.id > 0)
        database.run(u"UPDATE saved_search SET name = ?, query = ? WHERE id = ?"_s, search.name,
            search.query, search.id);
    else
        saved.id = database
                       .run(u"INSERT INTO saved_search (name, query) VALUES (?, ?)"_s, search.name,
                           search.query)
                       .insertedId();
    return saved;
}

void deleteSavedSearch(Database &database, qint64 id)
{
    database.run(u"DELETE FROM saved_search WHERE id = ?"_s, id);
}

} // namespace Liveline
