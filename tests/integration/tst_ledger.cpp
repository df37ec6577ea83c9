// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/ledger.h"
#include "core/store/ledgerbytes.h"
#include "core/store/migrations.h"
#include "support/temporarystore.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestLedger : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheBytesThatItsDocumentationPromises();
    void holdsAfterEverythingThatABlogGoesThrough();
    void recordsEachFetch();
    void namesTheFirstBreak_data();
    void namesTheFirstBreak();
    void knowsAHeadThatWasNotedEarlier();
    void adoptsWhatIsOlderThanTheChain();
    void letsABlogGoWithoutABreak();
    void goesOnBesideAnotherProcess();

private:
    static BlogId fill(TemporaryStore &store);
    static ChainReport chainOf(TemporaryStore &store);
    static void tamper(const TemporaryStore &store, const QStringList &statements);
    static QStringList kinds(const TemporaryStore &store);
};

BlogId TestLedger::fill(TemporaryStore &store)
{
    const BlogId blog = store.follow().id;
    store.merge(blog, {parsedEntry(u"a"_s, u"The bridge opens"_s, 1)});
    store.merge(blog,
        {parsedEntry(u"b"_s, u"The ferry leaves at nine"_s, 2),
            parsedEntry(u"a"_s, u"The bridge opens at ten"_s, 1)});
    Extraction withdrawal;
    withdrawal.entries = {parsedEntry(u"a"_s, u"The bridge opens at ten"_s, 1)};
    withdrawal.withdrawnIds = {u"b"_s};
    store.merge(blog, withdrawal);
    return blog;
}

ChainReport TestLedger::chainOf(TemporaryStore &store)
{
    return await(store->verify()).value_or(ChainReport{.broken = {{-1, u"not read"_s}}});
}

void TestLedger::tamper(const TemporaryStore &store, const QStringList &statements)
{
    const auto database = Database::open(store->path(), Database::Access::ReadWrite);
    QVERIFY_RESULT(database);
    for (const QString &statement : statements)
        (*database)->run(statement);
    QVERIFY_RESULT((*database)->result());
}

QStringList TestLedger::kinds(const TemporaryStore &store)
{
    QStringList kinds;
    const auto database = Database::open(store->path(), Database::Access::ReadOnly);
    Statement row = (*database)->run(u"SELECT kind FROM ledger ORDER BY id"_s);
    while (row.next())
        kinds.append(row.text(0));
    return kinds;
}

void TestLedger::writesTheBytesThatItsDocumentationPromises()
{
    const LedgerRecord record{57, "wording", 1, 1'772'000'000'123, 12, 2, QByteArray(32, '\xab')};
    const QByteArray bytes = canonicalBytes(record);
    QCOMPARE(bytes,
        "{\"blog\":1,\"digest\":\"" + QByteArray("ab").repeated(32)
            + "\",\"entry\":12,\"kind\":\"wording\",\"number\":2,\"record\":57,"
              "\"time\":1772000000123}");
    QCOMPARE(QJsonDocument(QJsonDocument::fromJson(bytes).object()).toJson(QJsonDocument::Compact),
        bytes);
    QCOMPARE(linkOf(firstLink(), record),
        QCryptographicHash::hash(QByteArray(32, '\0') + bytes, QCryptographicHash::Sha256));
    QCOMPARE(canonicalBytes({1, "failure", 3, 5, std::nullopt, 0, {}}),
        QByteArray("{\"blog\":3,\"digest\":null,\"entry\":null,\"kind\":\"failure\",\"number\":0,"
                   "\"record\":1,\"time\":5}"));

    // A wording with all that JSON escapes, against a second implementation.
    TemporaryStore store;
    ParsedEntry said = parsedEntry(u"a\"\\"_s, u"one\ntwo\ttab \u2028 é 🚢"_s, 1);
    said.author = u"\u0001\u001f/\b\f\r"_s;
    store.merge(store.follow().id, {said});
    const auto database = Database::open(store->path(), Database::Access::ReadOnly);
    Statement row = (*database)->run(u"SELECT"_s + wordingBytes() + u"FROM revision r"_s);
    QVERIFY(row.next());
    const QByteArray digest = wordingDigest(row, 0);
    Statement values = (*database)->run(u"SELECT author, headline, html, images, is_key_event, "
                                        "is_pinned, key, published, seen, source_id, text, "
                                        "updated, url FROM revision"_s);
    QVERIFY(values.next());
    const QJsonObject object{{u"author"_s, values.text(0)}, {u"headline"_s, values.text(1)},
        {u"html"_s, values.text(2)}, {u"images"_s, values.text(3)},
        {u"isKeyEvent"_s, values.integer(4)}, {u"isPinned"_s, values.integer(5)},
        {u"key"_s, values.text(6)}, {u"published"_s, values.integer(7)},
        {u"seen"_s, values.integer(8)}, {u"sourceId"_s, values.text(9)},
        {u"text"_s, values.text(10)}, {u"updated"_s, QJsonValue::Null},
        {u"url"_s, values.text(12)}};
    QCOMPARE(digest,
        QCryptographicHash::hash(
            QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256));
}

