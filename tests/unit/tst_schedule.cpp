// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/schedule.h"
#include "core/track/timetable.h"
#include "core/track/tracker.h"

#include <QTest>

#include <chrono>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using State = LiveBlog::State;

namespace {

const QDateTime now({2026, 3, 14}, {9, 0}, Qt::UTC);

/// Entries every `gap`, the newest one `gap` ago.
QList<QDateTime> every(std::chrono::seconds gap, int count = 20)
{
    QList<QDateTime> times;
    for (int i = 1; i <= count; ++i)
        times.append(now.addSecs(-i * gap.count()));
    return times;
}

ScheduleInput inputWith(const QList<QDateTime> &times)
{
    ScheduleInput input;
    input.now = now;
    input.recentTimes = times;
    input.blog.added = now.addDays(-1);
    return input;
}

qint64 wait(const ScheduleInput &input) { return input.now.secsTo(nextCheck(input)); }

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
    void followsTheBlogsOwnRhythm_data()
    {
        QTest::addColumn<QList<QDateTime>>("times");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("every two minutes") << every(2min) << qint64(60);
        QTest::newRow("a burst") << every(4s) << qint64(15);
        QTest::newRow("hourly") << every(1h) << qint64(900);
        QTest::newRow("unknown") << QList<QDateTime>{} << qint64(60);
        QTest::newRow("one entry") << every(3min, 1) << qint64(60);
        QTest::newRow("a page without times, all seen at once")
            << QList<QDateTime>(10, now) << qint64(60);
        QTest::newRow("a clock without seconds: three entries each four minutes") << QList{now, now,
            now, now.addSecs(-240), now.addSecs(-240), now.addSecs(-240), now.addSecs(-480)}
                                                                                  << qint64(120);
        QTest::newRow("a burst after a silent night")
            << every(40s, 15) + QList{now.addSecs(-30'000), now.addSecs(-60'000)} << qint64(20);
        QTest::newRow("only the newest twenty count")
            << every(2min, 20) + QList<QDateTime>(30, now.addYears(-1)) << qint64(60);
    }
    void followsTheBlogsOwnRhythm()
    {
        QFETCH(QList<QDateTime>, times);
        QTEST(wait(inputWith(times)), "seconds");
    }

    void asksLessOftenWhileNothingChanges()
    {
        ScheduleInput input = inputWith(every(2min));
        QList<qint64> waits;
        for (const int unchanged : {0, 4, 5, 10, 15, 20, 1000, 1'000'000}) {
            input.unchangedInARow = unchanged;
            waits.append(wait(input));
        }
        QCOMPARE(waits, (QList<qint64>{60, 60, 120, 240, 480, 900, 900, 900}));
    }

    void spreadsByATenth()
    {
        ScheduleInput input = inputWith(every(20min));
        input.dice = 0;
        QCOMPARE(wait(input), 540);
        input.dice = 1;
        QCOMPARE(wait(input), 660);
    }

    void asksOftenWhileSomebodyLooks()
    {
        ScheduleInput input = inputWith(every(1h));
        input.isOnScreen = true;
        input.unchangedInARow = 100;
        input.dice = 0;
        QCOMPARE(wait(input), 15);
        input.dice = 1;
        QCOMPARE(wait(input), 20);
    }

    void doesNotAskWhileTheAnswerIsFresh()
    {
        ScheduleInput input = inputWith(every(30s));
        input.freshness = 120;
        QCOMPARE(wait(input), 120);
        input.isOnScreen = true;
        QCOMPARE(wait(input), 120);
        input.freshness = 365 * 24 * 3600; // some say a year, and add entries anyway
        QCOMPARE(wait(input), 900);
        input.freshness = -5;
        QCOMPARE(wait(input), 15);
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
        input.unchangedInARow = 100;
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
        const QDateTime next = nextCheck(input);
        QCOMPARE(next.isValid() ? now.secsTo(next) : -1, seconds);
    }

    void asksNoMoreWhenPausedOrGone()
    {
        ScheduleInput input = inputWith(every(2min));
        input.blog.retryAfter = now.addSecs(60);
        for (const State state : {State::Paused, State::Gone}) {
            input.blog.state = state;
            QVERIFY(!nextCheck(input).isValid());
        }
    }

    // A day in the life: an evening of goals, a night without, a server that fails at breakfast.
    void costsLittleOverADay()
    {
        int requests = 0;
        QDateTime time = now;
        ScheduleInput input = inputWith({});
        while (time < now.addDays(1)) {
            const qint64 minute = now.secsTo(time) / 60;
            const bool isMatch = minute < 120;
            if (isMatch) {
                input.recentTimes.prepend(time);
                input.unchangedInARow = 0;
            } else {
                ++input.unchangedInARow;
            }
            input.blog.failures = minute > 1320 && minute < 1380 ? input.blog.failures + 1 : 0;
            input.now = time;
            const QDateTime next = nextCheck(input);
            QVERIFY(next > time);
            QVERIFY(time.secsTo(next) <= 30 * 60 * 1.1);
            time = next;
            ++requests;
        }
        QVERIFY2(requests > 300 && requests < 700, qPrintable(QString::number(requests)));
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
