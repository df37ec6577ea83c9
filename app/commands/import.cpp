// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "core/export/export.h"

#include <QFile>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Kind::File, path + ": "_L1 + file.errorString());
    return file.readAll();
}

Result<Archive> readArchive(const QByteArray &bytes)
{
    if (bytes.trimmed().startsWith('{') || bytes.trimmed().startsWith('['))
        return readJsonArchive(bytes);
    const Result<QList<OpmlBlog>> outlines = readOpml(bytes);
    if (!outlines)
        return std::unexpected(outlines.error());
    Archive archive;
    for (const OpmlBlog &outline : *outlines) {
        ArchivedBlog archived;
        archived.blog.url = outline.url;
        archived.blog.name = outline.title;
        archived.blog.group = outline.group;
        archived.blog.added = QDateTime::currentDateTimeUtc();
        archive.blogs += archived;
    }
    return archive;
}

int run(Context &context)
{
    if (context.arguments().size() != 1)
        return context.misused(Commands::tr("import expects one OPML or JSON file."));
    const Result<QByteArray> bytes = readWhole(context.arguments().first());
    if (!bytes)
        return context.fail(bytes.error());
    const Result<Archive> archive = readArchive(*bytes);
    if (!archive)
        return context.fail(archive.error());
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Result<ImportSummary> summary = await((*store)->import(archive->blogs, archive->dossier));
    if (!summary)
        return context.fail(summary.error());

    context.console().print(QJsonObject{{u"blogs"_s, summary->blogs},
        {u"entries"_s, summary->entries}, {u"revisions"_s, summary->revisions}});
    context.console().print(Commands::tr("%1 live blogs, %2 entries and %3 wordings were new.")
            .arg(summary->blogs)
            .arg(summary->entries)
            .arg(summary->revisions));
    return Context::done;
}

} // namespace

extern const Command importCommand{
    "import",
    "FILE",
    QT_TRANSLATE_NOOP("Commands", "take in an OPML file, or what “export --format json” wrote"),
    {},
    run,
};

} // namespace Liveline
