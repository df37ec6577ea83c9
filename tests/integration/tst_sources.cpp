// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/track/question.h"
#include "support/await.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/result.h"
#include "support/tracking.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Outcome = CheckReport::Outcome;

namespace {

const HeaderFields html{{"Content-Type", "text/html; charset=utf-8"}};
const HeaderFields json{{"Content-Type", "application/json"}};

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString tale(int number)
{
    return u"The crew of boat %1 came ashore and told what it had seen."_s.arg(number);
}

TestReply feedOf(int newest, int oldest, const QString &next = {})
{
    QJsonArray items;
    for (int number = newest; number >= oldest; --number) {
        items.append(QJsonObject{{u"id"_s, u"%1-of-the-boats"_s.arg(number)},
            {u"content_html"_s, u"<p>%1</p>"_s.arg(tale(number))},
            {u"date_published"_s, u"2026-03-14T08:%1:00Z"_s.arg(number, 2, 10, QChar(u'0'))}});
    }
    QJsonObject feed{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s},
        {u"title"_s, u"Live: the boats"_s}, {u"items"_s, items}};
    if (!next.isEmpty())
        feed[u"next_url"_s] = next;
    return {.headers = {contentType(PageFormat::JsonFeed)}, .body = toBytes(feed)};
}

QJsonObject note(int number, int changed)
{
    return {{u"id"_s, QString::number(number)}, {u"entry_time"_s, 1'773'475'200 + 60 * number},
        {u"timestamp"_s, changed}, {u"type"_s, u"new"_s},
        {u"render"_s, u"<p>%1</p>"_s.arg(tale(number))}};
}

} // namespace

/// Blogs that are told elsewhere than on their page, in pieces, or over several pages.
class TestSources : public QObject {
    Q_OBJECT

    std::unique_ptr<HttpTestServer> m_server;
    std::unique_ptr<Tracking> m_tracking;

    LiveBlog follow(const QUrl &url)
    {
        const auto blog = await(m_tracking->tracker->follow(url));
        return blog.value_or(LiveBlog{});
    }
    LiveBlog stored(BlogId id) { return (**m_tracking->store->blog(id)); }
    Result<CheckReport> check(BlogId id)
    {
        m_tracking->clock.advance(60s);
        return await(m_tracking->tracker->check(id));
    }
    QStringList texts(BlogId id)
    {
        QStringList texts;
        const auto entries = m_tracking->store->olderEntries(id, std::nullopt, 100);
        for (const Entry &entry : entries.value_or(QList<Entry>()))
            texts.append(entry.current.text);
        return texts;
    }
    QStringList tales(int newest, int oldest)
    {
        QStringList texts;
        for (int number = newest; number >= oldest; --number)
            texts.append(tale(number));
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<HttpTestServer>();
        m_tracking = std::make_unique<Tracking>();
    }
    void cleanup()
    {
        m_tracking.reset();
        m_server.reset();
    }

    void pollsTheDocumentThatAPageLeadsTo();
    void asksThePageAgainWhenItsDocumentFails();
    void asksForChangesAndNowAndThenForAll();
    void asksForEntriesOneByOne();
    void readsOlderPagesOfTheFirstAnswer();
    void endsWhereOlderPagesLeadInACircle();
    void readsNoOlderPagesWhereProgramsAreNotWanted();
    void takesOnlyAPlainWordForUnwelcome_data();
    void takesOnlyAPlainWordForUnwelcome();
    void fillsAGapByItself();
    void isNotLedIntoThePrivateNetwork_data();
    void isNotLedIntoThePrivateNetwork();
};

namespace {

const QByteArray pageWithAFeed
    = "<!DOCTYPE html><html><head><title>The boats, live</title><link rel='alternate' "
      "type='application/feed+json' href='/live.json'></head><body><div id='app'></div>"
      "</body></html>";

} // namespace

void TestSources::pollsTheDocumentThatAPageLeadsTo()
{
    const auto page = m_server->serve(u"/live"_s, {.headers = html, .body = pageWithAFeed});
    auto feed = m_server->serve(u"/live.json"_s, feedOf(3, 1));
    const LiveBlog blog = follow(page.url());
    QCOMPARE(blog.url, page.url());
    QCOMPARE(blog.source, feed.url());
    QCOMPARE(texts(blog.id), tales(3, 1));
    feed.setReply(feedOf(4, 1));
    const auto report = check(blog.id);
    QVERIFY_RESULT(report);
    QCOMPARE(report->changes.added.size(), 1);
    QCOMPARE(page.hits(), 1);
    QCOMPARE(feed.hits(), 2);
}

