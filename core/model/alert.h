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
};
Q_DECLARE_FLAGS(AlertEvents, AlertEvent)

/// How loudly a person wants to be told.
enum class AlertSeverity {
    Notice, ///< in the list of alerts and its count, nowhere else
    Popup, ///< a desktop notification, too
    Critical, ///< one that breaks through Do Not Disturb and quiet hours, again until it is seen
};

/// A search that runs over whatever comes, and tells.
struct AlertRule {
    qint64 id = 0; ///< 0: not stored yet
    QString name;
    QString query; ///< in the language of core/search; `blog:` limits it to some
    QString group; ///< only the blogs of this group; empty: all
    AlertEvents events{AlertEvent::NewEntry, AlertEvent::Edit};
    AlertSeverity severity = AlertSeverity::Popup;
    bool isEnabled = true;
    bool isStarring = false; ///< the entries get a star
    /// Its expression needed too long, again and again: it is not asked any more until it is saved
    /// anew.
    bool isBroken = false;
    QDateTime mutedUntil; ///< UTC; invalid: not muted

    bool isAwake(const QDateTime &now) const
    {
        return isEnabled && !isBroken && !(mutedUntil.isValid() && now < mutedUntil);
    }
    bool operator==(const AlertRule &) const = default;
};

/// A rule that was met by an entry: once for each text that it was met by.
struct Alert {
    qint64 rule = 0;
    BlogId blog{};
    EntryId entry{};
    AlertEvent event = AlertEvent::NewEntry;
    QByteArray wording; ///< SHA-256 of the text that met it
    QDateTime time; ///< UTC
    bool isSeen = false;

    bool operator==(const Alert &) const = default;
};

} // namespace Liveline

Q_DECLARE_METATYPE(Liveline::Alert)
