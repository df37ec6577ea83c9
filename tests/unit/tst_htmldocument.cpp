// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/htmldocument.h"

#include "core/extract/htmlguard.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestHtmlDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersEverythingEmptyForANullNode();
    void readsAttributesAndClasses();
    void namesUnknownElements();
    void walksInDocumentOrder();
    void stepsBetweenSiblings();
    void leavesScriptsOutOfText();
    void parsesAFragment();
    void outlivesAMove();
    void keepsTheTextOfTagsThatAreNestedTooDeep();
    void givesTheTextOfScripts_data();
    void givesTheTextOfScripts();
    void hidesWhatStylesHold();
    void leavesOrdinaryMarkupAlone_data();
    void leavesOrdinaryMarkupAlone();
    void staysQuickForHostileMarkup_data();
    void staysQuickForHostileMarkup();
};

void TestHtmlDocument::answersEverythingEmptyForANullNode()
{
    const HtmlNode none;
    QVERIFY(!none);
    QVERIFY(!none.isElement() && !none.isText() && !none.is("p"));
    QCOMPARE(none.tag(), QByteArray());
    QCOMPARE(none.attribute("id"), QString());
    QVERIFY(none.children().isEmpty() && none.childElements().isEmpty());
    QVERIFY(!none.parent() && !none.nextElement() && !none.previousElement());
    QCOMPARE(none.text(), QString());
    QVERIFY(!none.findTag("p"));
    QVERIFY(none.findAllTags("p").isEmpty());
}

void TestHtmlDocument::readsAttributesAndClasses()
{
    const auto document = HtmlDocument::parse(
        u"<p ID=x class=' live  Été\nnew ' data-t='a &amp; b' hidden>é</p>"_s);
    const HtmlNode p = document.byId(u"x");
    QVERIFY(p.is("p"));
    QCOMPARE(p.attribute("data-t"), u"a & b"_s);
    QVERIFY(p.hasAttribute("hidden"));
    QVERIFY(!p.hasAttribute("title"));
    QVERIFY(p.hasClass(u"live") && p.hasClass(u"Été") && p.hasClass(u"new"));
    QVERIFY(!p.hasClass(u"Live") && !p.hasClass(u"liv") && !p.hasClass(u""));
    QCOMPARE(p.classes(), (QStringList{u"live"_s, u"Été"_s, u"new"_s}));
}

void TestHtmlDocument::namesUnknownElements()
{
    const auto document = HtmlDocument::parse(u"<BSP-Post data-id=1>x</BSP-Post>"_s);
    const HtmlNode post = document.body().childElements().value(0);
    QCOMPARE(post.tag(), QByteArray("bsp-post"));
    QVERIFY(post.is("bsp-post"));
    QVERIFY(!post.is("bsp"));
    QVERIFY(document.root().findTag("bsp-post") == post);
}

void TestHtmlDocument::walksInDocumentOrder()
{
    const auto document
        = HtmlDocument::parse(u"<div>a<b>c<i>d</i></b><!-- no --><u></u>e</div>f"_s);
    QStringList seen;
    document.body().findTag("div").walk([&](HtmlNode node) {
        seen += node.isText() ? node.rawText() : QString::fromLatin1(node.tag());
        return !node.is("i");
    });
    QCOMPARE(seen.join(u' '), u"div a b c i u e"_s);
}

void TestHtmlDocument::stepsBetweenSiblings()
{
    const auto document = HtmlDocument::parse(u"<p id=a>1</p> text <!-- --> <p id=b>2</p>"_s);
    const HtmlNode a = document.byId(u"a");
    const HtmlNode b = document.byId(u"b");
    QVERIFY(a.nextElement() == b);
    QVERIFY(b.previousElement() == a);
    QVERIFY(!b.nextElement());
    QVERIFY(a.parent() == document.body());
    QVERIFY(!document.root().parent());
}

void TestHtmlDocument::leavesScriptsOutOfText()
{
    const auto document = HtmlDocument::parse(
        u"<div>one<script>x()</script> <style>p{}</style><template>no</template> &eacute;</div>"_s);
    QCOMPARE(document.body().text(), u"one é"_s);
    QCOMPARE(document.root().findTag("script").rawText(), u"x()"_s);
}

void TestHtmlDocument::parsesAFragment()
{
    const auto document = HtmlDocument::parseFragment(u"<li>a<li>b"_s);
    QCOMPARE(document.body().childElements().size(), 2);
    QCOMPARE(document.body().text(), u"ab"_s);
}

void TestHtmlDocument::outlivesAMove()
{
    auto first = HtmlDocument::parse(u"<p>kept</p>"_s);
    const HtmlNode p = first.root().findTag("p");
    const HtmlDocument second = std::move(first);
    QCOMPARE(p.text(), u"kept"_s);
    QVERIFY(!first.root());
}

void TestHtmlDocument::keepsTheTextOfTagsThatAreNestedTooDeep()
{
    QString html;
    for (int i = 0; i < 600; ++i)
        html += u"<div>%1 "_s.arg(i);
    const auto document
        = HtmlDocument::parse(html + u"end"_s + u"</div>"_s.repeated(600) + u"<p>after"_s);
    QVERIFY(document.body().text().contains(u"598 599 end"_s));
    QVERIFY(document.body().childElements().last().is("p"));
}

