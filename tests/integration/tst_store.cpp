// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/store.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/result.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void followsAnAddressOnce();
    void keepsWhatAnAnswerSays();
    void keepsTheEarlierTextWhenAnEntryIsEdited();
    void declaresARemovalOnlyWhenItIsConfirmed();
    void countsUnreadEntries();

private:
    LiveBlog follow(const QUrl &url = QUrl(u"https://news.example/live/eclipse"_s));
    EntryChanges merge(const LiveBlog &blog, const QList<ParsedEntry> &entries);
    ParsedEntry timed(const QString &id, const QString &text, int minute = -1);
    QStringList texts(BlogId blog);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    FakeClock m_clock;
};

void TestStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = FakeClock();
    auto store = Store::open(m_dir->path(), m_clock.clock());
    QVERIFY_RESULT(store);
    m_store = std::move(*store);
}

void TestStore::cleanup()
{
    m_store.reset();
    m_dir.reset();
}

LiveBlog TestStore::follow(const QUrl &url)
{
    LiveBlog blog;
    blog.url = url;
    return await(m_store->follow(blog)).value_or(LiveBlog());
}

ParsedEntry TestStore::timed(const QString &id, const QString &text, int minute)
{
    ParsedEntry entry;
    entry.sourceId = id;
    entry.key = id;
    entry.text = text;
    entry.content = SafeHtml{u"<p>"_s + text + u"</p>"_s};
    if (minute >= 0)
        entry.published = QDateTime({2026, 3, 14}, {8, minute}, Qt::UTC);
    return entry;
}

EntryChanges TestStore::merge(const LiveBlog &blog, const QList<ParsedEntry> &entries)
{
    m_clock.advance(60s);
    Extraction extraction;
    extraction.entries = entries;
    extraction.extractor = u"test"_s;
    CheckNote note;
    note.checkedAt = m_clock.now();
    const auto changes = await(m_store->merge(blog.id, extraction, note));
    if (!changes)
        qWarning() << describe(changes.error());
    return changes.value_or(EntryChanges());
}

QStringList TestStore::texts(BlogId blog)
{
    QStringList result;
    const auto entries = m_store->olderEntries(blog, std::nullopt, 1000);
    for (const Entry &entry : entries.value_or(QList<Entry>()))
        result.append(entry.current.text);
    return result;
}

void TestStore::followsAnAddressOnce()
{
    const LiveBlog first = follow();
    QVERIFY(first.id != BlogId{});
    QCOMPARE(follow(QUrl(u"http://www.news.example/live/eclipse/#top"_s)), first);
    QVERIFY(follow(QUrl(u"https://news.example/live/other"_s)).id != first.id);
    QCOMPARE(m_store->blogs()->size(), 2);
}

void TestStore::keepsWhatAnAnswerSays()
{
    const LiveBlog blog = follow();
    ParsedEntry entry = timed(u"a"_s, u"First contact over the coast."_s, 3);
    entry.headline = u"First contact"_s;
    entry.author = u"Ada"_s;
    entry.url = QUrl(u"https://news.example/live/eclipse#a"_s);
    entry.images = {{QUrl(u"https://img.example/1.jpg"_s), u"The sun"_s, u"A bite"_s, 640, 480}};
    entry.isKeyEvent = true;
    const EntryChanges changes = merge(blog, {entry});
    QCOMPARE(changes.added.size(), 1);
    const auto stored = m_store->entry(changes.added.first().id);
    QVERIFY_RESULT(stored);
    QCOMPARE(**stored, changes.added.first());
    QCOMPARE((*stored)->current, entry);
    QCOMPARE((*stored)->sortTime, entry.published);
    QCOMPARE((*stored)->firstSeen, m_clock.now());
    QCOMPARE((*stored)->lastSeen, m_clock.now());
}

void TestStore::keepsTheEarlierTextWhenAnEntryIsEdited()
{
    const LiveBlog blog = follow();
    const Entry before
        = merge(blog, {timed(u"a"_s, u"Some 12 people watched."_s, 1)}).added.first();
    const EntryChanges changes = merge(blog, {timed(u"a"_s, u"Some 14 people watched."_s, 1)});
    QCOMPARE(changes.edited.size(), 1);
    QCOMPARE(changes.edited.first().previous.text, u"Some 12 people watched."_s);
    const auto revisions = m_store->revisions(before.id);
    QVERIFY_RESULT(revisions);
    QCOMPARE(revisions->size(), 2);
    QCOMPARE(revisions->first().said, before.current);
    QCOMPARE(revisions->last().said.text, u"Some 14 people watched."_s);
}

void TestStore::declaresARemovalOnlyWhenItIsConfirmed()
{
    const LiveBlog blog = follow();
    const ParsedEntry a = timed(u"a"_s, u"The first thing that happened"_s, 1);
    const ParsedEntry b = timed(u"b"_s, u"Another thing, later withdrawn"_s, 2);
    const ParsedEntry c = timed(u"c"_s, u"And the third thing, after it"_s, 3);
    merge(blog, {c, b, a});
    QVERIFY(merge(blog, {c, a}).isEmpty());
    CheckNote note;
    note.checkedAt = m_clock.now();
    const auto confirmed = await(m_store->confirmUnchanged(blog.id, note));
    QVERIFY_RESULT(confirmed);
    QCOMPARE(confirmed->removed.size(), 1);
    QCOMPARE(confirmed->removed.first().current.text, b.text);
    QVERIFY(confirmed->removed.first().isRemoved());
    QCOMPARE(texts(blog.id), QStringList({c.text, b.text, a.text}));
    const EntryChanges back = merge(blog, {c, b, a});
    QVERIFY(back.added.isEmpty());
    QCOMPARE(back.restored.size(), 1);
}

void TestStore::countsUnreadEntries()
{
    const LiveBlog blog = follow();
    const EntryChanges changes
        = merge(blog, {timed(u"b"_s, u"second"_s, 2), timed(u"a"_s, u"first"_s, 1)});
    QCOMPARE((*m_store->blog(blog.id))->unreadCount, 2);
    QSignalSpy marked(m_store.get(), &Store::entriesMarked);
    const EntryId oldest = changes.added.first().id;
    QCOMPARE(*await(m_store->mark({oldest}, Mark::Read)), QList<EntryId>{oldest});
    QCOMPARE(*await(m_store->mark({oldest}, Mark::Read)), QList<EntryId>{});
    QCOMPARE(marked.size(), 1);
    QCOMPARE((*m_store->blog(blog.id))->unreadCount, 1);
    QCOMPARE((*m_store->blog(blog.id))->entryCount, 2);
    QCOMPARE((**m_store->nextUnread(blog.id, std::nullopt)).current.text, u"second"_s);
    await(m_store->markAll(blog.id, Mark::Read));
    QCOMPARE((*m_store->blog(blog.id))->unreadCount, 0);
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
