// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/digest.h"
#include "core/alert/quiethours.h"
#include "core/track/alertwatch.h"
#include "support/temporarystore.h"
#include "support/tracking.h"

#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A store with a watch over it, to which checks are told as a tracker would.
struct Scene {
    Tracking tracking;
    AlertWatch watch{*tracking.store, *tracking.tracker, tracking.clock.clock()};
    QSignalSpy raised{&watch, &AlertWatch::raised};
    QSignalSpy happened{&watch, &AlertWatch::happened};
    QSignalSpy looked{&watch, &AlertWatch::looked};
    QSignalSpy broken{&watch, &AlertWatch::ruleBroken};
    BlogId blog{};

    Scene()
    {
        LiveBlog wanted;
        wanted.url = QUrl(u"https://news.example/live"_s);
        blog = await(tracking.store->follow(wanted))->id;
    }

    AlertRule rule(AlertRule rule) { return *await(tracking.store->save(rule)); }

    /// What a check with this page brings, and waits until the rules have been asked.
    void check(const QList<ParsedEntry> &page, bool isFirst = false)
    {
        Extraction extraction;
        extraction.entries = page;
        tell(*await(tracking.store->merge(blog, extraction, {})), isFirst);
    }
    void tell(const EntryChanges &changes, bool isFirst = false)
    {
        CheckReport report;
        report.blogId = blog;
        report.outcome = CheckReport::Outcome::Changed;
        report.changes = changes;
        report.isFirst = isFirst;
        Q_EMIT tracking.tracker->checked(report);
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents(); // the rules' answer arrives, and is kept
        await(tracking.store->keep({}));
        QCoreApplication::processEvents();
    }

    QStringList told() const
    {
        QStringList texts;
        for (const QList<QVariant> &arguments : raised) {
            for (const Entry &entry : arguments[1].value<QList<Entry>>())
                texts.append(entry.current.text);
        }
        return texts;
    }
};

ParsedEntry said(const QString &id, const QString &text) { return parsedEntry(id, text, 1); }

} // namespace

class TestAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOnceOfEachText();
    void saysNothingOfABlogsFirstAnswer();
    void keepsWhatMetARuleUntilItIsSeen();
    void givesStarsWhereItWasAsked();
    void givesUpOnAnExpressionThatNeedsTooLong();
    void tellsOnceWhatHappensToABlogItself();
    void saysWhichNewsAnAlertPopsUp();
    void bringsARemovedRuleBack();
    void tellsDigestsAtTheHourOrInTheMorning();
    void restsInQuietHours_data();
    void restsInQuietHours();
    void restsOnTheNightsThatBeginOnChosenDays();
};

void TestAlerts::tellsOnceOfEachText()
{
    Scene scene;
    scene.rule({.name = u"Port"_s, .query = u"port"_s});
    scene.check({said(u"a"_s, u"The port is closed tonight"_s)});
    QCOMPARE(scene.told(), QStringList{u"The port is closed tonight"_s});
    // Another program that follows the same blogs comes later with the same.
    EntryChanges again;
    again.blogId = scene.blog;
    again.added = *scene.tracking.store->olderEntries(scene.blog, {}, 10);
    scene.tell(again);
    QCOMPARE(scene.told().size(), 1);
    scene.check({said(u"a"_s, u"The port is closed tonight. The port of Gdynia burns."_s)});
    QCOMPARE(scene.told().size(), 2);
}

void TestAlerts::saysNothingOfABlogsFirstAnswer()
{
    Scene scene;
    scene.rule({.name = u"All"_s});
    scene.check({said(u"a"_s, u"One"_s), said(u"b"_s, u"Two"_s)}, true);
    QCOMPARE(scene.told(), QStringList());
}

void TestAlerts::keepsWhatMetARuleUntilItIsSeen()
{
    Scene scene;
    const AlertRule rule = scene.rule({.name = u"All"_s, .severity = AlertSeverity::Notice});
    scene.check({said(u"a"_s, u"One"_s)});
    Store &store = *scene.tracking.store;
    QCOMPARE(*store.unseenAlertCount(), 1);
    QCOMPARE(store.alerts(10)->first().rule, rule.id);
    QVERIFY_RESULT(await(store.markAlertsSeen(rule.id)));
    QCOMPARE(*store.unseenAlertCount(), 0);
    QCOMPARE(store.alerts(10)->size(), 1);
    QVERIFY_RESULT(await(store.unfollow(scene.blog)));
    QCOMPARE(store.alerts(10)->size(), 0);
}

