// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/readtracker.h"

#include <QTest>

using namespace Liveline;

namespace {

using Visible = ReadTracker::Visible;

constexpr EntryId one{1};
constexpr EntryId two{2};

/// A tracker whose window has been active long enough, and a clock that is advanced by hand.
struct Reader {
    ReadTracker tracker;
    qint64 now = 0;

    Reader()
    {
        tracker.setActive(true, now);
        now += ReadTracker::grace;
    }

    QList<EntryId> look(qint64 milliseconds, const QList<Visible> &unread, double scrolled = 0,
        std::optional<EntryId> focused = {})
    {
        QList<EntryId> read;
        for (qint64 end = now + milliseconds; now < end;) {
            now += 100;
            read = tracker.see({now, scrolled, unread, focused});
            if (!read.isEmpty())
                break;
        }
        return read;
    }
};

} // namespace

class TestReadTracker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesASecondOfSight();
    void needsMostOfTheEntry_data();
    void needsMostOfTheEntry();
    void startsAnewWhenTheEntryWasOutOfSight();
    void waitsAfterTheWindowBecameActive();
    void readsNothingInAnInactiveWindow();
    void readsNothingWhileScrollingFast();
    void readsNothingByAJump();
    void takesHalfASecondOfTheKeyboardsFocus();
};

void TestReadTracker::takesASecondOfSight()
{
    Reader reader;
    QCOMPARE(reader.look(1'000, {{one, 1.0}}), QList<EntryId>());
    QCOMPARE(reader.look(200, {{one, 1.0}}), QList<EntryId>{one});
}

void TestReadTracker::needsMostOfTheEntry_data()
{
    QTest::addColumn<double>("fraction");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("all of it") << 1.0 << true;
    QTest::newRow("just enough") << 0.6 << true;
    QTest::newRow("half of it") << 0.5 << false;
}

void TestReadTracker::needsMostOfTheEntry()
{
    QFETCH(double, fraction);
    QFETCH(bool, isRead);
    Reader reader;
    QCOMPARE(!reader.look(5'000, {{one, fraction}}).isEmpty(), isRead);
}

void TestReadTracker::startsAnewWhenTheEntryWasOutOfSight()
{
    Reader reader;
    QVERIFY(reader.look(800, {{one, 1.0}}).isEmpty());
    QVERIFY(reader.look(100, {{two, 1.0}}).isEmpty());
    QVERIFY(reader.look(800, {{one, 1.0}}).isEmpty());
    QCOMPARE(reader.look(400, {{one, 1.0}}), QList<EntryId>{one});
}

void TestReadTracker::waitsAfterTheWindowBecameActive()
{
    ReadTracker tracker;
    tracker.setActive(true, 0);
    for (qint64 now = 100; now <= 2'400; now += 100)
        QVERIFY(tracker.see({now, 0, {{one, 1.0}}, {}}).isEmpty());
    QCOMPARE(tracker.see({2'500, 0, {{one, 1.0}}, {}}), QList<EntryId>{one});
}

void TestReadTracker::readsNothingInAnInactiveWindow()
{
    Reader reader;
    reader.tracker.setActive(false, reader.now);
    QVERIFY(reader.look(60'000, {{one, 1.0}}, 0, one).isEmpty());
}

void TestReadTracker::readsNothingWhileScrollingFast()
{
    Reader reader;
    QVERIFY(reader.look(5'000, {{one, 1.0}}, 200).isEmpty()); // 2 000 px/s
    QVERIFY(!reader.look(2'000, {{one, 1.0}}, 150).isEmpty());
}

void TestReadTracker::readsNothingByAJump()
{
    Reader reader;
    QVERIFY(reader.look(900, {{one, 1.0}}).isEmpty());
    reader.tracker.jumped(reader.now);
    QVERIFY(reader.look(1'500, {{one, 1.0}}).isEmpty());
}

void TestReadTracker::takesHalfASecondOfTheKeyboardsFocus()
{
    Reader reader;
    QVERIFY(reader.look(500, {{one, 0.1}}, 0, one).isEmpty());
    QCOMPARE(reader.look(200, {{one, 0.1}}, 0, one), QList<EntryId>{one});
}

QTEST_GUILESS_MAIN(TestReadTracker)
#include "tst_readtracker.moc"
