// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/result.h"
#include "support/tracking.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Outcome = CheckReport::Outcome;

namespace {

constexpr FetchLimits quick{.totalMilliseconds = 2000, .silenceMilliseconds = 400};

PageEntry entryNumber(int number, const QString &text = {})
{
    return {number, u"Headline number %1"_s.arg(number),
        text.isEmpty() ? u"The crew of boat %1 came ashore and told what it had seen."_s.arg(number)
                       : text,
        QDateTime({2026, 3, 14}, {8, number % 60}, Qt::UTC)};
}

QByteArray pageOf(const QList<PageEntry> &entries)
{
    return render({.format = PageFormat::JsonLd, .entries = entries});
}

QByteArray pageOf(int newest)
{
    QList<PageEntry> entries;
    for (int number = newest; number > newest - 5; --number)
        entries.append(entryNumber(number));
    return pageOf(entries);
}

TestReply replyWith(const QByteArray &body, const HeaderFields &fields = {})
{
    return {.headers = HeaderFields{contentType(PageFormat::JsonLd)} + fields, .body = body};
}

QStringList headlines(const QList<Entry> &entries)
{
    QStringList headlines;
    for (const Entry &entry : entries)
        headlines.append(entry.current.headline);
    return headlines;
}

QStringList texts(const QList<Entry> &entries)
{
    QStringList texts;
    for (const Entry &entry : entries)
        texts.append(entry.current.text);
    return texts;
}

} // namespace

class TestRefresh : public QObject {
    Q_OBJECT

    std::unique_ptr<HttpTestServer> m_server;
    std::unique_ptr<Tracking> m_tracking;
    std::optional<TestEndpoint> m_page;
    BlogId m_blog{};

    /// Follows a page of entries 1 to 5.
    void followPage(const HeaderFields &fields = {})
    {
        m_page = m_server->serve(u"/live"_s, replyWith(pageOf(5), fields));
        const auto blog = await(m_tracking->tracker->follow(m_page->url()));
        QVERIFY_RESULT(blog);
        QCOMPARE(blog->entryCount, 5);
        m_blog = blog->id;
        m_tracking->clock.advance(60s);
    }

    CheckReport check(Tracker::Manners manners = Tracker::Manners::Polite)
    {
        return await(m_tracking->tracker->check(m_blog, manners)).value_or(CheckReport{});
    }

    LiveBlog stored() const { return m_tracking->store->blog(m_blog)->value_or(LiveBlog{}); }
    QDateTime now() const { return m_tracking->clock.now(); }

    /// Nothing of the blog's entries may have changed.
    void verifyUntouched(const CheckReport &report)
    {
        QCOMPARE(report.outcome, Outcome::Failed);
        QVERIFY(report.error.has_value());
        QVERIFY(report.changes.isEmpty());
        QVERIFY(report.nextCheck > now());
        const LiveBlog blog = stored();
        QCOMPARE(blog.entryCount, 5);
        QCOMPARE(blog.unreadCount, 5);
        QCOMPARE(blog.failures, 1);
        QCOMPARE(blog.error, report.error);
        const auto entries = m_tracking->store->olderEntries(m_blog, std::nullopt, 10);
        QVERIFY_RESULT(entries);
        for (const Entry &entry : *entries)
            QVERIFY(!entry.isRemoved() && entry.revision == 1);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<HttpTestServer>();
        m_tracking = std::make_unique<Tracking>(quick);
    }
    void cleanup()
    {
        m_page.reset();
        m_tracking.reset();
        m_server.reset();
    }

