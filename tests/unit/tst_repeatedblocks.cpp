// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/repeatedblocks.h"
#include "core/extract/selector.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

QList<RepeatedBlock> blocksIn(const QString &body)
{
    return findRepeatedBlocks(
        {(u"<!doctype html><html lang=en><body>"_s + body).toUtf8(), u"text/html"_s});
}

/// A news page: a menu, teasers, entries, comments.
const QString page = uR"(
<nav><ul class=menu><li class=item><a href=/a>Home of news</a><li class=item><a href=/b>World news</a>
<li class=item><a href=/c>Sport and games</a><li class=item><a href=/d>Weather</a></ul></nav>
<main id=content>
<div class="css-1x9 upd md:flex" id=u3><span>10:45</span><h3 class=hd>Ferries return</h3>
  <p>The first boat has left the harbour with half of its seats empty.</p><p>More will follow.</p></div>
<div class="css-1x9 upd" id=u2><span>10:20</span><h3 class=hd>Power is back</h3>
  <p>Half of the homes on the coast have power again, the utility says.</p></div>
<div class="css-1x9 upd" id=u1><span>09:15</span><h3 class=hd>Fog lifts</h3>
  <p>Drivers can see the far bank of the river again this morning.</p></div>
</main>
<section class=teasers><div class=teaser><a href=/1>Ten things to know about boats and how to sail them</a></div>
<div class=teaser><a href=/2>The best harbours of the coast, and where to stay there</a></div>
<div class=teaser><a href=/3>Why the bridge was painted green, and other stories</a></div></section>)"_s;

} // namespace

class TestRepeatedBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void putsTheEntriesFirst();
    void listsEachSetOnce();
    void givesSelectorsThatMatchExactlyThose();
    void nowhereMentionsNamesThatChange();
    void findsChildrenWithoutNamesByTheirParent();
    void findsNothingWhereNothingRepeats_data();
    void findsNothingWhereNothingRepeats();
    void isBoundedOnAHostilePage_data();
    void isBoundedOnAHostilePage();
};

void TestRepeatedBlocks::putsTheEntriesFirst()
{
    const QList<RepeatedBlock> blocks = blocksIn(page);
    QVERIFY(!blocks.isEmpty());
    QCOMPARE(blocks.first().selector, u"div.upd"_s);
    QCOMPARE(blocks.first().count, 3);
    QCOMPARE(blocks.first().samples.size(), 3);
    QVERIFY(blocks.first().samples[1].startsWith(u"10:20 Power is back Half of"_s));
    QVERIFY(blocks.first().samples[0].endsWith(u'…'));
}

void TestRepeatedBlocks::listsEachSetOnce()
{
    QStringList selectors;
    for (const RepeatedBlock &block : blocksIn(page))
        selectors.append(block.selector);
    QVERIFY2(!selectors.contains(u"h3.hd"_s), qPrintable(selectors.join(u", ")));
    QVERIFY2(!selectors.contains(u"#content > div"_s), qPrintable(selectors.join(u", ")));
}

void TestRepeatedBlocks::givesSelectorsThatMatchExactlyThose()
{
    QByteArray html = page.toUtf8();
    QFile fixture(QDir(QStringLiteral(LIVELINE_SOURCE_DIR))
            .filePath(u"../shared/fixtures/sportsfr_fr_2020_livecommente.html"_s));
    if (fixture.open(QIODevice::ReadOnly))
        html = fixture.readAll();
    const HtmlDocument document = HtmlDocument::parse(QString::fromUtf8(html));
    const QList<RepeatedBlock> blocks = findRepeatedBlocks({html, u"text/html"_s});
    QVERIFY(!blocks.isEmpty());
    QVERIFY(blocks.size() <= 20);
    for (const RepeatedBlock &block : blocks) {
        const auto selector = parseSelector(block.selector);
        QVERIFY2(selector, qPrintable(block.selector));
        QCOMPARE(selector->select(document.root()).size(), block.count);
    }
}

void TestRepeatedBlocks::nowhereMentionsNamesThatChange()
{
    for (const RepeatedBlock &block : blocksIn(page))
        QVERIFY2(!block.selector.contains(u"css-"), qPrintable(block.selector));
}

void TestRepeatedBlocks::findsChildrenWithoutNamesByTheirParent()
{
    const auto blocks
        = blocksIn(u"<ol id=log><li>The lock opens, and the water rises.<li>A barge waits "
                   "below the bridge.<li>Fog lifts from the river.</ol>"_s);
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.first().selector, u"#log > li"_s);
}

void TestRepeatedBlocks::findsNothingWhereNothingRepeats_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("empty") << QString();
    QTest::newRow("two") << u"<div class=a>A sentence of some length.</div>"
                            "<div class=a>Another of some length.</div>"_s;
    QTest::newRow("links")
        << u"<div class=a><a href=/x>A headline of some length</a></div>"_s.repeated(4);
    QTest::newRow("labels") << u"<div class=a>Share</div>"_s.repeated(9);
}

void TestRepeatedBlocks::findsNothingWhereNothingRepeats()
{
    QFETCH(QString, body);
    QVERIFY(blocksIn(body).isEmpty());
    QVERIFY(findRepeatedBlocks({"{\"a\": 1}", u"application/json"_s}).isEmpty());
}

void TestRepeatedBlocks::isBoundedOnAHostilePage_data()
{
    QTest::addColumn<QString>("body");
    QTest::newRow("many classes") << [] {
        QString body;
        for (int i = 0; i < 15'000; ++i)
            body += u"<div class='a%1 b%1 c'>10:15 Some text that is long enough.</div>"_s.arg(
                i % 997);
        return body;
    }();
    QTest::newRow("nested") << u"<div class=a>Some text that is long enough."_s.repeated(20'000);
    QTest::newRow("twins")
        << u"<div class='a b c d'><div class='e f g h'><p>Some text that is long.</p></div></div>"_s
               .repeated(5'000);
}

void TestRepeatedBlocks::isBoundedOnAHostilePage()
{
    QFETCH(QString, body);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(blocksIn(body).size() <= 20);
    QVERIFY2(timer.elapsed() < 8'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRepeatedBlocks)
#include "tst_repeatedblocks.moc"