void TestLedger::holdsAfterEverythingThatABlogGoesThrough()
{
    TemporaryStore store;
    const BlogId blog = fill(store);
    ParsedEntry again = parsedEntry(u"b"_s, u"The ferry leaves at nine"_s, 2);
    ParsedEntry key = parsedEntry(u"a"_s, u"The bridge opens at ten"_s, 1);
    key.isKeyEvent = true;
    key.url = QUrl(u"https://news.example/live/eclipse#a"_s);
    store.merge(blog, {again, key});
    store.confirm(blog);
    CheckNote failed;
    failed.error = Error{Error::Kind::Timeout, u"no answer"_s};
    QVERIFY_RESULT(await(store->noteFailure(blog, failed)));
    Extraction older;
    older.isOlder = true;
    older.entries = {parsedEntry(u"0"_s, u"The storm is over"_s, 0)};
    QVERIFY_RESULT(await(store->mergeOlder(blog, older)));
    const auto archive = await(store->archive({}));
    QVERIFY_RESULT(archive);

    const ChainReport chain = chainOf(store);
    QVERIFY2(!chain.broken, qPrintable(chain.broken.value_or(ChainReport::Break()).what));
    QCOMPARE(chain.records, kinds(store).size());
    for (const char *kind :
        {"answer", "wording", "removed", "restored", "amended", "unchanged", "failure", "older"})
        QVERIFY2(kinds(store).contains(QLatin1StringView(kind)), kind);

    TemporaryStore other;
    const BlogId there = other.follow().id;
    other.merge(there, {parsedEntry(u"a"_s, u"The bridge is closed"_s, 1)});
    QVERIFY_RESULT(await(other->import(*archive)));
    QVERIFY_RESULT(await(other->import(*archive)));
    QVERIFY(kinds(other).contains(u"imported"_s));
    QCOMPARE(other.problems(), QStringList());
}

void TestLedger::recordsEachFetch()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    store.merge(blog, {parsedEntry(u"a"_s, u"The bridge opens"_s, 1)});
    store.confirm(blog);
    QCOMPARE(kinds(store), (QStringList{u"answer"_s, u"wording"_s, u"unchanged"_s}));
}

void TestLedger::namesTheFirstBreak_data()
{
    // What fill() records: 1 answer, 2 wording a1, 3 answer, 4 wording a2, 5 wording b1, 6 answer,
    // 7 removed b (4 and 5 in the order of the page).
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<qint64>("record");
    QTest::addColumn<QString>("what");
    QTest::newRow("one byte of a text") << QStringList{
        u"UPDATE revision SET text = replace(text, 'opens', 'opent') "
        "WHERE id = 1"_s} << qint64(2) << u"wording 1 of entry 1 was altered"_s;
    QTest::newRow("the time when it was seen")
        << QStringList{u"UPDATE revision SET seen = seen + 1 WHERE id = 1"_s} << qint64(2)
        << u"wording 1 of entry 1 was altered"_s;
    QTest::newRow("a wording deleted") << QStringList{u"DELETE FROM revision WHERE id = 1"_s}
                                       << qint64(2) << u"wording 1 of entry 1 is gone"_s;
    QTest::newRow("a wording put in")
        << QStringList{uR"(INSERT INTO revision (entry_id, number, seen, source_id, key, url,
               headline, html, text, author, images, is_pinned, is_key_event)
               VALUES (1, 9, 0, '', '', '', '', '', '', '', '', 0, 0))"_s}
        << qint64(0) << u"no record tells of"_s;
    QTest::newRow("a link deleted") << QStringList{u"DELETE FROM ledger WHERE id = 3"_s}
                                    << qint64(3) << u"record 3 is missing"_s;
    QTest::newRow("a link deleted, the others moved up")
        << QStringList{u"DELETE FROM ledger WHERE id = 3"_s,
               u"UPDATE ledger SET id = id - 1 WHERE id > 3"_s}
        << qint64(3) << u"does not follow"_s;
    QTest::newRow("the end cut off") << QStringList{u"DELETE FROM ledger WHERE id = 7"_s}
                                     << qint64(7) << u"record 7 is missing"_s;
    QTest::newRow("two in the other order")
        << QStringList{u"UPDATE ledger SET id = 100 WHERE id = 2"_s,
               u"UPDATE ledger SET id = 2 WHERE id = 3"_s,
               u"UPDATE ledger SET id = 3 WHERE id = 100"_s}
        << qint64(2) << u"does not follow"_s;
    QTest::newRow("another time")
        << QStringList{u"UPDATE ledger SET time = time + 1 WHERE id = 3"_s} << qint64(3)
        << u"does not follow"_s;
    QTest::newRow("a withdrawal hushed up") << QStringList{u"UPDATE entry SET removed = NULL"_s}
                                            << qint64(7) << u"the withdrawal of entry"_s;
    QTest::newRow("a withdrawal made up")
        << QStringList{u"UPDATE entry SET removed = 1 WHERE id = 1"_s} << qint64(0)
        << u"withdrawals that no record tells of"_s;
    QTest::newRow("a blog deleted")
        << QStringList{u"DELETE FROM blog"_s} << qint64(2) << u"wording 1 of entry 1 is gone"_s;
}

