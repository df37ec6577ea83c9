// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/hostbudget.h"
#include "core/track/schedule.h"
#include "core/track/timetable.h"
#include "core/track/tracker.h"
#include "support/traces.h"

#include <QRandomGenerator>
#include <QTest>

#include <chrono>
#include <cmath>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = LiveBlog::State;

namespace {

const QDateTime now({2026, 3, 14}, {9, 0}, Qt::UTC);

/// What a blog teaches that had an entry every `gap`, the newest one `gap` ago.
Rhythm every(std::chrono::seconds gap, int count = 200)
{
    Rhythm rhythm;
    const double newest = double(now.toSecsSinceEpoch() - gap.count());
    for (int i = count - 1; i >= 0; --i)
        rhythm.learn(newest - double(i * gap.count()));
    rhythm.wait(double(now.toSecsSinceEpoch()));
    return rhythm;
}

/// The same, but nobody can tell when: gaps by the same dice each time.
Rhythm aboutEvery(std::chrono::seconds gap, int count = 200)
{
    Rhythm rhythm;
    QRandomGenerator dice(1);
    double time = double(now.toSecsSinceEpoch());
    QList<double> times;
    for (int i = 0; i < count; ++i)
        times.prepend(time += double(gap.count()) * std::log(1 - dice.generateDouble()));
    for (const double entry : times)
        rhythm.learn(entry);
    rhythm.wait(double(now.toSecsSinceEpoch()));
    return rhythm;
}

ScheduleInput inputWith(const Rhythm &rhythm)
{
    ScheduleInput input;
    input.now = now;
    input.rhythm = rhythm;
    input.blog.added = now.addDays(-1);
    return input;
}

qint64 wait(const ScheduleInput &input) { return input.now.secsTo(planCheck(input).time); }
CheckReason::Kind reason(const ScheduleInput &input) { return planCheck(input).reason.kind; }

LiveBlog blogDue(const QDateTime &due, qint64 id = 1)
{
    LiveBlog blog;
    blog.id = BlogId{id};
    blog.nextCheck = due;
    blog.lastCheck = due.addSecs(-600);
    return blog;
}

} // namespace

