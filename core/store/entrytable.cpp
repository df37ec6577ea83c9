// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/entrytable.h"

#include "core/diff/address.h"
#include "core/diff/textdiff.h"
#include "core/store/chronicle.h"
#include "core/store/entryrows.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Bounds the length of one JSON array of ids.
constexpr qsizetype batchSize = 500;

QList<EntryId> readIds(Statement row)
{
    QList<EntryId> ids;
    while (row.next())
        ids.append(EntryId(row.integer(0)));
    return ids;
}

} // namespace

std::optional<Entry> EntryTable::find(EntryId id) const
{
    Statement row = m_database.run(selectEntries() + u"WHERE e.id = ?"_s, id);
    return row.next() ? std::optional(readEntry(row)) : std::nullopt;
}

QList<Entry> EntryTable::withIds(const QList<EntryId> &ids) const
{
    QList<Entry> entries;
    entries.reserve(ids.size());
    for (qsizetype start = 0; start < ids.size() && !m_database.hasFailed(); start += batchSize) {
        const QList<EntryId> batch = ids.mid(start, batchSize);
        QHash<EntryId, Entry> found;
        Statement row
            = m_database.run(selectEntries() + u"WHERE e.id IN (SELECT value FROM json_each(?))"_s,
                toJsonArray(batch));
        while (row.next()) {
            Entry entry = readEntry(row);
            const EntryId id = entry.id;
            found.emplace(id, std::move(entry));
        }
        for (const EntryId id : batch) {
            if (const auto entry = found.constFind(id); entry != found.cend())
                entries.append(*entry);
        }
    }
    return entries;
}

QList<Revision> EntryTable::revisions(EntryId id) const
{
    QList<Revision> revisions;
    Statement row = m_database.run(uR"(
        SELECT number, seen, source_id, key, url, headline, html, text, author, published, updated,
            images, is_pinned, is_key_event, is_breaking
        FROM revision WHERE entry_id = ? ORDER BY number)"_s,
        id);
    while (row.next())
        revisions.append({row.number(0), row.time(1), readWording(row, 2)});
    return revisions;
}

std::optional<ParsedEntry> EntryTable::wording(EntryId id, int number) const
{
    Statement row = m_database.run(uR"(
        SELECT source_id, key, url, headline, html, text, author, published, updated, images,
            is_pinned, is_key_event, is_breaking
        FROM revision WHERE entry_id = ? AND number = ?)"_s,
        id, number);
    return row.next() ? std::optional(readWording(row, 0)) : std::nullopt;
}

QList<Entry> EntryTable::standing(const QList<EntryStanding> &standings) const
{
    QList<EntryId> ids;
    QHash<EntryId, EntryStanding> wanted;
    for (const EntryStanding &standing : standings) {
        ids.append(standing.id);
        wanted.insert(standing.id, standing);
    }
    QList<Entry> entries = withIds(ids);
    for (Entry &entry : entries) {
        const EntryStanding then = wanted.value(entry.id);
        if (then.revision != entry.revision) {
            entry.current = wording(entry.id, then.revision).value_or(entry.current);
            const auto before = wording(entry.id, then.revision - 1);
            entry.isLastEditSubstantive = before && isSubstantiveEdit(*before, entry.current);
        }
        entry.revision = then.revision;
        entry.edited = then.edited;
        entry.removed = then.removed;
    }
    return entries;
}

QList<Entry> EntryTable::newestBefore(
    BlogId blog, const std::optional<EntryCursor> &before, int limit) const
{
    const qint64 end = std::numeric_limits<qint64>::max();
    Statement row = m_database.run(selectEntries() + uR"(
        WHERE e.blog_id = ? AND (e.sort_time, e.position, e.id) < (?, ?, ?)
        ORDER BY e.sort_time DESC, e.position DESC, e.id DESC LIMIT ?)"_s,
        blog, before ? before->sortTime.toMSecsSinceEpoch() : end, before ? before->position : end,
        before ? static_cast<qint64>(before->id) : end, limit);
    QList<Entry> entries;
    while (row.next())
        entries.append(readEntry(row));
    return entries;
}

QList<Entry> EntryTable::oldestAfter(BlogId blog, const EntryCursor &after, int limit) const
{
    Statement row = m_database.run(selectEntries() + uR"(
        WHERE e.blog_id = ? AND (e.sort_time, e.position, e.id) > (?, ?, ?)
        ORDER BY e.sort_time, e.position, e.id LIMIT ?)"_s,
        blog, after.sortTime, after.position, after.id, limit);
    QList<Entry> entries;
    while (row.next())
        entries.append(readEntry(row));
    std::reverse(entries.begin(), entries.end());
    return entries;
}

