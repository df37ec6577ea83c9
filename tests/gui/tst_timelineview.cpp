// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/timelinescreen.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

using Mode = TimelineView::Mode;

// What can happen to a timeline under a reader's eyes.

Entry anyEntry(const TimelineScreen &screen, QRandomGenerator &random)
{
    int row = random.bounded(screen.model.rowCount());
    while (!screen.model.entryAt(row))
        row = random.bounded(screen.model.rowCount());
    return *screen.model.entryAt(row);
}

void arrive(TimelineScreen &screen, QRandomGenerator &random)
{
    screen.model.apply(screen.arrivals(1 + random.bounded(5)));
}

void arriveLate(TimelineScreen &screen, QRandomGenerator &random)
{
    Entry entry = sampleEntry(++screen.lastNumber, 0);
    entry.sortTime = anyEntry(screen, random).sortTime.addSecs(30);
    EntryChanges changes;
    changes.added.append(entry);
    screen.model.apply(changes);
}

void edit(TimelineScreen &screen, QRandomGenerator &random)
{
    Entry entry = anyEntry(screen, random);
    const ParsedEntry before = entry.current;
    ++entry.revision;
    entry.edited = entry.sortTime.addSecs(60);
    entry.current.content.html
        = u"<p>"_s + u"one more word "_s.repeated(random.bounded(60)) + u"</p>"_s;
    EntryChanges changes;
    changes.edited.append({before, entry});
    screen.model.apply(changes);
}

void removeOrRestore(TimelineScreen &screen, QRandomGenerator &random)
{
    Entry entry = anyEntry(screen, random);
    entry.removed = entry.isRemoved() ? QDateTime() : entry.sortTime.addSecs(90);
    EntryChanges changes;
    changes.removed.append(entry);
    screen.model.apply(changes);
}

void mark(TimelineScreen &screen, QRandomGenerator &random)
{
    screen.model.setMark(
        {anyEntry(screen, random).id}, random.bounded(2) ? Mark::Read : Mark::Unread);
}

void moveDivider(TimelineScreen &screen, QRandomGenerator &random)
{
    screen.model.clearDivider();
    if (random.bounded(2))
        screen.model.setDivider(EntryCursor::of(anyEntry(screen, random)), QDateTime());
}

void resize(TimelineScreen &screen, QRandomGenerator &random)
{
    screen.view.resize(420 + random.bounded(700), 500 + random.bounded(400));
}

void offerOlder(TimelineScreen &screen, QRandomGenerator &random)
{
    screen.model.setSiteHasOlder(random.bounded(2));
}

void openOrCloseAGap(TimelineScreen &screen, QRandomGenerator &random)
{
    Entry entry = anyEntry(screen, random);
    entry.hasGapBelow = !entry.hasGapBelow;
    EntryChanges changes;
    changes.gapsMoved.append(entry);
    screen.model.apply(changes);
}

void zoom(TimelineScreen &screen, QRandomGenerator &random)
{
    screen.zoom = 80 + 10 * random.bounded(8);
    screen.restyle();
}

struct Operation {
    const char *name;
    void (*run)(TimelineScreen &, QRandomGenerator &);
};
constexpr Operation operations[]
    = {{"arrive", arrive}, {"arrive late", arriveLate}, {"edit", edit}, {"remove", removeOrRestore},
        {"mark", mark}, {"move the divider", moveDivider}, {"resize", resize}, {"zoom", zoom},
        {"offer older ones", offerOlder}, {"open or close a gap", openOrCloseAGap}};

