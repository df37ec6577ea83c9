// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/searchcounts.h"

#include "core/search/traits.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int mostCounted = 10'000;
constexpr int mostUnread = 1'000;
constexpr int mostOfAFacet = 12;

template <class Key> QList<std::pair<Key, int>> mostFirst(const QHash<Key, int> &counts)
{
    QList<std::pair<Key, int>> pairs;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        pairs.append({count.key(), count.value()});
    std::ranges::sort(pairs, [](const auto &a, const auto &b) {
        return std::tie(b.second, a.first) < std::tie(a.second, b.first);
    });
    return pairs;
}

class Counts {
public:
    void add(const Statement &row)
    {
        ++m_blogs[BlogId(row.integer(0))];
        ++m_days[row.time(1).toLocalTime().date()];
        if (const QString author = row.text(2); !author.isEmpty())
            ++m_authors[author];
        if (row.flag(3))
            ++m_traits[Trait::Image];
        const QString html = row.text(4);
        for (const Trait trait : {Trait::Video, Trait::Link, Trait::Embed, Trait::Quote}) {
            const QStringList signs = markupSigns(trait);
            if (std::ranges::any_of(
                    signs, [&](const QString &sign) { return html.contains(sign); }))
                ++m_traits[trait];
        }
    }
    void write(SearchFacets &facets) const
    {
        facets.blogs = mostFirst(m_blogs);
        facets.authors = mostFirst(m_authors).mid(0, mostOfAFacet);
        facets.traits = mostFirst(m_traits);
        facets.days = mostFirst(m_days);
        std::ranges::sort(
            facets.days, [](const auto &a, const auto &b) { return a.first > b.first; });
    }

private:
    QHash<BlogId, int> m_blogs;
    QHash<QDate, int> m_days;
    QHash<QString, int> m_authors;
    QHash<Trait, int> m_traits;
};

} // namespace

Result<SearchFacets> countFacets(
    Database &database, const SearchRequest &request, const Query &query, IsCancelled isCancelled)
{
    SearchFacets facets;
    if (query.isEmpty())
        return facets;
    const auto blogs = request.blog ? std::optional(QList{*request.blog}) : std::nullopt;
    const EntryFilter filter{
        query, blogs, false, false, request.since, request.until, mostCounted + 1};
    QList<EntryId> ids;
    for (const FoundEntry &found :
        EntryFinder(database, isCancelled).find(filter, Query::Order::Newest))
        ids.append(found.id);
    facets.isCapped = ids.size() > mostCounted;
    ids.resize(std::min<qsizetype>(ids.size(), mostCounted));
    facets.total = int(ids.size());
    const Interruption interruption(database, isCancelled);
    Statement row = database.run(uR"(
        SELECT e.blog_id, e.sort_time, r.author, r.images <> '[]', r.html
        FROM json_each(?) wanted CROSS JOIN entry e ON e.id = wanted.value
        CROSS JOIN revision r ON r.entry_id = e.id AND r.number = e.revision)"_s,
        toJsonArray(ids));
    Counts counts;
    while (row.next())
        counts.add(row);
    counts.write(facets);
    return database.result(facets);
}

Result<QList<int>> countUnreadOf(
    Database &database, const QList<Query> &queries, IsCancelled isCancelled)
{
    QList<int> counts;
    for (const Query &query : queries) {
        const EntryFilter filter{query, std::nullopt, true, false, {}, {}, mostUnread};
        const auto found = query.isEmpty()
            ? QList<FoundEntry>()
            : EntryFinder(database, isCancelled).find(filter, Query::Order::Newest);
        counts.append(int(found.size()));
    }
    return database.result(counts);
}

} // namespace Liveline