int EntryTable::newerCount(BlogId blog, const EntryCursor &after) const
{
    // In two parts: comparing whole cursors row by row takes twice the time of walking the index.
    Statement row
        = m_database.run(u"SELECT (SELECT count(*) FROM entry WHERE blog_id = ? AND sort_time > ?)"
                         " + (SELECT count(*) FROM entry WHERE blog_id = ? AND sort_time = ?"
                         " AND (position, id) > (?, ?))"_s,
            blog, after.sortTime, blog, after.sortTime, after.position, after.id);
    return row.next() ? static_cast<int>(row.integer(0)) : 0;
}

// The index alone is walked to the place, from the nearer end; then one row is read.
std::optional<Entry> EntryTable::atPlace(BlogId blog, int newer) const
{
    Statement counted = m_database.run(u"SELECT entry_count FROM blog WHERE id = ?"_s, blog);
    const int count = counted.next() ? static_cast<int>(counted.integer(0)) : 0;
    const int above = std::clamp(newer, 0, qMax(0, count - 1));
    const int below = count - 1 - above;
    const QString order = above <= below ? u"sort_time DESC, position DESC, id DESC"_s
                                         : u"sort_time, position, id"_s;
    Statement row = m_database.run(
        u"SELECT id FROM entry WHERE blog_id = ? ORDER BY "_s + order + u" LIMIT 1 OFFSET ?"_s,
        blog, qMax(0, qMin(above, below)));
    return row.next() ? find(EntryId(row.integer(0))) : std::nullopt;
}

// Among all wordings first, which a small index knows; then only those that still say so.
QList<Entry> EntryTable::keyEvents(BlogId blog, int limit) const
{
    Statement row = m_database.run(selectEntries() + uR"(
        WHERE e.blog_id = ? AND e.removed IS NULL
            AND e.id IN (SELECT entry_id FROM revision WHERE is_key_event = 1 OR is_pinned = 1)
            AND (r.is_key_event = 1 OR r.is_pinned = 1)
        ORDER BY e.sort_time DESC, e.position DESC, e.id DESC LIMIT ?)"_s,
        blog, limit);
    QList<Entry> entries;
    while (row.next())
        entries.append(readEntry(row));
    return entries;
}

std::optional<Entry> EntryTable::nextUnread(
    BlogId blog, const std::optional<EntryCursor> &after) const
{
    const qint64 start = std::numeric_limits<qint64>::min();
    Statement row = m_database.run(uR"(
        SELECT s.entry_id FROM entry_state s JOIN entry e ON e.id = s.entry_id
        WHERE s.is_read = 0 AND s.blog_id = ?
            AND (s.sort_time, s.position, s.entry_id) > (?, ?, ?) AND e.removed IS NULL
        ORDER BY s.sort_time, s.position, s.entry_id LIMIT 1)"_s,
        blog, after ? after->sortTime.toMSecsSinceEpoch() : start, after ? after->position : start,
        after ? static_cast<qint64>(after->id) : start);
    return row.next() ? find(EntryId(row.integer(0))) : std::nullopt;
}

QList<QDateTime> EntryTable::newestTimes(BlogId blog, int limit) const
{
    Statement row = m_database.run(
        u"SELECT sort_time FROM entry WHERE blog_id = ? ORDER BY sort_time DESC LIMIT ?"_s, blog,
        limit);
    QList<QDateTime> times;
    while (row.next())
        times.append(row.time(0));
    return times;
}

QList<EntryId> EntryTable::withNames(
    BlogId blog, const QStringList &sourceIds, const QStringList &addresses) const
{
    return readIds(m_database.run(uR"(
        SELECT id FROM entry WHERE blog_id = :blog AND source_id <> ''
            AND source_id IN (SELECT value FROM json_each(:ids))
        UNION
        SELECT id FROM entry WHERE blog_id = :blog AND address <> ''
            AND address IN (SELECT value FROM json_each(:addresses)))"_s,
        Named(u":blog"_s, blog), Named(u":ids"_s, toJsonArray(sourceIds)),
        Named(u":addresses"_s, toJsonArray(addresses))));
}

QList<EntryId> EntryTable::newestIds(BlogId blog, int limit) const
{
    return readIds(m_database.run(uR"(
        SELECT id FROM entry WHERE blog_id = ?
        ORDER BY sort_time DESC, position DESC, id DESC LIMIT ?)"_s,
        blog, limit));
}

QList<EntryId> EntryTable::oldestIds(BlogId blog, int limit) const
{
    return readIds(m_database.run(uR"(
        SELECT id FROM entry WHERE blog_id = ? ORDER BY sort_time, position, id LIMIT ?)"_s,
        blog, limit));
}

QList<EntryId> EntryTable::idsBelow(const Entry &entry, int limit) const
{
    return readIds(m_database.run(uR"(
        SELECT id FROM entry WHERE blog_id = ? AND (sort_time, position, id) < (?, ?, ?)
        ORDER BY sort_time DESC, position DESC, id DESC LIMIT ?)"_s,
        entry.blogId, entry.sortTime, entry.position, entry.id, limit));
}

