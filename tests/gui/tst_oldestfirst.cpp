// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/timelinedesk.h"
#include "ui/timeline/blogscrollbar.h"
#include "ui/timeline/pill.h"
#include "ui/timeline/toast.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Entries by their number: sampleEntry(12) says "Bulletin 12."
int numberOf(const Entry &entry) { return static_cast<int>(qint64(entry.id)); }

} // namespace

class TestOldestFirst : public QObject {
    Q_OBJECT

    void turnRound(TimelineDesk &desk)
    {
        desk.pane->showBlog(desk.first);
        desk.pane->setOldestFirst({desk.pane->streamKey()});
        QVERIFY(desk.pane->isOldestFirst());
        QVERIFY(desk.view()->isAtLiveEdge());
    }

private Q_SLOTS:
    void opensEachBlogInItsOwnOrder();
    void comesBackToThePlaceThatWasLeft();
    void goesToItsEndsByTheKeysOfThePage();
    void scrollsOverTheWholeBlogByItsBar();
    void tellsOfWhatIsBelowAtTheFoot();
    void standsAtTheLiveEdgeWhenAnUnreadBlogIsOpened();
    void listsKeyEventsAsTheyStand();
    void findsDownwards();
};

void TestOldestFirst::opensEachBlogInItsOwnOrder()
{
    TimelineDesk desk;
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    desk.add(second, 30);
    const QSignalSpy changed(desk.pane.get(), &TimelinePane::orderChanged);
    turnRound(desk);
    QVERIFY(!changed.isEmpty());
    desk.pane->showBlog(second);
    QVERIFY(!desk.pane->isOldestFirst());
    QCOMPARE(desk.view()->visibleEntries().first(), (**desk.store->entryAt(second, 0)).id);
    desk.pane->showBlog(desk.first);
    QVERIFY(desk.pane->isOldestFirst());
    QCOMPARE(desk.view()->visibleEntries().last(), (**desk.store->entryAt(desk.first, 0)).id);
    desk.pane->setOldestFirst({});
    QVERIFY(!desk.pane->isOldestFirst());
    QCOMPARE(desk.view()->visibleEntries().first(), (**desk.store->entryAt(desk.first, 0)).id);
}

void TestOldestFirst::comesBackToThePlaceThatWasLeft()
{
    TimelineDesk desk;
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    turnRound(desk);
    desk.view()->verticalScrollBar()->setValue(900);
    const std::optional<TimelinePlace> place = desk.view()->place();
    desk.pane->showBlog(second);
    desk.add(desk.first, 3);
    desk.pane->showBlog(desk.first);
    QCOMPARE(desk.view()->place(), place);
    QCOMPARE(desk.view()->unseenCount(), 3);
    desk.key(Qt::Key_Period); // they all fit, at the foot
    QVERIFY(desk.view()->isAtLiveEdge());
    QCOMPARE(desk.view()->unseenCount(), 0);
}

void TestOldestFirst::goesToItsEndsByTheKeysOfThePage()
{
    TimelineDesk desk;
    desk.add(desk.first, 400);
    turnRound(desk);
    const EntryId oldest = (**desk.store->entryAt(desk.first, 439)).id;
    const EntryId newest = (**desk.store->entryAt(desk.first, 0)).id;
    desk.key(Qt::Key_Home);
    QCOMPARE(desk.view()->verticalScrollBar()->value(), 0);
    QCOMPARE(desk.view()->visibleEntries().first(), oldest);
    QCOMPARE(desk.view()->mode(), TimelineView::Mode::Reading);
    desk.key(Qt::Key_End);
    QVERIFY(desk.view()->isAtLiveEdge());
    QCOMPARE(desk.view()->visibleEntries().last(), newest);
    QTRY_COMPARE(desk.view()->mode(), TimelineView::Mode::Live);
    desk.pane->goToOldest(); // as the menu says it
    QCOMPARE(desk.view()->visibleEntries().first(), oldest);
    desk.pane->goToLiveEdge();
    QCOMPARE(desk.view()->visibleEntries().last(), newest);
}

