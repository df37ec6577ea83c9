// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/merging.h"
#include "core/extract/pairing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestMerging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsWhatIsTheSame_data();
    void pairsWhatIsTheSame();
    void doesNotPairWhatOnlySharesAnIdentifier();
    void takesEachFieldFromWhereItIsTrue();
    void doubtsTheOneAuthorOfAllEntries();
    void choosesTimes_data();
    void choosesTimes();
    void choosesBodies_data();
    void choosesBodies();
    void completesAHeadlineThatWasCut();
    void keepsTheLeadsOfBoth();
    void addsWhatOnlyOneListHas();
    void addsToAWindowThatRollsInJsonLd();
    void leavesOutWhatIsUnlikeTheOthers();
    void keepsAnOrderThatRunsTheOtherWay();
    void mergesNothingOfTwoDifferentLists();
    void writesIdentifiersInOneWay();
    void isQuickForThousands();
};

namespace {

ParsedEntry entry(
    const QString &id, const QString &headline, const QString &text, const QString &time = {})
{
    ParsedEntry entry;
    entry.sourceId = id;
    entry.headline = headline;
    entry.text = text;
    entry.content.html = u"<p>"_s + text + u"</p>"_s;
    entry.published = QDateTime::fromString(time, Qt::ISODate);
    return entry;
}

const QString times = u"2026-08-12T18:%1:09Z"_s;

/// Entry n of a blog, as both sides may know it.
ParsedEntry numbered(int n, const QString &idPrefix = u"p"_s)
{
    static const QStringList words{u"amber"_s, u"birch"_s, u"cedar"_s, u"dune"_s, u"ember"_s,
        u"fjord"_s, u"grove"_s, u"heath"_s, u"inlet"_s, u"jetty"_s};
    return entry(idPrefix + QString::number(80'000 + n), u"Head %1 %2"_s.arg(words[n % 10]).arg(n),
        u"The %1 tells report %2 of the night."_s.arg(words[n % 10]).arg(n),
        times.arg(59 - n % 60, 2, 10, QLatin1Char('0')));
}

QStringList headlines(const Reading &reading)
{
    QStringList list;
    for (const ParsedEntry &entry : reading.entries)
        list.append(entry.headline.section(u' ', -1));
    return list;
}

} // namespace

void TestMerging::pairsWhatIsTheSame_data()
{
    QTest::addColumn<ParsedEntry>("one");
    QTest::addColumn<ParsedEntry>("other");
    const QString body = u"The sun is gone and the birds fall silent."_s;
    QTest::newRow("identifier") << entry(u"5f3a09"_s, u"Dark"_s, body)
                                << entry(u"block-5f3a09"_s, {}, {});
    QTest::newRow("identifier behind two prefixes")
        << entry(u"h_77ab1f"_s, {}, body) << entry(u"live-post-77ab1f"_s, u"Dark"_s, {});
    QTest::newRow("headline") << entry({}, u"The dark has come"_s, body)
                              << entry(u"x1"_s, u"The dark has come"_s, {});
    QTest::newRow("headline made of the body")
        << entry({}, u"The sun is gone and the birds fall silent. Peo"_s, {})
        << entry({}, {}, body + u" People cheer."_s);
    QTest::newRow("minute") << entry({}, {}, {}, u"2026-08-12T18:28:00Z"_s)
                            << entry({}, u"Dark"_s, body, u"2026-08-12T18:28:41Z"_s);
    QTest::newRow("likeness") << entry({}, {}, u"Now "_s + body)
                              << entry({}, {}, body + u" And people cheer."_s);
}

void TestMerging::pairsWhatIsTheSame()
{
    QFETCH(ParsedEntry, one);
    QFETCH(ParsedEntry, other);
    const ParsedEntry before = numbered(1);
    const ParsedEntry after = numbered(3);
    QCOMPARE(
        pairEntries({before, one, after}, {before, other, after}), (QList<qsizetype>{0, 1, 2}));
}

void TestMerging::doesNotPairWhatOnlySharesAnIdentifier()
{
    const ParsedEntry one = entry(u"post1"_s, {}, u"Trams stop at the northern depot tonight."_s);
    const ParsedEntry other = entry(u"post1"_s, {}, u"A choir sings below our windows again."_s);
    QCOMPARE(pairEntries({one}, {other}), QList<qsizetype>{-1});
}

void TestMerging::takesEachFieldFromWhereItIsTrue()
{
    ParsedEntry declared = entry(u"p-1"_s, u"Dark"_s, u"The sun is gone."_s, times.arg(28));
    declared.author = u"The whole team"_s;
    declared.images = {{.url = QUrl(u"https://news.example/crop.jpg"_s)}};
    declared.isKeyEvent = true;
    ParsedEntry shown
        = entry(u"x"_s, u"Dark!"_s, u"The sun is gone.\nAnd so are the birds."_s, times.arg(50));
    shown.url = QUrl(u"https://news.example/live#p-1"_s);
    shown.author = u"Ann Author"_s;
    shown.images = {{.url = QUrl(u"https://news.example/wide.jpg"_s)}};
    shown.isPinned = true;
    const auto both = mergeReadings({.entries = {declared}}, {.entries = {shown}});
    QVERIFY(both);
    const ParsedEntry merged = both->entries.value(0);
    QCOMPARE(merged.sourceId, u"p-1"_s);
    QCOMPARE(merged.url, shown.url);
    QCOMPARE(merged.headline, u"Dark"_s);
    QCOMPARE(merged.text, shown.text);
    QCOMPARE(merged.content, shown.content);
    QCOMPARE(merged.author, u"Ann Author"_s);
    QCOMPARE(merged.images, shown.images);
    QCOMPARE(merged.published, declared.published);
    QVERIFY(merged.isPinned && merged.isKeyEvent);
}

void TestMerging::doubtsTheOneAuthorOfAllEntries()
{
    Reading declared{.entries = {numbered(1), numbered(2), numbered(3)}};
    for (ParsedEntry &entry : declared.entries)
        entry.author = u"Ann Author"_s;
    Reading shown{.entries = declared.entries.first(2)};
    QCOMPARE(mergeReadings(declared, shown)->entries.value(2).author, u"Ann Author"_s);
    shown.entries[0].author = u"Bo Writer"_s;
    shown.entries[1].author.clear();
    const auto both = mergeReadings(declared, shown);
    QVERIFY(both);
    QCOMPARE(both->entries.value(0).author, u"Bo Writer"_s);
    QCOMPARE(both->entries.value(1).author, QString());
    QCOMPARE(both->entries.value(2).author, QString());
}

void TestMerging::choosesTimes_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    const QString exact = u"2026-08-12T18:28:41Z"_s;
    QTest::newRow("only shown") << QString() << exact << exact;
    QTest::newRow("only declared") << exact << QString() << exact;
    QTest::newRow("shown is exact") << u"2026-08-12T18:28:00Z"_s << exact << exact;
    QTest::newRow("declared is exact") << exact << u"2026-08-12T18:28:00Z"_s << exact;
    QTest::newRow("shown lies about its zone") << exact << u"2026-08-12T20:28:41Z"_s << exact;
}

