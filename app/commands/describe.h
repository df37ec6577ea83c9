// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/console.h"
#include "core/model/alert.h"
#include "core/model/changes.h"
#include "core/store/store.h"
#include "core/track/alertwatch.h"

namespace Liveline {

// How blogs, entries and checks read in a terminal. Foreign text is made printable here.

/// The time of day today, with the day otherwise; a dash where unknown.
QString shortTime(const QDateTime &time);

QList<Console::Cell> headerRow(const QStringList &titles);
/// One line of `list`.
QList<Console::Cell> blogRow(const LiveBlog &blog);
void printBlog(const Console &console, const LiveBlog &blog);

/// One line of `entries`.
QList<Console::Cell> entryRow(const Entry &entry, int width);
/// The entry in full.
void printEntry(const Console &console, const Entry &entry);

/// What a check brought: events and the poll itself, as JSON objects or as lines.
void printReport(const Console &console, const CheckReport &report, const QString &blogTitle);

/// That an entry met an alert rule.
void printAlert(const Console &console, const AlertRule &rule, const Entry &entry);
/// That something happened to a blog which a rule asks for.
void printAlert(const Console &console, const AlertRule &rule, const BlogHappening &happening,
    const QDateTime &time);
/// What can set off a rule, by the names of the command line.
QString nameOf(AlertEvent event);
std::optional<AlertEvent> alertEventOf(const QString &name);
QStringList alertEventNames();

/// What a way into a blog's past brought.
void printOlder(const Console &console, const OlderReport &report, const QString &blogTitle);

/// "What changed" as coloured words; marked as [-gone-]{+come+} where there is no colour.
QString describeDiff(const Console &console, const QString &before, const QString &after);

} // namespace Liveline
