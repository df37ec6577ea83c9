// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/eventpages.h"
#include "ui/timeline/reporttext.h"

#include "support/sampleentries.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 8, 12), QTime(12, 0), Qt::UTC);

/// Of that blog, so many minutes after noon; `story` tells which report it is.
Entry reportAt(int id, int blog, int minutes, int story)
{
    Entry entry = sampleEntry(id, 0);
    entry.blogId = BlogId(blog);
    entry.sortTime = noon.addSecs(minutes * 60);
    entry.current.published = entry.sortTime;
    entry.firstSeen = entry.sortTime;
    entry.hasGapBelow = false;
    entry.current.headline.clear();
    entry.current.text
        = u"Mayor Lena Voss counts %1 boats on the river at Ostmark after the storm of Sunday"_s
              .arg(story);
    return entry;
}

/// A group's timeline over these entries, newest first.
struct EventTimeline {
    TimelineModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

    explicit EventTimeline(
        const QList<Entry> &entries, const std::optional<Entry> &around = std::nullopt)
    {
        tester.setUseFetchMore(false);
        TimelinePages pages = pagesOf(entries);
        pages.entry = [this, entries](EntryId id) -> std::optional<Entry> {
            for (const Entry &entry : entries + arrived) {
                if (entry.id == id)
                    return entry;
            }
            return std::nullopt;
        };
        const auto reports = std::make_shared<EventReports>();
        model.setReports(reports);
        model.setSources({{BlogId(1), {u"Gazette"_s, 0, 20}}, {BlogId(2), {u"Herald"_s, 1, 20}},
            {BlogId(3), {u"Post"_s, 2, 20}}});
        model.open(eventPages(pages, reports), around);
    }

    void arrive(const Entry &entry)
    {
        arrived.append(entry);
        EntryChanges changes;
        changes.blogId = entry.blogId;
        changes.added = {entry};
        model.apply(changes);
    }

    QString rows() const
    {
        QStringList words;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (const Entry *entry = model.entryAt(row)) {
                const bool isBelow = model.item(row).kind == TimelineItem::Kind::Report;
                words << (isBelow ? u"+"_s : QString()) + QString::number(qint64(entry->id));
            }
        }
        return words.join(u' ');
    }

    QList<Entry> arrived;
};

} // namespace

class TestEventPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatSeveralReportOnceWhereTheFirstStands();
    void showsTheOthersBelowOnDemand();
    void findsTheFirstBeyondThePage();
    void opensWhatAnEntryStandsBelow();
    void takesAnArrivalIntoTheRowThatStandsForIt();
    void neverMovesTheRowThatAReaderHasSeen();
    void insertsByTheClockBesideWhatIsShownBelow();
    void marksWhatIsShownBelow();
    void saysHowManySourcesAndHowMuchLater();
};

void TestEventPages::showsWhatSeveralReportOnceWhereTheFirstStands()
{
    const EventTimeline timeline(
        {reportAt(4, 3, 9, 3), reportAt(3, 2, 7, 8), reportAt(2, 2, 5, 3), reportAt(1, 1, 2, 3)});
    QCOMPARE(timeline.rows(), u"3 1"_s);
    QCOMPARE(timeline.model.reportNote(*timeline.model.newestEntry()).sources, 0);
    QCOMPARE(timeline.model.reportNote(*timeline.model.oldestEntry()).sources, 3);
}

void TestEventPages::showsTheOthersBelowOnDemand()
{
    EventTimeline timeline(
        {reportAt(4, 3, 9, 3), reportAt(3, 2, 7, 8), reportAt(2, 2, 5, 3), reportAt(1, 1, 2, 3)});
    timeline.model.setReportsOpen(EntryId(1), true);
    QCOMPARE(timeline.rows(), u"3 1 +2 +4"_s);
    QCOMPARE(int(timeline.model.oldestEntry()->id), 1); // where the next page goes on
    timeline.model.setReportsOpen(EntryId(4), false); // also from one of them
    QCOMPARE(timeline.rows(), u"3 1"_s);
}

