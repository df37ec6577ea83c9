// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinemodel.h"

#include "support/sampleentries.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TimelineItem::Kind;

/// An entry of that number at "2026-08-12 14:32" (UTC).
Entry entryAt(int number, const QString &time)
{
    Entry entry = sampleEntry(number, 0);
    entry.sortTime = QDateTime::fromString(time, u"yyyy-MM-dd hh:mm"_s);
    entry.sortTime.setTimeZone(QTimeZone::utc());
    return entry;
}

EntryChanges added(const QList<Entry> &entries)
{
    EntryChanges changes;
    changes.blogId = BlogId{1};
    changes.added = entries;
    return changes;
}

TimeText utc()
{
    TimeText times;
    times.zone = QTimeZone::utc();
    times.locale = QLocale::c();
    return times;
}

/// "Day 3 2 Divider 1": the rows, top to bottom.
QString rowsOf(const TimelineModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        switch (model.item(row).kind) {
        case Kind::Entry:
        case Kind::Report:
            words << QString::number(static_cast<qint64>(model.item(row).entry.id));
            break;
        case Kind::Day:
            words << u"Day"_s + model.item(row).day.toString(u"d"_s);
            break;
        case Kind::Divider:
            words << u"Divider"_s;
            break;
        case Kind::Gap:
            words << u"Gap"_s;
            break;
        case Kind::More:
            words << u"More"_s;
            break;
        }
    }
    return words.join(u' ');
}

/// A model over these entries, newest first, watched by Qt's own model tester.
struct Timeline {
    TimelineModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit Timeline(
        const QList<Entry> &entries, TimelineOrder order = TimelineOrder::NewestFirst)
    {
        tester.setUseFetchMore(false);
        model.setTimes(utc());
        model.setOrder(order);
        model.open(pagesOf(entries));
    }
};

} // namespace

class TestTimelineModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensEachDayWithARow();
    void insertsWhereTheTimeSays_data();
    void insertsWhereTheTimeSays();
    void insertsOldestFirstToo_data();
    void insertsOldestFirstToo();
    void standsTheOtherWayRoundAsIfOpenedSo_data();
    void standsTheOtherWayRoundAsIfOpenedSo();
    void putsSeparatorsOldestFirstWhereTheyBelong();
    void countsPlacesFromTheNewestInBothOrders();
    void keepsEntriesOfOneTimeInTheOrderOfThePage();
    void loadsByPages();
    void leavesWhatIsBeyondThePagesToThePages();
    void opensInTheMiddle();
    void putsTheDividerAboveWhatWasThere();
    void insertsArrivalsAboveTheDivider();
    void keepsRemovedEntriesInTheirPlace();
    void announcesMarksApart();
    void holdsArrivalsBackWhilePaused();
    void saysThatEntriesMayBeMissingWithTheTimesBetween();
    void keepsAGapWithTheEntryAboveItUntilItMovesOrCloses();
    void offersOlderEntriesBelowTheLastOne();
    void countsOlderEntriesAsNobodysNews();
    void readsAgainWhatAnotherProcessWrote();
    void makesDaysAnewForAnotherZone();
    void saysEntriesInOneSentence();
};

void TestTimelineModel::opensEachDayWithARow()
{
    const Timeline timeline({entryAt(4, u"2026-08-13 00:10"_s), entryAt(3, u"2026-08-12 23:50"_s),
        entryAt(2, u"2026-08-12 08:00"_s), entryAt(1, u"2026-08-10 12:00"_s)});
    QCOMPARE(rowsOf(timeline.model), u"Day13 4 Day12 3 2 Day10 1"_s);
    QVERIFY(!(timeline.model.flags(timeline.model.index(0)) & Qt::ItemIsSelectable));
    QCOMPARE(
        timeline.model.index(2).data(Qt::AccessibleTextRole).toString(), u"Wednesday 12 August"_s);
}

