// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString fixtures = QStringLiteral(LIVELINE_SOURCE_DIR "/../shared/fixtures/seed/");

Extraction read(const QByteArray &bytes, const QString &type = u"text/html; charset=utf-8"_s)
{
    Document document;
    document.bytes = bytes;
    document.contentType = type;
    document.url = QUrl(u"https://news.example/2026/storm.html"_s);
    return extract(document);
}

Extraction readPage(const QString &body, const QString &title = u"EN DIRECT – La tempête"_s,
    const QString &head = {})
{
    return read(
        u"<!doctype html><html lang=de><head><title>%1</title>%2</head><body><main>%3</main></body></html>"_s
            .arg(title, head, body)
            .toUtf8());
}

} // namespace

class TestArticle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheMainExampleToTheLetter();
    void splitsWhereTheEntriesBegin_data();
    void splitsWhereTheEntriesBegin();
    void datesLabelsByTheDayHeadingAround_data();
    void datesLabelsByTheDayHeadingAround();
    void keepsTheStandfirstOut();
    void cutsWhatIsNotTheText();
    void neverInventsATime();
    void readsClocksInTheZoneOfThePagesCountry_data();
    void readsClocksInTheZoneOfThePagesCountry();
    void refusesAnOrdinaryArticle();
    void refusesArticlesWhoseAddressOnlySeemsLive_data();
    void refusesArticlesWhoseAddressOnlySeemsLive();
    void refusesAnExplainer();
    void leavesOutWhatAnAgencyWritesBetweenItsEntries();
    void readsATickerThatNothingCallsLive();
    void readsAWireStoryWithTwoTimes();
    void readsHeadsInBrackets();
    void takesTheNamesBelowTheirEntries();
    void leavesOutLinksToOtherPages();
    void refusesAListOfLiveBlogs();
};

void TestArticle::readsTheMainExampleToTheLetter()
{
    QFile expectedFile(fixtures + u"expected.json"_s);
    QFile pageFile(fixtures + u"poll1.html"_s);
    if (!expectedFile.open(QIODevice::ReadOnly) || !pageFile.open(QIODevice::ReadOnly))
        QSKIP("the fixtures are not beside the sources");
    const QJsonObject expected = QJsonDocument::fromJson(expectedFile.readAll()).object();
    const QJsonArray entries = expected.value("poll1"_L1).toObject().value("entries"_L1).toArray();
    const Extraction extraction = read(pageFile.readAll());
    QCOMPARE(extraction.extractor, u"article"_s);
    QVERIFY(extraction.blog.language.startsWith("fr"_L1));
    QCOMPARE(extraction.entries.size(), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QCOMPARE(extraction.entries[i].text, entries[i].toObject().value("text"_L1).toString());
        QVERIFY(extraction.entries[i].headline.isEmpty());
        QVERIFY(!extraction.entries[i].published.isValid());
    }
}

void TestArticle::splitsWhereTheEntriesBegin_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QStringList>("headlines");
    const QStringList heads{u"Boats are back"_s, u"Power returns"_s, u"Schools closed"_s};
    QTest::newRow("headings")
        << u"<p>What we know so far.</p><h3>Boats are back</h3><p>One.</p><p>More.</p>"
           "<h3>Power returns</h3><p>Two.</p><h3>Schools closed</h3><p>Three.</p>"_s
        << heads;
    QTest::newRow("bold leads")
        << u"<p>What we know so far.</p><p><b>Boats are back</b></p><p>One.</p>"
           "<p><strong>Power returns</strong></p><p>Two.</p><p>More.</p>"
           "<p><b>Schools closed</b></p><p>Three.</p>"_s
        << heads;
    QTest::newRow("labels in headings")
        << u"<p>Intro.</p><h2>12.30 Uhr: Boats are back</h2><p>One.</p>"
           "<h2>11.10 Uhr: Power returns</h2><p>Two.</p>"
           "<h2>9.05 Uhr: Schools closed</h2><p>Three.</p>"_s
        << heads;
    QTest::newRow("labels on their own line")
        << u"<h3>12:30</h3><h4>Boats are back</h4><p>One.</p>"
           "<h3>11:10</h3><h4>Power returns</h4><p>Two.</p>"
           "<h3>9:05</h3><h4>Schools closed</h4><p>Three.</p>"_s
        << heads;
    QTest::newRow("ticker lines") << u"<p><b>+++ 12:30 Boats are back +++</b><br>One.</p>"
                                     "<p><b>+++ 11:10 Power returns +++</b><br>Two.</p><p>More.</p>"
                                     "<p><b>+++ 9:05 Schools closed +++</b><br>Three.</p>"_s
                                  << heads;
    QTest::newRow("stamps below the heads")
        << u"<div><h2>Boats are back</h2><span>04.03.2026 • 12:30 Uhr</span></div><p>The first "
           u"boats reached the harbour before the storm did, all safe.</p>"
           "<div><h2>Power returns</h2><span>04.03.2026 • 11:10 Uhr</span></div><p>About half of "
           "the homes have light again, the utility says.</p>"
           "<div><h2>Schools closed</h2><span>04.03.2026 • 9:05 Uhr</span></div><p>The whole district keeps its pupils at home on Friday.</p>"_s
        << heads;
    QTest::newRow("rules")
        << u"<p>What we know.</p><hr><p>One.</p><p>More.</p><hr><p>Two.</p><p>___</p><p>Three.</p>"_s
        << QStringList{QString(), QString(), QString()};
    QTest::newRow("labels before the text")
        << u"<p><b>Ore 12:30</b> - One.</p><p><b>Ore 11:10</b> - Two.</p>"
           "<p><b>Ore 9:05</b> - Three.</p>"_s
        << QStringList{QString(), QString(), QString()};
    QTest::newRow("double breaks")
        << u"The first boats are back in the harbour, all of them safe.<br><br>Power returns to "
           u"half of the homes in the old town.<br><br>"
           "Schools will stay closed on Friday in the whole district."_s
        << QStringList{QString(), QString(), QString()};
}

