// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/fetcher.h"
#include "core/fetch/proxy.h"
#include "support/await.h"
#include "support/fakeclock.h"
#include "support/httptestserver.h"
#include "support/rawserver.h"
#include "support/result.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr FetchLimits quick{.totalMilliseconds = 5000, .silenceMilliseconds = 2000};

Request ask(const QUrl &url)
{
    Request request;
    request.url = url;
    return request;
}

} // namespace

class TestFetcher : public QObject {
    Q_OBJECT

    HttpTestServer m_server;

private Q_SLOTS:
    void bringsAnAnswer()
    {
        const auto page = m_server.serve(u"/live"_s,
            {.headers = {{"Content-Type", "text/html"}, {"ETag", "\"1\""}}, .body = "<p>Hello"});
        FakeClock clock;
        Fetcher fetcher(quick, clock.clock());
        const auto response = await(fetcher.get(ask(QUrl(page.url().toString() + u"#top"_s))));
        QVERIFY_RESULT(response);
        QCOMPARE(response->url, page.url());
        QVERIFY(response->movedTo.isEmpty());
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, "<p>Hello"_ba);
        QCOMPARE(response->field("content-type"), "text/html"_ba);
        QCOMPARE(readValidators(response->fields).etag, "\"1\""_ba);
        QCOMPARE(response->fetchedAt, clock.now());
        QVERIFY(response->bytesReceived > 8);
    }

    void saysWhoItIsAndNothingMore()
    {
        const auto page = m_server.serve(
            u"/live"_s, {.headers = {{"Set-Cookie", "visitor=7; Path=/"}}, .body = "x"});
        Fetcher fetcher(quick);
        QVERIFY_RESULT(await(fetcher.get(ask(page.url()))));
        QVERIFY_RESULT(await(fetcher.get(ask(page.url()))));
        const TestRequest request = page.lastRequest();
        QCOMPARE(request.field("User-Agent"), "Liveline/1.0 (live-blog reader)"_ba);
        QVERIFY(request.field("Accept").startsWith("text/html"));
        for (const char *name : {"Cookie", "Referer", "If-None-Match", "If-Modified-Since"})
            QVERIFY2(!request.hasField(name), name);
    }

    void sendsValidatorsAsTheyCame()
    {
        const Validators validators{"W/\"a,b\"", "Sat, 14 Mar 2026 09:00:00 GMT"};
        const auto page = m_server.serve(u"/live"_s,
            {.headers = {{"ETag", validators.etag}, {"Last-Modified", validators.lastModified}}});
        Fetcher fetcher(quick);
        Request request = ask(page.url());
        request.validators = validators;
        const auto response = await(fetcher.get(request));
        QVERIFY_RESULT(response);
        QCOMPARE(response->status, 304);
        QVERIFY(response->body.isEmpty());
        QCOMPARE(page.lastRequest().field("If-None-Match"), validators.etag);
        QCOMPARE(page.lastRequest().field("If-Modified-Since"), validators.lastModified);
    }

    void givesErrorStatusesAsAnswers_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {204, 400, 401, 403, 404, 410, 418, 429, 451, 500, 503, 599})
            QTest::addRow("%d", status) << status;
    }
    void givesErrorStatusesAsAnswers()
    {
        QFETCH(int, status);
        const QByteArray body = status == 204 ? ""_ba : "<h1>Sorry</h1>"_ba;
        const auto page = m_server.serve(u"/live"_s, {.status = status, .body = body});
        Fetcher fetcher(quick);
        const auto response = await(fetcher.get(ask(page.url())));
        QVERIFY_RESULT(response);
        QCOMPARE(response->status, status);
        QCOMPARE(response->body, body);
    }

    void inflatesAndCountsWhatCameOverTheWire()
    {
        const QByteArray body = QByteArray("<p>the same again</p>\n").repeated(20'000);
        const auto page = m_server.serve(u"/live"_s, {.body = body, .isGzipped = true});
        Fetcher fetcher(quick);
        const auto response = await(fetcher.get(ask(page.url())));
        QVERIFY_RESULT(response);
        QVERIFY(page.lastRequest().field("Accept-Encoding").contains("gzip"));
        QVERIFY(response->body == body);
        const qint64 sent = gzip(body).size();
        QVERIFY2(response->bytesReceived >= sent && response->bytesReceived < sent + 400,
            qPrintable(u"%1 of %2"_s.arg(response->bytesReceived).arg(sent)));
    }

    void stopsWhenTheBodyIsTooLarge_data()
    {
        QTest::addColumn<bool>("isGzipped");
        QTest::newRow("as it is") << false;
        QTest::newRow("only once inflated") << true;
    }
    void stopsWhenTheBodyIsTooLarge()
    {
        QFETCH(bool, isGzipped);
        const auto page = m_server.serve(
            u"/live"_s, {.body = QByteArray(3'000'000, 'x'), .isGzipped = isGzipped});
        Fetcher fetcher(quick);
        Request request = ask(page.url());
        request.maximumBytes = 2'999'999;
        const auto tooLarge = await(fetcher.get(request));
        QVERIFY(!tooLarge);
        QCOMPARE(tooLarge.error().kind, Error::Kind::TooLarge);
        request.maximumBytes = 3'000'000;
        QVERIFY_RESULT(await(fetcher.get(request)));
    }

    void neverTakesHalfAnAnswer_data()
    {
        QTest::addColumn<TestReply>("reply");
        const QByteArray body = QByteArray("0123456789").repeated(1000);
        const QByteArray zipped = gzip(body);
        QTest::newRow("shorter than its Content-Length")
            << TestReply{.body = body, .cutAfter = 5000};
        QTest::newRow("cut while compressed")
            << TestReply{.body = body, .isGzipped = true, .cutAfter = zipped.size() / 2};
        QTest::newRow("compressed data that stops early") << TestReply{
            .headers = {{"Content-Encoding", "gzip"}}, .body = zipped.left(zipped.size() / 2)};
        QTest::newRow("compressed data that is not")
            << TestReply{.headers = {{"Content-Encoding", "gzip"}}, .body = body};
        const QByteArray chunk = QByteArray::number(zipped.size(), 16) + "\r\n" + zipped;
        QTest::newRow("a chunk that never ends")
            << TestReply{.headers = {{"Transfer-Encoding", "chunked"}, {"Content-Length", "9999"},
                             {"Content-Encoding", "gzip"}},
                   .body = chunk,
                   .cutAfter = chunk.size() - 20};
        const auto chunked = [](const char *name, const QByteArray &document) {
            const QByteArray whole = QByteArray::number(document.size(), 16) + "\r\n" + document;
            QTest::newRow(name) << TestReply{
                .headers = {{"Transfer-Encoding", "chunked"}, {"Content-Length", "9999"}},
                .body = whole,
                .cutAfter = whole.size() / 2};
        };
        chunked("a page in a chunk that breaks off",
            "<!DOCTYPE html><html><body><main>"
                + QByteArray("<p>The quay is open.</p>").repeated(90) + "</main></body></html>");
        chunked("JSON in a chunk that breaks off",
            "{\"entries\":[" + QByteArray("{\"text\":\"Open.\"},").repeated(90) + "{}]}");
        chunked("a feed in a chunk that breaks off",
            "<?xml version=\"1.0\"?><rss><channel>"
                + QByteArray("<item><title>Open</title></item>").repeated(90) + "</channel></rss>");
    }
    void neverTakesHalfAnAnswer()
    {
        QFETCH(TestReply, reply);
        const auto page = m_server.serve(u"/live"_s, reply);
        Fetcher fetcher(quick);
        const auto response = await(fetcher.get(ask(page.url())));
        QVERIFY2(!response, response ? response->body.left(80).constData() : "");
        QCOMPARE(response.error().kind, Error::Kind::Network);
    }

    void remembersPermanentRedirectsOnly_data()
    {
        QTest::addColumn<QList<int>>("statuses");
        QTest::addColumn<QString>("movedTo");
        QTest::newRow("301") << QList{301} << u"/1"_s;
        QTest::newRow("308 then 301") << QList{308, 301} << u"/2"_s;
        QTest::newRow("302") << QList{302} << QString();
        QTest::newRow("303, 307") << QList{303, 307} << QString();
        QTest::newRow("301 then 302 then 301") << QList{301, 302, 301} << u"/1"_s;
    }
    void remembersPermanentRedirectsOnly()
    {
        QFETCH(QList<int>, statuses);
        QFETCH(QString, movedTo);
        std::vector<TestEndpoint> endpoints;
        for (int hop = 0; hop < statuses.size(); ++hop) {
            endpoints.push_back(m_server.serve(u"/%1"_s.arg(hop),
                {.status = statuses[hop],
                    .headers = {{"Location", QByteArray::number(hop + 1) + "#top"}}}));
        }
        const QString last = u"/%1"_s.arg(statuses.size());
        endpoints.push_back(m_server.serve(last, {.body = "here"}));
        Fetcher fetcher(quick);
        Request request = ask(endpoints.front().url());
        request.validators.etag = "\"1\"";
        const auto response = await(fetcher.get(request));
        QVERIFY_RESULT(response);
        QCOMPARE(response->body, "here"_ba);
        QCOMPARE(response->url, m_server.url(last));
        QCOMPARE(response->movedTo, movedTo.isEmpty() ? QUrl() : m_server.url(movedTo));
        QVERIFY(!endpoints.back().lastRequest().hasField("If-None-Match"));
    }

    void followsToAnotherHostInItsTurn()
    {
        HttpTestServer other;
        const auto there = other.serve(u"/live"_s, {.body = "there", .delay = 20});
        const auto here = m_server.serve(
            u"/live"_s, {.status = 302, .headers = {{"Location", there.url().toEncoded()}}});
        Fetcher fetcher(quick);
        const auto first = fetcher.get(ask(here.url()));
        const auto second = fetcher.get(ask(here.url()));
        QVERIFY_RESULT(await(first));
        QVERIFY_RESULT(await(second));
        QCOMPARE(there.hits(), 2);
        QCOMPARE(other.mostAtOnce(), 1);
    }

    void givesUpOnALoop()
    {
        const auto page
            = m_server.serve(u"/live"_s, {.status = 301, .headers = {{"Location", "/live"}}});
        FetchLimits limits = quick;
        limits.redirects = 4;
        Fetcher fetcher(limits);
        const auto response = await(fetcher.get(ask(page.url())));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Error::Kind::Network);
        QCOMPARE(page.hits(), 5);
    }

    void refusesOtherSchemes_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("file") << "file:///etc/passwd"_ba;
        QTest::newRow("ftp") << "ftp://127.0.0.1/"_ba;
        QTest::newRow("javascript") << "javascript:alert(1)"_ba;
        QTest::newRow("data") << "data:text/html,x"_ba;
    }
    void refusesOtherSchemes()
    {
        QFETCH(QByteArray, location);
        const auto page
            = m_server.serve(u"/live"_s, {.status = 302, .headers = {{"Location", location}}});
        Fetcher fetcher(quick);
        const auto redirected = await(fetcher.get(ask(page.url())));
        QVERIFY(!redirected);
        QCOMPARE(redirected.error().kind, Error::Kind::Refused);
        const auto asked = await(fetcher.get(ask(QUrl::fromEncoded(location))));
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, Error::Kind::Refused);
    }

    void doesNotWaitForEver_data()
    {
        QTest::addColumn<TestReply>("reply");
        QTest::addColumn<QString>("detail");
        QTest::newRow("silent") << TestReply{.body = "x", .delay = 60'000}
                                << u"the server fell silent"_s;
        QTest::newRow("drop by drop")
            << TestReply{.body = QByteArray(60'000, 'x'), .dripBytes = 1, .dripPause = 20}
            << u"the answer took too long"_s;
    }
    void doesNotWaitForEver()
    {
        QFETCH(TestReply, reply);
        QFETCH(QString, detail);
        const auto page = m_server.serve(u"/live"_s, reply);
        Fetcher fetcher({.totalMilliseconds = 600, .silenceMilliseconds = 250});
        const auto response = await(fetcher.get(ask(page.url())));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Error::Kind::Timeout);
        QCOMPARE(response.error().detail, detail);
    }

    void waitsForASlowButSteadyServer()
    {
        const auto page = m_server.serve(
            u"/live"_s, {.body = QByteArray(2000, 'x'), .dripBytes = 200, .dripPause = 50});
        Fetcher fetcher({.totalMilliseconds = 5000, .silenceMilliseconds = 400});
        QVERIFY_RESULT(await(fetcher.get(ask(page.url()))));
    }

    void saysThatNobodyIsThere()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(closed.serverPort()));
        closed.close();
        Fetcher fetcher(quick);
        const auto response = await(fetcher.get(ask(url)));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Error::Kind::Network);
        QVERIFY(!response.error().detail.isEmpty());
    }

    void neverFallsBackToAnUnsafeConnection()
    {
        const auto page = m_server.serve(u"/live"_s, {.body = "x"});
        QUrl url = page.url();
        url.setScheme(u"https"_s);
        Fetcher fetcher({.totalMilliseconds = 1000, .silenceMilliseconds = 500});
        const auto response = await(fetcher.get(ask(url)));
        QVERIFY(!response);
        QCOMPARE(page.hits(), 0);
    }

    // A name that leads into a local network is looked through, when it is connected to.
    void asksNothingOfALocalNetworkByName_data()
    {
        QTest::addColumn<QString>("number");
        for (const char *number : {"127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "fd00::1",
                 "::ffff:127.0.0.1", "64:ff9b::7f00:1", "0.0.0.0"})
            QTest::newRow(number) << QString::fromLatin1(number);
    }
    void asksNothingOfALocalNetworkByName()
    {
        QFETCH(QString, number);
        HttpTestServer server;
        const auto page = server.serve(u"/live"_s, {.body = "x"});
        const int port = page.url().port();
        Fetcher fetcher(quick);
        const QString address = number.contains(u':') ? u"[%1]"_s.arg(number) : number;
        fetcher.setWorld({.hosts = {u"news.example:%1:%2"_s.arg(port).arg(address)}});
        const auto answer
            = await(fetcher.get(ask(QUrl(u"http://news.example:%1/live"_s.arg(port)))));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Refused);
        QCOMPARE(server.hits(), 0);
    }

    void sendsCookiesOnlyWhereASiteGoesInCirclesWithout()
    {
        RawServer server;
        server.setChoice([](const QByteArray &head) {
            return head.contains("Cookie: in=1")
                ? rawAnswer("200 OK", "Set-Cookie: in=1; Path=/\r\n", "hello")
                : rawAnswer("302 Found", "Location: /live\r\nSet-Cookie: in=1; Path=/\r\n", {});
        });
        const QUrl url = server.url(u"/live"_s);
        Fetcher fetcher(quick);
        const auto answer = await(fetcher.get(ask(url)));
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->body, "hello"_ba);
        QCOMPARE(server.heads().size(), 2);
        QVERIFY_RESULT(await(fetcher.get(ask(url)))); // for this session, it is known
        QCOMPARE(server.heads().size(), 3);
        Request otherWay = ask(url);
        otherWay.proxy = u"direct"_s; // what went another way knows nothing of it
        QVERIFY_RESULT(await(fetcher.get(otherWay)));
        QVERIFY(!server.heads().at(3).contains("Cookie:"));
        Fetcher nextSession(quick);
        QVERIFY_RESULT(await(nextSession.get(ask(url))));
        QVERIFY(!server.heads().at(5).contains("Cookie:"));
    }

    void asksByTheProxyOfItsChoice()
    {
        RawServer proxy;
        proxy.setAnswer(rawAnswer("200 OK", {}, "by proxy"));
        Fetcher fetcher(quick);
        Request request = ask(QUrl(u"http://news.example/live"_s));
        request.proxy = u"http://me:secret@127.0.0.1:%1"_s.arg(proxy.serverPort());
        const auto answer = await(fetcher.get(request));
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->body, "by proxy"_ba);
        QVERIFY(proxy.wasAskedFor("http://news.example/live"));
        QVERIFY(proxy.heads().constFirst().contains("Proxy-Authorization: Basic"));
    }

    // RFC 1928: the name itself goes to the proxy, which finds it.
    void letsASocksProxyFindTheHost()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&proxy, &QTcpServer::newConnection, this, [&] {
            QTcpSocket *socket = proxy.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&heard, socket] {
                const bool isGreeting = heard.isEmpty();
                heard += socket->readAll();
                if (isGreeting)
                    socket->write(QByteArray("\x05\x00", 2));
                else // host unreachable
                    socket->write(QByteArray("\x05\x04\x00\x01\x00\x00\x00\x00\x00\x00", 10));
            });
        });
        Fetcher fetcher(quick);
        Request request = ask(QUrl(u"https://news.example/live"_s));
        request.proxy = u"socks5://127.0.0.1:%1"_s.arg(proxy.serverPort());
        const auto answer = await(fetcher.get(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        QVERIFY2(heard.contains("\x03\x0Cnews.example"), heard.toHex(' ').constData());
    }

    void neverGoesAroundAProxy_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::newRow("HTTP") << u"http"_s;
        QTest::newRow("SOCKS5") << u"socks5"_s;
    }
    void neverGoesAroundAProxy()
    {
        QFETCH(QString, scheme);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const int port = closed.serverPort();
        closed.close();
        HttpTestServer server;
        const auto page = server.serve(u"/live"_s, {.body = "x"});
        Fetcher fetcher(quick);
        Request request = ask(page.url());
        request.proxy = u"%1://127.0.0.1:%2"_s.arg(scheme).arg(port);
        const auto answer = await(fetcher.get(request));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Proxy);
        QCOMPARE(server.hits(), 0);
    }

    void understandsTheChoiceOfAProxy_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("choice"); // "?": none
        QTest::newRow("nothing") << u" "_s << QString();
        QTest::newRow("system") << u"System"_s << QString();
        QTest::newRow("direct") << u"DIRECT"_s << u"direct"_s;
        QTest::newRow("tor") << u"Tor"_s << u"tor"_s;
        QTest::newRow("socks") << u"socks5://10.0.0.1:1080/"_s << u"socks5://10.0.0.1:1080"_s;
        QTest::newRow("socks5h") << u"socks5h://proxy:1080"_s << u"socks5://proxy:1080"_s;
        QTest::newRow("with a name") << u"http://a:b@proxy:3128"_s << u"http://a:b@proxy:3128"_s;
        QTest::newRow("another scheme") << u"ftp://proxy"_s << u"?"_s;
        QTest::newRow("a page") << u"http://news.example/live"_s << u"?"_s;
        QTest::newRow("words") << u"my proxy"_s << u"?"_s;
    }
    void understandsTheChoiceOfAProxy()
    {
        QFETCH(QString, text);
        QTEST(readProxyChoice(text).value_or(u"?"_s), "choice");
    }

    void asksOneThingAtATimeOfAHost()
    {
        HttpTestServer server;
        const auto page = server.serve(u"/live"_s, {.body = "x", .delay = 20});
        Fetcher fetcher(quick);
        QList<QFuture<Result<Response>>> answers;
        for (int i = 0; i < 5; ++i)
            answers.append(fetcher.get(ask(page.url())));
        for (const auto &answer : std::as_const(answers))
            QVERIFY_RESULT(await(answer));
        QCOMPARE(page.hits(), 5);
        QCOMPARE(server.mostAtOnce(), 1);
    }

    void finishesWhatIsPendingWhenItGoes()
    {
        const auto page = m_server.serve(u"/live"_s, {.body = "x", .delay = 10'000});
        auto fetcher = std::make_unique<Fetcher>(quick);
        const auto running = fetcher->get(ask(page.url()));
        const auto waiting = fetcher->get(ask(page.url()));
        QTRY_COMPARE(page.hits(), 1);
        fetcher.reset();
        QVERIFY(running.isFinished() && waiting.isFinished());
        QCOMPARE(await(running).error().kind, Error::Kind::Cancelled);
        QCOMPARE(await(waiting).error().kind, Error::Kind::Cancelled);
    }

    void mayBeDestroyedByWhoeverWaits()
    {
        const auto page = m_server.serve(u"/live"_s, {.body = "x"});
        auto fetcher = std::make_unique<Fetcher>(quick);
        bool isDone = false;
        fetcher->get(ask(page.url())).then(this, [&](const Result<Response> &response) {
            fetcher.reset();
            isDone = response.has_value();
        });
        QTRY_VERIFY(isDone);
    }
};

QTEST_GUILESS_MAIN(TestFetcher)
#include "tst_fetcher.moc"
