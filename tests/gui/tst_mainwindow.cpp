// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/await.h"
#include "support/httptestserver.h"
#include "support/livepage.h"
#include "support/tracking.h"
#include "ui/blogs/sidebar.h"
#include "ui/contextmenukey.h"
#include "ui/mainwindow.h"
#include "ui/revisions/correctionsview.h"
#include "ui/revisions/revisionview.h"
#include "ui/search/searchpanel.h"
#include "ui/settings.h"
#include "ui/timeline/replaypane.h"
#include "ui/timeline/timelinepane.h"
#include "ui/timeline/timelineview.h"

#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

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

class TokenWitness : public QObject {
public:
    QByteArray seen;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            seen = qgetenv("XDG_ACTIVATION_TOKEN");
        return false;
    }
};

class MainWindowTest : public QObject {
    Q_OBJECT

    HttpTestServer m_server;
    std::vector<TestEndpoint> m_pages; // move-only
    std::unique_ptr<Tracking> m_tracking;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;

    BlogId follow(const QString &title, int entries = 20)
    {
        m_pages.push_back(m_server.serve(u"/%1"_s.arg(title.toLower()), pageNamed(title, entries)));
        const auto blog = await(m_tracking->tracker->follow(m_pages.back().url()));
        return blog ? blog->id : BlogId{};
    }

