// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/timetable.h"

#include <algorithm>

namespace Liveline {

namespace {

using State = LiveBlog::State;

bool isAsleep(State state) { return state == State::Paused || state == State::Gone; }

QDateTime plannedBy(const LiveBlog &blog, const QDateTime &now)
{
    if (isAsleep(blog.state))
        return {};
    const bool isRefused
        = blog.reason.kind == CheckReason::Kind::Refused && blog.state == State::Failing;
    if (!blog.nextCheck.isValid()) // never asked, or just woken
        return blog.state == State::Ended || isRefused ? QDateTime() : now;
    // An interval that was chosen just now counts from the last check, not from the next.
    if (blog.interval > 0 && blog.lastCheck.isValid() && blog.state == State::Live)
        return std::min(blog.nextCheck, blog.lastCheck.addSecs(blog.interval));
    return blog.nextCheck;
}

} // namespace

void Timetable::update(const LiveBlog &blog, const QDateTime &now)
{
    const auto row = m_rows.constFind(blog.id);
    const bool isAsBefore = row != m_rows.constEnd() && row->stored == blog.nextCheck
        && row->interval == blog.interval && isAsleep(row->state) == isAsleep(blog.state);
    if (!isAsBefore)
        m_rows.insert(blog.id, {plannedBy(blog, now), blog.nextCheck, blog.interval, blog.state});
}

void Timetable::plan(BlogId id, const QDateTime &due)
{
    if (const auto row = m_rows.find(id); row != m_rows.end())
        row->due = due;
}

QList<BlogId> Timetable::due(const QDateTime &now) const
{
    QList<BlogId> ids;
    for (auto row = m_rows.constBegin(); row != m_rows.constEnd(); ++row) {
        if (row->due.isValid() && row->due <= now)
            ids.append(row.key());
    }
    std::ranges::sort(ids, {}, [this](BlogId id) { return std::pair(m_rows[id].due, id); });
    return ids;
}

QDateTime Timetable::nextAfter(const QDateTime &now) const
{
    QDateTime next;
    for (const Row &row : m_rows) {
        if (row.due.isValid() && row.due > now && (!next.isValid() || row.due < next))
            next = row.due;
    }
    return next;
}

void Timetable::shiftBack(qint64 milliseconds)
{
    for (Row &row : m_rows) {
        if (row.due.isValid())
            row.due = row.due.addMSecs(-milliseconds);
    }
}

} // namespace Liveline
