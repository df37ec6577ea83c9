// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList sentences{u"The first boats reached the harbour before the storm did."_s,
    u"Power is back in about half of the homes, the utility says."_s,
    u"Two ferries were sent to a port further north this morning."_s,
    u"Schools will stay closed on Friday, the district confirmed."_s};

Extraction read(const QString &body, const QString &title = u"Storm LIVE: boats return"_s,
    const QString &head = {})
{
    Document document;
    document.bytes
        = (u"<!doctype html><html lang=en><head><title>%1</title>%2</head><body>%3</body></html>"_s
                .arg(title, head, body))
              .toUtf8();
    document.contentType = u"text/html; charset=utf-8"_s;
    document.url = QUrl(u"https://news.example/storm"_s);
    return extract(document);
}

/// Entries of one shape: %1 is the sentence, %2 a number that falls, %3 one that is odd.
QString list(const QString &entry)
{
    QString html;
    for (qsizetype i = 0; i < sentences.size(); ++i)
        html += QString(entry)
                    .replace(u"%1"_s, sentences[i])
                    .replace(u"%2"_s, QString::number(9 - i))
                    .replace(u"%3"_s, QString::number(71 - 6 * i));
    return html;
}

QStringList texts(const Extraction &extraction)
{
    QStringList result;
    for (const ParsedEntry &entry : extraction.entries)
        result.append(entry.text);
    return result;
}

} // namespace

class TestMarkup : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEntriesOfManyShapes_data();
    void readsEntriesOfManyShapes();
    void readsIdTimeHeadlineAndAuthor();
    void leavesAClockWithoutADateUnknown();
    void datesAClockByThePage();
    void datesAClockByTheDayHeadingAbove_data();
    void datesAClockByTheDayHeadingAbove();
    void keepsMatchMinutesOutOfTheText();
    void dropsIdsThatOnlyCount();
    void readsMicrodataBeforeWhatIsSeen();
    void saysWhatAmpWithdrew();
    void readsShortJapaneseEntriesWhoseHeadlinesLink();
    void refusesWhatIsNoLiveBlog_data();
    void refusesWhatIsNoLiveBlog();
    void staysQuickOnAHostilePage();
};

void TestMarkup::readsEntriesOfManyShapes_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("articles in a feed")
        << u"<section role=feed>%1</section>"_s.arg(list(u"<div role=article><p>%1</p></div>"_s));
    QTest::newRow("epoch seconds and a share bar") << u"<div>%1</div>"_s.arg(list(
        u"<div class=entry id=e%3 data-sort-time=177264%2000><div class=share>Share</div><p>%1</p></div>"_s));
    QTest::newRow("custom elements") << u"<x-blog>%1</x-blog>"_s.arg(
        list(u"<x-post data-post-id=p%3 data-posted-date-timestamp=177264%2000000><span>0%2:15 AM "
             u"EST</span><p>%1</p>"
             "<a href='https://facebook.com/sharer?u=x'>Facebook</a></x-post>"_s));
    QTest::newRow("label after the text") << u"<div class=live>%1</div>"_s.arg(
        list(u"<div class='card right'><div>%1</div><div class=when>%2'</div></div>"_s));
    QTest::newRow("label within the line")
        << u"<ul class=events>%1</ul>"_s.arg(list(u"<li><strong>1%2.30</strong> – %1</li>"_s));
    QTest::newRow("table rows") << u"<table>%1</table>"_s.arg(
        list(u"<tr><td>1%2:30</td><td>%1</td></tr>"_s));
    QTest::newRow("bylines that many share") << u"<section>%1</section>"_s.arg(list(
        u"<div class=z id=b%3><time datetime='2026-03-04T1%2:00:00Z'>x</time><p>Jane Doe</p><p>%1</p></div>"_s));
    QTest::newRow("a dot between two times, and no letter of the text") << u"<main>%1</main>"_s.arg(
        list(u"<article id=k%3><header><time datetime='2026-03-04T1%2:00:00Z'>1%2:00 UTC</time> · "
             u"<span class=updated>updated <time datetime='2026-03-04T1%2:10:00Z'>1%2:10 UTC</time>"
             "</span></header><p>%1</p></article>"_s));
    QTest::newRow("an update note below") << u"<main>%1</main>"_s.arg(list(
        u"<article id=k%3><time datetime='2026-03-04T1%2:00:00Z'>2h ago</time><p>%1</p>"
        "<footer>Updated at <time datetime='2026-03-04T1%2:10:00Z'>1%2.10 GMT</time></footer></article>"_s));
}

