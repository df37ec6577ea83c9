// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/command.h"
#include "app/commands/context.h"
#include "app/commands/webarchives.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"head", "HASH", QT_TRANSLATE_NOOP("Commands", "must be a link of the chain")},
};

Result<ChainReport> verified(Context &context, const QByteArray &head)
{
    if (!context.arguments().isEmpty())
        return Store::verifyFile(context.arguments().first(), head);
    const Result<Store *> store = context.store();
    if (!store)
        return std::unexpected(store.error());
    return await((*store)->verify(head));
}

QJsonObject objectOf(const ChainReport &chain)
{
    QJsonObject object{{u"records"_s, chain.records},
        {u"head"_s, QString::fromLatin1(chain.head.toHex())}, {u"ok"_s, !chain.broken},
        {u"broken"_s, QJsonValue::Null}};
    if (chain.broken)
        object[u"broken"_s]
            = QJsonObject{{u"record"_s, chain.broken->record}, {u"what"_s, chain.broken->what}};
    return object;
}

void print(const Console &console, const ChainReport &chain)
{
    const QString head = QString::fromLatin1(chain.head.toHex());
    if (!chain.broken) {
        console.print(
            Commands::tr("All %1 records hold. The last link is %2.").arg(chain.records).arg(head));
        return;
    }
    console.print(Commands::tr("%1 records hold, up to the link %2.").arg(chain.records).arg(head));
    console.print(console.styled(
        Commands::tr("The chain is broken: %1.").arg(chain.broken->what), Console::Style::Failed));
}

int run(Context &context)
{
    const QByteArray wanted = context.value("head").toLatin1().toLower();
    const QByteArray head = QByteArray::fromHex(wanted);
    if (context.arguments().size() > 1 || (context.isSet("head") && head.toHex() != wanted))
        return context.misused(
            Commands::tr("verify expects at most one file, and --head with a hash."));
    if (const QString file = context.arguments().value(0); !file.isEmpty() && isWebArchive(file))
        return verifyArchive(context, file);
    const Result<ChainReport> chain = verified(context, head);
    if (!chain)
        return context.fail(chain.error());
    QJsonObject object = objectOf(*chain);
    if (context.isSet("head"))
        object[u"holds_head"_s] = chain->holdsHead;
    context.console().print(object);
    print(context.console(), *chain);
    if (context.isSet("head") && !chain->holdsHead && !chain->broken)
        return context.fail(
            Commands::tr("%1 is no link of the chain.").arg(QString::fromLatin1(wanted)));
    return chain->broken ? 1 : Context::done;
}

} // namespace

extern const Command verifyCommand{
    "verify",
    "[FILE]",
    QT_TRANSLATE_NOOP("Commands", "check that what was kept was not altered since"),
    options,
    run,
};

} // namespace Liveline
