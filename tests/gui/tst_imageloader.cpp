// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/imageloader.h"

#include "core/fetch/fetcher.h"
#include "support/httptestserver.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray pictureOf(int width, int height, const char *format = "PNG")
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, format);
    return bytes;
}

FetchLimits quick()
{
    FetchLimits limits;
    limits.hostDelayMilliseconds = 0;
    return limits;
}

} // namespace

class TestImageLoader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksOnlyTheBlogsOwnHosts_data();
    void asksOnlyTheBlogsOwnHosts();
    void opensNoFileAndAsksNoStranger_data();
    void opensNoFileAndAsksNoStranger();
    void asksWhomAPersonAllows_data();
    void asksWhomAPersonAllows();
    void asksOthersByTheProxyOfABlogThatHides();
    void decodesToTheNeededSize();
    void refusesWhatIsNoPhotograph_data();
    void refusesWhatIsNoPhotograph();
    void loadsOnceAndKeeps();
    void remembersFailure();
};

void TestImageLoader::asksOnlyTheBlogsOwnHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isOwn");
    QTest::newRow("the same") << u"www.news.example"_s << true;
    QTest::newRow("a subdomain") << u"img.www.news.example"_s << true;
    QTest::newRow("a sister") << u"static.news.example"_s << true;
    QTest::newRow("another") << u"tracker.example"_s << false;
    QTest::newRow("alike at the end") << u"badnews.example"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestImageLoader::asksOnlyTheBlogsOwnHosts()
{
    QFETCH(QString, host);
    QFETCH(bool, isOwn);
    QCOMPARE(ImageLoader::isOwnHost(host, u"www.news.example"_s), isOwn);
    // Registered under a public suffix of two labels, and addresses, share nothing by accident.
    QVERIFY(!ImageLoader::isOwnHost(u"b.co.uk"_s, u"a.co.uk"_s));
    QVERIFY(ImageLoader::isOwnHost(u"i.a.co.uk"_s, u"www.a.co.uk"_s));
    QVERIFY(!ImageLoader::isOwnHost(u"10.0.0.1"_s, u"192.0.0.1"_s));
}

void TestImageLoader::opensNoFileAndAsksNoStranger_data()
{
    QTest::addColumn<QString>("address"); // %1: the path of a picture that there is
    QTest::newRow("a file") << u"file://%1"_s;
    QTest::newRow("a file that names the blog's host") << u"file://127.0.0.1%1"_s;
    QTest::newRow("a path") << u"%1"_s;
    QTest::newRow("one of ours") << u"qrc:///icons/liveline.svg"_s;
    QTest::newRow("a stranger's") << u"http://localhost:9/a.png"_s;
    QTest::newRow("another protocol") << u"ftp://127.0.0.1/a.png"_s;
}

void TestImageLoader::opensNoFileAndAsksNoStranger()
{
    QFETCH(QString, address);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.png"_s);
    QVERIFY(QImage::fromData(pictureOf(64, 64)).save(path));
    HttpTestServer server;
    Fetcher fetcher(quick());
    ImageLoader loader(fetcher);
    loader.addBlog(server.url(u"/live"_s));
    const QUrl url(address.contains(u'%') ? address.arg(path) : address);
    QVERIFY(loader.image(url, {64, 64}).isNull());
    QTRY_VERIFY(loader.state(url) != ImageLoader::State::Loading);
    QVERIFY(loader.state(url) != ImageLoader::State::Ready);
    QVERIFY(loader.image(url, {64, 64}).isNull());
    QCOMPARE(server.hits(), 0);
}