void TestMarkup::readsEntriesOfManyShapes()
{
    QFETCH(QString, html);
    const Extraction extraction = read(html);
    QCOMPARE(extraction.extractor, u"markup"_s);
    QCOMPARE(texts(extraction), sentences);
}

void TestMarkup::readsIdTimeHeadlineAndAuthor()
{
    const Extraction extraction = read(u"<main>%1</main>"_s.arg(list(
        u"<article id=post-%3><header><a href='#post-%3'><time "
        u"datetime='2026-03-04T1%2:00:00+01:00'>1%2:00</time></a>"
        "<span class=byline>By Ann Lee</span><h2>Head %3</h2></header><p>%1</p></article>"_s)));
    QCOMPARE(extraction.entries.size(), sentences.size());
    const ParsedEntry &entry = extraction.entries.first();
    QCOMPARE(entry.sourceId, u"post-71"_s);
    QCOMPARE(entry.url, QUrl(u"https://news.example/storm#post-71"_s));
    QCOMPARE(entry.headline, u"Head 71"_s);
    QCOMPARE(entry.author, u"Ann Lee"_s);
    QCOMPARE(entry.text, sentences.first());
    QCOMPARE(entry.published, QDateTime({2026, 3, 4}, {18, 0}, Qt::UTC));
    QVERIFY(!entry.updated.isValid());
}

void TestMarkup::leavesAClockWithoutADateUnknown()
{
    const Extraction extraction = read(u"<div>%1</div>"_s.arg(
        list(u"<div class=e id=k%3><span class=time>1%2:30</span><p>%1</p></div>"_s)));
    QCOMPARE(texts(extraction), sentences);
    for (const ParsedEntry &entry : extraction.entries)
        QVERIFY(!entry.published.isValid());
}

void TestMarkup::datesAClockByThePage()
{
    const Extraction extraction
        = read(u"<div>%1</div>"_s.arg(
                   list(u"<div class=e id=k%3><span class=time>1%2:30</span><p>%1</p></div>"_s)),
            u"Storm LIVE: boats return"_s,
            u"<meta property='article:modified_time' content='2026-03-04T19:45:00+01:00'>"_s);
    QCOMPARE(extraction.entries.size(), sentences.size());
    QCOMPARE(extraction.entries.first().published, QDateTime({2026, 3, 4}, {18, 30}, Qt::UTC));
    QCOMPARE(extraction.entries.last().published, QDateTime({2026, 3, 4}, {15, 30}, Qt::UTC));
}

void TestMarkup::datesAClockByTheDayHeadingAbove_data()
{
    QTest::addColumn<QString>("html");
    const QStringList entries
        = list(u"<article><span class=clock>1%2:30 CET</span><p>%1</p></article>\n"_s)
              .split(u'\n', Qt::SkipEmptyParts);
    const QString first = entries.mid(0, 2).join(QString());
    const QString second = entries.mid(2).join(QString());
    QTest::newRow("beside the entries")
        << u"<main><h3>12 March 2026</h3>%1<h3>11 March 2026</h3>%2</main>"_s.arg(first, second);
    QTest::newRow("beside their lists")
        << u"<main><h3>12 March 2026</h3><div>%1</div><h3>11 March 2026</h3><div>%2</div></main>"_s
               .arg(first, second);
    QTest::newRow("in a group of their own")
        << u"<main><section><div class=day><h3>12 March 2026</h3></div><div>%1</div></section>"
           "<section><div class=day><h3>11 March 2026</h3></div><div>%2</div></section></main>"_s
               .arg(first, second);
}

