// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <optional>

namespace Liveline {

/// What one popup is about: the news of one blog since the person last looked, or, where too many
/// blogs have news at once, all of theirs together.
struct Popup {
    std::optional<BlogId> blog; ///< nullopt: several
    QList<BlogId> blogs; ///< all it speaks of
    QList<Entry> newest; ///< at most three, newest first; none where there are several blogs
    int count = 0; ///< entries in all
};

/// When a person is told, and when not (UX §2.2): at most one popup per blog in 30 s, at most four
/// in a minute, the last of which gathers whatever waits. Pure: time is handed in.
class NotificationPolicy {
public:
    static constexpr int secondsPerBlog = 30;
    static constexpr int popupsPerMinute = 4;

    void mute(BlogId blog, const QDateTime &until);
    bool isMuted(BlogId blog, const QDateTime &now) const;

    /// New entries, oldest first. They wait until due() gives them out; of a muted blog they don't.
    void add(BlogId blog, const QList<Entry> &entries, const QDateTime &now);

    /// Popups to show at this moment.
    QList<Popup> due(const QDateTime &now);
    /// When to ask again; nullopt while nothing waits.
    std::optional<QDateTime> nextDue(const QDateTime &now) const;

    /// The person has looked: the next popup of this blog starts counting anew.
    void forget(BlogId blog);

private:
    struct News {
        QList<Entry> newest;
        int count = 0; ///< told and untold
        int untold = 0;
        QDateTime lastPopup;
    };

    QDateTime allowedAt(const News &news) const;
    int remaining(const QDateTime &now) const;
    Popup take(BlogId blog, const QDateTime &now);
    Popup takeTogether(const QList<BlogId> &blogs, const QDateTime &now);

    QMap<BlogId, News> m_news;
    QHash<BlogId, QDateTime> m_mutedUntil;
    QList<QDateTime> m_popups; ///< of the last minute, oldest first
};

} // namespace Liveline
