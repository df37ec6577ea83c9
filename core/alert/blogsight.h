// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/alert.h"
#include "core/model/liveblog.h"

namespace Liveline {

/// A blog as it was found at one moment: what it takes to say what happened to it since.
struct BlogSight {
    LiveBlog blog;
    QDateTime time; ///< of the sight, UTC
    QDateTime newest; ///< time of the newest entry; invalid: it has none
    QDateTime failingSince; ///< the first of the failed checks in a row; invalid: it answers
    QDateTime busyUntil; ///< until when "unusually active" is no news
    bool isBusy = false;
};

/// The sight that follows `before`, after one more check. `times` as for activityOf().
BlogSight nextSight(const BlogSight &before, const LiveBlog &blog, const QList<QDateTime> &times,
    const QDateTime &now);

/// Something that happened to a blog, and what tells this time from all others of its kind.
struct Occurrence {
    AlertEvent event = AlertEvent::Start;
    QByteArray mark;

    bool operator==(const Occurrence &) const = default;
};

/// Which of the events that a rule asks for came about between two sights. Silence lasts: it is
/// told by its mark whether it was told already. Pure.
QList<Occurrence> occurrencesOf(
    const AlertRule &rule, const BlogSight &before, const BlogSight &sight);

} // namespace Liveline
