// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/temporarystore.h"
#include "ui/revisions/correctionsview.h"
#include "ui/settings.h"
#include "ui/visits.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFragment>
#include <QToolButton>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestCorrections : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_view.reset(); }
    void showsTheRealOnesFirst();
    void tellsByShapeWhatWentAndCame();
    void showsWhatChangedSinceTheLastVisit();
    void goesToTheEntry();
    void copiesAllAsText();
    void leavesOutWhatStayedTheSame();
    void remembersWhenABlogWasVisited();
    void remembersBlogsThatWereVisitedSideBySide();

private:
    void show(bool isSinceVisit)
    {
        m_view->showBlog(m_blog, u"Harbour"_s, m_visit, isSinceVisit);
        QTRY_VERIFY(!text().isEmpty());
    }
    QString text() const { return m_view->findChild<QTextBrowser *>()->toPlainText(); }
    QToolButton *filter(const QString &name) const
    {
        for (QToolButton *button : m_view->findChildren<QToolButton *>()) {
            if (button->text().startsWith(name))
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<CorrectionsView> m_view;
    BlogId m_blog{};
    QDateTime m_visit;
};

// A minor edit, a visit, a substantive one, a withdrawal.
void TestCorrections::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_blog = m_store->follow().id;
    ParsedEntry low = parsedEntry(u"a"_s,
        u"All seven ferries of the company are in the harbour tonight, says the harbour master, "
        "and none will leave before the storm has passed; the quay is closd to visitors."_s,
        10);
    const ParsedEntry middle = parsedEntry(u"b"_s, u"A sailor is said to be missing"_s, 20);
    const ParsedEntry top = parsedEntry(u"c"_s, u"The wind rises"_s, 30);
    m_store->merge(m_blog, {top, middle, low});
    low.text.replace(u"closd"_s, u"closed"_s);
    m_store->merge(m_blog, {top, middle, low});
    m_visit = m_store->clock().now().addSecs(1);
    low.text += u" It opens at 6."_s;
    m_store->merge(m_blog, {top, middle, low});
    m_store->merge(m_blog, {top, low});
    m_store->merge(m_blog, {top, low});
    m_view = std::make_unique<CorrectionsView>(**m_store);
    m_view->resize(700, 500);
    m_view->show();
}

void TestCorrections::showsTheRealOnesFirst()
{
    show(false);
    QVERIFY(text().contains(u"A sailor is said to be missing"));
    QVERIFY(text().contains(u"It opens at 6"));
    QVERIFY(!text().contains(u"closd"));
    QCOMPARE(filter(u"Minor"_s)->text(), u"Minor · 1"_s);
    filter(u"Minor"_s)->click();
    QTRY_VERIFY(text().contains(u"closd"));
    filter(u"Withdrawn"_s)->click();
    QTRY_VERIFY(!text().contains(u"A sailor is said to be missing"));
}

void TestCorrections::tellsByShapeWhatWentAndCame()
{
    show(false);
    QString struck;
    QString underlined;
    const QTextDocument *document = m_view->findChild<QTextBrowser *>()->document();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment part = it.fragment();
            struck += part.charFormat().fontStrikeOut() ? part.text() : QString();
            underlined += part.charFormat().fontUnderline() ? part.text() : QString();
        }
    }
    QCOMPARE(struck.trimmed(), u"A sailor is said to be missing"_s);
    QVERIFY2(underlined.contains(u"It opens at 6"), qPrintable(underlined));
}

void TestCorrections::showsWhatChangedSinceTheLastVisit()
{
    show(true);
    QCOMPARE(filter(u"Minor"_s)->text(), u"Minor · 0"_s);
    QCOMPARE(filter(u"Substantive"_s)->text(), u"Substantive · 1"_s);
    auto *since = m_view->findChild<QComboBox *>();
    since->setCurrentIndex(1);
    QTRY_COMPARE(filter(u"Minor"_s)->text(), u"Minor · 1"_s);
}

