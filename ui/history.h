// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>

#include <optional>

namespace Liveline {

/// Somewhere a person was in the window.
struct Place {
    enum class Kind { Blog, Entry, Search, Group, Replay, Board };
    Kind kind = Kind::Blog;
    BlogId blog{};
    EntryId entry{};
    QString group = {}; ///< for Group; for Replay, empty: of the blog

    bool operator==(const Place &) const = default;
};

/// Where a person was, for Back and Forward; at most 50 places.
class History {
public:
    void visit(const Place &place); ///< forgets what lay forward
    std::optional<Place> back(); ///< nullopt: nothing before
    std::optional<Place> forward();
    void forget(BlogId blog);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }

private:
    QList<Place> m_places;
    qsizetype m_at = -1; ///< the present place
};

} // namespace Liveline
