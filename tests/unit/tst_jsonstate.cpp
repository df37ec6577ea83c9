// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 8, 12), QTime(20, 0), Qt::UTC);

Extraction readJson(
    const QByteArray &json, const QString &url = u"https://news.example/api/posts"_s)
{
    return extract({json, u"application/json"_s, QUrl(url), now, {}});
}

Extraction readPage(const QByteArray &body, const QByteArray &title = "LIVE: Eclipse over Spain")
{
    return extract({"<!doctype html><html lang=en><head><title>" + title + "</title></head><body>"
            + body + "</body></html>",
        u"text/html; charset=utf-8"_s, QUrl(u"https://news.example/2026/eclipse"_s), now, {}});
}

QByteArray state(const QByteArray &json)
{
    return R"(<script id="__NEXT_DATA__" type="application/json">)" + json + "</script>";
}

// Two posts, each with a body of two paragraphs.
QByteArray posts()
{
    return R"([{"id":"p2","title":"Totality","body":"<p>The sun is gone, and the birds are silent all over the square.</p><p>It is cold.</p>",
        "publishedAt":"2026-08-12T16:28:00Z"},
        {"id":"p1","title":"First contact","body":"<p>A bite is missing from the sun, says everyone who has glasses.</p><p>We wait.</p>",
        "publishedAt":"2026-08-12T15:40:00Z"}])";
}

QByteArray quoted(QByteArray json, char quote)
{
    json.replace('\\', "\\\\").replace(quote, QByteArray("\\") + quote).replace('\n', "\\n");
    return quote + json + quote;
}

QString iso(const QDateTime &time) { return time.toString(Qt::ISODate); }

} // namespace

// Lists of entries in JSON that nobody described to us.
class TestJsonState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheEntriesWhereverAPageKeepsThem_data();
    void findsTheEntriesWhereverAPageKeepsThem();
    void resolvesTheReferencesOfACache();
    void knowsAnEntryByManyNames_data();
    void knowsAnEntryByManyNames();
    void readsTimesInEveryUnit_data();
    void readsTimesInEveryUnit();
    void leavesATimeWithoutAZoneUnknown();
    void readsBodiesOfEveryShape_data();
    void readsBodiesOfEveryShape();
    void tellsDeletedFromHidden();
    void readsWhatTheAnswerSaysOfTheBlog();
    void leadsToTheNextPage_data();
    void leadsToTheNextPage();
    void prefersThePostsToTheDaysThatHoldThem();
    void readsASingleEntry();
    void readsTheMarkupInsideAnAnswer();
    void knowsPositionsFromIdentifiers();
    void readsEntriesOfOneSentence();
    void prefersTheStateToItsCopyForMachines();
    void setsAHeadInBracketsApart();
    void leavesOrdinaryPagesAlone_data();
    void leavesOrdinaryPagesAlone();
    void leavesOtherAnswersAlone_data();
    void leavesOtherAnswersAlone();
    void survivesBrokenStreams();
    void survivesHostileDocuments_data();
    void survivesHostileDocuments();
};

