// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/extract/xmltree.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

Extraction read(const QByteArray &xml)
{
    return extract({xml, u"application/xml"_s, QUrl(u"https://news.example/feed/"_s),
        QDateTime(QDate(2026, 8, 12), QTime(20, 0), Qt::UTC)});
}

ParsedEntry readOne(const QByteArray &xml) { return read(xml).entries.value(0); }

QByteArray rss(const QByteArray &item)
{
    return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
           "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
           "xmlns:media='http://search.yahoo.com/mrss/'>"
           "<channel><title>Eclipse</title><item>"
        + item + "</item></channel></rss>";
}

QByteArray atom(const QByteArray &entry)
{
    return "<feed xmlns='http://www.w3.org/2005/Atom'><title>Eclipse</title><entry>" + entry
        + "</entry></feed>";
}

} // namespace

class TestXmlFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRss();
    void readsAtom();
    void readsRdf();
    void tellsAnAddressFromAnIdentifier_data();
    void tellsAnAddressFromAnIdentifier();
    void readsTheRicherBody_data();
    void readsTheRicherBody();
    void readsHeadlines_data();
    void readsHeadlines();
    void findsPictures();
    void readsChannelDefinitions();
    void mendsMarkup_data();
    void mendsMarkup();
    void readsAuthors_data();
    void readsAuthors();
    void leadsToOlderPages_data();
    void leadsToOlderPages();
    void resolvesAgainstTheXmlBase();
    void resolvesAgainstTheContentLocation_data();
    void resolvesAgainstTheContentLocation();
    void survivesDamage_data();
    void survivesDamage();
    void expandsNoEntities();
    void endsAnUnclosedSectionWithItsElement();
    void readsTombstonesAlone();
    void keepsEntriesByOneFormulaUnderOneIdentifier();
    void knowsPrefixesByTheirNamespace();
    void readsNamespacesWrittenWrongly_data();
    void readsNamespacesWrittenWrongly();
    void saysWhyItReadsNothing();
    void staysQuickForHostileXml_data();
    void staysQuickForHostileXml();
};

void TestXmlFeed::readsRss()
{
    const Extraction extraction = read(
        "<?xml version='1.0'?><rss version='2.0'><channel>"
        "<title>Eclipse &amp; "
        "sun</title><link>https://news.example/eclipse</link><language>en-gb</language>"
        "<item><guid isPermaLink='false'>e-2</guid><link>https://news.example/eclipse#2</link>"
        "<title>First contact</title><pubDate>Wed, 12 Aug 2026 17:33:00 GMT</pubDate>"
        "<author>ann@news.example (Ann Author)</author>"
        "<description>&lt;p&gt;The moon &lt;b&gt;touches&lt;/b&gt; the "
        "sun.&lt;/p&gt;</description></item>"
        "<item><title>Doors open</title></item></channel></rss>");
    QCOMPARE(extraction.extractor, u"feed"_s);
    QCOMPARE(extraction.blog.headline, u"Eclipse & sun"_s);
    QCOMPARE(extraction.blog.canonicalUrl, QUrl(u"https://news.example/eclipse"_s));
    QCOMPARE(extraction.blog.language, u"en-gb"_s);
    QCOMPARE(extraction.entries.size(), 2);
    const ParsedEntry entry = extraction.entries[0];
    QCOMPARE(entry.sourceId, u"e-2"_s);
    QCOMPARE(entry.key, u"e-2"_s);
    QCOMPARE(entry.url, QUrl(u"https://news.example/eclipse#2"_s));
    QCOMPARE(entry.headline, u"First contact"_s);
    QCOMPARE(entry.published, QDateTime(QDate(2026, 8, 12), QTime(17, 33), Qt::UTC));
    QCOMPARE(entry.author, u"Ann Author (ann@news.example)"_s);
    QCOMPARE(entry.content.html, u"<p>The moon <b>touches</b> the sun.</p>"_s);
    QVERIFY(!extraction.entries[1].published.isValid());
}

