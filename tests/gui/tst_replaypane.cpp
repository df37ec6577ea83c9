// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/fetcher.h"
#include "support/temporarystore.h"
#include "ui/timeline/replaybar.h"
#include "ui/timeline/replaypane.h"
#include "ui/timeline/timelineview.h"

#include <QLabel>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestReplayPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_pane.reset(); }
    void beginsWithNothingButTheBeginning();
    void beginsWhereAnEntryCame();
    void playsAsTimePasses_data();
    void playsAsTimePasses();
    void stopsAtTheEnd();
    void isDrivenByKeys();
    void showsTheWordingOfThen();
    void showsWhatStoodThenHoweverOneGoesThere();
    void marksNothingAndStoresNothing();
    void tellsNothingAhead();
    void saysSoWhereThereIsNothing();

private:
    void open(const std::optional<EntryId> &from)
    {
        ReplayRequest request;
        request.stream.blogs = {m_blog};
        request.from = from;
        request.isSpoilerFree = !from;
        m_pane->open(request);
        QTRY_VERIFY(!m_pane->playback().moment().isNull());
    }
    void pass(std::chrono::milliseconds time)
    {
        m_now = m_now.addMSecs(time.count());
        m_pane->tick();
    }
    QStringList shownTexts() const
    {
        QStringList texts;
        const auto *model = m_pane->findChild<TimelineView *>()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QVariant entry = model->index(row, 0).data(TimelineModel::EntryRole);
            if (entry.isValid())
                texts.append(entry.value<Entry>().current.text);
        }
        return texts;
    }
    void press(Qt::Key key) { QTest::keyClick(m_pane->findChild<TimelineView *>(), key); }
    QDateTime at(int minute) const
    {
        return QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC).addSecs(60 * minute);
    }

    std::unique_ptr<TemporaryStore> m_store;
    Fetcher m_fetcher;
    BlogId m_blog{};
    QDateTime m_now = QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC);
    std::unique_ptr<ReplayPane> m_pane;
};

// Of before it was followed, at 8:10, 8:20 and 8:30; then a wording of 9:02, withdrawn at 9:04.
void TestReplayPane::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_blog = m_store->follow(u"https://club.example/final"_s).id;
    const ParsedEntry first = parsedEntry(u"a"_s, u"Kick-off"_s, 10);
    ParsedEntry second = parsedEntry(u"b"_s, u"Half-time, no goals"_s, 20);
    const ParsedEntry third = parsedEntry(u"c"_s, u"Final whistle"_s, 30);
    Extraction extraction;
    extraction.extractor = u"test"_s;
    extraction.blog.headline = u"Rovers win the cup"_s;
    extraction.entries = {third, second, first};
    m_store->merge(m_blog, extraction);
    extraction.entries[1].text = u"Half-time, one goal"_s;
    m_store->merge(m_blog, extraction);
    extraction.entries.removeAt(1);
    m_store->merge(m_blog, extraction);
    m_store->merge(m_blog, extraction);

    m_pane = std::make_unique<ReplayPane>(**m_store, m_fetcher, [this] { return m_now; });
    m_pane->resize(760, 560);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestReplayPane::beginsWithNothingButTheBeginning()
{
    open(std::nullopt);
    QCOMPARE(m_pane->playback().moment(), at(10));
    QCOMPARE(shownTexts(), QStringList(u"Kick-off"_s));
    QVERIFY(!m_pane->playback().isPlaying());
}

void TestReplayPane::beginsWhereAnEntryCame()
{
    open((*m_store)->olderEntries(m_blog, {}, 9)->value(1).id);
    QCOMPARE(m_pane->playback().moment(), at(20));
    QCOMPARE(shownTexts(), QStringList({u"Half-time, no goals"_s, u"Kick-off"_s}));
}

void TestReplayPane::playsAsTimePasses_data()
{
    QTest::addColumn<int>("speed");
    for (const int speed : Playback::speeds)
        QTest::addRow("x%d", speed) << speed;
}

void TestReplayPane::playsAsTimePasses()
{
    QFETCH(int, speed);
    open(std::nullopt);
    m_pane->setSpeed(speed);
    m_pane->togglePlaying();
    const std::chrono::milliseconds tenMinutes = 10min;
    pass(tenMinutes / speed - 10ms);
    QCOMPARE(shownTexts().size(), 1);
    pass(20ms);
    QCOMPARE(shownTexts().size(), 2);
    m_pane->togglePlaying();
    pass(1h);
    QCOMPARE(shownTexts().size(), 2);
}

void TestReplayPane::stopsAtTheEnd()
{
    open(std::nullopt);
    m_pane->togglePlaying();
    pass(24h);
    QVERIFY(!m_pane->playback().isPlaying());
    QCOMPARE(m_pane->playback().moment(), m_pane->playback().end());
    QCOMPARE(shownTexts().size(), 3);
    press(Qt::Key_Space); // there is nothing left to play
    QVERIFY(!m_pane->playback().isPlaying());
}

