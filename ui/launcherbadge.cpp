// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/launcherbadge.h"

#include <QDBusMessage>
#include <QVariantMap>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

LauncherBadge::LauncherBadge(const QDBusConnection &bus)
    : m_bus(bus)
{
}

LauncherBadge::~LauncherBadge() { setCount(0); }

void LauncherBadge::setCount(int count)
{
    if (std::exchange(m_count, count) != count)
        send();
}

void LauncherBadge::send() const
{
    QDBusMessage message = QDBusMessage::createSignal(u"/com/canonical/unity/launcherentry/1"_s,
        u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    message.setArguments({u"application://" LIVELINE_APP_ID ".desktop"_s,
        QVariantMap{{u"count"_s, qint64(m_count)}, {u"count-visible"_s, m_count > 0}}});
    m_bus.send(message);
}

} // namespace Liveline