void TestXmlFeed::readsAtom()
{
    const Extraction extraction = read(
        "<feed xmlns='http://www.w3.org/2005/Atom'"
        " xmlns:at='http://purl.org/atompub/tombstones/1.0' xml:lang='fr'><title>Éclipse</title>"
        "<author><name>Rédaction</name></author><at:deleted-entry ref='tag:x,9' "
        "when='2026-08-12T18:00:00Z'/>"
        "<entry><id>tag:x,1</id><title type='html'>L&amp;#39;ombre "
        "&lt;i&gt;arrive&lt;/i&gt;</title>"
        "<link rel='self' href='/api/1'/><link "
        "href='/direct#1'/><published>2026-08-12T19:00:00+02:00</published>"
        "<updated>2026-08-12T17:05:00Z</updated><content type='xhtml'><div "
        "xmlns='http://www.w3.org/1999/xhtml'>"
        "<p>Il fait <em>nuit</em>.</p></div></content></entry>"
        "<entry><id>tag:x,2</id><title>Sans "
        "date</title><updated>2026-08-12T16:00:00Z</updated></entry></feed>");
    QCOMPARE(extraction.blog.language, u"fr"_s);
    QCOMPARE(extraction.withdrawnIds, QStringList{u"tag:x,9"_s});
    const ParsedEntry entry = extraction.entries.value(0);
    QCOMPARE(entry.headline, u"L'ombre arrive"_s);
    QCOMPARE(entry.url, QUrl(u"https://news.example/direct#1"_s));
    QCOMPARE(entry.published.toString(Qt::ISODate), u"2026-08-12T17:00:00Z"_s);
    QCOMPARE(entry.updated.toString(Qt::ISODate), u"2026-08-12T17:05:00Z"_s);
    QCOMPARE(entry.content.html, u"<p>Il fait <em>nuit</em>.</p>"_s);
    QCOMPARE(entry.author, u"Rédaction"_s);
    const ParsedEntry undated = extraction.entries.value(1);
    QVERIFY(!undated.published.isValid());
    QCOMPARE(undated.updated.toString(Qt::ISODate), u"2026-08-12T16:00:00Z"_s);
}

void TestXmlFeed::readsRdf()
{
    const Extraction extraction = read(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
        " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<channel rdf:about='x'><title>Eclipse</title></channel>"
        "<item "
        "rdf:about='https://news.example/1'><title>One</title><link>https://news.example/1</link>"
        "<dc:date>2026-08-12T17:33:00+00:00</dc:date><dc:creator>Ann</dc:creator></item></"
        "rdf:RDF>");
    QCOMPARE(extraction.blog.headline, u"Eclipse"_s);
    QCOMPARE(extraction.entries.size(), 1);
    QCOMPARE(extraction.entries[0].sourceId, u"https://news.example/1"_s);
    QCOMPARE(extraction.entries[0].author, u"Ann"_s);
    QVERIFY(extraction.entries[0].published.isValid());
}

void TestXmlFeed::tellsAnAddressFromAnIdentifier_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("url");
    QTest::newRow("permalink") << QByteArray("<guid>https://x.example/1</guid>")
                               << u"https://x.example/1"_s << u"https://x.example/1"_s;
    QTest::newRow("no permalink") << QByteArray(
        "<guid isPermaLink='False'>https://x.example/1</guid>")
                                  << u"https://x.example/1"_s << u""_s;
    QTest::newRow("no guid") << QByteArray("<link> /1 </link>") << u""_s
                             << u"https://news.example/1"_s;
    QTest::newRow("not an address") << QByteArray("<guid>1</guid>") << u"1"_s << u""_s;
    QTest::newRow("script") << QByteArray("<link>javascript:alert(1)</link>") << u""_s << u""_s;
    QTest::newRow("Atom link in RSS") << QByteArray(
        "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='/s'/><link>/1</link>")
                                      << u""_s << u"https://news.example/1"_s;
}

