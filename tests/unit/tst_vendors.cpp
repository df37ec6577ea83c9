// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

Extraction read(const QByteArray &json, const QString &url = u"https://news.example/api"_s)
{
    return extract({json, u"application/json"_s, QUrl(url),
        QDateTime(QDate(2026, 8, 12), QTime(20, 0), Qt::UTC), {}});
}

QString iso(const QDateTime &time) { return time.toString(Qt::ISODate); }

} // namespace

// Answers of publishers and vendors whose shape or meaning is their own.
class TestVendors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheGuardiansPageModel();
    void takesTheGuardiansNewBlocksForNoMoreThanThat();
    void readsTheGuardiansContentApi();
    void readsTheBbcsNestedBlocks();
    void tellsApartWhatAutomatticAddsChangesAndDeletes();
    void knowsThatNothingChangedInAutomattic();
    void pagesThroughAutomattic();
    void asksAutomatticForWhatLazyPagesLeftOut();
    void joinsTheItemsOfASourcefabricPost_data();
    void joinsTheItemsOfASourcefabricPost();
    void showsWhatSourcefabricPublishedOnly();
    void leadsToEachEntryOfAlJazeera();
    void readsTimesOfAlJazeeraAsUniversal();
    void asksNorkonForItsChanges();
    void readsWhatAMastodonAccountPassedOn();
    void readsBluesky();
    void readsADiscourseTopic();
};

void TestVendors::readsTheGuardiansPageModel()
{
    const Extraction extraction = read(R"({"headline":"Eclipse over Spain – live",
        "format":{"design":"LiveBlogDesign"},"lang":"en",
        "canonicalUrl":"https://paper.example/live/eclipse","mostRecentBlockId":"block-b2",
        "pinnedPost":{"id":"b1"},"pagination":{"currentPage":1,"older":"?page=with:block-b0"},
        "blocks":[{"id":"b2","title":"Totality","attributes":{"keyEvent":true,"pinned":false},
            "blockCreatedOn":1786552000000,"blockFirstPublished":1786552080000,
            "blockLastUpdated":1786552200000,"contributors":[{"name":"Ann Day"}],"elements":[
              {"_type":"model.x.TextBlockElement","html":"<p>It is dark.</p>"},
              {"_type":"model.x.RichLinkBlockElement","prefix":"Related: ","text":"More","url":"/x"},
              {"_type":"model.x.ImageBlockElement","data":{"alt":"The sun","caption":"Black"},"media":{
                "allImages":[{"url":"https://i.example/a/500.jpg","fields":{"width":"500","height":"300"}},
                             {"url":"https://i.example/a/1000.jpg","fields":{"width":"1000","height":"600"}}]}},
              {"_type":"model.x.TextBlockElement","html":"<p>Birds are silent.</p>"}]},
          {"id":"b1","attributes":{},"blockFirstPublished":1786551000000,
            "elements":[{"_type":"model.x.TextBlockElement","html":"<p>Good evening.</p>"}]}]})",
        u"https://paper.example/live/eclipse.json?dcr=true"_s);
    QCOMPARE(extraction.extractor, u"api"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse over Spain – live"_s);
    QVERIFY(!extraction.blog.isEnded);
    QVERIFY(!extraction.isPartial);
    QCOMPARE(extraction.entries.size(), 2);
    const ParsedEntry first = extraction.entries[0];
    QCOMPARE(first.sourceId, u"b2"_s);
    QCOMPARE(first.headline, u"Totality"_s);
    QCOMPARE(first.text, u"It is dark.\nBirds are silent."_s);
    QCOMPARE(first.author, u"Ann Day"_s);
    QCOMPARE(iso(first.published), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(iso(first.updated), u"2026-08-12T16:30:00Z"_s);
    QVERIFY(first.isKeyEvent);
    QCOMPARE(first.url, QUrl(u"https://paper.example/live/eclipse#block-b2"_s));
    QCOMPARE(first.images.size(), 1);
    QCOMPARE(first.images[0].url, QUrl(u"https://i.example/a/1000.jpg"_s));
    QCOMPARE(first.images[0].caption, u"Black"_s);
    QVERIFY(extraction.entries[1].isPinned);
    QCOMPARE(extraction.leads.older,
        QUrl(u"https://paper.example/live/eclipse.json?dcr=true&page=with:block-b0"_s));
    QVERIFY(extraction.leads.changes.isEmpty());
}

void TestVendors::takesTheGuardiansNewBlocksForNoMoreThanThat()
{
    const Extraction extraction = read(R"({"numNewBlocks":1,"mostRecentBlockId":"block-b3","html":
        "<article id=\"block-b3\"><header><time datetime=\"2026-08-12T16:40:00Z\">2m ago</time><h2>Light</h2></header><p>It is back.</p></article>"})");
    QVERIFY(extraction.isPartial);
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].sourceId, u"b3"_s);
    QCOMPARE(extraction.entries[0].headline, u"Light"_s);
    QCOMPARE(extraction.entries[0].text, u"It is back."_s);
    QVERIFY(read(R"({"numNewBlocks":0,"html":"","mostRecentBlockId":"block-b3"})").isPartial);
}

