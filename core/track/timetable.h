// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"

#include <QHash>

namespace Liveline {

/// Which blog is due when. Pure: fed with what the store knows and with the time. Inside core/track
/// only.
class Timetable {
public:
    /// The blog as the store knows it. Keeps an earlier plan() unless something that decides the
    /// time has changed since.
    void update(const LiveBlog &blog, const QDateTime &now);
    void plan(BlogId id, const QDateTime &due);
    void remove(BlogId id) { m_rows.remove(id); }
    void clear() { m_rows.clear(); }

    bool contains(BlogId id) const { return m_rows.contains(id); }
    QDateTime dueTime(BlogId id) const { return m_rows.value(id).due; }
    /// Those whose time has come, longest overdue first.
    QList<BlogId> due(const QDateTime &now) const;
    /// When the next one comes due, without those that `now` finds due; invalid: none.
    QDateTime nextAfter(const QDateTime &now) const;
    /// The clock was set back by so many milliseconds: what was planned goes back with it.
    void shiftBack(qint64 milliseconds);

private:
    struct Row {
        QDateTime due; ///< invalid: not planned
        QDateTime stored; ///< what the store said when `due` was last taken from it
        int interval = 0;
        LiveBlog::State state = LiveBlog::State::Live;
    };
    QHash<BlogId, Row> m_rows;
};

} // namespace Liveline
