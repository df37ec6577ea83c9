// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "app/commands/wordings.h"
#include "core/export/jsonobjects.h"
#include "core/model/correction.h"

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = Correction::Kind;

constexpr Option options[]{
    {"since", "T", QT_TRANSLATE_NOOP("Commands", "noticed at this time or later")},
    {"until", "T", QT_TRANSLATE_NOOP("Commands", "noticed before this time")},
    {"substantive", nullptr,
        QT_TRANSLATE_NOOP("Commands", "without those that change no more than a few words")},
};

QString keyOf(Kind kind)
{
    switch (kind) {
    case Kind::Substantive:
        return u"substantive"_s;
    case Kind::Minor:
        return u"minor"_s;
    case Kind::Withdrawn:
        return u"withdrawn"_s;
    case Kind::Restored:
        return u"restored"_s;
    }
    return {};
}

Console::Cell nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Substantive:
        return {Commands::tr("substantive edit"), Console::Style::Changed};
    case Kind::Minor:
        return {Commands::tr("minor edit"), Console::Style::Faint};
    case Kind::Withdrawn:
        return {Commands::tr("withdrawn"), Console::Style::Removed};
    case Kind::Restored:
        return {Commands::tr("back again"), Console::Style::Added};
    }
    return {};
}

QJsonObject textsOf(const Revision &revision)
{
    return {{u"revision"_s, revision.number}, {u"title"_s, revision.said.headline},
        {u"text"_s, revision.said.text}};
}

QJsonObject objectOf(const Correction &correction)
{
    QJsonObject object{{u"correction"_s, keyOf(correction.kind)},
        {u"noticed"_s, toJson(correction.noticed)}, {u"blog"_s, qint64(correction.blog)},
        {u"entry"_s, qint64(correction.entry)}, {u"published"_s, toJson(correction.published)},
        {u"before"_s, textsOf(correction.before)}, {u"after"_s, QJsonValue::Null}};
    if (correction.isEdit()) {
        object[u"after"_s] = textsOf(correction.after);
        object[u"diff"_s] = diffSpans(correction.before, correction.after);
    }
    return object;
}

void print(const Console &console, const Correction &correction)
{
    const Console::Cell name = nameOf(correction.kind);
    console.print(
        u"%1  %2  %3"_s.arg(console.styled(shortTime(correction.noticed), Console::Style::Faint),
            console.styled(name.text, name.style), QString::number(qint64(correction.entry))));
    console.print(correction.isEdit()
            ? describeDiff(console, wordsOf(correction.before), wordsOf(correction.after))
            : printable(wordsOf(correction.before)));
    console.print(QString());
}

QString summary(const QList<Correction> &corrections)
{
    const auto count = [&](Kind kind) {
        return static_cast<int>(std::ranges::count(corrections, kind, &Correction::kind));
    };
    const QStringList parts{Commands::tr("%n substantive edits", nullptr, count(Kind::Substantive)),
        Commands::tr("%n minor edits", nullptr, count(Kind::Minor)),
        Commands::tr("%n withdrawn", nullptr, count(Kind::Withdrawn))};
    return parts.join(u", "_s);
}

int run(Context &context)
{
    if (context.arguments().size() != 1)
        return context.misused(Commands::tr("corrections expects one live blog."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Understood<Period> period = readPeriod(context);
    if (!period)
        return fail(context, period.error());
    const Understood<QList<LiveBlog>> blogs = findBlogs(**store, context.arguments());
    if (!blogs)
        return fail(context, blogs.error());
    Result<QList<Correction>> corrections
        = await((*store)->corrections(blogs->first().id, period->since));
    if (!corrections)
        return context.fail(corrections.error());
    corrections->removeIf([&](const Correction &correction) {
        return (period->until.isValid() && correction.noticed >= period->until)
            || (context.isSet("substantive") && correction.kind == Kind::Minor);
    });

    const Console &console = context.console();
    for (const Correction &correction : std::as_const(*corrections)) {
        if (console.isJson())
            console.print(objectOf(correction));
        else
            print(console, correction);
    }
    console.print(summary(*corrections));
    return Context::done;
}

} // namespace

extern const Command correctionsCommand{
    "corrections",
    "BLOG",
    QT_TRANSLATE_NOOP("Commands", "list what a live blog edited or withdrew, newest first"),
    options,
    run,
};

} // namespace Liveline
