// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

/// The tables `entry`, `revision` and `entry_state`: what a source said and when, with every
/// wording, and apart from it what the reader did. A light view of a connection.
class EntryTable {
public:
    explicit EntryTable(Database &database)
        : m_database(database)
    {
    }

    std::optional<Entry> find(EntryId id) const;
    QList<Entry> withIds(const QList<EntryId> &ids) const; ///< in the order asked
    QList<Revision> revisions(EntryId id) const; ///< oldest first
    QList<Entry> standing(const QList<EntryStanding> &standings) const; ///< in the order asked
    QList<Entry> newestBefore(
        BlogId blog, const std::optional<EntryCursor> &before, int limit) const;
    QList<Entry> oldestAfter(BlogId blog, const EntryCursor &after, int limit) const;
    int newerCount(BlogId blog, const EntryCursor &after) const;
    std::optional<Entry> atPlace(BlogId blog, int newer) const; ///< else the oldest
    QList<Entry> keyEvents(BlogId blog, int limit) const; ///< newest first
    std::optional<Entry> nextUnread(BlogId blog, const std::optional<EntryCursor> &after) const;
    QList<QDateTime> newestTimes(BlogId blog, int limit) const;
    /// Those whose source id or address is among these, in no order.
    QList<EntryId> withNames(
        BlogId blog, const QStringList &sourceIds, const QStringList &addresses) const;
    QList<EntryId> newestIds(BlogId blog, int limit) const;
    QList<EntryId> oldestIds(BlogId blog, int limit) const;
    QList<EntryId> idsBelow(const Entry &entry, int limit) const; ///< in the timeline, newest first
    QList<EntryId> idsBetween( ///< times inclusive, newest first
        BlogId blog, const QDateTime &from, const QDateTime &to, int limit) const;
    std::optional<Entry> newestWithGapBelow(BlogId blog) const;
    /// The entry of that key; where a key was used again, the `nth` that came, from 0 on.
    std::optional<EntryId> withKey(BlogId blog, const QString &key, int nth) const;

    /// Stores an entry with its only wording; its id and blog are given by the table.
    EntryId insert(BlogId blog, const Entry &entry, std::optional<EntryId> number = {});
    void insertRevision(EntryId id, const Revision &revision);
    void setState(EntryId id, const EntryState &state);
    /// A new wording, seen `now`. What an entry said before stays.
    void addRevision(const Entry &before, const ParsedEntry &said, const QDateTime &now);
    /// Puts these in the place of all wordings; the last becomes the current one.
    void replaceRevisions(EntryId id, const QList<Revision> &revisions);
    /// What is not wording follows the source: its names for the entry, the key-event mark. Returns
    /// whether the current wording's row is another.
    bool refresh(const Entry &before, const ParsedEntry &said);
    /// In the place of the current wording, whose headline, time or pictures were not told before.
    void complete(const Entry &before, const ParsedEntry &said);
    void setRemoved(EntryId id, const QDateTime &when); ///< invalid: it is back
    void setGapBelow(EntryId id, bool hasGap);
    /// Returns those whose mark was another.
    QList<EntryId> mark(const QList<EntryId> &ids, Mark mark);
    /// Read again after a change: returns those that carried the flag.
    QList<EntryId> clearChangedSinceRead(const QList<EntryId> &ids);
    QList<EntryId> clearAllChangedSinceRead(const std::optional<BlogId> &blog);
    QList<BlogId> blogsOf(const QList<EntryId> &ids) const;
    QList<EntryId> markAll(const std::optional<BlogId> &blog, Mark mark);

private:
    std::optional<ParsedEntry> wording(EntryId id, int number) const;

    Database &m_database;
};

} // namespace Liveline
