// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/webarchives.h"

#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "core/store/answers.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

Understood<LiveBlog> readBlog(const Context &context, Store &store)
{
    const QStringList names
        = context.isSet("blog") ? QStringList(context.value("blog")) : context.arguments();
    const bool choosesEntries = context.isSet("query") || context.isSet("starred")
        || (context.isSet("blog") && !context.arguments().isEmpty());
    if (names.size() != 1 || choosesEntries)
        return std::unexpected(Misunderstanding{Commands::tr(
            "Raw answers are exported of one live blog, whole or between --since and --until.")});
    const Understood<QList<LiveBlog>> blogs = findBlogs(store, names);
    return blogs ? Understood<LiveBlog>(blogs->first()) : std::unexpected(blogs.error());
}

WebArchiveJob makeJob(
    const Context &context, const QString &answers, const LiveBlog &blog, const Period &period)
{
    WebArchiveJob job;
    job.title = context.isSet("title") ? context.value("title") : blog.title();
    job.snapshots = [answers, id = blog.id, period](const WebArchiveJob::Visit &visit) {
        return Answers::read(answers, id, [&](const Snapshot &snapshot) -> Result<void> {
            const bool isTooOld = period.since.isValid() && snapshot.fetchedAt < period.since;
            const bool isTooNew = period.until.isValid() && snapshot.fetchedAt >= period.until;
            return isTooOld || isTooNew ? Result<void>() : visit(snapshot);
        });
    };
    return job;
}

struct Written {
    qint64 answers = 0;
    qint64 bytes = 0;
};

Result<Written> writeTo(const QString &path, WebArchiveFormat format, const WebArchiveJob &job)
{
    if (path == "-"_L1) {
        QFile file;
        if (!file.open(stdout, QIODevice::WriteOnly))
            return failure(Error::Kind::File, file.errorString());
        const auto answers = writeWebArchive(format, job, file);
        return answers ? Result<Written>(Written{*answers}) : std::unexpected(answers.error());
    }
    // Whole or not at all: what stood there before survives a full disk.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::File, path + ": "_L1 + file.errorString());
    const auto answers = writeWebArchive(format, job, file);
    if (!answers)
        return std::unexpected(answers.error());
    const qint64 bytes = file.size();
    if (!file.commit())
        return failure(Error::Kind::File, path + ": "_L1 + file.errorString());
    return Written{*answers, bytes};
}

QJsonObject objectOf(const WebArchiveReport &report)
{
    QJsonObject object{{u"records"_s, report.records}, {u"digests"_s, report.digests},
        {u"files"_s, report.files}, {u"ok"_s, !report.broken}, {u"broken"_s, QJsonValue::Null}};
    if (const auto &broken = report.broken)
        object[u"broken"_s] = QJsonObject{{u"record"_s, broken->record},
            {u"offset"_s, broken->offset}, {u"url"_s, broken->url}, {u"what"_s, broken->what}};
    return object;
}

QString sentenceFor(const WebArchiveReport::Break &broken)
{
    if (broken.record == 0)
        return Commands::tr("The archive is damaged: %1.").arg(printable(broken.what));
    const QString what = Commands::tr("Record %1, at byte %2, is damaged: %3.")
                             .arg(broken.record)
                             .arg(broken.offset)
                             .arg(printable(broken.what));
    return broken.url.isEmpty() ? what : what + u' ' + printable(broken.url);
}

} // namespace

int exportAnswers(Context &context, WebArchiveFormat format)
{
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<LiveBlog> blog = readBlog(context, **store);
    if (!blog)
        return fail(context, blog.error());
    const Understood<Period> period = readPeriod(context);
    if (!period)
        return fail(context, period.error());
    const QString path = context.value("output");
    const auto written
        = writeTo(path, format, makeJob(context, (*store)->answers().path(), *blog, *period));
    if (!written && written.error().kind == Error::Kind::Refused)
        return context.fail(
            Commands::tr("No raw answer of %1 is kept.").arg(printable(blog->title())));
    if (!written)
        return context.fail(written.error());
    if (path == "-"_L1)
        return Context::done;
    context.console().print(QJsonObject{{u"file"_s, path}, {u"format"_s, context.value("format")},
        {u"answers"_s, written->answers}, {u"bytes"_s, written->bytes}});
    context.console().print(
        Commands::tr("%n raw answer(s) written to %1", nullptr, int(written->answers)).arg(path));
    return Context::done;
}

int verifyArchive(const Context &context, const QString &path)
{
    const Result<WebArchiveReport> report = verifyWebArchive(path);
    if (!report)
        return context.fail(report.error());
    const Console &console = context.console();
    console.print(objectOf(*report));
    if (!report->broken) {
        console.print(Commands::tr("All %1 records hold; %2 digests were compared.")
                .arg(report->records)
                .arg(report->digests));
        return Context::done;
    }
    console.print(console.styled(sentenceFor(*report->broken), Console::Style::Failed));
    return 1;
}

} // namespace Liveline
