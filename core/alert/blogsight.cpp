// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/blogsight.h"

#include "core/alert/activity.h"

namespace Liveline {
namespace {

using State = LiveBlog::State;

constexpr int refractorySeconds = 15 * 60; // UX §7.2
constexpr int newsForSeconds = 24 * 3600; // what fell silent last week is no news to a new rule

QByteArray dayOf(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate).toLatin1();
}

bool isBetween(const QDateTime &time, const BlogSight &before, const BlogSight &sight)
{
    return time.isValid() && before.time < time && time <= sight.time;
}

QByteArray startOf(const BlogSight &before, const BlogSight &sight)
{
    if (before.blog.state == State::Ended && sight.blog.state == State::Live)
        return "goes on";
    return isBetween(sight.blog.said.coverageStart, before, sight) ? "begins" : QByteArray();
}

QByteArray endOf(const BlogSight &before, const BlogSight &sight)
{
    return before.blog.state != State::Ended && sight.blog.state == State::Ended ? "ends"
                                                                                 : QByteArray();
}

// Whoever does not answer is not silent; and a blog is known by an answer that came after the time
// was up, not by one from before a night with the lid closed.
QByteArray silenceOf(const AlertRule &rule, const BlogSight &sight)
{
    if (sight.blog.state != State::Live || sight.failingSince.isValid() || !sight.newest.isValid())
        return {};
    const qint64 silent = sight.newest.secsTo(sight.time) - qint64(rule.silentMinutes) * 60;
    return silent >= 0 && silent < newsForSeconds ? "silent" : QByteArray();
}

QByteArray burstOf(const BlogSight &before, const BlogSight &sight)
{
    const bool isToldAlready = before.busyUntil.isValid() && sight.time < before.busyUntil;
    return sight.isBusy && !isToldAlready ? "busy" : QByteArray();
}

QByteArray troubleOf(const AlertRule &rule, const BlogSight &before, const BlogSight &sight)
{
    if (sight.blog.state == State::Gone)
        return before.blog.state != State::Gone ? "gone" : QByteArray();
    const bool isLong = sight.failingSince.isValid()
        && sight.failingSince.secsTo(sight.time) >= qint64(rule.failingMinutes) * 60;
    return isLong ? "fails " + dayOf(sight.failingSince) : QByteArray();
}

} // namespace

BlogSight nextSight(const BlogSight &before, const LiveBlog &blog, const QList<QDateTime> &times,
    const QDateTime &now)
{
    BlogSight sight{.blog = blog, .time = now};
    if (!times.isEmpty())
        sight.newest = times.first();
    if (blog.failures > 0)
        sight.failingSince = before.failingSince.isValid() ? before.failingSince : now;
    sight.isBusy
        = blog.state == State::Live && activityOf(times, now).sense == Activity::Sense::Busy;
    sight.busyUntil = sight.isBusy ? now.addSecs(refractorySeconds) : before.busyUntil;
    return sight;
}

QList<Occurrence> occurrencesOf(
    const AlertRule &rule, const BlogSight &before, const BlogSight &sight)
{
    const QList<Occurrence> all{
        {AlertEvent::Start, startOf(before, sight)},
        {AlertEvent::End, endOf(before, sight)},
        {AlertEvent::Silence, silenceOf(rule, sight)},
        {AlertEvent::Burst, burstOf(before, sight)},
        {AlertEvent::Trouble, troubleOf(rule, before, sight)},
    };
    QList<Occurrence> asked;
    for (const Occurrence &occurrence : all) {
        if (!occurrence.mark.isEmpty() && rule.events.testFlag(occurrence.event))
            asked.append(occurrence);
    }
    return asked;
}

} // namespace Liveline