void TestArticle::splitsWhereTheEntriesBegin()
{
    QFETCH(QString, html);
    QFETCH(QStringList, headlines);
    const Extraction extraction = readPage(html);
    QStringList found;
    for (const ParsedEntry &entry : extraction.entries) {
        found.append(entry.headline);
        QVERIFY2(!entry.text.isEmpty() && entry.text.front().isUpper(), qPrintable(entry.text));
        QVERIFY(!entry.text.contains(u':'));
    }
    QCOMPARE(found, headlines);
    QCOMPARE(extraction.extractor, u"article"_s);
}

void TestArticle::datesLabelsByTheDayHeadingAround_data()
{
    QTest::addColumn<QString>("html");
    const QString first = u"<h2>9.30 Uhr: A</h2><p>One.</p><h2>8.10 Uhr: B</h2><p>Two.</p>"_s;
    const QString second = u"<h2>23.05 Uhr: C</h2><p>Three.</p>"_s;
    const QString today = u"<h5>Mittwoch, 4. März</h5>"_s;
    const QString yesterday = u"<h5>Dienstag, 3. März 2026</h5>"_s;
    QTest::newRow("above") << today + first + yesterday + second;
    QTest::newRow("below") << first + today + second + yesterday;
    QTest::newRow("none, over midnight") << first + second;
}

void TestArticle::datesLabelsByTheDayHeadingAround()
{
    QFETCH(QString, html);
    const Extraction extraction = readPage(html, u"Liveticker: Sturm"_s,
        u"<meta property='article:modified_time' content='2026-03-04T09:45:00+01:00'>"_s);
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries[0].published, QDateTime({2026, 3, 4}, {8, 30}, Qt::UTC));
    QCOMPARE(extraction.entries[1].published, QDateTime({2026, 3, 4}, {7, 10}, Qt::UTC));
    QCOMPARE(extraction.entries[2].published, QDateTime({2026, 3, 3}, {22, 5}, Qt::UTC));
    QCOMPARE(extraction.entries[2].text, u"Three."_s);
}

void TestArticle::keepsTheStandfirstOut()
{
    const Extraction extraction = readPage(
        u"<p>Follow the storm with us.</p><h3>A</h3><p>One.</p><h3>B</h3><p>Two.</p><h3>C</h3><p>Three.</p>"_s);
    for (const ParsedEntry &entry : extraction.entries)
        QVERIFY(!entry.text.contains("Follow"_L1));
}

void TestArticle::cutsWhatIsNotTheText()
{
    const QString text = u"فرق الإنقاذ وصلت إلى الميناء بعد الموجة الأولى مباشرة هذا الصباح."_s;
    const Extraction extraction = readPage(
        u"<nav><p>%1</p></nav><p>المشاهدات:</p><p>%1</p><p>%1 ثانيا.</p><p>%1 ثالثا.</p><p><a "
        u"href='/a'>اقرأ أيضا</a></p>"
        "<p>المصدر على <a href='/b'>هذا الموقع</a></p><h3>اترك تعليقا</h3><form><p>%1</p></form><footer><p>%1</p></footer>"_s
            .arg(text),
        u"مباشر: العاصفة"_s);
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries.first().text, text);
}

void TestArticle::neverInventsATime()
{
    const Extraction extraction = readPage(
        u"<h2>12:30 A</h2><p>One.</p><h2>11:10 B</h2><p>Two.</p><h2>9:05 C</h2><p>Three.</p>"_s,
        u"LIVE: storm"_s,
        u"<meta property='article:modified_time' content='2026-03-04T12:45:00Z'>"_s);
    QCOMPARE(extraction.entries.size(), 3);
    for (const ParsedEntry &entry : extraction.entries)
        QVERIFY(!entry.published.isValid());
}