// The parser never sees what scripts hold; a document gives it as the parser would have.
void TestHtmlDocument::givesTheTextOfScripts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &html, const QString &text) {
        QTest::newRow(name) << html << text;
    };
    row("in the head", u"<head><script type=x>a < b && c</script><title>t"_s, u"a < b && c"_s);
    row("in the body", u"<p>x<SCRIPT>'</p>'</SCRIPT >y"_s, u"'</p>'"_s);
    row("the second", u"<script></script><p><script>b</script>"_s, u"b"_s);
    row("another end tag", u"<script>'</scripts>'</script>"_s, u"'</scripts>'"_s);
    row("in a comment", u"<!-- <script>a</script> --><script>b</script>"_s, u"b"_s);
    row("with a comment", u"<script><!-- <script>a</script> --></script>"_s,
        u"<!-- <script>a</script> -->"_s);
    row("cut", u"<p>x<script>var a = '"_s, u"var a = '"_s);
    row("white space", u"<script> \n </script>"_s, u" \n "_s);
    row("accents", u"é<script>« été »</script>"_s, u"« été »"_s);
    row("after what was dropped",
        u"<div>"_s.repeated(600) + u"</div>"_s.repeated(600) + u"<script>a</script>"_s, u"a"_s);
    row("in a template", u"<template><script>a</script></template>"_s, u"a"_s);
    row("in a table", u"<table><script>a</script><tr><td>b</table>"_s, u"a"_s);
}

void TestHtmlDocument::givesTheTextOfScripts()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    const auto document = HtmlDocument::parse(html);
    QString found;
    for (const HtmlNode script : document.root().findAllTags("script"))
        found += script.rawText();
    QCOMPARE(found, text);
}

void TestHtmlDocument::hidesWhatStylesHold()
{
    const auto document = HtmlDocument::parse(u"a<style>p { }</style>b<style>x</style></p>c"_s);
    QCOMPARE(document.body().text(), u"abc"_s);
}

void TestHtmlDocument::leavesOrdinaryMarkupAlone_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("unclosed paragraphs") << QByteArray("<p>a").repeated(5'000);
    QTest::newRow("unclosed items") << "<ul>" + QByteArray("<li>a").repeated(5'000);
    QTest::newRow("void elements") << QByteArray("a<br><img src=x>").repeated(5'000);
    QTest::newRow("self-closed") << QByteArray("<p/>").repeated(5'000);
    QTest::newRow("tags in a title")
        << "<title>" + QByteArray("'<div>'").repeated(5'000) + "</title>";
    QTest::newRow("tags in comments") << "<!--" + QByteArray("<div>").repeated(5'000) + "-->";
    QTest::newRow("tags in attributes")
        << "<a title='" + QByteArray("<div>").repeated(5'000) + "'>";
    QTest::newRow("a table") << "<table>" + QByteArray("<tr><td>a<td>b").repeated(2'000)
            + "</table>";
}

void TestHtmlDocument::leavesOrdinaryMarkupAlone()
{
    QFETCH(QByteArray, html);
    QCOMPARE(guardMarkup(html).utf8, html);
}

void TestHtmlDocument::staysQuickForHostileMarkup_data()
{
    QTest::addColumn<QByteArray>("html");
    QByteArray fonts;
    for (int i = 0; i < 3'000; ++i)
        fonts += "<font size=" + QByteArray::number(i) + ">";
    QByteArray attributes = "<a";
    for (int i = 0; i < 200'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=1";
    QTest::newRow("nested divs") << QByteArray("<div>").repeated(200'000);
    QTest::newRow("nested bold") << QByteArray("<b>").repeated(200'000);
    QTest::newRow("nested spans and divs") << QByteArray("<span><div>").repeated(100'000);
    QTest::newRow("nested tables") << QByteArray("<table><tr><td>").repeated(100'000);
    QTest::newRow("nested lists") << QByteArray("<ul><li>").repeated(100'000);
    QTest::newRow("links with blocks") << QByteArray("<a href=x><div>").repeated(100'000);
    QTest::newRow("repeated formatting") << fonts + QByteArray("<p>x").repeated(20'000);
    QTest::newRow("misnested") << QByteArray("<b><p></b>").repeated(50'000);
    QTest::newRow("attributes") << attributes + ">";
    QTest::newRow("foreign styles") << "<svg><style>" + QByteArray("<g>").repeated(50'000);
    QTest::newRow("unclosed quotes") << QByteArray("<a b=\"").repeated(100'000);
    QTest::newRow("unclosed comments") << QByteArray("<!--").repeated(200'000);
    QTest::newRow("end tags alone") << QByteArray("</p></b></div>").repeated(100'000);
    QTest::newRow("selects") << QByteArray("<select><option>").repeated(100'000);
    QTest::newRow("templates") << QByteArray("<template>").repeated(100'000);
    QTest::newRow("forms and buttons") << QByteArray("<form><button>").repeated(100'000);
    QTest::newRow("NUL") << QByteArray(1'000'000, '\0');
}

void TestHtmlDocument::staysQuickForHostileMarkup()
{
    QFETCH(QByteArray, html);
    QElapsedTimer timer;
    timer.start();
    const auto document = HtmlDocument::parse(QString::fromUtf8(html));
    QVERIFY(document.root());
    document.root().text();
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestHtmlDocument)
#include "tst_htmldocument.moc"