void TestXmlFeed::tellsAnAddressFromAnIdentifier()
{
    QFETCH(QByteArray, item);
    const ParsedEntry entry = readOne(rss(item + "<title>t</title>"));
    QTEST(entry.sourceId, "id");
    QTEST(entry.url.toString(), "url");
    QVERIFY(!entry.key.isEmpty());
}

void TestXmlFeed::readsTheRicherBody_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("expected");
    QTest::newRow("content before description") << rss(
        "<description>Short</description><content:encoded><![CDATA[<p>Long &amp; "
        "whole</p>]]></content:encoded>") << u"Long & whole"_s;
    QTest::newRow("empty content")
        << rss("<description>Short</description><content:encoded/>") << u"Short"_s;
    QTest::newRow("plain description")
        << rss("<description>a &lt; b &amp;amp; c</description>") << u"a < b & c"_s;
    QTest::newRow("markup that nobody escaped")
        << rss("<description><p>One<br>two</p></description>") << u"One\ntwo"_s;
    QTest::newRow("Atom text") << atom("<content>a &amp; b</content>") << u"a & b"_s;
    QTest::newRow("Atom summary") << atom("<summary type='html'>&lt;p&gt;s&lt;/p&gt;</summary>")
                                  << u"s"_s;
    QTest::newRow("Atom Base64") << atom(
        "<content type='application/octet-stream'>PGI+eDwvYj4=</content>")
                                 << u"x"_s;
    QTest::newRow("media description")
        << rss("<media:group><media:description>m</media:description></media:group>") << u"m"_s;
    QTest::newRow("a short summary behind a whole description")
        << rss("<description>The whole of the text</description><summary>Short</summary>")
        << u"The whole of the text"_s;
    QTest::newRow("a fuller summary")
        << rss("<summary>The whole of the text</summary><description>Short</description>")
        << u"The whole of the text"_s;
    QTest::newRow("a summary of the same length, second")
        << rss("<description>One telling</description><summary>The other</summary>")
        << u"The other"_s;
}

void TestXmlFeed::readsTheRicherBody()
{
    QFETCH(QByteArray, xml);
    QTEST(readOne(xml).text, "expected");
}

void TestXmlFeed::readsHeadlines_data()
{
    QTest::addColumn<QByteArray>("item");
    QTest::addColumn<QString>("expected");
    QTest::newRow("entities") << QByteArray("<title>R&amp;D &amp;eacute;t&#233; &hellip;</title>")
                              << u"R&D été …"_s;
    QTest::newRow("markup") << QByteArray("<title>&lt;b&gt;Now&lt;/b&gt;</title>") << u"Now"_s;
    QTest::newRow("not a tag") << QByteArray("<title>2 &lt; 3</title>") << u"2 < 3"_s;
    QTest::newRow("none") << QByteArray("<description>x</description>") << u""_s;
    QTest::newRow("cut from the body") << QByteArray(
        "<title>The moon has now cov…</title><description>The moon has now covered "
        "half.</description>") << u""_s;
    QTest::newRow("escaped to be read")
        << QByteArray("<title>&amp;lt;b&amp;gt; is bold</title>") << u"<b> is bold"_s;
    QTest::newRow("of a picture") << QByteArray(
        "<media:content><media:title>p</media:title></media:content>"
        "<title>t</title>") << u"t"_s;
}

void TestXmlFeed::readsHeadlines()
{
    QFETCH(QByteArray, item);
    QTEST(readOne(rss(item)).headline, "expected");
}

void TestXmlFeed::findsPictures()
{
    const ParsedEntry entry
        = readOne(rss("<enclosure url='/a.jpg' type='image/jpeg'/>"
                      "<enclosure url='/a.mp3' type='audio/mpeg'/><media:group><media:content "
                      "url='/b.jpg' medium='image' width='9'/>"
                      "</media:group><description>&lt;img src='/c.jpg'&gt; x</description>"));
    QStringList paths;
    for (const Image &image : entry.images)
        paths += image.url.path();
    QCOMPARE(paths.join(u' '), u"/c.jpg /a.jpg /b.jpg"_s);
}

