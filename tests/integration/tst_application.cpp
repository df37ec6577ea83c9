// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/httptestserver.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The program with its window, as a process.
class TestApplication : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void withoutADisplayItSaysSo();
    void aSecondStartHandsOverAndLeaves();
    void aSignalEndsItWithoutAQuestion();
    void theDemonstrationLeavesNothingBehind();
    void tellsOfBitRotInWhatItDoesNotReadAtItsStart();

private:
    void start(QProcess &process, const QStringList &arguments = {}) const;
    static void end(QProcess &process);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestApplication::init() { m_dir = std::make_unique<QTemporaryDir>(); }

void TestApplication::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LIVELINE_DATA_DIR"_s, m_dir->filePath(u"data"_s));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    QDir(m_dir->path()).mkdir(u"tmp"_s);
    const QString runtimeDir = m_dir->filePath(u"run"_s);
    QDir().mkdir(runtimeDir); // Qt takes it only when nobody else can read it
    QFile::setPermissions(runtimeDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    environment.insert(u"XDG_RUNTIME_DIR"_s, runtimeDir);
    environment.insert(u"TMPDIR"_s, m_dir->filePath(u"tmp"_s));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LIVELINE_BINARY), arguments);
}

void TestApplication::end(QProcess &process)
{
    ::kill(static_cast<pid_t>(process.processId()), SIGTERM);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void TestApplication::withoutADisplayItSaysSo()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(LIVELINE_BINARY), QStringList());
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("display"));
}

void TestApplication::aSecondStartHandsOverAndLeaves()
{
    HttpTestServer server;
    const TestEndpoint page = server.serve(u"/live"_s, {.body = "<p>Nothing yet"});
    QProcess first;
    start(first);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_dir->filePath(u"data/liveline.sqlite"_s)), 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_dir->filePath(u"tmp"_s))
                                 .entryList({u"liveline-*"_s}, QDir::System | QDir::Files)
                                 .isEmpty(),
        30'000);

    QProcess second;
    start(second, {page.url().toString()});
    QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30'000);
    QCOMPARE(second.exitCode(), 0);
    QCOMPARE(first.state(), QProcess::Running);
    QTRY_VERIFY_WITH_TIMEOUT(page.hits() > 0, 30'000); // the first one previews the address
    end(first);
}

void TestApplication::aSignalEndsItWithoutAQuestion()
{
    QProcess follow;
    start(follow, {u"add"_s, u"--no-poll"_s, u"http://127.0.0.1:9/live"_s});
    QVERIFY(follow.waitForFinished());
    QCOMPARE(follow.exitCode(), 0);

    QProcess process;
    start(process);
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(m_dir->filePath(u"tmp"_s))
                                 .entryList({u"liveline-*"_s}, QDir::System | QDir::Files)
                                 .isEmpty(),
        30'000);
    QTest::qWait(200); // the event loop runs right after the socket is there
    end(process);
}

void TestApplication::theDemonstrationLeavesNothingBehind()
{
    QProcess process;
    start(process, {u"--demo"_s});
    const QDir temporary(m_dir->filePath(u"tmp"_s));
    const auto databases = [&temporary] {
        int count = 0;
        for (const QString &name : temporary.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            count += QFile::exists(temporary.filePath(name + "/liveline.sqlite"_L1));
        return count;
    };
    QTRY_COMPARE_WITH_TIMEOUT(databases(), 1, 30'000);
    QTest::qWait(1'000); // into the first check
    end(process);
    const QStringList left
        = temporary.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    QCOMPARE(left, QStringList());
    QVERIFY(!QFile::exists(m_dir->filePath(u"data"_s)));
}

} // namespace

void TestApplication::tellsOfBitRotInWhatItDoesNotReadAtItsStart()
{
    QProcess follow;
    start(follow, {u"add"_s, u"--no-poll"_s, u"http://127.0.0.1:9/live"_s});
    QVERIFY(follow.waitForFinished());
    QCOMPARE(follow.exitCode(), 0);
    QFile database(m_dir->filePath(u"data/liveline.sqlite"_s));
    QVERIFY(database.open(QIODevice::ReadWrite));
    // The last page belongs to a table of which nothing is read before something is done.
    constexpr qint64 page = 4'096;
    QVERIFY(database.seek(database.size() - page));
    database.write(QByteArray(page, 'U'));
    database.close();

    QProcess process;
    start(process);
    QByteArray said;
    QTRY_VERIFY_WITH_TIMEOUT(
        (said += process.readAllStandardError()).contains("liveline.sqlite is damaged"), 30'000);
    end(process);
}

QTEST_GUILESS_MAIN(TestApplication)
#include "tst_application.moc"