void TestTimelineModel::insertsWhereTheTimeSays_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("rows");
    QTest::newRow("newest, same day") << u"2026-08-12 20:00"_s << u"Day12 9 2 Day10 1"_s;
    QTest::newRow("newest, next day") << u"2026-08-13 00:01"_s << u"Day13 9 Day12 2 Day10 1"_s;
    QTest::newRow("end of the upper day") << u"2026-08-12 01:00"_s << u"Day12 2 9 Day10 1"_s;
    QTest::newRow("a day between") << u"2026-08-11 12:00"_s << u"Day12 2 Day11 9 Day10 1"_s;
    QTest::newRow("top of the lower day") << u"2026-08-10 23:00"_s << u"Day12 2 Day10 9 1"_s;
    QTest::newRow("oldest, same day") << u"2026-08-10 01:00"_s << u"Day12 2 Day10 1 9"_s;
    QTest::newRow("oldest, a day before") << u"2026-08-01 01:00"_s << u"Day12 2 Day10 1 Day1 9"_s;
}

void TestTimelineModel::insertsWhereTheTimeSays()
{
    QFETCH(QString, time);
    QFETCH(QString, rows);
    Timeline timeline({entryAt(2, u"2026-08-12 14:00"_s), entryAt(1, u"2026-08-10 12:00"_s)});
    QSignalSpy arrived(&timeline.model, &TimelineModel::arrived);
    timeline.model.apply(added({entryAt(9, time)}));
    QCOMPARE(rowsOf(timeline.model), rows);
    QCOMPARE(arrived.size(), 1);
    timeline.model.apply(added({entryAt(9, time)})); // told twice, shown once
    QCOMPARE(rowsOf(timeline.model), rows);
}

void TestTimelineModel::insertsOldestFirstToo_data()
{
    QTest::addColumn<QString>("time");
    QTest::addColumn<QString>("rows");
    QTest::newRow("newest, same day") << u"2026-08-12 20:00"_s << u"Day10 1 Day12 2 9"_s;
    QTest::newRow("newest, next day") << u"2026-08-13 00:01"_s << u"Day10 1 Day12 2 Day13 9"_s;
    QTest::newRow("top of the lower day") << u"2026-08-12 01:00"_s << u"Day10 1 Day12 9 2"_s;
    QTest::newRow("a day between") << u"2026-08-11 12:00"_s << u"Day10 1 Day11 9 Day12 2"_s;
    QTest::newRow("end of the upper day") << u"2026-08-10 23:00"_s << u"Day10 1 9 Day12 2"_s;
    QTest::newRow("oldest, same day") << u"2026-08-10 01:00"_s << u"Day10 9 1 Day12 2"_s;
    QTest::newRow("oldest, a day before") << u"2026-08-01 01:00"_s << u"Day1 9 Day10 1 Day12 2"_s;
}

void TestTimelineModel::insertsOldestFirstToo()
{
    QFETCH(QString, time);
    QFETCH(QString, rows);
    Timeline timeline({entryAt(2, u"2026-08-12 14:00"_s), entryAt(1, u"2026-08-10 12:00"_s)},
        TimelineOrder::OldestFirst);
    timeline.model.apply(added({entryAt(9, time)}));
    QCOMPARE(rowsOf(timeline.model), rows);
}

void TestTimelineModel::standsTheOtherWayRoundAsIfOpenedSo_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Whatever happened one by one, the rows are those that are made anew when the order changes.
void TestTimelineModel::standsTheOtherWayRoundAsIfOpenedSo()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    QList<Entry> entries = sampleEntries(400);
    TimelineModel model;
    model.setOrder(TimelineOrder::OldestFirst);
    model.open(pagesOf(entries), entries.at(random.bounded(400)));
    int number = 400;
    const auto any = [&] {
        int row = 0;
        do
            row = random.bounded(model.rowCount());
        while (!model.entryAt(row));
        return *model.entryAt(row);
    };
    for (int step = 0; step < 60; ++step) {
        Entry entry = any();
        EntryChanges changes = added({});
        switch (random.bounded(7)) {
        case 0:
            model.fetchAbove();
            break;
        case 1:
            if (model.canFetchMore({}))
                model.fetchMore({});
            break;
        case 2:
            ++number;
            entry.id = EntryId{number};
            entry.position = number;
            entry.sortTime = entry.sortTime.addSecs(random.bounded(40'000) - 20'000);
            changes.added = {entry};
            model.apply(changes);
            break;
        case 3:
            entry.hasGapBelow = !entry.hasGapBelow;
            changes.gapsMoved = {entry};
            model.apply(changes);
            break;
        case 4:
            model.setDivider(EntryCursor::of(entry), entry.sortTime);
            break;
        case 5:
            model.setSiteHasOlder(random.bounded(2));
            break;
        default:
            ++number;
            model.apply(added({sampleEntry(number, number * 6)}));
        }
        const QString rows = rowsOf(model);
        const int divided = model.hasDivider() ? model.dividerCount() : -1;
        model.setOrder(TimelineOrder::NewestFirst);
        const QString newestFirst = rowsOf(model);
        QCOMPARE(model.hasDivider() ? model.dividerCount() : -1, divided);
        model.setOrder(TimelineOrder::OldestFirst);
        QCOMPARE(rowsOf(model), rows);
        QStringList ids = newestFirst.split(u' ');
        QStringList reversed = rows.split(u' ');
        const auto isSeparator = [](const QString &word) { return !word.front().isDigit(); };
        ids.removeIf(isSeparator);
        reversed.removeIf(isSeparator);
        std::ranges::reverse(reversed);
        QCOMPARE(reversed, ids);
    }
}

