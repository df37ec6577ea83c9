// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString article = u"https://news.example/world/storm"_s;

Leads leadsOf(const QString &body, const QString &url = article, const QString &head = {})
{
    Document document;
    document.bytes = (u"<!doctype html><html><head><title>Storm LIVE</title>"_s + head
        + u"</head><body><h1>Storm LIVE</h1>"_s + body + u"</body></html>"_s)
                         .toUtf8();
    document.contentType = u"text/html; charset=utf-8"_s;
    document.url = QUrl(url);
    return extract(document).leads;
}

QString kindOf(const SourceLead &lead)
{
    switch (lead.kind) {
    case SourceLead::Kind::Api:
        return u"api"_s;
    case SourceLead::Kind::Embed:
        return u"embed"_s;
    case SourceLead::Kind::Amp:
        return u"amp"_s;
    case SourceLead::Kind::Feed:
        break;
    }
    return u"feed"_s;
}

QStringList described(const Leads &leads)
{
    QStringList lines;
    for (const SourceLead &lead : leads.sources)
        lines += kindOf(lead) + u' ' + lead.name + u' ' + lead.url.toString(QUrl::FullyEncoded);
    return lines;
}

} // namespace

class TestLeads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsVendorsAndPublishers_data();
    void knowsVendorsAndPublishers();
    void namesAVendorThatCannotBeRead_data();
    void namesAVendorThatCannotBeRead();
    void putsRicherFeedsFirstAndCommentsLast();
    void knowsTheSamePageForAmp();
    void findsTheNextPageOfOlderEntries_data();
    void findsTheNextPageOfOlderEntries();
    void leadsNowhereElse_data();
    void leadsNowhereElse();
    void staysWithinAPrivateNetwork();
    void isBoundedOnAHostilePage();
};