QList<EntryId> EntryTable::idsBetween(
    BlogId blog, const QDateTime &from, const QDateTime &to, int limit) const
{
    return readIds(m_database.run(uR"(
        SELECT id FROM entry WHERE blog_id = ? AND sort_time BETWEEN ? AND ?
        ORDER BY sort_time DESC, position DESC, id DESC LIMIT ?)"_s,
        blog, from, to, limit));
}

std::optional<Entry> EntryTable::newestWithGapBelow(BlogId blog) const
{
    Statement row = m_database.run(selectEntries() + uR"(
        WHERE e.blog_id = ? AND e.has_gap_below = 1
        ORDER BY e.sort_time DESC, e.position DESC, e.id DESC LIMIT 1)"_s,
        blog);
    return row.next() ? std::optional(readEntry(row)) : std::nullopt;
}

std::optional<EntryId> EntryTable::withKey(BlogId blog, const QString &key, int nth) const
{
    Statement row = m_database.run(
        u"SELECT id FROM entry WHERE blog_id = ? AND key = ? ORDER BY id LIMIT 1 OFFSET ?"_s, blog,
        key, nth);
    return row.next() ? std::optional(EntryId(row.integer(0))) : std::nullopt;
}

EntryId EntryTable::insert(BlogId blog, const Entry &entry, std::optional<EntryId> number)
{
    const ParsedEntry &said = entry.current;
    const EntryId id{m_database
            .run(uR"(
        INSERT INTO entry (id, blog_id, key, source_id, address, first_seen, last_seen, edited, removed,
            revision, is_last_edit_substantive, sort_time, position, has_gap_below)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
                number, blog, said.key, said.sourceId, addressKey(said.url), entry.firstSeen,
                entry.lastSeen, entry.edited, entry.removed, entry.revision,
                entry.isLastEditSubstantive, entry.sortTime, entry.position, entry.hasGapBelow)
            .insertedId()};
    m_database.run(uR"(
        INSERT INTO entry_state (entry_id, blog_id, sort_time, position, is_read, is_starred,
            is_changed_since_read) VALUES (?, ?, ?, ?, ?, ?, ?))"_s,
        id, blog, entry.sortTime, entry.position, entry.state.isRead, entry.state.isStarred,
        entry.state.isChangedSinceRead);
    return id;
}

void EntryTable::insertRevision(EntryId id, const Revision &revision)
{
    const ParsedEntry &said = revision.said;
    m_database.run(uR"(
        INSERT INTO revision (entry_id, number, seen, source_id, key, url, headline, html, text,
            author, published, updated, images, is_pinned, is_key_event, is_breaking)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        id, revision.number, revision.seen, said.sourceId, said.key, said.url, said.headline,
        said.content.html, said.text, said.author, said.published, said.updated,
        imagesToJson(said.images), said.isPinned, said.isKeyEvent, said.isBreaking);
}

void EntryTable::addRevision(const Entry &before, const ParsedEntry &said, const QDateTime &now)
{
    const bool isSubstantive = isSubstantiveEdit(before.current, said);
    insertRevision(before.id, {before.revision + 1, now, said});
    m_database.run(
        u"UPDATE entry SET revision = ?, edited = ?, is_last_edit_substantive = ? WHERE id = ?"_s,
        before.revision + 1, now, isSubstantive, before.id);
    if (isSubstantive)
        m_database.run(
            u"UPDATE entry_state SET is_changed_since_read = 1 WHERE entry_id = ? AND is_read = 1"_s,
            before.id);
}

void EntryTable::replaceRevisions(EntryId id, const QList<Revision> &revisions)
{
    m_database.run(u"DELETE FROM revision WHERE entry_id = ?"_s, id);
    int number = 0;
    for (const Revision &revision : revisions)
        insertRevision(id, {++number, revision.seen, revision.said});
    const Revision &current = revisions.last();
    const bool isSubstantive
        = number > 1 && isSubstantiveEdit(revisions[revisions.size() - 2].said, current.said);
    m_database.run(
        u"UPDATE entry SET revision = ?, edited = ?, is_last_edit_substantive = ? WHERE id = ?"_s,
        number, number > 1 ? current.seen : QDateTime(), isSubstantive, id);
}

bool EntryTable::refresh(const Entry &before, const ParsedEntry &said)
{
    const ParsedEntry &known = before.current;
    if (known.key == said.key && known.sourceId == said.sourceId && known.url == said.url
        && known.isKeyEvent == said.isKeyEvent && known.isBreaking == said.isBreaking)
        return false;
    m_database.run(u"UPDATE entry SET key = ?, source_id = ?, address = ? WHERE id = ?"_s, said.key,
        said.sourceId, addressKey(said.url), before.id);
    m_database.run(
        u"UPDATE revision SET url = ?, is_key_event = ?, is_breaking = ? WHERE entry_id = ? AND number = ?"_s,
        said.url, said.isKeyEvent, said.isBreaking, before.id, before.revision);
    return known.url != said.url || known.isKeyEvent != said.isKeyEvent;
}

