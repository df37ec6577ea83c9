// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/database.h"
#include "support/temporarystore.h"
#include "ui/messages.h"

#include <QDir>
#include <QProcess>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

// What happens to a store whose disk, file or clock misbehaves. Mounting needs root; elsewhere
// those tests are skipped.

namespace {

/// A small disk of its own, for as long as it lives.
class SmallDisk {
public:
    SmallDisk()
        : m_isMounted(run({u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=3m"_s, u"tmpfs"_s, path()}))
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            QProcess::execute(u"umount"_s, {u"-l"_s, path()});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    QString path() const { return m_folder.path(); }
    bool setReadOnly(bool isReadOnly) const
    {
        return run({u"-o"_s, isReadOnly ? u"remount,ro"_s : u"remount,rw"_s, path()});
    }

private:
    static bool run(const QStringList &arguments)
    {
        QProcess mount;
        mount.start(u"mount"_s, arguments);
        return mount.waitForFinished() && mount.exitCode() == 0;
    }
    QTemporaryDir m_folder;
    bool m_isMounted;
};

Result<EntryChanges> merge(Store &store, BlogId blog, int newest)
{
    Extraction extraction;
    for (int n = newest; n >= 0 && n > newest - 20; --n)
        extraction.entries.append(parsedEntry(
            u"id-%1"_s.arg(n), u"Bulletin %1 of the harbour. "_s.arg(n).repeated(10), n));
    return await(store.merge(blog, extraction, {}));
}

BlogId follow(Store &store)
{
    LiveBlog blog;
    blog.url = QUrl(u"https://news.example/live"_s);
    return await(store.follow(blog)).value_or(LiveBlog()).id;
}

} // namespace

class TestStoreFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesOnByItselfWhenAFullDiskHasRoomAgain();
    void saysThatItsDiskIsReadOnlyAndGoesOnLater();
    void waitsForALockAndSaysWhoseFaultItIs();
    void saysThatItsFolderIsGoneAndGoesOnWhenItIsBack();
    void keepsTheOrderOfArrivalWhenTheClockJumps();
    void keepsTheTimesOfLeapDaysAndOfTheHourThatComesTwice();
};

void TestStoreFaults::goesOnByItselfWhenAFullDiskHasRoomAgain()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const auto store = Store::open(disk.path());
    QVERIFY_RESULT(store);
    const BlogId blog = follow(**store);
    QFile filler(disk.path() + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    int newest = -1;
    Result<EntryChanges> merged;
    while ((merged = merge(**store, blog, newest + 1)) && newest < 5'000)
        ++newest;
    QVERIFY(!merged);
    QCOMPARE(merged.error().kind, Error::Kind::File);
    QCOMPARE(sentence(merged.error()), u"The disk is full."_s);
    QCOMPARE((*store)->blog(blog)->value().entryCount, newest + 1);
    QVERIFY(!merge(**store, blog, newest + 1)); // still
    QVERIFY(filler.remove());
    QVERIFY_RESULT(merge(**store, blog, newest + 1));
    QCOMPARE((*store)->blog(blog)->value().entryCount, newest + 2);
    QCOMPARE(await((*store)->report())->problems, QStringList());
}

void TestStoreFaults::saysThatItsDiskIsReadOnlyAndGoesOnLater()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root can mount a disk");
    QVERIFY(disk.setReadOnly(true));
    const auto refused = Store::open(disk.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::File);
    QVERIFY(disk.setReadOnly(false));
    const auto store = Store::open(disk.path());
    QVERIFY_RESULT(store);
    QVERIFY_RESULT(merge(**store, follow(**store), 3));
}

void TestStoreFaults::waitsForALockAndSaysWhoseFaultItIs()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    const auto other = Database::open(store->path(), Database::Access::ReadWrite);
    QVERIFY_RESULT(other);
    (*other)->run(u"BEGIN IMMEDIATE"_s);
    const auto refused = merge(*store, blog, 3);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Database);
    QVERIFY2(refused.error().detail.contains(u"locked"_s), qPrintable(refused.error().detail));
    QCOMPARE(store->blogs()->size(), 1); // what is there can be read meanwhile
    (*other)->run(u"ROLLBACK"_s);
    QVERIFY_RESULT(merge(*store, blog, 3));
    QCOMPARE(store.problems(), QStringList());
}

