// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/timelinedesk.h"
#include "ui/timeline/annotationdialog.h"
#include "ui/timeline/blogscrollbar.h"
#include "ui/timeline/pill.h"
#include "ui/timeline/tagfield.h"
#include "ui/timeline/toast.h"

#include <QAccessible>
#include <QClipboard>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestTimelinePane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhenThereIsNothingToShow();
    void showsABlogAndWhatArrives();
    void showsAGroupOnOneClock();
    void showsWhatOtherSourcesSayBelowWithoutMovingTheReader();
    void togglesMarksAndTakesThemBack();
    void tagsAndNotesWhatIsChosen();
    void offersTheTagsThatAreKnown();
    void marksOlderAndNewerFromHere();
    void listsTheKeyEventsAndGoesToThem();
    void givesTheKeyEventsTheWholePaneWhereItIsNarrow();
    void goesToUnreadEntriesOldestFirst();
    void comesBackToThePlaceThatWasLeft();
    void showsAnEntryThatIsFarBelow();
    void scrollsOverTheWholeBlogByItsBar();
    void scrollsOverAWholeGroupByItsBar();
    void marksInTheBarWhatStandsWhere();
    void countsInThePillAndPauses();
    void speaksThroughThePillAndTheRows();
    void findsAndGoesBack();
    void copiesTextAndHtml();
    void changesTheZoneInPlace();
    void zoomsInPlace();
    void goesThroughTheZonesThatThereAre();
    void changesItsDensityInPlace();
};

void TestTimelinePane::saysWhenThereIsNothingToShow()
{
    TimelineDesk desk;
    const auto *label = desk.pane->findChild<QLabel *>(u"emptyTimeline"_s);
    QVERIFY(label->isVisible());
    QCOMPARE(label->text(), u"Choose a blog"_s);
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    desk.pane->showBlog(second);
    QVERIFY(label->isVisible());
    desk.add(second, 3);
    QTRY_VERIFY(!label->isVisible());
    desk.pane->clear();
    QVERIFY(label->isVisible());
    QVERIFY(!desk.pane->blog());
}

void TestTimelinePane::showsABlogAndWhatArrives()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    QCOMPARE(desk.pane->blog(), desk.first);
    QTRY_VERIFY(desk.pane->isLive());
    const qsizetype rows = desk.view()->model()->rowCount();
    desk.add(desk.first, 1);
    QTRY_COMPARE(desk.view()->model()->rowCount(), rows + 1);
    QTRY_COMPARE(desk.view()->verticalScrollBar()->value(), 0);
}

void TestTimelinePane::showsAGroupOnOneClock()
{
    TimelineDesk desk;
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    desk.lastNumber += 8; // an hour later: none repeats what the first blog said
    desk.add(second, 3);
    desk.pane->showGroup(u"Storm"_s, {desk.first, second});
    QVERIFY(!desk.pane->blog());
    QVERIFY(desk.pane->shows(desk.first) && desk.pane->shows(second));
    const auto spoken = [&] {
        QStringList texts;
        for (int row = 0; row < desk.view()->model()->rowCount(); ++row) {
            texts.append(
                desk.view()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString());
        }
        return texts.filter(u"other.example"_s).size();
    };
    QTRY_COMPARE(spoken(), 3);
    desk.add(second, 2);
    QTRY_COMPARE(spoken(), 5);
    QTRY_COMPARE(desk.unread(second), 5);
    desk.key(Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(desk.unread(desk.first) + desk.unread(second), 0);
    desk.pane->undoMark();
    QTRY_VERIFY(desk.unread(second) == 5);
    desk.key(Qt::Key_J); // the newest, which the second blog brought
    desk.pane->copySelection();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"other.example"_s));
    desk.pane->showBlog(desk.first);
    QCOMPARE(spoken(), 0);
    QCOMPARE(desk.pane->blog(), desk.first);
}