void TestVendors::readsTheGuardiansContentApi()
{
    const Extraction extraction = read(R"({"response":{"status":"ok","content":{
        "webTitle":"Eclipse","webUrl":"https://paper.example/live/eclipse",
        "fields":{"liveBloggingNow":"false"},"blocks":{"totalBodyBlocks":1,"body":[
        {"id":"b1","bodyHtml":"<p>Good evening.</p>","title":"Start","published":true,
         "createdDate":"2026-08-12T15:00:00Z","firstPublishedDate":"2026-08-12T15:05:00Z"}]}}}})");
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(iso(extraction.entries[0].published), u"2026-08-12T15:05:00Z"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse"_s);
    QVERIFY(extraction.blog.isEnded);
}

void TestVendors::readsTheBbcsNestedBlocks()
{
    const Extraction extraction = read(R"({"data":{"title":"Eclipse","isLive":true,"language":"en",
      "liveTextStream":{"content":{"data":{"page":{"index":1,"total":3},"results":[
        {"urn":"asset:77","type":"POST","options":{"isBreakingNews":true},
         "dates":{"firstPublished":"2026-08-12T16:28:00.000Z","lastPublished":"2026-08-12T16:29:00.000Z"},
         "header":{"model":{"blocks":[
            {"type":"headline","model":{"blocks":[{"type":"paragraph","model":{"text":"Dark","blocks":[
                {"type":"fragment","model":{"text":"Dark","attributes":[]}}]}}]}},
            {"type":"contributor","model":{"name":"Bo Night","subtitle":"in Burgos"}}]}},
         "content":{"model":{"blocks":[
            {"type":"fragment","model":{"text":"\n   ","attributes":[]}},
            {"type":"paragraph","model":{"text":"The sun is gone","blocks":[
                {"type":"fragment","model":{"text":"The sun ","attributes":[]}},
                {"type":"urlLink","model":{"locator":"https://sun.example/","blocks":[
                    {"type":"fragment","model":{"text":"is gone","attributes":["bold"]}}]}}]}},
            {"type":"unorderedList","model":{"blocks":[{"type":"listItem","model":{"blocks":[
                {"type":"paragraph","model":{"text":"Cold","blocks":[]}}]}}]}}]}}}]}}}}})",
        u"https://www.bbc.example/live/c1"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry entry = extraction.entries[0];
    QCOMPARE(entry.sourceId, u"asset:77"_s);
    QCOMPARE(entry.headline, u"Dark"_s);
    QCOMPARE(entry.author, u"Bo Night"_s);
    QCOMPARE(entry.text, u"The sun is gone\nCold"_s);
    QVERIFY(entry.content.html.contains(u"<a href=\"https://sun.example/\">is gone</a>"));
    QCOMPARE(iso(entry.published), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(extraction.leads.older, QUrl(u"https://www.bbc.example/live/c1?page=2"_s));
    QVERIFY(!extraction.blog.isEnded);
}

