// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/extract/jsonrepair.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestJsonLd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnUpdate();
    void findsTheBlogWhereverItStands_data();
    void findsTheBlogWhereverItStands();
    void readsTheBlogOfSeveralScripts();
    void readsTimesWithoutAZone_data();
    void readsTimesWithoutAZone();
    void completesAHeadlineCutForTheMarkup();
    void leavesOutWhatAContentSystemPutsIntoText();
    void repairsWhatIsNoJson_data();
    void repairsWhatIsNoJson();
    void savesTheWholeUpdatesOfACutScript();
    void readsBodies_data();
    void readsBodies();
    void keepsHeadlinesThatAPersonWrote_data();
    void keepsHeadlinesThatAPersonWrote();
    void keepsAFirstSentenceAmongHeadlines();
    void takesIdentifiersFromWhereTheyAre_data();
    void takesIdentifiersFromWhereTheyAre();
    void knowsWhatTheSourceCallsBreaking();
    void distrustsPositionsAsIdentifiers();
    void distrustsTimesThatAllShare();
    void distrustsHeadlinesThatAllShare();
    void distrustsTheListOfAllAuthors();
    void dropsTheLeadPictureOnEveryEntry();
    void readsShapesOfPictures_data();
    void readsShapesOfPictures();
    void knowsTheEnd_data();
    void knowsTheEnd();
    void refusesListsOfOtherPages();
    void takesBodiesFromThePageWhereTheyAreMissing();
    void isQuickForThousandsOfUpdates();
};

namespace {

const QUrl address(u"https://news.example/live/eclipse"_s);
const QDateTime now(QDate(2026, 8, 13), QTime(20, 0), Qt::UTC);

QByteArray page(const QByteArray &script)
{
    return "<!doctype html><html lang=en><head><title>Eclipse live</title><script "
           "type='application/ld+json'>"
        + script + "</script></head><body><p>Shell</p></body></html>";
}

Extraction read(const QByteArray &script)
{
    return extract({page(script), u"text/html"_s, address, now});
}

QByteArray blog(const QByteArray &updates, const QByteArray &more = {})
{
    return R"({"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Eclipse live",)"
           R"("url":"https://news.example/live/eclipse")"
        + more + R"(,"liveBlogUpdate":)" + updates + "}";
}

QByteArray update(const QByteArray &headline, const QByteArray &body, const QByteArray &more = {})
{
    return R"({"@type":"BlogPosting","headline":")" + headline + R"(","articleBody":")" + body + '"'
        + more + '}';
}

QByteArray three(const QByteArray &a, const QByteArray &b, const QByteArray &c)
{
    return blog('[' + update("One", "The first body", a) + ',' + update("Two", "The second body", b)
        + ',' + update("Three", "The third body", c) + ']');
}

} // namespace

