// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/context.h"

#include <expected>

namespace Liveline {

/// Why an argument means nothing, in the person's language.
struct Misunderstanding {
    QString sentence;
    bool isMisuse = true; ///< false: well put, but there is no such thing
};

// What the arguments of several commands mean, CLI.md.
template <class T> using Understood = std::expected<T, Misunderstanding>;

/// Tells it; returns the exit status that goes with it.
int fail(const Context &context, const Misunderstanding &misunderstanding);

/// BLOG: a blog's number, its address, or an unambiguous part of its title.
Understood<LiveBlog> findBlog(const QList<LiveBlog> &blogs, const QString &argument);

/// Each BLOG of `arguments`, in their order.
Understood<QList<LiveBlog>> findBlogs(Store &store, const QStringList &arguments);

Understood<QList<EntryId>> readEntryIds(const QStringList &arguments);

/// A whole number that is at least `minimum`; `fallback` where the option is not given.
Understood<int> readNumber(const Context &context, const char *option, int minimum, int fallback);

/// --selector, --title-selector, --time-selector and --reading.
ReadingRule readRule(const Context &context);

/// --proxy: a choice of core/fetch/proxy.h; empty where not given.
Understood<QString> readProxy(const Context &context);

/// --since and --until as UTC; invalid where not given.
struct Period {
    QDateTime since;
    QDateTime until;
};
Understood<Period> readPeriod(const Context &context);

} // namespace Liveline
