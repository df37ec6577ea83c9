// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/entryfinder.h"

#include "core/store/blogtable.h"
#include "core/store/drafttable.h"
#include "core/store/entrytable.h"
#include "core/store/searchplan.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int mostRanked = 20'000;

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
QString wordsTables(const SearchPlan &plan)
{
    QString sql = u" FROM entry_text"_s;
    if (!plan.conditions.isEmpty())
        sql += u" CROSS JOIN entry e ON e.id = entry_text.rowid"
               " CROSS JOIN entry_state s ON s.entry_id = e.id"_s;
    sql += u" WHERE entry_text MATCH ? AND entry_text.rowid BETWEEN ? AND ?"_s;
    return plan.conditions.isEmpty() ? sql : sql + u" AND "_s + plan.conditions;
}

QVariantList wordsValues(const SearchPlan &plan, const IdRange &ids)
{
    return QVariantList{plan.words, ids.first, ids.last} + plan.values;
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
    const QString direction = isNewest ? u"DESC"_s : u"ASC"_s;
    QList<FoundEntry> found;
    if (plan.words.isEmpty()) {
        QString sql
            = u"SELECT e.id, 0.0 FROM entry e CROSS JOIN entry_state s ON s.entry_id = e.id"_s;
        if (!plan.conditions.isEmpty())
            sql += u" WHERE "_s + plan.conditions;
        sql += u" ORDER BY e.sort_time %1, e.position %1, e.id %1 LIMIT ?"_s.arg(direction);
        read(m_database.runOnce(sql, plan.values + QVariantList{limitOf(plan, filter)}), plan,
            filter, found);
        return found;
    }
    const QString sql = u"SELECT entry_text.rowid, 0.0"_s + wordsTables(plan)
        + u" ORDER BY entry_text.rowid %1 LIMIT ?"_s.arg(direction);
    QList<IdRange> ranges = idsWithin(m_database, plan.period);
    if (!isNewest)
        std::ranges::reverse(ranges);
    for (const IdRange &ids : std::as_const(ranges)) {
        const QVariantList values = wordsValues(plan, ids) + QVariantList{limitOf(plan, filter)};
        read(m_database.runOnce(sql, values), plan, filter, found);
        if (m_isCancelled() || (filter.limit > 0 && found.size() >= filter.limit))
            break;
    }
    return found;
}

QList<FoundEntry> EntryFinder::byRank(const SearchPlan &plan, const EntryFilter &filter) const
{
    const QList<IdRange> ranges = idsWithin(m_database, plan.period);
    QList<FoundEntry> found;
    if (ranges.isEmpty())
        return found;
    const IdRange ids{ranges.constLast().first, ranges.constFirst().last};
    const QString sql
        = u"SELECT id, rank FROM (SELECT entry_text.rowid AS id, bm25(entry_text, 8, 1, 4) AS rank"_s
        + wordsTables(plan)
        + u" ORDER BY entry_text.rowid DESC LIMIT ?) ORDER BY rank, id DESC LIMIT ?"_s;
    const QVariantList values
        = wordsValues(plan, ids) + QVariantList{mostRanked, limitOf(plan, filter)};
    read(m_database.runOnce(sql, values), plan, filter, found);
    return found;
}

void EntryFinder::read(Statement row, const SearchPlan &plan, const EntryFilter &filter,
    QList<FoundEntry> &found) const
{
    const QList<LiveBlog> blogs = plan.isExact ? QList<LiveBlog>() : BlogTable(m_database).all();
    while (!m_isCancelled() && (filter.limit <= 0 || found.size() < filter.limit) && row.next()) {
        const FoundEntry candidate{EntryId(row.integer(0)), row.value(1).toDouble()};
        if (plan.isExact || matchesInFull(candidate.id, filter, blogs))
            found.append(candidate);
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