void TestJsonLd::readsAnUpdate()
{
    const Extraction extraction
        = read(blog(R"([{"@type":"BlogPosting","@id":"#u7","headline":"Totality &amp; cheers",
        "articleBody":"<p>It is dark.<\/p><p>L&#39;ombre<\/p>","datePublished":"2026-08-12T20:28:00+02:00",
        "dateModified":"2026-08-12T18:40:00Z","url":"https://news.example/live/eclipse#u7",
        "author":{"@type":"Person","name":"Ann Author"}}])",
            R"(,"publisher":{"@type":"Organization","name":"The Example"},"inLanguage":"en-GB",
        "coverageStartTime":"2026-08-12T16:00:00Z")"));
    QCOMPARE(extraction.extractor, u"json-ld"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse live"_s);
    QCOMPARE(extraction.blog.publisher, u"The Example"_s);
    QCOMPARE(extraction.blog.language, u"en-GB"_s);
    QCOMPARE(extraction.blog.coverageStart.toString(Qt::ISODate), u"2026-08-12T16:00:00Z"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry entry = extraction.entries[0];
    QCOMPARE(entry.sourceId, u"u7"_s);
    QCOMPARE(entry.url, QUrl(u"https://news.example/live/eclipse#u7"_s));
    QCOMPARE(entry.headline, u"Totality & cheers"_s);
    QCOMPARE(entry.text, u"It is dark.\nL'ombre"_s);
    QCOMPARE(entry.published.toString(Qt::ISODate), u"2026-08-12T18:28:00Z"_s);
    QCOMPARE(entry.updated.toString(Qt::ISODate), u"2026-08-12T18:40:00Z"_s);
    QCOMPARE(entry.author, u"Ann Author"_s);
}

void TestJsonLd::findsTheBlogWhereverItStands_data()
{
    QTest::addColumn<QByteArray>("script");
    const QByteArray one = update("One", "The body");
    QTest::newRow("alone") << blog('[' + one + ']');
    QTest::newRow("in an array") << "[{\"@type\":\"WebSite\"}," + blog('[' + one + ']') + ']';
    QTest::newRow("in a graph") << "{\"@graph\":[{\"@type\":\"WebPage\"}," + blog('[' + one + ']')
            + "]}";
    QTest::newRow("deep inside") << "{\"@type\":\"WebPage\",\"mainEntity\":{\"x\":["
            + blog('[' + one + ']') + "]}}";
    QTest::newRow("a single object") << blog(one);
    QTest::newRow("a list in a list") << blog("[[" + one + "]]");
    QTest::newRow("an ordered list") << blog("{\"@list\":[" + one + "]}");
    QTest::newRow("list items") << blog(
        "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":" + one
        + "}]}");
    QTest::newRow("references") << "{\"@graph\":[" + blog("[{\"@id\":\"#a\"}]") + ','
            + update("One", "The body", ",\"@id\":\"#a\"") + "]}";
    QTest::newRow("type as a list")
        << QByteArray(blog('[' + one + ']'))
               .replace("\"LiveBlogPosting\"", "[\"Article\",\"LiveBlogPosting\"]");
    QTest::newRow("type as an IRI")
        << QByteArray(blog('[' + one + ']'))
               .replace("\"LiveBlogPosting\"", "\"http://schema.org/LiveBlogPosting\"");
    QTest::newRow("type in another case")
        << QByteArray(blog('[' + one + ']')).replace("\"LiveBlogPosting\"", "\"liveblogposting\"");
    QTest::newRow("other name of the list")
        << QByteArray(blog('[' + one + ']')).replace("liveBlogUpdate", "blogPosts");
    QTest::newRow("another name of the list")
        << QByteArray(blog('[' + one + ']')).replace("liveBlogUpdate", "updates");
    QTest::newRow("type as an IRI, closed")
        << QByteArray(blog('[' + one + ']'))
               .replace("\"LiveBlogPosting\"", "\"https://schema.org/LiveBlogPosting\"");
    QTest::newRow("an update without a type")
        << QByteArray(blog('[' + one + ']')).replace("\"@type\":\"BlogPosting\",", "");
    QTest::newRow("entities for quotes")
        << QByteArray(blog('[' + one + ']')).replace("\"", "&quot;");
    QTest::newRow("behind a byte order mark") << "\xEF\xBB\xBF" + blog('[' + one + ']');
}

void TestJsonLd::findsTheBlogWhereverItStands()
{
    QFETCH(QByteArray, script);
    const Extraction extraction = read(script);
    QCOMPARE(extraction.extractor, u"json-ld"_s);
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].text, u"The body"_s);
}

void TestJsonLd::readsTheBlogOfSeveralScripts()
{
    const QByteArray article
        = R"({"@type":"NewsArticle","headline":"Eclipse","articleBody":"All"})";
    const QByteArray short1 = blog('[' + update("One", "The body") + ']');
    const QByteArray whole
        = blog('[' + update("One", "The body") + ',' + update("Two", "Another body") + ']');
    const QByteArray next = "</script><script type=\"application/ld+json\" data-schema=x defer>";
    QCOMPARE(read(article + next + whole).entries.size(), 2);
    QCOMPARE(read(whole + next + article).entries.size(), 2);
    // The same blog for the page and for its AMP twin: the fuller one, once.
    QCOMPARE(read(short1 + next + whole).entries.size(), 2);
    QCOMPARE(read(whole + next + short1).entries.size(), 2);
}

void TestJsonLd::readsTimesWithoutAZone_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("elsewhere");
    QTest::addColumn<QString>("expected");
    const QString anywhere = u"https://news.example/live"_s;
    QTest::newRow("nothing tells it") << anywhere << QByteArray() << QString();
    QTest::newRow("the page's other times")
        << anywhere << QByteArray("<time datetime='2026-08-12T21:00:00-03:00'></time>")
        << u"2026-08-12T23:28:00Z"_s;
    QTest::newRow("the country of the address")
        << u"https://diario.example.uy/live"_s << QByteArray() << u"2026-08-12T23:28:00Z"_s;
    QTest::newRow("a country of many zones")
        << u"https://news.example.us/live"_s << QByteArray() << QString();
}