void TestMerging::choosesTimes()
{
    QFETCH(QString, declared);
    QFETCH(QString, shown);
    QFETCH(QString, expected);
    const auto both = mergeReadings({.entries = {entry(u"p-10"_s, {}, u"Dark"_s, declared)}},
        {.entries = {entry(u"p-10"_s, {}, u"Dark"_s, shown)}});
    QVERIFY(both);
    QCOMPARE(both->entries.value(0).published, QDateTime::fromString(expected, Qt::ISODate));
}

void TestMerging::choosesBodies_data()
{
    QTest::addColumn<QString>("declared");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<bool>("isShown");
    const QString whole = u"The sun is gone, the birds fall silent and people cheer."_s;
    QTest::newRow("cut") << u"The sun is gone, the bi"_s << whole << true;
    QTest::newRow("the same in paragraphs") << whole << u"“%1”\nMore."_s.arg(whole) << true;
    QTest::newRow("a teaser") << whole << u"The sun is gone."_s << false;
    QTest::newRow("filled in by scripts") << whole << QString() << false;
    QTest::newRow("an entry of pictures") << QString() << QString() << false;
}

void TestMerging::choosesBodies()
{
    QFETCH(QString, declared);
    QFETCH(QString, shown);
    QFETCH(bool, isShown);
    const auto both = mergeReadings(
        {.entries = {entry(u"p-10"_s, {}, declared)}}, {.entries = {entry(u"p-10"_s, {}, shown)}});
    QVERIFY(both);
    QCOMPARE(both->entries.value(0).text, isShown ? shown : declared);
}

void TestMerging::completesAHeadlineThatWasCut()
{
    const QString whole = u"The dark has come over the northern towns"_s;
    const auto both = mergeReadings({.entries = {entry(u"p-10"_s, whole.left(25), u"Body"_s)}},
        {.entries = {entry(u"p-10"_s, whole, u"Body"_s)}});
    QVERIFY(both);
    QCOMPARE(both->entries.value(0).headline, whole);
}

