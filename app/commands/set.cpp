// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr Option options[]{
    {"name", "NAME", QT_TRANSLATE_NOOP("Commands", "your own name for it")},
    {"group", "GROUP", QT_TRANSLATE_NOOP("Commands", "the group it shall stand in")},
    {"interval", "SECONDS",
        QT_TRANSLATE_NOOP("Commands", "between two polls; 0: adapted to the blog")},
    {"important", "on|off",
        QT_TRANSLATE_NOOP("Commands", "polled as often as one that is on the screen")},
    {"proxy", "PROXY",
        QT_TRANSLATE_NOOP(
            "Commands", "system, direct, tor, socks5://HOST:PORT or http://HOST:PORT")},
};

Understood<BlogSettings> readSettings(const Context &context)
{
    BlogSettings settings;
    if (context.isSet("name"))
        settings.name = context.value("name");
    if (context.isSet("group"))
        settings.group = context.value("group");
    if (context.isSet("interval")) {
        const Understood<int> interval = readNumber(context, "interval", 0, 0);
        if (!interval)
            return std::unexpected(interval.error());
        settings.interval = *interval;
    }
    if (context.isSet("important")) {
        const QString value = context.value("important");
        if (value != "on"_L1 && value != "off"_L1)
            return std::unexpected(Misunderstanding{Commands::tr("--important is on or off.")});
        settings.isImportant = value == "on"_L1;
    }
    const Understood<QString> proxy = readProxy(context);
    if (!proxy)
        return std::unexpected(proxy.error());
    if (context.isSet("proxy"))
        settings.proxy = *proxy;
    return settings;
}

int run(Context &context)
{
    if (context.arguments().isEmpty())
        return context.misused(Commands::tr("Which live blog? Give its number, address or title."));
    const Understood<BlogSettings> settings = readSettings(context);
    if (!settings)
        return fail(context, settings.error());
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<QList<LiveBlog>> blogs = findBlogs(**store, context.arguments());
    if (!blogs)
        return fail(context, blogs.error());
    for (const LiveBlog &blog : *blogs) {
        const Result<LiveBlog> now = await((*store)->configure(blog.id, *settings));
        if (!now)
            return context.fail(now.error());
        printBlog(context.console(), *now);
    }
    return Context::done;
}

} // namespace

extern const Command setCommand{
    "set",
    "BLOG…",
    QT_TRANSLATE_NOOP("Commands", "change how a live blog is named, grouped, polled or reached"),
    options,
    run,
};

} // namespace Liveline