void TestLeads::knowsVendorsAndPublishers_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("lead");
    const auto row
        = [](const char *name, const QString &body, const QString &lead,
              const QString &url = article) { QTest::newRow(name) << body << url << lead; };

    row("Guardian", {},
        u"api Guardian https://www.theguardian.com/world/live/2026/mar/04/storm.json?dcr=true"_s,
        u"https://www.theguardian.com/world/live/2026/mar/04/storm?page=2#block-1"_s);
    row("Automattic Liveblog",
        uR"(<script>var liveblog_settings = {"key":"x","endpoint_url":"https:\/\/news.example\/wp-json\/liveblog\/v1\/77\/","latest_entry_id":5};</script>)"_s,
        u"api Automattic Liveblog "
        "https://news.example/wp-json/liveblog/v1/77/get-entries/1/latest"_s);
    row("Nexstar",
        uR"(<script id="liveblog-js-extra">/* <![CDATA[ */ var liveblog_settings = {"endpoint_url": "https://tv.example/wp-json/liveblog/v1/8/"}; /* ]]> */</script>)"_s,
        u"api Automattic Liveblog https://tv.example/wp-json/liveblog/v1/8/get-entries/1/latest"_s);
    row("Easy Liveblogs",
        u"<div id='elb-liveblog' data-endpoint='/wp-json/easy-liveblogs/v1/liveblog/9'></div>"_s,
        u"api Easy Liveblogs https://news.example/wp-json/easy-liveblogs/v1/liveblog/9"_s);
    row("SC Liveticker",
        u"<div class='wp-block-scliveticker-ticker sclt-ajax' data-sclt-ticker='cup final'></div>"_s,
        u"api SC Liveticker https://news.example/wp-json/wp/v2/scliveticker_tick"
        "?ticker=cup%20final&limit=100"_s);
    row("Live Blog state",
        uR"(<script>window.LB = {"blog": {"blog_status": "open", "_id": "0123456789abcdef01234567"}, "api_host": "//press-api.liveblog.example/"};</script>)"_s,
        u"api Live Blog "
        "https://press-api.liveblog.example/api/client_blogs/0123456789abcdef01234567/posts"_s);
    row("Live Blog frame",
        u"<iframe src='//press.liveblog.pro/press/blogs/0123456789abcdef01234567/index.html'></iframe>"_s,
        u"api Live Blog "
        "https://press-api.liveblog.pro/api/client_blogs/0123456789abcdef01234567/posts\n"
        "api Live Blog https://press.liveblog.pro/api/client_blogs/0123456789abcdef01234567/posts\n"
        "api Live Blog 3 https://press-api.liveblog.pro/api/v2/client_blogs/"
        "0123456789abcdef01234567/posts?limit=50\n"
        "embed Live Blog https://press.liveblog.pro/press/blogs/0123456789abcdef01234567/index.html"_s);
    row("Live Blog of one's own",
        u"<iframe src='https://live.press.example/embed/0123456789abcdef01234567'></iframe>"_s,
        u"api Live Blog "
        "https://live.press.example/api/client_blogs/0123456789abcdef01234567/posts"_s);
    row("Tickaroo",
        u"<tickaroo-liveblog liveblogid='0123456789abcdef01234567' clientid=ab12></tickaroo-liveblog>"_s,
        u"api Tickaroo https://cdn.tickaroo.com/api/embed/v4/prefetch/liveblog.json"
        "?liveblogId=0123456789abcdef01234567&client_id=ab12\n"
        "feed Tickaroo https://cdn.tickaroo.com/api/embed/v4/feed/liveblog.json"
        "?liveblogId=0123456789abcdef01234567&client_id=ab12"_s);
    row("Live Center frame",
        u"<div class=live-center-embed data-src='https://livecenter.norkon.net/frame/press/4711/default'></div>"_s,
        u"api Live Center https://livecentercdn.norkon.net/BulletinFeed/press/4711/Initial/"_s);
    row("Live Center script",
        u"<script>NcPosts.start({ container: x, channelId: 4711, tenantKey: 'press' })</script>"_s,
        u"api Live Center https://livecentercdn.norkon.net/BulletinFeed/press/4711/Initial/"_s);
    row("Arena script",
        u"<script src='https://go.arena.im/public/js/arenalib.js?p=press&e=sToRm'></script>"_s,
        u"api Arena https://cached-api.arena.im/v1/liveblog/press/sToRm"_s);
    row("Arena in Europe",
        u"<script src='//go.eu.arena.im/public/js/arenalib.js?e=sToRm&p=press'></script>"_s,
        u"api Arena https://cached-api.eu.arena.im/v1/liveblog/press/sToRm"_s);
    row("Arena element",
        u"<div class=arena-liveblog data-publisher=press data-event=sToRm></div>"_s,
        u"api Arena https://cached-api.arena.im/v1/liveblog/press/sToRm"_s);
    row("ScribbleLive",
        u"<div data-scribblelive-chat-id=2116 data-scribblelive-chat-token=k3y></div>"_s,
        u"api ScribbleLive https://apiv1secure.scribblelive.com/event/2116/all"
        "?Token=k3y&format=json&Max=100&Order=desc"_s);
    row("Al Jazeera", {},
        u"api Al Jazeera https://www.aljazeera.com/graphql?wp-site=aje&operationName="
        "SingleLiveBlogChildrensQuery&variables=%7B%22postName%22%3A%22storm-live%22%7D"
        "&extensions=%7B%7D"_s,
        u"https://www.aljazeera.com/news/liveblog/2026/3/4/storm-live"_s);
    row("BBC", uR"(<script>x = {"liveTextStreamId":"ce1234"}</script>)"_s,
        u"api BBC https://www.bbc.co.uk/wc-data/container/stream"
        "?liveTextStreamId=ce1234&pageNumber=1&pageSize=20"_s,
        u"https://www.bbc.co.uk/sport/live/storm"_s);
    row("franceinfo", uR"(<script>x = {"live_id":"0123456789abcdef01234567"}</script>)"_s,
        u"api franceinfo https://live.francetvinfo.fr/v2/lives/0123456789abcdef01234567/messages"
        "?page=1&per_page=100"_s);
    row("Mastodon tag", u"<div id=mastodon></div>"_s,
        u"api Mastodon https://social.example/api/v1/timelines/tag/storm?limit=40\n"
        "feed Mastodon https://social.example/tags/storm.rss"_s,
        u"https://social.example/tags/storm"_s);
    row("Mastodon account", u"<div id=mastodon></div>"_s,
        u"feed Mastodon https://social.example/@ada.rss"_s, u"https://social.example/@ada"_s);
    row("Mastodon status", u"<div id=mastodon></div>"_s,
        u"api Mastodon https://social.example/api/v1/statuses/112/context\n"
        "feed Mastodon https://social.example/@ada.rss"_s,
        u"https://social.example/@ada/112"_s);
    row("Telegram", u"<div class=tgme_page></div>"_s, u"api Telegram https://t.me/s/harbour"_s,
        u"https://t.me/harbour"_s);
    row("Bluesky account", {},
        u"api Bluesky https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed"
        "?actor=ada.example&limit=50"_s,
        u"https://bsky.app/profile/ada.example"_s);
    row("Bluesky thread", {},
        u"api Bluesky https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread"
        "?uri=at%3A%2F%2Fada.example%2Fapp.bsky.feed.post%2F3kxyz"_s,
        u"https://bsky.app/profile/ada.example/post/3kxyz"_s);
    row("Discourse", u"<meta name=generator content=\"Discourse 3.2\">"_s,
        u"api Discourse https://talk.example/t/storm-live/77.json"_s,
        u"https://talk.example/t/storm-live/77/12"_s);
    row("Brightspot", u"<bsp-liveblog></bsp-liveblog>"_s,
        u"api Brightspot https://news.example/world/storm?_renderer=json"_s,
        u"https://news.example/world/storm?utm_source=x"_s);
    row("Times Network", u"<script src=https://static.timesnownews.com/x.js></script>"_s,
        u"api Times Network https://www.timesnownews.com/request/liveblog"
        "?origin=desktop&msid=123456789"_s,
        u"https://www.timesnownews.com/india/storm-liveblog-123456789"_s);
    row("News18", {},
        u"api News18 https://api-en.news18.com/nodeapi/v1/eng/get-liveblog?storyId=9123456"_s,
        u"https://www.news18.com/india/storm-live-updates-liveblog-9123456.html"_s);
    row("derStandard", {},
        u"api derStandard https://www.derstandard.at/jetzt/api/redcontent?id=2000123&ps=100"_s,
        u"https://www.derstandard.at/jetzt/livebericht/2000123/sturm"_s);
}

