// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/reading.h"

#include "core/model/shown.h"
#include "core/store/blogtable.h"
#include "core/store/entrytable.h"
#include "core/store/ledger.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

std::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled, u"a newer question came"_s);
}

// Both must hold: blogs that the caller chose, and those that the query names.
std::optional<QList<BlogId>> blogsOf(
    Database &database, const QList<BlogId> &chosen, const Query &query)
{
    if (query.blog.isEmpty())
        return chosen.isEmpty() ? std::nullopt : std::optional(chosen);
    QList<BlogId> named = blogsNamed(database, query.blog);
    if (!chosen.isEmpty())
        named.removeIf([&](BlogId id) { return !chosen.contains(id); });
    return named;
}

QList<EntryId> idsOf(const QList<FoundEntry> &found)
{
    QList<EntryId> ids;
    ids.reserve(found.size());
    for (const FoundEntry &entry : found)
        ids.append(entry.id);
    return ids;
}

void sortNewestFirst(QList<Entry> &entries)
{
    std::sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) {
        return std::tie(b.sortTime, b.position, b.id) < std::tie(a.sortTime, a.position, a.id);
    });
}

// Where the words are: the text, else the headline, else who wrote it.
QString snippetOf(const Query &query, const ParsedEntry &found)
{
    const ParsedEntry said = shown(found);
    constexpr QChar matchStart(0xE000);
    const QString first = snippet(query, said.text);
    if (first.contains(matchStart))
        return first;
    for (const QString &text : {said.headline, said.author}) {
        if (const QString other = snippet(query, text); other.contains(matchStart))
            return other;
    }
    return first;
}

} // namespace

Result<QList<Entry>> readEntries(
    Database &database, const Selection &selection, const Query &query, IsCancelled isCancelled)
{
    EntryTable table(database);
    const bool isChosen = !selection.ids.isEmpty();
    EntryFilter filter{query, blogsOf(database, selection.blogs, query), selection.unreadOnly,
        selection.starredOnly, selection.since, selection.until, isChosen ? 0 : selection.limit};
    const bool hasConditions = !query.isEmpty() || filter.blogs || filter.unreadOnly
        || filter.starredOnly || filter.since.isValid() || filter.until.isValid();
    if (isChosen && !hasConditions) {
        QList<Entry> entries = table.withIds(selection.ids);
        return database.result(selection.limit > 0 ? entries.mid(0, selection.limit) : entries);
    }
    QList<EntryId> ids = idsOf(EntryFinder(database, isCancelled).newest(filter));
    if (isChosen) {
        const QSet<EntryId> found(ids.begin(), ids.end());
        ids = selection.ids;
        ids.removeIf([&](EntryId id) { return !found.contains(id); });
        ids = selection.limit > 0 ? ids.mid(0, selection.limit) : ids;
    }
    QList<Entry> entries = table.withIds(ids);
    if (isCancelled())
        return cancelled();
    if (!isChosen)
        sortNewestFirst(entries);
    return database.result(entries);
}

Result<QList<ArchivedBlog>> readArchive(
    Database &database, const Selection &selection, const Query &query, IsCancelled isCancelled)
{
    const auto entries = readEntries(database, selection, query, isCancelled);
    if (!entries)
        return std::unexpected(entries.error());
    EntryTable table(database);
    QHash<BlogId, QList<ArchivedEntry>> byBlog;
    for (const Entry &entry : *entries) {
        if (isCancelled())
            return cancelled();
        ArchivedEntry archived{.entry = entry, .revisions = table.revisions(entry.id)};
        archived.digests = Ledger::wordingDigests(database, entry.id);
        archived.digests.resize(archived.revisions.size());
        byBlog[entry.blogId].append(archived);
    }
    // A whole archive also tells of blogs that have no entry yet.
    const bool isWhole = selection.ids.isEmpty() && query.isEmpty() && !selection.unreadOnly
        && !selection.starredOnly && !selection.since.isValid() && !selection.until.isValid();
    QList<ArchivedBlog> archive;
    for (const LiveBlog &blog : BlogTable(database).all()) {
        const bool isChosen = selection.blogs.isEmpty() || selection.blogs.contains(blog.id);
        if (byBlog.contains(blog.id) || (isWhole && isChosen))
            archive.append({blog, byBlog.value(blog.id)});
    }
    return database.result(archive);
}

Result<QList<SearchHit>> readHits(
    Database &database, const SearchRequest &request, const Query &query, IsCancelled isCancelled)
{
    if (isCancelled())
        return cancelled();
    if (query.isEmpty())
        return QList<SearchHit>();
    const QList<BlogId> chosen = request.blog ? QList{*request.blog} : QList<BlogId>();
    const EntryFilter filter{query, blogsOf(database, chosen, query), false, false, request.since,
        request.until, request.limit};
    const EntryFinder finder(database, isCancelled);
    const bool isByRank = request.sort == SearchRequest::Sort::Relevance;
    const QList<FoundEntry> found = isByRank ? finder.mostRelevant(filter) : finder.newest(filter);
    QHash<EntryId, double> ranks;
    for (const FoundEntry &entry : found)
        ranks.insert(entry.id, entry.rank);

    QList<Entry> entries = EntryTable(database).withIds(idsOf(found));
    if (!isByRank)
        sortNewestFirst(entries);
    QList<SearchHit> hits;
    for (const Entry &entry : std::as_const(entries)) {
        if (isCancelled())
            return cancelled();
        hits.append({entry, ranks.value(entry.id), snippetOf(query, entry.current)});
    }
    return database.result(hits);
}

} // namespace Liveline