void TestJsonLd::readsTimesWithoutAZone()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, elsewhere);
    const QByteArray html = QByteArray(
        page(blog('[' + update("One", "Body", R"(,"datePublished":"2026-08-12T20:28:00")") + ']')))
                                .replace("<p>Shell</p>", elsewhere);
    const Extraction extraction = extract({html, u"text/html"_s, QUrl(url), now});
    QTEST(extraction.entries.value(0).published.toString(Qt::ISODate), "expected");
}

void TestJsonLd::completesAHeadlineCutForTheMarkup()
{
    const QByteArray html = QByteArray(page(blog('[' + update("One", "Body") + ']')))
                                .replace("Eclipse live\"", "Eclipse live, and much m…\"")
                                .replace("</head>",
                                    "<meta property=og:title content='Eclipse live, and much more "
                                    "of it'></head>");
    QCOMPARE(extract({html, u"text/html"_s, address, now}).blog.headline,
        u"Eclipse live, and much more of it"_s);
}

void TestJsonLd::leavesOutWhatAContentSystemPutsIntoText()
{
    const Extraction extraction = read(
        blog('[' + update("One", "Dark.\\n[[ge:rep-locali:repubblica:41]]\\nCold [[sic]].") + ']'));
    QCOMPARE(extraction.entries.value(0).text, u"Dark.\nCold [[sic]]."_s);
}

void TestJsonLd::repairsWhatIsNoJson_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected");
    QTest::newRow("fine") << uR"({"a":"b"})"_s << u"b"_s;
    QTest::newRow("comment around") << u"<!--\n{\"a\":\"b\"}\n-->"_s << u"b"_s;
    QTest::newRow("CDATA around") << u"//<![CDATA[\n{\"a\":\"b\"}\n//]]>"_s << u"b"_s;
    QTest::newRow("semicolon") << uR"({"a":"b"};)"_s << u"b"_s;
    QTest::newRow("raw line feeds") << u"{\"a\":\"b\nc\td\"}"_s << u"b\nc\td"_s;
    QTest::newRow("trailing commas") << uR"({"x":[1,2,],"a":"b",})"_s << u"b"_s;
    QTest::newRow("JavaScript values")
        << uR"({"x":undefined,"y":NaN,"z":-Infinity,"a":"b"})"_s << u"b"_s;
    QTest::newRow("words in strings stay")
        << uR"({"a":"undefined, NaN,",})"_s << u"undefined, NaN,"_s;
    QTest::newRow("comments") << u"{/* x */\"a\": // y\n\"b\"}"_s << u"b"_s;
    QTest::newRow("bad escapes") << uR"({"a":"it\'s \d \u12 http:\/\/x"})"_s
                                 << uR"(it's \d \u12 http://x)"_s;
    QTest::newRow("quotes not escaped")
        << uR"({"a":"He said "no", twice","b":1})"_s << u"He said \"no\", twice"_s;
    QTest::newRow("quotes of a person's words, then more of them")
        << u"{\"a\":\"Dijo \"no\" y \"nunca\".\",\n\"b\":\"x\"}"_s << u"Dijo \"no\" y \"nunca\"."_s;
    QTest::newRow("byte order mark") << u"\uFEFF{\"a\":\"b\"}"_s << u"b"_s;
    QTest::newRow("a comment at the end") << u"{\"a\":\"b\"}//]]>"_s << u"b"_s;
    QTest::newRow("escaped as HTML")
        << u"{&quot;a&quot;:&quot;b &amp;amp; c&quot;}"_s << u"b &amp; c"_s;
}

void TestJsonLd::repairsWhatIsNoJson()
{
    QFETCH(QString, json);
    QTEST(parseLenientJson(json).object()[u"a"_s].toString(), "expected");
}

void TestJsonLd::savesTheWholeUpdatesOfACutScript()
{
    const QByteArray whole = blog('[' + update("One", "The first {body}") + ','
        + update("Two", "The second body") + ',' + update("Three", "Cut") + ']');
    const Extraction extraction = read(whole.left(whole.indexOf("Cut")));
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].text, u"The first {body}"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse live"_s);
}