class TestSchedule : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksByTheRootOfTheRate()
    {
        // √(2 · 15 s · gap), where a blog has no other habits
        ScheduleInput input = inputWith({});
        input.rhythm.wait(double(now.toSecsSinceEpoch()));
        QVERIFY(wait(input) >= 50 && wait(input) <= 70); // one in two minutes, as first guess
        QCOMPARE(reason(input), CheckReason::Kind::Rhythm);
        Rhythm burst = every(20s);
        input.rhythm = burst;
        QVERIFY(wait(input) >= 15 && wait(input) <= 30);
        burst.wait(burst.known() + 6 * 3600);
        input.rhythm = burst;
        QVERIFY2(wait(input) > 200, qPrintable(QString::number(wait(input))));
    }

    void waitsForWhatComesRegularly()
    {
        // For days: right after one, the next is not looked for yet.
        Rhythm rhythm = every(7min, 300);
        ScheduleInput input = inputWith(rhythm);
        rhythm.learn(rhythm.known() + 1);
        rhythm.wait(rhythm.known() + 20);
        input.rhythm = rhythm;
        QVERIFY2(wait(input) > 250, qPrintable(QString::number(wait(input))));
        QVERIFY2(wait(input) < 480, qPrintable(QString::number(wait(input))));
    }

    void asksNobodyWhoRefusedThreeTimes()
    {
        ScheduleInput input = inputWith({});
        input.blog.failures = 2;
        input.blog.error = Error{Error::Kind::Http, {}, 403};
        QCOMPARE(reason(input), CheckReason::Kind::Failures);
        input.blog.failures = 3;
        QCOMPARE(reason(input), CheckReason::Kind::Refused);
        QVERIFY(!planCheck(input).time.isValid());
        input.blog.error->httpStatus = 503;
        QCOMPARE(reason(input), CheckReason::Kind::Failures);
    }

    void knowsTheNight()
    {
        Rhythm rhythm;
        QRandomGenerator dice(1);
        const double midnight = std::floor(double(now.toSecsSinceEpoch()) / 86'400) * 86'400;
        const auto publish = [&](int day, double from, double to) {
            for (double hour = from; hour < to; hour -= 0.05 * std::log(1 - dice.generateDouble()))
                rhythm.learn(midnight + (day * 24 + hour) * 3600);
        };
        for (int day = -14; day < 0; ++day)
            publish(day, 7, 22);
        Rhythm night = rhythm;
        night.wait(midnight + 3 * 3600);
        const qint64 atNight = wait(inputWith(night));
        publish(0, 7, 8);
        rhythm.wait(midnight + 8 * 3600);
        const ScheduleInput input = inputWith(rhythm);
        QVERIFY2(atNight > 3 * wait(input),
            qPrintable(QString::number(atNight) + u' ' + QString::number(wait(input))));
    }

    void takesAPageSeenForTheFirstTimeForOneAct()
    {
        Rhythm rhythm;
        for (int i = 0; i < 50; ++i) // no times: all seen now
            rhythm.learn(double(now.toSecsSinceEpoch()));
        rhythm.wait(double(now.toSecsSinceEpoch()) + 600);
        QVERIFY(wait(inputWith(rhythm)) > 25);
    }

    void sharesAHostsBudget()
    {
        ScheduleInput input = inputWith(every(30s));
        const qint64 alone = wait(input);
        input.othersOfHost = 9;
        input.othersLoad = 9 * load(input.rhythm);
        QVERIFY2(wait(input) >= 9 * HostBudget::seconds, qPrintable(QString::number(wait(input))));
        QCOMPARE(reason(input), CheckReason::Kind::Host);
        QCOMPARE(planCheck(input).reason.figure, 10.0);
        input.othersLoad = 0.01; // a quiet neighbour
        QVERIFY(wait(input) <= alone + 15);
    }

    void givesAHostsTurnsInOrder()
    {
        HostBudget budget;
        QCOMPARE(budget.takeTurn(u"a"_s, now), now);
        QCOMPARE(budget.takeTurn(u"a"_s, now), now.addSecs(15));
        QCOMPARE(budget.takeTurn(u"b"_s, now), now);
        QCOMPARE(budget.takeTurn(u"a"_s, now.addSecs(5)), now.addSecs(30));
        QCOMPARE(budget.takeTurn(u"a"_s, now.addSecs(600)), now.addSecs(600));
    }

    void heedsWhatThePublisherAsksFor()
    {
        ScheduleInput input = inputWith(every(30s));
        input.blog.said.hints.poll = 60;
        QCOMPARE(wait(input), 60);
        QCOMPARE(reason(input), CheckReason::Kind::Hint);
        input.isOnScreen = true;
        QCOMPARE(wait(input), 60);
        input.blog.said.hints = {.poll = 0, .renewal = 3600, .hub = {}}; // a program's default
        QVERIFY(wait(input) < 60);
        input = inputWith(aboutEvery(2h));
        const qint64 alone = wait(input);
        input.blog.said.hints.renewal = 1200;
        QCOMPARE(wait(input), 900);
        QVERIFY(alone < 900);
    }

    void spreadsByATenth()
    {
        ScheduleInput input = inputWith(aboutEvery(10min));
        const auto middle = double(wait(input));
        input.dice = 0;
        QCOMPARE(wait(input), std::llround(middle * 0.9));
        input.dice = 1;
        QCOMPARE(wait(input), std::llround(middle * 1.1));
    }

    void asksOftenWhileSomebodyLooks()
    {
        ScheduleInput input = inputWith(aboutEvery(1h));
        QVERIFY(wait(input) > 100);
        input.isOnScreen = true;
        QVERIFY(wait(input) >= 10 && wait(input) <= 60);
        input.isOnScreen = false;
        input.blog.isImportant = true;
        QVERIFY(wait(input) >= 10 && wait(input) <= 60);
        input.rhythm = aboutEvery(5s);
        input.dice = 0;
        QCOMPARE(wait(input), 10);
    }

    void doesNotAskWhileTheAnswerIsFresh()
    {
        ScheduleInput input = inputWith(every(30s));
        input.freshness = 120;
        QCOMPARE(wait(input), 121);
        QCOMPARE(reason(input), CheckReason::Kind::Fresh);
        input.isOnScreen = true;
        QCOMPARE(wait(input), 121);
        input.freshness = 365 * 24 * 3600; // some say a year, and add entries anyway
        QCOMPARE(wait(input), 901);
        input.freshness = -5;
        QVERIFY(wait(input) < 60);
    }

    void waitsLongerAfterEachFailure()
    {
        ScheduleInput input = inputWith(every(30s));
        QList<qint64> minutes;
        for (const int failures : {1, 2, 3, 4, 5, 6, 7, 1000}) {
            input.blog.failures = failures;
            minutes.append(wait(input) / 60);
        }
        QCOMPARE(minutes, (QList<qint64>{1, 2, 4, 8, 16, 30, 30, 30}));
    }

    void waitsExactlyAsLongAsTheServerAsks()
    {
        ScheduleInput input = inputWith(every(30s));
        input.blog.failures = 3;
        input.blog.retryAfter = now.addSecs(77);
        input.dice = 1;
        QCOMPARE(wait(input), 77);
        input.blog.retryAfter = now.addSecs(-1);
        QCOMPARE(wait(input), 264); // over: its own backoff counts again
    }

    void letsAPersonChoose()
    {
        ScheduleInput input = inputWith(every(1h));
        input.blog.interval = 30;
        input.dice = 0;
        input.freshness = 600;
        QCOMPARE(wait(input), 30);
        input.blog.interval = 1;
        QCOMPARE(wait(input), 5);
        input.blog.failures = 1;
        QCOMPARE(wait(input), 54);
    }

    void looksForSilentCorrectionsAfterTheEnd_data()
    {
        QTest::addColumn<QDateTime>("end");
        QTest::addColumn<qint64>("seconds"); // -1: never again
        QTest::newRow("just now") << now.addSecs(-60) << qint64(3600);
        QTest::newRow("yesterday") << now.addDays(-2) << qint64(24 * 3600);
        QTest::newRow("a week ago") << now.addDays(-7) << qint64(24 * 3600);
        QTest::newRow("long ago") << now.addDays(-9) << qint64(-1);
        QTest::newRow("announced for later") << now.addDays(1) << qint64(3600);
        QTest::newRow("not told") << QDateTime() << qint64(3600);
    }
    void looksForSilentCorrectionsAfterTheEnd()
    {
        QFETCH(QDateTime, end);
        QFETCH(qint64, seconds);
        ScheduleInput input = inputWith(every(2min));
        input.blog.said.isEnded = true;
        input.blog.said.coverageEnd = end;
        const QDateTime next = planCheck(input).time;
        QCOMPARE(next.isValid() ? now.secsTo(next) : -1, seconds);
    }

    void asksNoMoreWhenPausedOrGone()
    {
        ScheduleInput input = inputWith(every(2min));
        input.blog.retryAfter = now.addSecs(60);
        for (const State state : {State::Paused, State::Gone}) {
            input.blog.state = state;
            QVERIFY(!planCheck(input).time.isValid());
        }
    }

    // The table of bench_schedule, for seeds that nothing was chosen by.
    void findsBurstsEarlierThanFixedIntervals_data()
    {
        QTest::addColumn<double>("ratio"); // of the mean delays, at most
        QTest::newRow("poisson") << 1.04;
        QTest::newRow("steady") << 1.04;
        QTest::newRow("regular") << 0.3;
        QTest::newRow("bursty") << 0.5;
        QTest::newRow("football") << 0.55;
        QTest::newRow("election") << 0.5;
        QTest::newRow("earthquake") << 0.65;
        QTest::newRow("overnight") << 0.9;
    }
    void findsBurstsEarlierThanFixedIntervals()
    {
        QFETCH(double, ratio);
        constexpr int seeds = 3;
        double ours = 0;
        double fixed = 0;
        for (quint32 seed = 501; seed < 501 + seeds; ++seed) {
            const Trace trace = makeTrace(QString::fromLatin1(QTest::currentDataTag()), seed);
            const Delays learnt = replayLearnt(trace, seed);
            const Delays even = replayFixed(trace, learnt.requests);
            const Delays best = replayOracle(trace, learnt.requests);
            QVERIFY(best.requests <= learnt.requests);
            QVERIFY(best.mean <= std::min(learnt.mean, even.mean));
            ours += learnt.mean;
            fixed += even.mean;
        }
        QVERIFY2(ours <= ratio * fixed, qPrintable(QString::number(ours / fixed)));
    }

    void keepsTheTimetable()
    {
        Timetable table;
        table.update(blogDue(now.addSecs(60), 1), now);
        table.update(blogDue(now.addSecs(-5), 2), now);
        table.update(blogDue(now.addSecs(-50), 3), now);
        table.update(blogDue({}, 4), now); // never asked
        QCOMPARE(table.due(now), (QList{BlogId{3}, BlogId{2}, BlogId{4}}));
        QCOMPARE(table.nextAfter(now), now.addSecs(60));
        table.remove(BlogId{1});
        QVERIFY(!table.nextAfter(now).isValid());
    }

    void keepsAPlanUntilTheStoreSaysOtherwise()
    {
        Timetable table;
        LiveBlog blog = blogDue(now.addSecs(60));
        table.update(blog, now);
        table.plan(blog.id, now.addSecs(20));
        blog.unreadCount = 7;
        table.update(blog, now);
        QCOMPARE(table.dueTime(blog.id), now.addSecs(20));
        blog.nextCheck = now.addSecs(90); // another process has asked
        table.update(blog, now);
        QCOMPARE(table.dueTime(blog.id), now.addSecs(90));
    }

    void heedsWhatAPersonChanges()
    {
        Timetable table;
        LiveBlog blog = blogDue(now.addSecs(900));
        blog.lastCheck = now.addSecs(-10);
        table.update(blog, now);
        blog.interval = 30;
        table.update(blog, now);
        QCOMPARE(table.dueTime(blog.id), now.addSecs(20));
        blog.state = State::Paused;
        table.update(blog, now);
        QVERIFY(!table.dueTime(blog.id).isValid());
        blog.state = State::Live;
        blog.nextCheck = {};
        table.update(blog, now);
        QCOMPARE(table.dueTime(blog.id), now);
    }

    void movesWithAClockThatIsSetBack()
    {
        Timetable table;
        table.update(blogDue(now.addSecs(60)), now);
        table.shiftBack(3600'000);
        QCOMPARE(table.nextAfter(now.addSecs(-3600)), now.addSecs(60 - 3600));
    }

    void readsAddressesAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected"); // empty: not an address
        const auto row = [](const QString &input, const QString &expected) {
            QTest::newRow(qPrintable(input)) << input << expected;
        };
        row(u"https://news.example/live?a=1"_s, u"https://news.example/live?a=1"_s);
        row(u"http://news.example"_s, u"http://news.example"_s);
        row(u"  https://news.example/live#entry-7 \n"_s, u"https://news.example/live"_s);
        row(u"news.example/live"_s, u"https://news.example/live"_s);
        row(u"//news.example/live"_s, u"https://news.example/live"_s);
        row(u"news.example:8080/live"_s, u"https://news.example:8080/live"_s);
        row(u"localhost:8080/live"_s, u"http://localhost:8080/live"_s);
        row(u"127.0.0.1:8080"_s, u"http://127.0.0.1:8080"_s);
        row(u"<https://news.example/live>,"_s, u"https://news.example/live"_s);
        row(u"« https://news.example/live »"_s, u"https://news.example/live"_s);
        row(u"https://news.example/a\nhttps://news.example/b"_s, u"https://news.example/a"_s);
        row(u"feed://news.example/rss"_s, u"https://news.example/rss"_s);
        row(u"feed:http://news.example/rss"_s, u"http://news.example/rss"_s);
        row(u"HTTPS://NEWS.example/Live"_s, u"https://news.example/Live"_s);
        row(u"https://exemple.example/été"_s, u"https://exemple.example/été"_s);
        row(u"https://wiki.example/Live_(2026)"_s, u"https://wiki.example/Live_(2026)"_s);
        row(u""_s, {});
        row(u"election night"_s, {});
        row(u"budget"_s, {});
        row(u"file:///etc/passwd"_s, {});
        row(u"javascript:alert(1)"_s, {});
        row(u"mailto:desk@news.example"_s, {});
        row(u"https://"_s, {});
    }
    void readsAddressesAsPeopleTypeThem()
    {
        QFETCH(QString, input);
        QFETCH(QString, expected);
        QCOMPARE(urlFromInput(input), expected.isEmpty() ? QUrl() : QUrl(expected));
    }
};

QTEST_APPLESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
