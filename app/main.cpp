// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/application.h"
#include "app/commands/commandline.h"
#include "app/commands/console.h"
#include "app/repair.h"
#include "app/signals.h"
#include "app/translation.h"
#include "core/base/memory.h"
#include "ui/contextmenukey.h"
#include "ui/messages.h"

#include <QApplication>
#include <QIcon>
#include <QLoggingCategory>

namespace {

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

bool wantsWindow(const Invocation &invocation)
{
    return !invocation.command && !invocation.wantsHelp && !invocation.wantsVersion
        && invocation.misuse.isEmpty();
}

/// Without this, Qt would abort with a message for engineers.
bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

void nameProgram()
{
    QCoreApplication::setApplicationName(u"liveline"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LIVELINE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Liveline"_s);
    QGuiApplication::setDesktopFileName(QStringLiteral(LIVELINE_APP_ID));
}

int runCommand(int &argc, char **argv)
{
    QCoreApplication application(argc, argv);
    installTranslations(application);
    const QStringList arguments = QCoreApplication::arguments();
    const Invocation invocation = readInvocation(arguments);
    if (wantsWindow(invocation)) {
        Console(invocation.isJson, false)
            .fail(Commands::tr("There is no display to open a window on. The commands work without "
                               "one: liveline --help"));
        return 1;
    }
    return runInvocation(invocation, arguments);
}

int fail(const Invocation &invocation, const Error &error)
{
    const Console console(invocation.isJson, false);
    console.fail(sentence(error));
    console.note(printable(error.detail));
    return 1;
}

int runWindow(int &argc, char **argv)
{
    QApplication application(argc, argv);
    installTranslations(application);
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral(LIVELINE_APP_ID), QIcon(u":/icons/app/256.png"_s)));
    QApplication::setQuitOnLastWindowClosed(false);
    ContextMenuKey contextMenuKey;
    application.installEventFilter(&contextMenuKey);
    const Invocation invocation = readInvocation(QCoreApplication::arguments());
    if (invocation.isVerbose)
        QLoggingCategory::setFilterRules(u"app.*.debug=true"_s);

    Result<Residence> residence = Residence::of(invocation.dataDir, invocation.isDemonstration);
    if (!residence)
        return fail(invocation, residence.error());
    const Wish wish{invocation.urls, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")};
    if (SingleInstance(residence->dataDir).handOver(wish))
        return 0;
    const QString dataDir = residence->dataDir;
    for (bool isSuspect = false;; isSuspect = true) {
        Result<std::unique_ptr<Store>> store = openOrRepair(dataDir, isSuspect);
        if (!store)
            return fail(invocation, store.error());
        Application liveline(std::move(*residence), std::move(*store));
        liveline.start(wish, invocation.isBackground);
        const SignalWatcher signals([] { QCoreApplication::exit(); });
        const int status = QApplication::exec();
        if (status != Application::repairWanted)
            return status;
        residence = Residence{dataDir, {}, {}};
    }
}

} // namespace

int main(int argc, char *argv[])
{
    shareMemory();
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return wantsWindow(readInvocation(arguments)) && hasDisplay() ? runWindow(argc, argv)
                                                                  : runCommand(argc, argv);
}
