// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/answers.h"
#include "core/store/database.h"
#include "core/warc/webarchive.h"
#include "support/await.h"
#include "support/faultscene.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/result.h"
#include "support/tracking.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Outcome = CheckReport::Outcome;

namespace {

PageEntry entryNumber(int number)
{
    return {number, u"Headline number %1"_s.arg(number),
        u"The crew of boat %1 came ashore and told what it had seen."_s.arg(number),
        QDateTime({2026, 3, 14}, {8, number % 60}, Qt::UTC)};
}

QByteArray pageOf(int newest)
{
    QList<PageEntry> entries;
    for (int number = newest; number > newest - 5; --number)
        entries.append(entryNumber(number));
    return render({.format = PageFormat::JsonLd, .entries = entries});
}

TestReply replyWith(const QByteArray &body, bool isGzipped = false)
{
    return {.headers = {contentType(PageFormat::JsonLd), {"Set-Cookie", "visit=1"}},
        .body = body,
        .isGzipped = isGzipped};
}

QList<Snapshot> keptOf(const QString &path, BlogId blog)
{
    QList<Snapshot> kept;
    const auto read = Answers::read(path, blog, [&](const Snapshot &snapshot) -> Result<void> {
        kept.append(snapshot);
        return {};
    });
    return read ? kept : QList<Snapshot>();
}

Snapshot snapshot(BlogId blog, const QByteArray &body, const QString &path = u"/live"_s)
{
    static QDateTime time({2026, 3, 14}, {8, 0}, Qt::UTC);
    time = time.addSecs(60);
    return {blog, QUrl(u"https://news.example"_s + path), time,
        {"GET /live HTTP/1.1\r\nHost: news.example\r\n\r\n",
            "HTTP/2 200 \r\ncontent-type: text/html\r\n\r\n", body, {}, "192.0.2.1"}};
}

/// That nothing compresses.
QByteArray noise(int bytes, quint32 seed)
{
    QByteArray noise;
    quint32 state = seed;
    while (noise.size() < bytes)
        noise += char((state = state * 1664525 + 1013904223) >> 24);
    return noise;
}

} // namespace

/// Raw answers: from a loopback server into `answers.sqlite`, and out as web archives.
class TestAnswers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatTheServerSentAsItSentIt();
    void keepsWhichCertificateTheServerShowed();
    void keepsNoAnswerThatBroughtNothing();
    void stopsWhereThePersonWantsNoneAndKeepsWhatThereIs();
    void keepsEqualBodiesOnce();
    void letsTheOldestGoFirstAndNeverTheNewest();
    void forgetsABlogThatIsUnfollowed();
    void goesOnAskingWhenTheFileIsBroken();
    void noticesAnAlteredBody();
    void writesAnArchiveThatOthersRead_data();
    void writesAnArchiveThatOthersRead();

private:
    Result<LiveBlog> follow(Tracking &tracking, const QUrl &url)
    {
        return await(tracking.tracker->follow(url));
    }
};

void TestAnswers::keepsWhatTheServerSentAsItSentIt()
{
    HttpTestServer server;
    const auto page = server.serve(u"/live"_s, replyWith(pageOf(7), true));
    Tracking tracking;
    const auto blog = follow(tracking, page.url());
    QVERIFY_RESULT(blog);
    QVERIFY_RESULT(await(tracking.store->answers().sizes()));
    const QList<Snapshot> kept = keptOf(tracking.store->answers().path(), blog->id);
    QCOMPARE(kept.size(), 1);
    const Wire &wire = kept.first().wire;
    QCOMPARE(kept.first().url, page.url());
    QCOMPARE(wire.body, gzip(pageOf(7)));
    QVERIFY(wire.response.startsWith("HTTP/1.1 200"));
    QVERIFY(wire.response.contains("\r\nContent-Encoding: gzip\r\n"));
    QVERIFY(wire.response.endsWith("\r\n\r\n"));
    QVERIFY(wire.request.startsWith("GET /live HTTP/1.1\r\nHost: 127.0.0.1:"));
    const QByteArray agent = page.lastRequest().field("User-Agent");
    QVERIFY(wire.request.contains("\r\nUser-Agent: " + agent + "\r\n"));
    QCOMPARE(wire.address, "127.0.0.1");
    QVERIFY(wire.certificate.isEmpty());
}

void TestAnswers::keepsWhichCertificateTheServerShowed()
{
    if (!QSslSocket::supportsSsl())
        QSKIP("this Qt cannot play a server of TLS");
    const QString folder = QStringLiteral(LIVELINE_SOURCE_DIR) + u"/tests/data/tls/"_s;
    const QSslCertificate certificate = QSslCertificate::fromPath(folder + u"good.pem"_s).value(0);
    QFile key(folder + u"server.key"_s);
    QVERIFY(key.open(QIODevice::ReadOnly));
    FaultScene scene({.hostDelayMilliseconds = 0}, PageFormat::JsonLd);
    scene.tracking().fetcher.setWorld({.authorities = folder + u"authority.pem"_s});
    scene.server().setCertificate(certificate, QSslKey(&key, QSsl::Ec));
    scene.follow(scene.server().url(u"/live"_s, u"localhost"_s));
    scene.server().setAnswer(scene.goodAnswer(6));
    scene.check();
    Answers &answers = scene.tracking().store->answers();
    QVERIFY_RESULT(await(answers.sizes()));
    const QList<Snapshot> kept = keptOf(answers.path(), BlogId(1));
    QCOMPARE(kept.size(), 2);
    for (const Snapshot &one : kept)
        QCOMPARE(one.wire.certificate, certificate.digest(QCryptographicHash::Sha256));
}

