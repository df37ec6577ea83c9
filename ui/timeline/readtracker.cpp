// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/readtracker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Liveline {

void ReadTracker::setActive(bool active, qint64 now)
{
    if (active == m_isActive)
        return;
    m_isActive = active;
    startAnew(now);
}

void ReadTracker::jumped(qint64 now) { startAnew(now); }

void ReadTracker::startAnew(qint64 now)
{
    m_since.clear();
    m_focused.reset();
    m_notBefore = now + grace;
    m_last = now;
}

QList<EntryId> ReadTracker::see(const Sight &sight)
{
    const qint64 elapsed = qMax<qint64>(1, sight.now - std::exchange(m_last, sight.now));
    if (!m_isActive || sight.now < m_notBefore) {
        m_since.clear();
        m_focused.reset();
        m_isWaiting = m_isActive && !sight.unread.isEmpty();
        return {};
    }
    const bool isFast
        = std::abs(sight.scrolled) * 1'000.0 / static_cast<double>(elapsed) >= maximumSpeed;

    QList<EntryId> read;
    QHash<EntryId, qint64> since;
    for (const Visible &entry : sight.unread) {
        if (isFast || entry.fraction < neededFraction)
            continue;
        const qint64 start = m_since.value(entry.id, sight.now);
        if (sight.now - start >= dwell)
            read.append(entry.id);
        else
            since.insert(entry.id, start);
    }
    m_since = std::move(since);

    if (m_focused != sight.focused) {
        m_focused = sight.focused;
        m_focusedSince = sight.now;
    }
    const bool isFocusUnread = m_focused && !read.contains(*m_focused)
        && std::ranges::any_of(
            sight.unread, [this](const Visible &entry) { return entry.id == *m_focused; });
    const bool isFocusDone = sight.now - m_focusedSince >= focusDwell;
    if (isFocusUnread && isFocusDone)
        read.append(*m_focused);
    m_isWaiting = !m_since.isEmpty() || (isFocusUnread && !isFocusDone)
        || (isFast && !sight.unread.isEmpty());
    return read;
}

} // namespace Liveline
