// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/webarchives.h"
#include "ui/exportpreparation.h"

#include <QFile>
#include <QSaveFile>

#include <cstdio>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"format", "pdf|html|md|json|csv|atom|opml|warc|wacz",
        QT_TRANSLATE_NOOP("Commands", "what to write")},
    {"output", "FILE", QT_TRANSLATE_NOOP("Commands", "where to; “-” is standard output")},
    {"blog", "BLOG", QT_TRANSLATE_NOOP("Commands", "entries of this live blog")},
    {"query", "QUERY", QT_TRANSLATE_NOOP("Commands", "entries that a search finds")},
    {"starred", nullptr, QT_TRANSLATE_NOOP("Commands", "starred entries")},
    {"tray", nullptr, QT_TRANSLATE_NOOP("Commands", "the entries chosen in the window")},
    {"since", "T", QT_TRANSLATE_NOOP("Commands", "not older than this time")},
    {"until", "T", QT_TRANSLATE_NOOP("Commands", "older than this time")},
    {"preset", "dossier|clipping|evidence",
        QT_TRANSLATE_NOOP("Commands", "a press review, the entries alone, or all that is known")},
    {"title", "TITLE", QT_TRANSLATE_NOOP("Commands", "the title of the document")},
    {"prepared-by", "NAME", QT_TRANSLATE_NOOP("Commands", "who answers for the document")},
    {"history", nullptr, QT_TRANSLATE_NOOP("Commands", "with the earlier wordings")},
    {"no-pictures", nullptr, QT_TRANSLATE_NOOP("Commands", "without pictures")},
};

Understood<Selection> readSelection(const Context &context, Store &store, const DossierDraft &draft)
{
    const Understood<Period> period = readPeriod(context);
    if (!period)
        return std::unexpected(period.error());
    const Understood<QList<EntryId>> ids = readEntryIds(context.arguments());
    if (!ids)
        return std::unexpected(ids.error());
    Selection selection{.ids = *ids,
        .query = context.value("query"),
        .starredOnly = context.isSet("starred"),
        .since = period->since,
        .until = period->until};
    for (const DraftEntry &entry : draft.entries)
        selection.ids.append(entry.id);
    if (context.isSet("blog")) {
        const Understood<QList<LiveBlog>> blogs = findBlogs(store, {context.value("blog")});
        if (!blogs)
            return std::unexpected(blogs.error());
        selection.blogs = {blogs->first().id};
    }
    return selection;
}

/// Only documents that are looked at hold pictures.
bool showsPictures(ExportFormat format)
{
    return format == ExportFormat::Pdf || format == ExportFormat::Html;
}

ExportJob makeJob(Context &context, ExportFormat format, ExportPreset preset,
    const ChainHead &chain, QList<ArchivedBlog> archive)
{
    ExportJob job;
    job.title = context.value("title");
    job.preparedBy = context.value("prepared-by");
    job.blogs = std::move(archive);
    job.created = QDateTime::currentDateTimeUtc();
    job.preset = preset;
    job.chain = chain;
    job.withHistory = context.isSet("history");
    job.words = exportWords();
    if (showsPictures(format) && !context.isSet("no-pictures")) {
        QObject guard;
        job.images = await(fetchPictures(context.fetcher(), job.blogs, &guard));
    }
    return job;
}

/// An archive tells of the dossier that is being put together, whatever else it holds.
void nameAfter(ExportJob &job, const DossierDraft &draft)
{
    if (job.title.isEmpty())
        job.title = draft.title;
    if (job.preparedBy.isEmpty())
        job.preparedBy = draft.preparedBy;
}

Result<qint64> writeTo(const QString &path, ExportFormat format, const ExportJob &job)
{
    if (path == "-"_L1) {
        QFile file;
        if (!file.open(stdout, QIODevice::WriteOnly))
            return failure(Error::Kind::File, file.errorString());
        const Result<void> written = exportTo(format, job, file);
        return written ? Result<qint64>(0) : std::unexpected(written.error());
    }
    // Whole or not at all: what stood there before survives a full disk.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(Error::Kind::File, path + ": "_L1 + file.errorString());
    const Result<void> written = exportTo(format, job, file);
    if (!written)
        return std::unexpected(written.error());
    const qint64 bytes = file.size();
    if (!file.commit())
        return failure(Error::Kind::File, path + ": "_L1 + file.errorString());
    return bytes;
}

int countEntries(const QList<ArchivedBlog> &archive)
{
    qsizetype count = 0;
    for (const ArchivedBlog &blog : archive)
        count += blog.entries.size();
    return static_cast<int>(count);
}

int write(Context &context, ExportFormat format, const ExportJob &job)
{
    const QString path = context.value("output");
    const Result<qint64> bytes = writeTo(path, format, job);
    if (!bytes)
        return context.fail(bytes.error());
    if (path == "-"_L1)
        return Context::done;
    const int entries = countEntries(job.blogs);
    context.console().print(QJsonObject{{u"file"_s, path}, {u"format"_s, context.value("format")},
        {u"entries"_s, entries}, {u"bytes"_s, *bytes}});
    context.console().print(Commands::tr("%n entries written to %1", nullptr, entries).arg(path));
    return Context::done;
}

int run(Context &context)
{
    const std::optional<ExportFormat> format = exportFormat(context.value("format"));
    const std::optional<WebArchiveFormat> archive = webArchiveFormat(context.value("format"));
    if (!format && !archive)
        return context.misused(Commands::tr(
            "export expects --format with one of: pdf, html, md, json, csv, atom, opml, "
            "warc, wacz."));
    const std::optional<ExportPreset> preset = context.isSet("preset")
        ? exportPreset(context.value("preset"))
        : std::optional(ExportPreset::Dossier);
    if (!preset)
        return context.misused(
            Commands::tr("export expects --preset with one of: dossier, clipping, evidence."));
    if (context.value("output").isEmpty())
        return context.misused(Commands::tr("export expects --output with a file, or “-”."));
    if (archive)
        return exportAnswers(context, *archive);
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Result<DossierDraft> kept = (*store)->draft();
    if (!kept)
        return context.fail(kept.error());
    const DossierDraft draft = context.isSet("tray") ? *kept : DossierDraft();
    if (context.isSet("tray") && draft.entries.isEmpty())
        return context.misused(Commands::tr("No entry is chosen in the window."));
    const Understood<Selection> selection = readSelection(context, **store, draft);
    if (!selection)
        return fail(context, selection.error());
    const Result<QList<ArchivedBlog>> entries = await((*store)->archive(*selection));
    if (!entries)
        return context.fail(entries.error());
    const Result<ChainHead> chain = (*store)->chainHead();
    if (!chain)
        return context.fail(chain.error());
    ExportJob job = makeJob(context, *format, *preset, *chain, *entries);
    nameAfter(job, *format == ExportFormat::Json ? *kept : draft);
    if (!draft.entries.isEmpty() && keepsOrder(*format))
        job.blogs = arranged(job.blogs, draft.entries);
    return write(context, *format, job);
}

} // namespace

extern const Command exportCommand{
    "export",
    "[ENTRY…]",
    QT_TRANSLATE_NOOP("Commands", "write a selection of entries to a file"),
    options,
    run,
};

} // namespace Liveline