void TestImageLoader::asksWhomAPersonAllows_data()
{
    using Pictures = Settings::Pictures;
    QTest::addColumn<Settings::Pictures>("allowed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("mayAsk");
    const QString own = u"https://static.news.example/a.png"_s;
    const QString other = u"https://cdn.example/a.png"_s;
    QTest::newRow("nobody") << Pictures::None << own << false;
    QTest::newRow("its own site") << Pictures::OwnHosts << own << true;
    QTest::newRow("no other") << Pictures::OwnHosts << other << false;
    QTest::newRow("anybody") << Pictures::All << other << true;
    QTest::newRow("not the router") << Pictures::All << u"http://192.168.1.1/a.png"_s << false;
    QTest::newRow("not this computer") << Pictures::All << u"http://localhost/a.png"_s << false;
    QTest::newRow("not a file") << Pictures::All << u"file:///a.png"_s << false;
}

void TestImageLoader::asksWhomAPersonAllows()
{
    QFETCH(Settings::Pictures, allowed);
    QFETCH(QString, address);
    Fetcher fetcher(quick());
    ImageLoader loader(fetcher);
    loader.addBlog(QUrl(u"https://www.news.example/live"_s));
    loader.setSources(allowed);
    QTEST(loader.state(QUrl(address)) != ImageLoader::State::NotAllowed, "mayAsk");
}

void TestImageLoader::asksOthersByTheProxyOfABlogThatHides()
{
    HttpTestServer proxy;
    Fetcher fetcher(quick());
    ImageLoader loader(fetcher);
    loader.setSources(Settings::Pictures::All);
    loader.addBlog(QUrl(u"http://open.example/live"_s));
    loader.addBlog(QUrl(u"http://news.example/live"_s), proxy.url().toString());
    const QUrl picture(u"http://cdn.example/a.png"_s);
    QVERIFY(loader.image(picture, {64, 64}).isNull());
    QTRY_COMPARE(loader.state(picture), ImageLoader::State::Failed); // the proxy has none
    QCOMPARE(proxy.hits(), 1);
}

void TestImageLoader::decodesToTheNeededSize()
{
    QCOMPARE(ImageLoader::decode(pictureOf(1200, 800), {300, 300}).size(), QSize(300, 200));
    QCOMPARE(ImageLoader::decode(pictureOf(120, 80), {300, 300}).size(), QSize(120, 80));
}

void TestImageLoader::refusesWhatIsNoPhotograph_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<!doctype html><p>Not found");
    QTest::newRow("a drawing that could name files")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    QTest::newRow("cut short") << pictureOf(200, 200).first(40);
    QByteArray bomb = pictureOf(4, 4);
    bomb.replace(16, 8, QByteArray::fromHex("0000c3500000c350")); // 50 000 × 50 000, says its head
    QTest::newRow("too many pixels") << bomb;
}

void TestImageLoader::refusesWhatIsNoPhotograph()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(ImageLoader::decode(bytes, {300, 300}).isNull());
}

void TestImageLoader::loadsOnceAndKeeps()
{
    HttpTestServer server;
    const auto page = server.serve(u"/a.png"_s, {.status = 200, .body = pictureOf(640, 480)});
    Fetcher fetcher(quick());
    ImageLoader loader(fetcher);
    const QUrl url = server.url(u"/a.png"_s);
    loader.addBlog(QUrl(u"https://news.example/"_s));
    QVERIFY(loader.image(url, {320, 240}).isNull());
    QCOMPARE(loader.state(url), ImageLoader::State::NotAllowed);

    loader.forgetBlogs();
    loader.addBlog(server.url(u"/live"_s));
    QSignalSpy changed(&loader, &ImageLoader::changed);
    QVERIFY(loader.image(url, {320, 240}).isNull());
    QVERIFY(loader.image(url, {320, 240}).isNull());
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(loader.image(url, {320, 240}).size(), QSize(320, 240));
    QCOMPARE(loader.state(url), ImageLoader::State::Ready);
    QCOMPARE(page.hits(), 1);
}

void TestImageLoader::remembersFailure()
{
    HttpTestServer server;
    const auto page = server.serve(u"/a.png"_s, {.status = 404});
    Fetcher fetcher(quick());
    ImageLoader loader(fetcher);
    loader.forgetBlogs();
    loader.addBlog(server.url(u"/live"_s));
    QSignalSpy changed(&loader, &ImageLoader::changed);
    const QUrl url = server.url(u"/a.png"_s);
    loader.image(url, {320, 240});
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(loader.state(url), ImageLoader::State::Failed);
    loader.image(url, {320, 240});
    QCOMPARE(page.hits(), 1);
}

QTEST_MAIN(TestImageLoader)
#include "tst_imageloader.moc"
