// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/demo/demopublisher.h"
#include "app/signals.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"port", "N", QT_TRANSLATE_NOOP("Commands", "listen here; without it, on any free port")},
    {"speed", "X", QT_TRANSLATE_NOOP("Commands", "so many times as fast as it happened")},
};

Understood<double> readSpeed(const Context &context)
{
    if (!context.isSet("speed"))
        return 1;
    bool isNumber = false;
    const double speed = context.value("speed").toDouble(&isNumber);
    if (isNumber && speed > 0 && speed <= 1000)
        return speed;
    return std::unexpected(Misunderstanding{Commands::tr("--speed takes a number up to 1000.")});
}

int run(Context &context)
{
    const Understood<double> speed = readSpeed(context);
    if (!speed)
        return fail(context, speed.error());
    const Understood<int> port = readNumber(context, "port", 0, 0);
    if (!port || *port > 65535)
        return context.misused(Commands::tr("--port takes a number up to 65535."));

    SignalLoop loop;
    DemoPublisher publisher(*speed);
    if (!publisher.start(static_cast<quint16>(*port)))
        return context.fail(Commands::tr("Cannot listen: %1").arg(publisher.errorString()));
    context.console().print(QJsonObject{{u"url"_s, publisher.url().toString()}});
    context.console().print(publisher.url().toString());
    loop.run();
    return Context::done;
}

} // namespace

extern const Command serveDemoCommand{
    "serve-demo",
    "",
    QT_TRANSLATE_NOOP("Commands", "publish the demonstration blog on this computer"),
    options,
    run,
};

} // namespace Liveline