void TestCorrections::goesToTheEntry()
{
    show(false);
    QSignalSpy chosen(m_view.get(), &CorrectionsView::entryChosen);
    Q_EMIT m_view->findChild<QTextBrowser *>()->anchorClicked(QUrl(u"entry:2"_s));
    QCOMPARE(chosen.value(0).value(0).value<EntryId>(), EntryId(2));
    QSignalSpy closed(m_view.get(), &CorrectionsView::closed);
    QTest::keyClick(m_view->findChild<QTextBrowser *>(), Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
}

void TestCorrections::copiesAllAsText()
{
    show(false);
    QSignalSpy told(m_view.get(), &CorrectionsView::told);
    for (QPushButton *button : m_view->findChildren<QPushButton *>()) {
        if (button->text().startsWith(u"Copy"))
            button->click();
    }
    QTRY_COMPARE(told.size(), 1);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(u"[-A sailor is said to be missing-]"), qPrintable(copied));
    QVERIFY2(copied.contains(u"It opens at 6.+}"), qPrintable(copied));
}

void TestCorrections::leavesOutWhatStayedTheSame()
{
    const QString same = u"word "_s.repeated(200);
    const QList<Span> spans{{Span::Kind::Equal, same}, {Span::Kind::Deleted, u"seven"_s},
        {Span::Kind::Inserted, u"nine"_s}, {Span::Kind::Equal, same},
        {Span::Kind::Inserted, u"more"_s}, {Span::Kind::Equal, same}};
    const QList<Span> shorter = condensed(spans);
    QCOMPARE(shorter.size(), spans.size());
    qsizetype length = 0;
    for (qsizetype i = 0; i < shorter.size(); ++i) {
        QCOMPARE(shorter[i].kind, spans[i].kind);
        length += shorter[i].text.size();
        if (spans[i].kind != Span::Kind::Equal)
            QCOMPARE(shorter[i].text, spans[i].text);
    }
    QVERIFY(length < 450);
    QVERIFY(shorter[0].text.startsWith(u"… word"));
    QVERIFY(shorter[5].text.endsWith(u"…"));
    QCOMPARE(condensed({{Span::Kind::Equal, same}}).first().text, same);
}

void TestCorrections::remembersWhenABlogWasVisited()
{
    FakeClock clock;
    const QDateTime start = clock.now();
    {
        Settings settings(m_store->folder());
        Visits visits(settings, clock.clock());
        visits.enter({BlogId(1)});
        QVERIFY(!visits.lastVisit(BlogId(1)).isValid());
        clock.advance(60s);
        visits.enter({BlogId(2)});
        QCOMPARE(visits.lastVisit(BlogId(1)), start.addSecs(60));
        clock.advance(60s);
        visits.leave();
        clock.advance(5min); // a short look elsewhere
        visits.comeBack();
        QVERIFY(!visits.lastVisit(BlogId(2)).isValid());
        visits.leave();
        clock.advance(1h);
        visits.comeBack();
        QCOMPARE(visits.lastVisit(BlogId(2)), start.addSecs(420));
    }
    Settings settings(m_store->folder());
    const Visits visits(settings, clock.clock());
    QCOMPARE(visits.lastVisit(BlogId(1)), start.addSecs(60));
    QCOMPARE(visits.lastVisit(BlogId(2)), start.addSecs(420));
}

void TestCorrections::remembersBlogsThatWereVisitedSideBySide()
{
    FakeClock clock;
    const QDateTime start = clock.now();
    Settings settings(m_store->folder());
    Visits visits(settings, clock.clock());
    visits.enter({BlogId(1), BlogId(2)});
    clock.advance(60s);
    visits.enter({BlogId(2), BlogId(3)}); // the second stays in sight
    QCOMPARE(visits.lastVisit(BlogId(1)), start.addSecs(60));
    QVERIFY(!visits.lastVisit(BlogId(2)).isValid());
    clock.advance(1h);
    visits.enter({});
    QCOMPARE(visits.lastVisit(BlogId(1)), start.addSecs(60));
    QCOMPARE(visits.lastVisit(BlogId(2)), start.addSecs(3'660));
    QCOMPARE(visits.lastVisit(BlogId(3)), start.addSecs(3'660));
}

QTEST_MAIN(TestCorrections)
#include "tst_corrections.moc"