void TestXmlFeed::readsChannelDefinitions()
{
    const ParsedEntry entry = readOne("<CHANNEL><TITLE>Eclipse</TITLE>"
                                      "<ITEM HREF='/e/1' LASTMOD='2026-08-12T19:05+02:00'>"
                                      "<TITLE>Dark</TITLE><ABSTRACT>The stars are out.</ABSTRACT>"
                                      "</ITEM></CHANNEL>");
    QCOMPARE(entry.headline, u"Dark"_s);
    QCOMPARE(entry.text, u"The stars are out."_s);
    QCOMPARE(entry.url, QUrl(u"https://news.example/e/1"_s));
    QCOMPARE(entry.updated.toString(Qt::ISODate), u"2026-08-12T17:05:00Z"_s);
}

void TestXmlFeed::mendsMarkup_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &body, const QString &text) {
        QTest::newRow(name) << body << text;
    };
    row("comment", "It is<!-- x > --> dark.", u"It is dark."_s);
    row("comment that never ends", "It is<!-- -- x > <b>dark</b>.", u"It is dark."_s);
    row("start of a comment", "It is dark.<!--", u"It is dark."_s);
    row("no declaration", "It <!' is> <b>dark</b>", u"It <!' is> dark"_s);
    row("declaration cut off", "<b>dark</b> <!DOCTYPE x", u"dark <!DOCTYPE x"_s);
    row("frame", "It is<iframe src='x'>no frames</iframe> <b>dark</b>.", u"It is dark."_s);
    row("frame that never ends", "It is<iframe src='x'> <b>dark</b>.", u"It is dark."_s);
    row("drawing", "<b>It</b><svg><title>moon</title><path/><desc>new</desc></svg> rises.",
        u"It moon new rises."_s);
    row("drawing that never ends", "<b>It</b><svg><title>moon", u"It"_s);
    row("UTF-8 taken for another", "<b>It&#226;&#128;&#153;s dark</b>", u"It’s dark"_s);
    row("Latin letters", "<b>Été à Nîmes — Ã ©</b>", u"Été à Nîmes — Ã ©"_s);
}

void TestXmlFeed::mendsMarkup()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QByteArray escaped = QString::fromUtf8(body).toHtmlEscaped().toUtf8();
    escaped.replace("&amp;#", "&#");
    QCOMPARE(readOne(rss("<content:encoded>" + escaped + "</content:encoded>")).text, text);
    QCOMPARE(readOne(rss("<description>" + escaped + "</description>")).text, text);
}

void TestXmlFeed::readsAuthors_data()
{
    QTest::addColumn<QByteArray>("author");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QByteArray &author, const QString &expected) {
        QTest::newRow(author.constData()) << author << expected;
    };
    const QString ann = u"Ann (ann@news.example)"_s;
    row("<author>ann@news.example (Ann)</author>", ann);
    row("<author>Ann (ann@news.example)</author>", ann);
    row("<dc:creator>\"Ann\" &lt;ann@news.example&gt;</dc:creator>", ann);
    row("<author><name>Ann</name><email>ann@news.example</email></author>", ann);
    row("<author>noreply@news.example (Ann)</author>", u"Ann"_s);
    row("<author>ann@news.example</author>", u"ann@news.example"_s);
    row("<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>", u"Ann, Bo"_s);
    row("<dc:creator>Ann (Paris)</dc:creator>", u"Ann (Paris)"_s);
}

void TestXmlFeed::readsAuthors()
{
    QFETCH(QByteArray, author);
    QTEST(readOne(rss("<title>x</title>" + author)).author, "expected");
}