void TestTimelinePane::showsWhatOtherSourcesSayBelowWithoutMovingTheReader()
{
    TimelineDesk desk;
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    desk.pane->showGroup(u"Storm"_s, {desk.first, second});
    const int rows = desk.view()->model()->rowCount();
    const int unread = desk.unread(second);
    desk.lastNumber -= 3;
    desk.add(second, 3); // the newest three of the first blog, word for word
    QCOMPARE(desk.view()->model()->rowCount(), rows);
    QCOMPARE(desk.unread(second), unread + 3); // not read for not being shown

    desk.key(Qt::Key_J);
    desk.key(Qt::Key_J);
    const auto place = desk.view()->place();
    QVERIFY(place);
    const EntryId head = desk.pane->currentEntry()->id;
    desk.key(Qt::Key_Right);
    QCOMPARE(desk.view()->model()->rowCount(), rows + 1);
    QCOMPARE(desk.view()->place(), place);
    desk.key(Qt::Key_J);
    QCOMPARE(desk.pane->currentEntry()->blogId, second);
    const QModelIndex below = desk.view()->currentIndex();
    const int top = desk.view()->visualRect(below.siblingAtRow(below.row() - 1)).top();
    desk.key(Qt::Key_Left);
    QCOMPARE(desk.view()->model()->rowCount(), rows);
    QCOMPARE(desk.pane->currentEntry()->id, head);
    QCOMPARE(desk.view()->visualRect(desk.view()->currentIndex()).top(), top);
}

void TestTimelinePane::togglesMarksAndTakesThemBack()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.key(Qt::Key_J);
    QVERIFY(!desk.current().state.isRead);
    desk.key(Qt::Key_M);
    QTRY_VERIFY(desk.current().state.isRead);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!desk.current().state.isRead);
    desk.key(Qt::Key_S);
    QTRY_VERIFY(desk.current().state.isStarred);
    desk.key(Qt::Key_A, Qt::ShiftModifier);
    QTRY_COMPARE(desk.unread(desk.first), 0);
    QTRY_VERIFY(desk.pane->findChild<Toast *>()->isVisible());
    desk.pane->undoMark();
    QTRY_VERIFY(desk.unread(desk.first) >= 39);
}

void TestTimelinePane::tagsAndNotesWhatIsChosen()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.key(Qt::Key_J);
    const auto place = desk.view()->place();
    desk.key(Qt::Key_T);
    auto *tagging = desk.pane->findChild<AnnotationDialog *>();
    QVERIFY(tagging);
    QTest::keyClicks(tagging->findChild<TagField *>(), u"port, #Élus"_s);
    QTest::keyClick(tagging->findChild<TagField *>(), Qt::Key_Return);
    QTRY_COMPARE(desk.current().state.tags, QStringList({u"Élus"_s, u"port"_s}));
    QTRY_VERIFY(!desk.pane->findChild<AnnotationDialog *>());

    desk.key(Qt::Key_N, Qt::ShiftModifier);
    auto *writing = desk.pane->findChild<AnnotationDialog *>();
    QVERIFY(writing);
    QVERIFY(QTest::qWaitForWindowActive(writing)); // shortcuts are the active window's
    auto *note = writing->findChild<QPlainTextEdit *>();
    writing->findChild<TagField *>()->setFocus();
    QTest::keyClick(writing->focusWidget(), Qt::Key_Tab);
    QCOMPARE(writing->focusWidget(), note);
    QTest::keyClicks(note, u"Call them"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.current().state.note, u"Call them"_s);
    QCOMPARE(desk.current().state.tags.size(), 2);
    QCOMPARE(desk.view()->place(), place);
    const QString spoken = desk.view()->currentIndex().data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Tags: Élus, port"_s), qPrintable(spoken));
    QVERIFY2(spoken.contains(u"Note: Call them"_s), qPrintable(spoken));

    desk.pane->undoMark();
    QTRY_COMPARE(desk.current().state.note, QString());
    desk.pane->undoMark();
    QTRY_COMPARE(desk.current().state.tags, QStringList());
}

