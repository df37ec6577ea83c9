// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"
#include "ui/timeline/catchupbar.h"
#include "ui/timeline/catchupview.h"
#include "ui/timeline/sparkline.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestCatchUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void offersItselfWhereMuchIsUnread();
    void tellsWhatCameSinceTheLastVisit();
    void tellsEverythingOnAFirstVisit();
    void goesToAnEntryByKeyboard();
    void marksNothing();
    void countsOverTheSpan();

private:
    QString said() const
    {
        QStringList texts;
        for (const QLabel *label : m_view->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        for (const QPushButton *button : m_view->findChildren<QPushButton *>()) {
            if (button->isVisible())
                texts << button->text();
        }
        return texts.join(u'\n');
    }
    int keyEvents() const { return m_view->findChild<QListView *>()->model()->rowCount(); }

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<CatchUpView> m_view;
    BlogId m_blog{};
    QDateTime m_visit;
};

// A pinned summary and two entries, a visit, three more of which one is a key event, an edit.
void TestCatchUp::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_blog = m_store->follow().id;
    ParsedEntry summary = parsedEntry(u"s"_s, u"Where things stand: the bridge is closed."_s, 5);
    summary.isPinned = true;
    ParsedEntry first = parsedEntry(u"a"_s, u"The river rises"_s, 10);
    first.isKeyEvent = true;
    m_store->merge(m_blog, {first, summary});
    m_visit = m_store->clock().now().addSecs(1);
    ParsedEntry key = parsedEntry(u"b"_s, u"The dam holds"_s, 62);
    key.isKeyEvent = true;
    const ParsedEntry other = parsedEntry(u"c"_s, u"A road is closed"_s, 62);
    m_store->merge(m_blog, {other, key, first, summary});
    first.text = u"The river rises by 30 cm"_s;
    m_store->merge(m_blog, {other, key, first, summary});
    m_view = std::make_unique<CatchUpView>(**m_store, m_store->clock().clock());
    m_view->resize(700, 500);
    m_view->show();
}

void TestCatchUp::offersItselfWhereMuchIsUnread()
{
    CatchUpBar bar;
    bar.offer(CatchUpBar::worthwhile);
    QVERIFY(!bar.isVisible());
    bar.offer(CatchUpBar::worthwhile + 1);
    QVERIFY(bar.isVisible());
    QSignalSpy accepted(&bar, &CatchUpBar::accepted);
    bar.findChild<QPushButton *>()->click();
    QCOMPARE(accepted.size(), 1);
    bar.findChild<QToolButton *>()->click();
    QVERIFY(!bar.isVisible());
}

void TestCatchUp::tellsWhatCameSinceTheLastVisit()
{
    m_view->showBlog(m_blog, u"The flood"_s, m_visit);
    QTRY_VERIFY(said().contains(u"2 new entries"));
    QTRY_VERIFY(said().contains(u"1 edits")); // without the English plurals
    QVERIFY(said().contains(u"The flood"));
    QVERIFY(said().contains(u"the bridge is closed"));
    QCOMPARE(keyEvents(), 2); // what is pinned, and the new one
}

void TestCatchUp::tellsEverythingOnAFirstVisit()
{
    m_view->showBlog(m_blog, u"The flood"_s, {});
    QTRY_VERIFY(said().contains(u"4 new entries"));
    QCOMPARE(keyEvents(), 3);
}

void TestCatchUp::goesToAnEntryByKeyboard()
{
    m_view->showBlog(m_blog, u"The flood"_s, m_visit);
    QSignalSpy chosen(m_view.get(), &CatchUpView::entryChosen);
    QSignalSpy closed(m_view.get(), &CatchUpView::closed);
    auto *list = m_view->findChild<QListView *>();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(list, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestCatchUp::marksNothing()
{
    QSignalSpy marked(&**m_store, &Store::entriesMarked);
    m_view->showBlog(m_blog, u"The flood"_s, m_visit);
    QTRY_VERIFY(said().contains(u"2 new entries"));
    QCOMPARE((*m_store)->blog(m_blog)->value().unreadCount, 4);
    QVERIFY(marked.isEmpty());
}

void TestCatchUp::countsOverTheSpan()
{
    const QDateTime from({2026, 3, 14}, {9, 0}, Qt::UTC);
    const QDateTime to = from.addSecs(400);
    const QList<QDateTime> times{from.addSecs(-5), from.addSecs(120), from.addSecs(150), to};
    QCOMPARE(countsOverTime(times, from, to, 4), QList<int>({1, 2, 0, 1}));
    QCOMPARE(countsOverTime({}, from, from, 2), QList<int>({0, 0}));
}

QTEST_MAIN(TestCatchUp)
#include "tst_catchup.moc"
