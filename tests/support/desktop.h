// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QProcess>
#include <QString>

namespace Liveline {

/// A display of its own and a session bus on it, for tests of what a person really meets: started
/// before the application that needs them, named in its environment, ended with it.
class Desktop {
public:
    ~Desktop();

    /// `programs`: what else the test needs to be installed.
    bool start(const QStringList &programs = {});
    bool startNotifications(); ///< dunst

    QString missing; ///< what this machine lacks; empty: all is there

private:
    static QByteArray firstLine(
        QProcess &process, const QString &program, const QStringList &arguments);

    QProcess m_display;
    QProcess m_bus;
    QProcess m_notifications;
};

/// What the program writes, without the spaces around it.
QByteArray outputOf(const QString &program, const QStringList &arguments);

} // namespace Liveline
