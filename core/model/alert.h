// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QByteArray>
#include <QFlags>
#include <QMetaType>

namespace Liveline {

/// What of a live blog can set off an alert.
enum class AlertEvent {
    NewEntry = 0x1,
    KeyEvent = 0x2, ///< new as one, or made one by an edit
    Edit = 0x4, ///< a substantive one (UX §1.3); what was added counts
    Withdrawal = 0x8,
    // Of the blog itself, once each time:
    Start = 0x10, ///< its coverage begins, or goes on after it ended
    End = 0x20,
    Silence = 0x40, ///< no entry for the rule's `silentMinutes`
    Burst = 0x80, ///< "unusually active" (core/alert/activity.h)
    Trouble = 0x100, ///< not reached for the rule's `failingMinutes`, or gone for good
};
Q_DECLARE_FLAGS(AlertEvents, AlertEvent)

constexpr AlertEvents eventsOfBlogs{AlertEvent::Start, AlertEvent::End, AlertEvent::Silence,
    AlertEvent::Burst, AlertEvent::Trouble};

/// How loudly a person wants to be told.
enum class AlertSeverity {
    Notice, ///< in the list of alerts and its count, nowhere else
    Popup, ///< a desktop notification, too
    Critical, ///< one that breaks through Do Not Disturb and quiet hours, again until it is seen
};

/// How often a notification gathers what met a rule. What is critical does not wait.
enum class AlertPace {
    AtOnce,
    Hourly, ///< at the full hour
    Daily, ///< at eight in the morning
};

/// A search that runs over whatever comes, and tells.
struct AlertRule {
    qint64 id = 0; ///< 0: not stored yet
    QString name;
    QString query; ///< in the language of core/search; `blog:` limits it to some
    QString group; ///< only the blogs of this group; empty: all
    AlertEvents events{AlertEvent::NewEntry, AlertEvent::Edit};
    AlertSeverity severity = AlertSeverity::Popup;
    AlertPace pace = AlertPace::AtOnce; ///< of AlertSeverity::Popup
    QDateTime lastDigest; ///< UTC; what met it until then was told; invalid: none yet
    int silentMinutes = 30; ///< before AlertEvent::Silence
    int failingMinutes = 15; ///< before AlertEvent::Trouble
    bool isEnabled = true;
    bool isStarring = false; ///< the entries get a star
    /// Its expression needed too long, again and again: it is not asked any more until it is saved
    /// anew.
    bool isBroken = false;
    QDateTime mutedUntil; ///< UTC; invalid: not muted

    bool isDigest() const
    {
        return severity == AlertSeverity::Popup && pace != AlertPace::AtOnce;
    }
    bool isAwake(const QDateTime &now) const
    {
        return isEnabled && !isBroken && !(mutedUntil.isValid() && now < mutedUntil);
    }
    bool operator==(const AlertRule &) const = default;
};

/// A rule that was met by an entry: once for each text that it was met by. What happens to a blog
/// stands by its newest entry, once for each time that it happens.
struct Alert {
    qint64 rule = 0;
    BlogId blog{};
    EntryId entry{};
    AlertEvent event = AlertEvent::NewEntry;
    QByteArray wording; ///< SHA-256 of the text that met it, or of which time it is
    QDateTime time; ///< UTC
    bool isSeen = false;

    bool operator==(const Alert &) const = default;
};

} // namespace Liveline

Q_DECLARE_METATYPE(Liveline::Alert)
