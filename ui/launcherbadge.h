// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDBusConnection>

namespace Liveline {

/// The number on the program's icon in docks and task bars, by the signal that Plasma, Ubuntu's
/// dock, Dash to Dock and elementary understand (Unity's LauncherEntry; Qt 6.4 has none of its
/// own). Where nobody listens, nothing happens. Lives on the main thread.
class LauncherBadge {
public:
    explicit LauncherBadge(const QDBusConnection &bus = QDBusConnection::sessionBus());
    ~LauncherBadge(); ///< takes the number away

    void setCount(int count); ///< 0: no number

private:
    void send() const;

    QDBusConnection m_bus;
    int m_count = 0;
};

} // namespace Liveline
