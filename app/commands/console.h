// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace Liveline {

/// The translations of everything that the command line says: `Commands::tr("…")`.
class Commands {
    Q_DECLARE_TR_FUNCTIONS(Commands)
};

/// Standard output and standard error of a command. With --json, standard output holds one JSON
/// object a line and nothing else; without, aligned text, coloured on a terminal only.
class Console {
public:
    enum class Style { Plain, Strong, Faint, Added, Changed, Removed, Failed };
    struct Cell {
        QString text;
        Style style = Style::Plain;
        bool isNumber = false; ///< aligned at the right
    };

    Console(bool isJson, bool isQuiet);

    bool isJson() const { return m_isJson; }
    /// Whether a person can be asked.
    bool isInteractive() const;
    /// Columns of the terminal; a wide fixed number elsewhere.
    int width() const;

    void print(const QJsonObject &object) const; ///< only with --json
    void print(const QString &line) const; ///< only without, and not with --quiet
    void print(const QList<QList<Cell>> &rows) const; ///< aligned in columns
    void note(const QString &line) const; ///< standard error; not with --quiet
    /// Standard error, always; with --json also an object {"error": …} on standard output, beside
    /// what else is known.
    void fail(const QString &sentence, QJsonObject known = {}) const;

    QString styled(const QString &text, Style style) const;

private:
    bool m_isJson;
    bool m_isQuiet;
    bool m_isColoured;
};

/// Foreign text, made harmless for a terminal: control characters and bidirectional overrides are
/// shown as U+FFFD, line ends are kept.
QString printable(const QString &text);

/// Columns that a terminal needs for the text: East Asian wide characters take two, marks none.
int displayWidth(const QString &text);

} // namespace Liveline