void TestReplayPane::isDrivenByKeys()
{
    open(std::nullopt);
    press(Qt::Key_Right);
    QCOMPARE(m_pane->playback().moment(), at(20));
    press(Qt::Key_Right);
    QCOMPARE(shownTexts().size(), 3);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    QCOMPARE(shownTexts(), QStringList(u"Kick-off"_s));
    press(Qt::Key_End);
    QVERIFY(m_pane->playback().isAtEnd());
    press(Qt::Key_Home);
    QCOMPARE(m_pane->playback().moment(), at(10));
    press(Qt::Key_Plus);
    QCOMPARE(m_pane->playback().speed(), 5);
    press(Qt::Key_Space);
    QVERIFY(m_pane->playback().isPlaying());
    press(Qt::Key_Space);
    QVERIFY(!m_pane->playback().isPlaying());
    QSignalSpy left(m_pane.get(), &ReplayPane::left);
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestReplayPane::showsTheWordingOfThen()
{
    open(std::nullopt);
    for (int step = 0; step < 2; ++step)
        press(Qt::Key_Right);
    QCOMPARE(shownTexts().value(1), u"Half-time, no goals"_s);
    press(Qt::Key_Right);
    QCOMPARE(shownTexts().value(1), u"Half-time, one goal"_s);
    press(Qt::Key_Left);
    QCOMPARE(shownTexts().value(1), u"Half-time, no goals"_s);
    press(Qt::Key_End);
    const auto *model = m_pane->findChild<TimelineView *>()->model();
    int withdrawn = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        withdrawn += model->index(row, 0).data(TimelineModel::EntryRole).value<Entry>().isRemoved();
    QCOMPARE(withdrawn, 1);
}

void TestReplayPane::showsWhatStoodThenHoweverOneGoesThere()
{
    for (int number = 0; number < 40; ++number) {
        m_store->clock().advance(60s);
        ParsedEntry entry = parsedEntry(u"n%1"_s.arg(number), u"Comment %1"_s.arg(number));
        entry.published = m_store->clock().now().addSecs(number % 3 == 0 ? -600 : -20);
        m_store->merge(m_blog, {entry, parsedEntry(u"c"_s, u"Final whistle"_s, 30)});
    }
    open(std::nullopt);
    const auto read = await((*m_store)->chronicle({m_blog}));
    QVERIFY(read);
    const qint64 length = m_pane->playback().begin().secsTo(m_pane->playback().end());
    QRandomGenerator dice(3);
    for (int leap = 0; leap < 200; ++leap) {
        const QDateTime &here = m_pane->playback().moment();
        const bool isNear = dice.bounded(2) == 0;
        m_pane->goTo(isNear ? here.addSecs(dice.bounded(300) - 100)
                            : m_pane->playback().begin().addSecs(dice.bounded(length)));
        const auto standing = (*m_store)->entriesAt(read->older(here, {}, 1'000));
        QVERIFY(standing);
        QStringList expected;
        for (const Entry &entry : *standing)
            expected.append(entry.current.text);
        QCOMPARE(shownTexts(), expected);
    }
}

void TestReplayPane::marksNothingAndStoresNothing()
{
    const auto head = (*m_store)->chainHead();
    const auto entries = (*m_store)->olderEntries(m_blog, {}, 9);
    QSignalSpy marked(&**m_store, &Store::entriesMarked);
    QSignalSpy changed(&**m_store, &Store::entriesChanged);
    open(std::nullopt);
    m_pane->activateWindow();
    m_pane->togglePlaying();
    pass(24h);
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_Down, Qt::Key_M, Qt::Key_S})
        press(key);
    QCOMPARE(marked.size() + changed.size(), 0);
    QCOMPARE(*(*m_store)->olderEntries(m_blog, {}, 9), *entries);
    QCOMPARE((*m_store)->chainHead()->link, head->link);
    QCOMPARE((*m_store)->blog(m_blog)->value().unreadCount, 2);
}

void TestReplayPane::tellsNothingAhead()
{
    open(std::nullopt);
    QStringList said{m_pane->title(), m_pane->findChild<TimelineView *>()->accessibleName()};
    for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
        if (label->isVisible())
            said << label->text() << label->accessibleName() << label->toolTip();
    }
    const QAbstractItemModel *model = m_pane->findChild<TimelineView *>()->model();
    for (int row = 0; row < model->rowCount(); ++row)
        said << model->index(row, 0).data(Qt::AccessibleTextRole).toString()
             << model->index(row, 0).data(Qt::AccessibleDescriptionRole).toString();
    const QString all = said.join(u'\n');
    QVERIFY2(!all.contains(u"Rovers"), qPrintable(all));
    QVERIFY2(!all.contains(u"whistle"), qPrintable(all));
    QVERIFY2(!all.contains(u"of 3"), qPrintable(all));
    QVERIFY2(all.contains(u"of 1"), qPrintable(all));
}

void TestReplayPane::saysSoWhereThereIsNothing()
{
    ReplayRequest request;
    request.stream.blogs = {m_store->follow(u"https://club.example/later"_s).id};
    m_pane->open(request);
    const auto *banner = m_pane->findChild<QLabel *>(u"replayBanner"_s);
    QTRY_VERIFY(banner->text().contains(u"nothing of it is stored yet"));
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_Space, Qt::Key_End})
        press(key);
    QVERIFY(!m_pane->playback().isPlaying());
}

QTEST_MAIN(TestReplayPane)
#include "tst_replaypane.moc"