void TestAlerts::givesStarsWhereItWasAsked()
{
    Scene scene;
    scene.rule({.name = u"Port"_s, .query = u"port"_s, .isStarring = true});
    scene.check({said(u"a"_s, u"The port is closed"_s), said(u"b"_s, u"Rain"_s)});
    await(scene.tracking.store->keep({})); // the writer works in order
    QStringList starred;
    const QList<Entry> entries = *scene.tracking.store->olderEntries(scene.blog, {}, 10);
    for (const Entry &entry : entries) {
        if (entry.state.isStarred)
            starred.append(entry.current.text);
    }
    QCOMPARE(starred, QStringList{u"The port is closed"_s});
}

void TestAlerts::givesUpOnAnExpressionThatNeedsTooLong()
{
    Scene scene;
    scene.rule({.name = u"Runaway"_s, .query = u"/^(a+)+$/"_s});
    for (int i = 0; i < 2; ++i) {
        scene.check({said(QString::number(i), QString(40 + i, u'a') + u'!')});
        QVERIFY(scene.broken.isEmpty());
    }
    scene.check({said(u"third"_s, QString(44, u'a') + u'!')});
    QCOMPARE(scene.broken.size(), 1);
    await(scene.tracking.store->keep({}));
    QVERIFY(scene.tracking.store->alertRules()->first().isBroken);
}

void TestAlerts::tellsOnceWhatHappensToABlogItself()
{
    Scene scene;
    scene.rule({.name = u"Quiet"_s, .events = AlertEvent::Silence, .silentMinutes = 20});
    ParsedEntry entry = said(u"a"_s, u"The port is closed"_s);
    entry.published = scene.tracking.clock.now();
    scene.check({entry}, true);
    scene.tracking.clock.advance(19min);
    scene.check({entry});
    QCOMPARE(scene.happened.size(), 0);
    for (int i = 0; i < 3; ++i) {
        scene.tracking.clock.advance(5min);
        scene.check({entry});
        QCOMPARE(scene.happened.size(), 1);
    }
    const auto happening = scene.happened.first()[1].value<BlogHappening>();
    QCOMPARE(happening.event, AlertEvent::Silence);
    QCOMPARE(happening.newest.current.text, u"The port is closed"_s);
    QCOMPARE(scene.tracking.store->alerts(10)->first().event, AlertEvent::Silence);
    // It speaks, and falls silent anew.
    ParsedEntry next = said(u"b"_s, u"The port is open"_s);
    next.published = scene.tracking.clock.now();
    scene.check({next, entry});
    scene.tracking.clock.advance(21min);
    scene.check({next, entry});
    QCOMPARE(scene.happened.size(), 2);
    QCOMPARE(scene.told(), QStringList());
}

void TestAlerts::saysWhichNewsAnAlertPopsUp()
{
    Scene scene;
    scene.rule({.name = u"Port"_s, .query = u"port"_s});
    scene.rule({.name = u"Rain"_s, .query = u"rain"_s, .severity = AlertSeverity::Notice});
    scene.check({said(u"a"_s, u"The port is closed"_s), said(u"b"_s, u"Rain"_s)});
    const Entry port = scene.raised.first()[1].value<QList<Entry>>().first();
    QCOMPARE(scene.looked.size(), 1);
    const auto alerted = scene.looked.first()[1].value<QSet<EntryId>>();
    QCOMPARE(alerted.size(), 1);
    const Entry entry = *scene.tracking.store->entry(*alerted.begin())->operator->();
    QCOMPARE(entry.current.text, u"The port is closed"_s);
    QCOMPARE(port.blogId, scene.blog);
    scene.check({said(u"a"_s, u"The port is closed"_s), said(u"b"_s, u"Rain"_s)}); // no news
    QCOMPARE(scene.looked.size(), 2);
}

