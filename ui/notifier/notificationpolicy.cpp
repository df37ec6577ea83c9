// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/notificationpolicy.h"

#include <algorithm>

namespace Liveline {
namespace {

constexpr qsizetype shownEntries = 3;
constexpr int minute = 60;

} // namespace

void NotificationPolicy::mute(BlogId blog, const QDateTime &until)
{
    m_mutedUntil[blog] = until;
    forget(blog);
}

bool NotificationPolicy::isMuted(BlogId blog, const QDateTime &now) const
{
    const QDateTime until = m_mutedUntil.value(blog);
    return until.isValid() && now < until;
}

void NotificationPolicy::add(BlogId blog, const QList<Entry> &entries, const QDateTime &now)
{
    if (entries.isEmpty() || isMuted(blog, now))
        return;
    News &news = m_news[blog];
    for (const Entry &entry : entries)
        news.newest.prepend(entry);
    news.newest.resize(std::min(news.newest.size(), shownEntries));
    news.count += int(entries.size());
    news.untold += int(entries.size());
}

QList<Popup> NotificationPolicy::due(const QDateTime &now)
{
    m_popups.removeIf([&](const QDateTime &shown) { return shown.secsTo(now) >= minute; });
    QList<BlogId> ready;
    for (auto [blog, news] : m_news.asKeyValueRange()) {
        if (news.untold > 0 && allowedAt(news) <= now)
            ready.append(blog);
    }
    QList<Popup> popups;
    while (!ready.isEmpty() && remaining(now) > 0) {
        const bool mustGather = remaining(now) == 1 && ready.size() > 1;
        popups.append(mustGather ? takeTogether(ready, now) : take(ready.takeFirst(), now));
        if (mustGather)
            ready.clear();
    }
    return popups;
}

std::optional<QDateTime> NotificationPolicy::nextDue(const QDateTime &now) const
{
    std::optional<QDateTime> next;
    for (const News &news : m_news) {
        if (news.untold > 0)
            next = next ? std::min(*next, allowedAt(news)) : allowedAt(news);
    }
    if (next && remaining(now) == 0)
        next = std::max(*next, m_popups.first().addSecs(minute));
    return next ? std::optional(std::max(*next, now)) : std::nullopt;
}

void NotificationPolicy::forget(BlogId blog)
{
    const auto news = m_news.find(blog);
    if (news != m_news.end()) // when it last popped up still counts
        *news = {.newest = {}, .count = 0, .untold = 0, .lastPopup = news->lastPopup};
}

QDateTime NotificationPolicy::allowedAt(const News &news) const
{
    return news.lastPopup.isValid() ? news.lastPopup.addSecs(secondsPerBlog)
                                    : QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
}

int NotificationPolicy::remaining(const QDateTime &now) const
{
    const auto recent = std::ranges::count_if(
        m_popups, [&](const QDateTime &shown) { return shown.secsTo(now) < minute; });
    return popupsPerMinute - int(recent);
}

Popup NotificationPolicy::take(BlogId blog, const QDateTime &now)
{
    News &news = m_news[blog];
    news.untold = 0;
    news.lastPopup = now;
    m_popups.append(now);
    return {.blog = blog, .blogs = {blog}, .newest = news.newest, .count = news.count};
}

Popup NotificationPolicy::takeTogether(const QList<BlogId> &blogs, const QDateTime &now)
{
    Popup popup{.blog = {}, .blogs = blogs, .newest = {}, .count = 0};
    for (const BlogId blog : blogs) {
        News &news = m_news[blog];
        popup.count += news.untold;
        news.untold = 0;
        news.lastPopup = now;
    }
    m_popups.append(now);
    return popup;
}

} // namespace Liveline
