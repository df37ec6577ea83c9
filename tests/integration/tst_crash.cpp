// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

// This program is its own victim: with arguments it is a child that writes until it is killed.

namespace {

constexpr int window = 30;

QList<ParsedEntry> pageAt(int newest)
{
    QList<ParsedEntry> page;
    for (int n = newest; n >= 0 && n > newest - window; --n) {
        // Each entry is edited once, when it is five answers old.
        const QString text = u"Entry %1 of a page that never ends%2"_s.arg(n).arg(
            newest - n >= 5 ? u" (corrected: %1)"_s.arg(n * 3) : QString());
        page.append(parsedEntry(u"id-%1"_s.arg(100'000 + n), text, n));
    }
    return page;
}

LiveBlog followed(Store &store)
{
    LiveBlog blog;
    blog.url = QUrl(u"https://news.example/live"_s);
    return await(store.follow(blog)).value_or(LiveBlog());
}

Result<EntryChanges> mergeAt(Store &store, BlogId blog, int newest)
{
    Extraction extraction;
    extraction.entries = pageAt(newest);
    return await(store.merge(blog, extraction, {}));
}

/// Merges answer after answer, and says which are committed.
int writeForEver(const QString &folder, int from)
{
    auto store = Store::open(folder);
    if (!store)
        return 1;
    const BlogId blog = followed(**store).id;
    for (int newest = from;; ++newest) {
        if (!mergeAt(**store, blog, newest))
            return 1;
        std::printf("%d\n", newest);
        std::fflush(stdout);
    }
}

/// The same on a disk that is soon full. Prints the kind of the error that ends it.
int writeUntilFull(const QString &folder)
{
    signal(SIGXFSZ, SIG_IGN);
    auto store = Store::open(folder);
    if (!store)
        return 1;
    const BlogId blog = followed(**store).id;
    // Room for some answers beside what the set-up of the database took.
    const rlim_t room = QFileInfo((*store)->path() + u"-wal"_s).size() + 300'000;
    const rlimit limit{room, room};
    setrlimit(RLIMIT_FSIZE, &limit);
    for (int newest = 0; newest < 10'000; ++newest) {
        if (const auto merged = mergeAt(**store, blog, newest); !merged) {
            std::printf("error %d after %d\n", int(merged.error().kind), newest - 1);
            return 0;
        }
    }
    return 1;
}

} // namespace

class TestCrash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesAndDoublesNothingWhenKilled();
    void saysThatTheDiskIsFullAndKeepsWhatWasWritten();
    void saysThatAFolderCannotBeWritten();

private:
    static void check(const TemporaryStore &store, int newest);
};

// All that was committed is there, once, with its wordings; at most one answer more.
void TestCrash::check(const TemporaryStore &store, int newest)
{
    const auto blogs = store->blogs();
    QVERIFY_RESULT(blogs);
    QCOMPARE(blogs->size(), 1);
    const auto entries = store->olderEntries(blogs->first().id, std::nullopt, 100'000);
    QVERIFY_RESULT(entries);
    QVERIFY2(entries->size() == newest + 1 || entries->size() == newest + 2,
        qPrintable(u"%1 entries for %2 answers"_s.arg(entries->size()).arg(newest + 1)));
    QCOMPARE(blogs->first().entryCount, int(entries->size()));
    QSet<QString> ids;
    for (const Entry &entry : *entries)
        ids.insert(entry.current.sourceId);
    QCOMPARE(ids.size(), entries->size());
    for (qsizetype i = 6; i < entries->size(); ++i)
        QCOMPARE(entries->at(i).revision, 2);
    QCOMPARE(store.problems(), QStringList());
}

void TestCrash::losesAndDoublesNothingWhenKilled()
{
    TemporaryStore store;
    QRandomGenerator random(3);
    int newest = -1;
    for (int round = 0; round < 15; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            {u"--write"_s, store.folder(), QString::number(newest + 1)});
        QVERIFY(child.waitForReadyRead(20'000));
        QTest::qWait(random.bounded(120));
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QList<QByteArray> lines = child.readAllStandardOutput().trimmed().split('\n');
        newest = lines.last().toInt();
        store.reopen();
        check(store, newest);
        if (QTest::currentTestFailed())
            return;
        newest = (*store->blogs()).first().entryCount - 1;
    }
    QVERIFY(newest > 15);
}

void TestCrash::saysThatTheDiskIsFullAndKeepsWhatWasWritten()
{
    TemporaryStore store;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--fill"_s, store.folder()});
    QVERIFY(child.waitForFinished(60'000));
    const QString said = QString::fromUtf8(child.readAllStandardOutput()).trimmed();
    const QString start = u"error %1 after "_s.arg(int(Error::Kind::File));
    QVERIFY2(
        said.startsWith(start), qPrintable(said + QString::fromUtf8(child.readAllStandardError())));
    const int newest = said.mid(start.size()).toInt();
    QVERIFY(newest > 0);
    store.reopen();
    check(store, newest);
    // With room again, it goes on where it was.
    QVERIFY_RESULT(mergeAt(*store, (*store->blogs()).first().id, newest + 1));
    check(store, newest + 1);
}

void TestCrash::saysThatAFolderCannotBeWritten()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto inAFile = Store::open(file.fileName() + u"/data"_s);
    QVERIFY(!inAFile);
    QCOMPARE(inAFile.error().kind, Error::Kind::File);
    if (geteuid() == 0)
        QSKIP("for root every folder can be written");
    QVERIFY(QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto readOnly = Store::open(dir.path());
    QVERIFY(
        QFile::setPermissions(dir.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!readOnly);
    QCOMPARE(readOnly.error().kind, Error::Kind::File);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == "--write"_L1)
        return writeForEver(arguments.value(2), arguments.value(3).toInt());
    if (arguments.value(1) == "--fill"_L1)
        return writeUntilFull(arguments.value(2));
    TestCrash test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