void TestJsonLd::readsBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << QByteArray(R"("Dark &ldquo;now&rdquo;\n\nand cold")")
                          << u"Dark “now”\nand cold"_s;
    QTest::newRow("HTML") << QByteArray(R"("<p>Dark<br\/>now<\/p>")") << u"Dark\nnow"_s;
    QTest::newRow("HTML escaped once too often")
        << QByteArray(R"("&lt;p&gt;Dark&amp;nbsp;now&lt;/p&gt;")") << u"Dark now"_s;
    QTest::newRow("object") << QByteArray(R"({"@type":"Text","text":"Dark"})") << u"Dark"_s;
    QTest::newRow("value object") << QByteArray(R"({"@value":"Dark","@language":"en"})")
                                  << u"Dark"_s;
    QTest::newRow("list") << QByteArray(R"(["Dark","now"])") << u"Dark\nnow"_s;
    QTest::newRow("empty object") << QByteArray("{}") << u""_s;
    QTest::newRow("null") << QByteArray("null") << u""_s;
}

void TestJsonLd::readsBodies()
{
    QFETCH(QByteArray, body);
    const Extraction extraction
        = read(blog(R"([{"@type":"BlogPosting","headline":"H","articleBody":)" + body + "}]"));
    QCOMPARE(extraction.entries.size(), 1);
    QTEST(extraction.entries[0].text, "expected");
}

void TestJsonLd::keepsHeadlinesThatAPersonWrote_data()
{
    QTest::addColumn<QByteArray>("headline");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a headline") << QByteArray("Darkness falls") << QByteArray("The sun is gone.")
                                << u"Darkness falls"_s;
    QTest::newRow("the first words")
        << QByteArray("The sun is gone and people")
        << QByteArray("The sun is gone and people cheer loudly.") << u""_s;
    QTest::newRow("cut") << QByteArray("The sun is g…") << QByteArray("The sun is gone.") << u""_s;
    QTest::newRow("the body") << QByteArray("Goal!") << QByteArray("Goal!") << u""_s;
    QTest::newRow("a short word") << QByteArray("Summary")
                                  << QByteArray("Summary of the night: it was dark.")
                                  << u"Summary"_s;
    QTest::newRow("time label") << QByteArray("19:02(IST) Darkness falls")
                                << QByteArray("The sun is gone.") << u"Darkness falls"_s;
    QTest::newRow("the blog's own")
        << QByteArray("Eclipse live") << QByteArray("The sun is gone.") << u""_s;
}

void TestJsonLd::keepsHeadlinesThatAPersonWrote()
{
    QFETCH(QByteArray, headline);
    QFETCH(QByteArray, body);
    QTEST(read(blog('[' + update(headline, body) + ']')).entries.value(0).headline, "expected");
}

void TestJsonLd::keepsAFirstSentenceAmongHeadlines()
{
    const QByteArray sentence = update("Tempers begin to fray in the square",
        "Tempers begin to fray in the square. People shout.");
    const QByteArray other = update("Darkness falls", "The sun is gone.");
    const Extraction mixed = read(blog('[' + other + ',' + sentence + ',' + other + ']'));
    QCOMPARE(mixed.entries.value(1).headline, u"Tempers begin to fray in the square"_s);
    const Extraction all = read(blog('[' + sentence + ',' + sentence + ']'));
    QCOMPARE(all.entries.value(0).headline, QString());
}

