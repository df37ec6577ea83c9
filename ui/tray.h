// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QSystemTrayIcon>

class QMenu;

namespace Liveline {

class Actions;

/// The icon in the system tray, where there is a tray and the person wants one. Nothing depends on
/// it: everything it offers is in the window too.
class Tray : public QObject {
    Q_OBJECT

public:
    Tray(const Actions &actions, QWidget *window);

    void setWanted(bool isWanted);
    bool isShown() const { return m_icon.isVisible(); }
    void setUnread(int count);

Q_SIGNALS:
    void presentRequested();

private:
    QSystemTrayIcon m_icon;
    QMenu *m_menu;
    bool m_hasUnread = false;
};

} // namespace Liveline
