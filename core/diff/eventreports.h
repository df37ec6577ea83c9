// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/gist.h"

#include <QQueue>

#include <map>

namespace Liveline {

/// One source's account of something that several report.
struct Report {
    EntryId entry{};
    BlogId blog{};
    QDateTime at; ///< published, else when we first saw it: no later than that
    bool isTold = false; ///< the source says when

    bool operator==(const Report &) const = default;
};

/// By how much a report came after another, and how far off that may be: what was only seen may
/// have been there since the check before.
struct Lag {
    qint64 seconds = 0; ///< negative: before it
    qint64 uncertainty = 0; ///< seconds, either way

    bool operator==(const Lag &) const = default;
};

/// `spacings`: seconds between two checks of a blog.
Lag lagBetween(const Report &first, const Report &later, const QHash<BlogId, qint64> &spacings);

/// Which entries of several sources report the same, kept up to date as entries arrive. A source
/// counts once: what it says again is an update. What is compared is bounded: entries within an
/// hour of each other, among those that were added last.
class EventReports {
public:
    static constexpr qint64 windowSeconds = 60 * 60;
    static constexpr qsizetype maximumCompared = 4'096;

    void add(const Entry &entry); ///< does nothing when it is known
    /// Which one stands for it in a timeline: the first to report, but one that a reader has seen
    /// there stays, whoever turns out to have been earlier. Itself where nobody else reports it.
    EntryId headOf(EntryId entry) const;
    void keepAsHead(EntryId head);
    /// All that report the same, the first one first; nothing where there is one alone.
    QList<Report> reportsOf(EntryId entry) const;
    QList<QList<Report>> shared() const; ///< by the time of the first, oldest first

private:
    struct Cluster {
        QList<Report> reports; ///< by time
        EntryId head{};
        bool isHeadKept = false;
    };
    struct Compared {
        Report report;
        Gist gist;
    };
    bool fits(const Compared &one, const Cluster &cluster) const;
    int bestCluster(const Compared &one) const; ///< -1: none
    void forgetOldest();

    QHash<int, Cluster> m_clusters;
    QHash<EntryId, int> m_clusterOf;
    QHash<EntryId, Compared> m_compared;
    std::multimap<QDateTime, EntryId> m_byTime;
    QQueue<EntryId> m_order;
    int m_nextCluster = 0;
};

} // namespace Liveline
