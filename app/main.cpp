// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/commandline.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    using namespace Liveline;
    QCoreApplication::setApplicationName(QStringLiteral("liveline"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LIVELINE_VERSION));
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    return runInvocation(readInvocation(arguments), arguments);
}
