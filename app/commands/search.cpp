// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "core/base/text.h"
#include "core/export/jsonobjects.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"blog", "BLOG", QT_TRANSLATE_NOOP("Commands", "in this live blog only")},
    {"since", "T", QT_TRANSLATE_NOOP("Commands", "not older than this time")},
    {"until", "T", QT_TRANSLATE_NOOP("Commands", "older than this time")},
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "at most so many")},
    {"sort", "relevance|newest", QT_TRANSLATE_NOOP("Commands", "in which order")},
};

Understood<SearchRequest> readRequest(const Context &context, Store &store)
{
    const Understood<Period> period = readPeriod(context);
    if (!period)
        return std::unexpected(period.error());
    const Understood<int> limit = readNumber(context, "limit", 1, 0);
    if (!limit)
        return std::unexpected(limit.error());
    SearchRequest request{.text = context.arguments().join(u' '),
        .since = period->since,
        .until = period->until,
        .limit = *limit};
    const QString sort = context.value("sort");
    if (sort == "relevance"_L1)
        request.sort = SearchRequest::Sort::Relevance;
    else if (!sort.isEmpty() && sort != "newest"_L1)
        return std::unexpected(
            Misunderstanding{Commands::tr("--sort takes “relevance” or “newest”.")});
    if (context.isSet("blog")) {
        const auto blogs = findBlogs(store, {context.value("blog")});
        if (!blogs)
            return std::unexpected(blogs.error());
        request.blog = blogs->first().id;
    }
    return request;
}

/// The snippet with its matches in colour.
QString highlighted(const Console &console, const QString &snippet)
{
    constexpr QChar start(0xe000), end(0xe001);
    QString text;
    const QStringList parts = printable(snippet).split(start);
    for (const QString &part : parts) {
        const qsizetype length = part.indexOf(end);
        text += console.styled(part.left(std::max<qsizetype>(length, 0)), Console::Style::Changed);
        text += part.mid(length + 1);
    }
    return collapseWhitespace(text);
}

void printHit(const Console &console, const SearchHit &hit)
{
    if (console.isJson())
        return console.print(toJson(hit));
    const Entry &entry = hit.entry;
    console.print(u"%1  %2  %3"_s.arg(QString::number(qToUnderlying(entry.id)),
        console.styled(shortTime(entry.sortTime), Console::Style::Faint),
        console.styled(printable(entry.current.headline), Console::Style::Strong)));
    console.print(u"    "_s + highlighted(console, hit.snippet));
}

int run(Context &context)
{
    if (context.arguments().isEmpty())
        return context.misused(Commands::tr("search expects what to look for."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<SearchRequest> request = readRequest(context, **store);
    if (!request)
        return fail(context, request.error());
    const Result<QList<SearchHit>> hits = await((*store)->search(*request));
    if (!hits)
        return context.fail(hits.error());
    for (const SearchHit &hit : *hits)
        printHit(context.console(), hit);
    if (hits->isEmpty())
        context.console().print(Commands::tr("Nothing found."));
    return Context::done;
}

} // namespace

extern const Command searchCommand{
    "search",
    "QUERY",
    QT_TRANSLATE_NOOP("Commands", "search the words of all entries"),
    options,
    run,
};

} // namespace Liveline
