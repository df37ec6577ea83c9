// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "ui/messages.h"

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/context.h"
#include "app/commands/describe.h"
#include "core/export/jsonobjects.h"
#include "core/extract/repeatedblocks.h"

#include <QFile>
#include <QFileInfo>

#include <array>
#include <cstdio>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maximumBytes = 32 * 1024 * 1024;

/// What the name of a file promises; where it promises nothing, the extractors look at the bytes.
QString contentTypeOf(const QString &fileName)
{
    struct Suffix {
        QLatin1StringView suffix, type;
    };
    static constexpr std::array suffixes{
        Suffix{"html"_L1, "text/html"_L1},
        Suffix{"htm"_L1, "text/html"_L1},
        Suffix{"xhtml"_L1, "application/xhtml+xml"_L1},
        Suffix{"txt"_L1, "text/plain"_L1},
        Suffix{"rss"_L1, "application/rss+xml"_L1},
        Suffix{"atom"_L1, "application/atom+xml"_L1},
        Suffix{"xml"_L1, "application/xml"_L1},
        Suffix{"json"_L1, "application/json"_L1},
    };
    const QString own = QFileInfo(fileName).suffix().toLower();
    for (const auto &[suffix, type] : suffixes) {
        if (own == suffix)
            return type;
    }
    return {};
}

Result<Document> readDevice(QFile &file, bool isOpen)
{
    if (!isOpen)
        return failure(Error::Kind::File, file.fileName() + ": "_L1 + file.errorString());
    const QByteArray bytes = file.read(maximumBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(Error::Kind::File, file.fileName() + ": "_L1 + file.errorString());
    if (bytes.size() > maximumBytes)
        return failure(Error::Kind::TooLarge, u"more than 32 MiB"_s);
    return Document{bytes, {}, {}, QDateTime::currentDateTimeUtc()};
}

Result<Document> readStandardInput()
{
    QFile file;
    const bool isOpen = file.open(stdin, QIODevice::ReadOnly);
    return readDevice(file, isOpen);
}

Result<Document> readFile(const QString &path)
{
    QFile file(path);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Result<Document> document = readDevice(file, isOpen);
    if (document) {
        document->contentType = contentTypeOf(path);
        document->fetchedAt = QFileInfo(path).lastModified().toUTC();
    }
    return document;
}

Result<Document> readUrl(Context &context, const QUrl &url)
{
    const Result<Response> response = await(context.fetcher().get({.url = url, .isUrgent = true}));
    if (!response)
        return std::unexpected(response.error());
    if (response->status != 200)
        return failure(Error::Kind::Http, url.toString(), response->status);
    return Document{response->body, QString::fromLatin1(response->field("content-type")),
        response->url, response->fetchedAt, {}, contentLocation(*response)};
}

Result<Document> readDocument(Context &context, const QString &argument)
{
    if (argument == "-"_L1)
        return readStandardInput();
    if (argument.startsWith("http://"_L1) || argument.startsWith("https://"_L1))
        return readUrl(context, QUrl(argument));
    return readFile(argument);
}

/// Nothing was read: what stands in the way, where else the blog may be told, what was tried.
/// A feed without items still has its title.
int refuse(const Context &context, const Extraction &extraction, const QUrl &url)
{
    QStringList lines;
    if (!extraction.leads.obstacle.isEmpty())
        lines += extraction.leads.obstacle;
    for (const SourceLead &lead : extraction.leads.sources)
        lines += u"%1: %2"_s.arg(lead.name, lead.url.toString());
    for (const Attempt &attempt : extraction.tried)
        lines += u"%1: %2"_s.arg(attempt.extractor, attempt.why);
    return context.fail(
        Error{Error::Kind::NotALiveBlog, lines.join(u'\n')}, toJson(extraction, url));
}

void print(const Console &console, const Leads &leads)
{
    for (const SourceLead &lead : leads.sources) {
        const QString place = u"%1: %2"_s.arg(printable(lead.name), printable(lead.url.toString()));
        console.print(
            console.styled(Commands::tr("also told by %1").arg(place), Console::Style::Faint));
    }
    if (!leads.older.isEmpty()) {
        const QString place = printable(leads.older.toString());
        console.print(
            console.styled(Commands::tr("older entries: %1").arg(place), Console::Style::Faint));
    }
}

void print(const Console &console, const Extraction &extraction)
{
    const ParsedBlog &blog = extraction.blog;
    console.print(console.styled(printable(blog.headline), Console::Style::Strong));
    console.print(Commands::tr("%n entries, read as %1", nullptr, int(extraction.entries.size()))
                      .arg(extraction.extractor)
        + " ("_L1 + confidenceText(confidenceOf(extraction.extractor)) + u')');
    print(console, extraction.leads);
    for (const ParsedEntry &said : extraction.entries) {
        Entry entry;
        entry.current = said;
        entry.sortTime = said.published;
        console.print(QString());
        printEntry(console, entry);
    }
}

/// What `--selector` may name.
int listBlocks(const Context &context, const Document &document)
{
    const Console &console = context.console();
    const QList<RepeatedBlock> blocks = findRepeatedBlocks(document);
    if (blocks.isEmpty())
        return context.fail(Error{Error::Kind::NotALiveBlog, u"no blocks that are built alike"_s});
    if (console.isJson()) {
        console.print(toJson(blocks));
        return Context::done;
    }
    for (const RepeatedBlock &block : blocks) {
        console.print(console.styled(block.selector, Console::Style::Strong) + u"  "_s
            + Commands::tr("%n blocks", nullptr, block.count));
        for (const QString &sample : block.samples)
            console.print(u"    "_s + printable(sample));
    }
    return Context::done;
}

constexpr Option options[]{
    {"base-url", "URL", QT_TRANSLATE_NOOP("Commands", "the address that the document came from")},
    {"content-type", "TYPE",
        QT_TRANSLATE_NOOP("Commands", "what the server would say of it, e.g. text/html")},
    {"blocks", nullptr,
        QT_TRANSLATE_NOOP(
            "Commands", "list the blocks that are built alike, to choose a --selector from")},
    {"selector", "CSS",
        QT_TRANSLATE_NOOP("Commands", "your own rule: what this matches are the entries")},
    {"title-selector", "CSS", QT_TRANSLATE_NOOP("Commands", "where in an entry its title is")},
    {"time-selector", "CSS", QT_TRANSLATE_NOOP("Commands", "where in an entry its time is")},
    {"reading", "NAME", QT_TRANSLATE_NOOP("Commands", "the one reader whose entries count")},
};

int run(Context &context)
{
    if (context.arguments().size() != 1)
        return context.misused(Commands::tr("extract expects one address, one file, or “-”."));
    Result<Document> document = readDocument(context, context.arguments().first());
    if (!document)
        return context.fail(document.error());
    if (context.isSet("base-url"))
        document->url = QUrl(context.value("base-url"));
    if (context.isSet("content-type"))
        document->contentType = context.value("content-type");
    document->rule = readRule(context);
    if (context.isSet("blocks"))
        return listBlocks(context, *document);

    const Extraction extraction = extract(*document);
    if (extraction.entries.isEmpty())
        return refuse(context, extraction, document->url);
    if (context.console().isJson())
        context.console().print(toJson(extraction, document->url));
    else
        print(context.console(), extraction);
    return Context::done;
}

} // namespace

extern const Command extractCommand{
    "extract",
    "URL|FILE|-",
    QT_TRANSLATE_NOOP("Commands", "show what would be read from a document, and store nothing"),
    options,
    run,
};

} // namespace Liveline