void TestStoreFaults::saysThatItsFolderIsGoneAndGoesOnWhenItIsBack()
{
    QTemporaryDir place;
    const QString here = place.filePath(u"here"_s);
    const QString elsewhere = place.filePath(u"elsewhere"_s);
    const auto store = Store::open(here);
    QVERIFY_RESULT(store);
    const BlogId blog = follow(**store);
    QVERIFY_RESULT(merge(**store, blog, 3));
    QVERIFY(QDir().rename(here, elsewhere));
    const auto refused = merge(**store, blog, 4);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::File);
    QVERIFY(sentence(refused.error()).contains(u"not there any more"_s));
    QVERIFY(!QFileInfo::exists(here)); // no empty database in the place of the one that is gone
    QVERIFY(QDir().rename(elsewhere, here));
    QVERIFY_RESULT(merge(**store, blog, 4));
    QCOMPARE((*store)->blog(blog)->value().entryCount, 5);
    QCOMPARE(await((*store)->report())->problems, QStringList());
}

void TestStoreFaults::keepsTheOrderOfArrivalWhenTheClockJumps()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    store.merge(blog, {parsedEntry(u"a"_s, u"The bridge opens"_s, 1)});
    store.clock().advance(std::chrono::hours(-24 * 365));
    store.merge(blog,
        {parsedEntry(u"b"_s, u"The ferry leaves"_s, 2),
            parsedEntry(u"a"_s, u"The bridge opens at ten"_s, 1)});
    store.clock().advance(std::chrono::hours(24 * 365 * 3));
    store.merge(blog,
        {parsedEntry(u"c"_s, u"The storm is over"_s, 3),
            parsedEntry(u"b"_s, u"The ferry leaves"_s, 2),
            parsedEntry(u"a"_s, u"The bridge opens at noon"_s, 1)});
    QCOMPARE(store.texts(blog),
        (QStringList{
            u"The storm is over"_s, u"The ferry leaves"_s, u"The bridge opens at noon"_s}));
    const auto entries = store->olderEntries(blog, std::nullopt, 10);
    QCOMPARE(store->revisions(entries->last().id)->size(), 3);
    QCOMPARE(store.problems(), QStringList());
}

void TestStoreFaults::keepsTheTimesOfLeapDaysAndOfTheHourThatComesTwice()
{
    const QByteArray zone = qgetenv("TZ");
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    QList<ParsedEntry> page;
    const QList<QDateTime> times{QDateTime({2028, 2, 29}, {23, 59, 59}, Qt::UTC),
        QDateTime({2027, 10, 31}, {1, 30}, Qt::UTC), // 02:30 in Paris, for the second time
        QDateTime({2027, 10, 31}, {0, 30}, Qt::UTC), // 02:30 in Paris
        QDateTime({2024, 2, 29}, {0, 0}, Qt::UTC)};
    for (const QDateTime &time : times) {
        page.append(parsedEntry(time.toString(Qt::ISODate), time.toString(Qt::ISODate), 0));
        page.last().published = time;
    }
    qputenv("TZ", "Europe/Paris");
    store.merge(blog, page);
    qputenv("TZ", "Pacific/Kiritimati"); // the person travels
    store.reopen();
    QVERIFY(store.merge(blog, page).isEmpty());
    const auto entries = store->olderEntries(blog, std::nullopt, 10);
    QVERIFY_RESULT(entries);
    QCOMPARE(entries->size(), times.size());
    for (qsizetype i = 0; i < times.size(); ++i)
        QCOMPARE(entries->at(i).current.published, times[i]);
    qputenv("TZ", zone);
    QCOMPARE(store.problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestStoreFaults)
#include "tst_storefaults.moc"
