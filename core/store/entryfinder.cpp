// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/entryfinder.h"

#include "core/search/ranking.h"
#include "core/store/blogtable.h"
#include "core/store/drafttable.h"
#include "core/store/entrytable.h"
#include "core/store/searchplan.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int mostRanked = 2'000;

struct IdRange {
    qint64 first = std::numeric_limits<qint64>::min();
    qint64 last = std::numeric_limits<qint64>::max();
};

// Which ids a span of time can hold, newest first: FTS5 skips by id, but knows no time. Entries
// arrive about in the order of their time, so that a zone of 1,024 ids spans little of it; what
// came late stands apart.
QList<IdRange> idsWithin(Database &database, const Within &period)
{
    constexpr qint64 smallestGap = 8; // zones; fewer are not worth another look
    if (!period.since.isValid() && !period.until.isValid())
        return {IdRange()};
    Statement row = database.run(
        u"SELECT zone FROM entry_zone WHERE newest >= ? AND oldest < ? ORDER BY zone DESC"_s,
        period.since.isValid() ? period.since.toMSecsSinceEpoch() : IdRange().first,
        period.until.isValid() ? period.until.toMSecsSinceEpoch() : IdRange().last);
    QList<IdRange> ranges;
    while (row.next()) {
        const IdRange zone{row.integer(0) << 10, (row.integer(0) << 10) | 1023};
        if (!ranges.isEmpty() && ranges.constLast().first - zone.last < smallestGap << 10)
            ranges.last().first = zone.first;
        else
            ranges.append(zone);
    }
    return ranges;
}

// FTS5 leads, the tables follow: the planner does not know how few rows a word has.
QString wordsSql(const SearchPlan &plan, const QString &among, bool isNewest)
{
    QString sql = u"SELECT entry_text.rowid FROM entry_text"_s;
    if (!plan.conditions.isEmpty())
        sql += u" CROSS JOIN entry e ON e.id = entry_text.rowid"_s;
    if (plan.conditions.contains(u"s."_s))
        sql += u" CROSS JOIN entry_state s ON s.entry_id = e.id"_s;
    sql += u" WHERE entry_text MATCH ? AND entry_text.rowid BETWEEN ? AND ?"_s + among;
    if (!plan.conditions.isEmpty())
        sql += u" AND "_s + plan.conditions;
    return sql + u" ORDER BY entry_text.rowid %1 LIMIT ?"_s.arg(isNewest ? u"DESC"_s : u"ASC"_s);
}

QList<EntryId> idsOf(const QList<FoundEntry> &found)
{
    QList<EntryId> ids;
    ids.reserve(found.size());
    for (const FoundEntry &entry : found)
        ids.append(entry.id);
    return ids;
}

// Of what is found exactly no more is asked for than wanted.
qint64 limitOf(const SearchPlan &plan, const EntryFilter &filter)
{
    return plan.isExact && filter.limit > 0 ? filter.limit : -1;
}

} // namespace

QList<FoundEntry> EntryFinder::find(const EntryFilter &asked, Query::Order order) const
{
    const Interruption interruption(m_database, m_isCancelled);
    EntryFilter filter = asked;
    if (asksForDossier(asked.query.tree))
        filter.query.tree = withDossier(asked.query.tree, DraftTable(m_database).read().title);
    const QList<LiveBlog> blogs
        = asksForBlogs(filter.query.tree) ? BlogTable(m_database).all() : QList<LiveBlog>();
    const SearchPlan plan = planOf(filter, blogs);
    if (order == Query::Order::Relevance && !plan.words.isEmpty())
        return byRank(plan, filter);
    if (order == Query::Order::Newest) {
        if (const auto found = byShortPrefixes(filter, blogs))
            return *found;
    }
    return byTime(plan, filter, order != Query::Order::Oldest);
}

