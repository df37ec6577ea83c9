// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/result.h"

#include <QTemporaryDir>

#include <memory>

namespace Liveline {

/// A store in a folder of its own, with a clock of the test's, and short ways to fill it.
class TemporaryStore {
public:
    TemporaryStore();

    Store &operator*() const { return *m_store; }
    Store *operator->() const { return m_store.get(); }
    QString folder() const { return m_dir.path(); }
    FakeClock &clock() { return m_clock; }
    void reopen();

    LiveBlog follow(const QString &url = QStringLiteral("https://news.example/live/eclipse"));
    /// What an answer with these entries changes, a minute after the one before.
    EntryChanges merge(BlogId blog, const QList<ParsedEntry> &entries);
    EntryChanges merge(BlogId blog, const Extraction &extraction);
    EntryChanges confirm(BlogId blog);
    /// The texts of a blog's timeline, newest first.
    QStringList texts(BlogId blog) const;
    /// The texts that a query finds, newest first.
    QStringList found(const QString &query) const;
    /// What the store's own examination complains of.
    QStringList problems() const;

private:
    QTemporaryDir m_dir;
    FakeClock m_clock;
    std::unique_ptr<Store> m_store;
};

/// An entry as a source says it, at so many minutes past eight; -1: the source tells no time.
ParsedEntry parsedEntry(const QString &id, const QString &text, int minute = -1);

} // namespace Liveline
