// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Several blogs side by side: the board as a person uses it, in the window.

#include "support/await.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/tracking.h"
#include "ui/blogs/sidebar.h"
#include "ui/board/columnheading.h"
#include "ui/mainwindow.h"
#include "ui/search/searchpanel.h"
#include "ui/settings.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timelineboard.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

#include <numeric>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

TestReply pageNamed(const QString &title, int newest)
{
    LivePage page;
    page.title = title;
    for (int number = newest; number > 0; --number)
        page.entries.append({number, u"%1, item %2"_s.arg(title).arg(number),
            u"What was said about item number %1 of %2."_s.arg(number).arg(title),
            QDateTime(QDate(2026, 8, 12), QTime(9, number % 60), Qt::UTC)});
    // Each its own site, or the second would be taken for the first.
    const QByteArray site = title.toLower().toLatin1() + ".example";
    return {
        .headers = {contentType(page.format)}, .body = render(page).replace("news.example", site)};
}

} // namespace

class TestBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void putsTwoBlogsSideBySide();
    void actsOnTheColumnThatHasTheFocus();
    void goesFromColumnToColumnByKeyboard();
    void goesTheOtherWayFromRightToLeft();
    void movesAndRemovesColumns();
    void keepsItsProportionsWhenColumnsComeAndGo();
    void movesAColumnByItsHead();
    void takesFourAtMost();
    void showsAGroupOrWhatIsSelected();
    void isLeftByEscByTheSideBarAndByBack();
    void isThereAgainAfterARestart();
    void scrollsToTheColumnInUse();
    void readsNothingThatCannotBeSeen();
    void saysWhatToDoWhereThereIsOnlyOneBlog();
    void forgetsWhatIsUnfollowed();
    void showsAFoundEntryInItsColumn();
    void followsTheSizeOfLetters();

private:
    BlogId follow(const QString &title, int entries = 20);
    QList<BlogId> followMany(int count);
    void open(QSize size = {1280, 800});
    template <class T> T *part(const QString &name = {}) const
    {
        return m_window->findChild<T *>(name);
    }
    TimelineBoard &board() const { return *part<TimelineBoard>(); }
    void trigger(const QString &action) { part<QAction>(action)->trigger(); }
    bool hasFocus(BlogId id) const
    {
        return board().pane(id)->isAncestorOf(QApplication::focusWidget());
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }

    HttpTestServer m_server;
    std::vector<TestEndpoint> m_pages; // move-only
    std::unique_ptr<Tracking> m_tracking;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

void TestBoard::init() { m_tracking = std::make_unique<Tracking>(); }

void TestBoard::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_pages.clear();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

BlogId TestBoard::follow(const QString &title, int entries)
{
    m_pages.push_back(m_server.serve(u"/%1"_s.arg(title.toLower()), pageNamed(title, entries)));
    const auto blog = await(m_tracking->tracker->follow(m_pages.back().url()));
    return blog ? blog->id : BlogId{};
}

/// In the order of the side bar.
QList<BlogId> TestBoard::followMany(int count)
{
    const QStringList titles{u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s, u"Five"_s};
    for (const QString &title : titles.mid(0, count))
        follow(title);
    const Result<QList<LiveBlog>> blogs = m_tracking->store->blogs();
    QList<BlogId> ids;
    for (const LiveBlog &blog : *blogs)
        ids.append(blog.id);
    return ids;
}

void TestBoard::open(QSize size)
{
    m_window.reset();
    m_settings = std::make_unique<Settings>(m_tracking->path());
    m_window = std::make_unique<MainWindow>(*m_tracking->store, *m_tracking->tracker,
        m_tracking->fetcher, *m_settings, m_tracking->clock.clock());
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestBoard::putsTwoBlogsSideBySide()
{
    const QList<BlogId> ids = followMany(3);
    open();
    m_window->showBlog(ids[1]);
    trigger(u"board"_s);
    QVERIFY(board().isVisible());
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[2]}));
    QVERIFY(board().pane(ids[1])->geometry().height() > 300);
    QVERIFY(hasFocus(ids[1]));
    QCOMPARE(part<QAction>(u"board"_s)->isChecked(), true);
    QCOMPARE(board().inSight(), board().blogs());
    for (const BlogId id : board().blogs())
        QCOMPARE(board().pane(id)->blog(), id);
}