// The newest entries that a wider search brings, looked at one by one: of a prefix that is common,
// enough are among the first. Of one that is rare, all are soon gathered. nullopt: it is rare.
std::optional<QList<FoundEntry>> EntryFinder::byShortPrefixes(
    const EntryFilter &filter, const QList<LiveBlog> &blogs) const
{
    constexpr int mostWanted = 100;
    constexpr int mostLookedAt = 400;
    const auto shorter = withShortPrefixes(filter.query.tree);
    if (!shorter || filter.limit <= 0 || filter.limit > mostWanted)
        return std::nullopt;
    EntryFilter wider = filter;
    wider.query.tree = *shorter;
    wider.limit = mostLookedAt;
    const SearchPlan plan = planOf(wider, blogs);
    if (plan.words.isEmpty() || !plan.isExact)
        return std::nullopt;
    const QList<LiveBlog> all = BlogTable(m_database).all();
    const QList<FoundEntry> candidates = byTime(plan, wider, true);
    QList<FoundEntry> found;
    for (const FoundEntry &candidate : candidates) {
        if (matchesInFull(candidate.id, filter, all))
            found.append(candidate);
        if (found.size() == filter.limit || m_isCancelled())
            return found;
    }
    const bool areAll = candidates.size() < mostLookedAt;
    return areAll ? std::optional(found) : std::nullopt;
}