void TestOldestFirst::scrollsOverTheWholeBlogByItsBar()
{
    TimelineDesk desk;
    desk.add(desk.first, 400);
    turnRound(desk);
    auto *bar = desk.pane->findChild<BlogScrollBar *>();
    QTRY_VERIFY(bar->isVisible());
    QTRY_COMPARE(bar->value(), bar->maximum());
    QCOMPARE((bar->maximum() + bar->pageStep()) / BlogScrollBar::perEntry, 440);

    bar->setSliderPosition(100 * BlogScrollBar::perEntry + BlogScrollBar::perEntry / 2);
    const Entry half = **desk.store->entryAt(desk.first, 339); // a hundred are older
    const QRect rect = desk.view()->visualRect(desk.view()->indexAt({200, 1}));
    QCOMPARE(desk.view()->visibleEntries().first(), half.id);
    QVERIFY(qAbs(rect.top() + rect.height() / 2) <= 2);
    QVERIFY(qAbs(bar->value() - 100.5 * BlogScrollBar::perEntry) < 3);

    const int before = bar->value(); // what comes below leaves the place from the top as it is
    desk.add(desk.first, 10);
    QCOMPARE(desk.view()->visibleEntries().first(), half.id);
    QVERIFY(qAbs(bar->value() - before) < 3);
    QTRY_COMPARE(desk.view()->unseenCount(), 10);

    bar->setSliderPosition(0);
    QCOMPARE(desk.view()->verticalScrollBar()->value(), 0);
    QCOMPARE(desk.view()->visibleEntries().first(), (**desk.store->entryAt(desk.first, 449)).id);
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(bar->value() > 0);
    bar->setSliderPosition(bar->maximum());
    QVERIFY(desk.view()->isAtLiveEdge());
    QCOMPARE(bar->value(), bar->maximum());
}

void TestOldestFirst::tellsOfWhatIsBelowAtTheFoot()
{
    TimelineDesk desk;
    turnRound(desk);
    const auto *pill = desk.pane->findChild<Pill *>();
    desk.view()->verticalScrollBar()->setValue(600);
    desk.add(desk.first, 2);
    QTRY_VERIFY(pill->isVisible());
    QVERIFY(pill->text().startsWith(u'↓'));
    QVERIFY(pill->y() > desk.pane->height() * 3 / 4);
    desk.key(Qt::Key_A, Qt::ShiftModifier); // tells how many, with a way back
    const auto *toast = desk.pane->findChild<Toast *>();
    QTRY_VERIFY(toast->isVisible());
    QVERIFY(!toast->geometry().intersects(pill->geometry()));
    desk.key(Qt::Key_End);
    QTRY_VERIFY(!pill->isVisible());
}

void TestOldestFirst::standsAtTheLiveEdgeWhenAnUnreadBlogIsOpened()
{
    TimelineDesk desk;
    desk.add(desk.first, 300);
    desk.pane->setOldestFirst({QString::number(qint64(desk.first))});
    desk.pane->showBlog(desk.first);
    QVERIFY(desk.view()->isAtLiveEdge());
    QCOMPARE(desk.view()->visibleEntries().last(), (**desk.store->entryAt(desk.first, 0)).id);
    for (int arrivals = 0; arrivals < 5; ++arrivals) {
        desk.add(desk.first, 3);
        QTRY_VERIFY(desk.view()->isAtLiveEdge());
        QCOMPARE(desk.view()->visibleEntries().last(), (**desk.store->entryAt(desk.first, 0)).id);
    }
}

void TestOldestFirst::listsKeyEventsAsTheyStand()
{
    TimelineDesk desk;
    turnRound(desk);
    desk.key(Qt::Key_E);
    const auto *list = desk.pane->findChild<QWidget *>(u"keyEvents"_s)->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 4); // 9, 18, 27, 36 of forty
    const QString first = list->model()->index(0, 0).data().toString();
    QSignalSpy said(desk.pane.get(), &TimelinePane::statusMessage);
    desk.key(Qt::Key_Home);
    desk.key(Qt::Key_BracketRight);
    QVERIFY(desk.current().current.isKeyEvent);
    const int above = numberOf(desk.current());
    QCOMPARE(list->currentIndex().row(), 0);
    desk.key(Qt::Key_BracketRight);
    QVERIFY(desk.current().current.isKeyEvent);
    QVERIFY(desk.current().sortTime > (**desk.store->entry(EntryId{above})).sortTime);
    desk.key(Qt::Key_BracketLeft);
    QCOMPARE(numberOf(desk.current()), above);
    desk.key(Qt::Key_BracketLeft);
    QCOMPARE(said.last().first().toString(), u"No older key event"_s);
    desk.pane->setOldestFirst({});
    QCOMPARE(list->model()->index(3, 0).data().toString(), first);
}

void TestOldestFirst::findsDownwards()
{
    TimelineDesk desk;
    turnRound(desk);
    desk.key(Qt::Key_Home);
    desk.key(Qt::Key_F, Qt::ControlModifier);
    auto *edit = desk.pane->findChild<QLineEdit *>(u"findEdit"_s);
    QTest::keyClicks(edit, u"stork"_s);
    QTRY_VERIFY(desk.pane->currentEntry());
    const Entry first = desk.current();
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(desk.current().id != first.id);
    QVERIFY(isNewer(EntryCursor::of(desk.current()), EntryCursor::of(first)));
    desk.pane->setOldestFirst({}); // the same match, another neighbour
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.current().id, first.id);
}

QTEST_MAIN(TestOldestFirst)
#include "tst_oldestfirst.moc"
