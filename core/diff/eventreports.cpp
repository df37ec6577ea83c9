// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/eventreports.h"

#include "core/diff/likeness.h"

#include <algorithm>
#include <tuple>

namespace Liveline {

namespace {

bool isEarlier(const Report &one, const Report &other)
{
    return std::tie(one.at, one.entry) < std::tie(other.at, other.entry);
}

} // namespace

Lag lagBetween(const Report &first, const Report &later, const QHash<BlogId, qint64> &spacings)
{
    Lag lag{first.at.secsTo(later.at), 0};
    for (const Report &report : {first, later}) {
        if (!report.isTold)
            lag.uncertainty += spacings.value(report.blog);
    }
    return lag;
}

void EventReports::add(const Entry &entry)
{
    if (m_clusterOf.contains(entry.id))
        return;
    const bool isTold = entry.current.published.isValid();
    const Compared one{
        {entry.id, entry.blogId, isTold ? entry.current.published : entry.firstSeen, isTold},
        gistOf(entry.current)};
    int number = bestCluster(one);
    if (number < 0) {
        number = m_nextCluster++;
        m_clusters.insert(number, {});
    }
    Cluster &cluster = m_clusters[number];
    cluster.reports.insert(
        std::ranges::upper_bound(cluster.reports, one.report, isEarlier), one.report);
    if (!cluster.isHeadKept)
        cluster.head = cluster.reports.constFirst().entry;
    m_clusterOf.insert(entry.id, number);
    m_byTime.emplace(one.report.at, entry.id);
    m_compared.insert(entry.id, one);
    m_order.enqueue(entry.id);
    if (m_order.size() > maximumCompared)
        forgetOldest();
}

/// Nobody of it contradicts or is of the same source.
bool EventReports::fits(const Compared &one, const Cluster &cluster) const
{
    return std::ranges::all_of(cluster.reports, [&](const Report &report) {
        const auto known = m_compared.constFind(report.entry);
        return report.blog != one.report.blog
            && (known == m_compared.cend() || isSameReport(one.gist, known->gist));
    });
}

int EventReports::bestCluster(const Compared &one) const
{
    const auto from = m_byTime.lower_bound(one.report.at.addSecs(-windowSeconds));
    const auto to = m_byTime.upper_bound(one.report.at.addSecs(windowSeconds));
    int best = -1;
    double likeness = 0;
    for (auto at = from; at != to; ++at) {
        const Compared &other = *m_compared.constFind(at->second);
        if (other.report.blog == one.report.blog || !isSameReport(one.gist, other.gist))
            continue;
        const double found = similarity(one.gist.words, other.gist.words);
        const int number = m_clusterOf.value(at->second);
        if (found > likeness && fits(one, *m_clusters.constFind(number))) {
            likeness = found;
            best = number;
        }
    }
    return best;
}

/// Who reports with whom is remembered; what was reported alone can be learnt again.
void EventReports::forgetOldest()
{
    const EntryId id = m_order.dequeue();
    const QDateTime at = m_compared.take(id).report.at;
    const auto [from, to] = m_byTime.equal_range(at);
    m_byTime.erase(std::find_if(from, to, [id](const auto &item) { return item.second == id; }));
    const int number = m_clusterOf.value(id);
    if (m_clusters.value(number).reports.size() > 1)
        return;
    m_clusters.remove(number);
    m_clusterOf.remove(id);
}

EntryId EventReports::headOf(EntryId entry) const
{
    const auto number = m_clusterOf.constFind(entry);
    return number == m_clusterOf.cend() ? entry : m_clusters.constFind(*number)->head;
}

void EventReports::keepAsHead(EntryId head)
{
    const auto number = m_clusterOf.constFind(head);
    if (number == m_clusterOf.cend() || m_clusters.constFind(*number)->isHeadKept)
        return;
    Cluster &cluster = m_clusters[*number];
    cluster.head = head;
    cluster.isHeadKept = true;
}

QList<Report> EventReports::reportsOf(EntryId entry) const
{
    const auto number = m_clusterOf.constFind(entry);
    if (number == m_clusterOf.cend())
        return {};
    const QList<Report> &reports = m_clusters.constFind(*number)->reports;
    return reports.size() > 1 ? reports : QList<Report>();
}

QList<QList<Report>> EventReports::shared() const
{
    QList<QList<Report>> all;
    for (const Cluster &cluster : m_clusters) {
        if (cluster.reports.size() > 1)
            all.append(cluster.reports);
    }
    std::ranges::sort(all, isEarlier, [](const auto &reports) { return reports.constFirst(); });
    return all;
}

} // namespace Liveline