void TestVendors::tellsApartWhatAutomatticAddsChangesAndDeletes()
{
    const Extraction extraction = read(R"({"entries":[
        {"id":"12","type":"new","render":"<p><span class=\"liveblog-command type-key\">key</span> Dark.</p>",
         "content":"/key Dark.","timestamp":1786552080,"entry_time":1786552080,"key_event":true,
         "authors":[{"name":"Ann"},{"name":"Bo"}]},
        {"id":"11","type":"update","render":"<p>Corrected.</p>","timestamp":1786552090,
         "entry_time":1786551000,"author_link":"<a href='/a'>Ann</a>"},
        {"id":"10","type":"delete","render":"","content":"","timestamp":1786552100,"entry_time":1786550000}],
        "latest_timestamp":1786552100})",
        u"https://blog.example/wp-json/liveblog/v1/7/entries/1786552000/1786552100/"_s);
    QVERIFY(extraction.isPartial);
    QCOMPARE(extraction.withdrawnIds, QList<QString>{u"10"_s});
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].text, u"Dark."_s);
    QCOMPARE(extraction.entries[0].author, u"Ann, Bo"_s);
    QVERIFY(extraction.entries[0].isKeyEvent);
    QCOMPARE(extraction.entries[1].sourceId, u"11"_s);
    QCOMPARE(extraction.entries[1].author, u"Ann"_s);
    QCOMPARE(iso(extraction.entries[1].published), u"2026-08-12T16:10:00Z"_s);
    QCOMPARE(iso(extraction.entries[1].updated), u"2026-08-12T16:28:10Z"_s);
    QCOMPARE(extraction.leads.changes,
        u"https://blog.example/wp-json/liveblog/v1/7/entries/1786552100/{now}/"_s);
}

void TestVendors::knowsThatNothingChangedInAutomattic()
{
    const Extraction extraction
        = read(R"({"entries":[],"latest_timestamp":null,"refresh_interval":10})",
            u"https://blog.example/wp-json/liveblog/v1/7/entries/1786552000/1786552100/"_s);
    QVERIFY(extraction.isPartial);
    QVERIFY(extraction.entries.isEmpty());
}

void TestVendors::pagesThroughAutomattic()
{
    const QString base = u"https://blog.example/wp-json/liveblog/v1/7/get-entries/"_s;
    for (const QString &last : {u"12-1786552080"_s, u"latest"_s}) {
        const Extraction extraction = read(R"({"entries":[{"id":"12","type":"new",
            "render":"<p>Dark.</p>","timestamp":1786552080,"entry_time":1786552080}],"page":1,"pages":4})",
            base + u"1/"_s + last);
        QVERIFY(!extraction.isPartial);
        QCOMPARE(extraction.leads.older, QUrl(base + u"2/12-1786552080"_s));
    }
}

void TestVendors::asksAutomatticForWhatLazyPagesLeftOut()
{
    const Extraction extraction = read(
        R"({"entries":[{"id":"12","type":"new","render":"<p>Dark.</p>","timestamp":1786552080,
        "entry_time":1786552080},{"id":"11","type":"new","render":"<p>Cold.</p>","timestamp":1786552000,
        "entry_time":1786551000}]})",
        u"https://blog.example/wp-json/liveblog/v1/7/lazyload/1786553000/0/"_s);
    QCOMPARE(extraction.leads.older,
        QUrl(u"https://blog.example/wp-json/liveblog/v1/7/lazyload/1786551000/0/"_s));
}

void TestVendors::joinsTheItemsOfASourcefabricPost_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::newRow("v1") << QByteArray(R"("groups":[{"id":"root","refs":[{"idRef":"main"}]},
        {"id":"main","refs":[{"item":{"item_type":"text","text":"<p>Dark.</p>"}},
        {"item":{"item_type":"image","text":"<figure><img src='/s.jpg' alt='Sun'></figure>"}},
        {"item":{"item_type":"quote","text":"<blockquote>Oh!</blockquote>"}}]}])");
    QTest::newRow("v2") << QByteArray(
        R"("items":[{"item":{"item_type":"text","text":"<p>Dark.</p>"}},
        {"item":{"item_type":"image","text":"","meta":{"media":{"renditions":{
            "original":{"href":"/s.jpg","width":900,"height":600}}}}}},
        {"item":{"item_type":"quote","text":"<blockquote>Oh!</blockquote>"}}])");
}