void TestBoard::actsOnTheColumnThatHasTheFocus()
{
    const QList<BlogId> ids = followMany(2);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    board().setCurrent(ids[1]);
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[1]);
    press(Qt::Key_J);
    trigger(u"toggleStarred"_s);
    const auto entry = board().pane(ids[1])->currentEntry();
    QVERIFY(entry);
    QTRY_VERIFY(m_tracking->store->entry(entry->id)->value().state.isStarred);
    trigger(u"choose"_s);
    QTRY_VERIFY(m_tracking->store->draft()->entries.size() == 1);
    QVERIFY(!board().pane(ids[0])->currentEntry());
    QVERIFY(m_window->windowTitle().contains(m_tracking->store->blog(ids[1])->value().title()));
}

void TestBoard::goesFromColumnToColumnByKeyboard()
{
    const QList<BlogId> ids = followMany(2);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    press(Qt::Key_Right);
    QVERIFY(hasFocus(ids[1]));
    press(Qt::Key_Right); // there is no further one
    QVERIFY(hasFocus(ids[1]));
    press(Qt::Key_Left);
    QVERIFY(hasFocus(ids[0]));
    press(Qt::Key_F6);
    QVERIFY(hasFocus(ids[1]));
    press(Qt::Key_F6);
    QVERIFY(part<Sidebar>()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_F6);
    QVERIFY(hasFocus(ids[0]));
    for (int i = 0; i < 8 && !hasFocus(ids[1]); ++i)
        press(Qt::Key_Tab);
    QVERIFY(hasFocus(ids[1]));
}

void TestBoard::goesTheOtherWayFromRightToLeft()
{
    const QList<BlogId> ids = followMany(2);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    const auto left
        = [this](BlogId id) { return board().pane(id)->mapTo(m_window.get(), QPoint()).x(); };
    QVERIFY(left(ids[0]) > left(ids[1]));
    press(Qt::Key_Left);
    QVERIFY(hasFocus(ids[1]));
    trigger(u"columnRight"_s);
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[0]}));
}

void TestBoard::movesAndRemovesColumns()
{
    const QList<BlogId> ids = followMany(3);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    board().addBlog(ids[2]);
    QCOMPARE(board().blogs(), ids);
    trigger(u"columnRight"_s);
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[0], ids[2]}));
    QVERIFY(hasFocus(ids[0]));
    trigger(u"boardBlog"_s); // takes it off
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[2]}));
    QVERIFY(hasFocus(ids[2]));
    for (auto *button : board().findChildren<QToolButton *>(u"removeColumn"_s))
        button->click();
    QVERIFY(board().blogs().isEmpty());
    QVERIFY(part<QPushButton>(u"emptyBoardButton"_s)->isVisible());
}

void TestBoard::keepsItsProportionsWhenColumnsComeAndGo()
{
    const QList<BlogId> ids = followMany(3);
    open({1'600, 900});
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    auto *splitter = board().findChild<QSplitter *>();
    const auto share = [&](int column) {
        const QList<int> sizes = splitter->sizes();
        return 100.0 * sizes[column] / std::accumulate(sizes.begin(), sizes.end(), 0);
    };
    splitter->setSizes({400, 600});
    const double before = share(0);
    QVERIFY(before < 42);
    board().addBlog(ids[2]);
    QCOMPARE(splitter->count(), 3);
    QVERIFY2(qAbs(share(2) - 100.0 / 3) < 3, qPrintable(QString::number(share(2))));
    QVERIFY2(qAbs(share(0) / (share(0) + share(1)) - before / 100) < 0.02,
        qPrintable(QString::number(share(0))));
    board().remove(ids[2]);
    QVERIFY2(qAbs(share(0) - before) < 2, qPrintable(QString::number(share(0))));
    open({1'600, 900}); // and after a restart
    splitter = board().findChild<QSplitter *>();
    QVERIFY2(qAbs(share(0) - before) < 2, qPrintable(QString::number(share(0))));
}

void TestBoard::movesAColumnByItsHead()
{
    const QList<BlogId> ids = followMany(3);
    open({1'600, 900});
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    board().addBlog(ids[2]);
    auto *splitter = board().findChild<QSplitter *>();
    auto *heading = splitter->widget(0)->findChild<ColumnHeading *>();
    const auto drag = [&](int column) { // to a little beyond the middle of that one
        const QPoint target(splitter->widget(column)->geometry().center().x() + 8, 20);
        const QPoint global = splitter->mapToGlobal(target);
        QMouseEvent move(QEvent::MouseMove, heading->mapFromGlobal(QPointF(global)), global,
            Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(heading, &move);
    };
    QTest::mousePress(heading, Qt::LeftButton, {}, {40, 12});
    drag(1);
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[0], ids[2]}));
    drag(1); // its own place
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[0], ids[2]}));
    drag(2);
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[2], ids[0]}));
    QTest::mouseRelease(heading, Qt::LeftButton, {}, {40, 12});
    QCOMPARE(board().current(), std::optional(ids[0]));
    open(); // kept
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[2], ids[0]}));
}

