// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/alert/quiethours.h"
#include "core/track/alertwatch.h"
#include "ui/notifier/desktopnotifications.h"
#include "ui/notifier/notificationtext.h"

#include <QMap>
#include <QTimer>

namespace Liveline {

/// Pops up what met a person's alert rules: one notification a rule, at most every 30 s, or as
/// digests, over restarts, too. A critical one comes at once, in quiet hours too, and again every
/// minute until somebody acts. Needs no widget. Lives on the main thread.
class AlertNotifier : public QObject {
    Q_OBJECT

public:
    static constexpr int secondsPerRule = 30;
    static constexpr int secondsUntilRepeated = 60;

    AlertNotifier(Store &store, AlertWatch &watch, Clock clock = systemClock(),
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    void setQuietHours(const QuietHours &hours);

Q_SIGNALS:
    void openRequested(
        const std::optional<Liveline::EntryId> &entry, const QString &activationToken);

private:
    struct News {
        AlertRule rule;
        QList<AlertNews> newest; ///< newest first, at most three
        int count = 0; ///< since the person last acted
        bool isUntold = false;
        QDateTime waitingSince; ///< the first that is not told
        QDateTime lastPopup;
    };

    void addEntries(const AlertRule &rule, const QList<Entry> &entries);
    void addHappening(const AlertRule &rule, const BlogHappening &happening);
    void recallDigests();
    void add(const AlertRule &rule, const QList<AlertNews> &oldestFirst, const QDateTime &met);
    void showDue();
    void show(News &news, const QDateTime &now);
    void noteDigest(qint64 rule, const QDateTime &now);
    QDateTime dueAt(const News &news, const QDateTime &now) const; ///< invalid: never
    void act(qint64 slot, const QString &key, const QString &activationToken);
    void forget(qint64 rule);

    Store &m_store;
    Clock m_clock;
    DesktopNotifications m_desktop;
    QuietHours m_quiet;
    QMap<qint64, News> m_news; ///< by rule
    QTimer m_timer;
};

} // namespace Liveline