void TestTimelineModel::putsSeparatorsOldestFirstWhereTheyBelong()
{
    Entry upper = entryAt(3, u"2026-08-13 14:31"_s);
    Entry lower = entryAt(1, u"2026-08-12 14:05"_s);
    upper.hasGapBelow = true;
    upper.current.published = upper.sortTime;
    lower.current.published = lower.sortTime;
    Timeline timeline({upper, lower}, TimelineOrder::OldestFirst);
    timeline.model.setSiteHasOlder(true);
    QCOMPARE(rowsOf(timeline.model), u"More Day12 1 Day13 Gap 3"_s);
    const QString gap = timeline.model.index(4).data().toString();
    QVERIFY2(gap.indexOf(u"14:05"_s) < gap.indexOf(u"14:31"_s), qPrintable(gap));

    timeline.model.setDivider(EntryCursor::of(lower), lower.sortTime);
    timeline.model.apply(added({entryAt(4, u"2026-08-13 15:00"_s)}));
    timeline.model.apply(added({entryAt(2, u"2026-08-12 18:00"_s)}));
    QCOMPARE(rowsOf(timeline.model), u"More Day12 1 Divider 2 Day13 Gap 3 4"_s);
    QCOMPARE(timeline.model.dividerCount(), 3);
    const QList<EntryId> newer{EntryId{2}, EntryId{3}, EntryId{4}};
    QCOMPARE(timeline.model.newerThanDivider(), newer);

    EntryChanges older = added({entryAt(5, u"2026-08-12 09:00"_s)});
    older.isOlder = true;
    timeline.model.apply(older);
    QCOMPARE(rowsOf(timeline.model), u"More Day12 5 1 Divider 2 Day13 Gap 3 4"_s);
    QCOMPARE(timeline.model.oldestEntry()->id, EntryId{5});
    QCOMPARE(timeline.model.newestEntry()->id, EntryId{4});
    timeline.model.setSiteHasOlder(false);
    timeline.model.clearDivider();
    QCOMPARE(rowsOf(timeline.model), u"Day12 5 1 2 Day13 Gap 3 4"_s);
}

void TestTimelineModel::countsPlacesFromTheNewestInBothOrders()
{
    for (const TimelineOrder order : {TimelineOrder::NewestFirst, TimelineOrder::OldestFirst}) {
        Timeline timeline(sampleEntries(50), order);
        timeline.model.setEntryCount(80); // the rest is not loaded
        for (int newer = 0; newer < 50; ++newer) {
            const int row = timeline.model.rowOfPlace(newer);
            QCOMPARE(timeline.model.item(row).entry.id, EntryId{50 - newer});
            QCOMPARE(timeline.model.newerThan(row), newer);
            const int spoken = order == TimelineOrder::NewestFirst ? newer + 1 : 80 - newer;
            QCOMPARE(timeline.model.index(row).data(Qt::AccessibleDescriptionRole).toString(),
                u", entry %1 of 80"_s.arg(spoken));
        }
        QCOMPARE(timeline.model.rowOfPlace(50), -1);
        QCOMPARE(timeline.model.rowOfPlace(-1), -1);
    }
}

