// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"
#include "support/result.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The document without its heading block, of one entry without headline.
QString markdownOf(const QString &content)
{
    ExportJob job;
    job.blogs = {{LiveBlog{.url = QUrl(u"https://news.example/live"_s)}, {{}}}};
    job.blogs[0].entries[0].entry.current.headline = u"T"_s;
    job.blogs[0].entries[0].entry.current.content.html = content;
    const QString text
        = QString::fromUtf8(exportedBytes(ExportFormat::Markdown, job).value_or(QByteArray()));
    return text.section(u"#### T\n\n"_s, 1).trimmed();
}

} // namespace

class TestExportMarkdown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesHeadingsForBlogDayAndEntry();
    void writes_data();
    void writes();
};

void TestExportMarkdown::writesHeadingsForBlogDayAndEntry()
{
    const QString text = QString::fromUtf8(
        exportedBytes(ExportFormat::Markdown, sampleExportJob()).value_or(QByteArray()));
    QVERIFY(text.startsWith(u"# Budget 2026 : la nuit du vote\n"_s));
    QVERIFY(text.contains(
        u"## EN DIRECT, budget : suivez la nuit\n\n### Tuesday, 3 March 2026\n\n####"_s));
    QVERIFY(
        text.contains(
            u"[00:15 CET](https://news.example/direct/budget#s7) · *removed by the source 01:00*"_s)
        || text.contains(u"*removed by the source 01:40*"_s));
    QVERIFY(text.contains(u"![La place, 23 h 50. Photo : nous](https://news.example/place.jpg)"_s));
}

void TestExportMarkdown::writes_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    QTest::newRow("emphasis") << u"<p>a <b>bold </b>and <i>x</i></p>"_s << u"a **bold** and *x*"_s;
    QTest::newRow("signs that mean something")
        << u"<p>2*3 _a_ [b](c) &lt;i&gt; `d` ~e~</p>"_s
        << u"2\\*3 \\_a\\_ \\[b\\](c) \\<i\\> \\`d\\` \\~e\\~"_s;
    QTest::newRow("a line like a heading") << u"<p># not one</p>"_s << u"\\# not one"_s;
    QTest::newRow("a line like a list")
        << u"<p>1. not one</p><p>- nor this</p>"_s << u"1\\. not one\n\n\\- nor this"_s;
    QTest::newRow("a year is no list") << u"<p>2026 was</p>"_s << u"2026 was"_s;
    QTest::newRow("link") << u"<p><a href=\"https://a.example/(x)\">see</a></p>"_s
                          << u"[see](https://a.example/%28x%29)"_s;
    QTest::newRow("quotation") << u"<blockquote><p>a</p><p>b</p></blockquote>"_s
                               << u"> a\n>\n> b"_s;
    QTest::newRow("list in a list")
        << u"<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>"_s << u"- a\n\n  1. b\n\n- c"_s;
    QTest::newRow("break") << u"<p>a<br>b</p>"_s << u"a\\\nb"_s;
    QTest::newRow("table") << u"<table><tr><td>a</td><td>b</td></tr></table>"_s << u"a \\| b"_s;
}

void TestExportMarkdown::writes()
{
    QFETCH(QString, html);
    QTEST(markdownOf(html), "markdown");
}

QTEST_GUILESS_MAIN(TestExportMarkdown)

#include "tst_exportmarkdown.moc"
