// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"name", "NAME", QT_TRANSLATE_NOOP("Commands", "your own name for it")},
    {"group", "GROUP", QT_TRANSLATE_NOOP("Commands", "the group it shall stand in")},
    {"interval", "SECONDS",
        QT_TRANSLATE_NOOP("Commands", "between two polls; without it, adapted to the blog")},
    {"selector", "CSS",
        QT_TRANSLATE_NOOP("Commands", "your own rule: what this matches are the entries")},
    {"title-selector", "CSS", QT_TRANSLATE_NOOP("Commands", "where in an entry its title is")},
    {"time-selector", "CSS", QT_TRANSLATE_NOOP("Commands", "where in an entry its time is")},
    {"reading", "NAME", QT_TRANSLATE_NOOP("Commands", "the reader to use, see extract")},
    {"proxy", "PROXY",
        QT_TRANSLATE_NOOP("Commands", "direct, tor, socks5://HOST:PORT or http://HOST:PORT")},
    {"no-poll", nullptr, QT_TRANSLATE_NOOP("Commands", "do not ask the server now")},
};

int run(Context &context)
{
    if (context.arguments().size() != 1)
        return context.misused(Commands::tr("add expects one address."));
    const QUrl url = urlFromInput(context.arguments().first());
    if (!url.isValid())
        return context.misused(
            Commands::tr("“%1” is not a web address.").arg(context.arguments().first()));
    const Understood<int> interval = readNumber(context, "interval", 5, 0);
    if (!interval)
        return fail(context, interval.error());
    const Understood<QString> proxy = readProxy(context);
    if (!proxy)
        return fail(context, proxy.error());
    const Result<Tracker *> tracker = context.tracker();
    if (!tracker)
        return context.fail(tracker.error());

    const Result<Store *> store = context.store();
    const FollowOptions wishes{context.value("name"), context.value("group"), *interval,
        !context.isSet("no-poll"), readRule(context), *proxy};
    Result<LiveBlog> blog = await((*tracker)->follow(url, wishes));
    if (!blog)
        return context.fail(blog.error());
    // What is older is read after the first answer, which this command waits for.
    if (!blog->older.isEmpty() && wishes.checkNow) {
        const auto older = await((*tracker)->loadOlder(blog->id));
        if (older && older->error)
            context.console().note(older->error->detail);
        if (const auto now = (*store)->blog(blog->id); now && *now)
            blog = **now;
    }
    printBlog(context.console(), *blog);
    return Context::done;
}

} // namespace

extern const Command addCommand{
    "add",
    "URL",
    QT_TRANSLATE_NOOP("Commands", "follow a live blog"),
    options,
    run,
};

} // namespace Liveline
