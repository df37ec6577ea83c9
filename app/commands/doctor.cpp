// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/command.h"
#include "app/commands/context.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QSslSocket>
#include <QStorageInfo>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList problemsAround(const QString &dataDir)
{
    QStringList problems;
    if (!QSslSocket::supportsSsl())
        problems += Commands::tr("No TLS library was found: https addresses cannot be read.");
    if (!QFileInfo(dataDir).isWritable())
        problems += Commands::tr("%1 cannot be written to.").arg(dataDir);
    const QStorageInfo disk(dataDir);
    if (disk.isValid() && disk.bytesAvailable() < 100 * 1024 * 1024)
        problems += Commands::tr("Less than 100 MB are left on the disk of %1.").arg(dataDir);
    return problems;
}

QJsonObject objectOf(const StoreReport &report, const QStringList &problems)
{
    return {
        {u"version"_s, QStringLiteral(LIVELINE_VERSION)},
        {u"qt"_s, QString::fromLatin1(qVersion())},
        {u"sqlite"_s, report.sqliteVersion},
        {u"path"_s, report.path},
        {u"schema"_s, report.schemaVersion},
        {u"bytes"_s, report.bytes},
        {u"blogs"_s, report.blogs},
        {u"entries"_s, report.entries},
        {u"revisions"_s, report.revisions},
        {u"problems"_s, QJsonArray::fromStringList(problems)},
    };
}

void print(const Console &console, const StoreReport &report, const QStringList &problems)
{
    const QLocale locale;
    const auto fact = [](const QString &name, const QString &value) {
        return QList<Console::Cell>{{name, Console::Style::Faint}, {value}};
    };
    console.print(QList<QList<Console::Cell>>{
        fact(Commands::tr("Liveline"), QStringLiteral(LIVELINE_VERSION)),
        fact(u"Qt"_s, QString::fromLatin1(qVersion())),
        fact(u"SQLite"_s, report.sqliteVersion),
        fact(Commands::tr("Database"), report.path),
        fact(Commands::tr("Schema"), QString::number(report.schemaVersion)),
        fact(Commands::tr("Size"), locale.formattedDataSize(report.bytes)),
        fact(Commands::tr("Live blogs"), locale.toString(report.blogs)),
        fact(Commands::tr("Entries"), locale.toString(report.entries)),
        fact(Commands::tr("Wordings"), locale.toString(report.revisions)),
    });
    for (const QString &problem : problems)
        console.print(console.styled(problem, Console::Style::Failed));
    if (problems.isEmpty())
        console.print(console.styled(Commands::tr("All is well."), Console::Style::Added));
}

int run(Context &context)
{
    if (!context.arguments().isEmpty())
        return context.misused(Commands::tr("doctor takes no argument."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Result<StoreReport> report = await((*store)->report());
    if (!report)
        return context.fail(report.error());
    const QStringList problems = report->problems + problemsAround(context.dataDir());
    context.console().print(objectOf(*report, problems));
    print(context.console(), *report, problems);
    return problems.isEmpty() ? Context::done : 1;
}

} // namespace

extern const Command doctorCommand{
    "doctor",
    "",
    QT_TRANSLATE_NOOP("Commands", "check the database; print versions, paths, counts and sizes"),
    {},
    run,
};

} // namespace Liveline