void TestTimelineModel::keepsEntriesOfOneTimeInTheOrderOfThePage()
{
    Entry upper = entryAt(1, u"2026-08-12 14:00"_s);
    upper.position = 2;
    Entry lower = entryAt(2, u"2026-08-12 14:00"_s);
    lower.position = 1;
    Timeline timeline({});
    timeline.model.apply(added({lower, upper}));
    QCOMPARE(rowsOf(timeline.model), u"Day12 1 2"_s);
}

void TestTimelineModel::loadsByPages()
{
    Timeline timeline(sampleEntries(150));
    QVERIFY(timeline.model.canFetchMore({}));
    int pages = 1;
    for (; timeline.model.canFetchMore({}); ++pages)
        timeline.model.fetchMore({});
    QCOMPARE(pages, 3);
    QCOMPARE(timeline.model.oldestEntry()->id, EntryId{1});
    QCOMPARE(timeline.model.rowCount(), 150 + 2);
}

void TestTimelineModel::leavesWhatIsBeyondThePagesToThePages()
{
    Timeline timeline(sampleEntries(150));
    const int rows = timeline.model.rowCount();
    timeline.model.apply(added({entryAt(500, u"2026-08-01 00:00"_s)}));
    QCOMPARE(timeline.model.rowCount(), rows);
}

void TestTimelineModel::opensInTheMiddle()
{
    const QList<Entry> entries = sampleEntries(300);
    Timeline timeline({});
    timeline.model.open(pagesOf(entries), entries.at(200));
    QVERIFY(timeline.model.hasNewer());
    QVERIFY(timeline.model.rowOf(entries.at(200).id) >= 0);
    // What arrives meanwhile comes with its page.
    timeline.model.apply(added({sampleEntry(301, 301 * 6)}));
    QVERIFY(timeline.model.rowOf(EntryId{301}) < 0);
    while (timeline.model.hasNewer())
        timeline.model.fetchAbove();
    while (timeline.model.canFetchMore({}))
        timeline.model.fetchMore({});
    Timeline whole(entries);
    while (whole.model.canFetchMore({}))
        whole.model.fetchMore({});
    QCOMPARE(rowsOf(timeline.model), rowsOf(whole.model));
}

void TestTimelineModel::putsTheDividerAboveWhatWasThere()
{
    const QList<Entry> entries{entryAt(3, u"2026-08-13 10:00"_s), entryAt(2, u"2026-08-12 14:00"_s),
        entryAt(1, u"2026-08-12 13:00"_s)};
    Timeline timeline(entries);
    timeline.model.setDivider(EntryCursor::of(entries.at(1)), entries.at(1).sortTime);
    QCOMPARE(rowsOf(timeline.model), u"Day13 3 Day12 Divider 2 1"_s);
    QCOMPARE(timeline.model.dividerCount(), 1);
    timeline.model.setDivider(EntryCursor::of(entries.at(2)), entries.at(2).sortTime);
    QCOMPARE(rowsOf(timeline.model), u"Day13 3 Day12 2 Divider 1"_s);
    timeline.model.clearDivider();
    QCOMPARE(rowsOf(timeline.model), u"Day13 3 Day12 2 1"_s);
    // Nothing is new: nothing to divide.
    timeline.model.setDivider(EntryCursor::of(entries.at(0)), entries.at(0).sortTime);
    QVERIFY(!timeline.model.hasDivider());
}

void TestTimelineModel::insertsArrivalsAboveTheDivider()
{
    const QList<Entry> entries{
        entryAt(2, u"2026-08-12 14:00"_s), entryAt(1, u"2026-08-12 13:00"_s)};
    Timeline timeline(entries);
    timeline.model.apply(added({entryAt(3, u"2026-08-12 15:00"_s)}));
    timeline.model.setDivider(EntryCursor::of(entries.at(0)), entries.at(0).sortTime);
    timeline.model.apply(added({entryAt(4, u"2026-08-12 14:30"_s)}));
    timeline.model.apply(added({entryAt(5, u"2026-08-13 01:00"_s)}));
    QCOMPARE(rowsOf(timeline.model), u"Day13 5 Day12 3 4 Divider 2 1"_s);
    QCOMPARE(timeline.model.dividerRow(), 5);
    QVERIFY(timeline.model.index(5).data().toString().endsWith(u"· 3"_s));
}

