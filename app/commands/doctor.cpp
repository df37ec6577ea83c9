// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/command.h"
#include "app/commands/context.h"
#include "core/store/answers.h"
#include "core/store/backups.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QSslSocket>
#include <QStorageInfo>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"backup", nullptr, QT_TRANSLATE_NOOP("Commands", "make today’s copy of the database now")},
    {"restore", "COPY",
        QT_TRANSLATE_NOOP("Commands",
            "put a copy in the place of the database, with what can still be read of that: "
            "“newest”, “none” or a day")},
};

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

/// What is known of the raw answers; what cannot be is a problem.
Answers::Examination examine(const Answers &answers)
{
    const auto examination = Answers::examine(answers.path());
    return examination ? *examination : Answers::Examination{{}, {examination.error().detail}};
}

QJsonObject objectOf(const StoreReport &report, const KeptAnswers &kept, const Backups &backups,
    const QStringList &problems)
{
    QJsonArray copies;
    const QList<Backups::Copy> all = backups.all();
    for (const Backups::Copy &copy : all)
        copies.append(copy.path);
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
        {u"kept_answers"_s, kept.count},
        {u"kept_bytes"_s, kept.bytes},
        {u"backups"_s, copies},
        {u"problems"_s, QJsonArray::fromStringList(problems)},
    };
}

void print(const Console &console, const StoreReport &report, const KeptAnswers &kept,
    const Backups &backups, const QStringList &problems)
{
    const QLocale locale;
    const QList<Backups::Copy> all = backups.all();
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
        fact(Commands::tr("Raw answers"),
            u"%1 · %2"_s.arg(locale.toString(kept.count), locale.formattedDataSize(kept.bytes))),
        fact(Commands::tr("Copies"),
            all.isEmpty() ? Commands::tr("none yet")
                          : Commands::tr("%1, the newest of %2")
                                .arg(all.size())
                                .arg(all.first().day.toString(Qt::ISODate))),
    });
    for (const QString &problem : problems)
        console.print(console.styled(problem, Console::Style::Failed));
    if (problems.isEmpty())
        console.print(console.styled(Commands::tr("All is well."), Console::Style::Added));
}

std::optional<Backups::Copy> findCopy(const Backups &backups, const QString &day)
{
    const QList<Backups::Copy> copies = backups.all();
    const auto found = std::ranges::find_if(
        copies, [&](const Backups::Copy &copy) { return copy.day.toString(Qt::ISODate) == day; });
    return found == copies.end() ? std::nullopt : std::optional(*found);
}

int restore(Context &context, const Backups &backups)
{
    const QString wanted = context.value("restore");
    std::optional<Backups::Copy> copy;
    if (wanted != "none"_L1) {
        copy = wanted == "newest"_L1 ? backups.newestGood() : findCopy(backups, wanted);
        if (!copy)
            return context.fail(Commands::tr("There is no such copy that can be read."));
    }
    const auto restored = backups.restore(copy, QDateTime::currentDateTimeUtc());
    if (!restored)
        return context.fail(restored.error());
    context.console().print(
        QJsonObject{{u"restored"_s, copy ? QJsonValue(copy->path) : QJsonValue::Null},
            {u"kept"_s, restored->kept}, {u"salvaged_entries"_s, restored->salvaged.entries},
            {u"salvaged_revisions"_s, restored->salvaged.revisions}});
    context.console().print(
        Commands::tr("The copy is in place, with %1 entries and %2 wordings that could be saved. "
                     "The damaged file is kept as %3.")
            .arg(restored->salvaged.entries)
            .arg(restored->salvaged.revisions)
            .arg(restored->kept));
    return Context::done;
}

int failToOpen(const Context &context, const Backups &backups, const Error &error)
{
    if (error.kind != Error::Kind::Database || !backups.isDamaged())
        return context.fail(error);
    const auto copy = backups.newestGood();
    context.console().note(printable(error.detail));
    return context.fail(copy
            ? Commands::tr("The database is damaged. The newest good copy is of %1; to return to "
                           "it: liveline doctor --restore newest")
                  .arg(copy->day.toString(Qt::ISODate))
            : Commands::tr("The database is damaged, and there is no good copy. To save what can "
                           "be read: liveline doctor --restore none"));
}

int run(Context &context)
{
    if (!context.arguments().isEmpty())
        return context.misused(Commands::tr("doctor takes no argument."));
    const Backups backups(QDir(context.dataDir()).absoluteFilePath(u"liveline.sqlite"_s));
    if (context.isSet("restore"))
        return restore(context, backups);
    const Result<Store *> store = context.store();
    if (!store)
        return failToOpen(context, backups, store.error());
    if (context.isSet("backup")) {
        const auto made = backups.makeForToday(QDateTime::currentDateTimeUtc());
        if (!made)
            return context.fail(made.error());
    }
    const Result<StoreReport> report = await((*store)->report());
    if (!report)
        return context.fail(report.error());
    const Answers::Examination answers = examine((*store)->answers());
    const QStringList problems
        = report->problems + answers.problems + problemsAround(context.dataDir());
    context.console().print(objectOf(*report, answers.all, backups, problems));
    print(context.console(), *report, answers.all, backups, problems);
    return problems.isEmpty() ? Context::done : 1;
}

} // namespace

extern const Command doctorCommand{
    "doctor",
    "",
    QT_TRANSLATE_NOOP("Commands", "check the database; print versions, paths, counts and sizes"),
    options,
    run,
};

} // namespace Liveline
