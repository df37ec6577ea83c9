// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"

#include <QHash>

#include <optional>

namespace Liveline {

class Settings;

/// When a person last looked at each blog, over restarts: for what changed meanwhile. A visit ends
/// with another blog, or when the window is left; coming back within ten minutes goes on with it.
class Visits {
public:
    Visits(Settings &settings, Clock clock);

    void enter(const std::optional<BlogId> &blog); ///< ends the visit to the one before
    void leave(); ///< the window, not the blog
    void comeBack();
    /// When the visit before this one ended; invalid: there was none.
    QDateTime lastVisit(BlogId blog) const;

private:
    void note();
    void write() const;

    Settings &m_settings;
    Clock m_clock;
    std::optional<BlogId> m_current;
    QDateTime m_before; ///< of m_current
    QHash<qint64, QDateTime> m_ends;
};

} // namespace Liveline
