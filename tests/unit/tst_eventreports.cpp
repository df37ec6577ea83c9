// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/eventreports.h"

#include <QtTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);

Entry entry(int id, int blog, const QString &text, int minutes)
{
    Entry made;
    made.id = EntryId(id);
    made.blogId = BlogId(blog);
    made.current.text = text;
    made.current.published = noon.addSecs(minutes * 60);
    made.firstSeen = made.current.published.addSecs(5);
    made.sortTime = made.current.published;
    return made;
}

bool areSame(const QString &one, const QString &other)
{
    ParsedEntry a;
    ParsedEntry b;
    a.text = one;
    b.text = other;
    return isSameReport(gistOf(a), gistOf(b));
}

const QString fire
    = u"A fire at the harbour of Ostmark killed three people on Sunday, the mayor Lena Voss said."_s;
const QString fireElsewhere
    = u"Mayor Lena Voss said three people were killed on Sunday in a fire at Ostmark harbour."_s;

QList<int> entriesOf(const QList<Report> &reports)
{
    QList<int> ids;
    for (const Report &report : reports)
        ids.append(static_cast<int>(report.entry));
    return ids;
}

} // namespace

class TestEventReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTheSameReportFromAnother_data();
    void tellsTheSameReportFromAnother();
    void putsTheFirstToReportAtTheHead();
    void countsASourceOnce();
    void keepsTheHeadThatAReaderHasSeen();
    void comparesWithinAnHour();
    void boundsTheLagByTheChecks();
    void remembersWhoReportsTogetherHoweverMuchArrives();
};

void TestEventReports::tellsTheSameReportFromAnother_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("areSame");
    QTest::newRow("the same words") << fire << fire << true;
    QTest::newRow("other order") << fire << fireElsewhere << true;
    QTest::newRow("a number as a word and as a digit")
        << fire << QString(fire).replace(u"three"_s, u"3"_s) << true;
    QTest::newRow("thousands")
        << u"Police counted 1,200 marchers on the main square of Torvik today."_s
        << u"Police counted 1\u202F200 marchers on the main square of Torvik today."_s << true;
    QTest::newRow("inside a longer text")
        << fire
        << QString(fire
               + u" Smoke was seen from the other bank, and ferries were stopped for the "
                 "rest of the afternoon while crews cooled the tanks."_s)
        << true;
    QTest::newRow("French")
        << u"Le ministre Paul Garnier annonce la fermeture du tunnel de Valbrune jusqu’à lundi."_s
        << u"Fermeture du tunnel de Valbrune jusqu’à lundi, annonce le ministre Paul Garnier."_s
        << true;
    QTest::newRow("German")
        << u"Die Brücke bei Altenfels bleibt bis Freitag gesperrt, teilt Ministerin Karla Brandt mit."_s
        << u"Ministerin Karla Brandt: Brücke bei Altenfels bleibt bis Freitag gesperrt"_s << true;
    QTest::newRow("Spanish")
        << u"El alcalde de Puertorreal confirma cuatro heridos por la tormenta en la playa."_s
        << u"Cuatro heridos por la tormenta en la playa, confirma el alcalde de Puertorreal."_s
        << true;
    QTest::newRow("Russian")
        << u"Губернатор сообщил, что мост через Двину закрыт до понедельника после аварии поезда."_s
        << u"Мост через Двину закрыт до понедельника после аварии поезда, сообщил губернатор."_s
        << true;
    QTest::newRow("Chinese") << u"港口仓库今天上午发生火灾，造成三人死亡，市长下午前往现场慰问。"_s
                             << u"今天上午港口仓库发生火灾，造成三人死亡，市长下午前往现场。"_s
                             << true;
    QTest::newRow("Japanese")
        << u"台風の影響で新港駅と中央駅の間の電車は午後三時まで運転を見合わせています。"_s
        << u"台風の影響で新港駅と中央駅の間で電車が午後三時まで運転を見合わせ。"_s << true;
    QTest::newRow("Arabic")
        << u"أعلن رئيس البلدية إغلاق الميناء القديم حتى صباح الاثنين بعد حريق كبير في 3 مخازن"_s
        << u"إغلاق الميناء القديم حتى صباح الاثنين بعد حريق كبير في 3 مخازن أعلن رئيس البلدية"_s
        << true;

    QTest::newRow("a greeting") << u"Bonjour à tous"_s << u"Bonjour à tous"_s << false;
    QTest::newRow("a longer greeting") << u"Bonjour à tous et bienvenue dans ce direct"_s
                                       << u"Bonjour à tous et bienvenue dans ce direct"_s << false;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("other figure") << fire << QString(fire).replace(u"three"_s, u"five"_s) << false;
    QTest::newRow("other figure in digits")
        << u"3 dead in the fire at Ostmark harbour, says mayor Lena Voss"_s
        << u"5 dead in the fire at Ostmark harbour, says mayor Lena Voss"_s << false;
    QTest::newRow("risen from the earlier figure")
        << u"3 dead in the fire at Ostmark harbour, says mayor Lena Voss"_s
        << u"5 dead, up from 3, in the fire at Ostmark harbour, says mayor Lena Voss"_s << false;
    QTest::newRow("other score")
        << u"Half time in Torvik: Nordheim and Altenfels are level, 1-1, after a quiet start"_s
        << u"Half time in Torvik: Nordheim and Altenfels are level, 2-2, after a quiet start"_s
        << false;
    QTest::newRow("other person")
        << u"Interior minister Anton Kessler resigns after the report on the harbour"_s
        << u"Interior minister Maria Holm resigns after the report on the harbour"_s << false;
    QTest::newRow("denied")
        << u"The council of Ostmark will close the harbour for the night, mayor Lena Voss said"_s
        << u"The council of Ostmark will not close the harbour for the night, mayor Lena Voss said"_s
        << false;
    QTest::newRow("same event, other fact")
        << fire
        << u"Ferries from Ostmark harbour are stopped for the night because of the fire on Sunday."_s
        << false;
    QTest::newRow("a first figure")
        << u"A fire broke out at the harbour of Ostmark on Sunday, the mayor Lena Voss said."_s
        << fire << false;
    QTest::newRow("Chinese, other figure")
        << u"港口仓库今天上午发生火灾，造成三人死亡，市长下午前往现场慰问。"_s
        << u"港口仓库今天上午发生火灾，造成五人死亡，市长下午前往现场慰问。"_s << false;
    QTest::newRow("French, denied")
        << u"Le tunnel de Valbrune fermera lundi, annonce le ministre Paul Garnier."_s
        << u"Le tunnel de Valbrune ne fermera pas lundi, annonce le ministre Paul Garnier."_s
        << false;
    QTest::newRow("Arabic, other figure")
        << u"أعلن رئيس البلدية إغلاق الميناء القديم حتى صباح الاثنين بعد حريق كبير في 3 مخازن"_s
        << u"أعلن رئيس البلدية إغلاق الميناء القديم حتى صباح الاثنين بعد حريق كبير في 5 مخازن"_s
        << false;
}