void addBothOrders()
{
    QTest::addColumn<TimelineOrder>("order");
    QTest::newRow("newest first") << TimelineOrder::NewestFirst;
    QTest::newRow("oldest first") << TimelineOrder::OldestFirst;
}

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsThePlaceThroughRandomChanges_data();
    void keepsThePlaceThroughRandomChanges();
    void showsArrivalsAtOnceAtTheLiveEdge_data() { addBothOrders(); }
    void showsArrivalsAtOnceAtTheLiveEdge();
    void movesNothingAtTheLiveEdgeOfAnInactiveTimeline_data() { addBothOrders(); }
    void movesNothingAtTheLiveEdgeOfAnInactiveTimeline();
    void countsArrivalsOutOfSightWhileReading_data() { addBothOrders(); }
    void countsArrivalsOutOfSightWhileReading();
    void staysAtTheFootWhenTheNewestGrows();
    void turnsRoundWithoutMovingWhatIsRead();
    void turnsRoundAtTheLiveEdge();
    void keepsArrivalsOutsideWhilePaused();
    void jumpsToWhatIsNewWithoutReadingIt_data() { addBothOrders(); }
    void jumpsToWhatIsNewWithoutReadingIt();
    void marksWhatIsLookedAtAsRead();
    void goesFromEntryToEntryByKeyboard();
    void selectsForExportOnlyWhenAsked();
    void selectsTextByDragging();
    void loadsOlderPagesBeforeTheyAreReached();
    void loadsNewerPagesAboveWithoutMoving();
    void measuresNothingTwice();
    void keepsOnlyWhatIsNearOfALongBlog_data() { addBothOrders(); }
    void keepsOnlyWhatIsNearOfALongBlog();
    void goesToTheOldestAndBack();
    void forgetsNothingThatIsChosen();
};

void TestTimelineView::keepsThePlaceThroughRandomChanges_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<TimelineOrder>("order");
    for (quint32 seed = 1; seed <= 9; ++seed) { // 1,080 changes each
        QTest::addRow("seed %u", seed) << seed << TimelineOrder::NewestFirst;
        QTest::addRow("seed %u, oldest first", seed) << seed << TimelineOrder::OldestFirst;
    }
}

