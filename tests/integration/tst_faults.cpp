// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/faultscene.h"
#include "support/httptestserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kilobyte = 1024;
constexpr qint64 megabyte = 1024 * kilobyte;
constexpr FetchLimits small{.totalMilliseconds = 900,
    .silenceMilliseconds = 250,
    .redirects = 4,
    .bytes = megabyte,
    .hostDelayMilliseconds = 0};
// What holds for everybody, where the bytes count.
constexpr FetchLimits real{.silenceMilliseconds = 5'000};

const QByteArray okHead = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"_ba;
const QByteArray closing = "Connection: close\r\n\r\n"_ba;

RawAnswer bytes(const QByteArray &all) { return {{{all}}}; }
RawAnswer thenSilence(const QByteArray &all) { return {{{all}}, false}; }

RawAnswer redirect(const QByteArray &status, const QByteArray &location)
{
    return rawAnswer(status, "Location: " + location + "\r\n", {});
}

RawAnswer chunked(const QByteArray &chunks)
{
    return bytes(okHead + "Transfer-Encoding: chunked\r\n" + closing + chunks);
}

RawAnswer coded(const QByteArray &coding, const QByteArray &body)
{
    return rawAnswer(
        "200 OK", "Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\n", body);
}

QByteArray chunk(const QByteArray &data)
{
    return QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n";
}

} // namespace

/// What servers and networks do wrong, below the page: each ends within its bound, is told, and
/// leaves no trace in the store.
class TestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysWithinItsBoundsAtFullSize_data();
    void staysWithinItsBoundsAtFullSize();
    void changesNothing_data();
    void changesNothing();
    void neverFollowsIntoALocalNetwork_data();
    void neverFollowsIntoALocalNetwork();
    void neverGoesAroundAProxy_data();
    void neverGoesAroundAProxy();
    void cleanupTestCase();

private:
    void addConnections();
    void addHeads(const QByteArray &page);
    void addBodies(const QByteArray &page);
    void addCodings(const QByteArray &page);
    void addRedirects();
    void addStatuses(const QByteArray &page);

    static void row(
        const char *name, const RawAnswer &answer, std::optional<Error::Kind> kind, int status = 0)
    {
        QTest::newRow(name) << answer << FaultScene::Outcome{kind, status};
    }
    using Kind = Error::Kind;
};

