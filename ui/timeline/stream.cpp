// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/stream.h"

#include <algorithm>

namespace Liveline {

namespace {

bool isNewerEntry(const Entry &one, const Entry &other)
{
    return isNewer(EntryCursor::of(one), EntryCursor::of(other));
}

/// How far apart its checks are now: how late we may have seen what it says.
qint64 spacingOf(const LiveBlog &blog)
{
    if (blog.interval > 0)
        return blog.interval;
    const bool isPlanned = blog.lastCheck.isValid() && blog.nextCheck.isValid();
    return isPlanned ? std::max<qint64>(0, blog.lastCheck.secsTo(blog.nextCheck)) : 0;
}

} // namespace

TimelinePages pagesOf(
    const Stream &stream, const Store &store, std::function<void(const Error &)> failed)
{
    // Each blog may hold the whole page: as many are asked for of each, and the rest is let go.
    const auto merged = [blogs = stream.blogs, failed = std::move(failed)](const auto &ask) {
        QList<Entry> all;
        for (const BlogId blog : blogs) {
            const Result<QList<Entry>> entries = ask(blog);
            if (entries)
                all.append(*entries);
            else
                failed(entries.error());
        }
        if (blogs.size() > 1)
            std::ranges::sort(all, isNewerEntry);
        return all;
    };
    return {[&store, merged](const std::optional<EntryCursor> &before, int limit) {
                return merged([&](BlogId blog) {
                    return store.olderEntries(blog, before, limit);
                }).mid(0, limit);
            },
        [&store, merged](const EntryCursor &after, int limit) {
            const QList<Entry> all
                = merged([&](BlogId blog) { return store.newerEntries(blog, after, limit); });
            return all.mid(std::max<qsizetype>(0, all.size() - limit)); // those that are nearest
        },
        [&store, blogs = stream.blogs](const EntryCursor &after) {
            int count = 0;
            for (const BlogId blog : blogs)
                count += store.newerCount(blog, after).value_or(0);
            return count;
        },
        [&store](EntryId id) { return store.entry(id).value_or(std::nullopt); }};
}

QHash<BlogId, EntrySource> sourcesOf(const Stream &stream, const Store &store)
{
    QHash<BlogId, EntrySource> sources;
    for (qsizetype i = 0; stream.isGroup() && i < stream.blogs.size(); ++i) {
        const Result<std::optional<LiveBlog>> found = store.blog(stream.blogs[i]);
        const LiveBlog blog = found ? found->value_or(LiveBlog()) : LiveBlog();
        const bool hasPublisher = blog.name.isEmpty() && !blog.said.publisher.isEmpty();
        sources.insert(stream.blogs[i],
            {hasPublisher ? blog.said.publisher : blog.title(), static_cast<int>(i),
                spacingOf(blog)});
    }
    return sources;
}

} // namespace Liveline
