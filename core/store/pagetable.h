// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"

namespace Liveline {

/// The table `page_item`: what we believe each page to hold, from the top down. What left a page
/// leaves this table, so that a check costs what the page costs, not what the blog has grown to.
class PageTable {
public:
    struct Item {
        EntryId id{};
        int absences = 0; ///< see PageItem in core/diff/entrymatcher.h
        /// As the page told it last. A source that dates an entry anew has not edited it, but it
        /// will be known by this time from now on.
        QDateTime published;

        bool operator==(const Item &) const = default;
    };

    explicit PageTable(Database &database)
        : m_database(database)
    {
    }

    QList<Item> items(BlogId blog) const;
    /// Entries that are no longer there were last seen in the answer before.
    void replace(BlogId blog, const QList<Item> &items, const QDateTime &previousAnswer);

private:
    Database &m_database;
};

} // namespace Liveline