void TestVendors::joinsTheItemsOfASourcefabricPost()
{
    QFETCH(QByteArray, items);
    const Extraction extraction = read(
        R"({"_items":[{"_id":"urn:1","_created":"2026-08-12T16:00:00+00:00","headline":"Dark",
        "published_date":"2026-08-12T16:28:00+00:00","content_updated_date":"2026-08-12T16:30:00+00:00",
        "_updated":"2026-08-12T17:00:00+00:00","sticky":true,"lb_highlight":true,"deleted":false,
        "post_status":"open","publisher":{"display_name":"Ann Day","username":"ann"},)"
            + items + R"(}],"_meta":{"page":2,"max_results":1,"total":9}})",
        u"https://x.liveblog.example/api/client_blogs/58/posts?max_results=1&page=2"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry entry = extraction.entries[0];
    QCOMPARE(entry.text, u"Dark.\nOh!"_s);
    QCOMPARE(entry.headline, QString());
    QCOMPARE(entry.images.value(0).url, QUrl(u"https://x.liveblog.example/s.jpg"_s));
    QCOMPARE(entry.author, u"Ann Day"_s);
    QCOMPARE(iso(entry.published), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(iso(entry.updated), u"2026-08-12T16:30:00Z"_s);
    QVERIFY(entry.isPinned);
    QVERIFY(entry.isKeyEvent);
    QCOMPARE(extraction.leads.older,
        QUrl(u"https://x.liveblog.example/api/client_blogs/58/posts?max_results=1&page=3"_s));
}

void TestVendors::showsWhatSourcefabricPublishedOnly()
{
    const auto post = [](const QByteArray &id, const QByteArray &more, const QByteArray &type) {
        return QByteArray(R"({"_id":")") + id + R"(","published_date":"2026-08-12T16:28:00+00:00",)"
            + more + R"("items":[{"item":{"item_type":")" + type
            + R"(","text":"<p>Words.</p>"}}]})";
    };
    const Extraction extraction
        = read("{\"_items\":[" + post("u1", R"("post_status":"open",)", "text") + ','
            + post("u2", R"("post_status":"open","deleted":true,)", "text") + ','
            + post("u3", R"("post_status":"draft",)", "text") + ','
            + post("u4", R"("post_status":"comment",)", "comment") + ','
            + post("u5", R"("post_status":"open",)", "Advertisement Local") + "]}");
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].sourceId, u"u1"_s);
    QCOMPARE(extraction.withdrawnIds, QList<QString>{u"u2"_s});
}

void TestVendors::leadsToEachEntryOfAlJazeera()
{
    const Extraction extraction = read(R"({"data":{"article":{"children":[45,44,"43",{},-1]}}})",
        u"https://aj.example/graphql?wp-site=aje&operationName=SingleLiveBlogChildrensQuery&variables=%7B%22postName%22%3A%22x%22%7D"_s);
    QVERIFY(extraction.entries.isEmpty());
    QCOMPARE(extraction.leads.parts.size(), 3);
    const EntryLead first = extraction.leads.parts[0];
    QCOMPARE(first.sourceId, u"45"_s);
    const QString url = QUrl::fromPercentEncoding(first.url.toEncoded());
    QVERIFY(url.startsWith(u"https://aj.example/graphql?wp-site=aje&"));
    QVERIFY(url.contains(u"operationName=LiveBlogUpdateQuery"));
    QVERIFY(url.contains(u"\"postID\":45"));
}

void TestVendors::readsTimesOfAlJazeeraAsUniversal()
{
    const Extraction extraction
        = read(R"({"data":{"posts":{"id":"45","link":"/liveblog/x","postType":"liveblog-update",
        "content":"<p>Dark.</p>","author":[{"name":"Ann"}],"date":"2026-08-12T16:28:00",
        "modified_gmt":"2026-08-12T16:30:00","title":"Night","shouldDisplayTitle":false}}})");
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(iso(extraction.entries[0].published), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(extraction.entries[0].headline, QString());
    QVERIFY(extraction.entries[0].url.isEmpty());
}

