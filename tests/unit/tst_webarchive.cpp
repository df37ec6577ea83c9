// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/cdxj.h"
#include "core/warc/webarchive.h"
#include "support/result.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

Snapshot snapshot(int minute, const QByteArray &body)
{
    return {BlogId(1), QUrl(u"https://user:secret@www.news.example/Live?b=2&a=1#now"_s),
        QDateTime({2026, 3, 14}, {8, minute, 7, 250}, Qt::UTC),
        {"GET /Live?b=2&a=1 HTTP/1.1\r\nHost: www.news.example\r\n\r\n",
            "HTTP/2 200 \r\ncontent-type: text/html; charset=utf-8\r\n"
            "transfer-encoding: chunked\r\nx-long: one\r\n two\r\n\r\n",
            body, QByteArray(32, '\xab'), "192.0.2.1"}};
}

QByteArray archived(WebArchiveFormat format, const QList<Snapshot> &snapshots)
{
    WebArchiveJob job{.title = u"Live: the bridge\nWARC-Type: opens"_s};
    job.snapshots = [&](const WebArchiveJob::Visit &visit) -> Result<void> {
        for (const Snapshot &one : snapshots) {
            if (const auto visited = visit(one); !visited)
                return visited;
        }
        return {};
    };
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeWebArchive(format, job, buffer) ? buffer.data() : QByteArray();
}

QList<Snapshot> threeAnswers()
{
    return {snapshot(1, "<p>The bridge opens."), snapshot(2, "<p>The bridge is open."),
        snapshot(3, "<p>The bridge opens.")};
}

/// By another program than ours.
QByteArray inflated(const QByteArray &members)
{
    QProcess gunzip;
    gunzip.start(u"gzip"_s, {u"-dc"_s});
    gunzip.write(members);
    gunzip.closeWriteChannel();
    gunzip.waitForFinished();
    return gunzip.readAllStandardOutput();
}

} // namespace

/// core/warc: what is written holds, and what was damaged since is named.
class TestWebArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesRecordsThatTheStandardKnows();
    void refusesToWriteNothing();
    void handsOnWhatWentWrong();
    void namesTheFirstDamagedRecord_data();
    void namesTheFirstDamagedRecord();
    void readsWhatOthersWrite_data();
    void readsWhatOthersWrite();
    void noticesAnyDamagedByte_data();
    void noticesAnyDamagedByte();
    void turnsAddressesRound_data();
    void turnsAddressesRound();

private:
    WebArchiveReport verified(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"archive"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        return verifyWebArchive(file.fileName()).value_or(WebArchiveReport());
    }

    QTemporaryDir m_folder;
};

void TestWebArchive::writesRecordsThatTheStandardKnows()
{
    const QByteArray warc = archived(WebArchiveFormat::Warc, threeAnswers());
    QCOMPARE(archived(WebArchiveFormat::Warc, threeAnswers()), warc);
    const WebArchiveReport report = verified(warc);
    QVERIFY2(!report.broken, qPrintable(report.broken ? report.broken->what : QString()));
    QCOMPARE(report.records, 7); // the file's own, and two for each answer
    QCOMPARE(report.digests, 7 + 2); // every block, and the payloads that are there

    const QByteArray text = inflated(warc);
    QCOMPARE(text.count("WARC/1.1\r\n"), 7);
    QCOMPARE(text.count("WARC-Type: warcinfo\r\n"), 1);
    QCOMPARE(text.count("WARC-Type: response\r\n"), 2);
    QCOMPARE(text.count("WARC-Type: revisit\r\n"), 1);
    QCOMPARE(text.count("WARC-Type: request\r\n"), 3);
    QVERIFY(!text.contains("secret"));
    QVERIFY(!text.contains("#now"));
    QVERIFY(text.contains("WARC-Date: 2026-03-14T08:01:07.250Z\r\n"));
    QVERIFY(text.contains("WARC-Refers-To-Date: 2026-03-14T08:01:07.250Z\r\n"));
    QVERIFY(text.contains("WARC-Profile: "
                          "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"));
    QVERIFY(text.contains("WARC-IP-Address: 192.0.2.1\r\n"));
    QVERIFY(text.contains("WARC-Protocol: h2\r\n"));
    QVERIFY(text.contains("{\"cert\":{\"sha256\":\"abab"));
    QVERIFY(text.contains("isPartOf: Live: the bridge WARC-Type: opens\r\n"));
    // Readers expect HTTP/1.1, and no coding that is off the body already.
    QVERIFY(text.contains("HTTP/1.1 200 \r\ncontent-type: text/html; charset=utf-8\r\n"
                          "X-Orig-transfer-encoding: chunked\r\nx-long: one two\r\n\r\n"
                          "<p>The bridge opens."));
}

void TestWebArchive::refusesToWriteNothing()
{
    for (const WebArchiveFormat format : {WebArchiveFormat::Warc, WebArchiveFormat::Wacz})
        QVERIFY(archived(format, {}).isEmpty());
}

void TestWebArchive::handsOnWhatWentWrong()
{
    const WebArchiveJob job{.snapshots = [](const WebArchiveJob::Visit &) -> Result<void> {
        return failure(Error::Kind::Malformed, u"the kept answer 2 is not what it was"_s);
    }};
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    for (const WebArchiveFormat format : {WebArchiveFormat::Warc, WebArchiveFormat::Wacz}) {
        const auto written = writeWebArchive(format, job, buffer);
        QVERIFY(!written && written.error().kind == Error::Kind::Malformed);
    }
    QBuffer closed;
    const WebArchiveJob good{.snapshots = [](const WebArchiveJob::Visit &visit) {
        return visit(snapshot(1, "<p>The bridge opens."));
    }};
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    const auto written = writeWebArchive(WebArchiveFormat::Warc, good, closed);
    QVERIFY(!written && written.error().kind == Error::Kind::File);
}