void TestXmlFeed::leadsToOlderPages_data()
{
    QTest::addColumn<QByteArray>("links");
    QTest::addColumn<QString>("older");
    const QString page = u"https://news.example/feed/?page=2"_s;
    QTest::newRow("paged") << QByteArray("<link rel='next' href='?page=2'/>") << page;
    QTest::newRow("archived") << QByteArray(
        "<link rel='next' href='/x'/><link rel='prev-archive' href='?page=2'/>")
                              << page;
    QTest::newRow("in RSS, by prefix") << QByteArray("<a:link rel='NEXT' href='?page=2'/>") << page;
    QTest::newRow("with a base of its own")
        << QByteArray("<link xml:base='/feed/' rel='next' href='?page=2'/>") << page;
    QTest::newRow("newer ones") << QByteArray("<link rel='previous' href='?page=2'/>") << QString();
    QTest::newRow("no web address")
        << QByteArray("<link rel='next' href='javascript:x()'/>") << QString();
}

void TestXmlFeed::leadsToOlderPages()
{
    QFETCH(QByteArray, links);
    QFETCH(QString, older);
    const QByteArray xml = "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel>" + links
        + "<item><title>Dark</title></item></channel></rss>";
    QCOMPARE(read(xml).leads.older.toString(), older);
}

void TestXmlFeed::resolvesAgainstTheXmlBase()
{
    const ParsedEntry entry
        = readOne("<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://other.example/a/'>"
                  "<entry xml:base='b/'><link href='c'/><content type='html'>&lt;a "
                  "href='d'&gt;x&lt;/a&gt;</content></entry></feed>");
    QCOMPARE(entry.url, QUrl(u"https://other.example/a/b/c"_s));
    QVERIFY(entry.content.html.contains(u"https://other.example/a/b/d"));
}

