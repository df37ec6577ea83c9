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

} // namespace

QList<ArchivedBlog> salvage(Database &damaged)
{
    damaged.setExpectsFailures();
    QList<ArchivedBlog> archive;
    damaged.run(u"SELECT count(*) FROM sqlite_schema"_s).next();
    if (!damaged.result())
        return archive; // not even its first page
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