void EntryTable::complete(const Entry &before, const ParsedEntry &said)
{
    m_database.run(uR"(
        UPDATE revision SET headline = ?, published = ?, images = ?
        WHERE entry_id = ? AND number = ?)"_s,
        said.headline, said.published, imagesToJson(said.images), before.id, before.revision);
}

void EntryTable::setRemoved(EntryId id, const QDateTime &when)
{
    m_database.run(u"UPDATE entry SET removed = ? WHERE id = ?"_s, when, id);
}

void EntryTable::setGapBelow(EntryId id, bool hasGap)
{
    m_database.run(u"UPDATE entry SET has_gap_below = ? WHERE id = ?"_s, hasGap, id);
}

QList<EntryId> EntryTable::mark(const QList<EntryId> &ids, Mark mark)
{
    const QVariant list = toJsonArray(ids);
    switch (mark) {
    case Mark::Read:
        return readIds(m_database.run(uR"(
            UPDATE entry_state SET is_read = 1 WHERE is_read = 0
            AND entry_id IN (SELECT value FROM json_each(?)) RETURNING entry_id)"_s,
            list));
    case Mark::Unread:
        return readIds(m_database.run(uR"(
            UPDATE entry_state SET is_read = 0, is_changed_since_read = 0 WHERE is_read = 1
            AND entry_id IN (SELECT value FROM json_each(?)) RETURNING entry_id)"_s,
            list));
    case Mark::Starred:
    case Mark::Unstarred:
        return readIds(m_database.run(uR"(
            UPDATE entry_state SET is_starred = NOT is_starred WHERE is_starred <> ?
            AND entry_id IN (SELECT value FROM json_each(?)) RETURNING entry_id)"_s,
            mark == Mark::Starred, list));
    }
    return {};
}

QList<EntryId> EntryTable::clearAllChangedSinceRead(const std::optional<BlogId> &blog)
{
    return readIds(m_database.run(uR"(
        UPDATE entry_state SET is_changed_since_read = 0
        WHERE is_changed_since_read = 1 AND (:blog IS NULL OR blog_id = :blog)
        RETURNING entry_id)"_s,
        Named(u":blog"_s, blog)));
}

QList<BlogId> EntryTable::blogsOf(const QList<EntryId> &ids) const
{
    QList<BlogId> blogs;
    Statement row = m_database.run(uR"(
        SELECT DISTINCT blog_id FROM entry WHERE id IN (SELECT value FROM json_each(?)))"_s,
        toJsonArray(ids));
    while (row.next())
        blogs.append(BlogId(row.integer(0)));
    return blogs;
}

QList<EntryId> EntryTable::clearChangedSinceRead(const QList<EntryId> &ids)
{
    return readIds(m_database.run(uR"(
        UPDATE entry_state SET is_changed_since_read = 0 WHERE is_changed_since_read = 1
        AND entry_id IN (SELECT value FROM json_each(?)) RETURNING entry_id)"_s,
        toJsonArray(ids)));
}

QList<EntryId> EntryTable::markAll(const std::optional<BlogId> &blog, Mark mark)
{
    switch (mark) {
    case Mark::Read:
        return readIds(m_database.run(uR"(
            UPDATE entry_state SET is_read = 1
            WHERE is_read = 0 AND (:blog IS NULL OR blog_id = :blog) RETURNING entry_id)"_s,
            Named(u":blog"_s, blog)));
    case Mark::Unread:
        return readIds(m_database.run(uR"(
            UPDATE entry_state SET is_read = 0, is_changed_since_read = 0
            WHERE is_read = 1 AND (:blog IS NULL OR blog_id = :blog) RETURNING entry_id)"_s,
            Named(u":blog"_s, blog)));
    case Mark::Starred:
    case Mark::Unstarred:
        return readIds(m_database.run(uR"(
            UPDATE entry_state SET is_starred = NOT is_starred
            WHERE is_starred <> :starred AND (:blog IS NULL OR blog_id = :blog)
            RETURNING entry_id)"_s,
            Named(u":starred"_s, mark == Mark::Starred), Named(u":blog"_s, blog)));
    }
    return {};
}

void EntryTable::setState(EntryId id, const EntryState &state)
{
    m_database.run(uR"(
        UPDATE entry_state SET is_read = ?, is_starred = ?, is_changed_since_read = ?
        WHERE entry_id = ?)"_s,
        state.isRead, state.isStarred, state.isChangedSinceRead, id);
}

} // namespace Liveline
