// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "core/store/answers.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

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
    {"keep-answers", "on|off",
        QT_TRANSLATE_NOOP("Commands", "whether the site’s raw answers are kept, for the record")},
};

Understood<std::optional<bool>> readSwitch(const Context &context, const char *option)
{
    if (!context.isSet(option))
        return std::nullopt;
    const QString value = context.value(option);
    if (value != "on"_L1 && value != "off"_L1)
        return std::unexpected(
            Misunderstanding{Commands::tr("--%1 is on or off.").arg(QString::fromLatin1(option))});
    return value == "on"_L1;
}

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
    const Understood<std::optional<bool>> isImportant = readSwitch(context, "important");
    if (!isImportant)
        return std::unexpected(isImportant.error());
    settings.isImportant = *isImportant;
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
    const Understood<std::optional<bool>> keepsAnswers = readSwitch(context, "keep-answers");
    if (!keepsAnswers)
        return fail(context, keepsAnswers.error());
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
        if (*keepsAnswers) {
            const auto set = await((*store)->answers().setWanted(blog.id, **keepsAnswers));
            if (!set)
                return context.fail(set.error());
        }
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
