// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/command.h"
#include "app/commands/context.h"
#include "app/commands/describe.h"
#include "core/export/jsonobjects.h"
#include "core/store/answers.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject objectOf(const LiveBlog &blog, const KeptAnswers &kept)
{
    QJsonObject object = toJson(blog);
    object.insert(u"keep_answers"_s, kept.areWanted);
    object.insert(u"kept_answers"_s, kept.count);
    object.insert(u"kept_bytes"_s, kept.bytes);
    return object;
}

int run(Context &context)
{
    if (!context.arguments().isEmpty())
        return context.misused(Commands::tr("list takes no argument."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Result<QList<LiveBlog>> blogs = (*store)->blogs();
    if (!blogs)
        return context.fail(blogs.error());

    // What is wrong with these is the doctor's to tell.
    const auto kept = await((*store)->answers().sizes()).value_or(QHash<BlogId, KeptAnswers>());
    const Console &console = context.console();
    QList<QList<Console::Cell>> rows{
        headerRow({u"#"_s, Commands::tr("state"), Commands::tr("unread"), Commands::tr("entries"),
            Commands::tr("last poll"), Commands::tr("next poll"), Commands::tr("per hour"),
            Commands::tr("live blog"), Commands::tr("group")})};
    for (const LiveBlog &blog : *blogs) {
        console.print(objectOf(blog, kept.value(blog.id)));
        rows += blogRow(blog);
    }
    if (blogs->isEmpty())
        console.print(Commands::tr("No live blog is followed yet: liveline add URL"));
    else
        console.print(rows);
    return Context::done;
}

} // namespace

extern const Command listCommand{
    "list",
    "",
    QT_TRANSLATE_NOOP("Commands", "list the followed live blogs"),
    {},
    run,
};

} // namespace Liveline