QList<FoundEntry> EntryFinder::byTime(
    const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const
{
    return plan.words.isEmpty() || isAmongFew(plan) ? byRows(plan, filter, isNewest)
                                                    : byWords(plan, filter, isNewest);
}

qint64 EntryFinder::countOf(const QList<BlogId> &blogs) const
{
    Statement row = m_database.run(
        u"SELECT sum(entry_count) FROM blog WHERE id IN (SELECT value FROM json_each(?))"_s,
        toJsonArray(blogs));
    return row.next() ? row.integer(0) : 0;
}

// The ids of a blog that is no large part of all are gathered once from its index, which costs less
// than to read a row for every hit of a word. The + keeps the words in the lead.
QString EntryFinder::among(const SearchPlan &plan) const
{
    constexpr qint64 mostGathered = 30'000;
    if (!plan.blogs || countOf(*plan.blogs) > mostGathered)
        return {};
    return u" AND +entry_text.rowid IN (SELECT id FROM entry WHERE blog_id IN "
           "(SELECT value FROM json_each('%1')))"_s.arg(toJsonArray(*plan.blogs).toString());
}

bool EntryFinder::isAmongFew(const SearchPlan &plan) const
{
    constexpr int mostOfFew = 1'000;
    if (plan.blogs && countOf(*plan.blogs) <= mostOfFew)
        return true;
    if (plan.fewest.isEmpty())
        return false;
    Statement row
        = m_database.run(u"SELECT count(*) FROM (%1 LIMIT ?)"_s.arg(plan.fewest), mostOfFew + 1);
    return row.next() && row.number(0) <= mostOfFew;
}

QList<FoundEntry> EntryFinder::byWords(
    const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const
{
    const QString sql = wordsSql(plan, among(plan), isNewest);
    QList<IdRange> ranges = idsWithin(m_database, plan.period);
    if (!isNewest)
        std::ranges::reverse(ranges);
    QList<FoundEntry> found;
    for (const IdRange &ids : std::as_const(ranges)) {
        const qint64 limit = limitOf(plan, filter);
        read(plan.conditions.isEmpty() ? m_database.run(sql, plan.words, ids.first, ids.last, limit)
                                       : m_database.runOnce(sql,
                                             QVariantList{plan.words, ids.first, ids.last}
                                                 + plan.values + QVariantList{limit}),
            filter, plan.isExact, found);
        if (m_isCancelled() || (filter.limit > 0 && found.size() >= filter.limit))
            break;
    }
    return found;
}

// The tables lead; the index is asked about what they bring, block by block.
QList<FoundEntry> EntryFinder::byRows(
    const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const
{
    const QString direction = isNewest ? u"DESC"_s : u"ASC"_s;
    QString sql = u"SELECT e.id FROM entry e CROSS JOIN entry_state s ON s.entry_id = e.id"_s;
    if (!plan.conditions.isEmpty())
        sql += u" WHERE "_s + plan.conditions;
    sql += u" ORDER BY e.sort_time %1, e.position %1, e.id %1 LIMIT ?"_s.arg(direction);
    const bool isThinned = !plan.words.isEmpty() || !plan.absent.isEmpty();
    const qint64 limit = isThinned ? -1 : limitOf(plan, filter);
    QList<FoundEntry> found;
    read(m_database.runOnce(sql, plan.values + QVariantList{limit}), filter, plan.isExact, found,
        [&](QList<EntryId> &ids) {
            keep(ids, plan.words, true);
            keep(ids, plan.absent, false);
        });
    return found;
}

// Of the ids those that have the words, or those that do not. Ids that lie close together are asked
// for at once.
void EntryFinder::keep(QList<EntryId> &ids, const QString &words, bool isWanted) const
{
    constexpr qint64 mostPerId = 32; // looked at in vain; then it is quicker to ask one by one
    if (words.isEmpty() || ids.isEmpty())
        return;
    const auto [first, last] = std::ranges::minmax(ids);
    const bool isDense = qint64(last) - qint64(first) <= mostPerId * ids.size();
    const QString sql
        = u"SELECT rowid FROM entry_text WHERE entry_text MATCH ? AND rowid BETWEEN ? AND ?"_s;
    QSet<EntryId> having;
    const auto ask = [&](EntryId from, EntryId to) {
        Statement row = m_database.run(sql, words, from, to);
        while (row.next())
            having.insert(EntryId(row.integer(0)));
    };
    if (isDense)
        ask(first, last);
    else
        std::ranges::for_each(ids, [&](EntryId id) { ask(id, id); });
    ids.removeIf([&](EntryId id) { return having.contains(id) != isWanted; });
}

QList<FoundEntry> EntryFinder::byRank(const SearchPlan &plan, const EntryFilter &filter) const
{
    EntryFilter newest = filter;
    newest.limit = mostRanked;
    QList<FoundEntry> found = byTime(plan, newest, true);
    Statement row = m_database.run(uR"(
        SELECT r.headline, r.text, r.author
        FROM json_each(?) wanted CROSS JOIN entry e ON e.id = wanted.value
        CROSS JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        ORDER BY wanted.key)"_s,
        toJsonArray(idsOf(found)));
    Ranking ranking(filter.query);
    while (!m_isCancelled() && row.next())
        ranking.add(row.text(0), row.text(1), row.text(2));
    const QList<double> ranks = ranking.ranks();
    found.resize(ranks.size());
    for (qsizetype i = 0; i < ranks.size(); ++i)
        found[i].rank = ranks[i];
    std::ranges::stable_sort(found, {}, &FoundEntry::rank);
    if (filter.limit > 0 && found.size() > filter.limit)
        found.resize(filter.limit);
    return found;
}

// In blocks that grow, each thinned out before it is looked at in full.
void EntryFinder::read(Statement row, const EntryFilter &filter, bool isExact,
    QList<FoundEntry> &found, const std::function<void(QList<EntryId> &)> &thin) const
{
    constexpr qsizetype firstBlock = 256;
    const QList<LiveBlog> blogs = isExact ? QList<LiveBlog>() : BlogTable(m_database).all();
    const auto isWanting
        = [&] { return !m_isCancelled() && (filter.limit <= 0 || found.size() < filter.limit); };
    bool isOver = false;
    for (qsizetype size = firstBlock; isWanting() && !isOver; size *= 2) {
        QList<EntryId> ids;
        while (ids.size() < size && !isOver) {
            isOver = !row.next();
            if (!isOver)
                ids.append(EntryId(row.integer(0)));
        }
        if (thin)
            thin(ids);
        for (const EntryId id : std::as_const(ids)) {
            if (!isWanting())
                return;
            if (isExact || matchesInFull(id, filter, blogs))
                found.append({id});
        }
    }
}

bool EntryFinder::matchesInFull(
    EntryId id, const EntryFilter &filter, const QList<LiveBlog> &blogs) const
{
    const EntryTable entries(m_database);
    const std::optional<Entry> entry = entries.find(id);
    if (!entry)
        return false;
    const auto blog = std::ranges::find(blogs, entry->blogId, &LiveBlog::id);
    const QList<Revision> wordings
        = entry->revision > 1 ? entries.revisions(id) : QList<Revision>();
    return matches(filter.query, *entry, blog == blogs.end() ? LiveBlog() : *blog, wordings);
}

} // namespace Liveline
