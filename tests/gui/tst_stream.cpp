// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"
#include "ui/timeline/stream.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

/// Several blogs on one clock.
class TestStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAllBlogsInOneOrder();
    void goesThePagesUpAsItWentThemDown();
    void countsWhatIsAboveOfAllBlogs();
    void namesItsSourcesEachInALane();

private:
    TimelinePages pages() const
    {
        return pagesOf(
            m_stream, *m_store, [](const Error &error) { qFatal("%s", qPrintable(error.detail)); });
    }

    TemporaryStore m_store;
    Stream m_stream{u"Storm"_s, {}};
    QList<Entry> m_all; ///< newest first
};

void TestStream::initTestCase()
{
    QRandomGenerator dice(5);
    for (int blog = 0; blog < 3; ++blog) {
        const BlogId id = m_store.follow(u"https://%1.example/live"_s.arg(blog)).id;
        m_stream.blogs.append(id);
        QList<ParsedEntry> entries;
        for (int i = 0; i < 40; ++i) {
            // Many share a minute, within a blog and among them.
            entries.append(parsedEntry(u"name-%1-of-many"_s.arg(i),
                u"Blog %1 tells its story number %2"_s.arg(blog).arg(i), dice.bounded(30)));
        }
        m_store.merge(id, entries);
    }
    for (const BlogId id : m_stream.blogs) // as they stand at the end: some tell what others told
        m_all += m_store->olderEntries(id, std::nullopt, 100).value_or(QList<Entry>());
    std::ranges::sort(m_all, [](const Entry &one, const Entry &other) {
        return isNewer(EntryCursor::of(one), EntryCursor::of(other));
    });
    QCOMPARE(m_all.size(), 120);
}

void TestStream::readsAllBlogsInOneOrder()
{
    QList<Entry> read;
    std::optional<EntryCursor> before;
    for (QList<Entry> page = pages().older(before, 7); !page.isEmpty();
        page = pages().older(before, 7)) {
        QVERIFY(page.size() <= 7);
        read += page;
        before = EntryCursor::of(read.constLast());
    }
    QCOMPARE(read, m_all);
}

void TestStream::goesThePagesUpAsItWentThemDown()
{
    QList<Entry> read{m_all.constLast()};
    for (QList<Entry> page = pages().newer(EntryCursor::of(read.constFirst()), 7); !page.isEmpty();
        page = pages().newer(EntryCursor::of(read.constFirst()), 7)) {
        QVERIFY(page.size() <= 7);
        read = page + read;
    }
    QCOMPARE(read, m_all);
}

void TestStream::countsWhatIsAboveOfAllBlogs()
{
    QCOMPARE(pages().newerCount(EntryCursor::of(m_all[50])), 50);
}

void TestStream::namesItsSourcesEachInALane()
{
    const auto sources = sourcesOf(m_stream, *m_store);
    QCOMPARE(sources.size(), 3);
    QSet<int> lanes;
    for (const EntrySource &source : sources) {
        QVERIFY(!source.name.isEmpty());
        lanes.insert(source.lane);
    }
    QCOMPARE(lanes.size(), 3);
    QVERIFY(sourcesOf({{}, {m_stream.blogs.first()}}, *m_store).isEmpty());
}

QTEST_MAIN(TestStream)
#include "tst_stream.moc"
