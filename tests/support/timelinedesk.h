// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/fetcher.h"
#include "support/await.h"
#include "support/result.h"
#include "support/sampleentries.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QTemporaryDir>
#include <QTest>

namespace Liveline {

/// A pane on the screen over a store with one blog of forty entries.
struct TimelineDesk {
    QTemporaryDir folder;
    std::unique_ptr<Store> store;
    Fetcher fetcher;
    std::unique_ptr<TimelinePane> pane;
    BlogId first{};
    QHash<BlogId, QList<ParsedEntry>> pages;
    int lastNumber = 0;

    TimelineDesk()
    {
        store = std::move(*Store::open(folder.path()));
        first = follow(QStringLiteral("https://news.example/live"));
        add(first, 40);
        pane = std::make_unique<TimelinePane>(*store, fetcher);
        pane->resize(800, 640);
        pane->show();
        pane->activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(pane.get());
    }

    /// Qt 6.4 asserts in debug builds that a future's context outlives what the future waits for.
    ~TimelineDesk()
    {
        await(store->mark({EntryId{1}}, Mark::Starred));
        QCoreApplication::processEvents();
    }

    BlogId follow(const QString &address, std::optional<int> utcOffset = std::nullopt)
    {
        LiveBlog blog;
        blog.url = QUrl(address);
        blog.said.utcOffset = utcOffset;
        const Result<LiveBlog> followed = await(store->follow(blog));
        return followed ? followed->id : BlogId{};
    }

    /// The blog's page again, with that many newer entries.
    void add(BlogId blog, int count)
    {
        QList<ParsedEntry> &page = pages[blog];
        for (int i = 0; i < count; ++i) {
            ++lastNumber;
            page.prepend(sampleEntry(lastNumber, lastNumber * 6).current);
        }
        Extraction extraction;
        extraction.entries = page;
        CheckNote note;
        note.checkedAt = QDateTime::currentDateTimeUtc();
        const Result<EntryChanges> merged = await(store->merge(blog, extraction, note));
        QVERIFY_RESULT(merged);
        QCOMPARE(merged->added.size(), count);
        QCoreApplication::processEvents();
    }

    TimelineView *view() const { return pane->findChild<TimelineView *>(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(view(), key, modifiers);
    }
    int unread(BlogId blog) const { return (*store->blog(blog))->unreadCount; }
    Entry current() const { return *pane->currentEntry(); }
};

} // namespace Liveline