void TestBoard::takesFourAtMost()
{
    const QList<BlogId> ids = followMany(5);
    open();
    part<TimelineBoard>()->showBlogs(ids);
    QCOMPARE(board().blogs(), ids.mid(0, 4));
    QVERIFY(board().isFull());
    board().addBlog(ids[4]);
    QCOMPARE(board().blogs().size(), 4);
    QVERIFY(!part<QToolButton>(u"addColumn"_s)->isEnabled());
}

void TestBoard::showsAGroupOrWhatIsSelected()
{
    const QList<BlogId> ids = followMany(3);
    open();
    auto &list = part<Sidebar>()->list();
    const auto clickAt = [&](BlogId id, Qt::KeyboardModifiers modifiers) {
        const auto *model = qobject_cast<const BlogListModel *>(list.model());
        QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers,
            list.visualRect(model->indexOf(id)).center());
    };
    clickAt(ids[2], {});
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[2]);
    clickAt(ids[0], Qt::ControlModifier);
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[2]); // that one is still being read
    QCOMPARE(part<Sidebar>()->selectedBlogs(), (QList<BlogId>{ids[0], ids[2]}));

    QSignalSpy menu(part<Sidebar>(), &Sidebar::severalMenuRequested);
    QObject::disconnect(part<Sidebar>(), &Sidebar::severalMenuRequested, m_window.get(), nullptr);
    Q_EMIT list.customContextMenuRequested(list.visualRect(list.currentIndex()).center());
    QCOMPARE(menu.size(), 1);
    QCOMPARE(menu.first().first().value<QList<BlogId>>(), (QList<BlogId>{ids[0], ids[2]}));
}

void TestBoard::isLeftByEscByTheSideBarAndByBack()
{
    const QList<BlogId> ids = followMany(2);
    open();
    m_window->showBlog(ids[0]);
    const auto openAnew = [&] {
        trigger(u"board"_s);
        QVERIFY(board().isVisible());
        board().setCurrent(ids[1]);
    };
    openAnew();
    press(Qt::Key_Escape);
    QVERIFY(!board().isVisible());
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[0]);

    openAnew();
    trigger(u"back"_s);
    QVERIFY(!board().isVisible());
    trigger(u"forward"_s);
    QVERIFY(board().isVisible());

    auto &list = part<Sidebar>()->list(); // the row is highlighted already
    QTest::mouseClick(
        list.viewport(), Qt::LeftButton, {}, list.visualRect(list.currentIndex()).center());
    QVERIFY(!board().isVisible());
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[1]);
}

void TestBoard::isThereAgainAfterARestart()
{
    const QList<BlogId> ids = followMany(3);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    trigger(u"columnRight"_s);
    board().setCurrent(ids[1]);
    open();
    QVERIFY(board().isVisible());
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[0]}));
    trigger(u"board"_s);
    QVERIFY(!board().isVisible());
    open();
    QVERIFY(!board().isVisible());
    QCOMPARE(board().blogs(), (QList<BlogId>{ids[1], ids[0]}));
}