void TestEventPages::findsTheFirstBeyondThePage()
{
    QList<Entry> entries;
    for (int i = 0; i < 2 * TimelineModel::pageSize; ++i)
        entries.prepend(reportAt(100 + i, 1, i / 4, 1'000 + i));
    entries.prepend(reportAt(2, 3, 33, 7));
    entries.append(reportAt(1, 2, -1, 7));
    EventTimeline timeline(entries);
    QVERIFY(timeline.model.rowOf(EntryId(2)) < 0);
    while (timeline.model.canFetchMore({}))
        timeline.model.fetchMore({});
    QCOMPARE(timeline.model.reportNote(*timeline.model.oldestEntry()).sources, 2);
}

void TestEventPages::opensWhatAnEntryStandsBelow()
{
    const QList<Entry> entries{reportAt(3, 2, 7, 8), reportAt(2, 2, 5, 3), reportAt(1, 1, 2, 3)};
    const EventTimeline timeline(entries, entries.at(1));
    QCOMPARE(timeline.rows(), u"3 1 +2"_s);
}

void TestEventPages::takesAnArrivalIntoTheRowThatStandsForIt()
{
    EventTimeline timeline({reportAt(3, 2, 7, 8), reportAt(1, 1, 2, 3)});
    QSignalSpy arrived(&timeline.model, &TimelineModel::arrived);
    QSignalSpy changed(&timeline.model, &QAbstractItemModel::dataChanged);
    timeline.arrive(reportAt(4, 2, 8, 3));
    QCOMPARE(timeline.rows(), u"3 1"_s);
    QCOMPARE(arrived.size(), 0); // nothing new stands above
    QCOMPARE(changed.size(), 1);
    timeline.model.setReportsOpen(EntryId(1), true);
    timeline.arrive(reportAt(5, 3, 9, 3));
    QCOMPARE(timeline.rows(), u"3 1 +4 +5"_s);
}

void TestEventPages::neverMovesTheRowThatAReaderHasSeen()
{
    EventTimeline timeline({reportAt(3, 2, 7, 8), reportAt(2, 1, 6, 3)});
    timeline.arrive(reportAt(4, 3, 1, 3));
    QCOMPARE(timeline.rows(), u"3 2"_s);
    timeline.model.setReportsOpen(EntryId(2), true);
    QCOMPARE(timeline.rows(), u"3 2 +4"_s);
    QCOMPARE(timeline.model.reportNote(*timeline.model.entryAt(3)).lag, (Lag{-300, 0}));
}

void TestEventPages::insertsByTheClockBesideWhatIsShownBelow()
{
    EventTimeline timeline({reportAt(3, 2, 7, 8), reportAt(2, 2, 5, 3), reportAt(1, 1, 2, 3)});
    timeline.model.setReportsOpen(EntryId(1), true);
    timeline.arrive(reportAt(5, 1, 4, 5));
    timeline.arrive(reportAt(6, 1, 1, 6));
    timeline.arrive(reportAt(7, 1, 20, 7));
    QCOMPARE(timeline.rows(), u"7 3 5 1 +2 6"_s);
    timeline.model.setTimes(timeline.model.times());
    timeline.model.readAgain();
}

void TestEventPages::marksWhatIsShownBelow()
{
    EventTimeline timeline({reportAt(2, 2, 5, 3), reportAt(1, 1, 2, 3)});
    timeline.model.setReportsOpen(EntryId(1), true);
    timeline.model.setMark({EntryId(2)}, Mark::Starred);
    QVERIFY(timeline.model.entryAt(timeline.model.rowOf(EntryId(2)))->state.isStarred);
    QVERIFY(!timeline.model.entryAt(timeline.model.rowOf(EntryId(1)))->state.isStarred);
}

void TestEventPages::saysHowManySourcesAndHowMuchLater()
{
    Entry seen = reportAt(2, 2, 5, 3);
    seen.current.published = {};
    EventTimeline timeline({seen, reportAt(1, 1, 2, 3)});
    timeline.model.setReportsOpen(EntryId(1), true);
    const auto spoken = [&](int id) {
        const int row = timeline.model.rowOf(EntryId(id));
        return timeline.model.index(row).data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY2(spoken(1).contains(u"2 source"_s), qPrintable(spoken(1)));
    QVERIFY2(spoken(2).contains(u"3 min later, give or take 20 s"_s), qPrintable(spoken(2)));
    QCOMPARE(ReportText::lag({200, 20}), u"+3 min 20 s ± 20 s"_s);
    QCOMPARE(ReportText::lag({-120, 0}), u"−2 min"_s);
    QCOMPARE(ReportText::lag({3'900, 0}), u"+1 h 5 min"_s);
}

QTEST_MAIN(TestEventPages)
#include "tst_eventpages.moc"