    void followsWhatItCanRead()
    {
        QSignalSpy checked(m_tracking->tracker.get(), &Tracker::checked);
        followPage({{"ETag", "\"1\""}});
        QCOMPARE(m_page->hits(), 1); // the preview was the first check
        QCOMPARE(checked.size(), 1);
        const auto report = checked[0][0].value<CheckReport>();
        QCOMPARE(report.outcome, Outcome::Changed);
        QVERIFY(report.isFirst);
        QCOMPARE(report.changes.added.size(), 5);
        QCOMPARE(report.changes.added.constFirst().current.headline, u"Headline number 1"_s);
        QCOMPARE(report.status, 200);
        QVERIFY(report.bytes > 1000);
        QCOMPARE(stored().title(), u"Live: the bridge opens"_s);
        QCOMPARE(stored().validators.etag, "\"1\""_ba);
        QVERIFY(stored().nextCheck > now().addSecs(-60));
    }

    void followsAnAddressOnce()
    {
        followPage();
        const auto again = await(m_tracking->tracker->follow(m_page->url()));
        QVERIFY_RESULT(again);
        QCOMPARE(again->id, m_blog);
        QCOMPARE(m_page->hits(), 1);
        QCOMPARE(m_tracking->store->blogs()->size(), 1);
    }

    void followsWithoutAskingWhenToldTo()
    {
        m_page = m_server->serve(u"/live"_s, replyWith(pageOf(5)));
        const auto blog = await(m_tracking->tracker->follow(m_page->url(), {.checkNow = false}));
        QVERIFY_RESULT(blog);
        QCOMPARE(m_page->hits(), 0);
        m_blog = blog->id;
        const CheckReport report = check();
        QVERIFY(report.isFirst);
        QCOMPARE(report.changes.added.size(), 5);
    }

    void refusesWhatItCannotRead()
    {
        m_page = m_server->serve(
            u"/live"_s, {.headers = {{"Content-Type", "text/html"}}, .body = "<h1>Shop</h1>"});
        const auto blog = await(m_tracking->tracker->follow(m_page->url()));
        QVERIFY(!blog);
        QCOMPARE(blog.error().kind, Error::Kind::NotALiveBlog);
        QVERIFY(!blog.error().detail.isEmpty());
        QVERIFY(m_tracking->store->blogs()->isEmpty());
        m_page->setReply({.status = 404, .body = "gone"});
        const auto missing = await(m_tracking->tracker->follow(m_page->url()));
        QVERIFY(!missing);
        QCOMPARE(missing.error().kind, Error::Kind::Http);
        QCOMPARE(missing.error().httpStatus, 404);
    }

    void previewsWithoutStoring()
    {
        m_page = m_server->serve(u"/live"_s, replyWith(pageOf(5)));
        const auto preview = await(m_tracking->tracker->preview(m_page->url()));
        QVERIFY_RESULT(preview);
        QCOMPARE(preview->url, m_page->url());
        QCOMPARE(preview->extraction.entries.size(), 5);
        QVERIFY(m_tracking->store->blogs()->isEmpty());
        QVERIFY_RESULT(await(m_tracking->tracker->follow(*preview)));
        QCOMPARE(m_page->hits(), 1);
    }

    void reportsWhatIsNewAndWhatWasEdited()
    {
        followPage();
        m_page->setReply(replyWith(pageOf({entryNumber(6), entryNumber(5),
            entryNumber(4, u"The crew of boat 4 came ashore and told what it had heard."_s),
            entryNumber(3), entryNumber(2), entryNumber(1)})));
        const CheckReport report = check();
        QCOMPARE(report.outcome, Outcome::Changed);
        QVERIFY(!report.isFirst);
        QCOMPARE(headlines(report.changes.added), QStringList{u"Headline number 6"_s});
        QCOMPARE(report.changes.edited.size(), 1);
        const EntryEdit edit = report.changes.edited.constFirst();
        QVERIFY(edit.previous.text.endsWith("seen."_L1));
        QVERIFY(edit.entry.current.text.endsWith("heard."_L1));
        QCOMPARE(edit.entry.revision, 2);
        QVERIFY(report.changes.removed.isEmpty());
    }

