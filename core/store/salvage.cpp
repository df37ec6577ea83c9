// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/salvage.h"

#include "core/store/blogtable.h"
#include "core/store/entrytable.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// A damaged tree may call any number its largest.
constexpr qint64 mostEntries = 20'000'000;
constexpr qint64 mostMissingInARow = 100'000;

qint64 largestId(Database &damaged, const QString &sql)
{
    Statement row = damaged.run(sql);
    const auto id = damaged.result(row.next() ? row.integer(0) : 0);
    return id ? qBound(qint64(0), *id, mostEntries) : mostEntries;
}

std::optional<ArchivedEntry> readOne(Database &damaged, EntryId id)
{
    const EntryTable entries(damaged);
    const auto entry = damaged.result(entries.find(id));
    if (!entry || !*entry)
        return std::nullopt;
    const auto revisions = damaged.result(entries.revisions(id));
    return ArchivedEntry{**entry, revisions.value_or(QList<Revision>())};
}

// What is damaged, or of an older schema, there must not cost the entries themselves: empty tables
// of this connection stand in the way of those that cannot be read.
void coverUnreadable(Database &damaged, const QString &table, const QString &columns)
{
    damaged.run(u"SELECT count(%1) FROM %2"_s.arg(columns.section(u',', -1), table)).next();
    if (!damaged.result())
        damaged.run(u"CREATE TEMP TABLE %1 (%2)"_s.arg(table, columns));
}

struct LaterColumn {
    QString name;
    QString value; ///< for rows that were written before there was such a column
};

/// A file that an earlier version wrote is not migrated before it is whole: a view of this
/// connection stands in for a table that lacks columns.
void addLaterColumns(Database &damaged, const QString &table, const QList<LaterColumn> &columns)
{
    QString added;
    for (const auto &[name, value] : columns) {
        damaged.run(u"SELECT %1 FROM %2 LIMIT 0"_s.arg(name, table)).next();
        if (!damaged.result())
            added += u", %1 AS %2"_s.arg(value, name);
    }
    if (!added.isEmpty())
        damaged.run(u"CREATE TEMP VIEW %1 AS SELECT *%2 FROM main.%1"_s.arg(table, added));
}

} // namespace

QList<ArchivedBlog> salvage(Database &damaged)
{
    damaged.setExpectsFailures();
    QList<ArchivedBlog> archive;
    damaged.run(u"SELECT count(*) FROM sqlite_schema"_s).next();
    if (!damaged.result())
        return archive; // not even its first page
    coverUnreadable(damaged, u"entry_tag"_s, u"entry_id,folded,name"_s);
    coverUnreadable(damaged, u"entry_note"_s, u"entry_id,text"_s);
    coverUnreadable(damaged, u"draft_entry"_s, u"entry_id,place,note"_s);
    addLaterColumns(damaged, u"blog"_s, {{u"utc_offset"_s, u"NULL"_s}});
    addLaterColumns(damaged, u"revision"_s, {{u"is_breaking"_s, u"0"_s}});
    addLaterColumns(damaged, u"entry"_s, {{u"duplicate_of"_s, u"NULL"_s}});
    QHash<BlogId, qsizetype> placeOf;
    const qint64 blogs = largestId(damaged, u"SELECT max(id) FROM blog"_s);
    for (qint64 id = 1, missing = 0; id <= blogs && missing < mostMissingInARow; ++id, ++missing) {
        const auto blog = damaged.result(BlogTable(damaged).find(BlogId(id)));
        if (!blog || !*blog)
            continue;
        missing = 0;
        placeOf.insert(BlogId(id), archive.size());
        archive.append({**blog, {}});
    }
    const qint64 entries = largestId(damaged, u"SELECT max(id) FROM entry"_s);
    for (qint64 id = 1, missing = 0; id <= entries && missing < mostMissingInARow;
        ++id, ++missing) {
        const auto entry = readOne(damaged, EntryId(id));
        if (!entry || !placeOf.contains(entry->entry.blogId))
            continue;
        missing = 0;
        archive[placeOf.value(entry->entry.blogId)].entries.append(*entry);
    }
    return archive;
}

} // namespace Liveline
