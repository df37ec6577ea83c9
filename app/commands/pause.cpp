// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"

namespace Liveline {

namespace {

int setPaused(Context &context, bool isPaused)
{
    if (context.arguments().isEmpty())
        return context.misused(Commands::tr("Which live blog? Give its number, address or title."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<QList<LiveBlog>> blogs = findBlogs(**store, context.arguments());
    if (!blogs)
        return fail(context, blogs.error());
    for (const LiveBlog &blog : *blogs) {
        const Result<LiveBlog> now
            = await((*store)->configure(blog.id, BlogSettings{.isPaused = isPaused}));
        if (!now)
            return context.fail(now.error());
        printBlog(context.console(), *now);
    }
    return Context::done;
}

} // namespace

extern const Command pauseCommand{
    "pause",
    "BLOG…",
    QT_TRANSLATE_NOOP("Commands", "stop polling a live blog for a while"),
    {},
    [](Context &context) { return setPaused(context, true); },
};

extern const Command resumeCommand{
    "resume",
    "BLOG…",
    QT_TRANSLATE_NOOP("Commands", "poll a paused live blog again"),
    {},
    [](Context &context) { return setPaused(context, false); },
};

} // namespace Liveline
