// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"
#include "support/result.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

ExportJob jobWith(const ParsedEntry &said)
{
    ExportJob job;
    job.blogs = {{LiveBlog{.url = QUrl(u"https://news.example/live"_s)}, {{}}}};
    job.blogs[0].entries[0].entry.current = said;
    return job;
}

} // namespace

class TestExportCsv : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithAByteOrderMarkAndNamesItsColumns();
    void writesARowForEachEntryEndedByCrLf();
    void quotesWhatWouldBreakARow();
    void defusesFormulas_data();
    void defusesFormulas();
    void leavesUnknownTimesEmpty();
};

void TestExportCsv::beginsWithAByteOrderMarkAndNamesItsColumns()
{
    const Result<QByteArray> csv = exportedBytes(ExportFormat::Csv, sampleExportJob());
    QVERIFY_RESULT(csv);
    QVERIFY(csv->startsWith(
        "\xEF\xBB\xBFid,blog,published,first_seen,author,title,text,url,state\r\n"));
}

void TestExportCsv::writesARowForEachEntryEndedByCrLf()
{
    const Result<QByteArray> csv = exportedBytes(ExportFormat::Csv, sampleExportJob());
    QVERIFY_RESULT(csv);
    QCOMPARE(csv->count("\r\n"), 1 + 15);
    QVERIFY(csv->contains("7,\"EN DIRECT, budget : suivez la nuit\",2026-03-04T00:15:00Z,"));
    QVERIFY(csv->contains(",removed unread\r\n"));
}

void TestExportCsv::quotesWhatWouldBreakARow()
{
    const Result<QByteArray> csv = exportedBytes(
        ExportFormat::Csv, jobWith({.headline = u"a, \"b\""_s, .text = u"one\ntwo"_s}));
    QVERIFY_RESULT(csv);
    QVERIFY(csv->contains(",\"a, \"\"b\"\"\",\"one\ntwo\","));
}

void TestExportCsv::defusesFormulas_data()
{
    QTest::addColumn<QString>("headline");
    QTest::newRow("equals") << u"=1+1"_s;
    QTest::newRow("plus") << u"+1"_s;
    QTest::newRow("minus") << u"-1"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s;
    QTest::newRow("full width") << u"＝1"_s;
}

void TestExportCsv::defusesFormulas()
{
    QFETCH(QString, headline);
    const Result<QByteArray> csv
        = exportedBytes(ExportFormat::Csv, jobWith({.headline = headline}));
    QVERIFY_RESULT(csv);
    QVERIFY(csv->contains(",'" + headline.toUtf8() + ","));
}

void TestExportCsv::leavesUnknownTimesEmpty()
{
    const Result<QByteArray> csv = exportedBytes(ExportFormat::Csv, jobWith({.headline = u"x"_s}));
    QVERIFY_RESULT(csv);
    QVERIFY(csv->endsWith("\r\n0,news.example/live,,,,x,,,unread\r\n"));
}

QTEST_GUILESS_MAIN(TestExportCsv)

#include "tst_exportcsv.moc"
