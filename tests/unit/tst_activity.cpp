// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/activity.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(14, 0), Qt::UTC);

/// Newest first: one every `seconds`, from `from` seconds ago back to `to` seconds ago.
QList<QDateTime> every(int seconds, int from, int to)
{
    QList<QDateTime> times;
    for (int age = from; age <= to; age += seconds)
        times.append(now.addSecs(-age));
    return times;
}

} // namespace

class TestActivity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sensesWhatIsUnusual_data()
    {
        using Sense = Activity::Sense;
        QTest::addColumn<QList<QDateTime>>("times");
        QTest::addColumn<Sense>("sense");
        QTest::newRow("no entries") << QList<QDateTime>() << Sense::Usual;
        QTest::newRow("one") << every(1, 30, 30) << Sense::Usual;
        QTest::newRow("steady") << every(120, 30, 7'200) << Sense::Usual;
        QTest::newRow("steady and quick: much is usual here")
            << every(20, 5, 3'600) << Sense::Usual;
        QTest::newRow("six in five minutes after a calm hour")
            << every(50, 10, 290) + every(600, 900, 7'200) << Sense::Busy;
        QTest::newRow("three in five minutes are no rush")
            << every(100, 10, 290) + every(600, 900, 7'200) << Sense::Usual;
        QTest::newRow("a blog that has just begun is not busy")
            << every(30, 5, 1'200) << Sense::Usual;
        QTest::newRow("silent for an hour where four minutes are usual")
            << every(240, 3'600, 9'000) << Sense::Silent;
        QTest::newRow("an hour is nothing where an hour is usual")
            << every(3'600, 3'600, 90'000) << Sense::Usual;
        QTest::newRow("silent for years is no news")
            << every(240, 100'000'000, 100'009'000) << Sense::Usual;
        QTest::newRow("too few to know what is usual") << every(60, 7'200, 7'320) << Sense::Usual;
        QTest::newRow("a clock that goes ahead") << every(120, -300, 7'200) << Sense::Usual;
    }
    void sensesWhatIsUnusual()
    {
        QFETCH(QList<QDateTime>, times);
        QFETCH(Activity::Sense, sense);
        QCOMPARE(int(activityOf(times, now).sense), int(sense));
    }

    void countsTheLastHourOldestFirst()
    {
        const Activity activity
            = activityOf({now.addSecs(5), now.addSecs(-10), now.addSecs(-179), now.addSecs(-181),
                             now.addSecs(-3'599), now.addSecs(-3'601)},
                now);
        QCOMPARE(activity.counts.size(), Activity::bins);
        QCOMPARE(activity.counts.last(), 3);
        QCOMPARE(activity.counts[Activity::bins - 2], 1);
        QCOMPARE(activity.counts.first(), 1);
        QCOMPARE(activity.silentFor, 0);
        QVERIFY(activityOf({now.addSecs(-4'000)}, now).counts.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestActivity)
#include "tst_activity.moc"
