// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/commands/context.h"

#include "ui/messages.h"

namespace Liveline {

Context::Context(const Console &console, const QCommandLineParser &parser, const QString &dataDir)
    : m_console(console)
    , m_parser(parser)
    , m_arguments(parser.positionalArguments().mid(1))
    , m_dataDir(dataDir)
{
}

Context::~Context() { close(); }

bool Context::isSet(const char *option) const { return m_parser.isSet(QLatin1StringView(option)); }

QString Context::value(const char *option) const
{
    return m_parser.value(QLatin1StringView(option));
}

QStringList Context::values(const char *option) const
{
    return m_parser.values(QLatin1StringView(option));
}

Result<Store *> Context::store()
{
    if (!m_store) {
        Result<std::unique_ptr<Store>> opened = Store::open(m_dataDir);
        if (!opened)
            return std::unexpected(opened.error());
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Result<Tracker *> Context::tracker()
{
    if (!m_tracker) {
        const Result<Store *> opened = store();
        if (!opened)
            return std::unexpected(opened.error());
        m_tracker = std::make_unique<Tracker>(**opened, fetcher());
    }
    return m_tracker.get();
}

Fetcher &Context::fetcher()
{
    if (!m_fetcher)
        m_fetcher = std::make_unique<Fetcher>();
    return *m_fetcher;
}

void Context::close()
{
    m_tracker.reset();
    m_fetcher.reset();
    m_store.reset();
}

int Context::fail(const Error &error, const QJsonObject &known) const
{
    m_console.fail(sentence(error), known);
    if (!error.detail.isEmpty())
        m_console.note(error.detail);
    return 1;
}

int Context::fail(const QString &sentence) const
{
    m_console.fail(sentence);
    return 1;
}

int Context::misused(const QString &expectation) const
{
    m_console.fail(expectation);
    return 2;
}

} // namespace Liveline