void TestTimelineModel::keepsRemovedEntriesInTheirPlace()
{
    Timeline timeline(sampleEntries(5));
    Entry entry = *timeline.model.entryAt(3);
    entry.removed = entry.sortTime.addSecs(600);
    EntryChanges changes;
    changes.removed.append(entry);
    QSignalSpy changed(&timeline.model, &QAbstractItemModel::dataChanged);
    timeline.model.apply(changes);
    QCOMPARE(changed.size(), 1);
    QVERIFY(timeline.model.entryAt(3)->isRemoved());
    timeline.model.apply(changes); // as before: nothing to say
    QCOMPARE(changed.size(), 1);
}

void TestTimelineModel::announcesMarksApart()
{
    Timeline timeline(sampleEntries(5));
    QSignalSpy changed(&timeline.model, &QAbstractItemModel::dataChanged);
    timeline.model.setMark({EntryId{3}, EntryId{77}}, Mark::Starred);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().at(2).value<QList<int>>(), QList<int>{TimelineModel::MarksRole});
    QVERIFY(timeline.model.entryAt(timeline.model.rowOf(EntryId{3}))->state.isStarred);
}

void TestTimelineModel::holdsArrivalsBackWhilePaused()
{
    Timeline timeline(sampleEntries(3));
    const int rows = timeline.model.rowCount();
    timeline.model.setHolding(true);
    timeline.model.apply(added({sampleEntry(4, 24), sampleEntry(5, 30)}));
    QCOMPARE(timeline.model.rowCount(), rows);
    QCOMPARE(timeline.model.heldCount(), 2);
    timeline.model.setMark({EntryId{4}}, Mark::Starred); // while it waits
    timeline.model.setHolding(false);
    QCOMPARE(timeline.model.rowCount(), rows + 2);
    QVERIFY(timeline.model.entryAt(timeline.model.rowOf(EntryId{4}))->state.isStarred);
}

void TestTimelineModel::saysThatEntriesMayBeMissingWithTheTimesBetween()
{
    Entry upper = entryAt(2, u"2026-08-12 14:31"_s);
    Entry lower = entryAt(1, u"2026-08-12 14:05"_s);
    upper.current.published = upper.sortTime;
    lower.current.published = lower.sortTime;
    upper.hasGapBelow = true;
    Timeline timeline({upper, lower});
    QCOMPARE(rowsOf(timeline.model), u"Day12 2 Gap 1"_s);
    const QString text = timeline.model.index(2).data().toString();
    QVERIFY2(text.indexOf(u"14:05"_s) < text.indexOf(u"14:31"_s), qPrintable(text));
    QVERIFY(!text.contains(u"Load"_s));
    timeline.model.setSiteHasOlder(true);
    QVERIFY(timeline.model.index(2).data().toString().contains(u"Load"_s));
    QVERIFY(!(timeline.model.flags(timeline.model.index(2)) & Qt::ItemIsSelectable));
}

void TestTimelineModel::keepsAGapWithTheEntryAboveItUntilItMovesOrCloses()
{
    Entry upper = entryAt(4, u"2026-08-13 14:31"_s);
    upper.hasGapBelow = true;
    Timeline timeline({upper, entryAt(1, u"2026-08-12 14:05"_s)});
    QCOMPARE(rowsOf(timeline.model), u"Day13 4 Gap Day12 1"_s);

    Entry between = entryAt(3, u"2026-08-12 18:00"_s);
    between.hasGapBelow = true;
    upper.hasGapBelow = false;
    EntryChanges moved = added({between});
    moved.gapsMoved = {upper};
    moved.isOlder = true;
    timeline.model.apply(moved);
    QCOMPARE(rowsOf(timeline.model), u"Day13 4 Day12 3 Gap 1"_s);

    between.hasGapBelow = false;
    EntryChanges closed = added({entryAt(2, u"2026-08-12 17:00"_s)});
    closed.gapsMoved = {between};
    closed.isOlder = true;
    timeline.model.apply(closed);
    QCOMPARE(rowsOf(timeline.model), u"Day13 4 Day12 3 2 1"_s);
}