    void open()
    {
        m_window.reset();
        m_settings = std::make_unique<Settings>(m_tracking->path());
        m_window = std::make_unique<MainWindow>(*m_tracking->store, *m_tracking->tracker,
            m_tracking->fetcher, *m_settings, m_tracking->clock.clock());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template <class T> T *part(const QString &name = {}) const
    {
        return m_window->findChild<T *>(name);
    }
    QDialog *dialog() const
    {
        const auto dialogs = m_window->findChildren<QDialog *>();
        const auto shown = std::ranges::find_if(dialogs, [](QDialog *d) { return d->isVisible(); });
        return shown == dialogs.end() ? nullptr : *shown;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }
    /// Presses a button of the question that a closing window will ask.
    void answerQuestion(QMessageBox::ButtonRole role)
    {
        QTimer::singleShot(100, m_window.get(), [role] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            for (QAbstractButton *button : question->buttons()) {
                if (question->buttonRole(button) == role)
                    return button->click();
            }
        });
    }

private Q_SLOTS:
    void init() { m_tracking = std::make_unique<Tracking>(); }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_pages.clear();
    }

    void opensTheMenuOfWhatHasTheFocusByShiftF10()
    {
        ContextMenuKey filter;
        qApp->installEventFilter(&filter);
        QLineEdit field;
        field.setContextMenuPolicy(Qt::CustomContextMenu);
        field.show();
        field.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        const QSignalSpy asked(&field, &QWidget::customContextMenuRequested);
        QTest::keyClick(field.windowHandle(), Qt::Key_F10);
        QCOMPARE(asked.size(), 0);
        QTest::keyClick(field.windowHandle(), Qt::Key_F10, Qt::ShiftModifier);
        QCOMPARE(asked.size(), 1);
        QVERIFY(field.rect().contains(asked.first().first().toPoint()));
    }

    void beginsWithOneField()
    {
        open();
        QVERIFY(part<QLineEdit>(u"welcomeField"_s)->isVisible());
        QSignalSpy demo(m_window.get(), &MainWindow::demoRequested);
        part<QAction>(u"demo"_s)->trigger();
        QCOMPARE(demo.size(), 1);
        QCOMPARE(m_window->windowTitle(), u"Liveline"_s);
    }

    void remembersWhichTimelinesBeginWithTheOldest()
    {
        const BlogId first = follow(u"First"_s);
        const BlogId second = follow(u"Second"_s);
        open();
        m_window->showBlog(first);
        auto *action = part<QAction>(u"oldestFirst"_s);
        QVERIFY(action->isEnabled() && !action->isChecked());
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        const auto isOldestFirst
            = [this] { return part<TimelinePane>()->isOldestFirst(); };
        QVERIFY(isOldestFirst());
        QVERIFY(action->isChecked());
        const QString key = QKeySequence(Qt::Key_End).toString(QKeySequence::NativeText);
        QCOMPARE(part<QAction>(u"liveEdge"_s)->text().section(u'\t', 1), key);
        m_window->showBlog(second);
        QVERIFY(!isOldestFirst());
        QVERIFY(!action->isChecked());
        open(); // begins with the last one
        m_window->showBlog(first);
        QVERIFY(isOldestFirst());
        QVERIFY(part<QAction>(u"oldestFirst"_s)->isChecked());
        part<QAction>(u"oldestFirst"_s)->trigger();
        QVERIFY(!isOldestFirst());
        QVERIFY(m_settings->value(Settings::oldestFirst).isEmpty());
    }

    void readsByKeyboardOnceTheFirstBlogIsFollowed()
    {
        m_pages.push_back(m_server.serve(u"/new"_s, pageNamed(u"New"_s, 9)));
        open();
        QTest::keyClicks(part<QLineEdit>(u"welcomeField"_s), m_pages.back().url().toString());
        press(Qt::Key_Return);
        QTRY_VERIFY(dialog());
        QTRY_VERIFY(dialog()->findChild<QPushButton *>(u"mainButton"_s)->hasFocus());
        press(Qt::Key_Space);
        QTRY_VERIFY(!dialog());
        m_window->activateWindow(); // a window manager would, after a dialog
        QTRY_VERIFY(part<TimelinePane>()->isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_J);
        QVERIFY(part<TimelinePane>()->currentEntry());
    }

    void showsTheBlogThatWasShownLast()
    {
        follow(u"Budget"_s);
        const BlogId second = follow(u"Rally"_s);
        open();
        m_window->showBlog(second);
        open();
        QCOMPARE(part<TimelinePane>()->blog(), second);
        QCOMPARE(m_window->windowTitle(), u"(40) Rally – Liveline"_s);
    }

    void goesThroughTheBlogsByKeyboard()
    {
        const BlogId first = follow(u"Budget"_s);
        const BlogId second = follow(u"Rally"_s);
        open();
        auto *pane = part<TimelinePane>();
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(pane->blog(), second);
        press(Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(pane->blog(), first);
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(pane->blog(), second);
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(pane->blog(), first);
    }

    void crossesToTheNextBlogWithUnread()
    {
        const BlogId first = follow(u"Budget"_s);
        const BlogId second = follow(u"Rally"_s);
        QVERIFY(await(m_tracking->store->markAll(first, Mark::Read)));
        open();
        m_window->showBlog(first);
        part<TimelinePane>()->focusTimeline();
        press(Qt::Key_N);
        QTRY_COMPARE(part<TimelinePane>()->blog(), second);
    }

    void searchesEverywhereAndComesBackToTheResults()
    {
        follow(u"Budget"_s);
        const BlogId second = follow(u"Rally"_s);
        open();
        press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *search = part<SearchPanel>();
        QTRY_VERIFY(search->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), u"rally 7"_s);
        auto *list = part<QListView>(u"searchResults"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        press(Qt::Key_Return);
        QTRY_VERIFY(!search->isVisible());
        QCOMPARE(part<TimelinePane>()->blog(), second);
        QCOMPARE(part<TimelinePane>()->currentEntry()->current.headline, u"Rally, item 7"_s);
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(search->isVisible());
        QCOMPARE(search->text(), u"rally 7"_s);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!search->isVisible());
    }

    void bringsTheSidebarBackToWhereTheHistoryWas()
    {
        follow(u"Budget"_s);
        open();
        m_window->resize(800, 600);
        auto *sidebar = part<Sidebar>();
        QTRY_VERIFY(sidebar->isVisible());
        const int wide = sidebar->width();
        press(Qt::Key_J);
        press(Qt::Key_D);
        QTRY_VERIFY(!sidebar->isVisible());
        press(Qt::Key_D);
        QTRY_VERIFY(sidebar->isVisible());
        QTRY_COMPARE(sidebar->width(), wide);
        QVERIFY(sidebar->x() >= 0 && !sidebar->visibleRegion().isEmpty());
    }

    void offersToFollowWhatIsPasted()
    {
        follow(u"Budget"_s);
        m_pages.push_back(m_server.serve(u"/new"_s, pageNamed(u"New"_s, 3)));
        open();
        QGuiApplication::clipboard()->setText(m_pages.back().url().toString());
        press(Qt::Key_V, Qt::ControlModifier);
        QTRY_VERIFY(dialog());
        auto *button = dialog()->findChild<QPushButton *>(u"mainButton"_s);
        QTRY_VERIFY(button->hasFocus()); // the preview is there
        press(Qt::Key_Space);
        QTRY_COMPARE(m_tracking->store->blogs()->size(), 2);
        QTRY_COMPARE(
            m_tracking->store->blog(*part<TimelinePane>()->blog()).value()->title(), u"New"_s);
    }

    void showsTheHistoryOfAnEntryOnDemand()
    {
        follow(u"Budget"_s);
        open();
        part<TimelinePane>()->focusTimeline();
        press(Qt::Key_J);
        press(Qt::Key_D);
        auto *history = part<RevisionView>();
        QTRY_VERIFY(history->isVisible());
        QCOMPARE(history->entry(), part<TimelinePane>()->currentEntry()->id);
        press(Qt::Key_D);
        QTRY_VERIFY(!history->isVisible());
    }

    void asksOnceWhatClosingMeans()
    {
        follow(u"Budget"_s);
        open();
        QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
        answerQuestion(QMessageBox::AcceptRole);
        m_window->close();
        QVERIFY(!m_window->isVisible());
        QCOMPARE(quit.size(), 0);
        m_window->present();
        m_window->close(); // not asked again
        QVERIFY(!m_window->isVisible());
        QCOMPARE(quit.size(), 0);
        m_window->present();
        part<QAction>(u"quit"_s)->trigger();
        QCOMPARE(quit.size(), 1);
    }

    // Qt does nothing at all for a key that two actions claim.
    void givesEachKeyToOneAction()
    {
        open();
        QHash<QKeySequence, QAction *> owners;
        for (QAction *action : m_window->findChildren<QAction *>()) {
            const bool isOfTheWindow
                = action->shortcutContext() == Qt::WindowShortcut && action->parent() != nullptr;
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!isOfTheWindow || !owners.contains(keys), qPrintable(keys.toString()));
                owners.insert(keys, action);
            }
        }
        QVERIFY(owners.contains(QKeySequence(Qt::Key_Question)));
        QVERIFY(owners.size() > 40);
    }

    // The compositor is asked as soon as the window shows: Qt's Wayland plugin takes the token from
    // the environment then.
    void handsOverTheActivationTokenBeforeItShows()
    {
        follow(u"Budget"_s);
        open();
        m_window->hide();
        TokenWitness witness;
        m_window->installEventFilter(&witness);
        m_window->present(u"token-of-the-click"_s);
        QCOMPARE(witness.seen, "token-of-the-click"_ba);
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void staysOpenWhenThePersonThinksBetterOfIt()
    {
        follow(u"Budget"_s);
        open();
        QSignalSpy quit(m_window.get(), &MainWindow::quitRequested);
        answerQuestion(QMessageBox::RejectRole);
        m_window->close();
        QVERIFY(m_window->isVisible());
        QCOMPARE(quit.size(), 0);
    }

    void unfollowsWithAWayBack()
    {
        const BlogId blog = follow(u"Budget"_s, 12);
        open();
        auto *commands = m_window->findChild<QMenu *>(u"blogMenu"_s);
        Q_EMIT commands->aboutToShow();
        answerQuestion(QMessageBox::DestructiveRole);
        for (QAction *action : commands->actions()) {
            if (action->objectName() == u"unfollow"_s)
                action->trigger();
        }
        QTRY_VERIFY(m_tracking->store->blogs()->isEmpty());
        QTRY_VERIFY(part<QLineEdit>(u"welcomeField"_s)->isVisible());
        QTRY_VERIFY(part<QWidget>(u"notice"_s)->isVisible());
        part<QAction>(u"undo"_s)->trigger();
        QTRY_COMPARE(m_tracking->store->blogs()->size(), 1);
        QCOMPARE(m_tracking->store->blogs()->first().entryCount, 12);
        Q_UNUSED(blog)
    }

    void hasAKeyOrAMenuForEverything()
    {
        open();
        int actions = 0;
        for (const QAction *title : m_window->menuBar()->actions()) {
            QVERIFY(title->text().contains(u'&'));
            Q_EMIT title->menu()->aboutToShow();
            QSet<QChar> mnemonics;
            for (const QAction *action : title->menu()->actions()) {
                if (action->isSeparator())
                    continue;
                ++actions;
                const auto at = action->text().indexOf(u'&');
                QVERIFY2(at >= 0, qPrintable(action->text()));
                const QChar key = action->text().at(at + 1).toLower();
                QVERIFY2(!mnemonics.contains(key), qPrintable(action->text()));
                mnemonics.insert(key);
            }
        }
        QVERIFY(actions > 30);
    }

    void showsNothingButTheTimelineOnAWallScreen()
    {
        follow(u"Budget"_s);
        open();
        auto *wall = m_window->findChild<QAction *>(u"wallScreen"_s);
        const auto *sidebar = m_window->findChild<QWidget *>(u"sidebar"_s);
        wall->setChecked(true);
        QVERIFY(!m_window->menuBar()->isVisible() && !sidebar->isVisible());
        QVERIFY(m_window->isFullScreen());
        QTest::keyClick(m_window->findChild<TimelinePane *>()->focusProxy(), Qt::Key_Escape);
        QVERIFY(!wall->isChecked() && !m_window->isFullScreen());
        QVERIFY(m_window->menuBar()->isVisible() && sidebar->isVisible());
    }

    void remembersTheDensityThatWasChosen()
    {
        follow(u"Budget"_s);
        open();
        const auto shown
            = [this] { return part<TimelineView>(u"timeline"_s)->visibleEntries().size(); };
        const qsizetype before = shown();
        part<QAction>(u"headlines"_s)->trigger();
        QTRY_VERIFY(shown() > before);
        QVERIFY(part<QAction>(u"headlines"_s)->isChecked());
        open();
        QTRY_VERIFY(shown() > before);
        QVERIFY(part<QAction>(u"headlines"_s)->isChecked());
    }

    void replaysAndComesBackToTheSamePlace()
    {
        follow(u"Budget"_s);
        open();
        const auto *replay = part<ReplayPane>();
        const auto *sidebar = part<QWidget>(u"sidebar"_s);
        press(Qt::Key_J);
        press(Qt::Key_J);
        press(Qt::Key_J);
        const std::optional<Entry> entry = part<TimelinePane>()->currentEntry();
        const auto place = part<TimelineView>(u"timeline"_s)->place();
        QVERIFY(entry && place);
        press(Qt::Key_R);
        QTRY_COMPARE(replay->playback().moment(), entry->sortTime);
        QVERIFY(replay->isVisible() && !sidebar->isVisible());
        QVERIFY(!m_window->windowTitle().contains(u'('));
        press(Qt::Key_Escape);
        QVERIFY(!replay->isVisible() && sidebar->isVisible());
        QCOMPARE(part<TimelineView>(u"timeline"_s)->place(), place);
        QCOMPARE(part<TimelinePane>()->currentEntry(), entry);

        press(Qt::Key_R, Qt::ShiftModifier);
        QTRY_VERIFY(!replay->playback().begin().isNull());
        QCOMPARE(replay->playback().moment(), replay->playback().begin());
        part<QAction>(u"back"_s)->trigger();
        QVERIFY(!replay->isVisible());
        QCOMPARE(part<TimelineView>(u"timeline"_s)->place(), place);
    }

    void offersToCatchUpWhereMuchIsUnread()
    {
        follow(u"Budget"_s, 12);
        const BlogId rally = follow(u"Rally"_s, 40);
        open();
        auto *bar = part<QWidget>(u"catchUpBar"_s);
        m_window->showBlog(rally);
        QVERIFY(bar->isVisible());
        bar->findChild<QPushButton *>()->click();
        const auto *essentials = part<QWidget>(u"catchUp"_s);
        QVERIFY(essentials->isVisible() && !bar->isVisible());
        press(Qt::Key_Escape);
        QVERIFY(!essentials->isVisible() && part<TimelinePane>()->isVisible());
        QVERIFY(!bar->isVisible());
        QCOMPARE(m_tracking->store->blog(rally)->value().unreadCount, 40);
    }

    void reportsWhatWasCorrectedAndGoesThere()
    {
        const BlogId blog = follow(u"Budget"_s);
        open();
        m_window->showBlog(blog);
        part<QAction>(u"corrections"_s)->trigger();
        auto *report = part<CorrectionsView>();
        QVERIFY(report->isVisible());
        QCOMPARE(report->blog(), blog);
        const auto entries = m_tracking->store->olderEntries(blog, {}, 5);
        Q_EMIT report->entryChosen(entries->at(3).id);
        QVERIFY(!report->isVisible());
        QCOMPARE(part<TimelinePane>()->currentEntry()->id, entries->at(3).id);
        part<QAction>(u"whatChanged"_s)->trigger();
        QVERIFY(report->isVisible());
        part<QAction>(u"back"_s)->trigger();
        QVERIFY(!report->isVisible() && part<TimelinePane>()->isVisible());
    }

    void sleepsWhileNothingChanges()
    {
        follow(u"Budget"_s);
        open();
        part<TimelinePane>()->markAllRead();
        QTest::qWait(3'000); // heights are measured, tints fade
        int wakings = 0;
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake,
            m_window.get(), [&wakings] { ++wakings; });
        QEventLoop loop;
        QTimer::singleShot(5'000, &loop, &QEventLoop::quit);
        loop.exec();
        QVERIFY2(wakings < 10, qPrintable(QString::number(wakings)));
    }

    void knowsWhatIsInSight()
    {
        const BlogId first = follow(u"Budget"_s);
        const BlogId second = follow(u"Rally"_s);
        open();
        m_window->showBlog(first);
        part<TimelinePane>()->goToLiveEdge();
        QTRY_VERIFY(m_window->isInSight(first));
        QVERIFY(!m_window->isInSight(second));
        m_window->hide();
        QVERIFY(!m_window->isInSight(first));
    }
};

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