void TestFaults::addConnections()
{
    row("hangs up at once", {{}, true, false}, Kind::Network);
    row("hangs up when asked", bytes({}), Kind::Network);
    row("hangs up in the status line", bytes("HTTP/1.1 20"), Kind::Network);
    row("hangs up in the head", bytes(okHead), Kind::NotALiveBlog);
    row("says nothing", thenSilence({}), Kind::Timeout);
    row("falls silent in the head", thenSilence(okHead), Kind::Timeout);
    row("a head drop by drop", {{{"HTTP/1.1 200 OK\r\n"}, {"X-More: 1\r\n", 1'000, 50}}},
        Kind::Timeout);
    row("speaks before it is asked", {{{"220 mail.example ESMTP\r\n"}}, false, false},
        Kind::Network);
    row("another protocol", thenSilence("220 ftp.example ready\r\n\r\n"), Kind::Network);
    row("noise", bytes(QByteArray("\x80\xFF\x00\x01", 4).repeated(10'000)), Kind::Network);
}

void TestFaults::addHeads(const QByteArray &page)
{
    const QByteArray length = "Content-Length: " + QByteArray::number(page.size()) + "\r\n";
    row("no head at all", bytes(page), Kind::Network);
    row("a status without a meaning", rawAnswer("799 What", {}, page), Kind::Http, 799);
    row("a status of two digits", rawAnswer("20 OK", {}, page), Kind::Network);
    row("a field line that never ends",
        {{{okHead + "X-Long: "}, {QByteArray(64 * kilobyte, 'x'), RawPiece::forEver}}},
        Kind::TooLarge);
    row("field lines without end",
        {{{okHead}, {QByteArray("X-More: 1\r\n").repeated(6'000), RawPiece::forEver}}},
        Kind::TooLarge);
    row("a line that is no field", bytes(okHead + "no colon here\r\n" + length + closing + page),
        Kind::Network);
    row("bytes that no field may have",
        bytes(okHead + QByteArray("X-Odd: \x00\x07\xFF\r\n", 13) + length + closing + page),
        Kind::Network);
    row("a validator of 60 kB",
        bytes(okHead + "ETag: \"" + QByteArray(60 * kilobyte, 'e') + "\"\r\n" + length + closing
            + page),
        std::nullopt);
    row("a date of no calendar",
        bytes(okHead + "Last-Modified: Thu, 99 Foo 0000 99:99:99 GMT\r\nDate: never\r\n" + length
            + closing + page),
        std::nullopt);
}

void TestFaults::addBodies(const QByteArray &page)
{
    const auto ofLength = [](const QByteArray &length, const QByteArray &body) {
        return bytes(okHead + "Content-Length: " + length + "\r\n" + closing + body);
    };
    const QByteArray half = page.left(page.size() / 2);
    row("half of the promised length", ofLength(QByteArray::number(page.size()), half),
        Kind::Network);
    row("no more after half", {{{okHead + "Content-Length: 99999\r\n" + closing + half}}, false},
        Kind::Timeout);
    row("drop by drop", {{{okHead + closing}, {"<p>", RawPiece::forEver, 20}}}, Kind::Timeout);
    row("more than allowed, by its own word", ofLength("99999999999", page), Kind::TooLarge);
    row("more than any number", ofLength("99999999999999999999999", page), Kind::TooLarge);
    row("a length below zero", ofLength("-5", page), Kind::Network);
    row("two lengths", ofLength("99999\r\nContent-Length: 12", page), Kind::Network);
    row("without end", {{{okHead + closing}, {QByteArray(kilobyte, 'x'), RawPiece::forEver}}},
        Kind::TooLarge);
    row("nothing", ofLength("0", {}), Kind::NotALiveBlog);
    row("chunks that break off", chunked(chunk(half)), Kind::Network);
    row("a chunk that breaks off", chunked(chunk(page).left(page.size() / 2)), Kind::Network);
    row("a chunk of no size", chunked("zz\r\n" + page), Kind::Network);
    row("a chunk larger than any number", chunked("ffffffffffffffffff\r\n" + page), Kind::Network);
    row("chunks without end",
        {{{okHead + "Transfer-Encoding: chunked\r\n" + closing},
            {chunk(QByteArray(kilobyte, 'x')), RawPiece::forEver}}},
        Kind::TooLarge);
    row("a chunk's size that never ends",
        {{{okHead + "Transfer-Encoding: chunked\r\n" + closing + "1;"},
            {QByteArray(64 * kilobyte, 'x'), RawPiece::forEver}}},
        Kind::Timeout);
}

void TestFaults::addCodings(const QByteArray &page)
{
    const QByteArray zipped = gzip(page);
    QByteArray damaged = zipped;
    damaged[damaged.size() / 2] = char(~damaged.at(damaged.size() / 2));
    row("gzip, half of it", coded("gzip", zipped.left(zipped.size() / 2)), Kind::Network);
    row("gzip, damaged", coded("gzip", damaged), Kind::Network);
    row("gzip that is none", coded("gzip", page), Kind::Network);
    row("brotli that is none", coded("br", page), Kind::Network);
    row("zstd that is none", coded("zstd", page), Kind::Network);
    row("deflate that is none", coded("deflate", page), Kind::Network);
    row("a coding nobody asked for", coded("compress", page), Kind::Network);
    row("coded ten times", coded("gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip,gzip", zipped),
        Kind::Network);
    row("a bomb", coded("gzip", gzip(QByteArray(20 * megabyte, ' '))), Kind::TooLarge);
    row("a bomb in a bomb", coded("gzip, gzip", gzip(gzip(QByteArray(20 * megabyte, ' ')))),
        Kind::TooLarge);
}

void TestFaults::addRedirects()
{
    row("a loop", redirect("302 Found", "/live"), Kind::Network);
    row("a permanent loop", redirect("301 Moved", "/live"), Kind::Network);
    row("a loop by way of another", redirect("302 Found", "?again"), Kind::Network);
    row("always one further", redirect("302 Found", "./deeper/"), Kind::Network);
    row("to a file", redirect("302 Found", "file:///etc/passwd"), Kind::Refused);
    row("to a script", redirect("302 Found", "javascript:alert(1)"), Kind::Refused);
    row("to data", redirect("302 Found", "data:text/html,hello"), Kind::Refused);
    row("to no host", redirect("302 Found", "http:///"), Kind::Refused);
    row("to nowhere", rawAnswer("302 Found", {}, "moved"), Kind::Http, 302);
    row("to an address of 60 kB", redirect("302 Found", "/" + QByteArray(60 * kilobyte, 'a')),
        Kind::Network);
    row("to a port where nobody is", redirect("302 Found", "http://127.0.0.1:1/live"),
        Kind::Network);
    row("to whoever waits", rawAnswer("302 Found", "Location: /live\r\nRetry-After: 60\r\n", {}),
        Kind::Http, 302);
}

void TestFaults::addStatuses(const QByteArray &page)
{
    row("204", bytes("HTTP/1.1 204 No Content\r\n" + closing), Kind::Http, 204);
    row("206 that nobody asked for", rawAnswer("206 Partial", {}, page.left(2000)), Kind::Http,
        206);
    row("304 that nobody asked for", bytes("HTTP/1.1 304 Not Modified\r\n" + closing), Kind::Http,
        304);
    row("401", rawAnswer("401 Unauthorized", "WWW-Authenticate: Basic realm=\"x\"\r\n", page),
        Kind::Http, 401);
    row("403 with the page", rawAnswer("403 Forbidden", {}, page), Kind::Http, 403);
    row("404", rawAnswer("404 Not Found", {}, "nothing here"), Kind::Http, 404);
    row("407 by no proxy", rawAnswer("407 Proxy", "Proxy-Authenticate: Basic realm=x\r\n", page),
        Kind::Http, 407);
    row("410, and back again", rawAnswer("410 Gone", {}, "gone"), Kind::Http, 410);
    row("429", rawAnswer("429 Too Many", "Retry-After: 300\r\n", "later"), Kind::Http, 429);
    row("429 for a thousand years",
        rawAnswer("429 Too Many", "Retry-After: 31536000000\r\n", "later"), Kind::Http, 429);
    row("451", rawAnswer("451 Unavailable", {}, "court"), Kind::Http, 451);
    row("500 with half a page", rawAnswer("500 Oops", {}, page.left(1000)), Kind::Http, 500);
    row("503", rawAnswer("503 Busy", "Retry-After: Sat, 14 Mar 2026 10:00:00 GMT\r\n", "busy"),
        Kind::Http, 503);
}

void TestFaults::changesNothing_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<FaultScene::Outcome>("expected");
    const QByteArray page = FaultScene(small, PageFormat::JsonLd).page();
    addConnections();
    addHeads(page);
    addBodies(page);
    addCodings(page);
    addRedirects();
    addStatuses(page);
}

void TestFaults::changesNothing()
{
    QFETCH(RawAnswer, answer);
    QFETCH(FaultScene::Outcome, expected);
    FaultScene scene(small, PageFormat::JsonLd);
    scene.follow(scene.server().url(u"/live"_s));
    if (QTest::currentTestFailed())
        return;
    scene.server().setAnswer(answer);
    QElapsedTimer elapsed;
    elapsed.start();
    const CheckReport report = scene.check();
    QVERIFY2(elapsed.elapsed() < small.totalMilliseconds + 1'500,
        qPrintable(QString::number(elapsed.elapsed())));
    QVERIFY(scene.server().connections() <= 2 + small.redirects + 1); // a lost one is tried again
    scene.verify(report, expected);
}

void TestFaults::staysWithinItsBoundsAtFullSize_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<FaultScene::Outcome>("expected");
    row("a body of 200 MB", {{{okHead + closing}, {QByteArray(100 * kilobyte, 'x'), 2'000}}},
        Kind::TooLarge);
    row("a body of 200 MB in chunks",
        {{{okHead + "Transfer-Encoding: chunked\r\n" + closing},
            {chunk(QByteArray(100 * kilobyte, 'x')), 2'000}}},
        Kind::TooLarge);
    row("a bomb of a gigabyte",
        coded("gzip, gzip", gzip(gzip(QByteArray(8 * megabyte, 'x')).repeated(128))),
        Kind::TooLarge);
    row("field lines without end",
        {{{okHead}, {QByteArray("X-More: 1\r\n").repeated(6'000), RawPiece::forEver}}},
        Kind::TooLarge);
    row("an attribute of 30 MB",
        {{{okHead + closing + "<p title=\""}, {QByteArray(100 * kilobyte, 'x'), 300},
            {"\">hello"}}},
        Kind::NotALiveBlog);
}

void TestFaults::staysWithinItsBoundsAtFullSize()
{
    QFETCH(RawAnswer, answer);
    QFETCH(FaultScene::Outcome, expected);
    FaultScene scene(real, PageFormat::JsonLd);
    scene.follow(scene.server().url(u"/live"_s));
    scene.server().setAnswer(answer);
    scene.verify(scene.check(), expected);
}

void TestFaults::neverFollowsIntoALocalNetwork_data()
{
    QTest::addColumn<QByteArray>("location");
    for (const char *host : {"127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "172.16.0.1",
             "169.254.169.254", "100.64.0.1", "0.0.0.0", "2130706433", "0x7f.1", "0177.0.0.1",
             "[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]",
             "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "router", "router.local", "printer.lan"}) {
        QTest::newRow(host) << "http://"_ba + host + ":9/";
    }
}

/// The blog is a public one: its host is known to a proxy alone, which is our server.
void TestFaults::neverFollowsIntoALocalNetwork()
{
    QFETCH(QByteArray, location);
    FaultScene scene(small, PageFormat::JsonLd);
    scene.setProxy(scene.server().url({}).toString());
    scene.follow(QUrl(u"http://news.example/live"_s));
    if (QTest::currentTestFailed())
        return;
    scene.server().setAnswer(redirect("302 Found", location));
    const CheckReport report = scene.check();
    QCOMPARE(scene.server().heads().size(), 2); // not a third one
    scene.verify(report, {Error::Kind::Refused});
}

void TestFaults::neverGoesAroundAProxy_data()
{
    QTest::addColumn<RawAnswer>("answer");
    QTest::addColumn<FaultScene::Outcome>("expected");
    row("that hangs up", bytes({}), Kind::Network);
    row("that wants a password",
        rawAnswer("407 Proxy", "Proxy-Authenticate: Basic realm=x\r\n", {}), Kind::Proxy);
}

void TestFaults::neverGoesAroundAProxy()
{
    QFETCH(RawAnswer, answer);
    QFETCH(FaultScene::Outcome, expected);
    FaultScene scene(small, PageFormat::JsonLd);
    RawServer origin;
    scene.setProxy(scene.server().url({}).toString());
    scene.follow(origin.url(u"/live"_s));
    QCOMPARE(origin.connections(), 0);
    scene.server().setAnswer(answer);
    const CheckReport report = scene.check();
    QCOMPARE(origin.connections(), 0);
    scene.verify(report, expected);
    QCOMPARE(origin.connections(), 0);
}

void TestFaults::cleanupTestCase()
{
    const qint64 peak = peakMemory();
    qInfo("peak memory: %lld MiB", peak);
    QVERIFY2(peak <= 300, qPrintable(QString::number(peak)));
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