void TestLeads::knowsVendorsAndPublishers()
{
    QFETCH(QString, body);
    QFETCH(QString, url);
    QFETCH(QString, lead);
    const Leads leads = leadsOf(body, url);
    QStringList found = described(leads);
    if (!lead.contains(u"embed "))
        found.removeIf([](const QString &line) { return line.startsWith("embed "_L1); });
    QCOMPARE(found.join(u'\n'), lead);
    QVERIFY(leads.obstacle.isEmpty());
}

void TestLeads::namesAVendorThatCannotBeRead_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("vendor");
    QTest::newRow("24liveblog") << u"<iframe src='//v.24liveblog.com/iframe/?id=3260'></iframe>"_s
                                << u"24liveblog: "_s;
    QTest::newRow("24liveblog script")
        << u"<div id=LB24_LIVE_CONTENT data-eid=3260></div><script src=https://v.24liveblog.com/24.js></script>"_s
        << u"24liveblog: "_s;
    QTest::newRow("24liveblog of old") << u"<div id='24lb_thread'></div>"_s << u"24liveblog: "_s;
    QTest::newRow("CoveritLive")
        << u"<iframe src='https://www.coveritlive.com/index2.php/option=com_altcaster?altcast_code=a1'></iframe>"_s
        << u"CoveritLive: "_s;
    QTest::newRow("ScribbleLive")
        << u"<iframe src='https://embed.scribblelive.com/Embed/v7.aspx?Id=2116'></iframe>"_s
        << u"ScribbleLive: "_s;
}

void TestLeads::namesAVendorThatCannotBeRead()
{
    QFETCH(QString, body);
    QFETCH(QString, vendor);
    const Leads leads = leadsOf(body);
    QVERIFY2(leads.obstacle.startsWith(vendor), qPrintable(leads.obstacle));
    QCOMPARE(described(leads), QStringList());
}

void TestLeads::putsRicherFeedsFirstAndCommentsLast()
{
    const Leads leads = leadsOf({}, article, uR"~(
        <link rel=alternate type="application/rss+xml" title="Comments on Storm" href="/world/storm/feed/">
        <link rel="alternate" type="application/rss+xml" title=News href="/rss">
        <link rel="ALTERNATE" type="application/feed+json; charset=utf-8" href="/feed.json">
        <link rel="alternate" type="application/atom+xml" href="https://feeds.example/a.atom">
        <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/7">
        <link rel="alternate" hreflang=fr type="application/rss+xml" href="/fr/rss">
        <link rel="stylesheet" type="text/xml" href="/x.xml">
        <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">)~"_s);
    QCOMPARE(described(leads),
        (QStringList{u"feed Atom https://feeds.example/a.atom"_s,
            u"feed JSON Feed https://news.example/feed.json"_s,
            u"feed RSS https://news.example/rss"_s,
            u"feed RSS https://news.example/world/storm/feed/"_s,
            u"feed WordPress https://news.example/wp-json/wp/v2/posts/7"_s}));
}

void TestLeads::knowsTheSamePageForAmp()
{
    const QString link = u"<link rel=amphtml href='/amp/world/storm'>"_s;
    QCOMPARE(described(leadsOf({}, article, link)),
        QStringList{u"amp AMP https://news.example/amp/world/storm"_s});
    QCOMPARE(
        described(leadsOf({}, u"https://news.example/amp/world/storm"_s, link)), QStringList());
}

