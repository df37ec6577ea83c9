// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/searchtable.h"

#include "core/search/query.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

void SearchTable::apply(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.before)
            remove(change.id, *change.before);
        add(change.id, change.after);
    }
}

void SearchTable::add(EntryId id, const ParsedEntry &said)
{
    m_database.run(u"INSERT INTO entry_text (rowid, title, body, author) VALUES (?, ?, ?, ?)"_s, id,
        indexText(said.headline), indexText(said.text), indexText(said.author));
}

void SearchTable::remove(EntryId id, const ParsedEntry &said)
{
    m_database.run(uR"(
        INSERT INTO entry_text (entry_text, rowid, title, body, author)
        VALUES ('delete', ?, ?, ?, ?))"_s,
        id, indexText(said.headline), indexText(said.text), indexText(said.author));
}

void SearchTable::removeAll(BlogId blog)
{
    Statement row = m_database.run(uR"(
        SELECT e.id, r.headline, r.text, r.author
        FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        WHERE e.blog_id = ?)"_s,
        blog);
    while (row.next()) {
        ParsedEntry said;
        said.headline = row.text(1);
        said.text = row.text(2);
        said.author = row.text(3);
        remove(EntryId(row.integer(0)), said);
    }
}

} // namespace Liveline