void TestJsonState::findsTheEntriesWhereverAPageKeepsThem_data()
{
    QTest::addColumn<QByteArray>("html");
    const QByteArray json = R"({"page":{"feed":{"items":)" + posts() + "}}}";
    QTest::newRow("Next.js") << state(json);
    QTest::newRow("another script") << "<script type=\"text/json\">" + json + "</script>";
    QTest::newRow("assignment") << "<script>window.__INITIAL_STATE__ = " + json
            + "; window.other={};</script>";
    QTest::newRow("Fusion") << "<script>window.Fusion=window.Fusion||{};Fusion.globalContent="
            + json + ";Fusion.x=1</script>";
    QTest::newRow("undefined") << "<script>window.S={\"a\":undefined,\"p\":" + posts()
            + ",};</script>";
    QTest::newRow("string") << "<script>window.__DATA__=" + quoted(json, '"') + ";</script>";
    QTest::newRow("JSON.parse") << "<script>var s=JSON.parse(" + quoted(json, '\'') + ")</script>";
    QTest::newRow("percent") << "<script>var s=\"" + json.toPercentEncoding() + "\"</script>";
    QTest::newRow("island") << "<astro-island props=\""
            + QString::fromUtf8(json).toHtmlEscaped().toUtf8() + "\"></astro-island>";
    QTest::newRow("by id") << state(R"({"posts":{"byId":{"101":)"
        + posts().mid(1).chopped(1).replace("},\n        {", "},\"102\":{") + "}}}");
    const QByteArray row
        = "2:[\"$\",\"main\",null,{\"items\":" + posts().replace('\n', ' ') + "}]\n";
    const QByteArray stream = "1:I[12,[],\"\"]\n" + row;
    QTest::newRow("Next.js stream") << "<script>self.__next_f.push([0])</script>"
                                       "<script>self.__next_f.push([1,"
            + quoted(stream.left(60), '"') + "])</script><script>self.__next_f.push([1,"
            + quoted(stream.mid(60), '"') + "])</script>";
    QTest::newRow("Nuxt") << QByteArray(R"(<script type="application/json" id="__NUXT_DATA__">[
        ["ShallowReactive",1],{"data":2,"state":3},{"feed":4},{},[5,6],
        {"id":7,"title":8,"body":9,"publishedAt":10},{"id":11,"title":12,"body":13,"publishedAt":14},
        "p2","Totality","<p>The sun is gone, and the birds are silent all over the square.</p><p>It is cold.</p>",
        "2026-08-12T16:28:00Z","p1","First contact","<p>A bite is missing from the sun.</p><p>We wait.</p>",
        "2026-08-12T15:40:00Z"]</script>)");
}

void TestJsonState::findsTheEntriesWhereverAPageKeepsThem()
{
    QFETCH(QByteArray, html);
    const Extraction extraction = readPage(html);
    QCOMPARE(extraction.extractor, u"state"_s);
    QCOMPARE(extraction.entries.size(), 2);
    QStringList ids;
    for (const ParsedEntry &entry : extraction.entries)
        ids.append(entry.sourceId);
    ids.sort();
    QCOMPARE(ids, QStringList({u"p1"_s, u"p2"_s}));
    const ParsedEntry entry
        = extraction.entries[0].sourceId == u"p2" ? extraction.entries[0] : extraction.entries[1];
    QCOMPARE(entry.headline, u"Totality"_s);
    QCOMPARE(entry.text,
        u"The sun is gone, and the birds are silent all over the square.\nIt is cold."_s);
    QCOMPARE(iso(entry.published), u"2026-08-12T16:28:00Z"_s);
}

void TestJsonState::resolvesTheReferencesOfACache()
{
    const Extraction extraction = readPage(R"html(<script>window.__APOLLO_STATE__={
        "ROOT_QUERY":{"__typename":"Query"},"Author:7":{"__typename":"Author","name":"Dana Day"},
        "Story:1":{"__typename":"Story","title":"Another","publishDate":1786552080000,"teaser":"More"},
        "LiveBlogItem:2":{"__typename":"LiveBlogItem","itemId":"i2","publishDate":1786552080000,"title":"Dark",
            "authors":[{"__ref":"Author:7"}],"content({\"as\":\"html\"})":"<p>The sun is gone and it is cold.</p>"},
        "LiveBlogItem:1":{"__typename":"LiveBlogItem","itemId":"i1","publishDate":1786551080000,"title":"Bite",
            "authors":[{"__ref":"Author:7"}],"content({\"as\":\"html\"})":"<p>A bite is missing from it.</p>"}
}</script>)html",
        "Eclipse");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].author, u"Dana Day"_s);
    QVERIFY(!extraction.entries[0].text.isEmpty());
}