void TestTimelineModel::offersOlderEntriesBelowTheLastOne()
{
    Timeline timeline({entryAt(2, u"2026-08-12 14:31"_s)});
    timeline.model.setSiteHasOlder(true);
    QCOMPARE(rowsOf(timeline.model), u"Day12 2 More"_s);
    EntryChanges older = added({entryAt(1, u"2026-08-11 09:00"_s)});
    older.isOlder = true;
    timeline.model.apply(older);
    QCOMPARE(rowsOf(timeline.model), u"Day12 2 Day11 1 More"_s);
    QCOMPARE(timeline.model.oldestEntry()->id, EntryId{1});
    timeline.model.setSiteHasOlder(false);
    QCOMPARE(rowsOf(timeline.model), u"Day12 2 Day11 1"_s);
}

void TestTimelineModel::countsOlderEntriesAsNobodysNews()
{
    Timeline timeline({entryAt(2, u"2026-08-12 14:31"_s)});
    QSignalSpy arrived(&timeline.model, &TimelineModel::arrived);
    timeline.model.setHolding(true);
    EntryChanges older = added({entryAt(1, u"2026-08-12 09:00"_s)});
    older.isOlder = true;
    timeline.model.apply(older);
    QCOMPARE(rowsOf(timeline.model), u"Day12 2 1"_s);
    QCOMPARE(timeline.model.heldCount(), 0);
    QVERIFY(arrived.isEmpty());
}

void TestTimelineModel::readsAgainWhatAnotherProcessWrote()
{
    QList<Entry> entries = sampleEntries(10);
    TimelineModel model;
    model.open({[&entries](const auto &before, int limit) {
                    return pagesOf(entries).older(before, limit);
                },
        [&entries](const auto &after, int limit) { return pagesOf(entries).newer(after, limit); }});
    entries[4].state.isStarred = true;
    entries.prepend(sampleEntry(11, 66));
    QSignalSpy arrived(&model, &TimelineModel::arrived);
    model.readAgain();
    QCOMPARE(model.newestEntry()->id, EntryId{11});
    QCOMPARE(arrived.size(), 1);
    QVERIFY(model.entryAt(model.rowOf(EntryId{6}))->state.isStarred);
}

void TestTimelineModel::makesDaysAnewForAnotherZone()
{
    const QList<Entry> entries{
        entryAt(2, u"2026-08-12 23:30"_s), entryAt(1, u"2026-08-12 12:00"_s)};
    Timeline timeline(entries);
    timeline.model.setDivider(EntryCursor::of(entries.at(1)), entries.at(1).sortTime);
    QCOMPARE(rowsOf(timeline.model), u"Day12 2 Divider 1"_s);
    TimeText paris = utc();
    paris.zone = QTimeZone("Europe/Paris");
    timeline.model.setTimes(paris);
    QCOMPARE(rowsOf(timeline.model), u"Day13 2 Day12 Divider 1"_s);
}

void TestTimelineModel::saysEntriesInOneSentence()
{
    Entry entry = entryAt(1, u"2026-08-12 14:32"_s);
    entry.state.isRead = false;
    entry.current.isKeyEvent = true;
    entry.current.author = u"Ana Ferreira"_s;
    entry.current.headline = u"The harbour is open"_s;
    entry.current.text = u"Ships may leave.\nTugs are ready."_s;
    entry.current.images = {Image(), Image()};
    entry.edited = entry.sortTime.addSecs(600);
    entry.removed = entry.sortTime.addSecs(900);
    const Timeline timeline({entry});
    const QModelIndex index = timeline.model.index(1);
    QCOMPARE(index.data(Qt::AccessibleTextRole).toString(),
        u"Unread, Key event, 14:32, Ana Ferreira: The harbour is open. Ships may leave. Tugs are "
        "ready. 2 picture(s). Edited at 14:42. Removed by the source"_s);
    QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), u", entry 1 of 1"_s);

    entry.current.published = {};
    const Timeline timeless({entry});
    QVERIFY(timeless.model.index(1)
            .data(Qt::AccessibleTextRole)
            .toString()
            .startsWith("Unread, Key event, seen at 14:32, Ana"_L1));
}

QTEST_MAIN(TestTimelineModel)
#include "tst_timelinemodel.moc"