    void asksWhetherItChanged_data()
    {
        QTest::addColumn<HeaderFields>("fields");
        QTest::newRow("ETag") << HeaderFields{{"ETag", "W/\"1\""}};
        QTest::newRow("Last-Modified")
            << HeaderFields{{"Last-Modified", "Sat, 14 Mar 2026 08:00:00 GMT"}};
        QTest::newRow("neither: the same bytes") << HeaderFields{};
    }
    void asksWhetherItChanged()
    {
        QFETCH(HeaderFields, fields);
        followPage(fields);
        m_tracking->reopen(); // what it asks with survives
        const CheckReport report = check();
        QCOMPARE(report.outcome, Outcome::Unchanged);
        QCOMPARE(report.status, fields.isEmpty() ? 200 : 304);
        QVERIFY(report.changes.isEmpty());
        QVERIFY(!report.error);
        QCOMPARE(stored().lastCheck, now());
        QCOMPARE(check().outcome, Outcome::Unchanged);
    }

    // Bytes that were seen before are not read again: if they were, this would be no live blog.
    void readsNothingWhereTheBytesAreTheSame()
    {
        followPage();
        const QByteArray unreadable = "<p>Nothing that anybody could follow.</p>"_ba;
        m_page->setReply(replyWith(unreadable));
        verifyUntouched(check());
        const QByteArray digest = QCryptographicHash::hash(unreadable, QCryptographicHash::Sha256);
        QVERIFY_RESULT(await(m_tracking->store->confirmUnchanged(
            m_blog, {.checkedAt = now(), .bodyDigest = digest})));
        QCOMPARE(check().outcome, Outcome::Unchanged);
    }

    void takesA304ForNothingWhenItDidNotAsk()
    {
        followPage();
        m_page->setReply({.status = 304});
        verifyUntouched(check());
    }

