// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/commandline.h"

#include "app/commands/command.h"
#include "app/commands/context.h"
#include "core/track/tracker.h"

#include <QCommandLineParser>
#include <QDir>
#include <QLoggingCategory>
#include <QStandardPaths>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option globalOptions[]{
    {"data-dir", "DIR", QT_TRANSLATE_NOOP("Commands", "where the database and the settings live")},
    {"json", nullptr, QT_TRANSLATE_NOOP("Commands", "print one JSON object a line")},
    {"quiet", nullptr, QT_TRANSLATE_NOOP("Commands", "print errors only")},
    {"verbose", nullptr, QT_TRANSLATE_NOOP("Commands", "tell on standard error what happens")},
    {"version", nullptr, QT_TRANSLATE_NOOP("Commands", "print the version")},
    {"help", nullptr, QT_TRANSLATE_NOOP("Commands", "print this help")},
};

constexpr Option windowOptions[]{
    {"background", nullptr,
        QT_TRANSLATE_NOOP("Commands", "watch without showing the window at once")},
    {"demo", nullptr, QT_TRANSLATE_NOOP("Commands", "show the demonstration blog")},
};

void addOptions(QCommandLineParser &parser, std::span<const Option> options)
{
    for (const Option &option : options) {
        QStringList names{QLatin1StringView(option.name)};
        if (names.first() == "help"_L1)
            names += u"h"_s;
        const QString value = option.value ? QString::fromLatin1(option.value) : QString();
        parser.addOption(QCommandLineOption(names, {}, value));
    }
}

/// Global options may stand before the command or after it; other options only after it.
QString commandName(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(parser, globalOptions);
    addOptions(parser, windowOptions);
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parser.parse(arguments);
    return parser.positionalArguments().value(0);
}

void prepare(QCommandLineParser &parser, const Command *command)
{
    addOptions(parser, globalOptions);
    addOptions(parser, command ? command->options : std::span(windowOptions));
}

QString chosenDataDir(const QCommandLineParser &parser)
{
    QString path = parser.value(u"data-dir"_s);
    if (path.isEmpty())
        path = qEnvironmentVariable("LIVELINE_DATA_DIR");
    if (path.isEmpty())
        path = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + "/Liveline"_L1;
    return QDir::cleanPath(QDir::current().absoluteFilePath(path));
}

void readUrls(Invocation &invocation, const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        const QUrl url = urlFromInput(argument);
        if (url.isValid() && argument.contains(u'.'))
            invocation.urls += url;
        else if (invocation.misuse.isEmpty())
            invocation.misuse
                = Commands::tr("“%1” is neither a command nor an address; see liveline --help.")
                      .arg(argument);
    }
}

QString usageLine(const Command &command)
{
    QString usage = "liveline "_L1 + QLatin1StringView(command.name);
    if (*command.arguments)
        usage += u' ' + QString::fromUtf8(command.arguments);
    for (const Option &option : command.options) {
        const QString value = option.value ? u' ' + QString::fromUtf8(option.value) : QString();
        usage += " [--"_L1 + QLatin1StringView(option.name) + value + u']';
    }
    return usage;
}

void printOptions(const Console &console, std::span<const Option> options)
{
    QList<QList<Console::Cell>> rows;
    for (const Option &option : options) {
        const QString value = option.value ? u' ' + QString::fromUtf8(option.value) : QString();
        rows += {{u"  --"_s + QLatin1StringView(option.name) + value, Console::Style::Strong},
            {Commands::tr(option.help)}};
    }
    console.print(rows);
}

void printHelp(const Console &console, const Command &command)
{
    console.print(Commands::tr("Usage: %1").arg(usageLine(command)));
    console.print(QString());
    console.print(Commands::tr(command.help));
    if (!command.options.empty()) {
        console.print(QString());
        printOptions(console, command.options);
    }
}

void printHelp(const Console &console)
{
    console.print(Commands::tr("Usage: liveline [URL…]            opens the window"));
    console.print(Commands::tr("       liveline COMMAND [OPTION…] works without it"));
    console.print(QString());
    console.print(Commands::tr("Commands:"));
    QList<QList<Console::Cell>> rows;
    for (const Command *command : commands())
        rows += {{u"  "_s + QLatin1StringView(command->name), Console::Style::Strong},
            {Commands::tr(command->help)}};
    console.print(rows);
    console.print(QString());
    console.print(Commands::tr("Options, before the command or after it:"));
    printOptions(console, globalOptions);
    console.print(QString());
    console.print(Commands::tr("Options of the window:"));
    printOptions(console, windowOptions);
    console.print(QString());
    console.print(Commands::tr("liveline COMMAND --help tells more."));
}

} // namespace

Invocation readInvocation(const QStringList &arguments)
{
    Invocation invocation;
    invocation.command = findCommand(commandName(arguments).toUtf8().constData());

    QCommandLineParser parser;
    prepare(parser, invocation.command);
    const bool isUnderstood = parser.parse(arguments);
    invocation.dataDir = chosenDataDir(parser);
    invocation.isJson = parser.isSet(u"json"_s);
    invocation.isQuiet = parser.isSet(u"quiet"_s);
    invocation.isVerbose = parser.isSet(u"verbose"_s);
    invocation.wantsHelp = parser.isSet(u"help"_s);
    invocation.wantsVersion = parser.isSet(u"version"_s);
    if (!isUnderstood)
        invocation.misuse = parser.errorText();
    if (!invocation.command) {
        invocation.isBackground = parser.isSet(u"background"_s);
        invocation.isDemonstration = parser.isSet(u"demo"_s);
        readUrls(invocation, parser.positionalArguments());
    }
    return invocation;
}

int runInvocation(const Invocation &invocation, const QStringList &arguments)
{
    const Console console(invocation.isJson, invocation.isQuiet);
    if (invocation.wantsVersion || invocation.wantsHelp) {
        const Console plain(false, false);
        if (invocation.wantsVersion)
            plain.print(u"liveline " LIVELINE_VERSION ""_s);
        else if (invocation.command)
            printHelp(plain, *invocation.command);
        else
            printHelp(plain);
        return Context::done;
    }
    if (invocation.isVerbose)
        QLoggingCategory::setFilterRules(u"app.*.debug=true"_s);

    QCommandLineParser parser;
    prepare(parser, invocation.command);
    parser.parse(arguments);
    Context context(console, parser, invocation.dataDir);
    if (!invocation.misuse.isEmpty() || !invocation.command)
        return context.misused(invocation.misuse);
    return invocation.command->run(context);
}

} // namespace Liveline
