// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/tray.h"

#include "ui/actions.h"
#include "ui/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

QIcon withDot(const QIcon &icon)
{
    QPixmap pixmap = icon.pixmap(64, 64);
    if (pixmap.isNull())
        return icon;
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Theme::of(QApplication::palette()).removed);
    painter.setPen(QPen(Qt::white, 4));
    painter.drawEllipse(QRectF(36, 4, 24, 24));
    return pixmap;
}

} // namespace

Tray::Tray(const Actions &actions, QWidget *window)
    : QObject(window)
    , m_icon(QApplication::windowIcon())
    , m_menu(new QMenu(window))
{
    connect(m_menu->addAction(tr("&Show Liveline")), &QAction::triggered, this,
        &Tray::presentRequested);
    m_menu->addSeparator();
    m_menu->addActions({actions.paste, actions.checkAll});
    m_menu->addSeparator();
    m_menu->addAction(actions.quit);
    m_icon.setContextMenu(m_menu);
    connect(&m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                Q_EMIT presentRequested();
        });
}

void Tray::setWanted(bool isWanted)
{
    m_icon.setVisible(isWanted && QSystemTrayIcon::isSystemTrayAvailable());
}

void Tray::setUnread(int count)
{
    m_icon.setToolTip(count > 0 ? tr("Liveline: %n unread", nullptr, count) : u"Liveline"_s);
    if (m_hasUnread == (count > 0))
        return;
    m_hasUnread = count > 0;
    const QIcon icon = QApplication::windowIcon();
    m_icon.setIcon(m_hasUnread ? withDot(icon) : icon);
}

} // namespace Liveline