void TestTimelineView::keepsThePlaceThroughRandomChanges()
{
    QFETCH(quint32, seed);
    QFETCH(TimelineOrder, order);
    QRandomGenerator random(seed);
    TimelineScreen screen(120, order);
    screen.scroll(3'000);
    for (int step = 0; step < 120; ++step) {
        if (random.bounded(6) == 0) // the reader moves on
            screen.scroll(300 + random.bounded(6'000));
        QCoreApplication::processEvents();
        const std::optional<TimelinePlace> place = screen.view.place();
        QVERIFY(place);
        QCOMPARE(screen.topOf(place->entry), place->offset);

        const Operation &operation
            = operations[random.bounded(static_cast<int>(std::size(operations)))];
        operation.run(screen, random);
        const auto verify = [&](const char *when) {
            const int drift = qAbs(screen.topOf(place->entry) - place->offset);
            QVERIFY2(drift <= 1,
                qPrintable(u"step %1, %2, %3: %4 px"_s.arg(step)
                        .arg(QLatin1StringView(operation.name), QLatin1StringView(when))
                        .arg(drift)));
        };
        screen.view.grab();
        verify("at the next paint");
        QCoreApplication::processEvents();
        verify("after guessed heights were learnt");
        if (QTest::currentTestFailed())
            return;
    }
}

void TestTimelineView::showsArrivalsAtOnceAtTheLiveEdge()
{
    QFETCH(TimelineOrder, order);
    TimelineScreen screen(120, order);
    QTRY_COMPARE(screen.view.mode(), Mode::Live);
    for (int round = 0; round < 3; ++round) {
        screen.model.apply(screen.arrivals(2));
        QTRY_VERIFY(screen.view.isAtLiveEdge());
        QCOMPARE(screen.view.mode(), Mode::Live);
        QCOMPARE(screen.view.unseenCount(), 0);
        QVERIFY(screen.view.visibleEntries().contains(EntryId{screen.lastNumber}));
    }
    if (order == TimelineOrder::NewestFirst)
        QTRY_COMPARE(screen.view.verticalScrollBar()->value(), 0);
    else
        QTRY_COMPARE(screen.rectOf(EntryId{screen.lastNumber}).bottom() + 1,
            screen.view.viewport()->height());
}

void TestTimelineView::movesNothingAtTheLiveEdgeOfAnInactiveTimeline()
{
    QFETCH(TimelineOrder, order);
    TimelineScreen screen(120, order);
    QSignalSpy read(&screen.view, &TimelineView::entriesRead);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTRY_COMPARE(screen.view.mode(), Mode::Reading);
    const EntryId newest = screen.model.newestEntry()->id;
    const int top = screen.topOf(newest);
    screen.model.apply(screen.arrivals(50));
    screen.view.grab();
    QCOMPARE(screen.topOf(newest), top);
    // The nearest may peek out where the name of the day stood.
    QVERIFY(screen.view.unseenCount() >= 49);
    QVERIFY(read.isEmpty());
}

void TestTimelineView::countsArrivalsOutOfSightWhileReading()
{
    QFETCH(TimelineOrder, order);
    TimelineScreen screen(120, order);
    screen.scrollAway(1'500);
    QCOMPARE(screen.view.mode(), Mode::Reading);
    screen.model.apply(screen.arrivals(3));
    QCOMPARE(screen.view.unseenCount(), 3);
    screen.model.apply(screen.arrivals(1));
    QCOMPARE(screen.view.unseenCount(), 4);

    Entry entry = *screen.model.newestEntry();
    entry.revision = 2;
    EntryChanges edits;
    edits.edited.append({entry.current, entry});
    screen.model.apply(edits);
    QCOMPARE(screen.view.unseenCount(), 4); // an edit is not an arrival

    screen.scrollAway(0);
    QVERIFY(screen.view.unseenCount() < 4); // seen now, read or not
}

void TestTimelineView::staysAtTheFootWhenTheNewestGrows()
{
    TimelineScreen screen(120, TimelineOrder::OldestFirst);
    QTRY_COMPARE(screen.view.mode(), Mode::Live);
    const auto endsAtFoot = [&] {
        screen.view.grab();
        return screen.rectOf(EntryId{120}).bottom() + 1 == screen.view.viewport()->height();
    };
    QVERIFY(endsAtFoot());
    Entry entry = *screen.model.newestEntry();
    const ParsedEntry before = entry.current;
    ++entry.revision;
    entry.current.content.html = u"<p>"_s + u"one more word "_s.repeated(90) + u"</p>"_s;
    EntryChanges changes;
    changes.edited.append({before, entry});
    screen.model.apply(changes);
    QVERIFY(endsAtFoot());
    QCOMPARE(screen.view.mode(), Mode::Live);
    screen.view.resize(560, 520);
    QVERIFY(endsAtFoot());
    screen.zoom = 150;
    screen.restyle();
    QVERIFY(endsAtFoot());
    QCOMPARE(screen.view.mode(), Mode::Live);
}

void TestTimelineView::turnsRoundWithoutMovingWhatIsRead()
{
    TimelineScreen screen;
    screen.scroll(3'000);
    screen.view.setCurrentEntry(screen.view.visibleEntries().at(1), true);
    const std::optional<TimelinePlace> place = screen.view.place();
    const EntryId current = screen.view.currentEntry()->id;
    const QModelIndex chosen = screen.model.index(screen.model.rowOf(EntryId{place->entry}));
    screen.view.selectionModel()->select(chosen, QItemSelectionModel::Select);
    for (const TimelineOrder order : {TimelineOrder::OldestFirst, TimelineOrder::NewestFirst}) {
        screen.view.setOrder(order);
        screen.view.grab();
        QCOMPARE(screen.topOf(place->entry), place->offset);
        QCOMPARE(screen.view.currentEntry()->id, current);
        QCOMPARE(screen.view.selectionModel()->selectedIndexes().size(), 1);
        QVERIFY(screen.view.visibleEntries().contains(place->entry));
    }
}

void TestTimelineView::turnsRoundAtTheLiveEdge()
{
    TimelineScreen screen(400);
    QTRY_COMPARE(screen.view.mode(), Mode::Live);
    for (const TimelineOrder order : {TimelineOrder::OldestFirst, TimelineOrder::NewestFirst}) {
        screen.view.setOrder(order);
        screen.view.grab();
        QVERIFY(screen.view.isAtLiveEdge());
        QVERIFY(screen.view.visibleEntries().contains(EntryId{400}));
        QTRY_COMPARE(screen.view.mode(), Mode::Live);
    }
}

void TestTimelineView::keepsArrivalsOutsideWhilePaused()
{
    TimelineScreen screen;
    screen.model.setHolding(true);
    screen.view.refreshMode();
    QCOMPARE(screen.view.mode(), Mode::Paused);
    const int rows = screen.model.rowCount();
    screen.model.apply(screen.arrivals(12));
    QCOMPARE(screen.model.rowCount(), rows);
    QCOMPARE(screen.model.heldCount(), 12);
    screen.model.setHolding(false);
    QCOMPARE(screen.model.heldCount(), 0);
    QVERIFY(screen.model.rowOf(EntryId{screen.lastNumber}) >= 0);
}

void TestTimelineView::jumpsToWhatIsNewWithoutReadingIt()
{
    QFETCH(TimelineOrder, order);
    TimelineScreen screen(120, order);
    QSignalSpy read(&screen.view, &TimelineView::entriesRead);
    screen.scrollAway(4'000);
    screen.model.apply(screen.arrivals(30));
    const EntryId oldest{screen.lastNumber - 29};
    QCOMPARE(screen.view.unseenCount(), 30);
    screen.view.goToUnseen();
    // More than a view full: the oldest unseen stands at the far side, the rest waits beyond.
    if (order == TimelineOrder::NewestFirst)
        QCOMPARE(screen.rectOf(oldest).bottom() + 1, screen.view.viewport()->height());
    else
        QCOMPARE(screen.topOf(oldest), screen.delegate.style().separator);
    QVERIFY(screen.view.unseenCount() > 0);
    QVERIFY(screen.view.unseenCount() < 30);
    screen.view.goToLiveEdge();
    QVERIFY(screen.view.isAtLiveEdge());
    QCOMPARE(screen.view.unseenCount(), 0);
    QVERIFY(read.isEmpty());
}

void TestTimelineView::marksWhatIsLookedAtAsRead()
{
    TimelineScreen screen;
    QSignalSpy read(&screen.view, &TimelineView::entriesRead);
    screen.model.setMark(screen.view.visibleEntries(), Mark::Unread);
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), 10'000);
    const auto ids = read.first().first().value<QList<EntryId>>();
    QVERIFY(screen.view.visibleEntries().contains(ids.first()));
}

void TestTimelineView::goesFromEntryToEntryByKeyboard()
{
    TimelineScreen screen;
    screen.view.setFocus();
    QTest::keyClick(&screen.view, Qt::Key_Down);
    QVERIFY(screen.view.currentEntry());
    QCOMPARE(screen.view.currentEntry()->id, EntryId{screen.lastNumber});
    for (int i = 0; i < 60; ++i) // over the rows of the days
        QTest::keyClick(&screen.view, Qt::Key_Down);
    QCOMPARE(screen.view.currentEntry()->id, EntryId{screen.lastNumber - 60});
    QVERIFY(screen.view.visibleEntries().contains(EntryId{screen.lastNumber - 60}));
    QTest::keyClick(&screen.view, Qt::Key_Up);
    QCOMPARE(screen.view.currentEntry()->id, EntryId{screen.lastNumber - 59});
}

void TestTimelineView::selectsForExportOnlyWhenAsked()
{
    TimelineScreen screen;
    const auto click = [&](int number, Qt::KeyboardModifiers modifiers) {
        QTest::mouseClick(screen.view.viewport(), Qt::LeftButton, modifiers,
            screen.rectOf(EntryId{number}).topLeft() + QPoint(30, 12));
    };
    click(screen.lastNumber, Qt::NoModifier);
    QCOMPARE(screen.view.currentEntry()->id, EntryId{screen.lastNumber});
    QVERIFY(!screen.view.selectionModel()->hasSelection());
    click(screen.lastNumber, Qt::ControlModifier);
    click(screen.lastNumber - 2, Qt::ShiftModifier);
    QCOMPARE(screen.view.selectionModel()->selectedIndexes().size(), 3);
}

void TestTimelineView::selectsTextByDragging()
{
    TimelineScreen screen;
    QSignalSpy links(&screen.view, &TimelineView::linkActivated);
    const RowColumns at
        = screen.delegate.style().columns(screen.view.viewport()->width(), Qt::LeftToRight);
    const QRect rect = screen.rectOf(EntryId{screen.lastNumber});
    const QPoint from(rect.left() + at.text, rect.top() + screen.delegate.style().padding + 8);
    const QPoint to = rect.bottomRight();
    QTest::mousePress(screen.view.viewport(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, screen.view.viewport()->mapToGlobal(to), Qt::NoButton,
        Qt::LeftButton, {});
    QCoreApplication::sendEvent(screen.view.viewport(), &move);
    QTest::mouseRelease(screen.view.viewport(), Qt::LeftButton, {}, to);
    const QString text = screen.view.selectedText();
    QVERIFY2(text.contains(u"Bulletin %1."_s.arg(screen.lastNumber)), qPrintable(text));
    QVERIFY(!screen.view.selectionModel()->hasSelection());
    QVERIFY(links.isEmpty());
    QCOMPARE(screen.view.mode(), Mode::Reading);
    screen.view.clearSelectedText();
    QVERIFY(screen.view.selectedText().isEmpty());
}

void TestTimelineView::loadsOlderPagesBeforeTheyAreReached()
{
    TimelineScreen screen(400);
    const int rows = screen.model.rowCount();
    QVERIFY(rows < 200);
    screen.scroll(screen.view.verticalScrollBar()->maximum() * 9 / 10);
    QVERIFY(screen.model.rowCount() > rows);
}

void TestTimelineView::loadsNewerPagesAboveWithoutMoving()
{
    TimelineScreen screen(600);
    const QList<Entry> entries = sampleEntries(600);
    const Entry old = entries.at(500);
    screen.model.open(pagesOf(entries), old);
    screen.view.setPlace({old.id, 100});
    QCOMPARE(screen.topOf(old.id), 100);
    QVERIFY(screen.model.hasNewer());
    while (screen.model.hasNewer()) {
        const auto place = screen.view.place();
        QVERIFY(screen.model.fetchAbove());
        screen.view.grab();
        QCOMPARE(screen.topOf(place->entry), place->offset);
    }
    QCOMPARE(screen.model.newestEntry()->id, EntryId{600});
}

void TestTimelineView::measuresNothingTwice()
{
    TimelineScreen screen(600);
    screen.scroll(3'000);
    const auto isMeasured = [&] { // what is seen, and what is next
        const int first = screen.model.rowOf(screen.view.visibleEntries().first());
        for (int row = qMax(0, first - 24); row < first + 24; ++row) {
            if (!screen.delegate.isMeasured(row))
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isMeasured(), 30'000);
    screen.view.resize(761, 700); // no other column: rounded down
    QVERIFY(isMeasured());
    screen.model.setMark({EntryId{600}, EntryId{1}}, Mark::Starred);
    QVERIFY(isMeasured());
}

void TestTimelineView::keepsOnlyWhatIsNearOfALongBlog()
{
    QFETCH(TimelineOrder, order);
    const int away = order == TimelineOrder::NewestFirst ? 1 : -1;
    TimelineScreen screen(6'000, order);
    QCoreApplication::processEvents();
    for (int i = 0; i < 400; ++i) {
        screen.view.scrollByPage(away);
        QVERIFY(screen.model.rowCount() < 3 * TimelineModel::keptAround);
    }
    const std::optional<TimelinePlace> place = screen.view.place();
    QVERIFY(place);
    QVERIFY(screen.model.rowOf(place->entry) >= 0);
    QVERIFY(screen.model.hasNewer());
    QVERIFY(screen.model.hasOlder());
    QCOMPARE(screen.model.data(screen.model.index(0), TimelineModel::KindRole).toInt(),
        int(TimelineItem::Kind::Day));

    screen.model.apply(screen.arrivals(3)); // far away
    QCOMPARE(screen.view.unseenCount(), 3);
    screen.view.grab();
    QCOMPARE(screen.topOf(place->entry), place->offset);

    while (!screen.view.isAtLiveEdge())
        screen.view.scrollByPage(-away);
    QCOMPARE(screen.model.newestEntry()->id, EntryId{6'000}); // the list of this test is no store
    for (int row = 1; row < screen.model.rowCount(); ++row) {
        const Entry *above = screen.model.entryAt(row - 1);
        const Entry *below = screen.model.entryAt(row);
        if (above && below)
            QVERIFY(standsAbove(EntryCursor::of(*above), EntryCursor::of(*below), order));
    }
}

void TestTimelineView::goesToTheOldestAndBack()
{
    TimelineScreen screen(400, TimelineOrder::OldestFirst);
    screen.view.goToOldest();
    QCOMPARE(screen.view.verticalScrollBar()->value(), 0);
    QVERIFY(screen.view.visibleEntries().contains(EntryId{1}));
    screen.view.goToLiveEdge();
    QVERIFY(screen.view.isAtLiveEdge());
    QCOMPARE(screen.rectOf(EntryId{400}).bottom() + 1, screen.view.viewport()->height());
}

void TestTimelineView::forgetsNothingThatIsChosen()
{
    TimelineScreen screen(2'000);
    const QModelIndex newest = screen.model.index(screen.model.rowOf(EntryId{2'000}));
    screen.view.selectionModel()->select(newest, QItemSelectionModel::Select);
    for (int i = 0; i < 300; ++i)
        screen.view.scrollByPage(1);
    QVERIFY(screen.model.rowOf(EntryId{2'000}) >= 0);
    QVERIFY(screen.view.selectionModel()->hasSelection());
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
