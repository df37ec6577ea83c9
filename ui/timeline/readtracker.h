// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QHash>
#include <QList>

#include <optional>

namespace Liveline {

/// Decides what has been read (UX §1.3): an entry that was at least 60 % visible for a second in
/// the active window, not while scrolling fast, not within the grace after the window was activated
/// or the timeline jumped; or that had the keyboard's focus for half a second. Pure: time and what
/// is visible are handed in.
class ReadTracker {
public:
    struct Visible {
        EntryId id{};
        double fraction = 0; ///< of the entry that is visible; 1 when it is taller than the
                             ///< viewport and its end can be seen
    };
    /// What the reader can see at a moment.
    struct Sight {
        qint64 now = 0; ///< milliseconds of a clock that only moves forward
        double scrolled = 0; ///< pixels moved by the reader since the last sight
        QList<Visible> unread; ///< visible entries that are not read yet
        std::optional<EntryId> focused; ///< by the keyboard
    };

    static constexpr double neededFraction = 0.6;
    static constexpr qint64 dwell = 1'000;
    static constexpr qint64 focusDwell = 500;
    static constexpr qint64 grace = 1'500;
    static constexpr double maximumSpeed = 2'000; ///< pixels a second

    void setActive(bool active, qint64 now);
    void jumped(qint64 now); ///< opened, or moved by other means than scrolling: nothing was read

    /// What has been read by now. To be called several times a second while it is waiting.
    QList<EntryId> see(const Sight &sight);
    /// Whether time alone may make something read; else only a change of what is seen.
    bool isWaiting() const { return m_isWaiting; }

private:
    void startAnew(qint64 now);

    QHash<EntryId, qint64> m_since;
    std::optional<EntryId> m_focused;
    qint64 m_focusedSince = 0;
    qint64 m_last = 0;
    qint64 m_notBefore = 0;
    bool m_isActive = false;
    bool m_isWaiting = false;
};

} // namespace Liveline
