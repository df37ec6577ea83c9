// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/overview.h"

#include "core/store/database.h"

#include <QSet>

#include <algorithm>
#include <tuple>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// A cursor as it is stored, which is compared in a tenth of the time.
struct Standing {
    qint64 time = 0;
    qint64 position = 0;
    EntryId id{};

    friend bool operator<(const Standing &one, const Standing &other)
    {
        return std::tie(one.time, one.position, one.id)
            < std::tie(other.time, other.position, other.id);
    }
};

std::vector<Standing> readStandings(Database &database, const QList<BlogId> &blogs)
{
    std::vector<Standing> standings;
    for (const BlogId blog : blogs) {
        const auto middle = static_cast<std::ptrdiff_t>(standings.size());
        Statement row = database.run(u"SELECT sort_time, position, id FROM entry WHERE blog_id = ?"
                                     " ORDER BY sort_time, position, id"_s,
            blog);
        while (row.next())
            standings.push_back({row.integer(0), row.integer(1), EntryId{row.integer(2)}});
        std::inplace_merge(standings.begin(), standings.begin() + middle, standings.end());
    }
    std::ranges::reverse(standings);
    return standings;
}

void addIds(Database &database, const QString &sql, BlogId blog, QSet<EntryId> &ids)
{
    Statement row = database.run(sql, blog);
    while (row.next())
        ids.insert(EntryId{row.integer(0)});
}

} // namespace

int TimelineOverview::placeOf(const EntryCursor &entry) const
{
    const auto newer = std::ranges::partition_point(
        landmarks, [&](const EntryCursor &landmark) { return isNewer(landmark, entry); });
    return qMin(entries, static_cast<int>(newer - landmarks.begin()) * spacing);
}

std::optional<EntryCursor> TimelineOverview::at(int place) const
{
    if (landmarks.isEmpty())
        return std::nullopt;
    return landmarks.at(std::clamp<qsizetype>(place / spacing, 0, landmarks.size() - 1));
}

TimelineOverview readOverview(
    Database &database, const QList<BlogId> &blogs, const QList<EntryId> &wanted)
{
    QSet<EntryId> unread;
    QSet<EntryId> keyEvents;
    for (const BlogId blog : blogs) {
        addIds(database,
            uR"(SELECT s.entry_id FROM entry_state s JOIN entry e ON e.id = s.entry_id
                WHERE s.is_read = 0 AND s.blog_id = ? AND e.removed IS NULL)"_s,
            blog, unread);
        addIds(database,
            uR"(SELECT r.entry_id FROM revision r JOIN entry e ON e.id = r.entry_id
                WHERE (r.is_key_event = 1 OR r.is_pinned = 1) AND r.number = e.revision
                    AND e.blog_id = ? AND e.removed IS NULL)"_s,
            blog, keyEvents);
    }
    const QSet<EntryId> others(wanted.begin(), wanted.end());

    const std::vector<Standing> standings = readStandings(database, blogs);
    TimelineOverview overview;
    const int count = static_cast<int>(standings.size());
    overview.spacing = count / TimelineOverview::maximumLandmarks + 1;
    for (const Standing &standing : standings) {
        if (overview.entries % overview.spacing == 0)
            overview.landmarks.append({QDateTime::fromMSecsSinceEpoch(standing.time, Qt::UTC),
                standing.position, standing.id});
        if (unread.contains(standing.id))
            overview.unread.append(overview.entries);
        if (keyEvents.contains(standing.id))
            overview.keyEvents.append(overview.entries);
        if (others.contains(standing.id))
            overview.wanted.append(overview.entries);
        ++overview.entries;
    }
    return overview;
}

} // namespace Liveline