void TestSources::asksThePageAgainWhenItsDocumentFails()
{
    const auto page = m_server->serve(u"/live"_s, {.headers = html, .body = pageWithAFeed});
    auto feed = m_server->serve(u"/live.json"_s, feedOf(3, 1));
    const LiveBlog blog = follow(page.url());
    feed.setReply({.status = 404, .body = "moved away"});
    QCOMPARE(check(blog.id)->outcome, Outcome::Failed);
    QCOMPARE(page.hits(), 1);
    QVERIFY(stored(blog.id).source.isEmpty());
    feed.setReply(feedOf(4, 1));
    std::ignore = check(blog.id); // the page, which leads there again
    QCOMPARE(page.hits(), 2);
    QCOMPARE(check(blog.id)->changes.added.size(), 1);
    QCOMPARE(texts(blog.id), tales(4, 1));
}

void TestSources::asksForChangesAndNowAndThenForAll()
{
    const QJsonArray all{note(3, 1'773'480'500), note(2, 1'773'480'400), note(1, 1'773'480'300)};
    const QString base = u"/wp-json/liveblog/v1/7/"_s;
    const auto whole = m_server->serve(base + u"get-entries/1/latest"_s,
        {.headers = json, .body = toBytes({{u"entries"_s, all}, {u"pages"_s, 1}})});
    const LiveBlog blog = follow(whole.url());
    QCOMPARE(texts(blog.id), tales(3, 1));
    const QString changes = stored(blog.id).changes;
    QVERIFY2(changes.endsWith(u"entries/1773480500/{now}/"), qPrintable(changes));

    const qint64 then = m_tracking->clock.now().addSecs(60).toSecsSinceEpoch();
    QJsonObject deletion = note(2, 1'773'480'510);
    deletion[u"type"_s] = u"delete"_s;
    const auto since = m_server->serve(base + u"entries/1773480500/%1/"_s.arg(then),
        {.headers = json,
            .body = toBytes({{u"entries"_s, QJsonArray{note(4, 1'773'480'520), deletion}},
                {u"latest_timestamp"_s, 1'773'480'520}})});
    const auto report = check(blog.id);
    QVERIFY_RESULT(report);
    QCOMPARE(since.hits(), 1);
    QCOMPARE(report->changes.added.size(), 1);
    QCOMPARE(report->changes.removed.size(), 1);
    QCOMPARE(whole.hits(), 1);

    m_tracking->clock.advance(15min);
    std::ignore = check(blog.id);
    QCOMPARE(whole.hits(), 2);
}

void TestSources::asksForEntriesOneByOne()
{
    const QString path = u"/graphql?wp-site=aje&operationName=Childrens"_s;
    const auto listOf = [](int newest) {
        QJsonArray ids;
        for (int number = newest; number > 0; --number)
            ids.append(1000 + number);
        return toBytes({{u"data"_s,
            QJsonObject{
                {u"article"_s, QJsonObject{{u"title"_s, u"The boats"_s}, {u"children"_s, ids}}}}}});
    };
    auto list = m_server->serve(path, {.headers = json, .body = listOf(6)});
    const Extraction told
        = extract({listOf(6), u"application/json"_s, list.url(), m_tracking->clock.now(), {}});
    QCOMPARE(told.leads.parts.size(), 6);
    std::vector<TestEndpoint> parts; // newest first
    for (const EntryLead &part : told.leads.parts) {
        const int number = part.sourceId.toInt() - 1000;
        const QJsonObject post{{u"postType"_s, u"liveblog-update"_s}, {u"id"_s, part.sourceId},
            {u"title"_s, u"Boat %1"_s.arg(number)},
            {u"date"_s, u"2026-03-14T08:0%1:00"_s.arg(number)},
            {u"content"_s, u"<p>%1</p>"_s.arg(tale(number))}};
        const auto target = part.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        parts.push_back(m_server->serve(QString::fromLatin1(target),
            {.headers = json, .body = toBytes({{u"data"_s, QJsonObject{{u"posts"_s, post}}}})}));
    }
    const LiveBlog blog = follow(list.url());
    QCOMPARE(texts(blog.id), tales(6, 1));
    QCOMPARE(parts.front().lastRequest().field("wp-site"), "aje"_ba);
    list.setReply({.headers = json, .body = listOf(6) + " "});
    QVERIFY(check(blog.id)->changes.isEmpty());
    for (size_t i = 0; i < parts.size(); ++i) // the newest three are those that are edited
        QCOMPARE(parts[i].hits(), i < 3 ? 2 : 1);
}

void TestSources::readsOlderPagesOfTheFirstAnswer()
{
    const auto feed = m_server->serve(u"/live.json"_s, feedOf(9, 7, u"/2"_s));
    const auto second = m_server->serve(u"/2"_s, feedOf(6, 4, u"/3"_s));
    const auto third = m_server->serve(u"/3"_s, feedOf(3, 1));
    const LiveBlog blog = follow(feed.url());
    QTRY_COMPARE(texts(blog.id), tales(9, 1));
    QCOMPARE(second.hits(), 1);
    QTRY_VERIFY(stored(blog.id).older.isEmpty());
    const auto more = await(m_tracking->tracker->loadOlder(blog.id));
    QVERIFY_RESULT(more);
    QVERIFY(!more->hasMore);
    QCOMPARE(third.hits(), 1);
}

void TestSources::endsWhereOlderPagesLeadInACircle()
{
    const auto feed = m_server->serve(u"/live.json"_s, feedOf(9, 7, u"/2"_s));
    const auto second = m_server->serve(u"/2"_s, feedOf(6, 4, u"/3"_s));
    const auto third = m_server->serve(u"/3"_s, feedOf(3, 1, u"/2"_s));
    const LiveBlog blog = follow(feed.url());
    const auto older = await(m_tracking->tracker->loadOlder(blog.id, 50));
    QVERIFY_RESULT(older);
    QCOMPARE(texts(blog.id), tales(9, 1));
    QCOMPARE(second.hits(), 1);
    QCOMPARE(third.hits(), 1);
}

void TestSources::readsNoOlderPagesWhereProgramsAreNotWanted()
{
    const auto robots
        = m_server->serve(u"/robots.txt"_s, {.body = "User-agent: *\nDisallow: /2\n"});
    const auto feed = m_server->serve(u"/live.json"_s, feedOf(9, 7, u"/2"_s));
    const auto second = m_server->serve(u"/2"_s, feedOf(6, 4));
    const LiveBlog blog = follow(feed.url());
    for (int time = 0; time < 2; ++time) {
        const auto older = await(m_tracking->tracker->loadOlder(blog.id));
        QVERIFY_RESULT(older);
        QCOMPARE(older->error.value_or(Error()).httpStatus, 403);
        QVERIFY(older->hasMore);
    }
    QCOMPARE(texts(blog.id), tales(9, 7));
    QCOMPARE(second.hits(), 0);
    QCOMPARE(robots.hits(), 1);
}

void TestSources::takesOnlyAPlainWordForUnwelcome_data()
{
    QTest::addColumn<TestReply>("robots");
    QTest::addColumn<bool>("isUnwelcome");
    QTest::addRow("says so") << TestReply{.body = "User-agent: *\nDisallow: /live\n"} << true;
    QTest::addRow("means others") << TestReply{.body = "User-agent: Ox\nDisallow: /live\n"}
                                  << false;
    QTest::addRow("is not there") << TestReply{.status = 404} << false;
    QTest::addRow("cannot be had") << TestReply{.status = 503} << false;
}

void TestSources::takesOnlyAPlainWordForUnwelcome()
{
    QFETCH(TestReply, robots);
    const auto file = m_server->serve(u"/robots.txt"_s, robots);
    const auto feed = m_server->serve(u"/live.json"_s, feedOf(3, 1));
    const QFuture<bool> answer = m_tracking->tracker->isUnwelcome(feed.url());
    QTRY_VERIFY(answer.isFinished());
    QTEST(answer.result(), "isUnwelcome");
    QCOMPARE(file.hits(), 1);
}

void TestSources::fillsAGapByItself()
{
    auto feed = m_server->serve(u"/live.json"_s, feedOf(3, 1));
    const LiveBlog blog = follow(feed.url());
    feed.setReply(feedOf(9, 8, u"/2"_s));
    const auto second = m_server->serve(u"/2"_s, feedOf(7, 5, u"/3"_s));
    const auto third = m_server->serve(u"/3"_s, feedOf(4, 2, u"/4"_s));
    const auto report = check(blog.id);
    QVERIFY_RESULT(report);
    QVERIFY(report->changes.hasGap);
    QTRY_COMPARE(texts(blog.id), tales(9, 1));
    const auto entries = m_tracking->store->olderEntries(blog.id, std::nullopt, 100);
    QVERIFY_RESULT(entries);
    for (const Entry &entry : *entries)
        QVERIFY(!entry.hasGapBelow);
}

void TestSources::isNotLedIntoThePrivateNetwork_data()
{
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("may");
    QTest::addRow("its own site") << u"https://news.example/live?page=2"_s << true;
    QTest::addRow("another site") << u"https://vendor.example/7.json"_s << true;
    QTest::addRow("unprotected") << u"http://news.example/live?page=2"_s << false;
    QTest::addRow("this machine") << u"https://127.0.0.1/admin"_s << false;
    QTest::addRow("by name") << u"https://localhost:8443/"_s << false;
    QTest::addRow("a router") << u"https://192.168.1.1/"_s << false;
    QTest::addRow("IPv6") << u"https://[::1]/"_s << false;
    QTest::addRow("a file") << u"file:///etc/passwd"_s << false;
}

void TestSources::isNotLedIntoThePrivateNetwork()
{
    QFETCH(QString, to);
    QFETCH(bool, may);
    QCOMPARE(mayLead(QUrl(u"https://news.example/live"_s), QUrl(to)), may);
}

QTEST_GUILESS_MAIN(TestSources)
#include "tst_sources.moc"
