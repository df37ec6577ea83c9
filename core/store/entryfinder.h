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
    Query query;
    std::optional<QList<BlogId>> blogs;
    bool unreadOnly = false;
    bool starredOnly = false;
    QDateTime since; ///< of sortTime, inclusive
    QDateTime until; ///< of sortTime, exclusive
    int limit = 0; ///< 0: all
};

/// An entry that was found, and how well it fits: smaller is better.
struct FoundEntry {
    EntryId id{};
    double rank = 0;
};

struct SearchPlan;

/// Finds entries, by words and without. A light view of a connection.
class EntryFinder {
public:
    EntryFinder(Database &database, IsCancelled isCancelled)
        : m_database(database)
        , m_isCancelled(std::move(isCancelled))
    {
    }

    /// In that order. With words and a limit: those that arrived last (or first), which the index
    /// knows without looking at the others; the best among the 2,000 that arrived last.
    QList<FoundEntry> find(const EntryFilter &asked, Query::Order order) const;

private:
    std::optional<QList<FoundEntry>> byShortPrefixes(
        const EntryFilter &filter, const QList<LiveBlog> &blogs) const;
    QList<FoundEntry> byTime(
        const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const;
    QList<FoundEntry> byWords(
        const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const;
    QList<FoundEntry> byRows(
        const SearchPlan &plan, const EntryFilter &filter, bool isNewest) const;
    QList<FoundEntry> byRank(const SearchPlan &plan, const EntryFilter &filter) const;
    qint64 countOf(const QList<BlogId> &blogs) const;
    QString among(const SearchPlan &plan) const;
    bool isAmongFew(const SearchPlan &plan) const;
    void read(Statement row, const EntryFilter &filter, bool isExact, QList<FoundEntry> &found,
        const std::function<void(QList<EntryId> &)> &thin = {}) const;
    void keep(QList<EntryId> &ids, const QString &words, bool isWanted) const;
    bool matchesInFull(EntryId id, const EntryFilter &filter, const QList<LiveBlog> &blogs) const;

    Database &m_database;
    IsCancelled m_isCancelled;
};

} // namespace Liveline
