// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/chronicle.h"
#include "core/store/database.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Turn = EntryLife::Turn;

enum class Looks { Read, Spare };

/// One blog's part of a chronicle.
class BlogChronicle {
public:
    BlogChronicle(Database &database, BlogId blog)
        : m_database(database)
        , m_blog(blog)
    {
    }

    QList<EntryLife> read(Looks looks)
    {
        if (looks == Looks::Read)
            readLooks();
        readWithdrawals();
        readEntries();
        readWordings();
        QList<EntryLife> lives;
        lives.reserve(m_lives.size());
        for (EntryLife &life : m_lives) {
            std::ranges::stable_sort(life.turns, {}, &Turn::at);
            lives.append(std::move(life));
        }
        return lives;
    }

private:
    // A withdrawal that was taken back left no other trace.
    void readWithdrawals()
    {
        Statement row = m_database.run(uR"(
            SELECT l.entry_id, l.time, l.kind = 'removed'
            FROM entry e CROSS JOIN ledger l ON l.entry_id = e.id AND l.number = 0
            WHERE e.blog_id = ? AND l.kind IN ('removed', 'restored') ORDER BY l.id)"_s,
            m_blog);
        while (row.next())
            m_withdrawals[EntryId(row.integer(0))].append(
                {row.time(1), row.flag(2) ? Turn::Kind::Withdrawn : Turn::Kind::Restored, 0});
    }

    // Of these there may be a million: numbers only.
    void readLooks()
    {
        Statement row = m_database.run(uR"(
            SELECT time, kind = 'older' FROM ledger
            WHERE blog_id = ? AND kind IN ('answer', 'unchanged', 'older') ORDER BY id)"_s,
            m_blog);
        while (row.next())
            (row.flag(1) ? m_olderPages : m_looks).append(row.integer(0));
        std::ranges::sort(m_looks); // a computer's clock may have been set back
        std::ranges::sort(m_olderPages);
    }

    void readEntries()
    {
        Statement row = m_database.run(uR"(
            SELECT e.id, e.sort_time, e.position, e.first_seen, e.removed,
                r.is_key_event OR r.is_pinned
            FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
            WHERE e.blog_id = ?)"_s,
            m_blog);
        while (row.next()) {
            EntryLife life;
            life.blog = m_blog;
            life.place = {row.time(1), row.integer(2), EntryId(row.integer(0))};
            const QDateTime firstSeen = row.time(3);
            life.appeared = appearance(life.place.sortTime, firstSeen);
            life.isKeyEvent = row.flag(5);
            life.turns = withdrawals(life.place.id, row.time(4));
            m_lives.insert(life.place.id, life);
        }
    }

    QDateTime appearance(const QDateTime &own, const QDateTime &firstSeen) const
    {
        if (own >= firstSeen)
            return firstSeen;
        const qint64 seen = firstSeen.toMSecsSinceEpoch();
        if (std::ranges::binary_search(m_olderPages, seen)
            && !std::ranges::binary_search(m_looks, seen))
            return own;
        const auto look = std::ranges::lower_bound(m_looks, seen);
        const bool wasMissing
            = look != m_looks.begin() && own.toMSecsSinceEpoch() <= *std::prev(look);
        return wasMissing ? firstSeen : own;
    }

    // What came from an archive, or was here before the ledger, has the last one only.
    QList<Turn> withdrawals(EntryId id, const QDateTime &removed) const
    {
        QList<Turn> turns = m_withdrawals.value(id);
        const bool isTold = !turns.isEmpty() && turns.constLast().kind == Turn::Kind::Withdrawn;
        if (removed.isValid() && !isTold)
            turns.append({removed, Turn::Kind::Withdrawn, 0});
        return turns;
    }

    void readWordings()
    {
        Statement row = m_database.run(uR"(
            SELECT r.entry_id, r.number, r.seen
            FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number > 1
            WHERE e.blog_id = ? AND e.revision > 1)"_s,
            m_blog);
        while (row.next()) {
            const auto life = m_lives.find(EntryId(row.integer(0)));
            if (life != m_lives.end())
                life->turns.append({row.time(2), Turn::Kind::Reworded, row.number(1)});
        }
    }

    Database &m_database;
    BlogId m_blog;
    QList<qint64> m_looks; ///< good answers, in milliseconds
    QList<qint64> m_olderPages;
    QHash<EntryId, QList<Turn>> m_withdrawals;
    QHash<EntryId, EntryLife> m_lives;
};

} // namespace

Chronicle readChronicle(Database &database, const QList<BlogId> &blogs)
{
    QList<EntryLife> lives;
    for (const BlogId blog : blogs)
        lives += BlogChronicle(database, blog).read(Looks::Read);
    return Chronicle(std::move(lives));
}

QList<EntryLife> readTurns(Database &database, BlogId blog)
{
    return BlogChronicle(database, blog).read(Looks::Spare);
}

} // namespace Liveline