void TestJsonState::knowsAnEntryByManyNames_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("snake") << QByteArray(R"("_id":"7","first_published_at":"2026-08-12T16:28:00Z",
        "updated_at":"2026-08-12T16:30:00Z","post_title":"Dark","body_html":"<p>Gone.</p>",
        "is_pinned":true,"key_event":1,"created_by":{"display_name":"Ann Day"},"permalink":"/live#7")");
    QTest::newRow("camel") << QByteArray(
        R"("postId":7,"firstPublished":1786552080,"lastModified":1786552200,
        "headline":{"basic":"Dark"},"contentHtml":"<p>Gone.</p>","isSticky":true,"isKeyEvent":true,
        "byline":"Ann Day","shareUrl":"https://news.example/live#7")");
    QTest::newRow("WordPress") << QByteArray(
        R"("id":7,"date":"2026-08-12T18:28:00","date_gmt":"2026-08-12T16:28:00",
        "modified":"2026-08-12T18:30:00","modified_gmt":"2026-08-12T16:30:00","title":{"rendered":"Dark"},
        "content":{"rendered":"<p>Gone.</p>","protected":false},"author":12,"_embedded":{"author":[{"name":"Ann Day"}]},
        "sticky":true,"highlight":true,"link":"https://news.example/live#7")");
    QTest::newRow("Pascal") << QByteArray(R"("Id":7,"Created":"/Date(1786552080000+0000)/",
        "LastModified":"/Date(1786552200000+0000)/","Title":"Dark","Content":"<p>Gone.</p>","IsStuck":1,
        "Important":true,"Creator":{"Name":"Ann Day"},"IsDeleted":0,"Url":"https://news.example/live#7")");
    QTest::newRow("wrapped") << QByteArray(
        R"("cursor":"x","node":{"id":"7","attributes":{"title":"Dark",
        "content":"<p>Gone.</p>","pinned":true,"keyEvent":true},"dates":{"firstPublished":"2026-08-12T16:28:00Z",
        "lastPublished":"2026-08-12T16:30:00Z"},"contributors":[{"firstName":"Ann","lastName":"Day"}],
        "url":"https://news.example/live#7"})");
    QTest::newRow("its own") << QByteArray(
        R"("id":"7","postedDateTimestamp":1786552080000,"updateDate":"never",
        "updated":"2026-08-12T16:30:00Z","title":"Dark","body":"Gone.","pinned":"true","highlighted":"1",
        "credits":{"by":[{"name":"Ann Day"}]},"canonical_url":"/live#7")");
    QTest::newRow("microformats") << QByteArray(
        R"("type":["h-entry"],"properties":{"uid":["7"],"name":["Dark"],
        "published":["2026-08-12T16:28:00Z"],"updated":["2026-08-12T16:30:00Z"],"author":["Ann Day"],
        "content":[{"html":"<p>Gone.</p>","value":"Gone."}]},"id":7,"pinned":true,"highlight":true,
        "url":"https://news.example/live#7")");
}

