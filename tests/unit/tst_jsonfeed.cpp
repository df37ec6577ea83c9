// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

Extraction read(const QByteArray &json)
{
    return extract({json, u"application/feed+json"_s, QUrl(u"https://news.example/feed.json"_s),
        QDateTime(QDate(2026, 8, 12), QTime(20, 0), Qt::UTC)});
}

} // namespace

class TestJsonFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAJsonFeed();
    void readsTheOldAuthor();
    void readsRssWrittenAsJson();
    void keepsDifferentItemsThatShareAnIdentifier();
    void leavesOtherJsonAlone_data();
    void leavesOtherJsonAlone();
};

void TestJsonFeed::readsAJsonFeed()
{
    const Extraction extraction
        = read(R"({"version":"https://jsonfeed.org/version/1.1","title":"Eclipse",
        "home_page_url":"https://news.example/eclipse","language":"en","next_url":"/eclipse.json?before=6","authors":[{"name":"Desk"}],"items":[
        {"id":7,"url":"https://news.example/eclipse#7","title":"Totality","content_html":"<p>Dark <b>now</b>.</p>",
         "image":"/c.jpg","date_published":"2026-08-12T18:28:00+02:00","date_modified":"2026-08-12T16:40:00Z",
         "authors":[{"name":"Ann"},{"name":"Bo"}]},
        {"id":"6","content_text":"Waiting\nfor <it>."}]})");
    QCOMPARE(extraction.extractor, u"json-feed"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse"_s);
    QCOMPARE(extraction.blog.canonicalUrl, QUrl(u"https://news.example/eclipse"_s));
    QCOMPARE(extraction.leads.older, QUrl(u"https://news.example/eclipse.json?before=6"_s));
    QCOMPARE(extraction.entries.size(), 2);
    const ParsedEntry first = extraction.entries[0];
    QCOMPARE(first.sourceId, u"7"_s);
    QCOMPARE(first.headline, u"Totality"_s);
    QCOMPARE(first.content.html, u"<p>Dark <b>now</b>.</p>"_s);
    QCOMPARE(first.published.toString(Qt::ISODate), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(first.updated.toString(Qt::ISODate), u"2026-08-12T16:40:00Z"_s);
    QCOMPARE(first.author, u"Ann, Bo"_s);
    QCOMPARE(first.images.value(0).url, QUrl(u"https://news.example/c.jpg"_s));
    const ParsedEntry second = extraction.entries[1];
    QCOMPARE(second.headline, QString());
    QCOMPARE(second.text, u"Waiting\nfor <it>."_s);
    QCOMPARE(second.author, u"Desk"_s);
    QVERIFY(!second.published.isValid());
}

void TestJsonFeed::readsTheOldAuthor()
{
    const Extraction extraction
        = read(R"({"version":"https://jsonfeed.org/version/1","title":"E","items":[
        {"id":"1","content_text":"x","author":{"name":"Ann"}}]})");
    QCOMPARE(extraction.entries.value(0).author, u"Ann"_s);
}

void TestJsonFeed::readsRssWrittenAsJson()
{
    const Extraction extraction
        = read(R"({"rss":{"version":"2.0","channel":{"title":"Eclipse","item":[
        {"description":"<p>Dark</p>","pubDate":"Wed, 12 Aug 2026 17:33:00 GMT",
         "guid":{"isPermaLink":"true","#value":"https://news.example/eclipse#a1"},
         "enclosure":{"url":"https://news.example/a.jpg","type":"image/jpeg"}},
        {"title":"Second","link":"https://news.example/2","guid":"2"}]}}})");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.blog.headline, u"Eclipse"_s);
    QCOMPARE(extraction.entries[0].sourceId, u"https://news.example/eclipse#a1"_s);
    QCOMPARE(extraction.entries[0].url, QUrl(u"https://news.example/eclipse#a1"_s));
    QCOMPARE(extraction.entries[0].text, u"Dark"_s);
    QCOMPARE(extraction.entries[0].images.size(), 1);
    QVERIFY(extraction.entries[0].published.isValid());
    QCOMPARE(extraction.entries[1].headline, u"Second"_s);
    QCOMPARE(extraction.entries[1].sourceId, u"2"_s);
}

void TestJsonFeed::keepsDifferentItemsThatShareAnIdentifier()
{
    const Extraction extraction
        = read(R"({"version":"https://jsonfeed.org/version/1.1","title":"E","items":[
        {"id":"a","content_text":"The first item"},{"id":"a","content_text":"Quite another item"},
        {"id":"a","content_text":"The first item"}]})");
    QCOMPARE(extraction.entries.size(), 2);
    QVERIFY(extraction.entries[0].key != extraction.entries[1].key);
}

void TestJsonFeed::leavesOtherJsonAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"{}", "[]", "null", "{\"items\":[{\"id\":1}]}", "{\"rss\":5}",
             "{\"rss\":{\"channel\":[]}}",
             "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":{}}",
             "{\"version\":", "[[[[[["})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("deep") << QByteArray("[").repeated(200'000);
}

void TestJsonFeed::leavesOtherJsonAlone()
{
    QFETCH(QByteArray, json);
    QVERIFY(read(json).entries.isEmpty());
}

QTEST_GUILESS_MAIN(TestJsonFeed)
#include "tst_jsonfeed.moc"
