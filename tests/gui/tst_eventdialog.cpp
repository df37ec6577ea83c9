// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/eventdialog.h"

#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 8, 12), QTime(12, 0), Qt::UTC);

Report report(int entry, int blog, int seconds, bool isTold = true)
{
    return {EntryId(entry), BlogId(blog), noon.addSecs(seconds), isTold};
}

QHash<BlogId, EntrySource> sources()
{
    return {{BlogId(1), {u"Gazette"_s, 0, 20}}, {BlogId(2), {u"Herald"_s, 1, 20}}};
}

QList<EventDialog::Shared> shared()
{
    return {{{report(1, 1, 0), report(2, 2, 120)}, u"The bridge is open"_s},
        {{report(3, 2, 600), report(4, 1, 600 + 3'600, false)}, u"=HYPERLINK(\"x\")"_s},
        {{report(5, 1, 900), report(6, 3, 910)}, u"Ferries stop"_s}};
}

TimeText utc()
{
    TimeText times;
    times.zone = QTimeZone::utc();
    times.locale = QLocale::c();
    return times;
}

} // namespace

class TestEventDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhoWasFirst();
    void saysTheLagOfEachSourceAndWhoNeverHadIt();
    void sortsByLagAndNotByItsText();
    void writesLagsInSecondsForASpreadsheet();
    void goesToTheReportThatIsChosen();
};

void TestEventDialog::countsWhoWasFirst()
{
    QList<QList<Report>> reports;
    for (const EventDialog::Shared &one : shared())
        reports.append(one.reports);
    const auto counts = corroborate(reports, {BlogId(1), BlogId(2), BlogId(4)});
    QCOMPARE(counts.at(0), (Corroboration{BlogId(1), 2, 3, 0, 3'600}));
    QCOMPARE(counts.at(1), (Corroboration{BlogId(2), 1, 2, 1, 120}));
    QCOMPARE(counts.at(2), (Corroboration{BlogId(4), 0, 0, 3, std::nullopt}));
}

void TestEventDialog::saysTheLagOfEachSourceAndWhoNeverHadIt()
{
    const EventDialog dialog(u"Storm"_s, shared(), sources(), utc());
    const QString text = dialog.asText();
    const QString counts = u"Gazette: first in 2 of 3 shared reports, median lag 1 h 0 min"_s;
    QVERIFY2(text.contains(counts), qPrintable(text));
    QVERIFY2(text.contains(u"\tThe bridge is open\tfirst\t+2 min\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"+1 h 0 min ± 20 s\tfirst\n"_s), qPrintable(text));
    QVERIFY2(text.contains(u"\tFerries stop\tfirst\tnever\n"_s), qPrintable(text));
}

void TestEventDialog::sortsByLagAndNotByItsText()
{
    const EventDialog dialog(u"Storm"_s, shared(), sources(), utc());
    auto *table = dialog.findChild<QTableWidget *>();
    table->sortByColumn(3, Qt::AscendingOrder);
    QStringList lags;
    for (int row = 0; row < table->rowCount(); ++row)
        lags << table->item(row, 3)->text();
    QCOMPARE(lags, QStringList({u"first"_s, u"+2 min"_s, u"never"_s}));
}

void TestEventDialog::writesLagsInSecondsForASpreadsheet()
{
    const EventDialog dialog(u"Storm"_s, shared(), sources(), utc());
    const QStringList lines = dialog.asCsv().split(u"\r\n"_s);
    QCOMPARE(lines.at(1), u"2026-08-12T12:00:00Z,The bridge is open,0,0,120,0"_s);
    QCOMPARE(lines.at(2), u"2026-08-12T12:10:00Z,\"'=HYPERLINK(\"\"x\"\")\",3600,20,0,0"_s);
    QCOMPARE(lines.at(3), u"2026-08-12T12:15:00Z,Ferries stop,0,0,,"_s);
}

void TestEventDialog::goesToTheReportThatIsChosen()
{
    EventDialog dialog(u"Storm"_s, shared(), sources(), utc());
    QSignalSpy chosen(&dialog, &EventDialog::entryChosen);
    auto *table = dialog.findChild<QTableWidget *>();
    Q_EMIT table->cellActivated(0, 1); // the latest is at the top
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(int(chosen.first().first().value<EntryId>()), 5);
}

QTEST_MAIN(TestEventDialog)
#include "tst_eventdialog.moc"
