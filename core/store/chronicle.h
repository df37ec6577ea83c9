// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

namespace Liveline {

class Database;

/// How an entry stood at some moment: which of its wordings held.
struct EntryStanding {
    EntryId id{};
    int revision = 1;
    QDateTime edited; ///< when that wording was noticed; invalid: it is the first
    QDateTime removed; ///< since when it was withdrawn then; invalid: it was there

    bool operator==(const EntryStanding &) const = default;
};

/// All that happened to one entry, and when.
struct EntryLife {
    struct Turn {
        enum class Kind { Reworded, Withdrawn, Restored };
        QDateTime at;
        Kind kind = Kind::Reworded;
        int revision = 0; ///< for Reworded
    };
    BlogId blog{};
    EntryCursor place;
    QDateTime appeared;
    bool isKeyEvent = false; ///< as the source says now
    QList<Turn> turns; ///< oldest first

    /// nullopt: it was not there yet.
    std::optional<EntryStanding> at(const QDateTime &moment) const;
};

/// What the timelines of some blogs looked like at any moment of their lives. A pure function of
/// what the store holds; texts are read apart (Store::entriesAt), so that it stays small.
///
/// "Then" is ours, for what only looking can tell: a wording holds from when it was first seen, an
/// entry is withdrawn from when that was noticed until it was seen again.
///
/// An entry appears at its own time (Entry::sortTime), as its readers saw it come, but never before
/// we know it can have been there: where we looked after its own time and it was not on the page,
/// it appears when it was first seen, so that what a source dates back is not told too early. So at
/// each moment at which we looked, what is replayed is what was stored then; between two looks,
/// entries come when they were published. What was there before we followed the blog, and what a
/// page of older entries brought, has only its own time.
///
/// Key-event marks and addresses are kept as they are now, not as they were.
class Chronicle {
public:
    explicit Chronicle(QList<EntryLife> lives = {});

    const QList<EntryLife> &lives() const { return m_lives; } ///< newest first
    /// Each moment at which something changed, oldest first.
    const QList<QDateTime> &moments() const { return m_moments; }
    /// When what is a key event now appeared, oldest first.
    QList<QDateTime> keyEvents() const;

    // Pages of the timeline at a moment, newest first, as those of the Store are now.
    QList<EntryStanding> older(
        const QDateTime &moment, const std::optional<EntryCursor> &before, int limit) const;
    QList<EntryStanding> newer(const QDateTime &moment, const EntryCursor &after, int limit) const;
    int newerCount(const QDateTime &moment, const EntryCursor &after) const;

    struct Difference {
        QList<EntryStanding> added;
        QList<EntryStanding> changed; ///< reworded, withdrawn or restored

        bool isEmpty() const { return added.isEmpty() && changed.isEmpty(); }
    };
    /// What came between these, the later one included. `from` is no later than `to`.
    Difference between(const QDateTime &from, const QDateTime &to) const;

private:
    qsizetype placeOf(const EntryCursor &cursor) const; ///< of the first that is not above it

    struct Event {
        QDateTime at;
        qsizetype life = 0;
    };
    QList<EntryLife> m_lives; ///< newest first
    QList<Event> m_events; ///< oldest first
    QList<QDateTime> m_moments;
};

/// From the tables `entry`, `revision` and, for when we looked and what was withdrawn in between,
/// `ledger`. Reads the whole of the ledger: not for the thread of a window.
Chronicle readChronicle(Database &database, const QList<BlogId> &blogs);

/// One blog's lives in no order, for their turns alone: when entries appeared is their own time.
QList<EntryLife> readTurns(Database &database, BlogId blog);

} // namespace Liveline