void TestJsonState::knowsAnEntryByManyNames()
{
    QFETCH(QByteArray, entry);
    const Extraction extraction = readJson("{\"list\":[{" + entry + "}]}");
    QCOMPARE(extraction.extractor, u"api"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry said = extraction.entries[0];
    QCOMPARE(said.sourceId, u"7"_s);
    QCOMPARE(said.headline, u"Dark"_s);
    QCOMPARE(said.text, u"Gone."_s);
    QCOMPARE(said.author, u"Ann Day"_s);
    QCOMPARE(iso(said.published), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(iso(said.updated), u"2026-08-12T16:30:00Z"_s);
    QCOMPARE(said.url, QUrl(u"https://news.example/live#7"_s));
    QVERIFY(said.isPinned);
    QVERIFY(said.isKeyEvent);
}

void TestJsonState::readsTimesInEveryUnit_data()
{
    QTest::addColumn<QByteArray>("time");
    for (const char *time : {"1786552080", "1786552080.25", "1786552080000", "\"1786552080\"",
             "\"2026-08-12T18:28:00+02:00\"", "\"2026-08-12 18:28:00 +0200\"",
             "\"/Date(1786552080000)/\"", "{\"$date\":\"2026-08-12T16:28:00Z\"}",
             "{\"seconds\":1786552080,\"nanoseconds\":0}",
             "{\"date\":\"2026-08-12 "
             "18:28:00.000000\",\"timezone_type\":3,\"timezone\":\"Europe/Madrid\"}",
             "\"Wed, 12 Aug 2026 16:28:00 GMT\"", "[\"2026-08-12T16:28:00Z\"]"})
        QTest::newRow(time) << QByteArray(time);
}

void TestJsonState::readsTimesInEveryUnit()
{
    QFETCH(QByteArray, time);
    const Extraction extraction
        = readJson("[{\"id\":1,\"text\":\"Gone.\",\"created\":" + time + "}]");
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(iso(extraction.entries[0].published), u"2026-08-12T16:28:00Z"_s);
}

void TestJsonState::leavesATimeWithoutAZoneUnknown()
{
    const QByteArray unzoned = R"([{"id":1,"text":"Gone.","time":"2026-08-12 16:28:00"}])";
    QVERIFY(!readJson(unzoned).entries.value(0).published.isValid());
    const Extraction inChina = readJson(unzoned, u"https://flash-api.jin10.com/get"_s);
    QCOMPARE(iso(inChina.entries.value(0).published), u"2026-08-12T08:28:00Z"_s);
    const Extraction sister
        = readJson(R"([{"id":1,"text":"Gone.","time":"2026-08-12 16:28:00","ts":1786552080}])");
    QCOMPARE(iso(sister.entries.value(0).published), u"2026-08-12T16:28:00Z"_s);
}

void TestJsonState::readsBodiesOfEveryShape_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << QByteArray(R"("<p>It is <b>dark</b>.</p><p>And cold.</p>")");
    QTest::newRow("text") << QByteArray(R"("It is dark.\nAnd cold.")");
    QTest::newRow("escaped") << QByteArray(
        R"("&lt;p&gt;It is dark.&lt;/p&gt;&lt;p&gt;And cold.&lt;/p&gt;")");
    QTest::newRow("strings") << QByteArray(R"(["It is dark.","And cold."])");
    QTest::newRow("Arc") << QByteArray(R"([{"type":"text","content":"It is <i>dark</i>."},
        {"type":"interstitial_link","content":"Read on","url":"/x"},{"type":"text","content":"And cold."}])");
    QTest::newRow("Portable Text") << QByteArray(R"([{"_type":"block","style":"normal","children":[
        {"_type":"span","text":"It is ","marks":[]},{"_type":"span","text":"dark.","marks":["strong"]}]},
        {"_type":"block","style":"normal","children":[{"_type":"span","text":"And cold."}]}])");
    QTest::newRow("ProseMirror") << QByteArray(
        R"({"type":"doc","content":[{"type":"paragraph","content":[
        {"type":"text","text":"It is "},{"type":"text","text":"dark.","marks":[{"type":"bold"}]}]},
        {"type":"paragraph","content":[{"type":"text","text":"And cold."}]}]})");
    QTest::newRow("Slate") << QByteArray(
        R"([{"type":"paragraph","children":[{"text":"It is "},{"text":"dark."}]},
        {"type":"paragraph","children":[{"text":"And cold."}]}])");
    QTest::newRow("Lexical") << QByteArray(
        R"({"root":{"type":"root","children":[{"type":"paragraph","children":[
        {"type":"text","text":"It is dark."}]},{"type":"paragraph","children":[{"type":"text","text":"And cold."}]}]}})");
    QTest::newRow("Contentful") << QByteArray(
        R"({"nodeType":"document","data":{},"content":[{"nodeType":"paragraph",
        "data":{},"content":[{"nodeType":"text","value":"It is dark.","marks":[],"data":{}}]},
        {"nodeType":"paragraph","content":[{"nodeType":"text","value":"And cold."}]}]})");
    QTest::newRow("Editor.js") << QByteArray(
        R"({"time":1,"blocks":[{"type":"paragraph","data":{"text":"It is <b>dark</b>."}},
        {"type":"paragraph","data":{"text":"And cold."}}]})");
    QTest::newRow("Draft.js") << QByteArray(
        R"({"blocks":[{"key":"a","text":"It is dark.","type":"unstyled"},
        {"key":"b","text":"And cold.","type":"unstyled"}],"entityMap":{}})");
    QTest::newRow("elements") << QByteArray(
        R"({"content":[{"tagName":"div","children":[{"tagName":"p","children":[
        "It is ",{"tagName":"a","attributes":{"href":"https://a.example/"},"children":["dark."]}]},
        {"tagName":"p","children":["And cold."]}]}]})");
    QTest::newRow("list") << QByteArray(R"([{"type":"paragraph","text":"It is dark."},
        {"type":"list","items":[{"type":"text","content":"And cold."}]}])");
    QTest::newRow("JSON in a string") << QByteArray(
        R"("[{\"type\":\"paragraph\",\"text\":\"It is dark.\"},{\"type\":\"paragraph\",\"text\":\"And cold.\"}]")");
}

void TestJsonState::readsBodiesOfEveryShape()
{
    QFETCH(QByteArray, body);
    const Extraction extraction = readJson(
        R"([{"id":1,"title":"Now","published_at":"2026-08-12T16:28:00Z","body":)" + body + "}]");
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].text, u"It is dark.\nAnd cold."_s);
}

