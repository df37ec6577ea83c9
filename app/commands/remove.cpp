// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"

#include <QTextStream>

#include <cstdio>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"yes", nullptr, QT_TRANSLATE_NOOP("Commands", "do not ask")},
};

bool isConfirmed(const LiveBlog &blog)
{
    QTextStream out(stderr);
    out << Commands::tr(
        "Stop following “%1” and delete its %n entries? [y/N] ", nullptr, blog.entryCount)
               .arg(printable(blog.title()));
    out.flush();
    const QString answer = QTextStream(stdin).readLine().trimmed().toLower();
    //: The first letter of "yes", as typed in a terminal.
    return answer.startsWith(Commands::tr("y")) || answer.startsWith(u'y');
}

int run(Context &context)
{
    if (context.arguments().size() != 1)
        return context.misused(Commands::tr("remove expects one followed live blog."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<QList<LiveBlog>> blogs = findBlogs(**store, context.arguments());
    if (!blogs)
        return fail(context, blogs.error());

    const LiveBlog blog = blogs->first();
    if (!context.isSet("yes") && context.console().isInteractive() && !isConfirmed(blog))
        return context.fail(Commands::tr("Nothing was removed."));
    const Result<void> removed = await((*store)->unfollow(blog.id));
    if (!removed)
        return context.fail(removed.error());
    printBlog(context.console(), blog);
    return Context::done;
}

} // namespace

extern const Command removeCommand{
    "remove",
    "BLOG",
    QT_TRANSLATE_NOOP("Commands", "stop following a live blog and delete its entries"),
    options,
    run,
};

} // namespace Liveline
