// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/backups.h"
#include "support/temporarystore.h"

#include <QDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsACopyOfEachOfTheLastSevenDays();
    void makesOneCopyADayWhateverTheClockDoes();
    void keepsNoCopyOfADamagedDatabase();
    void passesOverACopyThatIsDamaged();
    void restoresTheNewestGoodCopyAndSavesWhatCameSince();
    void savesWhatCanBeReadWithoutAnyCopy();

private:
    static QList<ParsedEntry> bulletins(int from, int to);
    static void damage(const QString &path, qint64 from, qint64 to);
    static void damageWording(const QString &path, const QByteArray &words);
};

QList<ParsedEntry> TestBackups::bulletins(int from, int to)
{
    QList<ParsedEntry> page;
    for (int n = to - 1; n >= from; --n)
        page.append(parsedEntry(
            u"id-%1"_s.arg(n), u"Bulletin %1 of the harbour. "_s.arg(n).repeated(20), n));
    return page;
}

void TestBackups::damage(const QString &path, qint64 from, qint64 to)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(from));
    file.write(QByteArray(qMin(to, file.size()) - from, '\xff'));
}

// Where these words stand, wherever that is in the file.
void TestBackups::damageWording(const QString &path, const QByteArray &words)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const qint64 place = file.readAll().indexOf(words);
    QVERIFY(place > 0);
    const qint64 page = place / 4096 * 4096;
    damage(path, page, page + 4096);
}

void TestBackups::keepsACopyOfEachOfTheLastSevenDays()
{
    TemporaryStore store;
    store.merge(store.follow().id, bulletins(0, 3));
    const Backups backups(store->path());
    const QDateTime leapDay({2028, 2, 24}, {12, 0}, Qt::UTC);
    for (int day = 0; day < 10; ++day)
        QVERIFY_RESULT(backups.makeForToday(leapDay.addDays(day)));
    const QList<Backups::Copy> copies = backups.all();
    QCOMPARE(copies.size(), Backups::kept);
    QCOMPARE(copies.first().day, QDate(2028, 3, 4));
    QCOMPARE(copies.last().day, QDate(2028, 2, 27)); // the 29th is one of them
    QCOMPARE(QDir(store.folder() + u"/backups"_s).entryList(QDir::Files).size(), 7);
    for (const Backups::Copy &copy : copies) {
        const auto chain = Store::verifyFile(copy.path);
        QVERIFY_RESULT(chain);
        QVERIFY(!chain->broken);
        QCOMPARE(chain->records, 4);
    }
}

void TestBackups::makesOneCopyADayWhateverTheClockDoes()
{
    TemporaryStore store;
    const Backups backups(store->path());
    const QDateTime noon({2026, 3, 29}, {0, 30}, Qt::UTC); // clocks go forward in Paris
    for (const int hours : {0, 1, 2, 23, -1, 0})
        QVERIFY_RESULT(backups.makeForToday(noon.addSecs(3600 * hours)));
    QCOMPARE(backups.all().size(), 2); // the 29th, and the day into which it was set back
}

void TestBackups::keepsNoCopyOfADamagedDatabase()
{
    TemporaryStore store;
    store.merge(store.follow().id, bulletins(0, 200));
    const QString folder = store.folder() + u"/other"_s;
    QVERIFY(QDir().mkpath(folder));
    const Backups healthy(store->path());
    QVERIFY(!healthy.isDamaged());
    QVERIFY_RESULT(healthy.makeForToday(QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC)));
    const QString path = folder + u"/liveline.sqlite"_s;
    QVERIFY(QFile::copy(healthy.all().first().path, path));
    const Backups backups(path);
    QVERIFY(!backups.isDamaged());
    damage(path, 30'000, 90'000);
    QVERIFY(backups.isDamaged());
    QVERIFY(!backups.makeForToday(QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC)));
    QCOMPARE(QDir(folder + u"/backups"_s).entryList(QDir::Files), QStringList());
}

void TestBackups::passesOverACopyThatIsDamaged()
{
    TemporaryStore store;
    store.merge(store.follow().id, bulletins(0, 50));
    const Backups backups(store->path());
    const QDateTime day({2026, 3, 14}, {8, 0}, Qt::UTC);
    QVERIFY_RESULT(backups.makeForToday(day));
    QVERIFY_RESULT(backups.makeForToday(day.addDays(1)));
    damage(backups.all().first().path, 0, 100);
    QCOMPARE(backups.newestGood().value().day, day.date());
}

void TestBackups::restoresTheNewestGoodCopyAndSavesWhatCameSince()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"liveline.sqlite"_s);
    const QDateTime now({2026, 3, 14}, {8, 0}, Qt::UTC);
    const Backups backups(path);
    {
        TemporaryStore store;
        const BlogId blog = store.follow().id;
        store.merge(blog, bulletins(0, 150));
        QVERIFY_RESULT(Backups(store->path()).makeForToday(now));
        QVERIFY(QDir(folder.path()).mkpath(u"backups"_s));
        QVERIFY(QFile::copy(Backups(store->path()).all().first().path,
            folder.filePath(u"backups/liveline-2026-03-14.sqlite"_s)));
        store.merge(blog, bulletins(100, 160));
        QVERIFY_RESULT(Backups(store->path()).makeForToday(now.addDays(1)));
        QVERIFY(QFile::copy(Backups(store->path()).all().first().path, path));
    }
    damageWording(path, "Bulletin 75 of");
    QVERIFY(backups.isDamaged());
    const auto restored = backups.restore(backups.newestGood(), now);
    QVERIFY_RESULT(restored);
    QVERIFY(QFileInfo::exists(restored->kept));
    QVERIFY(!backups.isDamaged());
    const auto store = Store::open(folder.path());
    QVERIFY_RESULT(store);
    QCOMPARE((*store)->blogs()->size(), 1);
    QCOMPARE((*store)->blogs()->first().entryCount, 150 + restored->salvaged.entries);
    QVERIFY(restored->salvaged.entries > 0);
    QCOMPARE(await((*store)->report())->problems, QStringList());
}

void TestBackups::savesWhatCanBeReadWithoutAnyCopy()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"liveline.sqlite"_s);
    const QDateTime now({2026, 3, 14}, {8, 0}, Qt::UTC);
    {
        TemporaryStore store;
        store.merge(store.follow().id, bulletins(0, 150));
        QVERIFY_RESULT(Backups(store->path()).makeForToday(now));
        QVERIFY(QFile::copy(Backups(store->path()).all().first().path, path));
    }
    damageWording(path, "Bulletin 75 of");
    const auto restored = Backups(path).restore(std::nullopt, now);
    QVERIFY_RESULT(restored);
    QVERIFY2(
        restored->salvaged.entries > 50, qPrintable(QString::number(restored->salvaged.entries)));
    const auto store = Store::open(folder.path());
    QVERIFY_RESULT(store);
    QCOMPARE(await((*store)->report())->problems, QStringList());
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
