// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/arguments.h"

#include "core/fetch/proxy.h"

#include "core/base/text.h"
#include "core/search/query.h"

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unexpected<Misunderstanding> misunderstood(const QString &sentence)
{
    return std::unexpected(Misunderstanding{sentence});
}

std::unexpected<Misunderstanding> notThere(const QString &sentence)
{
    return std::unexpected(Misunderstanding{sentence, false});
}

template <class Predicate>
QList<LiveBlog> blogsWhere(const QList<LiveBlog> &blogs, Predicate &&predicate)
{
    QList<LiveBlog> found;
    std::ranges::copy_if(blogs, std::back_inserter(found), predicate);
    return found;
}

QList<LiveBlog> candidates(const QList<LiveBlog> &blogs, const QString &argument)
{
    bool isNumber = false;
    const qint64 number = argument.toLongLong(&isNumber);
    if (isNumber)
        return blogsWhere(blogs, [=](const LiveBlog &blog) { return blog.id == BlogId{number}; });
    if (argument.contains("://"_L1)) {
        const QUrl url = urlFromInput(argument);
        return blogsWhere(blogs,
            [&](const LiveBlog &blog) { return blog.url == url || blog.said.canonicalUrl == url; });
    }
    const QString words = fold(argument);
    const auto exact
        = blogsWhere(blogs, [&](const LiveBlog &blog) { return fold(blog.title()) == words; });
    if (!exact.isEmpty() || words.isEmpty())
        return exact;
    return blogsWhere(
        blogs, [&](const LiveBlog &blog) { return fold(blog.title()).contains(words); });
}

Understood<QDateTime> readTime(const Context &context, const char *option)
{
    if (!context.isSet(option))
        return QDateTime();
    const QString text = context.value(option);
    if (const auto time = parseTimeArgument(text, QDateTime::currentDateTimeUtc()))
        return *time;
    return misunderstood(
        Commands::tr("--%1 takes a time such as 2026-08-12, 2026-08-12T18:30Z, 2h or 3d, not “%2”.")
            .arg(QLatin1StringView(option), text));
}

} // namespace

int fail(const Context &context, const Misunderstanding &misunderstanding)
{
    return misunderstanding.isMisuse ? context.misused(misunderstanding.sentence)
                                     : context.fail(misunderstanding.sentence);
}

Understood<LiveBlog> findBlog(const QList<LiveBlog> &blogs, const QString &argument)
{
    const QList<LiveBlog> found = candidates(blogs, argument);
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return notThere(Commands::tr("No followed live blog is “%1”.").arg(argument));
    QStringList titles;
    for (const LiveBlog &blog : found.first(std::min<qsizetype>(found.size(), 5)))
        titles += u"%1 (%2)"_s.arg(blog.title()).arg(qToUnderlying(blog.id));
    return notThere(Commands::tr("“%1” may be any of: %2").arg(argument, titles.join(", "_L1)));
}

Understood<QList<LiveBlog>> findBlogs(Store &store, const QStringList &arguments)
{
    const Result<QList<LiveBlog>> blogs = store.blogs();
    if (!blogs)
        return notThere(blogs.error().detail);
    QList<LiveBlog> found;
    for (const QString &argument : arguments) {
        const Understood<LiveBlog> blog = findBlog(*blogs, argument);
        if (!blog)
            return std::unexpected(blog.error());
        if (!found.contains(*blog))
            found += *blog;
    }
    return found;
}

Understood<QList<EntryId>> readEntryIds(const QStringList &arguments)
{
    QList<EntryId> ids;
    for (const QString &argument : arguments) {
        bool isNumber = false;
        const qint64 number = argument.toLongLong(&isNumber);
        if (!isNumber || number < 1)
            return misunderstood(
                Commands::tr("An entry is given by its number, not by “%1”.").arg(argument));
        ids += EntryId{number};
    }
    return ids;
}

Understood<int> readNumber(const Context &context, const char *option, int minimum, int fallback)
{
    if (!context.isSet(option))
        return fallback;
    bool isNumber = false;
    const int number = context.value(option).toInt(&isNumber);
    if (isNumber && number >= minimum)
        return number;
    return misunderstood(Commands::tr("--%1 takes a whole number from %2 on, not “%3”.")
            .arg(QLatin1StringView(option))
            .arg(minimum)
            .arg(context.value(option)));
}

ReadingRule readRule(const Context &context)
{
    return {context.value("reading"), context.value("selector"), context.value("title-selector"),
        context.value("time-selector")};
}

Understood<QString> readProxy(const Context &context)
{
    if (const std::optional<QString> choice = readProxyChoice(context.value("proxy")))
        return *choice;
    return misunderstood(
        Commands::tr("“%1” is not a proxy: direct, tor, socks5://HOST:PORT or http://HOST:PORT.")
            .arg(context.value("proxy")));
}

Understood<Period> readPeriod(const Context &context)
{
    const Understood<QDateTime> since = readTime(context, "since");
    if (!since)
        return std::unexpected(since.error());
    const Understood<QDateTime> until = readTime(context, "until");
    if (!until)
        return std::unexpected(until.error());
    return Period{*since, *until};
}

} // namespace Liveline