void TestArticle::readsClocksInTheZoneOfThePagesCountry_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("time");
    QTest::addColumn<QDateTime>("expected");
    const QDateTime ten({2026, 3, 4}, {10, 15}, Qt::UTC);
    QTest::newRow("British winter")
        << u"https://news.example.co.uk/live/1"_s << u"10:15am"_s << ten;
    QTest::newRow("Italy") << u"https://news.example.it/live/1"_s << u"11:15"_s << ten;
    QTest::newRow("a zone of its own")
        << u"https://news.example.co.uk/live/1"_s << u"11:15 CET"_s << ten;
    QTest::newRow("of many zones")
        << u"https://news.example.us/live/1"_s << u"10:15am"_s << QDateTime();
    QTest::newRow("nowhere") << u"https://news.example/live/1"_s << u"10:15am"_s << QDateTime();
}

void TestArticle::readsClocksInTheZoneOfThePagesCountry()
{
    QFETCH(QString, address);
    QFETCH(QString, time);
    Document document;
    document.url = QUrl(address);
    document.bytes
        = u"<title>LIVE: storm</title><meta property='article:modified_time' "
          "content='2026-03-04T10:20:00Z'><main><h2>%1 A</h2><p>One was said.</p>"
          "<h2>%1 B</h2><p>Two was said.</p><h2>%1 C</h2><p>Three was said.</p></main>"_s.arg(time)
              .toUtf8();
    const Extraction extraction = extract(document);
    QCOMPARE(extraction.entries.size(), 3);
    QTEST(extraction.entries.first().published, "expected");
}

void TestArticle::refusesAnOrdinaryArticle()
{
    const QString html = u"<h3>A</h3><p>One.</p><h3>B</h3><p>Two.</p><h3>C</h3><p>Three.</p>"_s;
    QVERIFY(readPage(html, u"Where storms live and die"_s).entries.isEmpty());
    QVERIFY(!readPage(html, u"Storm: as it happened"_s).entries.isEmpty());
    const QString programme
        = u"<h3>10:00 A</h3><p>One.</p><h3>11:00 B</h3><p>Two.</p><h3>12:00 C</h3><p>Three.</p>"_s;
    QVERIFY(readPage(programme, u"Conference programme"_s).entries.isEmpty());
}

void TestArticle::refusesArticlesWhoseAddressOnlySeemsLive_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isLive");
    QTest::newRow("a verb") << u"Live in a house on stilts"_s
                            << u"https://homes.example/news/live-in-a-house-on-stilts"_s << false;
    QTest::newRow("a concert") << u"The Gulls live at the pier: dates and tickets"_s
                               << u"https://culture.example/the-gulls-live/"_s << false;
    QTest::newRow("a shelf of articles")
        << u"A battery is taken apart"_s
        << u"https://tech.example/newsticker/meldung/A-battery-is-taken-apart-44.html"_s << false;
    QTest::newRow("the address alone")
        << u"The flood reaches the town"_s
        << u"https://news.example/live-the-flood-reaches-the-town"_s << true;
    QTest::newRow("a ticker") << u"The flood reaches the town"_s
                              << u"https://news.example/flood-newsticker-7.html"_s << true;
}

void TestArticle::refusesArticlesWhoseAddressOnlySeemsLive()
{
    QFETCH(QString, title);
    QFETCH(QString, address);
    QFETCH(bool, isLive);
    QString body;
    for (int i = 0; i < 5; ++i)
        body += u"<p>Paragraph number %1 says something that is long enough to count.</p>"_s.arg(i);
    const Extraction extraction
        = readPage(body, title, u"<link rel=canonical href='%1'>"_s.arg(address));
    QCOMPARE(!extraction.entries.isEmpty(), isLive);
}

void TestArticle::refusesAnExplainer()
{
    const QString body
        = u"<h2>The line-ups are known</h2><p>Ann keeps the goal of the Gulls today.</p>"
          "<h2>When does the match start?</h2><p>At eight in the evening, by the clock there.</p>"
          "<h2>¿Qué canal lo transmite?</h2><p>The third channel shows all of the match.</p>"_s;
    const QString link
        = u"<link rel=canonical href='https://sport.example/gulls-terns-en-vivo-7'>"_s;
    QVERIFY(readPage(body, u"Gulls lose to the Terns"_s, link).entries.isEmpty());
    QVERIFY(!readPage(body, u"LIVE: Gulls – Terns"_s, link).entries.isEmpty());
}

