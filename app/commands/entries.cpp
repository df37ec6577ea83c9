// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "core/export/jsonobjects.h"

namespace Liveline {

namespace {

constexpr Option options[]{
    {"all", nullptr, QT_TRANSLATE_NOOP("Commands", "of every live blog")},
    {"unread", nullptr, QT_TRANSLATE_NOOP("Commands", "unread ones only")},
    {"starred", nullptr, QT_TRANSLATE_NOOP("Commands", "starred ones only")},
    {"since", "T", QT_TRANSLATE_NOOP("Commands", "not older than this time")},
    {"until", "T", QT_TRANSLATE_NOOP("Commands", "older than this time")},
    {"limit", "N", QT_TRANSLATE_NOOP("Commands", "at most so many")},
};

Understood<Selection> readSelection(const Context &context, Store &store)
{
    const Understood<Period> period = readPeriod(context);
    if (!period)
        return std::unexpected(period.error());
    const Understood<int> limit = readNumber(context, "limit", 1, 0);
    if (!limit)
        return std::unexpected(limit.error());
    Selection selection{.unreadOnly = context.isSet("unread"),
        .starredOnly = context.isSet("starred"),
        .since = period->since,
        .until = period->until,
        .limit = *limit};
    const Understood<QList<LiveBlog>> blogs = findBlogs(store, context.arguments());
    if (!blogs)
        return std::unexpected(blogs.error());
    for (const LiveBlog &blog : *blogs)
        selection.blogs += blog.id;
    return selection;
}

int run(Context &context)
{
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<Selection> selection = readSelection(context, **store);
    if (!selection)
        return fail(context, selection.error());
    const Result<QList<Entry>> entries = await((*store)->entries(*selection));
    if (!entries)
        return context.fail(entries.error());

    const Console &console = context.console();
    QList<QList<Console::Cell>> rows;
    for (const Entry &entry : *entries) {
        if (console.isJson())
            console.print(toJson(entry));
        else
            rows += entryRow(entry, console.width());
    }
    console.print(rows);
    return Context::done;
}

} // namespace

extern const Command entriesCommand{
    "entries",
    "[BLOG…]",
    QT_TRANSLATE_NOOP("Commands", "list entries, newest first"),
    options,
    run,
};

} // namespace Liveline
