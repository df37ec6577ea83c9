// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

/// The table `blog`. A light view of a connection: make one where it is needed.
class BlogTable {
public:
    explicit BlogTable(Database &database)
        : m_database(database)
    {
    }

    QList<LiveBlog> all() const; ///< by group, then title
    std::optional<LiveBlog> find(BlogId id) const;
    /// The blog followed under this address, or under the canonical one that either names.
    std::optional<LiveBlog> findSame(const LiveBlog &blog) const;

    static Error noSuchBlog(BlogId id);

    LiveBlog insert(const LiveBlog &blog, std::optional<BlogId> number = {});
    void remove(BlogId id);
    void configure(BlogId id, const BlogSettings &settings);
    /// A good answer. Fields about which the page says nothing keep what they said.
    void noteAnswer(BlogId id, const CheckNote &note);
    void describe(BlogId id, const ParsedBlog &said, const QString &extractor);
    void noteFailure(BlogId id, const CheckNote &note);
    void setOlder(BlogId id, const QUrl &older);

private:
    LiveBlog withPace(LiveBlog blog) const;
    void setRule(BlogId id, const ReadingRule &rule);
    void noteWay(BlogId id, const CheckNote &note);
    void move(BlogId id, const QUrl &url);
    Database &m_database;
};

} // namespace Liveline