void TestTimelinePane::offersTheTagsThatAreKnown()
{
    const QList<Entry> entries{sampleEntry(1, 1), sampleEntry(2, 2)};
    AnnotationDialog dialog(entries, {u"Port"_s, u"port of call"_s, u"zoo"_s});
    QSignalSpy edited(&dialog, &AnnotationDialog::edited);
    dialog.openForTags();
    QVERIFY(!dialog.findChild<QPlainTextEdit *>()->isVisible()); // a note is about one entry
    auto *field = dialog.findChild<TagField *>();
    QTest::keyClicks(field, u"zoo, PO"_s);
    const auto *completer = field->findChild<QCompleter *>();
    QCOMPARE(completer->model()->rowCount(), 2);
    QTest::keyClicks(field, u"rt o"_s);
    QCOMPARE(completer->model()->rowCount(), 1);
    Q_EMIT const_cast<QCompleter *>(completer)->activated(u"port of call"_s);
    QCOMPARE(field->text(), u"zoo, port of call, "_s);
    dialog.accept();
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().at(0).value<QList<EntryId>>().size(), 2);
    QCOMPARE(edited.first().at(1).value<AnnotationEdit>().addedTags,
        QStringList({u"port of call"_s, u"zoo"_s}));
}

void TestTimelinePane::marksOlderAndNewerFromHere()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    for (int i = 0; i < 5; ++i)
        desk.key(Qt::Key_J); // the fifth from the top: 36
    desk.key(Qt::Key_M, Qt::ShiftModifier);
    QTRY_VERIFY(desk.unread(desk.first) <= 4);
    desk.key(Qt::Key_U);
    QTRY_COMPARE(desk.unread(desk.first), 5);
}

void TestTimelinePane::listsTheKeyEventsAndGoesToThem()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    auto *panel = desk.pane->findChild<QWidget *>(u"keyEvents"_s);
    QVERIFY(!panel->isVisible());
    desk.key(Qt::Key_E);
    QVERIFY(panel->isVisible());
    auto *list = panel->findChild<QListView *>();
    QCOMPARE(list->model()->rowCount(), 4); // 36, 27, 18, 9 of forty
    desk.key(Qt::Key_BracketRight);
    QVERIFY(desk.current().current.isKeyEvent);
    const Entry newest = desk.current();
    desk.key(Qt::Key_BracketRight);
    QVERIFY(isNewer(EntryCursor::of(newest), EntryCursor::of(desk.current())));
    QCOMPARE(list->currentIndex().row(), 1);
    desk.key(Qt::Key_BracketLeft);
    QCOMPARE(desk.current().id, newest.id);

    desk.add(desk.first, 5); // the 45th is one
    QTRY_COMPARE(list->model()->rowCount(), 5);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(4, 0)).center());
    QCOMPARE(desk.current().id, (*desk.store->keyEvents(desk.first, 10)).last().id);
    desk.key(Qt::Key_E);
    QVERIFY(!panel->isVisible());
}

void TestTimelinePane::givesTheKeyEventsTheWholePaneWhereItIsNarrow()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.pane->resize(500, 600);
    desk.key(Qt::Key_E);
    auto *list = desk.pane->findChild<QWidget *>(u"keyEvents"_s)->findChild<QListView *>();
    QTRY_VERIFY(!desk.view()->isVisible());
    QVERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_E);
    QVERIFY(desk.view()->isVisible());
    desk.key(Qt::Key_E);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
        list->visualRect(list->model()->index(2, 0)).center());
    QVERIFY(desk.view()->isVisible());
    QVERIFY(desk.view()->hasFocus());
    QVERIFY(desk.current().current.isKeyEvent);
    desk.key(Qt::Key_E);
    desk.pane->showEntry(EntryId{1}); // it is to be seen, not the list in its place
    QVERIFY(desk.view()->isVisible());
    desk.key(Qt::Key_E);
    QVERIFY(list->isVisible());
    desk.pane->resize(900, 600);
    QTRY_VERIFY(desk.view()->isVisible() && list->isVisible());
}

void TestTimelinePane::goesToUnreadEntriesOldestFirst()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    QSignalSpy passed(desk.pane.get(), &TimelinePane::lastUnreadPassed);
    desk.key(Qt::Key_N);
    QTRY_COMPARE(desk.current().current.sourceId, u"e1"_s);
    desk.key(Qt::Key_N);
    QTRY_COMPARE(desk.current().current.sourceId, u"e2"_s);
    desk.key(Qt::Key_P);
    QTRY_COMPARE(desk.current().current.sourceId, u"e1"_s);
    await(desk.store->markAll(desk.first, Mark::Read));
    desk.key(Qt::Key_N);
    QCOMPARE(passed.size(), 1);
}

