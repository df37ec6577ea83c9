// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/chronicle.h"

#include <algorithm>
#include <tuple>

namespace Liveline {

namespace {

bool isAbove(const EntryCursor &one, const EntryCursor &other)
{
    return std::tie(one.sortTime, one.position, one.id)
        > std::tie(other.sortTime, other.position, other.id);
}

} // namespace

std::optional<EntryStanding> EntryLife::at(const QDateTime &moment) const
{
    if (moment < appeared)
        return std::nullopt;
    EntryStanding standing{place.id, 1, {}, {}};
    for (const Turn &turn : turns) {
        if (turn.at > moment)
            break;
        switch (turn.kind) {
        case Turn::Kind::Reworded:
            standing.revision = turn.revision;
            standing.edited = turn.at;
            break;
        case Turn::Kind::Withdrawn:
            standing.removed = turn.at;
            break;
        case Turn::Kind::Restored:
            standing.removed = {};
            break;
        }
    }
    return standing;
}

Chronicle::Chronicle(QList<EntryLife> lives)
    : m_lives(std::move(lives))
{
    std::ranges::sort(m_lives, isAbove, &EntryLife::place);
    for (qsizetype i = 0; i < m_lives.size(); ++i) {
        m_events.append({m_lives[i].appeared, i});
        for (const EntryLife::Turn &turn : std::as_const(m_lives[i].turns))
            m_events.append({turn.at, i});
    }
    std::ranges::stable_sort(m_events, {}, &Event::at);
    for (const Event &event : std::as_const(m_events)) {
        if (m_moments.isEmpty() || m_moments.constLast() != event.at)
            m_moments.append(event.at);
    }
}

QList<QDateTime> Chronicle::keyEvents() const
{
    QList<QDateTime> times;
    for (const EntryLife &life : m_lives) {
        if (life.isKeyEvent)
            times.append(life.appeared);
    }
    std::ranges::sort(times);
    return times;
}

qsizetype Chronicle::placeOf(const EntryCursor &cursor) const
{
    return std::ranges::lower_bound(m_lives, cursor, isAbove, &EntryLife::place) - m_lives.begin();
}

QList<EntryStanding> Chronicle::older(
    const QDateTime &moment, const std::optional<EntryCursor> &before, int limit) const
{
    qsizetype i = before ? placeOf(*before) : 0;
    if (before && i < m_lives.size() && !isAbove(*before, m_lives[i].place))
        ++i; // the cursor's own entry
    QList<EntryStanding> page;
    for (; i < m_lives.size() && page.size() < limit; ++i) {
        if (const auto standing = m_lives[i].at(moment))
            page.append(*standing);
    }
    return page;
}

QList<EntryStanding> Chronicle::newer(
    const QDateTime &moment, const EntryCursor &after, int limit) const
{
    QList<EntryStanding> page;
    for (qsizetype i = placeOf(after) - 1; i >= 0 && page.size() < limit; --i) {
        if (const auto standing = m_lives[i].at(moment))
            page.append(*standing);
    }
    std::ranges::reverse(page);
    return page;
}

int Chronicle::newerCount(const QDateTime &moment, const EntryCursor &after) const
{
    const auto end = m_lives.begin() + placeOf(after);
    return static_cast<int>(std::count_if(
        m_lives.begin(), end, [&](const EntryLife &life) { return life.appeared <= moment; }));
}

Chronicle::Difference Chronicle::between(const QDateTime &from, const QDateTime &to) const
{
    const auto first = std::ranges::upper_bound(m_events, from, {}, &Event::at);
    const auto last = std::ranges::upper_bound(m_events, to, {}, &Event::at);
    QList<qsizetype> touched;
    for (auto event = first; event < last; ++event)
        touched.append(event->life);
    std::ranges::sort(touched, std::greater()); // oldest first, as arrivals are told
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());

    Difference difference;
    for (const qsizetype i : std::as_const(touched)) {
        const auto before = m_lives[i].at(from);
        const auto after = m_lives[i].at(to);
        if (after && !before)
            difference.added.append(*after);
        else if (after && after != before)
            difference.changed.append(*after);
    }
    return difference;
}

} // namespace Liveline