void TestMarkup::datesAClockByTheDayHeadingAbove()
{
    QFETCH(QString, html);
    const Extraction extraction = read(html);
    QCOMPARE(extraction.entries.size(), 4);
    for (qsizetype i = 0; i < 4; ++i)
        QCOMPARE(extraction.entries[i].published.date(), QDate(2026, 3, i < 2 ? 12 : 11));
}

void TestMarkup::keepsMatchMinutesOutOfTheText()
{
    const Extraction extraction = read(u"<div class=live>%1</div>"_s.arg(
        list(u"<div class=c data-time=%2><div><b>%2'</b></div><div>%1</div></div>"_s)));
    QCOMPARE(texts(extraction), sentences);
    QVERIFY(!extraction.entries.first().published.isValid());
}

void TestMarkup::dropsIdsThatOnlyCount()
{
    QString html;
    for (int i = 0; i < 4; ++i)
        html
            += u"<div class=e id=post%1><time datetime='2026-03-04T1%2:00:00Z'></time><p>%3</p></div>"_s
                   .arg(i + 1)
                   .arg(9 - i)
                   .arg(sentences[i]);
    const Extraction extraction = read(html);
    QCOMPARE(texts(extraction), sentences);
    for (const ParsedEntry &entry : extraction.entries)
        QVERIFY(entry.sourceId.isEmpty());
}

void TestMarkup::readsMicrodataBeforeWhatIsSeen()
{
    const Extraction extraction = read(
        u"<div itemscope itemtype='https://schema.org/LiveBlogPosting'><h1 "
        u"itemprop=headline>Boats</h1>"
        "<div itemprop=liveBlogUpdate itemscope><h2 itemprop=headline>Back in port</h2>"
        "<span itemprop=datePublished content='2026-03-04T10:00:00+01:00'>10 in the morning</span>"
        "<p itemprop=articleBody content='All &amp;lt;b&amp;gt;safe.'>Seen text</p></div></div>"_s);
    QCOMPARE(extraction.extractor, u"microdata"_s);
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries.first().headline, u"Back in port"_s);
    QCOMPARE(extraction.entries.first().published, QDateTime({2026, 3, 4}, {9, 0}, Qt::UTC));
    QVERIFY(!extraction.entries.first().text.contains("Seen"_L1));
}

void TestMarkup::saysWhatAmpWithdrew()
{
    const Extraction extraction = read(
        u"<amp-live-list><div items>%1<div id=gone class=p data-sort-time=1772640000 data-tombstone></div></div></amp-live-list>"_s
            .arg(list(u"<div id=a%3 class=p data-sort-time=177264%2000><p>%1</p></div>"_s)));
    QCOMPARE(texts(extraction), sentences);
    QCOMPARE(extraction.withdrawnIds, QList<QString>{u"gone"_s});
}

// Sixty signs of Japanese say as much as a hundred and twenty letters: no invitation to read on.
void TestMarkup::readsShortJapaneseEntriesWhoseHeadlinesLink()
{
    const QString body
        = u"潜水チームは港の入り口で灯台の修理を始め、現場には六千人が集まったと市が発表した。"
          u"会議ののち、荷役労組の委員長は作業の再開を認めた。第%1報。"_s;
    QString html;
    for (int n = 6; n > 0; --n) {
        html += u"<article class=live-entry id=entry-%1><time datetime=2026-03-14T08:0%1:00Z>08:0%1"
                "</time><h3><a href='https://news.example/live/entry-%1'>灯台の修理 — %1</a></h3>"
                "<p>%2</p></article>"_s.arg(n)
                    .arg(body.arg(n));
    }
    const Extraction extraction
        = read(u"<main>%1</main>"_s.arg(html), u"【ライブ】嵐のあと港が再開 速報"_s);
    QCOMPARE(extraction.extractor, u"markup"_s);
    QCOMPARE(extraction.entries.size(), 6);
    QCOMPARE(extraction.entries.first().text, body.arg(6));
    QCOMPARE(extraction.entries.first().headline, u"灯台の修理 — 6"_s);
}

