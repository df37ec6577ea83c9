// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/extract/pagezone.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestMicrodata : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEitherSyntax_data();
    void readsEitherSyntax();
    void readsMetasOnly();
    void readsHiddenHeads();
    void knowsPinnedEntriesByTheirClass();
    void takesIdentifiersFromWhatWrapsAnEntry();
    void takesTheSubjectOfAnItemForItsAddress_data();
    void takesTheSubjectOfAnItemForItsAddress();
    void keepsWhatStandsAroundTheBodyOut();
    void leavesInnerItemsTheirOwn();
    void readsOnlyTheVocabularyItKnows();
    void leavesAListWithoutUpdatesToTheMarkup();
    void knowsCountriesOfOneZone_data();
    void knowsCountriesOfOneZone();
};

namespace {

const QUrl address(u"https://news.example/live/eclipse"_s);
const QDateTime now(QDate(2026, 8, 13), QTime(20, 0), Qt::UTC);

Extraction read(const QByteArray &body)
{
    return extract({"<!doctype html><html lang=en><head><title>Page</title></head><body>" + body
            + "</body></html>",
        u"text/html"_s, address, now});
}

QByteArray microdataBlog(const QByteArray &updates)
{
    return "<div itemscope itemtype='https://schema.org/LiveBlogPosting'><h1 itemprop=headline>"
           "Eclipse live</h1>"
        + updates + "</div>";
}

const QByteArray update = "<div itemprop=liveBlogUpdate itemscope "
                          "itemtype='https://schema.org/BlogPosting'>";

} // namespace

void TestMicrodata::readsEitherSyntax_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("microdata") << microdataBlog(update
        + "<h2 itemprop=headline>Darkness</h2><time itemprop=datePublished "
          "datetime='2026-08-12T20:28:00+02:00'>20:28</time><p itemprop=articleBody>The sun is "
          "gone.</p><span itemprop=author itemscope><b itemprop=name>Ann Author</b></span>"
          "<a itemprop=url href='#p-83'>Link</a></div>");
    QTest::newRow("RDFa") << QByteArray(
        "<div vocab='https://schema.org/' typeof=LiveBlogPosting><h1 property=headline>Eclipse "
        "live</h1><div property=liveBlogUpdate typeof=BlogPosting><h2 property=headline>Darkness"
        "</h2><time property=datePublished datetime='2026-08-12T20:28:00+02:00'>20:28</time>"
        "<p property=articleBody>The sun is gone.</p><span property=author typeof=Person>"
        "<b property=name>Ann Author</b></span><a property=url href='#p-83'>Link</a></div></div>");
    QTest::newRow("RDFa with prefixes") << QByteArray(
        "<div prefix='schema: https://schema.org/' typeof='schema:LiveBlogPosting'><h1 "
        "property='schema:headline'>Eclipse live</h1><div rel='schema:liveBlogUpdate' "
        "typeof='schema:BlogPosting'><h2 property='schema:headline'>Darkness</h2><time "
        "property='schema:datePublished' content='2026-08-12T20:28:00+02:00'>20:28</time><p "
        "property='schema:articleBody'>The sun is gone.</p><span property='schema:author'>"
        "Ann Author</span><a property='schema:url' href='#p-83'>Link</a></div></div>");
}

void TestMicrodata::readsEitherSyntax()
{
    QFETCH(QByteArray, body);
    const Extraction extraction = read(body);
    QCOMPARE(extraction.extractor, u"microdata"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse live"_s);
    QCOMPARE(extraction.entries.size(), 1);
    const ParsedEntry entry = extraction.entries.first();
    QCOMPARE(entry.sourceId, u"p-83"_s);
    QCOMPARE(entry.headline, u"Darkness"_s);
    QCOMPARE(entry.text, u"The sun is gone."_s);
    QCOMPARE(entry.author, u"Ann Author"_s);
    QCOMPARE(entry.published.toString(Qt::ISODate), u"2026-08-12T18:28:00Z"_s);
}

void TestMicrodata::readsMetasOnly()
{
    const auto metas = [](const QByteArray &id, const QByteArray &body) {
        return "<li id=" + id + "_parent>" + update
            + "<meta itemprop=url content=https://news.example/live/eclipse#" + id
            + "><meta itemprop=datePublished content='2026-08-12T23:5" + id.right(1)
            + ":00+05:30'><meta itemprop = headline content='Over &amp; out &#39;" + id
            + "&#39;'><meta itemprop=articleBody content = \"" + body
            + "\"><meta itemprop=author content='News Example Desk'>"
              "<a href='https://facebook.com/sharer?u=x'>Share</a></div></li>";
    };
    const Extraction extraction = read("<ul>"
        + microdataBlog(
            metas("82", "Six&nbsp;runs &lt;b&gt;more&lt;/b&gt;.") + metas("81", "Two runs."))
        + "</ul>");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].sourceId, u"82_parent"_s);
    QCOMPARE(extraction.entries[0].headline, u"Over & out '82'"_s);
    QCOMPARE(extraction.entries[0].text.simplified(), u"Six runs more."_s);
    QCOMPARE(extraction.entries[0].published.toString(Qt::ISODate), u"2026-08-12T18:22:00Z"_s);
    QCOMPARE(extraction.entries[1].text, u"Two runs."_s);
}

void TestMicrodata::readsHiddenHeads()
{
    const Extraction extraction = read(microdataBlog(update
        + "<meta itemprop=datePublished content='2026-08-12T11:20:33+05:30'>"
          "<h2 itemprop=articleBody style='display:none'><strong>11:20 IST: </strong>Rain stops "
          "play</h2><div class=desc><p>The covers are on again.</p></div></div>"));
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].headline, u"Rain stops play"_s);
    QCOMPARE(extraction.entries[0].text, u"The covers are on again."_s);
    QCOMPARE(extraction.entries[0].published.toString(Qt::ISODate), u"2026-08-12T05:50:33Z"_s);
}

