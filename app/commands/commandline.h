// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace Liveline {

struct Command;

/// What the arguments of the process ask for, read before any QCoreApplication exists, since that
/// decides which kind is needed.
struct Invocation {
    const Command *command = nullptr; ///< nullptr: the window
    QList<QUrl> urls; ///< for the window: live blogs to follow
    QString dataDir; ///< absolute, always set
    bool isBackground = false; ///< the window starts hidden
    bool isDemonstration
        = false; ///< the window shows the demonstration blog, from a directory of its own
    bool isJson = false;
    bool isQuiet = false;
    bool isVerbose = false;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString misuse; ///< not empty: wrong usage, and what was expected
};

/// `arguments` as QCoreApplication::arguments() gives them, the program's name first.
Invocation readInvocation(const QStringList &arguments);

/// Runs the command, or prints help, version or misuse. Returns the exit status of CLI.md.
int runInvocation(const Invocation &invocation, const QStringList &arguments);

} // namespace Liveline
