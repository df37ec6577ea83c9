// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QMetaType>

namespace Liveline {

/// How busy a blog is, and has been for the last hour. Pure: times and the moment are handed in.
struct Activity {
    enum class Sense {
        Usual,
        Busy, ///< "unusually active"; never "breaking", which only a source can say
        Silent, ///< nothing for much longer than it is wont to be
    };
    static constexpr int bins = 20;
    static constexpr int secondsPerBin = 180;

    QList<int> counts; ///< entries in each bin, oldest first; empty: none in the last hour
    Sense sense = Sense::Usual;
    qint64 silentFor = 0; ///< seconds since the newest entry
    qint64 usualGap = 0; ///< seconds, median of the last entries; 0: not known

    bool operator==(const Activity &) const = default;
};

/// `times`: of a blog's newest entries, newest first, UTC; the more, the better it knows what is
/// usual. Busy (UX §7.2): the last five minutes hold at least four entries, twice the usual and
/// more than mean and deviation per minute let expect, both fading by half in 45 minutes; never in
/// a blog's first half hour. Silent: nothing for twenty minutes and eight times the usual,
/// up to a fortnight.
Activity activityOf(const QList<QDateTime> &times, const QDateTime &now);

} // namespace Liveline

Q_DECLARE_METATYPE(Liveline::Activity)
