// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "core/base/text.h"
#include "core/export/jsonobjects.h"
#include "core/search/chips.h"

#include <QLocale>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"blog", "BLOG", QT_TRANSLATE_NOOP("Commands", "in this live blog only")},
    {"since", "T", QT_TRANSLATE_NOOP("Commands", "not older than this time")},
    {"until", "T", QT_TRANSLATE_NOOP("Commands", "older than this time")},
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "at most so many")},
    {"sort", "relevance|newest", QT_TRANSLATE_NOOP("Commands", "in which order")},
    {"facets", nullptr,
        QT_TRANSLATE_NOOP("Commands", "also how many in which blog, on which day, by whom")},
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

using Titles = QHash<BlogId, QString>;

Titles titlesOf(const Store &store)
{
    Titles titles;
    const QList<LiveBlog> blogs = store.blogs().value_or(QList<LiveBlog>());
    for (const LiveBlog &blog : blogs)
        titles.insert(blog.id, blog.title());
    return titles;
}

void printHit(const Console &console, const SearchHit &hit, const Titles &titles)
{
    if (console.isJson())
        return console.print(toJson(hit));
    const Entry &entry = hit.entry;
    console.print(u"%1  %2  %3"_s.arg(QString::number(qToUnderlying(entry.id)),
        console.styled(shortTime(entry.sortTime) + u" · "_s + printable(titles[entry.blogId]),
            Console::Style::Faint),
        console.styled(printable(entry.current.headline), Console::Style::Strong)));
    if (hit.earlier > 0)
        console.print(u"    "_s
            + console.styled(
                Commands::tr("Earlier wording, first seen %1:").arg(shortTime(hit.earlierSeen)),
                Console::Style::Faint));
    console.print(u"    "_s + highlighted(console, hit.snippet));
}

QString traitName(Trait trait)
{
    switch (trait) {
    case Trait::Image:
        return u"image"_s;
    case Trait::Video:
        return u"video"_s;
    case Trait::Link:
        return u"link"_s;
    case Trait::Embed:
        return u"embed"_s;
    default:
        return u"quote"_s;
    }
}

QJsonObject toJson(const SearchFacets &facets)
{
    QJsonObject blogs, days, authors, traits;
    for (const auto &[blog, count] : facets.blogs)
        blogs[QString::number(qToUnderlying(blog))] = count;
    for (const auto &[day, count] : facets.days)
        days[day.toString(Qt::ISODate)] = count;
    for (const auto &[author, count] : facets.authors)
        authors[author] = count;
    for (const auto &[trait, count] : facets.traits)
        traits[traitName(trait)] = count;
    return {{u"facets"_s,
        QJsonObject{{u"total"_s, facets.total}, {u"capped"_s, facets.isCapped}, {u"blogs"_s, blogs},
            {u"days"_s, days}, {u"authors"_s, authors}, {u"has"_s, traits}}}};
}

void printFacets(const Console &console, const SearchFacets &facets, const Titles &titles)
{
    if (console.isJson())
        return console.print(toJson(facets));
    const auto print = [&](int count, const QString &name) {
        console.print(u"%1  %2"_s.arg(count, 7).arg(printable(name)));
    };
    console.print(QString());
    for (const auto &[blog, count] : facets.blogs)
        print(count, titles[blog]);
    for (const auto &[day, count] : facets.days)
        print(count, QLocale().toString(day, QLocale::ShortFormat));
    for (const auto &[author, count] : facets.authors)
        print(count, author);
    for (const auto &[trait, count] : facets.traits)
        print(count, u"has:"_s + traitName(trait));
}

/// What was taken for text though it looks like more, and what else to try.
void advise(const Context &context, const QString &text, const QString &dossierTitle)
{
    for (const QueryChip &chip : chipsOf(text, QDateTime::currentDateTimeUtc(), dossierTitle)) {
        const QString piece = printable(text.sliced(chip.start, chip.length));
        if (chip.kind == QueryChip::Kind::Unknown)
            context.console().note(Commands::tr("“%1” was searched as text.").arg(piece));
        if (chip.kind == QueryChip::Kind::Missing)
            context.console().note(Commands::tr("“%1” means no dossier that there is.").arg(piece));
    }
    context.console().note(
        Commands::tr("Fewer words may find more, or the beginning of one followed by *."));
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
    const Titles titles = titlesOf(**store);
    for (const SearchHit &hit : *hits)
        printHit(context.console(), hit, titles);
    if (hits->isEmpty()) {
        context.console().print(Commands::tr("Nothing found."));
        advise(context, request->text, (*store)->draft().value_or(DossierDraft()).title);
    }
    if (!context.isSet("facets"))
        return Context::done;
    const Result<SearchFacets> facets = await((*store)->searchFacets(*request));
    if (!facets)
        return context.fail(facets.error());
    printFacets(context.console(), *facets, titles);
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
