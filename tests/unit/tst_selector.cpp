// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/selector.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString page = uR"(<!doctype html><body>
<section id=list class="live Feed">
  <h2 id=title>Storm</h2>
  <article id=a class="post first" data-kind=text lang=en-GB><p id=a1>One</p><p id=a2>Two</p></article>
  <article id=b class="post" data-kind=Text><p id=b1>Three</p><img id=b2 src="/pics/boat.jpg"></article>
  <article id=c class="post pinned" data-kind="text key"><div id=c1><p id=c2>Four</p></div></article>
  <aside id=d class=post>Five</aside>
</section>
<bsp-post id=e><p id=e1>Six</p></bsp-post>)"_s;

QString idsOf(const QString &selector, const QString &html = page)
{
    const HtmlDocument document = HtmlDocument::parse(html);
    const Result<Selector> parsed = parseSelector(selector);
    if (!parsed)
        return parsed.error().detail;
    QStringList ids;
    for (const HtmlNode node : parsed->select(document.root()))
        ids.append(node.attribute("id"));
    return ids.join(u' ');
}

} // namespace

class TestSelector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void selectsInDocumentOrder_data();
    void selectsInDocumentOrder();
    void tellsWhatIsWrongAndWhere_data();
    void tellsWhatIsWrongAndWhere();
    void refusesWhatIsTooMuch_data();
    void refusesWhatIsTooMuch();
    void looksOnlyBelowTheRoot();
    void staysQuickOnAnyPage_data();
    void staysQuickOnAnyPage();
};

void TestSelector::selectsInDocumentOrder_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("ids");
    const auto row = [](const char *selector, const char *ids) {
        QTest::newRow(selector) << QString::fromLatin1(selector) << QString::fromLatin1(ids);
    };
    row("article", "a b c");
    row("ARTICLE", "a b c");
    row("bsp-post", "e");
    row("#b", "b");
    row(".post", "a b c d");
    row(".Post", "");
    row("article.post.pinned", "c");
    row("section *", "title a a1 a2 b b1 b2 c c1 c2 d");
    row("[data-kind]", "a b c");
    row("[DATA-KIND=text]", "a");
    row("[data-kind=text i]", "a b");
    row("[data-kind = \"text key\"]", "c");
    row("[data-kind~='key']", "c");
    row("[data-kind~='text key']", "");
    row("[lang|=en]", "a");
    row("[lang|=e]", "");
    row("[src^='/pics']", "b2");
    row("[src$=\".jpg\"]", "b2");
    row("[src*=boat]", "b2");
    row("[src*='']", "");
    row("article p", "a1 a2 b1 c2");
    row("article > p", "a1 a2 b1");
    row("article>p", "a1 a2 b1");
    row("h2 + article", "a");
    row("h2 ~ article", "a b c");
    row("article + article > p", "b1");
    row("section article ~ article p", "b1 c2");
    row("section > article div > p", "c2");
    row("p:first-child", "a1 b1 c2 e1");
    row("p:last-child", "a2 c2 e1");
    row("article:nth-child(3)", "b");
    row("section > :nth-child(odd)", "title b d");
    row("section > :nth-child(even)", "a c");
    row("section > :nth-child(2n+1)", "title b d");
    row("section > :nth-child( 2n - 1 )", "title b d");
    row("section > :nth-child(-n+2)", "title a");
    row("section > :nth-child(n+4)", "c d");
    row("section > :nth-child(0)", "");
    row("article:not(.pinned)", "a b");
    row("article:not(.pinned, .first)", "b");
    row(".post:not(article)", "d");
    row(":is(h2, aside)", "title d");
    row("article:is(.first, .pinned):not(:is(#c))", "a");
    row("article:has(img)", "b");
    row("article:has(> p)", "a b");
    row("article:has(p)", "a b c");
    row("p:has(+ img)", "b1");
    row("h2:has(~ aside)", "title");
    row("article:not(:has(> p))", "c");
    row("h2, article.pinned, #e1", "title c e1");
    row("p, article p", "a1 a2 b1 c2 e1");
    row(" article , aside ", "a b c d");
    row("nothing", "");
}

void TestSelector::selectsInDocumentOrder()
{
    QFETCH(QString, selector);
    QTEST(idsOf(selector), "ids");
}

