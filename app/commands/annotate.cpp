// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "core/export/jsonobjects.h"

#include <QFile>

#include <cstdio>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 longestInput = 1 << 20;

constexpr Option tagOptions[]{
    {"add", "TAG", QT_TRANSLATE_NOOP("Commands", "put this tag on them; may be given again")},
    {"remove", "TAG", QT_TRANSLATE_NOOP("Commands", "take this tag off; may be given again")},
};

/// Changes them, then shows them as they are.
int annotate(Context &context, const QList<EntryId> &ids, const AnnotationEdit &edit)
{
    const Result<Store *> store = context.store();
    if (!store)
        return context.fail(store.error());
    for (const EntryId id : ids) {
        const auto entry = (*store)->entry(id);
        if (!entry)
            return context.fail(entry.error());
        if (!*entry)
            return context.fail(Commands::tr("There is no entry %1.").arg(qToUnderlying(id)));
    }
    const auto before = await((*store)->annotate(ids, edit));
    if (!before)
        return context.fail(before.error());
    const auto entries = await((*store)->entries({.ids = ids}));
    if (!entries)
        return context.fail(entries.error());
    for (const Entry &entry : *entries)
        printEntry(context.console(), entry);
    return Context::done;
}

int runTag(Context &context)
{
    const Understood<QList<EntryId>> ids = readEntryIds(context.arguments());
    if (!ids)
        return fail(context, ids.error());
    const AnnotationEdit edit{context.values("add"), context.values("remove"), {}};
    if (ids->isEmpty() || (edit.addedTags.isEmpty() && edit.removedTags.isEmpty()))
        return context.misused(Commands::tr("tag expects entries, and --add or --remove."));
    for (const QString &tag : edit.addedTags) {
        if (tidyTag(tag).isEmpty())
            return context.misused(Commands::tr("--add expects a tag with a letter or a digit."));
    }
    return annotate(context, *ids, edit);
}

QString readInput()
{
    QFile input;
    const bool isOpen = input.open(stdin, QIODevice::ReadOnly);
    return isOpen ? QString::fromUtf8(input.read(longestInput)) : QString();
}

int runNote(Context &context)
{
    if (context.arguments().size() != 2)
        return context.misused(
            Commands::tr("note expects an entry and a text, or - to read it from standard input."));
    const Understood<QList<EntryId>> ids = readEntryIds(context.arguments().mid(0, 1));
    if (!ids)
        return fail(context, ids.error());
    const QString &text = context.arguments().at(1);
    return annotate(context, *ids, {{}, {}, text == "-"_L1 ? readInput() : text});
}

} // namespace

extern const Command tagCommand{
    "tag",
    "ENTRY…",
    QT_TRANSLATE_NOOP("Commands", "put tags of your own on entries, or take them off"),
    tagOptions,
    runTag,
};

extern const Command noteCommand{
    "note",
    "ENTRY TEXT|-",
    QT_TRANSLATE_NOOP("Commands", "write a note of your own about an entry; empty removes it"),
    {},
    runNote,
};

} // namespace Liveline