void TestLedger::namesTheFirstBreak()
{
    QFETCH(QStringList, statements);
    QFETCH(qint64, record);
    QFETCH(QString, what);
    TemporaryStore store;
    fill(store);
    QVERIFY(!chainOf(store).broken);
    QCOMPARE(kinds(store).size(), 7);
    tamper(store, statements);
    const ChainReport chain = chainOf(store);
    QVERIFY(chain.broken);
    QCOMPARE(chain.broken->record, record);
    QVERIFY2(chain.broken->what.contains(what), qPrintable(chain.broken->what));
    QCOMPARE(chain.records, record == 0 ? 7 : record - 1);
}

void TestLedger::knowsAHeadThatWasNotedEarlier()
{
    TemporaryStore store;
    const BlogId blog = fill(store);
    const QByteArray head = chainOf(store).head;
    store.confirm(blog);
    QVERIFY(chainOf(store).head != head);
    QVERIFY(await(store->verify(head))->holdsHead);
    QVERIFY(!await(store->verify(QByteArray(32, 'x')))->holdsHead);
}

// As the program before the chain left it, and large.
void TestLedger::adoptsWhatIsOlderThanTheChain()
{
    const int entries = qEnvironmentVariableIntValue("LIVELINE_MANY") + 20'000;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"liveline.sqlite"_s);
    {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        QVERIFY_RESULT(database);
        QVERIFY_RESULT(migrate(**database, path, migrations(QDateTime()).mid(0, 2)));
        for (const QString &statement :
            {uR"(INSERT INTO blog (url, address, canonical_address, name, group_name, headline,
                    canonical_url, publisher, language, is_ended, extractor, added, interval)
                VALUES ('https://news.example/live', 'news.example/live', '', '', '', '', '', '', '',
                    0, '', 0, 0))"_s,
                uR"(INSERT INTO entry (blog_id, key, source_id, address, first_seen, last_seen,
                    removed, revision, sort_time, position)
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1)
                SELECT 1, 'k' || i, 'k' || i, '', i, i, iif(i = 7, 8, NULL), 1, i, 0 FROM n)"_s.arg(
                    entries),
                uR"(INSERT INTO entry_state (entry_id, blog_id, sort_time, position)
                SELECT id, 1, sort_time, 0 FROM entry)"_s,
                uR"(INSERT INTO revision (entry_id, number, seen, source_id, key, url, headline,
                    html, text, author, images, is_pinned, is_key_event)
                SELECT id, 1, first_seen, key, key, '', '', hex(zeroblob(600)), hex(zeroblob(400)),
                    '', '[]', 0, 0 FROM entry)"_s})
            (*database)->run(statement);
        QVERIFY_RESULT((*database)->result());
    }
    QElapsedTimer timer;
    timer.start();
    const auto store = Store::open(folder.path());
    qInfo("migrated %d entries in %lld ms", entries, timer.elapsed());
    QVERIFY_RESULT(store);
    QVERIFY(timer.elapsed() < 60'000);
    const auto chain = await((*store)->verify());
    QVERIFY_RESULT(chain);
    QVERIFY2(!chain->broken, qPrintable(chain->broken.value_or(ChainReport::Break()).what));
    QCOMPARE(chain->records, entries + 1); // and the withdrawal
    QVERIFY_RESULT(await((*store)->confirmUnchanged(BlogId(1), {})));
    QVERIFY(!await((*store)->verify())->broken);
}

void TestLedger::letsABlogGoWithoutABreak()
{
    TemporaryStore store;
    QVERIFY_RESULT(await(store->unfollow(fill(store))));
    QCOMPARE(kinds(store).last(), u"unfollowed"_s);
    QCOMPARE(store.problems(), QStringList());
}

void TestLedger::goesOnBesideAnotherProcess()
{
    TemporaryStore store;
    const BlogId blog = fill(store);
    const auto other = Store::open(store.folder());
    QVERIFY_RESULT(other);
    for (int i = 0; i < 20; ++i) {
        const auto here = store->confirmUnchanged(blog, {});
        const auto there = (*other)->confirmUnchanged(blog, {});
        QVERIFY_RESULT(await(here));
        QVERIFY_RESULT(await(there));
    }
    QCOMPARE(chainOf(store).records, 47);
    QVERIFY(!chainOf(store).broken);
}

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