void TestJsonState::tellsDeletedFromHidden()
{
    const QByteArray rest = R"(,"text":"Words.","created_at":"2026-08-12T16:28:00Z"})";
    const Extraction extraction
        = readJson("{\"posts\":[{\"id\":1" + rest + ",{\"id\":2,\"deleted\":true" + rest
            + ",{\"id\":3,\"status\":\"draft\"" + rest + ",{\"id\":4,\"deleted_at\":\"2026-08-12\""
            + rest + ",{\"id\":5,\"type\":\"delete\"" + rest + ",{\"id\":6,\"is_comment\":true"
            + rest + ",{\"id\":7,\"status\":\"published\"" + rest + "]}");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[1].sourceId, u"7"_s);
    QCOMPARE(extraction.withdrawnIds, QList<QString>({u"2"_s, u"4"_s, u"5"_s}));
}

void TestJsonState::readsWhatTheAnswerSaysOfTheBlog()
{
    const Extraction extraction
        = readJson(R"({"liveblog":{"title":"Eclipse &amp; more","language":"es_ES",
        "canonical_url":"https://news.example/eclipse","status":"closed"},"posts":)"
            + posts() + "}");
    QCOMPARE(extraction.blog.headline, u"Eclipse & more"_s);
    QCOMPARE(extraction.blog.language, u"es-ES"_s);
    QCOMPARE(extraction.blog.canonicalUrl, QUrl(u"https://news.example/eclipse"_s));
    QVERIFY(extraction.blog.isEnded);
    QVERIFY(!readJson(R"({"title":"E","status":"ok","is_live":true,"posts":)" + posts() + "}")
            .blog.isEnded);
}

void TestJsonState::leadsToTheNextPage_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("older");
    const QString base = u"https://news.example/api/posts"_s;
    QTest::newRow("a link") << QByteArray(R"("links":{"next":"/api/posts?after=p1"})") << base
                            << base + u"?after=p1"_s;
    QTest::newRow("HAL") << QByteArray(R"("_links":{"next":{"href":"posts?p=2"}})") << base
                         << base + u"?p=2"_s;
    QTest::newRow("a full page") << QByteArray(R"("x":1)") << base + u"?page=1&per_page=2"_s
                                 << base + u"?per_page=2&page=2"_s;
    QTest::newRow("the last page")
        << QByteArray(R"("x":1)") << base + u"?page=1&per_page=9"_s << QString();
    QTest::newRow("elsewhere") << QByteArray(R"("next":"https://evil.example/")") << base
                               << QString();
}

void TestJsonState::leadsToTheNextPage()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, url);
    QFETCH(QString, older);
    QCOMPARE(readJson("{\"posts\":" + posts() + ',' + more + '}', url).leads.older, QUrl(older));
}

