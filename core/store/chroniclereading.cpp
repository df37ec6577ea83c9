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

/// One blog's part of a chronicle.
class BlogChronicle {
public:
    BlogChronicle(Database &database, BlogId blog)
        : m_database(database)
        , m_blog(blog)
    {
    }

    QList<EntryLife> read()
    {
        readLedger();
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
    // By what it wrote down while it happened: a withdrawal that was taken back left no other
    // trace.
    void readLedger()
    {
        Statement row = m_database.run(uR"(
            SELECT time, kind, entry_id FROM ledger WHERE blog_id = ?
                AND kind IN ('answer', 'unchanged', 'older', 'removed', 'restored')
            ORDER BY id)"_s,
            m_blog);
        while (row.next()) {
            const QDateTime at = row.time(0);
            const QString kind = row.text(1);
            if (kind == "older"_L1)
                m_olderPages.append(at);
            else if (kind == "answer"_L1 || kind == "unchanged"_L1)
                m_looks.append(at);
            else
                m_withdrawals[EntryId(row.integer(2))].append(
                    {at, kind == "removed"_L1 ? Turn::Kind::Withdrawn : Turn::Kind::Restored, 0});
        }
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
        if (std::ranges::binary_search(m_olderPages, firstSeen)
            && !std::ranges::binary_search(m_looks, firstSeen))
            return own;
        const auto look = std::ranges::lower_bound(m_looks, firstSeen);
        const bool wasMissing = look != m_looks.begin() && own <= *std::prev(look);
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
    QList<QDateTime> m_looks; ///< good answers
    QList<QDateTime> m_olderPages;
    QHash<EntryId, QList<Turn>> m_withdrawals;
    QHash<EntryId, EntryLife> m_lives;
};

} // namespace

Chronicle readChronicle(Database &database, const QList<BlogId> &blogs)
{
    QList<EntryLife> lives;
    for (const BlogId blog : blogs)
        lives += BlogChronicle(database, blog).read();
    return Chronicle(std::move(lives));
}

} // namespace Liveline
