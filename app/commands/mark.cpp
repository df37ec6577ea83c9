// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"

#include <QJsonArray>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"blog", "BLOG", QT_TRANSLATE_NOOP("Commands", "every entry of this live blog")},
    {"all", nullptr, QT_TRANSLATE_NOOP("Commands", "every entry of every live blog")},
};

std::optional<Mark> markNamed(const QString &name)
{
    if (name == "read"_L1)
        return Mark::Read;
    if (name == "unread"_L1)
        return Mark::Unread;
    if (name == "starred"_L1)
        return Mark::Starred;
    if (name == "unstarred"_L1)
        return Mark::Unstarred;
    return {};
}

int print(const Context &context, const Result<QList<EntryId>> &marked)
{
    if (!marked)
        return context.fail(marked.error());
    QJsonArray ids;
    for (const EntryId id : *marked)
        ids += qToUnderlying(id);
    context.console().print(
        QJsonObject{{u"mark"_s, context.arguments().first()}, {u"entries"_s, ids}});
    context.console().print(Commands::tr("%n entries marked", nullptr, int(marked->size())));
    return Context::done;
}

int run(Context &context)
{
    const std::optional<Mark> mark = markNamed(context.arguments().value(0));
    if (!mark)
        return context.misused(
            Commands::tr("mark expects one of: read, unread, starred, unstarred."));
    const Understood<QList<EntryId>> ids = readEntryIds(context.arguments().mid(1));
    if (!ids)
        return fail(context, ids.error());
    if (ids->isEmpty() && !context.isSet("blog") && !context.isSet("all"))
        return context.misused(Commands::tr("mark expects entries, --blog or --all."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());

    if (context.isSet("blog")) {
        const auto blogs = findBlogs(**store, {context.value("blog")});
        if (!blogs)
            return fail(context, blogs.error());
        return print(context, await((*store)->markAll(blogs->first().id, *mark)));
    }
    if (context.isSet("all"))
        return print(context, await((*store)->markAll({}, *mark)));
    return print(context, await((*store)->mark(*ids, *mark)));
}

} // namespace

extern const Command markCommand{
    "mark",
    "read|unread|starred|unstarred [ENTRY…]",
    QT_TRANSLATE_NOOP("Commands", "mark entries"),
    options,
    run,
};

} // namespace Liveline
