// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

/// How often a blog is asked, why, and what that costs. Inside core/store only.
class PaceTable {
public:
    explicit PaceTable(Database &database)
        : m_database(database)
    {
    }

    void read(LiveBlog &blog) const; ///< fills in what is kept here
    void setImportant(BlogId id, bool isImportant);
    void describe(BlogId id, const SourceHints &hints);
    void note(BlogId id, const CheckNote &note);

private:
    void count(BlogId id, const CheckNote &note);

    Database &m_database;
};

} // namespace Liveline
