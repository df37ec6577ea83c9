// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/query.h"
#include "core/store/database.h"
#include "core/store/store.h"

#include <functional>
#include <optional>

namespace Liveline {

/// Conditions on entries, all of which must hold; those that are not set hold always.
struct EntryFilter {
    Query query; ///< its times and flags too
    std::optional<QList<BlogId>> blogs;
    bool unreadOnly = false;
    bool starredOnly = false;
    QDateTime since; ///< of sortTime, inclusive
    QDateTime until; ///< of sortTime, exclusive
    int limit = 0; ///< 0: all
};

/// An entry that was found, and how well it fits: bm25, smaller is better.
struct FoundEntry {
    EntryId id{};
    double rank = 0;
};

/// Whether the one who asks has lost interest; asked between rows.
using IsCancelled = std::function<bool()>;

/// Finds entries, by words and without. A light view of a connection.
class EntryFinder {
public:
    EntryFinder(Database &database, IsCancelled isCancelled)
        : m_database(database)
        , m_isCancelled(std::move(isCancelled))
    {
    }

    /// Newest first. With words and a limit: those that arrived last, which the index knows without
    /// looking at the others.
    QList<FoundEntry> newest(const EntryFilter &filter) const;
    /// Best first, among the twenty thousand that arrived last.
    QList<FoundEntry> mostRelevant(const EntryFilter &filter) const;

private:
    QList<FoundEntry> read(Statement row) const;
    Database &m_database;
    IsCancelled m_isCancelled;
};

/// The blogs that `blog:…` in a query means: a number, or part of a title or address.
QList<BlogId> blogsNamed(Database &database, const QString &name);

} // namespace Liveline