void TestMicrodata::knowsPinnedEntriesByTheirClass()
{
    const auto entry = [](const QByteArray &name, const QByteArray &time) {
        return "<div class='" + name + "' data-timestamp=" + time
            + " itemprop=liveBlogUpdate itemscope itemtype='http://schema.org/BlogPosting'>"
              "<h2 itemprop=headline>Head "
            + time + "</h2><div itemprop=articleBody>The body of " + time + ".</div></div>";
    };
    const Extraction extraction = read(
        microdataBlog(entry("live-pinned", "1786556000") + entry("live-list", "1786558080")));
    QCOMPARE(extraction.entries.size(), 2);
    QVERIFY(extraction.entries[0].isPinned);
    QVERIFY(!extraction.entries[1].isPinned);
    QCOMPARE(
        extraction.entries[1].published, QDateTime::fromSecsSinceEpoch(1'786'558'080, Qt::UTC));
}

void TestMicrodata::takesIdentifiersFromWhatWrapsAnEntry()
{
    const Extraction extraction = read(microdataBlog("<section id=u-71>" + update
        + "<p itemprop=articleBody>The first of two lines.</p></div></section><section id=u-70>"
        + update + "<p itemprop=articleBody>The second of two lines.</p></div></section>"));
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].sourceId, u"u-71"_s);
}

void TestMicrodata::takesTheSubjectOfAnItemForItsAddress_data()
{
    QTest::addColumn<QByteArray>("attributes");
    const QByteArray microdata
        = "itemprop=liveBlogUpdate itemscope itemtype='https://schema.org/BlogPosting' ";
    const QByteArray rdfa = "property=liveBlogUpdate typeof=BlogPosting ";
    QTest::newRow("microdata") << QByteArray(microdata + "itemid='/live/eclipse#u-%1'");
    QTest::newRow("RDFa resource") << QByteArray(rdfa + "resource='/live/eclipse#u-%1'");
    QTest::newRow("RDFa about") << QByteArray(rdfa + "about='#u-%1'");
}

void TestMicrodata::takesTheSubjectOfAnItemForItsAddress()
{
    QFETCH(QByteArray, attributes);
    QByteArray updates;
    for (const char *number : {"71", "70"}) {
        updates += "<div " + QByteArray(attributes).replace("%1", number)
            + "><p itemprop=articleBody property=articleBody>The line " + number + ".</p></div>";
    }
    const Extraction extraction
        = read("<div vocab='https://schema.org/' typeof=LiveBlogPosting itemscope "
               "itemtype='https://schema.org/LiveBlogPosting'>"
            + updates + "</div>");
    QCOMPARE(extraction.entries.size(), 2);
    QCOMPARE(extraction.entries[0].url, QUrl(u"https://news.example/live/eclipse#u-71"_s));
    QVERIFY(extraction.entries[0].sourceId.endsWith(u"u-71"));
    QVERIFY(extraction.entries[1].sourceId.endsWith(u"u-70"));
}

void TestMicrodata::keepsWhatStandsAroundTheBodyOut()
{
    const Extraction extraction = read(microdataBlog(update
        + "<div itemprop=articleBody><p>The sun is gone.</p><p>All is still.</p></div>"
          "<p>Make us your first choice for news.</p></div>"));
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].text, u"The sun is gone.\nAll is still."_s);
}

void TestMicrodata::leavesInnerItemsTheirOwn()
{
    const Extraction extraction = read(microdataBlog(update
        + "<div itemprop=video itemscope><meta itemprop=headline content='The video'></div>"
          "<h2 itemprop=headline>Darkness</h2><p itemprop=articleBody>The sun is gone.</p></div>"));
    QCOMPARE(extraction.entries.value(0).headline, u"Darkness"_s);
}

void TestMicrodata::readsOnlyTheVocabularyItKnows()
{
    QVERIFY(read("<div vocab='https://other.example/' typeof='other:LiveBlogPosting'>"
                 "<div property='other:liveBlogUpdate' typeof='other:BlogPosting'>"
                 "<p>The sun is gone.</p></div></div>")
            .entries.isEmpty());
}

void TestMicrodata::leavesAListWithoutUpdatesToTheMarkup()
{
    QByteArray items;
    for (int i = 3; i > 0; --i) {
        const QByteArray n = QByteArray::number(i);
        items += "<div class=entry id=90" + n + "><time>1" + n
            + ":05</time><p>A paragraph of the night, number " + n + ", told in full.</p></div>";
    }
    const Extraction extraction
        = read("<div itemscope itemtype='https://schema.org/LiveBlogPosting'>" + items + "</div>");
    QCOMPARE(extraction.extractor, u"markup"_s);
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.entries[0].sourceId, u"903"_s);
}

void TestMicrodata::knowsCountriesOfOneZone_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QByteArray>("zone");
    QTest::newRow("one zone") << u"IT"_s << QByteArray("Europe/Rome");
    QTest::newRow("far islands aside") << u"ES"_s << QByteArray("Europe/Madrid");
    QTest::newRow("several zones") << u"US"_s << QByteArray();
    QTest::newRow("no country") << u"XX"_s << QByteArray();
    QTest::newRow("no code") << u"info"_s << QByteArray();
}

void TestMicrodata::knowsCountriesOfOneZone()
{
    QFETCH(QString, country);
    QTEST(zoneOfCountry(country).id(), "zone");
}

QTEST_GUILESS_MAIN(TestMicrodata)
#include "tst_microdata.moc"