void TestBoard::scrollsToTheColumnInUse()
{
    const QList<BlogId> ids = followMany(4);
    open({800, 600});
    board().showBlogs(ids);
    trigger(u"board"_s);
    board().setCurrent(ids[0]);
    auto *area = board().findChild<QScrollArea *>();
    const auto isWhollySeen = [&](BlogId id) {
        const QWidget *pane = board().pane(id);
        const QRect place(pane->mapTo(area->viewport(), QPoint()), pane->size());
        return place.left() >= 0 && place.right() <= area->viewport()->rect().right();
    };
    QVERIFY(isWhollySeen(ids[0]));
    QVERIFY(!isWhollySeen(ids[3]));
    for (const BlogId id : ids) {
        QVERIFY(isWhollySeen(id));
        QVERIFY(board().inSight().contains(id));
        QVERIFY(board().pane(id)->width() >= 260);
        press(Qt::Key_Right);
    }
    QVERIFY(!board().inSight().contains(ids[0]));
}

void TestBoard::readsNothingThatCannotBeSeen()
{
    const QList<BlogId> ids = followMany(4);
    open({800, 600});
    board().showBlogs(ids);
    trigger(u"board"_s);
    board().setCurrent(ids[0]);
    const auto unread = [&](BlogId id) { return m_tracking->store->blog(id)->value().unreadCount; };
    const int before = unread(ids[3]);
    QVERIFY(before > 0);
    QTRY_VERIFY_WITH_TIMEOUT(unread(ids[0]) < before, 10'000);
    QCOMPARE(unread(ids[3]), before);
    QVERIFY(!board().pane(ids[3])->isLive());
    QVERIFY(!m_window->isInSight(ids[3]));
    board().setCurrent(ids[3]);
    QTRY_VERIFY_WITH_TIMEOUT(unread(ids[3]) < before, 10'000);
}

void TestBoard::saysWhatToDoWhereThereIsOnlyOneBlog()
{
    follow(u"One"_s);
    open();
    trigger(u"board"_s);
    auto *button = part<QPushButton>(u"emptyBoardButton"_s);
    QVERIFY(button->isVisible());
    QVERIFY(button->hasFocus());
    QObject::disconnect(&board(), &TimelineBoard::followRequested, nullptr, nullptr);
    QSignalSpy wanted(&board(), &TimelineBoard::followRequested); // without its dialog
    press(Qt::Key_Space);
    QCOMPARE(wanted.size(), 1);
    press(Qt::Key_Escape);
    QVERIFY(!board().isVisible());
}

void TestBoard::forgetsWhatIsUnfollowed()
{
    const QList<BlogId> ids = followMany(3);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    QVERIFY(await(m_tracking->store->unfollow(ids[0])));
    QTRY_COMPARE(board().blogs(), QList<BlogId>{ids[1]});
    QVERIFY(board().isVisible());
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[1]);
}

void TestBoard::showsAFoundEntryInItsColumn()
{
    const QList<BlogId> ids = followMany(3);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    const auto newestOf = [&](BlogId id) {
        return m_tracking->store->olderEntries(id, std::nullopt, 1)->constFirst().id;
    };
    trigger(u"search"_s);
    QVERIFY(!board().isVisible());
    Q_EMIT part<SearchPanel>()->entryChosen(newestOf(ids[1]), u"item"_s);
    QVERIFY(board().isVisible());
    QVERIFY(hasFocus(ids[1]));
    QCOMPARE(board().pane(ids[1])->currentEntry()->id, newestOf(ids[1]));

    trigger(u"search"_s);
    Q_EMIT part<SearchPanel>()->closed();
    QVERIFY(board().isVisible());

    m_window->showEntry(newestOf(ids[2])); // has no column
    QVERIFY(!board().isVisible());
    QCOMPARE(part<Sidebar>()->currentBlog(), ids[2]);
}

void TestBoard::followsTheSizeOfLetters()
{
    const QList<BlogId> ids = followMany(2);
    open();
    m_window->showBlog(ids[0]);
    trigger(u"board"_s);
    trigger(u"zoomIn"_s);
    for (const TimelinePane *pane : board().panes())
        QCOMPARE(pane->zoom(), 110);
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