void TestJsonState::prefersThePostsToTheDaysThatHoldThem()
{
    const Extraction extraction = readJson(R"({"title":"Eclipse","days":[
        {"date":"2026-08-12T00:00:00Z","items":)"
        + posts() + R"(},{"date":"2026-08-11T00:00:00Z","items":[
        {"id":"p0","body":"<p>The day before, everybody buys glasses.</p>","publishedAt":"2026-08-11T16:28:00Z"}]}]})");
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries[2].sourceId, u"p0"_s);
}

void TestJsonState::readsASingleEntry()
{
    const Extraction extraction = readJson(
        R"({"data":{"post":{"id":5,"body":"<p>Gone.</p>","created_at":"2026-08-12T16:28:00Z"}}})");
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].sourceId, u"5"_s);
}

void TestJsonState::readsTheMarkupInsideAnAnswer()
{
    QByteArray html;
    for (int i = 9; i > 3; --i)
        html
            += R"(<article id='e%'><time datetime='2026-08-12T16:2%:00Z'>18:2%</time><h2>Head %</h2>
            <p>Everybody in the square looks up, and nobody says a word for minute %.</p></article>)"_ba
                   .replace('%', QByteArray::number(i));
    const Extraction extraction
        = readJson("{\"count\":6,\"html\":\"<div>" + html.replace('\n', "") + "</div>\"}");
    QCOMPARE(extraction.extractor, u"api"_s);
    QCOMPARE(extraction.entries.size(), 6);
    QCOMPARE(extraction.entries[0].headline, u"Head 9"_s);
    QCOMPARE(iso(extraction.entries[0].published), u"2026-08-12T16:29:00Z"_s);
}

void TestJsonState::knowsPositionsFromIdentifiers()
{
    const auto answer = [](const QByteArray &ids) {
        QByteArray json;
        for (int i = 0; i < 4; ++i)
            json += "{\"id\":" + ids.mid(i, 1) + ",\"text\":\"Words.\",\"created\":"
                + QByteArray::number(1'786'552'080 - 60 * i) + "},";
        return readJson("[" + json.chopped(1) + "]");
    };
    QVERIFY(answer("0123").entries.value(0).sourceId.isEmpty());
    QVERIFY(answer("1234").entries.value(0).sourceId.isEmpty());
    QCOMPARE(answer("4321").entries.value(0).sourceId, u"4"_s);
    QCOMPARE(answer("5789").entries.value(0).sourceId, u"5"_s);
}

void TestJsonState::readsEntriesOfOneSentence()
{
    const QByteArray flashes
        = R"([{"msid":"12","title":"The sun is gone.","desc":"","timestamp":1786552080},
        {"msid":"11","title":"A bite is missing from the sun.","desc":"","timestamp":1786551080}])";
    const Extraction extraction
        = readPage(state(R"({"liveblog":{"timeline":{"data":{"contents":)" + flashes + "}}}}"));
    QCOMPARE(extraction.extractor, u"state"_s);
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].sourceId, u"12"_s);
    QCOMPARE(extraction.entries[0].headline, QString());
    QCOMPARE(extraction.entries[0].text, u"The sun is gone."_s);
    QVERIFY(readPage(state(R"({"headlines":)" + flashes + "}")).entries.isEmpty());
}

void TestJsonState::prefersTheStateToItsCopyForMachines()
{
    const QByteArray copy = R"({"@type":"LiveBlogPosting","liveBlogUpdate":[
        {"@type":"BlogPosting","headline":"Totality","articleBody":"The sun is gone, and the birds are silent all over the square. It is cold.",
         "datePublished":"2026-08-12T16:28:00Z","url":"https://news.example/2026/eclipse#post1"},
        {"@type":"BlogPosting","headline":"First contact","articleBody":"A bite is missing from the sun, says everyone who has glasses. We wait.",
         "datePublished":"2026-08-12T15:40:00Z","url":"https://news.example/2026/eclipse#post2"}]})";
    const Extraction both
        = readPage(state(R"({"schema":)" + copy + R"(,"items":)" + posts() + "}"));
    QCOMPARE(both.entries.size(), 2);
    QCOMPARE(both.entries[0].sourceId, u"p2"_s);
    const Extraction alone = readPage(state(R"({"schema":)" + copy + "}"));
    QCOMPARE(alone.entries.size(), 2);
    QCOMPARE(alone.entries[0].headline, u"Totality"_s);
    QVERIFY(alone.entries[0].sourceId.isEmpty());
}