void TestJsonLd::takesIdentifiersFromWhereTheyAre_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("url");
    const QString blogUrl = address.toString();
    QTest::newRow("fragment of the address")
        << QByteArray(R"(,"url":"https://news.example/live/eclipse?x=1#p-83")") << u"p-83"_s
        << blogUrl + u"?x=1#p-83"_s;
    QTest::newRow("bare id") << QByteArray(R"(,"@id":"60300f5f8f08")") << u"60300f5f8f08"_s
                             << u""_s;
    QTest::newRow("identifier") << QByteArray(
        R"(,"identifier":{"@type":"PropertyValue","value":83})")
                                << u"83"_s << u""_s;
    QTest::newRow("the blog's address")
        << QByteArray(R"(,"url":"https://news.example/live/eclipse")") << u""_s << u""_s;
    QTest::newRow("in the query") << QByteArray(
        R"(,"url":"https://news.example/live/eclipse?x=1&postId=7f3a")")
                                  << u"7f3a"_s << blogUrl + u"?x=1&postId=7f3a"_s;
    QTest::newRow("own page") << QByteArray(R"(,"url":"/entry/dark")") << u""_s
                              << u"https://news.example/entry/dark"_s;
    QTest::newRow("none") << QByteArray() << u""_s << u""_s;
}

void TestJsonLd::takesIdentifiersFromWhereTheyAre()
{
    QFETCH(QByteArray, members);
    const ParsedEntry entry
        = read(blog('[' + update("One", "Body", members) + ']')).entries.value(0);
    QTEST(entry.sourceId, "id");
    QTEST(entry.url.toString(), "url");
    QVERIFY(!entry.key.isEmpty());
}

void TestJsonLd::knowsWhatTheSourceCallsBreaking()
{
    const auto said = [](const QByteArray &members) {
        return read(blog('[' + update("One", "Body", members) + ']')).entries.value(0);
    };
    const ParsedEntry labelled = said(R"(,"keywords":"Eclipse, Breaking News")");
    QVERIFY(labelled.isBreaking && labelled.isKeyEvent);
    QVERIFY(said(R"(,"keywords":["Eilmeldung"])").isBreaking);
    // A word about breaking something is no label.
    QVERIFY(!said(R"(,"keywords":["record breaking","key event"])").isBreaking);
}

void TestJsonLd::distrustsPositionsAsIdentifiers()
{
    const auto at = [](int number, int hour) {
        return R"(,"url":"https://news.example/live/eclipse#post)" + QByteArray::number(number)
            + R"(","datePublished":"2026-08-12T)" + QByteArray::number(hour) + ":00:00Z\"";
    };
    const Extraction fromNewest = read(three(at(1, 19), at(2, 18), at(3, 17)));
    QCOMPARE(fromNewest.entries.size(), 3);
    for (const ParsedEntry &entry : fromNewest.entries) {
        QCOMPARE(entry.sourceId, QString());
        QVERIFY(entry.url.isEmpty());
        QVERIFY(!entry.key.contains(u"post"));
    }
    const Extraction fromOldest = read(three(at(3, 19), at(2, 18), at(1, 17)));
    QCOMPARE(fromOldest.entries.value(0).sourceId, u"post3"_s);
}

void TestJsonLd::distrustsTimesThatAllShare()
{
    const QByteArray time
        = R"(,"datePublished":"2026-08-12T17:00:00Z","dateModified":"2026-08-12T19:00:00Z")";
    for (const ParsedEntry &entry : read(three(time, time, time)).entries) {
        QVERIFY(!entry.published.isValid());
        QVERIFY(!entry.updated.isValid());
    }
    const QByteArray other = R"(,"datePublished":"2026-08-12T18:00:00Z")";
    const auto isTimed = [](const QByteArray &script) {
        return read(script).entries.value(0).published.isValid();
    };
    QVERIFY(isTimed(three(time, time, other)));
    const QByteArray ofBlog = R"(,"datePublished":"2026-08-12T17:00:00Z")";
    const QByteArray entries = '[' + update("One", "First", time) + ','
        + update("Two", "Second", time) + ',' + update("Three", "Third", other) + ','
        + update("Four", "Fourth", other) + ']';
    QVERIFY(isTimed(blog(entries)));
    QVERIFY(!isTimed(blog(entries, ofBlog)));
}

void TestJsonLd::distrustsHeadlinesThatAllShare()
{
    const Extraction extraction = read(blog('[' + update("Same", "First body") + ','
        + update("Same", "Second body") + ',' + update("Same", "Third body") + ']'));
    for (const ParsedEntry &entry : extraction.entries)
        QCOMPARE(entry.headline, QString());
}

void TestJsonLd::distrustsTheListOfAllAuthors()
{
    const QByteArray all = R"(,"author":[{"name":"Ann"},{"name":"Bo"}])";
    for (const ParsedEntry &entry : read(three(all, all, all)).entries)
        QCOMPARE(entry.author, QString());
    const Extraction mixed = read(three(all, R"(,"author":"Cy")", all));
    QCOMPARE(mixed.entries.value(0).author, u"Ann, Bo"_s);
    QCOMPARE(mixed.entries.value(1).author, u"Cy"_s);
}

void TestJsonLd::dropsTheLeadPictureOnEveryEntry()
{
    const QByteArray lead = R"(,"image":"https://news.example/lead.jpg")";
    const Extraction extraction
        = read(three(lead, lead, R"(,"image":["https://news.example/lead.jpg"])"));
    for (const ParsedEntry &entry : extraction.entries)
        QVERIFY(entry.images.isEmpty());
    QCOMPARE(read(three(lead, {}, {})).entries.value(0).images.size(), 1);
}

void TestJsonLd::readsShapesOfPictures_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("expected");
    QTest::newRow("string") << QByteArray(R"("image":"/a.jpg")") << u"/a.jpg"_s;
    QTest::newRow("object") << QByteArray(R"("image":{"@type":"ImageObject","url":"/a.jpg"})")
                            << u"/a.jpg"_s;
    QTest::newRow("content") << QByteArray(R"("image":{"contentUrl":"/a.jpg"})") << u"/a.jpg"_s;
    QTest::newRow("crops") << QByteArray(R"("image":["/a.jpg","/b.jpg"])") << u"/a.jpg"_s;
    QTest::newRow("video") << QByteArray(
        R"("video":{"@type":"VideoObject","thumbnailUrl":["/v.jpg"]})")
                           << u"/v.jpg"_s;
    QTest::newRow("script") << QByteArray(R"("image":"javascript:x","headline":"h")") << u""_s;
}

void TestJsonLd::readsShapesOfPictures()
{
    QFETCH(QByteArray, members);
    const ParsedEntry entry
        = read(blog("[{\"@type\":\"BlogPosting\"," + members + "}]")).entries.value(0);
    QTEST(entry.images.value(0).url.path(), "expected");
}

void TestJsonLd::knowsTheEnd_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QByteArray>("published");
    QTest::addColumn<bool>("expected");
    QTest::newRow("over") << QByteArray("2026-08-12T22:00:00Z")
                          << QByteArray("2026-08-12T21:00:00Z") << true;
    QTest::newRow("ahead") << QByteArray("2026-08-14T22:00:00Z")
                           << QByteArray("2026-08-12T21:00:00Z") << false;
    QTest::newRow("the last change")
        << QByteArray("2026-08-13T19:59:00Z") << QByteArray("2026-08-13T19:59:00Z") << false;
    QTest::newRow("entries after it")
        << QByteArray("2026-08-12T22:00:00Z") << QByteArray("2026-08-13T19:00:00Z") << false;
}

void TestJsonLd::knowsTheEnd()
{
    QFETCH(QByteArray, end);
    QFETCH(QByteArray, published);
    const Extraction extraction
        = read(blog('[' + update("One", "Body", ",\"datePublished\":\"" + published + '"') + ']',
            ",\"coverageEndTime\":\"" + end + '"'));
    QVERIFY(extraction.blog.coverageEnd.isValid());
    QTEST(extraction.blog.isEnded, "expected");
}

void TestJsonLd::refusesListsOfOtherPages()
{
    const Extraction extraction = read(blog(R"([{"headline":"Rates rise","url":"/news/1"},
        {"headline":"Rain comes","url":"/news/2"},{"headline":"Team wins","url":"/news/3"}])"));
    QVERIFY(extraction.entries.isEmpty());
    QVERIFY(read(blog("[]")).entries.isEmpty());
    QVERIFY(read(blog("[{\"@type\":\"BlogPosting\",\"articleBody\":\"\"}]")).entries.isEmpty());
}

void TestJsonLd::takesBodiesFromThePageWhereTheyAreMissing()
{
    QByteArray script;
    QByteArray body;
    for (int i = 3; i > 0; --i) {
        const QByteArray number = QByteArray::number(i);
        script += (script.isEmpty() ? "" : ",")
            + QByteArray("{\"headline\":\"Head " + number + "\",\"articleBody\":{}}");
        body += "<article id=p-" + number + "><time datetime='2026-08-12T1" + number + ":00:00Z'>1"
            + number + ":00</time><h2>Head " + number + "</h2><p>A paragraph of news, number "
            + number + ", which only the page itself tells its readers.</p></article>";
    }
    const Extraction extraction
        = extract({QByteArray(page(blog('[' + script + ']')))
                       .replace("<p>Shell</p>", "<main>" + body + "</main>"),
            u"text/html"_s, address, now});
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries[0].headline, u"Head 3"_s);
    QVERIFY(extraction.entries[0].text.startsWith(u"A paragraph of news, number 3"));
    QVERIFY(extraction.entries[0].published.isValid());
}

void TestJsonLd::isQuickForThousandsOfUpdates()
{
    QByteArray updates;
    for (int i = 0; i < 5'000; ++i)
        updates += (i ? "," : "")
            + update("Head " + QByteArray::number(i),
                "Body of some length, number " + QByteArray::number(i));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(read(blog('[' + updates + ']')).entries.size(), 5'000);
    read(blog('[' + updates + ",]"));
    read(blog('[' + updates));
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestJsonLd)
#include "tst_jsonld.moc"
