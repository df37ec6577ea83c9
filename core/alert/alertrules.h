// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/alert/blogsight.h"
#include "core/model/alert.h"
#include "core/model/changes.h"
#include "core/search/query.h"

#include <QSet>

namespace Liveline {

/// A person's rules, read, and what they make of news. Pure; may be used on any thread.
class AlertRules {
public:
    /// Those that are awake at this time.
    AlertRules(const QList<AlertRule> &rules, const QDateTime &now);

    struct Outcome {
        QList<Alert> alerts; ///< in the order of the changes
        QSet<qint64> exhausted; ///< rules whose expression gave up on some entry
    };
    /// What these changes set off. Of an edit, only what it added is looked at, so that a wording
    /// that stays sets nothing off twice. Older pages are nobody's news.
    Outcome alertsOf(const EntryChanges &changes, const LiveBlog &blog) const;
    /// What happened to the blog itself between two sights of it; `newest` is its newest entry. The
    /// words of a query are looked for in its title.
    QList<Alert> alertsOf(const BlogSight &before, const BlogSight &sight, EntryId newest) const;

private:
    struct Read {
        AlertRule rule;
        Query query;
    };
    QList<Read> m_rules;
    QDateTime m_now;
};

/// The entry with nothing of its text but what the edit added to it.
Entry addedBy(const EntryEdit &edit);

} // namespace Liveline
