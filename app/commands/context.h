// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/console.h"
#include "core/fetch/fetcher.h"
#include "core/store/store.h"
#include "core/track/tracker.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace Liveline {

/// Everything that a command works with. Store, Fetcher and Tracker are built when first asked for:
/// `extract` never touches a database, `list` never the network.
class Context {
public:
    Context(const Console &console, const QCommandLineParser &parser, const QString &dataDir);
    ~Context();

    const Console &console() const { return m_console; }
    const QStringList &arguments() const { return m_arguments; } ///< without the command's name
    QString dataDir() const { return m_dataDir; }

    bool isSet(const char *option) const;
    QString value(const char *option) const;
    QStringList values(const char *option) const; ///< of one that may be given several times

    /// For what must not touch the person's own data; before the first store().
    void useDataDir(const QString &path) { m_dataDir = path; }

    Result<Store *> store();
    Result<Tracker *> tracker();
    Fetcher &fetcher();
    /// Tracker, Fetcher and Store go, in this order; for who owns what they stand on.
    void close();

    // --- exit statuses, CLI.md ---
    static constexpr int done = 0;
    /// `known`: what --json tells beside the error.
    int fail(const Error &error, const QJsonObject &known = {}) const;
    int fail(const QString &sentence) const;
    int misused(const QString &expectation) const;

private:
    const Console &m_console;
    const QCommandLineParser &m_parser;
    QStringList m_arguments;
    QString m_dataDir;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Fetcher> m_fetcher;
    std::unique_ptr<Tracker> m_tracker;
};

} // namespace Liveline
