// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/notifier/desktopnotifications.h"

#include "core/base/log.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr auto service = "org.freedesktop.Notifications"_L1;
constexpr auto path = "/org/freedesktop/Notifications"_L1;
constexpr uint dismissedByPerson = 2; // NotificationClosed, reason
constexpr int serverDecides = -1; // expire_timeout

QDBusMessage call(QLatin1StringView method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, method);
    message.setArguments(arguments);
    return message;
}

// Never low: GNOME shows no banner at all for it. Critical breaks through Do Not Disturb. It must
// travel as a byte; servers ignore an integer.
QVariantMap hintsOf(const Notification &notification)
{
    return {
        {u"urgency"_s, QVariant::fromValue<uchar>(notification.isCritical ? 2 : 1)},
        {u"desktop-entry"_s, QStringLiteral(LIVELINE_APP_ID)},
        {u"category"_s, u"x-liveline.entry"_s},
    };
}

QStringList flat(const QList<Notification::Action> &actions)
{
    QStringList list;
    for (const Notification::Action &action : actions)
        list << action.key << action.label;
    return list;
}

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_bus(bus)
{
    if (!m_bus.isConnected()) {
        qCInfo(logNotify) << "no session bus: no desktop notifications";
        return;
    }
    listen();
    askCapabilities();
}

bool DesktopNotifications::isAvailable() const { return m_bus.isConnected(); }

void DesktopNotifications::show(Slot slot, const Notification &notification)
{
    if (!isAvailable())
        return;
    Standing &standing = m_standing[slot];
    standing.isUnwanted = false;
    if (standing.isSending || !m_capabilities)
        standing.next = notification;
    else
        send(slot, notification);
}

void DesktopNotifications::close(Slot slot)
{
    const auto standing = m_standing.find(slot);
    if (standing == m_standing.end())
        return;
    standing->next.reset();
    if (standing->isSending) {
        standing->isUnwanted = true;
        return;
    }
    if (standing->id != 0)
        requestClose(standing->id);
    m_standing.erase(standing);
}

void DesktopNotifications::askCapabilities()
{
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call("GetCapabilities"_L1)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            qCInfo(logNotify) << "no notification server:" << reply.error().message();
        const QStringList names = reply.isError() ? QStringList() : reply.value();
        m_capabilities = QSet<QString>(names.begin(), names.end());
        for (const Slot slot : m_standing.keys())
            sendNext(slot);
    });
}

void DesktopNotifications::listen()
{
    const auto on = [this](QLatin1StringView signal, const char *slot) {
        m_bus.connect(service, path, service, signal, this, slot);
    };
    on("ActionInvoked"_L1, SLOT(receiveAction(uint, QString)));
    on("ActivationToken"_L1, SLOT(receiveToken(uint, QString)));
    on("NotificationClosed"_L1, SLOT(receiveClosed(uint, uint)));
}

void DesktopNotifications::send(Slot slot, const Notification &notification)
{
    Standing &standing = m_standing[slot];
    if (mustWait(notification)) {
        standing.next = notification;
        QTimer::singleShot(millisecondsBetweenEqual, this, [this, slot] { sendNext(slot); });
        return;
    }
    standing.next.reset(); // older than this one
    m_recent.insert(
        {notification.summary, notification.body}, QDeadlineTimer(millisecondsBetweenEqual));
    standing.isSending = true;
    const bool takesActions = m_capabilities->contains(u"actions"_s);
    const QVariantList arguments{
        u"Liveline"_s,
        standing.id,
        QStringLiteral(LIVELINE_APP_ID), // icon
        notification.summary,
        bodyText(notification.body),
        takesActions ? flat(notification.actions) : QStringList(),
        hintsOf(notification),
        serverDecides,
    };
    auto *watcher
        = new QDBusPendingCallWatcher(m_bus.asyncCall(call("Notify"_L1, arguments)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, slot, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError()) // Plasma refuses the same one twice in a second, for example
            qCInfo(logNotify) << "not shown:" << reply.error().message();
        receiveId(slot, reply.isError() ? m_standing[slot].id : reply.value());
    });
}

void DesktopNotifications::receiveId(Slot slot, uint id)
{
    Standing &standing = m_standing[slot];
    standing.id = id;
    standing.isSending = false;
    if (standing.next)
        sendNext(slot);
    else if (standing.isUnwanted)
        close(slot);
}

bool DesktopNotifications::mustWait(const Notification &notification)
{
    m_recent.removeIf([](const auto &sent) { return sent.value().hasExpired(); });
    return m_recent.contains({notification.summary, notification.body});
}

void DesktopNotifications::sendNext(Slot slot)
{
    const auto standing = m_standing.find(slot);
    if (standing == m_standing.end() || standing->isSending)
        return;
    if (const auto next = std::exchange(standing->next, std::nullopt))
        send(slot, *next);
}

void DesktopNotifications::requestClose(uint id)
{
    m_bus.asyncCall(call("CloseNotification"_L1, {id}));
}

// The signals go to every client: most ids are not ours.
std::optional<DesktopNotifications::Slot> DesktopNotifications::slotOf(uint id) const
{
    for (const auto &[slot, standing] : m_standing.asKeyValueRange()) {
        if (standing.id == id && id != 0)
            return slot;
    }
    return std::nullopt;
}

void DesktopNotifications::receiveAction(uint id, const QString &key)
{
    const QString token = m_tokens.take(id);
    if (const auto slot = slotOf(id))
        Q_EMIT actionInvoked(*slot, key, token);
}

void DesktopNotifications::receiveToken(uint id, const QString &token)
{
    if (slotOf(id))
        m_tokens[id] = token;
}

void DesktopNotifications::receiveClosed(uint id, uint reason)
{
    m_tokens.remove(id);
    const auto slot = slotOf(id);
    if (!slot)
        return;
    m_standing[*slot].id = 0;
    if (reason == dismissedByPerson)
        Q_EMIT closedByPerson(*slot);
}

// What looks like markup in a headline is text; a server that reads no markup gets it as it is.
QString DesktopNotifications::bodyText(const QString &text) const
{
    return m_capabilities->contains(u"body-markup"_s) ? text.toHtmlEscaped() : text;
}

} // namespace Liveline
