// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"
#include "support/result.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

QString htmlOf(const QString &content, const QString &headline = {})
{
    ExportJob job;
    job.blogs = {{LiveBlog{.url = QUrl(u"https://news.example/live"_s)}, {{}}}};
    ParsedEntry &said = job.blogs[0].entries[0].entry.current;
    said.headline = headline;
    said.content.html = content;
    said.text = u"text"_s;
    return QString::fromUtf8(exportedBytes(ExportFormat::Html, job).value_or(QByteArray()));
}

QString sampleHtml()
{
    ExportJob job = sampleExportJob();
    job.withHistory = true;
    return QString::fromUtf8(exportedBytes(ExportFormat::Html, job).value_or(QByteArray()));
}

} // namespace

class TestExportHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isOneFileThatAsksForNothing();
    void embedsThePicturesThatWereHandedIn();
    void opensAndClosesListsAndQuotations();
    void marksDirectionAndLanguage();
    void escapesWhatTheSourceWrote();
    void turnsNoWordsRound();
    void percentEncodesAddresses();
    void linksContentsToEntries();
    void showsEarlierWordings();
};

void TestExportHtml::isOneFileThatAsksForNothing()
{
    const QString html = sampleHtml();
    QVERIFY(html.contains(u"default-src 'none'; style-src 'sha256-"_s));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<link"_s));
    QVERIFY(!html.contains(u"src=\"http"_s));
}

void TestExportHtml::embedsThePicturesThatWereHandedIn()
{
    const QString html = sampleHtml();
    QVERIFY(html.contains(u"<img alt=\"La place déserte\" src=\"data:image/jpeg;base64,/9j/"_s));
    QVERIFY(html.contains(u"<figcaption>La place, 23 h 50. Photo : nous</figcaption>"_s));
    QVERIFY(html.contains(u"src=\"data:image/png;base64,iVBOR"_s));

    ExportJob job = sampleExportJob();
    for (QByteArray &bytes : job.images)
        bytes = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
    QVERIFY(!exportedBytes(ExportFormat::Html, job).value_or("<img").contains("<img"));
}

void TestExportHtml::opensAndClosesListsAndQuotations()
{
    const QString html
        = htmlOf(u"<blockquote><p>a</p><p>b</p></blockquote><ul><li>c<ol><li>d</li></ol></li>"
                 "<li>e</li></ul><ul><li>f</li></ul>"_s)
              .remove(u'\n');
    QVERIFY(html.contains(
        u"<blockquote><p>a</p><p>b</p></blockquote><ul><li><p>c</p><ol><li><p>d</p></li></ol>"
        "</li><li><p>e</p></li></ul><ul><li><p>f</p></li></ul>"_s));
}

void TestExportHtml::marksDirectionAndLanguage()
{
    const QString html = sampleHtml();
    QVERIFY(html.contains(u" lang=\"fr\""_s));
    QVERIFY(html.contains(u"<p dir=\"rtl\">أعلن"_s));
    QVERIFY(html.contains(u"<ul dir=\"rtl\">"_s));
}

void TestExportHtml::escapesWhatTheSourceWrote()
{
    QVERIFY(htmlOf(u"<p>x</p>"_s, u"a <b onclick=\"x\"> & c"_s)
            .contains(u"a &lt;b onclick=&quot;x&quot;&gt; &amp; c"_s));
    QVERIFY(htmlOf(u"<p>1 &lt; 2 &amp;lt; 3</p>"_s).contains(u"<p>1 &lt; 2 &amp;lt; 3</p>"_s));
    QVERIFY(!htmlOf(u"<p onclick=x>a<script>b</script></p>"_s).contains(u"onclick"_s));
}

void TestExportHtml::turnsNoWordsRound()
{
    const QString html = htmlOf(u"<p>annex\u202Egpj.exe</p>"_s, u"Par\u00ADlement\u202E \u2066x"_s);
    QVERIFY(html.contains(u"<p>annexgpj.exe</p>"_s));
    QVERIFY(html.contains(u">Parlement \u2066x\u2069</h4>"_s));
    QVERIFY(!html.contains(QChar(0x202E)));
}

void TestExportHtml::percentEncodesAddresses()
{
    const QString html = sampleHtml();
    QVERIFY(html.contains(u"href=\"https://evil.example/a%29b%5Cc%3Ed%27e%22f\""_s));
    QVERIFY(!html.contains(u"javascript:"_s));
}

void TestExportHtml::linksContentsToEntries()
{
    const QString html = sampleHtml();
    QVERIFY(html.contains(u"<a href=\"#entry-15\">Not dated by its source</a>"_s));
    QCOMPARE(html.count(u"<article id=\"entry-"_s), 15);
    QVERIFY(html.contains(u"first seen 00:38 CET"_s));
}

void TestExportHtml::showsEarlierWordings()
{
    const QString html = sampleHtml();
    QVERIFY(html.contains(u"Earlier wordings"_s));
    QVERIFY(html.contains(u"<del>10</del><ins>12</ins>"_s));
    QCOMPARE(html.count(u"<details"_s), 1);
}

QTEST_GUILESS_MAIN(TestExportHtml)

#include "tst_exporthtml.moc"
