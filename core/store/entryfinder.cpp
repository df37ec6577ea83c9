// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/entryfinder.h"

#include "core/store/blogtable.h"
#include "core/store/entrytable.h"
#include "core/store/searchplan.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int mostRanked = 20'000;

// Which ids a span of time can hold: FTS5 skips by id, but knows no time. Entries arrive about in
// the order of their time, so that a zone of 1,024 ids spans little of it.
std::pair<qint64, qint64> idsWithin(Database &database, const Within &period)
{
    constexpr qint64 minimum = std::numeric_limits<qint64>::min();
    constexpr qint64 maximum = std::numeric_limits<qint64>::max();
    if (!period.since.isValid() && !period.until.isValid())
        return {minimum, maximum};
    Statement row
        = database.run(u"SELECT min(zone) << 10, (max(zone) << 10) | 1023 FROM entry_zone "
                       "WHERE newest >= ? AND oldest < ?"_s,
            period.since.isValid() ? period.since.toMSecsSinceEpoch() : minimum,
            period.until.isValid() ? period.until.toMSecsSinceEpoch() : maximum);
    return row.next() && !row.value(0).isNull() ? std::pair(row.integer(0), row.integer(1))
                                                : std::pair<qint64, qint64>(0, -1);
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

QVariantList wordsValues(Database &database, const SearchPlan &plan)
{
    const auto [first, last] = idsWithin(database, plan.period);
    return QVariantList{plan.words, first, last} + plan.values;
}

// Of what is found exactly no more is asked for than wanted.
qint64 limitOf(const SearchPlan &plan, const EntryFilter &filter)
{
    return plan.isExact && filter.limit > 0 ? filter.limit : -1;
}

} // namespace

QList<FoundEntry> EntryFinder::find(const EntryFilter &filter, Query::Order order) const
{
    const Interruption interruption(m_database, m_isCancelled);
    const SearchPlan plan = planOf(
        filter, asksForBlogs(filter.query.tree) ? BlogTable(m_database).all() : QList<LiveBlog>());
    if (order == Query::Order::Relevance && !plan.words.isEmpty())
        return byRank(plan, filter);
    return byTime(plan, filter, order != Query::Order::Oldest);
}

QList<FoundEntry> EntryFinder::byTime(
    const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const
{
    const QString direction = isNewest ? u"DESC"_s : u"ASC"_s;
    if (plan.words.isEmpty()) {
        QString sql
            = u"SELECT e.id, 0.0 FROM entry e CROSS JOIN entry_state s ON s.entry_id = e.id"_s;
        if (!plan.conditions.isEmpty())
            sql += u" WHERE "_s + plan.conditions;
        sql += u" ORDER BY e.sort_time %1, e.position %1, e.id %1 LIMIT ?"_s.arg(direction);
        return read(m_database.runOnce(sql, plan.values + QVariantList{limitOf(plan, filter)}),
            plan, filter);
    }
    const QString sql = u"SELECT entry_text.rowid, 0.0"_s + wordsTables(plan)
        + u" ORDER BY entry_text.rowid %1 LIMIT ?"_s.arg(direction);
    const QVariantList values = wordsValues(m_database, plan) + QVariantList{limitOf(plan, filter)};
    return read(m_database.runOnce(sql, values), plan, filter);
}

QList<FoundEntry> EntryFinder::byRank(const SearchPlan &plan, const EntryFilter &filter) const
{
    const QString sql
        = u"SELECT id, rank FROM (SELECT entry_text.rowid AS id, bm25(entry_text, 8, 1, 4) AS rank"_s
        + wordsTables(plan)
        + u" ORDER BY entry_text.rowid DESC LIMIT ?) ORDER BY rank, id DESC LIMIT ?"_s;
    const QVariantList values
        = wordsValues(m_database, plan) + QVariantList{mostRanked, limitOf(plan, filter)};
    return read(m_database.runOnce(sql, values), plan, filter);
}

QList<FoundEntry> EntryFinder::read(
    Statement row, const SearchPlan &plan, const EntryFilter &filter) const
{
    const QList<LiveBlog> blogs = plan.isExact ? QList<LiveBlog>() : BlogTable(m_database).all();
    QList<FoundEntry> found;
    while (!m_isCancelled() && row.next()) {
        const FoundEntry candidate{EntryId(row.integer(0)), row.value(1).toDouble()};
        if (!plan.isExact && !matchesInFull(candidate.id, filter, blogs))
            continue;
        found.append(candidate);
        if (filter.limit > 0 && found.size() == filter.limit)
            break;
    }
    return found;
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
