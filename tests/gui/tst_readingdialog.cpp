// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/readingdialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A page whose posts are marked and whose paragraphs can be read as an article too.
Preview pageWithTwoReadings()
{
    QByteArray html = "<!DOCTYPE html><html lang='en'><head><title>Live: the flood</title></head>"
                      "<body><main><h1>Live: the flood</h1>";
    for (int i = 9; i > 3; --i) {
        const QByteArray number = QByteArray::number(i);
        html += "<article class='post' id='post-" + number
            + "'><time datetime='2026-08-12T09:0" + number + ":00Z'>09:0" + number
            + "</time><p>The river has reached mark number " + number
            + " on the old bridge, and the lower road is closed to all traffic.</p></article>";
    }
    html += "</main></body></html>";
    Preview preview;
    preview.url = QUrl(u"https://news.example/live/flood"_s);
    preview.page.url = preview.url;
    preview.page.body = html;
    preview.page.fetchedAt = QDateTime(QDate(2026, 8, 12), QTime(10, 0), Qt::UTC);
    preview.response = preview.page;
    preview.extraction = extract({html, u"text/html"_s, preview.url, preview.page.fetchedAt, {}});
    return preview;
}

} // namespace

class TestReadingDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void offersEachWayThatFindsEntriesAndAnOwnRule();
    void showsWhatTheAutomaticWayFinds();
    void givesTheChosenWayBackWithTheAnswerReadByIt();
    void readsTheBlocksThatAPersonPoints();
    void wantsASelectorBeforeAnOwnRuleCanBeUsed();

private:
    QListWidget *ways() const { return m_dialog->findChild<QListWidget *>(u"ways"_s); }
    QPushButton *use() const { return m_dialog->findChild<QPushButton *>(u"useReading"_s); }
    QString facts() const { return m_dialog->findChild<QLabel *>(u"readingFacts"_s)->text(); }
    int rowOf(const QString &words) const;

    std::unique_ptr<ReadingDialog> m_dialog;
};

void TestReadingDialog::init()
{
    m_dialog = std::make_unique<ReadingDialog>(
        pageWithTwoReadings(), ReadingRule{}, systemClock());
    m_dialog->show();
    QTRY_VERIFY(ways()->count() > 1);
    QTRY_VERIFY(use()->isEnabled());
}

int TestReadingDialog::rowOf(const QString &words) const
{
    for (int row = 0; row < ways()->count(); ++row) {
        if (ways()->item(row)->text().contains(words, Qt::CaseInsensitive))
            return row;
    }
    return -1;
}

void TestReadingDialog::offersEachWayThatFindsEntriesAndAnOwnRule()
{
    QCOMPARE(rowOf(u"Automatic"_s), 0);
    QVERIFY(rowOf(u"6 entries"_s) > 0);
    QVERIFY(rowOf(u"6 blocks"_s) > 0);
    QCOMPARE(rowOf(u"Your own rule"_s), ways()->count() - 1);
}

void TestReadingDialog::showsWhatTheAutomaticWayFinds()
{
    QCOMPARE(ways()->currentRow(), 0);
    QVERIFY2(facts().contains(u'6'), qPrintable(facts()));
    bool isShown = false;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        isShown = isShown || label->text().contains(u"mark number 9"_s);
    QVERIFY(isShown);
}

void TestReadingDialog::givesTheChosenWayBackWithTheAnswerReadByIt()
{
    QSignalSpy chosen(m_dialog.get(), &ReadingDialog::chosen);
    ways()->setCurrentRow(1);
    QTRY_VERIFY(use()->isEnabled());
    QTest::keyClick(use(), Qt::Key_Space);
    QCOMPARE(chosen.size(), 1);
    const auto preview = chosen.constFirst().constFirst().value<Preview>();
    QVERIFY(!preview.rule.extractor.isEmpty());
    QCOMPARE(preview.extraction.entries.size(), 6);
}

void TestReadingDialog::readsTheBlocksThatAPersonPoints()
{
    QSignalSpy chosen(m_dialog.get(), &ReadingDialog::chosen);
    ways()->setCurrentRow(rowOf(u"6 blocks"_s));
    QTRY_VERIFY(use()->isEnabled());
    QTest::keyClick(use(), Qt::Key_Space);
    const auto preview = chosen.constFirst().constFirst().value<Preview>();
    QVERIFY(!preview.rule.entrySelector.isEmpty());
    QCOMPARE(preview.extraction.entries.size(), 6);
    QCOMPARE(preview.extraction.extractor, u"rule"_s);
}

void TestReadingDialog::wantsASelectorBeforeAnOwnRuleCanBeUsed()
{
    ways()->setCurrentRow(ways()->count() - 1);
    QTRY_VERIFY(!use()->isEnabled());
    QVERIFY(m_dialog->findChild<QWidget *>(u"entrySelector"_s)->isVisible());
    ways()->setCurrentRow(0);
    QTRY_VERIFY(use()->isEnabled());
    QVERIFY(!m_dialog->findChild<QWidget *>(u"entrySelector"_s)->isVisible());
}

QTEST_MAIN(TestReadingDialog)
#include "tst_readingdialog.moc"