void TestXmlFeed::resolvesAgainstTheContentLocation_data()
{
    QTest::addColumn<QUrl>("contentLocation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QUrl() << u"https://news.example/1"_s;
    QTest::newRow("relative") << QUrl(u"/a/feed.xml"_s) << u"https://news.example/1"_s;
    QTest::newRow("another host") << QUrl(u"https://other.example/"_s)
                                  << u"https://other.example/1"_s;
    QTest::newRow("a server behind")
        << QUrl(u"http://10.0.0.7/feed"_s) << u"https://news.example/1"_s;
    QTest::newRow("no web address")
        << QUrl(u"ftp://other.example/"_s) << u"https://news.example/1"_s;
}

void TestXmlFeed::resolvesAgainstTheContentLocation()
{
    QFETCH(QUrl, contentLocation);
    Document document{atom("<id>/1</id><link href='/1'/><title>x</title>"), u"application/xml"_s,
        QUrl(u"https://news.example/feed/"_s), QDateTime({2026, 8, 12}, {20, 0}, Qt::UTC)};
    document.contentLocation = contentLocation;
    const ParsedEntry entry = extract(document).entries.value(0);
    QTEST(entry.url.toString(), "expected");
    QCOMPARE(entry.sourceId, entry.url.toString());
}

void TestXmlFeed::survivesDamage_data()
{
    QTest::addColumn<QByteArray>("xml");
    const QByteArray item = "<item><title>One</title></item>";
    QTest::newRow("white space first")
        << "\n \n<?xml version='1.0'?><rss><channel>" + item + "</channel></rss>";
    QTest::newRow("a warning first")
        << "<br />\n<b>Warning</b>: x in <b>y.php</b> on line <b>3</b><br />\n<?xml version='1.0'?>"
           "<rss version='2.0'><channel>"
            + item + "</channel></rss>";
    QTest::newRow("text first") << "connected\n<rss version='2.0'><channel>" + item + "</channel>";
    QTest::newRow("shown as text") << QByteArray(
        "<html><head></head><body><pre>&lt;?xml version='1.0'?&gt;\n&lt;rss&gt;&lt;channel&gt;"
        "&lt;item&gt;&lt;title&gt;One&lt;/title&gt;&lt;/item&gt;&lt;/channel&gt;&lt;/rss&gt;"
        "</pre></body></html>");
    QTest::newRow("cut off") << "<rss><channel>" + item + "<item><titl";
    QTest::newRow("junk after the root")
        << "<rss><channel>" + item + "</channel></rss><script>x</script> & <";
    QTest::newRow("ampersands") << "<rss><channel><title>A & B</title>" + item
            + "<item><link>/?a&b</link></item>";
    QTest::newRow("unknown entities")
        << "<rss><channel><title>&eacute;&bogus;&#xFFFFFFF;</title>" + item;
    QTest::newRow("unclosed element") << "<rss><channel><link>" + item + "</channel></rss>";
    QTest::newRow("wrong end tags")
        << "<rss></item><channel></b>" + item + "</channel></rss></rss>";
    QTest::newRow("undeclared prefix")
        << "<rss><channel><dc:date>x</dc:date>" + item + "</channel></rss>";
    QTest::newRow("unquoted attributes") << "<rss version=2.0 a b='><channel>"
                                            "'><channel>"
            + item + "</channel></rss>";
    QTest::newRow("no channel") << "<rss>" + item + "</rss>";
    QTest::newRow("control characters") << "<rss><channel>\x01\x02" + item + "</channel></rss>";
    QTest::newRow("upper case") << QByteArray(
        "<RSS><CHANNEL><ITEM><TITLE>One</TITLE></ITEM></CHANNEL></RSS>");
}

void TestXmlFeed::survivesDamage()
{
    QFETCH(QByteArray, xml);
    QCOMPARE(readOne(xml).headline, u"One"_s);
}

void TestXmlFeed::expandsNoEntities()
{
    const ParsedEntry flat = readOne(
        "<!DOCTYPE rss [<!ENTITY who 'Ann'>]><rss><channel><item><title>&who;</title></item>"
        "</channel></rss>");
    QCOMPARE(flat.headline, u"Ann"_s);
    const ParsedEntry file
        = readOne("<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item>"
                  "<title>&x;</title></item></channel></rss>");
    QCOMPARE(file.headline, u"&x;"_s);
    const ParsedEntry laughs
        = readOne("<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><rss><channel><item>"
                  "<title>&b;</title></item></channel></rss>");
    QCOMPARE(laughs.headline, u"&b;"_s);
}

void TestXmlFeed::knowsPrefixesByTheirNamespace()
{
    const XmlNode tree = readXmlTree(
        u"<r:rss xmlns:r='http://backend.userland.com/rss2' xmlns:d="
        "'http://purl.org/dc/elements/1.1/'><r:item><d:date>x</d:date><other:y/></r:item></r:rss>"_s);
    const XmlNode *item = tree.child(u"rss") ? tree.child(u"rss")->child(u"item") : nullptr;
    QVERIFY(item);
    QVERIFY(item->child(u"dc:date"));
    QVERIFY(item->child(u"other:y"));
}

void TestXmlFeed::readsNamespacesWrittenWrongly_data()
{
    QTest::addColumn<QByteArray>("xml");
    const auto feed = [](const QByteArray &prefix, const QByteArray &declaration) {
        const QByteArray p = prefix + ':';
        return "<" + p + "feed " + declaration + "><" + p + "entry><" + p + "title>One</" + p
            + "title></" + p + "entry></" + p + "feed>";
    };
    QTest::newRow("https") << feed("a", "xmlns:a='https://www.w3.org/2005/Atom'");
    QTest::newRow("slash") << feed("a", "xmlns:a='http://www.w3.org/2005/Atom/'");
    QTest::newRow("no hash") << feed("a", "xmlns:a=' http://purl.org/atom/ns '");
    QTest::newRow("undeclared") << feed("atom", {});
    QTest::newRow("of another") << feed("atom", "xmlns:atom='http://news.example/atom'");
    QTest::newRow("of a title") << rss("<x:title xmlns:x='https://purl.org/dc/elements/1.1'>One"
                                       "</x:title>");
}

void TestXmlFeed::readsNamespacesWrittenWrongly()
{
    QFETCH(QByteArray, xml);
    QCOMPARE(readOne(xml).headline, u"One"_s);
}

void TestXmlFeed::endsAnUnclosedSectionWithItsElement()
{
    const QList<ParsedEntry> entries
        = read("<rss><channel><item><description><![CDATA[<p>Dark.</p></description></item>"
               "<item><title>Two</title></item></channel></rss>")
              .entries;
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].text, u"Dark."_s);
    QCOMPARE(entries[1].headline, u"Two"_s);
}