void TestAnswers::keepsNoAnswerThatBroughtNothing()
{
    HttpTestServer server;
    auto page = server.serve(u"/live"_s, replyWith(pageOf(7)));
    Tracking tracking;
    const auto blog = follow(tracking, page.url());
    QVERIFY_RESULT(blog);
    QVERIFY_RESULT(await(tracking.tracker->check(blog->id)));
    page.setReply({.status = 503, .body = "busy"});
    QVERIFY_RESULT(await(tracking.tracker->check(blog->id)));
    page.setReply(replyWith("<title>Accept cookies</title><p>Accept them, please."));
    QVERIFY_RESULT(await(tracking.tracker->check(blog->id, Tracker::Manners::Force)));
    page.setReply(replyWith(pageOf(8)));
    QVERIFY_RESULT(await(tracking.tracker->check(blog->id, Tracker::Manners::Force)));
    const auto sizes = await(tracking.store->answers().sizes());
    QVERIFY_RESULT(sizes);
    QCOMPARE(sizes->value(blog->id).count, 2);
    QVERIFY(sizes->value(blog->id).bytes > 0);
}

void TestAnswers::stopsWhereThePersonWantsNoneAndKeepsWhatThereIs()
{
    HttpTestServer server;
    auto page = server.serve(u"/live"_s, replyWith(pageOf(7)));
    Tracking tracking;
    const auto blog = follow(tracking, page.url());
    QVERIFY_RESULT(blog);
    QVERIFY_RESULT(await(tracking.store->answers().setWanted(blog->id, false)));
    page.setReply(replyWith(pageOf(8)));
    const auto report = await(tracking.tracker->check(blog->id));
    QVERIFY_RESULT(report);
    QCOMPARE(report->outcome, Outcome::Changed);
    tracking.reopen();
    const auto sizes = await(tracking.store->answers().sizes());
    QVERIFY_RESULT(sizes);
    QCOMPARE(sizes->value(blog->id).count, 1);
    QCOMPARE(sizes->value(blog->id).areWanted, false);
    QVERIFY_RESULT(await(tracking.store->answers().setWanted(blog->id, true)));
    page.setReply(replyWith(pageOf(9)));
    QVERIFY_RESULT(await(tracking.tracker->check(blog->id)));
    QCOMPARE(await(tracking.store->answers().sizes())->value(blog->id).count, 2);
}