    void waitsAsLongAsTheServerAsks_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("429, seconds") << 429 << "300"_ba;
        QTest::newRow("429, date") << 429 << "Sat, 14 Mar 2026 09:06:00 GMT"_ba;
        QTest::newRow("503, seconds") << 503 << "300"_ba;
    }
    void waitsAsLongAsTheServerAsks()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        followPage();
        QCOMPARE(now(), QDateTime({2026, 3, 14}, {9, 1}, Qt::UTC));
        m_page->setReply({.status = status, .headers = {{"Retry-After", retryAfter}}});
        const CheckReport failed = check();
        verifyUntouched(failed);
        QCOMPARE(failed.error->httpStatus, status);
        QCOMPARE(failed.nextCheck, now().addSecs(300));
        QCOMPARE(stored().retryAfter, now().addSecs(300));

        const int hits = m_page->hits();
        m_tracking->reopen();
        const CheckReport deferred = check();
        QCOMPARE(deferred.outcome, Outcome::Deferred);
        QCOMPARE(deferred.nextCheck, now().addSecs(300));
        QCOMPARE(m_page->hits(), hits);

        m_page->setReply(replyWith(pageOf(6)));
        QCOMPARE(check(Tracker::Manners::Force).changes.added.size(), 1);
        QVERIFY(!stored().retryAfter.isValid());
        QCOMPARE(stored().failures, 0);
    }

    void waitsLongerAfterEachFailure()
    {
        followPage();
        m_page->setReply({.status = 500, .body = pageOf(9)});
        qint64 before = 0;
        for (int failure = 1; failure <= 4; ++failure) {
            const CheckReport report = check();
            const qint64 wait = now().secsTo(report.nextCheck);
            QVERIFY2(wait > before, qPrintable(QString::number(wait)));
            QCOMPARE(stored().failures, failure);
            QCOMPARE(stored().nextCheck, report.nextCheck);
            before = wait;
        }
        QCOMPARE(stored().entryCount, 5);
    }

    void changesNothingForABadAnswer_data()
    {
        QTest::addColumn<TestReply>("reply");
        QTest::addColumn<Error::Kind>("kind");
        const QByteArray page = pageOf(6);
        using Kind = Error::Kind;
        QTest::newRow("cut short")
            << TestReply{.body = page, .cutAfter = page.size() / 2} << Kind::Network;
        QTest::newRow("cut short, compressed")
            << TestReply{.body = page, .isGzipped = true, .cutAfter = 200} << Kind::Network;
        QTest::newRow("too slow") << TestReply{.body = page, .delay = 60'000} << Kind::Timeout;
        QTest::newRow("too large")
            << TestReply{.body = QByteArray(33 * 1024 * 1024, ' ')} << Kind::TooLarge;
        QTest::newRow("an error page that says 200")
            << TestReply{.headers = {contentType(PageFormat::JsonLd)},
                   .body = "<html><body><h1>Back soon</h1><p>We are sorry.</p></body></html>"}
            << Kind::NotALiveBlog;
        QTest::newRow("nothing at all") << TestReply{.body = ""} << Kind::NotALiveBlog;
        QTest::newRow("204") << TestReply{.status = 204} << Kind::Http;
        QTest::newRow("403 with a page") << TestReply{.status = 403, .body = page} << Kind::Http;
        QTest::newRow("a redirect to a file")
            << TestReply{.status = 302, .headers = {{"Location", "file:///etc/passwd"}}}
            << Kind::Refused;
        QTest::newRow("a loop") << TestReply{.status = 302, .headers = {{"Location", "/live"}}}
                                << Kind::Network;
    }
    void changesNothingForABadAnswer()
    {
        QFETCH(TestReply, reply);
        QFETCH(Error::Kind, kind);
        followPage({{"ETag", "\"1\""}});
        m_page->setReply(reply);
        const CheckReport report = check();
        verifyUntouched(report);
        QCOMPARE(report.error->kind, kind);
        QCOMPARE(stored().validators.etag, "\"1\""_ba); // of the last good answer
        m_page->setReply(replyWith(pageOf(6)));
        const CheckReport good = check();
        QCOMPARE(headlines(good.changes.added), QStringList{u"Headline number 6"_s});
        QCOMPARE(stored().failures, 0);
        QVERIFY(!stored().error);
    }

    void readsACompressedPage()
    {
        followPage();
        TestReply reply = replyWith(pageOf(6));
        reply.isGzipped = true;
        m_page->setReply(reply);
        QCOMPARE(check().changes.added.size(), 1);
    }

    // A mistake is permanent too: an address that moved is asked on until the move proved stable.
    void remembersAPermanentMoveOnceItProvedStable_data()
    {
        QTest::addColumn<int>("checks");
        QTest::addColumn<int>("minutes"); // between them
        QTest::newRow("over an hour") << 3 << 35;
        QTest::newRow("often") << 10 << 1;
    }
    void remembersAPermanentMoveOnceItProvedStable()
    {
        QFETCH(int, checks);
        QFETCH(int, minutes);
        followPage();
        const QUrl old = m_page->url();
        const auto moved = m_server->serve(u"/moved"_s, replyWith(pageOf(6), {{"ETag", "\"m\""}}));
        m_page->setReply({.status = 301, .headers = {{"Location", "/moved"}}});
        QCOMPARE(check().changes.added.size(), 1);
        for (int i = 1; i < checks; ++i) {
            QCOMPARE(stored().url, old);
            m_tracking->clock.advance(std::chrono::minutes(minutes));
            const CheckReport report = check();
            QCOMPARE(report.outcome, Outcome::Unchanged);
            // The validators go to the address that gave them.
            QVERIFY(!m_page->lastRequest().hasField("If-None-Match"));
        }
        QCOMPARE(stored().url, moved.url());
        const int hits = m_page->hits();
        QCOMPARE(check().outcome, Outcome::Unchanged);
        QCOMPARE(m_page->hits(), hits);
    }

    void forgetsAMoveThatWasAMistake()
    {
        followPage();
        const QUrl old = m_page->url();
        const auto moved = m_server->serve(u"/moved"_s, replyWith(pageOf(5)));
        for (int i = 0; i < 12; ++i) {
            m_tracking->clock.advance(30min);
            m_page->setReply(i % 2 ? replyWith(pageOf(5))
                                   : TestReply{.status = 301, .headers = {{"Location", "/moved"}}});
            check();
        }
        QCOMPARE(stored().url, old);
    }

    void sendsValidatorsToWhereTheyCameFrom()
    {
        followPage();
        const auto moved = m_server->serve(u"/moved"_s, replyWith(pageOf(6), {{"ETag", "\"m\""}}));
        m_page->setReply({.status = 308, .headers = {{"Location", "/moved"}}});
        check();
        QCOMPARE(check().status, 304);
        QCOMPARE(moved.lastRequest().field("If-None-Match"), "\"m\""_ba);
    }

    void waitsBeforeARedirectThatAsksTo()
    {
        followPage();
        const auto moved = m_server->serve(u"/moved"_s, replyWith(pageOf(6)));
        m_page->setReply(
            {.status = 302, .headers = {{"Location", "/moved"}, {"Retry-After", "120"}}});
        const CheckReport told = check();
        verifyUntouched(told);
        QCOMPARE(told.error->httpStatus, 302);
        QCOMPARE(told.nextCheck, now().addSecs(120));
        QCOMPARE(moved.hits(), 0);
        QCOMPARE(check().outcome, Outcome::Deferred);
        m_tracking->clock.advance(121s);
        QCOMPARE(check().changes.added.size(), 1); // and is followed then, whatever it says
        QCOMPARE(moved.hits(), 1);
    }

    // Some servers answer so to whoever sends validators, for ever.
    void doesNotBelieveInNotModifiedForEver()
    {
        followPage({{"ETag", "\"always\""}});
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(check().status, 304);
            m_tracking->clock.advance(10min);
        }
        m_page->setReply(replyWith(pageOf(6), {{"ETag", "\"always\""}}));
        QCOMPARE(check().status, 304); // less than an hour: believed
        m_tracking->clock.advance(10min);
        const CheckReport whole = check();
        QCOMPARE(whole.status, 200);
        QCOMPARE(whole.changes.added.size(), 1);
        QVERIFY(!m_page->lastRequest().hasField("If-None-Match"));
        // It was caught: for a day, nothing is asked that it could answer so.
        m_page->setReply(replyWith(pageOf(7), {{"ETag", "\"always\""}}));
        QCOMPARE(check().changes.added.size(), 1);
        m_tracking->clock.advance(25h);
        check();
        QCOMPARE(check().status, 304);
    }

    void believesAServerThatIsHonest()
    {
        followPage({{"ETag", "\"1\""}});
        check();
        m_tracking->clock.advance(61min);
        QCOMPARE(check().status, 200); // the same bytes, once in a while
        QCOMPARE(check().status, 304);
        m_page->setReply(replyWith(pageOf(6), {{"ETag", "\"2\""}}));
        QCOMPARE(check().changes.added.size(), 1);
        QCOMPARE(check().status, 304);
    }

    void doesNotAskByWhatDependsOnMoreThanTheRequest()
    {
        followPage({{"ETag", "\"1\""}, {"Vary", "Accept-Encoding, *"}});
        QCOMPARE(check().status, 200);
        QVERIFY(!m_page->lastRequest().hasField("If-None-Match"));
    }

    void doesNotRememberATemporaryMove()
    {
        followPage({{"ETag", "\"1\""}});
        const auto moved = m_server->serve(u"/moved"_s, replyWith(pageOf(6), {{"ETag", "\"m\""}}));
        m_page->setReply({.status = 302, .headers = {{"Location", "/moved"}}});
        QCOMPARE(check().changes.added.size(), 1);
        QCOMPARE(stored().url, m_page->url());
        check();
        QVERIFY(!m_page->lastRequest().hasField("If-None-Match")); // it never gave one
    }

    void doesNotRememberAMoveToNowhere()
    {
        followPage();
        const auto portal = m_server->serve(u"/portal"_s, {.body = "<h1>Please log in</h1>"});
        m_page->setReply({.status = 301, .headers = {{"Location", "/portal"}}});
        verifyUntouched(check());
        QCOMPARE(stored().url, m_page->url());
    }

    void stopsAskingWhatIsGone()
    {
        followPage();
        m_page->setReply({.status = 410});
        const CheckReport report = check();
        QCOMPARE(report.outcome, Outcome::Failed);
        QVERIFY(!report.nextCheck.isValid());
        QCOMPARE(stored().state, LiveBlog::State::Gone);
        QCOMPARE(stored().entryCount, 5);
    }

    void makesOneCheckOfTwo()
    {
        followPage();
        TestReply reply = replyWith(pageOf(6));
        reply.delay = 30;
        m_page->setReply(reply);
        QSignalSpy checked(m_tracking->tracker.get(), &Tracker::checked);
        const auto first = m_tracking->tracker->check(m_blog);
        const auto second = m_tracking->tracker->check(m_blog, Tracker::Manners::Force);
        const auto one = await(first);
        const auto two = await(second);
        QVERIFY_RESULT(one);
        QVERIFY_RESULT(two);
        QCOMPARE(one->changes, two->changes);
        QCOMPARE(m_page->hits(), 2); // with the first one of all
        QCOMPARE(checked.size(), 1);
    }

    void declaresARemovalOnceItIsConfirmed_data()
    {
        QTest::addColumn<bool>("isSameBytes");
        QTest::addColumn<HeaderFields>("fields");
        QTest::newRow("by another page") << false << HeaderFields{};
        QTest::newRow("by the same bytes") << true << HeaderFields{};
        QTest::newRow("by a 304") << true << HeaderFields{{"ETag", "\"2\""}};
    }
    void declaresARemovalOnceItIsConfirmed()
    {
        QFETCH(bool, isSameBytes);
        QFETCH(HeaderFields, fields);
        followPage();
        LivePage page{.entries = {entryNumber(5), entryNumber(4), entryNumber(2), entryNumber(1)}};
        m_page->setReply(replyWith(render(page), fields));
        QVERIFY(check().changes.isEmpty());
        page.noise = isSameBytes ? 0 : 7;
        m_page->setReply(replyWith(render(page), fields));
        const CheckReport report = check();
        QCOMPARE(report.outcome, isSameBytes ? Outcome::Unchanged : Outcome::Changed);
        QCOMPARE(headlines(report.changes.removed), QStringList{u"Headline number 3"_s});
        QVERIFY(check().changes.isEmpty());
    }

    void checksWhatIsDueByItself()
    {
        followPage();
        m_page->setReply(replyWith(pageOf(7)));
        QSignalSpy checked(m_tracking->tracker.get(), &Tracker::checked);
        m_tracking->clock.set(stored().nextCheck.addSecs(1));
        m_tracking->tracker->start();
        QVERIFY(checked.wait(5000));
        QCOMPARE(checked[0][0].value<CheckReport>().changes.added.size(), 2);
        QCOMPARE(m_page->hits(), 2);
        QVERIFY(stored().nextCheck > now());
    }

    void asksAPersonAfterThreeRefusals()
    {
        followPage();
        m_page->setReply({.status = 403});
        for (int refusals = 1; refusals <= 3; ++refusals) {
            QVERIFY(stored().nextCheck.isValid());
            QCOMPARE(check().outcome, Outcome::Failed);
        }
        QVERIFY(!stored().nextCheck.isValid());
        QCOMPARE(stored().reason, (CheckReason{CheckReason::Kind::Refused, 3}));
        m_tracking->reopen();
        m_tracking->clock.advance(24h);
        QSignalSpy checking(m_tracking->tracker.get(), &Tracker::checking);
        m_tracking->tracker->start();
        QCoreApplication::processEvents();
        QCOMPARE(checking.count(), 0);
        m_page->setReply(replyWith(pageOf(7)));
        QCOMPARE(check().changes.added.size(), 2);
        QVERIFY(stored().nextCheck.isValid());
    }

    void looksAgainWhenTheNetworkIsBack()
    {
        followPage();
        m_server.reset();
        QCOMPARE(check().error->kind, Error::Kind::Network);
        QVERIFY(stored().nextCheck > now().addSecs(30));
        m_tracking->tracker->start();
        QSignalSpy checked(m_tracking->tracker.get(), &Tracker::checked);
        m_tracking->tracker->noticeNetwork();
        QVERIFY(checked.count() > 0 || checked.wait(5000));
        QCOMPARE(stored().failures, 2);
    }

    void leavesPausedBlogsAlone()
    {
        followPage();
        QVERIFY_RESULT(await(m_tracking->store->configure(m_blog, {.isPaused = true})));
        m_tracking->clock.advance(24h);
        m_tracking->tracker->start();
        QSignalSpy checked(m_tracking->tracker.get(), &Tracker::checked);
        QVERIFY_RESULT(await(m_tracking->store->configure(m_blog, {.isPaused = false})));
        QVERIFY(checked.count() > 0 || checked.wait(5000));
        QCOMPARE(m_page->hits(), 2);
    }

    void mayBeTakenDownAtAnyMoment()
    {
        followPage();
        TestReply reply = replyWith(pageOf(6));
        reply.delay = 5;
        for (int i = 0; i < 10; ++i) {
            m_page->setReply(reply);
            const auto future = m_tracking->tracker->check(m_blog);
            QTest::qWait(i);
            m_tracking->reopen();
        }
        m_page->setReply(replyWith(pageOf(6)));
        check();
        QCOMPARE(stored().entryCount, 6);
    }

    // ../shared/fixtures/seed: an article whose paragraphs are the entries, polled thrice.
    void followsTheMainExample()
    {
        const QString folder = QStringLiteral(LIVELINE_SOURCE_DIR) + u"/../shared/fixtures/seed/"_s;
        QFile expectation(folder + u"expected.json"_s);
        if (!expectation.open(QIODevice::ReadOnly))
            QSKIP("../shared/fixtures/seed is not there");
        const QJsonObject expected = QJsonDocument::fromJson(expectation.readAll()).object();
        const auto poll = [&](int number) {
            QFile file(folder + u"poll%1.html"_s.arg(number));
            return file.open(QIODevice::ReadOnly) ? replyWith(file.readAll()) : TestReply{};
        };
        const auto listOf = [&](const QString &name, const QString &kind) {
            QStringList list;
            for (const QJsonValue &value : expected[name].toObject()[kind].toArray())
                list.append(value.isObject() ? value[u"text"].toString() : value.toString());
            return list;
        };
        m_page = m_server->serve(u"/live"_s, poll(1));
        const auto blog = await(m_tracking->tracker->follow(m_page->url()));
        QVERIFY_RESULT(blog);
        m_blog = blog->id;
        const auto entries = m_tracking->store->olderEntries(m_blog, std::nullopt, 50);
        QVERIFY_RESULT(entries);
        QCOMPARE(texts(*entries), listOf(u"poll1"_s, u"entries"_s));

        m_page->setReply(poll(2));
        const EntryChanges second = check().changes;
        QCOMPARE(texts(second.added), listOf(u"poll2"_s, u"new"_s));
        QStringList edited;
        for (const EntryEdit &edit : second.edited)
            edited.append(edit.entry.current.text);
        QCOMPARE(edited, listOf(u"poll2"_s, u"edited"_s));
        QVERIFY(second.removed.isEmpty());

        m_page->setReply(poll(3));
        QVERIFY(check().changes.isEmpty()); // not confirmed yet
        const EntryChanges confirmed = check().changes;
        QCOMPARE(texts(confirmed.removed), listOf(u"poll3"_s, u"removed"_s));
        QVERIFY(confirmed.added.isEmpty() && confirmed.edited.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRefresh)
#include "tst_refresh.moc"