void TestJsonState::setsAHeadInBracketsApart()
{
    const Extraction extraction = extract(
        {"try{cb({\"list\":[{\"id\":1,\"create_time\":\"2026-08-13 00:28:00\",\"rich_text\":"
         "\"\xE3\x80\x90\xE6\x97\xA5\xE9\xA3\x9F\xE3\x80\x91\xE4\xBB\x8A\xE5\xA4\xA9\xE4\xB8\x8B"
         "\xE5\x8D\x88\xE3\x80\x82\"}]});}catch(e){}",
            u"application/javascript; charset=utf-8"_s,
            QUrl(u"https://zhibo.sina.com.cn/api/feed"_s), now, {}});
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].headline, u"日食"_s);
    QCOMPARE(extraction.entries[0].text, u"今天下午。"_s);
    QCOMPARE(iso(extraction.entries[0].published), u"2026-08-12T16:28:00Z"_s);
}

void TestJsonState::leavesOrdinaryPagesAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("title");
    const QByteArray live = "LIVE: Eclipse over Spain";
    QByteArray teasers = "[";
    for (int i = 0; i < 20; ++i)
        teasers
            += R"({"id":%,"title":"Story %","description":"What happened elsewhere today, in one line.",
            "publishedAt":"2026-08-12T1%:28:00Z","url":"https://news.example/story/%"},)"_ba
                   .replace('%', QByteArray::number(i % 10));
    teasers = teasers.chopped(1) + "]";
    QTest::newRow("posts of a home page") << R"({"posts":)" + posts() + "}" << "News of the day"_ba;
    QTest::newRow("teasers") << R"({"latest":)" + teasers + "}" << live;
    QTest::newRow("a strip of headlines")
        << R"({"ticker":[{"id":1,"title":"Bridge over the river closed until Monday, council says","date":"2026-08-12T16:28:00Z"},
        {"id":2,"title":"Bakers of the old town win a prize once more","date":"2026-08-12T15:28:00Z"},
        {"id":3,"title":"Rain is coming in the night, and stays","date":"2026-08-12T14:28:00Z"}]})"_ba
        << "Bakers of the old town win a prize"_ba;
    QTest::newRow("comments") << R"({"comments":)" + posts() + "}" << live;
    QTest::newRow("related") << R"({"relatedArticles":{"items":)" + posts() + "}}" << live;
    QTest::newRow("goods")
        << R"({"shop":[{"id":1,"text":"A pair of glasses to look at the sun, for everybody","price":9,
        "created_at":"2026-08-12T16:28:00Z"},{"id":2,"text":"Another pair of glasses to look at the sun","price":9,
        "created_at":"2026-08-12T16:28:00Z"}]})"_ba
        << live;
    QTest::newRow("no times")
        << R"({"posts":[{"id":1,"text":"Words without a time, of which there are very many indeed in here."},
        {"id":2,"text":"More words without a time, of which there are very many indeed in here, too, for the sake of length."}]})"_ba
        << live;
}

void TestJsonState::leavesOrdinaryPagesAlone()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, title);
    const Extraction extraction = readPage(state(json) + "<p>Words.</p>", title);
    QVERIFY(extraction.extractor != u"state"_s);
    QVERIFY(extraction.entries.isEmpty());
}