void TestTimelinePane::comesBackToThePlaceThatWasLeft()
{
    TimelineDesk desk;
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    desk.pane->showBlog(desk.first);
    desk.view()->verticalScrollBar()->setValue(1'500);
    const std::optional<TimelinePlace> place = desk.view()->place();
    desk.pane->showBlog(second);
    desk.add(desk.first, 3);
    desk.pane->showBlog(desk.first);
    QCOMPARE(desk.view()->place(), place);
    // What came meanwhile is above, counted and divided from the rest.
    QCOMPARE(desk.view()->unseenCount(), 3);
    QVERIFY(desk.pane->findChild<Pill *>()->isVisible());
    const auto *model = qobject_cast<const TimelineModel *>(desk.view()->model());
    QVERIFY(model->hasDivider());
    QCOMPARE(model->dividerCount(), 3);
    desk.pane->goToNew();
    QCOMPARE(desk.view()->unseenCount(), 0);
    QVERIFY(desk.unread(desk.first) >= 43); // a jump reads nothing
    desk.key(Qt::Key_A, Qt::ShiftModifier);
    QVERIFY(!model->hasDivider());
}

void TestTimelinePane::showsAnEntryThatIsFarBelow()
{
    TimelineDesk desk;
    desk.add(desk.first, 400);
    desk.pane->showBlog(desk.first);
    const Entry oldest = (*desk.store->nextUnread(desk.first, {})).value();
    QSignalSpy current(desk.pane.get(), &TimelinePane::currentEntryChanged);
    desk.pane->showEntry(oldest.id, u"harbour"_s);
    QCOMPARE(desk.current().id, oldest.id);
    QVERIFY(desk.view()->visibleEntries().contains(oldest.id));
    QVERIFY(!current.isEmpty());
    QVERIFY(!desk.pane->isLive());
    desk.key(Qt::Key_Home);
    QVERIFY(desk.view()->isAtLiveEdge());
    desk.key(Qt::Key_End);
    QVERIFY(desk.view()->visibleEntries().contains(oldest.id));
}

void TestTimelinePane::scrollsOverTheWholeBlogByItsBar()
{
    TimelineDesk desk;
    desk.add(desk.first, 400);
    desk.pane->showBlog(desk.first);
    auto *bar = desk.pane->findChild<BlogScrollBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->value(), 0);
    // As many as there are, though a page of them is loaded.
    QCOMPARE((bar->maximum() + bar->pageStep()) / BlogScrollBar::perEntry, 440);
    QVERIFY(desk.view()->model()->rowCount() < 200);

    bar->setSliderPosition(300 * BlogScrollBar::perEntry + BlogScrollBar::perEntry / 2);
    const Entry half = **desk.store->entryAt(desk.first, 300);
    const QRect rect = desk.view()->visualRect(desk.view()->indexAt({200, 1}));
    QCOMPARE(desk.view()->visibleEntries().first(), half.id);
    QVERIFY(qAbs(rect.top() + rect.height() / 2) <= 2);
    QVERIFY(qAbs(bar->value() - 300.5 * BlogScrollBar::perEntry) < 3);

    // What is read stays; the handle makes room for what came above.
    const int before = bar->value();
    desk.add(desk.first, 10);
    QCOMPARE(desk.view()->visibleEntries().first(), half.id);
    QVERIFY(qAbs(bar->value() - before - 10 * BlogScrollBar::perEntry) < 3);
    QTRY_COMPARE(desk.view()->unseenCount(), 10);

    bar->setSliderPosition(bar->maximum());
    QCOMPARE(desk.view()->visibleEntries().last(), (**desk.store->entryAt(desk.first, 999)).id);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setSliderPosition(0);
    QVERIFY(desk.view()->isAtLiveEdge());
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QVERIFY(bar->value() > 0);
    QVERIFY(!desk.view()->isAtLiveEdge());
}