void TestWebArchive::namesTheFirstDamagedRecord_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<qint64>("record");
    QTest::addColumn<QString>("what");
    QTest::newRow("a word of a page") << "bridge is open"_ba << "tunnel is open"_ba << 4LL
                                      << u"the block is not what its digest says"_s;
    QTest::newRow("a payload's digest")
        << "WARC-Payload-Digest: sha256:"_ba << "WARC-Payload-Digest: sha256:0"_ba << 2LL
        << u"the payload is not what its digest says"_s;
    QTest::newRow("a length") << "Content-Length: "_ba << "Content-Length: x"_ba << 1LL
                              << u"the record does not say how long it is"_s;
    QTest::newRow("a longer block") << "\r\n\r\n<p>The bridge is"_ba
                                    << "\r\n\r\n<p>The old bridge is"_ba << 4LL << QString();
    QTest::newRow("no version") << "WARC/1.1"_ba << "WARC/9.9"_ba << 1LL
                                << u"no record begins where one should"_s;
}

void TestWebArchive::namesTheFirstDamagedRecord()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(qint64, record);
    QFETCH(QString, what);
    QByteArray text = inflated(archived(WebArchiveFormat::Warc, threeAnswers()));
    const qsizetype place = text.indexOf(before);
    QVERIFY(place >= 0);
    const WebArchiveReport report = verified(text.replace(place, before.size(), after));
    QVERIFY(report.broken);
    QCOMPARE(report.broken->record, record);
    QCOMPARE(report.records, record - 1);
    if (!what.isEmpty())
        QCOMPARE(report.broken->what, what);
    if (record > 1)
        QCOMPARE(report.broken->url, u"https://www.news.example/Live?b=2&a=1"_s);
    QCOMPARE(text.mid(report.broken->offset, 5), "WARC/"_ba);
}

void TestWebArchive::readsWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<bool>("holds");
    const auto record = [](const QByteArray &fields, const QByteArray &block) {
        return "WARC/1.0\r\nWARC-Type: response\r\n" + fields + "Content-Length: "
            + QByteArray::number(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
    };
    const QByteArray http = "Content-Type: application/http; msgtype=response\r\n";
    const QByteArray message = "HTTP/1.1 200 OK\r\n\r\nabc";
    QTest::newRow("no digest") << record(http, message) << true;
    QTest::newRow("SHA-1 in base 32")
        << record(http + "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n", message)
        << true;
    QTest::newRow("SHA-1 in upper-case hexadecimal") << record(
        http + "WARC-Payload-Digest: SHA1:A9993E364706816ABA3E25717850C26C9CD0D89D\r\n", message)
                                                     << true;
    QTest::newRow("another one") << record(
        http + "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE6\r\n", message)
                                 << false;
    QTest::newRow("an unknown algorithm")
        << record(http + "WARC-Payload-Digest: blake9:0123\r\n", message) << true;
    QTest::newRow("chunks that may or may not count")
        << record(http + "WARC-Payload-Digest: sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5\r\n",
               "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
        << true;
    QTest::newRow("a resource") << record(
        "WARC-Payload-Digest: md5:900150983cd24fb0d6963f7d28e17f72\r\n", "abc")
                                << true;
    QTest::newRow("nothing") << QByteArray("WARC/1.0\r\n\r\n\r\n\r\n") << false;
}

void TestWebArchive::readsWhatOthersWrite()
{
    QFETCH(QByteArray, record);
    QFETCH(bool, holds);
    QCOMPARE(!verified(record).broken, holds);
}

void TestWebArchive::noticesAnyDamagedByte_data()
{
    QTest::addColumn<WebArchiveFormat>("format");
    QTest::newRow("WARC") << WebArchiveFormat::Warc;
    QTest::newRow("WACZ") << WebArchiveFormat::Wacz;
}

void TestWebArchive::noticesAnyDamagedByte()
{
    QFETCH(WebArchiveFormat, format);
    const QByteArray good = archived(format, threeAnswers());
    QVERIFY(!verified(good).broken);
    int missed = 0;
    for (qsizetype place = 0; place < good.size(); place += 11) {
        QByteArray bad = good;
        bad[place] = char(bad[place] ^ 0x20);
        missed += !verified(bad).broken;
    }
    // What neither format covers: flags, dates and the system's name in heads of members and files.
    QVERIFY2(missed < good.size() / 11 / 10, qPrintable(u"%1 missed"_s.arg(missed)));
    for (qsizetype length = 1; length < good.size(); length += 37) {
        const WebArchiveReport cut = verified(good.left(length));
        const bool endsWithARecord = format == WebArchiveFormat::Warc && cut.records < 7;
        QVERIFY2(cut.broken || endsWithARecord, qPrintable(u"cut at %1"_s.arg(length)));
    }
}

void TestWebArchive::turnsAddressesRound_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("a page") << u"https://www.News.example/Live?b=2&a=1"_s
                            << "example,news)/live?a=1&b=2"_ba;
    QTest::newRow("a site") << u"http://news.example"_s << "example,news)/"_ba;
    QTest::newRow("a port") << u"http://news.example:8080/a"_s << "example,news:8080)/a"_ba;
    QTest::newRow("a number") << u"http://192.0.2.1/a"_s << "192.0.2.1)/a"_ba;
}

void TestWebArchive::turnsAddressesRound()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, address);
    QCOMPARE(searchableAddress(QUrl(url)), address);
}

QTEST_GUILESS_MAIN(TestWebArchive)

#include "tst_webarchive.moc"
