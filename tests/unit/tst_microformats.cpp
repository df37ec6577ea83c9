// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/extract/microformats.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestMicroformats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAFeed();
    void readsAnElderFeed();
    void readsNotesWithoutNames();
    void readsTimes_data();
    void readsTimes();
    void leavesAnswersToTheirEntry();
    void refusesOrdinaryPages_data();
    void refusesOrdinaryPages();
    void acceptsALivePageOfAThemeThatWrapsEverything();
};

namespace {

const QUrl address(u"https://notes.example/eclipse"_s);
const QDateTime now(QDate(2026, 8, 13), QTime(20, 0), Qt::UTC);
const QByteArray sentence = "Half the sun is gone and the swallows have stopped over the square.";

Extraction read(const QByteArray &body, const QByteArray &title = "Notes")
{
    return extract({"<!doctype html><html lang=en><head><title>" + title + "</title></head><body>"
            + body + "</body></html>",
        u"text/html"_s, address, now});
}

QByteArray modern(const QByteArray &name, const QByteArray &more = {})
{
    return "<article class=h-entry><h2 class=p-name><a class=u-url href='/" + name + "'>Head "
        + name + "</a></h2><div class=e-content><p>" + sentence + " " + name
        + ".</p></div><time class=dt-published datetime='2026-08-12T18:2" + name
        + ":00+02:00'>then</time>" + more + "</article>";
}

QByteArray elder(const QByteArray &name, const QByteArray &content = "entry-content")
{
    return "<article class='post hentry'><h2 class=entry-title><a rel=bookmark href='/" + name
        + "'>Head " + name + "</a></h2><div class=" + content + "><p>" + sentence + " " + name
        + ".</p></div><abbr class=published title='2026-08-12T18:2" + name
        + ":00Z'>then</abbr><span class='author vcard'><a class=fn href=/ann>Ann</a></span>"
          "</article>";
}

HtmlDocument parsed(const QByteArray &html) { return HtmlDocument::parse(QString::fromUtf8(html)); }

} // namespace

void TestMicroformats::readsAFeed()
{
    const Extraction extraction = read("<main class=h-feed><h1 class=p-name>Eclipse notes</h1>"
        + modern("2", "<a class='p-author h-card' href=/ann>Ann Author</a>") + modern("1")
        + "</main>");
    QCOMPARE(extraction.extractor, u"microformats"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse notes"_s);
    QCOMPARE(extraction.entries.size(), 2);
    const ParsedEntry entry = extraction.entries.first();
    QCOMPARE(entry.headline, u"Head 2"_s);
    QCOMPARE(entry.text, QString::fromUtf8(sentence + " 2."));
    QCOMPARE(entry.url.toString(), u"https://notes.example/2"_s);
    QCOMPARE(entry.author, u"Ann Author"_s);
    QCOMPARE(entry.published.toString(Qt::ISODate), u"2026-08-12T16:22:00Z"_s);
}

void TestMicroformats::readsAnElderFeed()
{
    const Extraction extraction
        = read("<div class=hfeed><h1>Eclipse notes</h1>" + elder("2") + elder("1") + "</div>");
    QCOMPARE(extraction.extractor, u"microformats"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse notes"_s);
    QCOMPARE(extraction.entries.size(), 2);
    const ParsedEntry entry = extraction.entries.first();
    QCOMPARE(entry.headline, u"Head 2"_s);
    QCOMPARE(entry.author, u"Ann"_s);
    QCOMPARE(entry.published.toString(Qt::ISODate), u"2026-08-12T18:22:00Z"_s);
}

void TestMicroformats::readsNotesWithoutNames()
{
    const Extraction extraction = read(
        "<div class=h-feed><p class=h-entry>Just a line, as people say it to each other.</p>"
        "<div class=h-entry><div class='p-name e-content'>A note that is its own name.</div></div>"
        "</div>");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries.first().text, u"Just a line, as people say it to each other."_s);
    for (const ParsedEntry &entry : extraction.entries)
        QCOMPARE(entry.headline, QString());
}

void TestMicroformats::readsTimes_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("expected");
    const QString six = u"2026-08-12T18:00:00Z"_s;
    QTest::newRow("datetime") << QByteArray("<time datetime='2026-08-12T20:00:00+02:00'>x</time>")
                              << six;
    QTest::newRow("abbr") << QByteArray("<abbr title='2026-08-12T18:00Z'>x</abbr>") << six;
    QTest::newRow("text") << QByteArray("<span>2026-08-12T18:00Z</span>") << six;
    QTest::newRow("no zone") << QByteArray("<time datetime='2026-08-12T18:00'>x</time>")
                             << QString();
    QTest::newRow("value class") << QByteArray(
        "<span><span class=value>2026-08-12</span> at <span class=value>18:00</span>"
        "<span class=value>Z</span></span>")
                                 << six;
    QTest::newRow("value title") << QByteArray(
        "<span><i class=value-title title='2026-08-12T18:00Z'> </i>then</span>")
                                 << six;
}

void TestMicroformats::readsTimes()
{
    QFETCH(QByteArray, html);
    const HtmlDocument document = parsed(html);
    QTEST(microformatTime(document.body().childElements().value(0)).toString(Qt::ISODate),
        "expected");
}

void TestMicroformats::leavesAnswersToTheirEntry()
{
    const Extraction extraction = read("<main class=h-feed>"
        + modern("2", "<div class='u-comment h-entry'><p class=p-name>Fine!</p></div>")
        + modern("1") + "</main>");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries.first().headline, u"Head 2"_s);
}

void TestMicroformats::refusesOrdinaryPages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("title");
    const QByteArray menu = "<nav><a href=/>Home</a></nav>";
    QTest::newRow("a post in a theme")
        << "<div class='hfeed site'>" + menu + elder("1") + "</div>" << QByteArray("Notes");
    QTest::newRow("an archive in a theme")
        << "<div class='hfeed site'>" + menu + elder("3") + elder("2") + elder("1") + "</div>"
        << QByteArray("Notes");
    QTest::newRow("a list of excerpts") << "<div class=hfeed>" + elder("3", "entry-summary")
            + elder("2", "entry-summary") + elder("1", "entry-summary")
            + "</div>" << QByteArray("Notes");
    QTest::newRow("a post under its own title")
        << "<main class=h-feed>" + modern("1") + "</main>" << QByteArray("Head 1 - Notes");
    QTest::newRow("posts beside an article")
        << "<article>" + QByteArray("<p>" + sentence + "</p>").repeated(9)
            + "</article><div class=h-feed>" + modern("2") + modern("1") + "</div>"
        << QByteArray("Notes");
    QTest::newRow("posts without a feed")
        << modern("3") + modern("2") + modern("1") << QByteArray("Notes");
}

void TestMicroformats::refusesOrdinaryPages()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, title);
    QVERIFY(read(body, title).extractor != u"microformats"_s);
}

void TestMicroformats::acceptsALivePageOfAThemeThatWrapsEverything()
{
    const Extraction extraction = read("<div class='hfeed site'><nav><a href=/>Home</a></nav>"
            + elder("3") + elder("2") + elder("1") + "</div>",
        "LIVE: the eclipse, as it happened");
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries.first().headline, u"Head 3"_s);
    QCOMPARE(extraction.blog.headline, u"LIVE: the eclipse, as it happened"_s);
}

QTEST_GUILESS_MAIN(TestMicroformats)
#include "tst_microformats.moc"