void TestTimelinePane::scrollsOverAWholeGroupByItsBar()
{
    TimelineDesk desk;
    const BlogId second = desk.follow(u"https://other.example/live"_s);
    desk.add(second, 300);
    desk.add(desk.first, 300);
    desk.pane->showGroup(u"Eclipse"_s, {desk.first, second});
    auto *bar = desk.pane->findChild<BlogScrollBar *>();
    const auto all = [&] { return (bar->maximum() + bar->pageStep()) / BlogScrollBar::perEntry; };
    QTRY_COMPARE(all(), 640); // of two blogs, though pages of them are loaded
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value(), 0);
    QCOMPARE(desk.view()->verticalScrollBar()->isVisible(), false);

    bar->setSliderPosition(450 * BlogScrollBar::perEntry);
    const auto overview = await(desk.store->overview({desk.first, second}));
    QCOMPARE(desk.view()->visibleEntries().first(), overview->at(450)->id);
    QCOMPARE(bar->value() / BlogScrollBar::perEntry, 450);
    bar->setSliderPosition(bar->maximum());
    QCOMPARE(desk.view()->visibleEntries().last(), overview->at(639)->id);
    QCOMPARE(bar->value(), bar->maximum());
    bar->setSliderPosition(0);
    QVERIFY(desk.view()->isAtLiveEdge());

    // By the wheel to the end: the handle is there, too, and never on the way back.
    int before = 0;
    while (!desk.view()->isAtEnd()) {
        desk.view()->scrollByPage(1);
        QVERIFY(bar->value() > before);
        before = bar->value();
    }
    QCOMPARE(bar->value(), bar->maximum());
}

void TestTimelinePane::marksInTheBarWhatStandsWhere()
{
    TimelineDesk desk;
    desk.add(desk.first, 60);
    desk.pane->showBlog(desk.first);
    desk.key(Qt::Key_A, Qt::ShiftModifier); // else all would be marked
    auto *bar = desk.pane->findChild<BlogScrollBar *>();
    const Theme theme = Theme::of(desk.pane->palette());
    const auto isMarked = [&](int place, int x, const QColor &color) {
        const QImage image = bar->grab().toImage();
        const int y = 1 + place * (bar->height() - 4) / 100;
        return image.pixelColor(qRound(x * image.devicePixelRatio()),
                   qRound((y + 0.5) * image.devicePixelRatio()))
            == color;
    };
    QTRY_COMPARE(desk.unread(desk.first), 0);
    await(desk.store->mark({(**desk.store->entryAt(desk.first, 50)).id}, Mark::Unread));
    QTRY_VERIFY(isMarked(50, 1, theme.accent));
    QVERIFY(!isMarked(20, 1, theme.accent));
    int keyEvent = 0;
    while (!(**desk.store->entryAt(desk.first, keyEvent)).current.isKeyEvent)
        ++keyEvent;
    QTRY_VERIFY(isMarked(keyEvent, bar->width() - 2, theme.keyEvent));
}

void TestTimelinePane::countsInThePillAndPauses()
{
    TimelineDesk desk;
    const auto *pill = desk.pane->findChild<Pill *>();
    desk.pane->showBlog(desk.first);
    desk.view()->verticalScrollBar()->setValue(1'500);
    desk.add(desk.first, 2);
    QTRY_VERIFY(pill->isVisible());
    QVERIFY(pill->text().contains(u'2'));
    desk.key(Qt::Key_Home);
    QTRY_VERIFY(!pill->isVisible());

    desk.key(Qt::Key_F);
    desk.add(desk.first, 2);
    QTRY_VERIFY(pill->isVisible());
    QVERIFY(!desk.pane->isLive());
    QTest::mouseClick(desk.pane->findChild<Pill *>(), Qt::LeftButton);
    QTRY_VERIFY(!pill->isVisible());
}

void TestTimelinePane::speaksThroughThePillAndTheRows()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    const QAccessibleInterface *pill
        = QAccessible::queryAccessibleInterface(desk.pane->findChild<Pill *>());
    QCOMPARE(pill->role(), QAccessible::Notification);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(desk.view());
    QCOMPARE(list->role(), QAccessible::List);
    QVERIFY(list->child(0)->text(QAccessible::Name).contains(u"August"_s));
    QVERIFY(list->child(1)->text(QAccessible::Name).startsWith(u"Unread, "_s));
    QVERIFY(list->child(1)->text(QAccessible::Description).contains(u"entry 1 of 40"_s));
}

