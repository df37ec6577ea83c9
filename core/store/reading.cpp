// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/reading.h"

#include "core/base/text.h"
#include "core/store/blogtable.h"
#include "core/store/drafttable.h"
#include "core/store/entrytable.h"
#include "core/store/ledger.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <ranges>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

std::unexpected<Error> cancelled()
{
    return failure(Error::Kind::Cancelled, u"a newer question came"_s);
}

QList<EntryId> idsOf(const QList<FoundEntry> &found)
{
    QList<EntryId> ids;
    ids.reserve(found.size());
    for (const FoundEntry &entry : found)
        ids.append(entry.id);
    return ids;
}

bool isOlder(const Entry &a, const Entry &b)
{
    return std::tie(a.sortTime, a.position, a.id) < std::tie(b.sortTime, b.position, b.id);
}

// The index knows only the order of arrival.
void sort(QList<Entry> &entries, Query::Order order)
{
    if (order == Query::Order::Oldest)
        std::ranges::sort(entries, isOlder);
    if (order == Query::Order::Newest)
        std::ranges::sort(entries, [](const Entry &a, const Entry &b) { return isOlder(b, a); });
}

Query::Order orderOf(const SearchRequest &request, const Query &query)
{
    return query.order.value_or(request.sort == SearchRequest::Sort::Relevance
            ? Query::Order::Relevance
            : Query::Order::Newest);
}

bool showsMatch(const QString &snippet) { return snippet.contains(QChar(0xE000)); }

// Places count what is in the archive: brought in elsewhere and written again, it is the same.
QList<DraftEntry> chosenAmong(const QList<Entry> &entries, const DossierDraft &draft)
{
    QSet<EntryId> ids;
    for (const Entry &entry : entries)
        ids.insert(entry.id);
    QList<DraftEntry> chosen = draft.entries;
    chosen.removeIf([&ids](const DraftEntry &one) { return !ids.contains(one.id); });
    return chosen;
}

// Where the words are: the text, else the headline, else who wrote it.
QString snippetOf(const Query &query, const ParsedEntry &said, TextField place = TextField::Any)
{
    const QString first = snippet(query, shownText(said.text), place);
    if (showsMatch(first))
        return first;
    for (const QString &text : {said.headline, said.author}) {
        if (const QString other = snippet(query, shownText(text), place); showsMatch(other))
            return other;
    }
    return first;
}

// The latest of the earlier wordings that says it, for those who asked for earlier ones.
bool showEarlier(SearchHit &hit, const Query &query, const QList<Revision> &revisions)
{
    for (const Revision &revision : revisions | std::views::reverse) {
        if (revision.number >= hit.entry.revision)
            continue;
        const QString found = snippetOf(query, revision.said, TextField::Earlier);
        if (!showsMatch(found))
            continue;
        hit.snippet = found;
        hit.earlier = revision.number;
        hit.earlierSeen = revision.seen;
        return true;
    }
    return false;
}

// From where the query looks: an earlier wording, the reader's note, or what the entry says.
SearchHit hitOf(const EntryTable &table, const Query &query, Entry &&entry, double rank)
{
    SearchHit hit{std::move(entry), rank, {}};
    if (looksInto(query, TextField::Earlier) && hit.entry.revision > 1
        && showEarlier(hit, query, table.revisions(hit.entry.id)))
        return hit;
    hit.snippet = snippetOf(query, hit.entry.current);
    if (!showsMatch(hit.snippet) && looksInto(query, TextField::Note)) {
        const QString note = snippet(query, hit.entry.state.note, TextField::Note);
        if (showsMatch(note))
            hit.snippet = note;
    }
    return hit;
}

} // namespace

Result<QList<Entry>> readEntries(
    Database &database, const Selection &selection, const Query &query, IsCancelled isCancelled)
{
    EntryTable table(database);
    const bool isChosen = !selection.ids.isEmpty();
    const auto blogs = selection.blogs.isEmpty() ? std::nullopt : std::optional(selection.blogs);
    const Query::Order order = query.order.value_or(Query::Order::Newest);
    EntryFilter filter{query, blogs, selection.unreadOnly, selection.starredOnly, selection.since,
        selection.until, isChosen ? 0 : selection.limit};
    const bool hasConditions = !query.isEmpty() || filter.blogs || filter.unreadOnly
        || filter.starredOnly || filter.since.isValid() || filter.until.isValid();
    if (isChosen && !hasConditions) {
        QList<Entry> entries = table.withIds(selection.ids);
        return database.result(selection.limit > 0 ? entries.mid(0, selection.limit) : entries);
    }
    QList<EntryId> ids = idsOf(EntryFinder(database, isCancelled).find(filter, order));
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
        sort(entries, order);
    return database.result(entries);
}

Result<QList<ArchivedBlog>> readArchive(
    Database &database, const Selection &selection, const Query &query, IsCancelled isCancelled)
{
    const auto entries = readEntries(database, selection, query, isCancelled);
    if (!entries)
        return std::unexpected(entries.error());
    EntryTable table(database);
    const QList<DraftEntry> chosen = chosenAmong(*entries, DraftTable(database).read());
    QHash<EntryId, int> places;
    for (const DraftEntry &one : chosen)
        places.insert(one.id, int(places.size()) + 1);
    QHash<BlogId, QList<ArchivedEntry>> byBlog;
    for (const Entry &entry : *entries) {
        if (isCancelled())
            return cancelled();
        ArchivedEntry archived{.entry = entry, .revisions = table.revisions(entry.id)};
        archived.digests = Ledger::wordingDigests(database, entry.id);
        archived.digests.resize(archived.revisions.size());
        archived.place = places.value(entry.id);
        if (archived.place > 0)
            archived.placeNote = chosen[archived.place - 1].note;
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
    const auto blogs = request.blog ? std::optional(QList{*request.blog}) : std::nullopt;
    const EntryFilter filter{
        query, blogs, false, false, request.since, request.until, request.limit};
    const Query::Order order = orderOf(request, query);
    const QList<FoundEntry> found = EntryFinder(database, isCancelled).find(filter, order);
    QHash<EntryId, double> ranks;
    for (const FoundEntry &entry : found)
        ranks.insert(entry.id, entry.rank);

    const EntryTable table(database);
    QList<Entry> entries = table.withIds(idsOf(found));
    sort(entries, order);
    QList<SearchHit> hits;
    hits.reserve(entries.size());
    for (Entry &entry : entries) {
        if (isCancelled())
            return cancelled();
        const double rank = ranks.value(entry.id);
        hits.append(hitOf(table, query, std::move(entry), rank));
    }
    return database.result(std::move(hits));
}

} // namespace Liveline