void TestVendors::asksNorkonForItsChanges()
{
    const QByteArray answer = R"({"success":true,"result":{"channelContent":{"title":"Eclipse"},
        "lastChangesId":991,"hasMore":true,"addedOrChanged":[
        {"id":5,"created":1786552080000,"content":{"title":"Night","html":"<p>Dark.</p>"}},
        {"id":4,"created":1786552000000,"deleted":true,"content":{"html":"<p>Gone.</p>"}}]}})";
    const QString base = u"https://feed.example/BulletinFeed/paper/22/"_s;
    const Extraction first = read(answer, base + u"Initial/"_s);
    QVERIFY(!first.isPartial);
    QCOMPARE(first.entries.size(), 1);
    QCOMPARE(first.withdrawnIds, QList<QString>{u"4"_s});
    QCOMPARE(first.leads.changes, base + u"Changes/991"_s);
    QVERIFY(read(answer, base + u"Changes/980"_s).isPartial);
}

void TestVendors::readsWhatAMastodonAccountPassedOn()
{
    const Extraction extraction = read(
        R"([{"id":"9","uri":"u9","url":"https://m.example/@a/9","created_at":"2026-08-12T16:28:00Z",
        "edited_at":null,"content":"","account":{"display_name":"Ann","acct":"ann"},"reblog":{"id":"8","uri":"u8",
        "url":"https://m.example/@b/8","created_at":"2026-08-12T15:00:00Z","content":"<p>Dark.</p>",
        "spoiler_text":"Sky","account":{"display_name":"","username":"bo"},"media_attachments":[
          {"type":"image","url":"https://m.example/s.png","description":"Sun","meta":{"original":{"width":9,"height":8}}},
          {"type":"video","url":"https://m.example/s.mp4"}]}}])",
        u"https://m.example/api/v1/timelines/tag/eclipse?limit=40"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry entry = extraction.entries[0];
    QCOMPARE(entry.sourceId, u"9"_s);
    QCOMPARE(entry.author, u"bo"_s);
    QCOMPARE(entry.text, u"Dark."_s);
    QCOMPARE(entry.headline, u"Sky"_s);
    QCOMPARE(iso(entry.published), u"2026-08-12T16:28:00Z"_s);
    QCOMPARE(entry.images.size(), 1);
    QCOMPARE(extraction.leads.older,
        QUrl(u"https://m.example/api/v1/timelines/tag/eclipse?limit=40&max_id=9"_s));
}

void TestVendors::readsBluesky()
{
    const Extraction extraction
        = read(R"({"cursor":"c:2","feed":[{"post":{"uri":"at://did:plc:x/app.bsky.feed.post/3k",
        "author":{"handle":"ann.example","displayName":"Ann"},"indexedAt":"2026-08-12T16:28:05Z",
        "record":{"createdAt":"2027-01-01T00:00:00Z","text":"Dark <here>.\nVery."},
        "embed":{"images":[{"fullsize":"https://i.example/1.jpg","thumb":"https://i.example/1t.jpg","alt":"Sun"}]}}}]})",
            u"https://api.example/xrpc/app.bsky.feed.getAuthorFeed?actor=ann.example"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry entry = extraction.entries[0];
    QCOMPARE(entry.text, u"Dark <here>.\nVery."_s);
    QCOMPARE(entry.url, QUrl(u"https://bsky.app/profile/ann.example/post/3k"_s));
    QCOMPARE(iso(entry.published), u"2026-08-12T16:28:05Z"_s);
    QCOMPARE(entry.images.value(0).url, QUrl(u"https://i.example/1.jpg"_s));
    QVERIFY(extraction.leads.older.toString().contains(u"cursor=c"));
}

void TestVendors::readsADiscourseTopic()
{
    const Extraction extraction = read(R"({"id":5,"slug":"eclipse","title":"Eclipse","post_stream":{
        "stream":[1,2],"posts":[{"id":1,"post_number":1,"name":"Ann Day","username":"ann",
        "created_at":"2026-08-12T16:28:00.000Z","updated_at":"2026-08-12T16:30:00.000Z","cooked":"<p>Dark.</p>"}]}})",
        u"https://talk.example/t/5.json"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse"_s);
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].url, QUrl(u"https://talk.example/t/eclipse/5/1"_s));
    QCOMPARE(extraction.entries[0].text, u"Dark."_s);
}

QTEST_GUILESS_MAIN(TestVendors)
#include "tst_vendors.moc"