void TestSelector::tellsWhatIsWrongAndWhere_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *selector, const QString &error) {
        QTest::newRow(selector) << QString::fromLatin1(selector) << error;
    };
    const QString compound = u"an element's name, “*”, “#”, “.”, “[” or “:”"_s;
    row("", u"character 1: expected "_s + compound);
    row("a,", u"character 3: expected "_s + compound);
    row("a > > b", u"character 5: expected "_s + compound);
    row("> a", u"character 1: expected "_s + compound);
    row("p.", u"character 3: expected a class name after “.”"_s);
    row("p.1", u"character 3: expected a class name after “.”"_s);
    row("#", u"character 2: expected an id after “#”"_s);
    row("[", u"character 2: expected an attribute's name after “[”"_s);
    row("[a", u"character 3: expected “]”, “=”, “~=”, “|=”, “^=”, “$=” or “*=”"_s);
    row("[a=]", u"character 4: expected a name or a string in quotes"_s);
    row("[a='x]", u"character 4: expected a string that ends with '"_s);
    row("[a=x y]", u"character 6: expected “]”"_s);
    row("p:", u"character 3: expected a pseudo-class after “:”"_s);
    row("p::before", u"character 3: expected a pseudo-class after “:”"_s);
    row("p:hover",
        u"character 3: expected :first-child, :last-child, :nth-child(), :is(), :not() or :has()"_s);
    row("p:not", u"character 6: expected “(”"_s);
    row("p:not()", u"character 7: expected "_s + compound);
    row("p:not(a b)", u"character 9: expected “)”"_s);
    row("p:nth-child(x)", u"character 13: expected odd, even, a number or an+b"_s);
    row("p:nth-child(2n+)", u"character 16: expected a number"_s);
    row("a:has(b:has(c))", u"character 12: expected no :has() within another"_s);
    row("a | b", u"character 3: expected "_s + compound);
    row("a)", u"character 2: expected a combinator, “,” or the end"_s);
}

void TestSelector::tellsWhatIsWrongAndWhere()
{
    QFETCH(QString, selector);
    const Result<Selector> parsed = parseSelector(selector);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Error::Kind::Malformed);
    QTEST(parsed.error().detail, "error");
}

void TestSelector::refusesWhatIsTooMuch_data()
{
    QTest::addColumn<QString>("selector");
    QTest::newRow("10^5 characters") << QString(100'000, u'a');
    QTest::newRow("10^5 parentheses") << u":not("_s.repeated(20'000);
    QTest::newRow("nine levels") << u":not("_s.repeated(9) + u'a' + QString(9, u')');
    QTest::newRow("65 compounds") << u"a "_s.repeated(65);
    QTest::newRow("65 alternatives") << u":is(a"_s + u",a"_s.repeated(64) + u')';
    QTest::newRow("a huge number") << u":nth-child(99999999999999999999n)"_s;
}

void TestSelector::refusesWhatIsTooMuch()
{
    QFETCH(QString, selector);
    const Result<Selector> parsed = parseSelector(selector);
    QVERIFY(!parsed);
    QVERIFY(parsed.error().detail.size() < 200);
}

void TestSelector::looksOnlyBelowTheRoot()
{
    const HtmlDocument document = HtmlDocument::parse(page);
    const HtmlNode post = document.byId(u"b");
    QCOMPARE(parseSelector(u"p"_s)->select(post).size(), 1);
    QCOMPARE(parseSelector(u"article"_s)->select(post).size(), 0);
    QCOMPARE(parseSelector(u"section p"_s)->select(post).size(), 0);
    QVERIFY(parseSelector(u"p"_s)->select(HtmlNode()).isEmpty());
}

void TestSelector::staysQuickOnAnyPage_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("selector");
    const QString deep = u"<div class=x>"_s.repeated(400) + u"<p>y</p>"_s;
    const QString wide = u"<i class=x></i>"_s.repeated(50'000);
    QTest::newRow("descendants of descendants")
        << deep.repeated(20) << u".x .x > .x .x > .x .x > .x .x > .x .x > .x q"_s;
    QTest::newRow("elder siblings") << wide << u".x ~ .x ~ .x ~ .x ~ .x ~ q"_s;
    QTest::newRow("has a later sibling") << wide << u".x:has(~ .x):has(~ q)"_s;
    QTest::newRow("has a descendant") << deep.repeated(50) << u".x:has(.x):has(p):not(:has(q))"_s;
    QTest::newRow("positions") << wide << u":nth-child(2n):not(:last-child):nth-child(3n)"_s;
    QTest::newRow("long attributes")
        << u"<i class='%1' title='%1'></i>"_s.arg(u"x "_s.repeated(50'000)).repeated(20)
        << u".y, [title~=y], [title*='x y'], [class$=y]"_s;
}

void TestSelector::staysQuickOnAnyPage()
{
    QFETCH(QString, html);
    QFETCH(QString, selector);
    const HtmlDocument document = HtmlDocument::parse(html);
    const Result<Selector> parsed = parseSelector(selector);
    QVERIFY(parsed);
    QElapsedTimer timer;
    timer.start();
    parsed->select(document.root());
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestSelector)
#include "tst_selector.moc"