void TestAnswers::keepsEqualBodiesOnce()
{
    QTemporaryDir folder;
    Answers answers(folder.filePath(u"answers.sqlite"_s));
    const QByteArray body = noise(50'000, 1);
    const QList<Snapshot> asked{snapshot(BlogId(1), body), snapshot(BlogId(1), noise(100, 2)),
        snapshot(BlogId(1), body), snapshot(BlogId(1), body, u"/other"_s)};
    for (const Snapshot &one : asked)
        QVERIFY_RESULT(await(answers.keep(one)));
    QCOMPARE(keptOf(answers.path(), BlogId(1)), asked);
    // A page that says the same again, as before, is no news.
    QVERIFY_RESULT(await(answers.keep(snapshot(BlogId(1), body, u"/other"_s))));
    const auto sizes = await(answers.sizes());
    QVERIFY_RESULT(sizes);
    QCOMPARE(sizes->value(BlogId(1)).count, 4);
    QVERIFY(sizes->value(BlogId(1)).bytes < 51'000);
}

void TestAnswers::letsTheOldestGoFirstAndNeverTheNewest()
{
    QTemporaryDir folder;
    Answers answers(folder.filePath(u"answers.sqlite"_s), {.perBlog = 35'000, .total = 60'000});
    QList<Snapshot> first;
    for (quint32 i = 0; i < 5; ++i) {
        first.append(snapshot(BlogId(1), noise(10'000, i)));
        QVERIFY_RESULT(await(answers.keep(first.last())));
    }
    QCOMPARE(keptOf(answers.path(), BlogId(1)), first.mid(2));

    QList<Snapshot> second;
    for (quint32 i = 10; i < 13; ++i) {
        second.append(snapshot(BlogId(2), noise(11'000, i)));
        QVERIFY_RESULT(await(answers.keep(second.last())));
    }
    QCOMPARE(keptOf(answers.path(), BlogId(1)), first.mid(3));
    QCOMPARE(keptOf(answers.path(), BlogId(2)), second);

    QVERIFY_RESULT(await(answers.keep(snapshot(BlogId(3), noise(90'000, 20)))));
    QCOMPARE(keptOf(answers.path(), BlogId(1)), first.mid(4));
    QCOMPARE(keptOf(answers.path(), BlogId(2)), second.mid(2));
    QCOMPARE(keptOf(answers.path(), BlogId(3)).size(), 1);
}

void TestAnswers::forgetsABlogThatIsUnfollowed()
{
    HttpTestServer server;
    const auto page = server.serve(u"/live"_s, replyWith(pageOf(7)));
    Tracking tracking;
    const auto blog = follow(tracking, page.url());
    QVERIFY_RESULT(blog);
    QVERIFY_RESULT(await(tracking.store->unfollow(blog->id)));
    const auto sizes = await(tracking.store->answers().sizes());
    QVERIFY_RESULT(sizes);
    QVERIFY(sizes->isEmpty());
}

void TestAnswers::goesOnAskingWhenTheFileIsBroken()
{
    HttpTestServer server;
    auto page = server.serve(u"/live"_s, replyWith(pageOf(7)));
    Tracking tracking;
    const QByteArray foreign = "This is no database, and stays what it is.";
    QFile file(tracking.store->answers().path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(foreign);
    file.close();
    QTest::ignoreMessage(
        QtWarningMsg, QRegularExpression(u"raw answers are not kept for now:.*"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*not a database.*"_s));
    const auto blog = follow(tracking, page.url());
    QVERIFY_RESULT(blog);
    page.setReply(replyWith(pageOf(8)));
    const auto report = await(tracking.tracker->check(blog->id));
    QVERIFY_RESULT(report);
    QCOMPARE(report->outcome, Outcome::Changed);
    QVERIFY(!await(tracking.store->answers().sizes()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), foreign);
}

void TestAnswers::noticesAnAlteredBody()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"answers.sqlite"_s);
    {
        Answers answers(path);
        QVERIFY_RESULT(await(answers.keep(snapshot(BlogId(1), noise(1000, 1)))));
        QVERIFY_RESULT(await(answers.keep(snapshot(BlogId(1), noise(1000, 2)))));
    }
    {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        QVERIFY_RESULT(database);
        (*database)->run(u"UPDATE body SET bytes = ? WHERE id = 2"_s, noise(1000, 3));
        QVERIFY_RESULT((*database)->result());
    }
    const auto examination = Answers::examine(path);
    QVERIFY_RESULT(examination);
    QCOMPARE(examination->all.count, 2);
    QCOMPARE(examination->problems, {u"the kept answer 2 is not what it was"_s});
    const auto read
        = Answers::read(path, BlogId(1), [](const Snapshot &) { return Result<void>(); });
    QVERIFY(!read && read.error().kind == Error::Kind::Malformed);
}

void TestAnswers::writesAnArchiveThatOthersRead_data()
{
    QTest::addColumn<bool>("isGzipped");
    QTest::newRow("as it is") << false;
    QTest::newRow("coded") << true;
}

void TestAnswers::writesAnArchiveThatOthersRead()
{
    QFETCH(bool, isGzipped);
    HttpTestServer server;
    auto page = server.serve(u"/live?lang=en"_s, replyWith(pageOf(7), isGzipped));
    Tracking tracking;
    const auto blog = follow(tracking, page.url());
    QVERIFY_RESULT(blog);
    for (const int newest : {8, 7, 9}) { // back to what it was, and on
        tracking.clock.advance(1min);
        page.setReply(replyWith(pageOf(newest), isGzipped));
        QVERIFY_RESULT(await(tracking.tracker->check(blog->id)));
    }
    QVERIFY_RESULT(await(tracking.store->answers().sizes()));
    WebArchiveJob job{.title = u"Live: the “bridge”\nopens"_s};
    job.snapshots = [&](const WebArchiveJob::Visit &visit) {
        return Answers::read(tracking.store->answers().path(), blog->id, visit);
    };
    QTemporaryDir folder;
    QHash<QString, QByteArray> written;
    for (const WebArchiveFormat format : {WebArchiveFormat::Warc, WebArchiveFormat::Wacz}) {
        QFile file(folder.filePath(u"archive."_s + fileSuffix(format)));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const auto count = writeWebArchive(format, job, file);
        QVERIFY_RESULT(count);
        QCOMPARE(*count, 4);
        file.close();
        const auto report = verifyWebArchive(file.fileName());
        QVERIFY_RESULT(report);
        QVERIFY2(!report->broken, qPrintable(report->broken ? report->broken->what : QString()));
        QCOMPARE(report->records, 9);
        QVERIFY(isWebArchive(file.fileName()));

        QBuffer again;
        QVERIFY(again.open(QIODevice::WriteOnly));
        QVERIFY_RESULT(writeWebArchive(format, job, again));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(again.data() == file.readAll(), "the same answers give other bytes");
    }
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    QProcess reader;
    reader.setProcessChannelMode(QProcess::MergedChannels);
    reader.start(u"python3"_s,
        {QStringLiteral(LIVELINE_SOURCE_DIR) + u"/tests/support/readwacz.py"_s,
            folder.filePath(u"archive.wacz"_s)});
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.readAll().trimmed(), "4");
    QCOMPARE(reader.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestAnswers)

#include "tst_answers.moc"
