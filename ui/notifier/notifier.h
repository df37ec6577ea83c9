// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/alert/quiethours.h"
#include "core/base/clock.h"
#include "core/track/alertwatch.h"
#include "ui/notifier/desktopnotifications.h"
#include "ui/notifier/notificationpolicy.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace Liveline {

/// Tells about new entries: listens to checks once the alert rules were asked, so that what an
/// alert pops up does not pop up twice; asks the policy, shows one notification a blog, and does
/// what a person chose on it. Needs no widget: the command line's `watch --notify` uses it too.
class Notifier : public QObject {
    Q_OBJECT

public:
    Notifier(Store &store, AlertWatch &watch, Clock clock = systemClock(),
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    void setEnabled(bool isEnabled); ///< false: nothing is shown, nothing waits
    void setQuietHours(const QuietHours &hours);
    /// Says whether new entries of a blog are in a person's sight the moment they arrive; then
    /// nothing is shown. Without it, nobody looks.
    void setSeenTest(std::function<bool(BlogId)> isSeen);

Q_SIGNALS:
    /// A person wants to see this entry; nullopt: only the window.
    void openRequested(
        const std::optional<Liveline::EntryId> &entry, const QString &activationToken);

private:
    void report(const CheckReport &report, const QSet<EntryId> &alerted);
    void showDue();
    void show(const Popup &popup);
    void act(qint64 slot, const QString &key, const QString &activationToken);
    void forgetRead(const QList<EntryId> &ids, Mark mark);
    void forget(BlogId blog);

    Store &m_store;
    Clock m_clock;
    DesktopNotifications m_desktop;
    NotificationPolicy m_policy;
    std::function<bool(BlogId)> m_isSeen;
    bool m_isEnabled = true;
    QuietHours m_quiet;
    QHash<BlogId, QList<EntryId>> m_told; ///< unread entries a notification speaks of, oldest first
    QTimer m_timer;
};

} // namespace Liveline