void TestEventReports::tellsTheSameReportFromAnother()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, areSame);
    QCOMPARE(::areSame(one, other), areSame);
    QCOMPARE(::areSame(other, one), areSame);
}

void TestEventReports::putsTheFirstToReportAtTheHead()
{
    EventReports reports;
    reports.add(entry(1, 1, fire, 3));
    reports.add(entry(2, 2, fireElsewhere, 0));
    reports.add(
        entry(3, 3, u"Ferries are running late between both banks of the river today"_s, 1));
    QCOMPARE(int(reports.headOf(EntryId(1))), 2);
    QCOMPARE(entriesOf(reports.reportsOf(EntryId(1))), QList<int>({2, 1}));
    QVERIFY(reports.reportsOf(EntryId(3)).isEmpty());
    QCOMPARE(int(reports.headOf(EntryId(3))), 3);
    QCOMPARE(reports.shared().size(), 1);
}

void TestEventReports::countsASourceOnce()
{
    EventReports reports;
    reports.add(entry(1, 1, fire, 0));
    reports.add(entry(2, 1, fire, 1));
    QVERIFY(reports.reportsOf(EntryId(1)).isEmpty());
    reports.add(entry(3, 2, fire, 2));
    reports.add(entry(4, 2, fire, 3));
    QCOMPARE(reports.reportsOf(EntryId(3)).size(), 2);
    QSet<BlogId> sources;
    for (const Report &report : reports.reportsOf(EntryId(3)))
        sources.insert(report.blog);
    QCOMPARE(sources.size(), 2);
}

void TestEventReports::keepsTheHeadThatAReaderHasSeen()
{
    EventReports reports;
    reports.add(entry(1, 1, fire, 3));
    reports.keepAsHead(EntryId(1));
    reports.add(entry(2, 2, fireElsewhere, 0));
    QCOMPARE(int(reports.headOf(EntryId(2))), 1);
    QCOMPARE(entriesOf(reports.reportsOf(EntryId(1))), QList<int>({2, 1})); // who was first is told
}

void TestEventReports::comparesWithinAnHour()
{
    EventReports reports;
    reports.add(entry(1, 1, fire, 0));
    reports.add(entry(2, 2, fire, 61));
    QVERIFY(reports.reportsOf(EntryId(2)).isEmpty());
    reports.add(entry(3, 3, fire, 60));
    QCOMPARE(reports.reportsOf(EntryId(3)).size(), 2);
}

void TestEventReports::boundsTheLagByTheChecks()
{
    const QHash<BlogId, qint64> spacings{{BlogId(1), 20}, {BlogId(2), 15}};
    const Report told{EntryId(1), BlogId(1), noon, true};
    Report other{EntryId(2), BlogId(2), noon.addSecs(180), true};
    QCOMPARE(lagBetween(told, other, spacings), (Lag{180, 0}));
    other.isTold = false;
    QCOMPARE(lagBetween(told, other, spacings), (Lag{180, 15}));
    const Report seen{EntryId(1), BlogId(1), noon, false};
    QCOMPARE(lagBetween(seen, other, spacings), (Lag{180, 35}));
    QCOMPARE(lagBetween(other, seen, spacings).seconds, -180);
}

void TestEventReports::remembersWhoReportsTogetherHoweverMuchArrives()
{
    EventReports reports;
    reports.add(entry(1, 1, fire, 0));
    reports.add(entry(2, 2, fire, 1));
    for (int i = 0; i < EventReports::maximumCompared; ++i)
        reports.add(
            entry(10 + i, 1, u"Bulletin number %1 of the weather office"_s.arg(i), 100 + i));
    QCOMPARE(entriesOf(reports.reportsOf(EntryId(2))), QList<int>({1, 2}));
    QVERIFY(reports.shared().size() == 1);
}

QTEST_GUILESS_MAIN(TestEventReports)
#include "tst_eventreports.moc"
