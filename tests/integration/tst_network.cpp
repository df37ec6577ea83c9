// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/rawserver.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <csignal>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A live blog with everything that wants to be loaded: pictures of its own and of others, pixels
/// that count readers, scripts, styles, frames, feeds, hints to connect beforehand.
QByteArray page()
{
    QFile file(QStringLiteral(LIVELINE_SOURCE_DIR) + u"/tests/data/network/everything.html"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

RawAnswer answer(const QByteArray &type, const QByteArray &body)
{
    return rawAnswer("200 OK", "Content-Type: " + type + "\r\n", body);
}

} // namespace

/// Runs the program under strace(1), which writes down whatever it connects or sends to: nobody
/// learns of it but the followed blogs and the hosts of their allowed pictures.
class TestNetwork : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString log() const { return m_folder.filePath(u"strace.log"_s); }

    std::unique_ptr<QProcess> start(const QStringList &arguments)
    {
        auto process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::MergedChannels);
        process->start(u"strace"_s,
            QStringList{u"-f"_s, u"-qq"_s, u"-A"_s, u"-e"_s,
                u"trace=connect,sendto,sendmsg,sendmmsg,openat"_s, u"-o"_s, log(),
                QStringLiteral(LIVELINE_BINARY), u"--data-dir"_s, m_folder.filePath(u"data"_s)}
                + arguments);
        return process;
    }

    /// Runs a command to its end, while the servers of this thread answer.
    int run(const QStringList &arguments)
    {
        const auto process = start(arguments);
        if (!QTest::qWaitFor([&] { return process->state() == QProcess::NotRunning; }, 30'000))
            return -1;
        if (process->exitCode() != 0)
            qWarning() << arguments << process->readAll();
        return process->exitCode();
    }

    /// "127.0.0.1:8080", of all sockets that reach beyond this kernel or look as if they did.
    QSet<QString> reached() const
    {
        static const QRegularExpression socketAddress(
            u"sin6?_port=htons\\((\\d+)\\).*?(?:inet_addr\\(|inet_pton\\(AF_INET6, )\"([^\"]+)\""_s);
        QSet<QString> found;
        QFile file(log());
        if (file.open(QIODevice::ReadOnly)) {
            auto match = socketAddress.globalMatch(QString::fromUtf8(file.readAll()));
            while (match.hasNext()) {
                const auto one = match.next();
                found.insert(one.captured(2) + u':' + one.captured(1));
            }
        }
        return found;
    }

    static QString placeOf(const RawServer &server)
    {
        return u"127.0.0.1:%1"_s.arg(server.serverPort());
    }

    void watchUntil(const std::function<bool()> &isEnough)
    {
        const auto process = start({u"watch"_s});
        QVERIFY(QTest::qWaitFor(isEnough, 30'000));
        stop(*process);
    }

    // strace ends with the program that it runs.
    void stop(QProcess &strace)
    {
        QFile children(u"/proc/%1/task/%1/children"_s.arg(strace.processId()));
        QVERIFY(children.open(QIODevice::ReadOnly));
        const int child = children.readAll().trimmed().split(' ').constFirst().toInt();
        QVERIFY(child > 0 && ::kill(child, SIGTERM) == 0);
        QVERIFY(QTest::qWaitFor([&] { return strace.state() == QProcess::NotRunning; }, 10'000));
        QCOMPARE(strace.exitCode(), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
            QSKIP("strace is not installed");
        QProcess probe;
        probe.start(u"strace"_s, {u"-o"_s, log(), u"true"_s});
        if (!probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("strace may not trace here");
    }
    void init()
    {
        QFile::remove(log());
        QDir(m_folder.filePath(u"data"_s)).removeRecursively();
    }

    void asksNobodyButTheFollowedBlog()
    {
        RawServer server;
        server.setAnswer(answer("text/html", page()));
        QCOMPARE(run({u"add"_s, server.url(u"/live"_s).toString(), u"--interval"_s, u"5"_s}), 0);
        const qsizetype asked = server.heads().size();
        watchUntil([&] { return server.heads().size() >= asked + 2; });
        QCOMPARE(reached(), QSet<QString>{placeOf(server)});
        for (const QByteArray &head : server.heads())
            QVERIFY2(head.startsWith("GET /live "), head.constData());
    }

    // No name is looked up, and no picture of another host is asked for, not even to be exported.
    void asksThroughItsProxyAlone()
    {
        RawServer proxy;
        proxy.setAnswer(answer("image/png", "no picture at all"));
        proxy.setAnswer("http://news.example/live", answer("text/html", page()));
        QCOMPARE(run({u"add"_s, u"http://news.example/live"_s, u"--interval"_s, u"5"_s,
                     u"--proxy"_s, proxy.url({}).toString()}),
            0);
        watchUntil([&] { return proxy.heads().size() >= 3; });
        QCOMPARE(run({u"export"_s, u"--blog"_s, u"1"_s, u"--format"_s, u"html"_s, u"--output"_s,
                     m_folder.filePath(u"out.html"_s)}),
            0);
        QCOMPARE(reached(), QSet<QString>{placeOf(proxy)});
        QSet<QByteArray> asked;
        for (const QByteArray &head : proxy.heads())
            asked.insert(head.split(' ').value(1));
        const QSet<QByteArray> allowed{"http://news.example/live", "http://news.example/river.png"};
        QCOMPARE(asked, allowed);
    }

    // A proxy that is down is no reason to go around it.
    void asksNobodyWhenItsProxyIsDown()
    {
        RawServer server;
        server.setAnswer(answer("text/html", page()));
        auto proxy = std::make_unique<RawServer>();
        proxy->setAnswer(answer("text/html", page()));
        const QString place = placeOf(*proxy);
        QCOMPARE(run({u"add"_s, server.url(u"/live"_s).toString(), u"--proxy"_s,
                     proxy->url({}).toString()}),
            0);
        proxy.reset();
        QVERIFY(run({u"poll"_s, u"--force"_s}) != 0);
        QCOMPARE(reached(), QSet<QString>{place});
        QVERIFY(server.heads().isEmpty());
    }

    // What a page wants to have shown from this computer, or from elsewhere, the window leaves.
    void showsNothingThatAnEntryNames()
    {
        QFile secret(m_folder.filePath(u"secret.png"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.close();
        const QByteArray local = QUrl::fromLocalFile(secret.fileName()).toEncoded();
        RawServer server;
        const QByteArray pictures = "<img src='" + local
            + "' width='300' height='200'>"
              "<img src='http://127.0.0.2:9/spy.png' width='300' height='200'>"
              "<img src='/own.png' width='300' height='200'>";
        QByteArray body = page();
        body.replace("in the hills.", "in the hills. " + pictures);
        QVERIFY(body.contains(local));
        server.setAnswer(answer("text/html", body));
        QCOMPARE(run({u"add"_s, server.url(u"/live"_s).toString(), u"--interval"_s, u"5"_s}), 0);

        qputenv("QT_QPA_PLATFORM", "offscreen");
        const qsizetype asked = server.heads().size();
        const auto window = start({});
        const auto showsItsOwn = [&] {
            return std::ranges::any_of(server.heads().sliced(asked),
                [](const QByteArray &head) { return head.startsWith("GET /own.png "); });
        };
        QVERIFY(QTest::qWaitFor(showsItsOwn, 30'000));
        stop(*window);
        QCOMPARE(reached(), QSet<QString>{placeOf(server)});
        QFile traced(log());
        QVERIFY(traced.open(QIODevice::ReadOnly));
        const QByteArray calls = traced.readAll();
        QVERIFY(calls.contains("liveline.sqlite")); // openat(2) is traced at all
        QVERIFY(!calls.contains("secret.png"));
    }

    void staysSilentWithoutAnybodyToFollow()
    {
        QCOMPARE(run({u"list"_s}), 0);
        QCOMPARE(run({u"doctor"_s}), 0);
        QCOMPARE(run({u"poll"_s}), 0);
        QCOMPARE(reached(), QSet<QString>());
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