void TestXmlFeed::readsTombstonesAlone()
{
    const Extraction extraction
        = read("<feed xmlns='http://www.w3.org/2005/Atom'"
               " xmlns:t='http://purl.org/atompub/tombstones/1.0'><t:deleted-entry ref='e-1'/>"
               "<t:deleted-entry/></feed>");
    QCOMPARE(extraction.withdrawnIds, QStringList{u"e-1"_s});
    QVERIFY(extraction.isPartial);
    QVERIFY(!read(atom("<title>One</title>")).isPartial);
}

void TestXmlFeed::keepsEntriesByOneFormulaUnderOneIdentifier()
{
    const QByteArray item
        = "<item><title>The return of the cranes</title><guid isPermaLink='false'>live</guid>"
          "<pubDate>Wed, 12 Aug 2026 %1:00 GMT</pubDate><description>The harbour master announced "
          "the loading of %2 more ships this evening.</description></item>";
    QByteArray items;
    for (const char *time : {"18:30", "18:10", "17:50"})
        items += QByteArray(item).replace("%1", time).replace("%2", QByteArray(time).last(2));
    const auto entries = read("<rss version='2.0'><channel>" + items + "</channel></rss>").entries;
    QCOMPARE(entries.size(), 3);
}

void TestXmlFeed::saysWhyItReadsNothing()
{
    QVERIFY(read("<rss><channel><title>x</title></channel></rss>").entries.isEmpty());
    const Extraction extraction = read("<?xml version='1.0'?><sitemap><url/></sitemap>");
    QVERIFY(extraction.entries.isEmpty());
    const auto isFeed = [](const Attempt &attempt) { return attempt.extractor == u"feed"; };
    const auto attempt = std::find_if(extraction.tried.cbegin(), extraction.tried.cend(), isFeed);
    QVERIFY(attempt != extraction.tried.cend());
    QCOMPARE(attempt->why, u"no channel, feed or item"_s);
}

void TestXmlFeed::staysQuickForHostileXml_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("deep") << "<rss>" + QByteArray("<a>").repeated(500'000);
    QTest::newRow("wide") << "<rss><channel>"
            + QByteArray("<item><title>x</title></item>").repeated(50'000);
    QTest::newRow("entities") << "<rss><channel><item><title>"
            + QByteArray("&eacute;&bogus;&").repeated(200'000);
    QTest::newRow("unclosed sections") << "<rss>" + QByteArray("<![CDATA[").repeated(200'000);
    QTest::newRow("sections that end with their elements")
        << "<rss>" + QByteArray("<a><![CDATA[</a>").repeated(100'000);
    QTest::newRow("unclosed comments") << "<rss>" + QByteArray("<!-- >").repeated(500'000);
    QTest::newRow("unclosed instructions") << "<rss>" + QByteArray("<? >").repeated(500'000);
    QTest::newRow("declarations") << "<rss>" + QByteArray("<! >").repeated(500'000);
    QTest::newRow("declarations before a distant subset")
        << "<rss>" + QByteArray("<! >").repeated(100'000) + "[]>";
    QTest::newRow("attributes") << "<rss " + QByteArray("a='1' ").repeated(500'000) + ">";
    QTest::newRow("namespaces") << "<rss>" + QByteArray("<a xmlns:b='c'>").repeated(100'000);
}

void TestXmlFeed::staysQuickForHostileXml()
{
    QFETCH(QByteArray, xml);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(read(xml).entries.size() <= 10'000);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestXmlFeed)
#include "tst_xmlfeed.moc"
