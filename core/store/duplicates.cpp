// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/duplicates.h"

#include "core/diff/eventreports.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype mostCompared = 2'000;

struct Compared {
    EntryId id{};
    BlogId blog{};
    QDateTime at; ///< as Report::at
    EntryId original{}; ///< 0: it is one
    Gist gist;
};

using AllCompared = QList<Compared>;

bool isEarlier(const Compared &one, const Compared &other)
{
    return std::tie(one.at, one.id) < std::tie(other.at, other.id);
}

/// The newest entries of that span, by time.
AllCompared comparedWithin(Database &database, const QDateTime &from, const QDateTime &to)
{
    Statement row = database.run(uR"(
        SELECT e.id, e.blog_id, coalesce(r.published, e.first_seen), e.duplicate_of, r.headline,
            r.text
        FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        WHERE e.sort_time BETWEEN ? AND ? ORDER BY e.sort_time DESC LIMIT ?)"_s,
        from, to, mostCompared);
    AllCompared all;
    while (row.next()) {
        ParsedEntry said;
        said.headline = row.text(4);
        said.text = row.text(5);
        all.append({EntryId(row.integer(0)), BlogId(row.integer(1)), row.time(2),
            EntryId(row.integer(3)), gistOf(said)});
    }
    std::ranges::sort(all, isEarlier);
    return all;
}

/// The span around these entries in which others can report the same.
std::pair<QDateTime, QDateTime> spanAround(Database &database, const QList<EntryId> &ids)
{
    Statement row = database.run(uR"(
        SELECT min(sort_time), max(sort_time) FROM entry
        WHERE id IN (SELECT value FROM json_each(?)))"_s,
        toJsonArray(ids));
    if (!row.next())
        return {};
    return {row.time(0).addSecs(-EventReports::windowSeconds),
        row.time(1).addSecs(EventReports::windowSeconds)};
}

bool isOneBlogAlone(Database &database)
{
    Statement row = database.run(u"SELECT count(*) FROM (SELECT 1 FROM blog LIMIT 2)"_s);
    return row.next() && row.number(0) < 2;
}

bool tellTheSame(const Compared &one, const Compared &other)
{
    return one.blog != other.blog && isSameReport(one.gist, other.gist);
}

/// What the first one that told the same, an hour before at most, is or repeats; 0: nobody did.
EntryId originalOf(const AllCompared &all, qsizetype which)
{
    const Compared &one = all[which];
    const auto from = std::ranges::lower_bound(
        all, one.at.addSecs(-EventReports::windowSeconds), {}, &Compared::at);
    const auto end = all.begin() + which;
    const auto first = std::find_if(
        from, end, [&](const Compared &earlier) { return tellTheSame(one, earlier); });
    if (first == end)
        return {};
    return first->original == EntryId{} ? first->id : first->original;
}

/// Those that changed, and those after them that tell the same as one that did.
QList<bool> dueAfter(const AllCompared &all, const QSet<EntryId> &changed)
{
    QList<bool> isDue(all.size(), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        isDue[i] = isDue[i] || changed.contains(all[i].id) || changed.contains(all[i].original);
        if (!changed.contains(all[i].id))
            continue;
        const QDateTime until = all[i].at.addSecs(EventReports::windowSeconds);
        for (qsizetype later = i + 1; later < all.size() && all[later].at <= until; ++later)
            isDue[later] = isDue[later] || tellTheSame(all[i], all[later]);
    }
    return isDue;
}

void noteAmong(Database &database, AllCompared all, const QSet<EntryId> &changed)
{
    const QList<bool> isDue = dueAfter(all, changed);
    QSet<EntryId> moved;
    for (qsizetype i = 0; i < all.size() && !database.hasFailed(); ++i) {
        Compared &one = all[i];
        if (!isDue[i] && !moved.contains(one.original))
            continue;
        const EntryId original = originalOf(all, i);
        if (original == one.original)
            continue;
        one.original = original;
        moved.insert(one.id);
        database.run(
            u"UPDATE entry SET duplicate_of = nullif(?, 0) WHERE id = ?"_s, original, one.id);
    }
}

} // namespace

void noteDuplicates(Database &database, const QList<EntryId> &changed)
{
    if (changed.isEmpty() || isOneBlogAlone(database))
        return;
    const auto [from, to] = spanAround(database, changed);
    noteAmong(database, comparedWithin(database, from, to), QSet(changed.begin(), changed.end()));
}

void noteNewestDuplicates(Database &database)
{
    if (isOneBlogAlone(database))
        return;
    const auto farFuture = QDateTime::fromMSecsSinceEpoch(253'402'300'799'000, Qt::UTC);
    const AllCompared all
        = comparedWithin(database, QDateTime::fromMSecsSinceEpoch(0, Qt::UTC), farFuture);
    QSet<EntryId> changed;
    for (const Compared &one : all)
        changed.insert(one.id);
    noteAmong(database, all, changed);
}

} // namespace Liveline
