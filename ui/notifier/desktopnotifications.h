// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusConnection>
#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace Liveline {

/// What the desktop is asked to show. Plain text; escaping is the client's business.
struct Notification {
    struct Action {
        QString key; ///< "default" is a click on the notification itself
        QString label;

        bool operator==(const Action &) const = default;
    };

    QString summary;
    QString body;
    QList<Action> actions;
    bool isCritical = false; ///< breaks through Do Not Disturb, stays until somebody acts

    bool operator==(const Notification &) const = default;
};

/// Client of org.freedesktop.Notifications
/// (https://specifications.freedesktop.org/notification-spec/1.2/). Each notification has a slot of
/// ours, chosen by the caller; showing in a slot again replaces what stands there. All calls are
/// asynchronous. Without a session bus it does nothing, and says so once in the log.
///
/// Never checks whether a server runs before asking: some are started by being asked.
class DesktopNotifications : public QObject {
    Q_OBJECT

public:
    using Slot = qint64;

    explicit DesktopNotifications(
        const QDBusConnection &bus = QDBusConnection::sessionBus(), QObject *parent = nullptr);

    bool isAvailable() const;
    void show(Slot slot, const Notification &notification);
    void close(Slot slot);

    /// The same words within so many milliseconds wait: Plasma refuses them.
    static constexpr int millisecondsBetweenEqual = 1000;

Q_SIGNALS:
    /// `activationToken` lets a Wayland window come to the front; may be empty.
    void actionInvoked(qint64 slot, const QString &key, const QString &activationToken);
    void closedByPerson(qint64 slot);

private Q_SLOTS:
    void receiveAction(uint id, const QString &key);
    void receiveToken(uint id, const QString &token);
    void receiveClosed(uint id, uint reason);

private:
    struct Standing {
        uint id = 0; ///< the server's; 0: not known yet
        bool isSending = false;
        bool isUnwanted = false; ///< closed before the server answered
        std::optional<Notification>
            next; ///< newer, waits for the server's answer or for its second
    };

    void askCapabilities();
    void listen();
    void send(Slot slot, const Notification &notification);
    bool mustWait(const Notification &notification);
    void sendNext(Slot slot);
    void receiveId(Slot slot, uint id);
    void requestClose(uint id);
    std::optional<Slot> slotOf(uint id) const;
    QString bodyText(const QString &text) const;

    QDBusConnection m_bus;
    std::optional<QSet<QString>> m_capabilities; ///< nullopt: not answered yet
    QHash<Slot, Standing> m_standing;
    QHash<uint, QString> m_tokens;
    QHash<std::pair<QString, QString>, QDeadlineTimer> m_recent; ///< summary and body sent of late
};

} // namespace Liveline