void TestArticle::leavesOutWhatAnAgencyWritesBetweenItsEntries()
{
    const Extraction extraction = readPage(
        u"<p>The day in short.</p><p>WHAT TO KNOW ABOUT THE FLOOD:</p><p>— Bridges are shut</p>"
        "<p><img src='/river.jpg' alt=''></p><p>— Schools stay closed</p><p>— Power is back in the "
        "north</p><p>___</p>"
        "<p>Follow our pages at <a href='https://news.example/flood'>https://news.example/flood</a>"
        "</p><p>___</p><p>WHAT ELSE IS HAPPENING:</p>"
        "<p>LINZ — The river fell by a metre in the night, the mayor said.</p><p>___</p>"
        "<p>PASSAU — The last of the barriers was opened again at noon.</p><p>___</p>"
        "<p>MELK — Trains run again on one of the two tracks along the river.</p>"_s,
        u"The Latest: River falls"_s);
    QStringList starts;
    for (const ParsedEntry &entry : extraction.entries)
        starts.append(entry.text.section(u' ', 0, 0));
    QCOMPARE(starts, (QStringList{u"LINZ"_s, u"PASSAU"_s, u"MELK"_s}));
}

void TestArticle::readsATickerThatNothingCallsLive()
{
    const QString body
        = u"<h5>11.04 Uhr: A</h5><p>The drone was seen over the town this morning.</p>"
          "<h5>06.20 Uhr: B</h5><p>The pier is taken down by the engineers today.</p>"
          "<h5>15.32 Uhr: C</h5><p>The fighting in the south goes on, doctors report.</p>"
          "<h5>13.28 Uhr: D</h5><p>An organisation has published a long report on it.</p>"_s;
    const Extraction extraction = readPage(body, u"The town and the river"_s);
    QCOMPARE(extraction.entries.size(), 4);
    QCOMPARE(extraction.entries.first().headline, u"A"_s);
}

void TestArticle::readsAWireStoryWithTwoTimes()
{
    const Extraction extraction
        = readPage(u"<p>PORTVILLE (AP) — The Latest on a ferry (all times local):</p><p>10 p.m.</p>"
                   "<p>All passengers are safe.</p><p>Tugboats are on their way.</p><p>___</p>"
                   "<p>4:14 p.m.</p><p>A ferry has run aground outside the harbor.</p>"_s,
            u"The Latest: Ferry runs aground"_s);
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].text, u"All passengers are safe.\nTugboats are on their way."_s);
    QCOMPARE(extraction.entries[1].text, u"A ferry has run aground outside the harbor."_s);
}

void TestArticle::readsHeadsInBrackets()
{
    const Extraction extraction
        = readPage(u"<p>【铁路停运】受台风影响，今日下午所有列车停运。</p>"
                   "<p>【机场关闭】机场已宣布关闭至明日早上，请旅客留意通知。</p>"
                   "<p>【学校停课】全市学校今日停课，何时复课另行通知。</p>"_s,
            u"台风直播"_s);
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries.first().headline, u"铁路停运"_s);
    QCOMPARE(extraction.entries.first().text, u"受台风影响，今日下午所有列车停运。"_s);
}

void TestArticle::takesTheNamesBelowTheirEntries()
{
    const Extraction extraction
        = readPage(u"<p>21:40</p><h3>A</h3><p>They quarrel about taxes.</p><p>Ana Torres</p>"
                   "<p>21:15</p><h3>B</h3><p>The debate begins now.</p><p>Luis Vega</p>"_s);
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[1].author, u"Luis Vega"_s);
    QCOMPARE(extraction.entries[1].text, u"The debate begins now."_s);
}

void TestArticle::leavesOutLinksToOtherPages()
{
    const Extraction extraction = readPage(
        u"<h2>A</h2><p>One is said here.</p><p><b>Ver más: <a href='/x'>Nuestro informe "
        "entero</a></b></p><h2>B</h2><p>Two is said here.</p><h2>C</h2><p>Three is said here.</p>"
        "<div><a href='/y'><h2>Other</h2><p>A teaser of another page.</p></a></div>"
        "<h2>Más</h2><ul><li><a href='/1'>Uno</a></li><li><a href='/2'>Dos</a></li></ul>"_s);
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries[0].text, u"One is said here."_s);
    QCOMPARE(extraction.entries[2].text, u"Three is said here."_s);
}

void TestArticle::refusesAListOfLiveBlogs()
{
    const QString card = u"<h3><a href='/live/%1'>Storm %1</a></h3><p>Follow it here.</p>"_s;
    const Extraction extraction
        = readPage(card.arg(1) + card.arg(2) + card.arg(3) + card.arg(4), u"Live"_s);
    QVERIFY(extraction.entries.isEmpty());
}

QTEST_GUILESS_MAIN(TestArticle)
#include "tst_article.moc"
