// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "ui/timeline/timelinemodel.h"

namespace Liveline {

/// What a timeline shows: one blog, or those of a group on one clock.
struct Stream {
    QString group; ///< its name; empty: a blog of its own
    QList<BlogId> blogs; ///< empty: nothing is shown

    bool isGroup() const { return !group.isEmpty(); }
    bool holds(BlogId id) const { return blogs.contains(id); }
    std::optional<BlogId> single() const
    {
        return isGroup() || blogs.isEmpty() ? std::nullopt : std::optional(blogs.first());
    }
    /// Under which its reader's place is remembered.
    QString key() const
    {
        return isGroup() ? u'/' + group : QString::number(qint64(single().value_or(BlogId{})));
    }
    bool operator==(const Stream &) const = default;
};

/// The entries of all its blogs in the order of a timeline, newest first; a page costs one question
/// a blog. `failed` hears what the store complains of. The store must outlive what is returned.
TimelinePages pagesOf(
    const Stream &stream, const Store &store, std::function<void(const Error &)> failed);

/// Who the blogs of a group are, for a reader to tell them apart; nothing for a single blog.
QHash<BlogId, EntrySource> sourcesOf(const Stream &stream, const Store &store);

} // namespace Liveline