void TestAlerts::bringsARemovedRuleBack()
{
    TemporaryStore store;
    const AlertRule rule = *await(store->save(AlertRule{.name = u"Port"_s,
        .query = u"port"_s,
        .group = u"Harbours"_s,
        .events = {AlertEvent::KeyEvent, AlertEvent::Withdrawal},
        .severity = AlertSeverity::Critical,
        .pace = AlertPace::Daily,
        .lastDigest = QDateTime(QDate(2026, 3, 14), QTime(8, 0), Qt::UTC),
        .silentMinutes = 7,
        .failingMinutes = 8,
        .mutedUntil = QDateTime(QDate(2026, 3, 15), QTime(8, 0), Qt::UTC)}));
    QVERIFY_RESULT(await(store->removeAlertRule(rule.id)));
    QCOMPARE(store->alertRules()->size(), 0);
    QVERIFY_RESULT(await(store->save(rule)));
    QCOMPARE(*store->alertRules(), QList{rule});
    QCOMPARE(store.problems(), QStringList());
}

void TestAlerts::tellsDigestsAtTheHourOrInTheMorning()
{
    const auto local = [](int day, const QTime &time) {
        return QDateTime(QDate(2026, 3, day), time).toUTC();
    };
    const QDateTime met = local(14, QTime(9, 20, 30, 400));
    QCOMPARE(toldAt(AlertPace::AtOnce, met), met);
    QCOMPARE(toldAt(AlertPace::Hourly, met), local(14, QTime(10, 0)));
    QCOMPARE(toldAt(AlertPace::Hourly, local(14, QTime(10, 0))), local(14, QTime(11, 0)));
    QCOMPARE(toldAt(AlertPace::Hourly, local(14, QTime(23, 59))), local(15, QTime(0, 0)));
    QCOMPARE(toldAt(AlertPace::Daily, met), local(15, QTime(8, 0)));
    QCOMPARE(toldAt(AlertPace::Daily, local(14, QTime(7, 59))), local(14, QTime(8, 0)));
}

void TestAlerts::restsInQuietHours_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<int>("minutesLeft"); // -1: it does not rest
    QTest::newRow("before midnight") << QTime(22, 0) << QTime(7, 0) << QTime(23, 0) << 480;
    QTest::newRow("after midnight") << QTime(22, 0) << QTime(7, 0) << QTime(6, 30) << 30;
    QTest::newRow("by day") << QTime(22, 0) << QTime(7, 0) << QTime(12, 0) << -1;
    QTest::newRow("at its end") << QTime(22, 0) << QTime(7, 0) << QTime(7, 0) << -1;
    QTest::newRow("at noon") << QTime(12, 0) << QTime(14, 0) << QTime(12, 0) << 120;
    QTest::newRow("no hours") << QTime(12, 0) << QTime(12, 0) << QTime(12, 0) << -1;
}

void TestAlerts::restsInQuietHours()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, time);
    QFETCH(int, minutesLeft);
    const QDateTime now = QDateTime(QDate(2026, 1, 14), time).toUTC();
    const auto end = QuietHours{true, from, until}.endAt(now);
    QCOMPARE(end ? int(now.secsTo(*end) / 60) : -1, minutesLeft);
    QVERIFY(!(QuietHours{false, from, until}.endAt(now)));
}

void TestAlerts::restsOnTheNightsThatBeginOnChosenDays()
{
    const int weekend = QuietHours::bitOf(Qt::Saturday) | QuietHours::bitOf(Qt::Sunday);
    const QuietHours quiet{true, QTime(22, 0), QTime(7, 0), weekend};
    const auto hourOfRest = [&](int day, int hour) { // of January; the 16th is a Friday
        const QDateTime now = QDateTime(QDate(2026, 1, day), QTime(hour, 0)).toUTC();
        const auto end = quiet.endAt(now);
        return end ? int(now.secsTo(*end) / 3'600) : -1;
    };
    QCOMPARE(hourOfRest(16, 23), -1); // Friday night
    QCOMPARE(hourOfRest(17, 6), -1);
    QCOMPARE(hourOfRest(17, 23), 8);
    QCOMPARE(hourOfRest(18, 6), 1);
    QCOMPARE(hourOfRest(18, 12), -1);
    QCOMPARE(hourOfRest(18, 22), 9);
    QCOMPARE(hourOfRest(19, 6), 1); // Monday morning is Sunday's night
    QCOMPARE(hourOfRest(19, 23), -1);
    QVERIFY(!(QuietHours{true, QTime(22, 0), QTime(7, 0), 0}.endAt(
        QDateTime(QDate(2026, 1, 17), QTime(23, 0)))));
}

QTEST_GUILESS_MAIN(TestAlerts)

#include "tst_alerts.moc"
