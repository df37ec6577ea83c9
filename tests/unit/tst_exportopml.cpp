// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"
#include "support/result.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestExportOpml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsFeedsLinksAndGroups();
    void ignoresWhatIsNoWebAddressAndWhatStandsTwice();
    void readsBackWhatItWrote();
    void refuses_data();
    void refuses();
    void takesNoEntityFromOutside();
};

void TestExportOpml::readsFeedsLinksAndGroups()
{
    const Result<QList<OpmlBlog>> blogs = readOpml(R"(<?xml version="1.0"?>
        <opml version="1.0"><head><title>x</title></head><body>
        <outline text="Politics"><outline text="France">
          <outline text="Budget" XMLURL="https://news.example/feed.xml" htmlUrl="https://news.example/"/>
        </outline></outline>
        <outline title="Match" type="link" url="https://sport.example/live"/>
        <outline text="Page" htmlUrl="http://page.example/"/>
        </body></opml>)");
    QVERIFY_RESULT(blogs);
    QCOMPARE(blogs->size(), 3);
    QCOMPARE(blogs->at(0).url, QUrl(u"https://news.example/feed.xml"_s));
    QCOMPARE(blogs->at(0).title, u"Budget"_s);
    QCOMPARE(blogs->at(0).group, u"Politics / France"_s);
    QCOMPARE(blogs->at(1).title, u"Match"_s);
    QCOMPARE(blogs->at(1).group, QString());
    QCOMPARE(blogs->at(2).url, QUrl(u"http://page.example/"_s));
}

void TestExportOpml::ignoresWhatIsNoWebAddressAndWhatStandsTwice()
{
    const Result<QList<OpmlBlog>> blogs = readOpml(R"(<opml version="2.0"><body>
        <outline text="a" xmlUrl="file:///etc/passwd"/><outline text="b" xmlUrl="javascript:x"/>
        <outline text="c" xmlUrl="https://news.example/"/><outline text="d" url="https://news.example/"/>
        </body></opml>)");
    QVERIFY_RESULT(blogs);
    QCOMPARE(blogs->size(), 1);
    QCOMPARE(blogs->first().title, u"c"_s);
}

void TestExportOpml::readsBackWhatItWrote()
{
    LiveBlog page{.url = QUrl(u"https://news.example/live?a=1&b=2"_s), .name = u"Été & <hiver>"_s};
    page.group = u"Événement"_s;
    const LiveBlog feed{
        .url = QUrl(u"https://news.example/feed"_s), .name = u"Feed"_s, .extractor = u"rss"_s};
    const QByteArray opml = writeOpml({feed, page});
    QVERIFY(opml.contains("type=\"rss\" text=\"Feed\" xmlUrl=\"https://news.example/feed\""));
    const Result<QList<OpmlBlog>> blogs = readOpml(opml);
    QVERIFY_RESULT(blogs);
    QCOMPARE(blogs->size(), 2);
    QCOMPARE(blogs->at(1).url, page.url);
    QCOMPARE(blogs->at(1).title, page.name);
    QCOMPARE(blogs->at(1).group, page.group);
}

void TestExportOpml::refuses_data()
{
    QTest::addColumn<QByteArray>("opml");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("not XML") << QByteArray("hello");
    QTest::newRow("another vocabulary") << QByteArray("<rss version='2.0'/>");
    QTest::newRow("cut short") << QByteArray("<opml><body><outline text='a'");
    QTest::newRow("nested for ever") << "<opml>" + QByteArray("<outline text='a'>").repeated(5000);
}

void TestExportOpml::refuses()
{
    QFETCH(QByteArray, opml);
    const Result<QList<OpmlBlog>> blogs = readOpml(opml);
    QVERIFY(!blogs);
    QCOMPARE(blogs.error().kind, Error::Kind::Malformed);
    QVERIFY(!blogs.error().detail.isEmpty());
}

void TestExportOpml::takesNoEntityFromOutside()
{
    const Result<QList<OpmlBlog>> blogs
        = readOpml(R"(<!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml><body><outline text="&x;" xmlUrl="https://news.example/"/></body></opml>)");
    QVERIFY(!blogs || !blogs->first().title.contains(u"root"_s));
}

QTEST_GUILESS_MAIN(TestExportOpml)

#include "tst_exportopml.moc"