void TestMarkup::refusesWhatIsNoLiveBlog_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("html");
    QTest::newRow("teasers with times")
        << u"Storm LIVE"_s
        << list(
               u"<li class=t><time datetime='2026-03-04T1%2:00:00Z'>1%2:00</time> <a href='/s%3'>%1</a></li>"_s);
    QTest::newRow("a page of posts")
        << u"Weather"_s
        << list(
               u"<article id=p%3><h2><a href='/s%3'>Head</a></h2><time datetime='2026-03-04T1%2:00:00Z'></time><p>%1</p></article>"_s);
    QTest::newRow("releases of a program")
        << u"What is new"_s
        << list(
               u"<section id=v%3><h2>%2.0</h2><time datetime='2026-0%2-11T10:00:00Z'>in spring</time><p>%1</p></section>"_s);
    QTest::newRow("a thread of a forum")
        << u"How do boats come home?"_s
        << list(
               u"<article id=post-%3><b>Ann</b> <time datetime='2026-03-0%2T10:00:00Z'>1%2:00</time><p>%1</p></article>"_s);
    QTest::newRow("posts called as the pages they lead to")
        << u"Our research"_s
        << list(
               u"<article id=the-flood-of-%3><h2>Head</h2><time datetime='2026-03-04T1%2:00:00Z'></time><p>%1 %1</p><a href='/research/the-flood-of-%3/'>Read on</a></article>"_s);
    QTest::newRow("a list of articles in a class of the same name as some")
        << u"Bicycles"_s
        << list(
               u"<div class='timeline list'><p>12:0%2</p><h3><a href='/b%3'>Head</a></h3><p>%1</p></div>"_s);
    QTest::newRow("comments")
        << u"Why it rains"_s
        << list(
               u"<li class=comment id=comment-%3><time datetime='2026-03-04T1%2:00:00Z'></time><p>%1</p></li>"_s);
    QTest::newRow("a television programme")
        << u"Tonight on television"_s
        << list(
               u"<li class=show><time datetime='2026-03-04T1%2:15:00Z'>1%2:15</time><h3>Film</h3><p>%1</p></li>"_s);
    QTest::newRow("an article") << u"How to live well by the sea"_s << list(u"<p>%1</p>"_s);
    QTest::newRow("in a sentence")
        << u"Du fromage vendu en direct par ses producteurs"_s << list(u"<p>%1</p>"_s);
    QTest::newRow("a sidebar")
        << u"Storm LIVE"_s
        << u"<aside>%1</aside>"_s.arg(list(
               u"<div id=p%3><time datetime='2026-03-04T1%2:00:00Z'></time><p>%1</p></div>"_s));
}

void TestMarkup::refusesWhatIsNoLiveBlog()
{
    QFETCH(QString, title);
    QFETCH(QString, html);
    const Extraction extraction = read(html, title);
    QVERIFY2(extraction.entries.isEmpty(), qPrintable(extraction.extractor));
    for (const Attempt &attempt : extraction.tried)
        QVERIFY(!attempt.why.isEmpty());
}

void TestMarkup::staysQuickOnAHostilePage()
{
    QElapsedTimer timer;
    timer.start();
    read(u"<div class=live><div>"_s
        + u"<time datetime='2026-03-04T10:00:00Z'>10:00</time><b>10:01</b>"_s.repeated(20'000)
        + u"</div></div>"_s);
    QVERIFY(timer.elapsed() < 20'000);
}

QTEST_GUILESS_MAIN(TestMarkup)
#include "tst_markup.moc"