void TestMerging::keepsTheLeadsOfBoth()
{
    const SourceLead feed{SourceLead::Kind::Feed, u"feed"_s, QUrl(u"https://news.example/feed"_s)};
    const SourceLead api{SourceLead::Kind::Api, u"api"_s, QUrl(u"https://news.example/api"_s)};
    Reading declared{.entries = {numbered(1), numbered(2)}};
    declared.leads.sources = {feed};
    Reading shown = declared;
    shown.leads.sources = {api, feed};
    shown.leads.older = QUrl(u"https://news.example/live?page=2"_s);
    shown.leads.changes = u"https://news.example/since/{now}"_s;
    const auto both = mergeReadings(declared, shown);
    QVERIFY(both);
    QCOMPARE(both->leads.sources, (QList<SourceLead>{feed, api}));
    QCOMPARE(both->leads.older, shown.leads.older);
    QCOMPARE(both->leads.changes, shown.leads.changes);
}

void TestMerging::addsWhatOnlyOneListHas()
{
    const Reading declared{
        .entries = {numbered(2), numbered(3), numbered(4), numbered(6), numbered(7)}};
    const Reading shown{
        .entries = {numbered(1), numbered(2), numbered(3), numbered(4), numbered(5)}};
    // Four of five: what is new on the page and what it passed over keep their places.
    const Reading five{.entries = declared.entries.first(4) + shown.entries.last(1)};
    QVERIFY(mergeReadings(declared, shown));
    const auto both = mergeReadings(five, shown);
    QVERIFY(both);
    QCOMPARE(headlines(*both), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"6"_s, u"5"_s}));
}

void TestMerging::addsToAWindowThatRollsInJsonLd()
{
    Reading declared;
    Reading shown;
    for (int n = 1; n <= 30; ++n) {
        shown.entries.append(numbered(n));
        if (n <= 5)
            declared.entries.append(numbered(n));
    }
    const auto both = mergeReadings(declared, shown);
    QVERIFY(both);
    QCOMPARE(both->entries.size(), 30);
    const auto reverse = mergeReadings(shown, declared);
    QVERIFY(reverse);
    QCOMPARE(reverse->entries.size(), 30);
    QCOMPARE(headlines(*both), headlines(*reverse));
}

void TestMerging::leavesOutWhatIsUnlikeTheOthers()
{
    const Reading declared{.entries = {numbered(1), numbered(2), numbered(3)}};
    Reading shown = declared;
    shown.entries.insert(1, entry({}, u"Our newsletter"_s, u"All the news, every morning."_s));
    const auto both = mergeReadings(declared, shown);
    QVERIFY(both);
    QCOMPARE(both->entries.size(), 3);
}

void TestMerging::keepsAnOrderThatRunsTheOtherWay()
{
    const Reading declared{.entries = {numbered(4), numbered(3), numbered(2)}};
    const Reading shown{.entries = {numbered(1), numbered(2), numbered(3), numbered(4)}};
    const auto both = mergeReadings(declared, shown);
    QVERIFY(both);
    QCOMPARE(headlines(*both), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
    const auto reverse = mergeReadings(shown, declared);
    QVERIFY(reverse);
    QCOMPARE(headlines(*reverse), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s}));
}

void TestMerging::mergesNothingOfTwoDifferentLists()
{
    QVERIFY(!mergeReadings({.entries = {numbered(1), numbered(2), numbered(3)}},
        {.entries = {numbered(3), numbered(14), numbered(15)}}));
    QVERIFY(!mergeReadings({.entries = {numbered(1)}}, {}));
    QVERIFY(
        !mergeReadings({.entries = {numbered(1)}, .isPartial = true}, {.entries = {numbered(1)}}));
}

void TestMerging::writesIdentifiersInOneWay()
{
    const Reading declared{.entries = {numbered(2, {}), numbered(3, {})}};
    const Reading shown{
        .entries = {numbered(1, u"block-"_s), numbered(2, u"block-"_s), numbered(3, u"block-"_s)}};
    const auto both = mergeReadings(declared, shown);
    QVERIFY(both);
    QCOMPARE(both->entries.value(0).sourceId, u"80001"_s);
    QCOMPARE(both->entries.value(1).sourceId, u"80002"_s);
}

void TestMerging::isQuickForThousands()
{
    Reading declared;
    Reading shown;
    for (int n = 0; n < 5'000; ++n) {
        declared.entries.append(numbered(n, u"a"_s));
        shown.entries.append(entry({}, {}, u"Nothing of %1 is like the other side"_s.arg(n)));
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(!mergeReadings(declared, shown));
    QVERIFY(mergeReadings(declared, declared));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
