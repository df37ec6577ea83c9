// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"

#include <QHash>

namespace Liveline {

class Settings;

/// When a person last looked at each blog, over restarts: for what changed meanwhile. A visit ends
/// with another blog, or when the window is left; coming back within ten minutes goes on with it.
class Visits {
public:
    Visits(Settings &settings, Clock clock);

    /// Several are visited side by side. Ends the visits to all others.
    void enter(const QList<BlogId> &blogs);
    void leave(); ///< the window, not the blogs
    void comeBack();
    /// When the visit before this one ended; invalid: there was none.
    QDateTime lastVisit(BlogId blog) const;

private:
    void note();
    void write() const;

    Settings &m_settings;
    Clock m_clock;
    QHash<BlogId, QDateTime> m_current; ///< with the end of the visit before
    QHash<BlogId, QDateTime> m_ends;
};

} // namespace Liveline