void TestJsonState::leavesOtherAnswersAlone_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json :
        {"{\"timestamp\":\"2026-08-12T16:28:00Z\",\"status\":404,\"error\":\"Not "
         "Found\",\"message\":\"Nothing here\",\"id\":1}",
            "{\"version\":\"1.2\",\"date\":\"2026-08-12T16:28:00Z\"}",
            "[{\"id\":1,\"date\":\"2026-08-12T16:28:00Z\"}]",
            "{\"products\":[{\"id\":1,\"text\":\"Glasses\",\"price\":3,\"created_at\":1786552080}]"
            "}",
            "[1,2,3]", "{\"a\":{\"b\":{\"c\":[]}}}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestJsonState::leavesOtherAnswersAlone()
{
    QFETCH(QByteArray, json);
    const Extraction extraction = readJson(json);
    QVERIFY(extraction.entries.isEmpty());
    QVERIFY(!extraction.isPartial);
}

void TestJsonState::survivesBrokenStreams()
{
    for (const QByteArray &piece :
        {"[]"_ba, "[1]"_ba, R"([1,"2:T-9,x3:[1]"])"_ba, R"([1,"2:Tfffffff,x"])"_ba,
            R"([1,"3:[\"$3\",[\"$3\",\"$3\"]]\n"])"_ba, "[1,"_ba, R"([1,"::::"])"_ba})
        QVERIFY(readPage("<script>self.__next_f.push(" + piece + ")</script>").entries.isEmpty());
}

void TestJsonState::survivesHostileDocuments_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray time = R"("created":1786552080)";
    QTest::newRow("deep") << QByteArray("[").repeated(100'000) + QByteArray("]").repeated(100'000);
    QTest::newRow("deep objects") << QByteArray("{\"body\":").repeated(900) + '1'
            + QByteArray("}").repeated(900);
    QTest::newRow("deep body") << "[{\"id\":1," + time
            + ",\"body\":" + QByteArray("{\"content\":[").repeated(400) + "\"x\""
            + QByteArray("]}").repeated(400) + "}]";
    QTest::newRow("a million items") << "{\"posts\":["
            + ("{\"id\":1,\"text\":\"x\"," + time + "},").repeated(1'000'000).chopped(1) + "]}";
    QTest::newRow("a million numbers")
        << "{\"posts\":[" + QByteArray("1,").repeated(1'000'000) + "1]}";
    QTest::newRow("many lists") << "["
            + ("[{\"text\":\"x\"," + time + "}],").repeated(20'000).chopped(1) + "]";
    QTest::newRow("wrong types") << QByteArray(
        R"([{"id":{},"created":[],"text":7,"title":[[]],"author":[[1]],"images":[1,{},[[]]],"deleted":"x"},
            {"id":true,"created":1e300,"body":{"a":1},"title":{"basic":{}},"author":{"name":{}},"url":"javascript:x"},
            {"id":-1e999,"created":-5,"body":[null,[],{}],"image":{"url":"file:///etc/passwd"}}])");
    QTest::newRow("unclosed") << QByteArray("{a=").repeated(300'000);
    QTest::newRow("huge text") << "[{\"id\":1," + time + ",\"text\":\""
            + QByteArray("word ").repeated(2'000'000) + "\"}]";
    QTest::newRow("cycles") << QByteArray(
        R"([["Reactive",1],{"a":1,"b":2},[1,2,1,2,1,2],"x","y","z","w"])");
    QTest::newRow("loops of dialects") << QByteArray(
        R"({"blocks":[{"elements":7}],"mostRecentBlockId":3,"_items":[{"_id":1,"groups":[7],"sticky":{}}],
            "addedOrChanged":5,"lastChangesId":[],"results":[{"header":{},"content":{},"urn":5}],"numNewBlocks":-1})");
}

void TestJsonState::survivesHostileDocuments()
{
    QFETCH(QByteArray, json);
    QElapsedTimer timer;
    timer.start();
    const Extraction asDocument = readJson(json);
    QVERIFY(asDocument.entries.size() <= 10'000);
    for (const ParsedEntry &entry : asDocument.entries) {
        QVERIFY(!entry.content.html.contains(u"<script"));
        QVERIFY(entry.url.isEmpty() || entry.url.scheme().startsWith(u"http"));
        for (const Image &image : entry.images)
            QVERIFY(image.url.scheme().startsWith(u"http"));
    }
    if (json.size() < 5'000'000)
        readPage(state(json) + "<script>window.x=" + json + "</script>");
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestJsonState)
#include "tst_jsonstate.moc"
