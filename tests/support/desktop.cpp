// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/desktop.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Desktop::~Desktop()
{
    for (QProcess *process : {&m_notifications, &m_bus, &m_display}) {
        process->terminate();
        process->waitForFinished();
    }
}

bool Desktop::start(const QStringList &programs)
{
    for (const QString &program : programs + QStringList{u"Xvfb"_s, u"dbus-daemon"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            missing = program;
    }
    if (!missing.isEmpty())
        return false;
    const QByteArray number = firstLine(
        m_display, u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s});
    qputenv("DISPLAY", ':' + number);
    qputenv("DBUS_SESSION_BUS_ADDRESS",
        firstLine(m_bus, u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s}));
    qputenv("QT_QPA_PLATFORM", "xcb");
    return true;
}

bool Desktop::startNotifications()
{
    m_notifications.start(u"dunst"_s, QStringList());
    return m_notifications.waitForStarted();
}

QByteArray Desktop::firstLine(
    QProcess &process, const QString &program, const QStringList &arguments)
{
    process.start(program, arguments);
    while (!process.canReadLine() && process.waitForReadyRead()) { }
    return process.readLine().trimmed();
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}

} // namespace Liveline
