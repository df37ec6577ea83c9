// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/pagetable.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QList<PageTable::Item> PageTable::items(BlogId blog) const
{
    QList<Item> items;
    Statement row = m_database.run(
        u"SELECT entry_id, absences, published FROM page_item WHERE blog_id = ? ORDER BY place"_s,
        blog);
    while (row.next())
        items.append({EntryId(row.integer(0)), row.number(1), row.time(2)});
    return items;
}

void PageTable::replace(BlogId blog, const QList<Item> &items, const QDateTime &previousAnswer)
{
    m_database.run(u"DELETE FROM page_item WHERE blog_id = ?"_s, blog);
    for (qsizetype place = 0; place < items.size(); ++place) {
        m_database.run(uR"(
            INSERT INTO page_item (entry_id, blog_id, place, absences, published)
            VALUES (?, ?, ?, ?, ?))"_s,
            items[place].id, blog, qint64(place), items[place].absences, items[place].published);
    }
    m_database.run(uR"(
        UPDATE entry SET last_seen = coalesce(:answer, first_seen)
        WHERE blog_id = :blog AND last_seen IS NULL AND id NOT IN (
            SELECT entry_id FROM page_item WHERE blog_id = :blog AND absences = 0))"_s,
        Named(u":answer"_s, previousAnswer), Named(u":blog"_s, blog));
    m_database.run(uR"(
        UPDATE entry SET last_seen = NULL
        WHERE last_seen IS NOT NULL AND id IN (
            SELECT entry_id FROM page_item WHERE blog_id = ? AND absences = 0))"_s,
        blog);
}

} // namespace Liveline