void TestTimelinePane::findsAndGoesBack()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.view()->verticalScrollBar()->setValue(900);
    const std::optional<TimelinePlace> place = desk.view()->place();
    desk.key(Qt::Key_F, Qt::ControlModifier);
    auto *edit = desk.pane->findChild<QLineEdit *>(u"findEdit"_s);
    auto *count = desk.pane->findChild<QLabel *>(u"findCount"_s);
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, u"stork"_s);
    QTRY_VERIFY(desk.pane->currentEntry());
    QVERIFY(desk.current().current.text.contains(u"stork"_s));
    QVERIFY(count->text().contains(u"5"_s)); // every eighth of forty
    const EntryId found = desk.current().id;
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(desk.current().id != found);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(desk.current().id, found);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
    QCOMPARE(desk.view()->place(), place);
}

void TestTimelinePane::copiesTextAndHtml()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.key(Qt::Key_J);
    desk.key(Qt::Key_X);
    desk.key(Qt::Key_J);
    desk.key(Qt::Key_X);
    QCOMPARE(desk.pane->selectedEntries().size(), 2);
    desk.key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->hasText() && data->hasHtml());
    QCOMPARE(data->text().count(u"https://news.example/live#e"_s), 2);
    QVERIFY(data->html().contains(u"<a href=\"https://news.example/live#e40\">"_s));
    const QByteArray markdown = data->data(u"text/markdown"_s);
    QVERIFY2(markdown.contains("](https://news.example/live#e40)"), markdown.constData());
    QCOMPARE(markdown.count("\n\n\\["), 1); // two entries, the second after an empty line
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.pane->selectedEntries().isEmpty());
}

void TestTimelinePane::changesTheZoneInPlace()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.view()->verticalScrollBar()->setValue(1'200);
    const std::optional<TimelinePlace> place = desk.view()->place();
    desk.key(Qt::Key_Z);
    QCOMPARE(desk.view()->place(), place);
    desk.key(Qt::Key_Z);
    QCOMPARE(desk.view()->place(), place);
}

void TestTimelinePane::goesThroughTheZonesThatThereAre()
{
    TimelineDesk desk;
    const int here = QDateTime::currentDateTime().offsetFromUtc();
    const int there = here == 5 * 3'600 ? 6 * 3'600 : 5 * 3'600;
    const BlogId abroad = desk.follow(u"https://abroad.example/live"_s, there);
    desk.add(abroad, 3);
    QStringList told;
    QObject::connect(desk.pane.get(), &TimelinePane::statusMessage,
        [&told](const QString &text) { told.append(text); });
    desk.pane->showBlog(abroad);
    for (int i = 0; i < 3; ++i)
        desk.key(Qt::Key_Z);
    QCOMPARE(told,
        (QStringList{u"Times as the source tells them (%1)"_s.arg(
                         QTimeZone(there).abbreviation(QDateTime::currentDateTime())),
            u"Times in UTC"_s, u"Times of this computer"_s}));
    told.clear();
    desk.pane->showBlog(desk.first);
    desk.key(Qt::Key_Z);
    QCOMPARE(told, QStringList{u"Times in UTC"_s});
}

void TestTimelinePane::changesItsDensityInPlace()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.view()->verticalScrollBar()->setValue(1'500);
    const std::optional<TimelinePlace> place = desk.view()->place();
    const auto shown = [&desk] { return desk.view()->visibleEntries().size(); };
    const qsizetype comfortable = shown();
    desk.pane->setDensity(Density::Compact);
    QCOMPARE(desk.view()->place(), place);
    const qsizetype compact = shown();
    QVERIFY(compact > comfortable);
    desk.pane->setDensity(Density::Headlines);
    QCOMPARE(desk.view()->place(), place);
    QVERIFY(shown() > compact);
    desk.pane->setDensity(Density::Comfortable);
    QCOMPARE(desk.view()->place(), place);
}

void TestTimelinePane::zoomsInPlace()
{
    TimelineDesk desk;
    desk.pane->showBlog(desk.first);
    desk.view()->verticalScrollBar()->setValue(1'200);
    const std::optional<TimelinePlace> place = desk.view()->place();
    desk.pane->zoomIn();
    QCOMPARE(desk.pane->zoom(), 110);
    QCOMPARE(desk.view()->place(), place);
    desk.pane->resetZoom();
    QCOMPARE(desk.view()->place(), place);
    desk.pane->setZoom(10'000);
    QCOMPARE(desk.pane->zoom(), 250);
}

QTEST_MAIN(TestTimelinePane)
#include "tst_timelinepane.moc"
