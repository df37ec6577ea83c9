// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "app/commands/wordings.h"
#include "core/export/jsonobjects.h"

#include <QJsonArray>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"revisions", nullptr, QT_TRANSLATE_NOOP("Commands", "every wording it had, oldest first")},
    {"diff", nullptr, QT_TRANSLATE_NOOP("Commands", "what changed, word by word")},
};

QJsonObject diffToJson(const Revision &before, const Revision &after)
{
    return {{u"from"_s, before.number}, {u"to"_s, after.number},
        {u"spans"_s, diffSpans(before, after)}};
}

QJsonObject objectOf(const Context &context, const Entry &entry, const QList<Revision> &revisions)
{
    QJsonObject object = toJson(entry);
    if (context.isSet("revisions")) {
        QJsonArray array;
        for (const Revision &revision : revisions)
            array += toJson(revision);
        object[u"revisions"_s] = array;
    }
    if (context.isSet("diff")) {
        QJsonArray array;
        for (qsizetype i = 1; i < revisions.size(); ++i)
            array += diffToJson(revisions[i - 1], revisions[i]);
        object[u"diff"_s] = array;
    }
    return object;
}

void printRevision(const Console &console, const Revision &revision)
{
    console.print(QString());
    console.print(console.styled(Commands::tr("Wording %1, first seen %2")
                                     .arg(revision.number)
                                     .arg(shortTime(revision.seen)),
        Console::Style::Faint));
}

void printHistory(const Context &context, const QList<Revision> &revisions)
{
    const Console &console = context.console();
    for (qsizetype i = 0; i < revisions.size(); ++i) {
        if (context.isSet("diff") && i > 0) {
            printRevision(console, revisions[i]);
            console.print(describeDiff(console, wordsOf(revisions[i - 1]), wordsOf(revisions[i])));
        } else if (context.isSet("revisions")) {
            printRevision(console, revisions[i]);
            console.print(printable(wordsOf(revisions[i])));
        }
    }
}

int run(Context &context)
{
    const Understood<QList<EntryId>> ids = readEntryIds(context.arguments());
    if (!ids)
        return fail(context, ids.error());
    if (ids->size() != 1)
        return context.misused(Commands::tr("show expects the number of one entry."));
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    const Result<std::optional<Entry>> entry = (*store)->entry(ids->first());
    if (!entry)
        return context.fail(entry.error());
    if (!*entry)
        return context.fail(Commands::tr("There is no entry %1.").arg(context.arguments().first()));
    const Result<QList<Revision>> revisions = (*store)->revisions(ids->first());
    if (!revisions)
        return context.fail(revisions.error());

    if (context.console().isJson()) {
        context.console().print(objectOf(context, **entry, *revisions));
    } else {
        printEntry(context.console(), **entry);
        printHistory(context, *revisions);
    }
    return Context::done;
}

} // namespace

extern const Command showCommand{
    "show",
    "ENTRY",
    QT_TRANSLATE_NOOP("Commands", "show one entry, its earlier wordings and what changed"),
    options,
    run,
};

} // namespace Liveline