void TestLeads::findsTheNextPageOfOlderEntries_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("older");
    const auto row
        = [](const char *name, const QString &link, const QString &older,
              const QString &url = article) { QTest::newRow(name) << link << url << older; };
    row("rel=next in the head", u"<link rel=next href='?page=2'>"_s, article + u"?page=2"_s);
    row("rel=next of a cursor",
        u"<a rel='nofollow next' href='?page=with:block-6030#live'>Older</a>"_s,
        article + u"?page=with:block-6030"_s);
    row("a number", u"<a href='/world/storm?page=1'>1</a><a href='/world/storm?page=2'>2</a>"_s,
        article + u"?page=2"_s);
    row("the number after this one",
        u"<a href='?page=1'>1</a><a href='?page=2'>2</a><a href='?page=3'>3</a>"_s,
        article + u"?page=3"_s, article + u"?page=2"_s);
    row("in the path", u"<a href='/world/storm/page/2/'>Next</a>"_s, article + u"/page/2/"_s,
        article + u'/');
    row("a bare number that is said to be next", u"<a rel=next href='/world/storm/2/'>Next</a>"_s,
        article + u"/2/"_s);
    row("among other items", u"<a href='/live.php?id=7&amp;page=2'>2</a>"_s,
        u"https://news.example/live.php?id=7&page=2"_s, u"https://news.example/live.php?id=7"_s);
    row("Telegram",
        u"<a class=tme_messages_more data-before=101 href='/s/harbour?before=101'></a>"_s,
        u"https://t.me/s/harbour?before=101"_s, u"https://t.me/s/harbour"_s);
    row("a button", u"<button data-url='/world/storm?before=1772640000'>Load more</button>"_s,
        article + u"?before=1772640000"_s);
}

void TestLeads::findsTheNextPageOfOlderEntries()
{
    QFETCH(QString, link);
    QFETCH(QString, url);
    QTEST(leadsOf(link, url).older.toString(QUrl::FullyEncoded), "older");
}

void TestLeads::leadsNowhereElse_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("another article") << u"<link rel=next href='/world/flood'>"_s;
    QTest::newRow("another host")
        << u"<a rel=next href='https://other.example/world/storm?page=2'>x</a>"_s;
    QTest::newRow("a month of the calendar") << u"<a href='/world/storm?month=2&page=2'>x</a>"_s;
    QTest::newRow("an archive")
        << u"<a href='/2026/03/'>March</a><a href='/world/page/2'>More</a>"_s;
    QTest::newRow("comments") << u"<a href='?page=2#comments'>2</a><a href='?comment-page=2'>2</a>"
                                 "<a href='/world/storm/comment-page-2/'>2</a>"_s;
    QTest::newRow("an entry") << u"<a href='?page=with:block-6030#block-6030'>Permalink</a>"_s;
    QTest::newRow("the last page") << u"<a href='?page=1'>1</a><a href='?page=9'>Last</a>"_s;
    QTest::newRow("no web address") << u"<a rel=next href='javascript:page(2)'>2</a>"_s;
    QTest::newRow("vendors in the text") << u"<p>Made with arenalib.js and tickaroo-liveblog</p>"_s;
    QTest::newRow("settings of something else")
        << u"<script>x = {\"endpoint_url\": \"https://ads.example/v1/7/\"}</script>"_s;
    QTest::newRow("broken addresses")
        << u"<div class=elb-liveblog data-endpoint='file:///etc/passwd'></div>"
           "<iframe src='http://'></iframe><iframe src='//[::'></iframe>"_s;
}

void TestLeads::leadsNowhereElse()
{
    QFETCH(QString, body);
    QCOMPARE(leadsOf(body), Leads());
}

void TestLeads::staysWithinAPrivateNetwork()
{
    const QString body = u"<div class=elb-liveblog data-endpoint='http://%1/blog'></div>"_s;
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"127.1"_s, u"2130706433"_s,
             u"192.168.1.1"_s, u"[::1]"_s, u"[::ffff:10.0.0.1]"_s, u"nas.local"_s})
        QVERIFY2(leadsOf(body.arg(host)).sources.isEmpty(), qPrintable(host));
    QCOMPARE(leadsOf(body.arg(u"127.0.0.1:81"_s), u"http://127.0.0.1:80/"_s).sources.size(), 1);
}

void TestLeads::isBoundedOnAHostilePage()
{
    const QString frames
        = u"<iframe src='https://livecenter.norkon.net/frame/a/%1/b'></iframe><a href='?page=%1'>x</a>"_s;
    QString body;
    for (int i = 0; i < 8'000; ++i)
        body += frames.arg(i + 3);
    body += u"<script>"_s
        + u"window.LB tenantKey: \"blog\": {\"_id\" \"api_host\": endpoint_url "_s.repeated(8'000)
        + u"</script>"_s;
    QElapsedTimer timer;
    timer.start();
    const Leads leads = leadsOf(body);
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(leads.sources.size() <= 16);
}

QTEST_GUILESS_MAIN(TestLeads)
#include "tst_leads.moc"
