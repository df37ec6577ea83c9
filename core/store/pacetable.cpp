// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/pacetable.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 slotSeconds = 600;
constexpr qint64 slotsKept = 144;

} // namespace

void PaceTable::read(LiveBlog &blog) const
{
    Statement row = m_database.run(uR"(
        SELECT is_important, reason, figure, poll_hint, renewal_hint, hub
        FROM pace WHERE blog_id = ?)"_s,
        blog.id);
    if (!row.next())
        return;
    blog.isImportant = row.flag(0);
    blog.reason = {CheckReason::Kind(row.number(1)), row.value(2).toDouble()};
    blog.said.hints = {row.number(3), row.number(4), row.url(5)};
    // Up to the last check, so that no clock is needed: the reader knows when that was.
    Statement costs = m_database.run(uR"(
        SELECT total(requests), total(bytes) FROM traffic
        WHERE blog_id = :blog
            AND slot > (SELECT max(slot) FROM traffic WHERE blog_id = :blog) - 6)"_s,
        Named(u":blog"_s, blog.id));
    if (costs.next())
        blog.traffic = {costs.value(0).toInt(), costs.value(1).toLongLong()};
}

void PaceTable::setImportant(BlogId id, bool isImportant)
{
    m_database.run(uR"(
        INSERT INTO pace (blog_id, is_important) VALUES (?, ?)
        ON CONFLICT (blog_id) DO UPDATE SET is_important = excluded.is_important)"_s,
        id, isImportant);
}

void PaceTable::describe(BlogId id, const SourceHints &hints)
{
    m_database.run(uR"(
        INSERT INTO pace (blog_id, poll_hint, renewal_hint, hub) VALUES (?, ?, ?, ?)
        ON CONFLICT (blog_id) DO UPDATE SET poll_hint = excluded.poll_hint,
            renewal_hint = excluded.renewal_hint, hub = excluded.hub)"_s,
        id, hints.poll, hints.renewal, hints.hub);
}

void PaceTable::note(BlogId id, const CheckNote &note)
{
    m_database.run(uR"(
        INSERT INTO pace (blog_id, reason, figure) VALUES (?, ?, ?)
        ON CONFLICT (blog_id) DO UPDATE SET reason = excluded.reason, figure = excluded.figure)"_s,
        id, int(note.reason.kind), QVariant(note.reason.figure));
    if (note.requests > 0)
        count(id, note);
}

void PaceTable::count(BlogId id, const CheckNote &note)
{
    const qint64 slot = note.checkedAt.toSecsSinceEpoch() / slotSeconds;
    m_database.run(uR"(
        INSERT INTO traffic (blog_id, slot, requests, bytes) VALUES (?, ?, ?, ?)
        ON CONFLICT (blog_id, slot) DO UPDATE SET requests = requests + excluded.requests,
            bytes = bytes + excluded.bytes)"_s,
        id, slot, note.requests, note.bytes);
    m_database.run(u"DELETE FROM traffic WHERE blog_id = ? AND slot < ?"_s, id, slot - slotsKept);
}

} // namespace Liveline
