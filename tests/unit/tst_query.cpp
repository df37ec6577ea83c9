// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/chips.h"
#include "core/search/fts5.h"
#include "core/search/query.h"
#include "core/search/times.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace Liveline;

namespace {

const QDateTime now(QDate(2026, 3, 4), QTime(12, 0), Qt::UTC);

Entry entryOf(const QString &headline, const QString &text, const QString &author = {})
{
    Entry entry;
    entry.current.headline = headline;
    entry.current.text = text;
    entry.current.author = author;
    entry.sortTime = now.addSecs(-3600);
    return entry;
}

QStringList found(const QString &query, const QString &text)
{
    QStringList pieces;
    for (const auto &[start, length] : findMatches(parseQuery(query, now), text))
        pieces.append(text.mid(start, length));
    return pieces;
}

} // namespace

class TestQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesAcrossScriptsAndSpellings_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isMatch");
        const auto row
            = [](const char *name, const QString &query, const QString &text, bool isMatch = true) {
                  QTest::newRow(name) << query << text << isMatch;
              };
        row("two Han characters", u"地震"_s, u"東京で地震がありました。"_s);
        row("one Han character", u"震"_s, u"東京で地震がありました。"_s);
        row("Han characters apart", u"地震"_s, u"地面が震える"_s, false);
        row("oe for œ", u"coeur"_s, u"Au cœur de la ville"_s);
        row("ss for ß", u"strasse"_s, u"Die Straße ist gesperrt"_s);
        row("l for ł", u"lodz"_s, u"Pożar w Łódź"_s);
        row("hamza left out", u"الاسعاف"_s, u"وصلت سيارات الإسعاف"_s);
        row("a hyphenated word", u"covid-19"_s, u"Le Covid-19 recule"_s);
        row("behind an apostrophe", u"ukraine"_s, u"Guerre en l’Ukraine"_s);
        row("accents and hyphens", u"nord coreens"_s, u"soldats nord-coréens"_s);
        row("a number as written", u"12.000"_s, u"jusqu’à 12.000 soldats"_s);
        row("all words are wanted", u"pont fermé"_s, u"Le pont est ouvert"_s, false);
        row("a phrase", u"\"pont fermé\""_s, u"Le pont fermé hier"_s);
        row("a phrase apart", u"\"pont fermé\""_s, u"Le pont est fermé"_s, false);
        row("an excluded word", u"pont -fermé"_s, u"Le pont est fermé"_s, false);
        row("only an excluded word", u"-fermé"_s, u"Le pont est ouvert"_s);
        row("one of two", u"gare OR port"_s, u"Le port est fermé"_s);
        row("none of two", u"gare OR port"_s, u"Le pont est fermé"_s, false);
        row("one of two and a third", u"gare OR port fermé"_s, u"La gare ouvre"_s, false);
        row("a prefix", u"ferm*"_s, u"Le pont est fermé"_s);
        row("no prefix unasked", u"ferm"_s, u"Le pont est fermé"_s, false);
        row("an unknown field is text", u"avis:pont"_s, u"Avis : pont coupé"_s);
    }

    void matchesAcrossScriptsAndSpellings()
    {
        QFETCH(QString, query);
        QFETCH(QString, text);
        QFETCH(bool, isMatch);
        QCOMPARE(matches(parseQuery(query, now), entryOf({}, text)), isMatch);
    }

    void readsTheWordBeingTypedAsAPrefix()
    {
        const Entry entry = entryOf({}, u"Le pont est fermé"_s);
        QVERIFY(matches(parseQuery(u"pont fer"_s, now, true), entry));
        QVERIFY(!matches(parseQuery(u"pont fer "_s, now, true), entry));
        QVERIFY(matches(parseQuery(u"\"pont est fer"_s, now, true), entry));
        QVERIFY(!matches(parseQuery(u"\"pont est fer\""_s, now, true), entry));
        QVERIFY(!matches(parseQuery(u"p"_s, now, true), entry));
    }

    void looksOnlyWhereAFieldSays()
    {
        const Entry entry = entryOf(u"Le pont"_s, u"La gare"_s, u"Inès Dubois"_s);
        QVERIFY(matches(parseQuery(u"title:pont"_s, now), entry));
        QVERIFY(!matches(parseQuery(u"titre:gare"_s, now), entry));
        QVERIFY(matches(parseQuery(u"de:\"ines dubois\""_s, now), entry));
    }

    void readsFlagsAndTimes()
    {
        const Query query = parseQuery(u"est:non-lu -is:starred after:2h avant:2026-03-05"_s, now);
        const QueryNode starred = QueryNode::is(Trait::Starred);
        QCOMPARE(query.tree.parts,
            (QList<QueryNode>{QueryNode::is(Trait::Unread), {QueryNode::Kind::Not, {starred}, {}},
                QueryNode::is(Within{now.addSecs(-7200), {}}),
                QueryNode::is(Within{{}, QDate(2026, 3, 5).startOfDay().toUTC()})}));
        QCOMPARE(parseQuery(u"tri:ancien"_s, now).order, Query::Order::Oldest);
    }

    void findsNothingForWhatIsNoWord()
    {
        QVERIFY(!matches(parseQuery(u"— !"_s, now), entryOf({}, u"Le pont !"_s)));
        QVERIFY(matches(parseQuery(u"— pont"_s, now), entryOf({}, u"Le pont"_s)));
        QVERIFY(parseQuery(u"  "_s, now).isEmpty());
    }

    void showsWhereTheWordsStandInTheOriginal()
    {
        QCOMPARE(found(u"coeur"_s, u"Au cœur, au CŒUR"_s), (QStringList{u"cœur"_s, u"CŒUR"_s}));
        QCOMPARE(found(u"地震"_s, u"東京で地震が2024年"_s), QStringList{u"地震"_s});
        QCOMPARE(found(u"2024"_s, u"東京で地震が2024年"_s), QStringList{u"2024"_s});
        QCOMPARE(found(u"nord coreens"_s, u"soldats nord-coréens"_s),
            (QStringList{u"nord"_s, u"coréens"_s}));
        QCOMPARE(found(u"\"nord coreens\""_s, u"soldats nord-coréens"_s),
            QStringList{u"nord-coréens"_s});
    }

    void cutsASnippetAroundTheFirstMatch()
    {
        const QString text = u"mot "_s.repeated(100) + u"cœur "_s + u"fin "_s.repeated(100);
        const QString cut = snippet(parseQuery(u"coeur"_s, now), text, TextField::Any, 80);
        QVERIFY(cut.contains(u"\uE000cœur\uE001"_s));
        QVERIFY2(cut.size() < 130, qPrintable(cut));
        QVERIFY(cut.startsWith(u'…') && cut.endsWith(u'…'));
    }

    void readsTimesAsAPersonWritesThem()
    {
        QCOMPARE(parseTimeArgument(u"3d"_s, now), std::optional(now.addDays(-3)));
        QCOMPARE(parseTimeArgument(u"2026-03-04T08:00:00Z"_s, now),
            std::optional(QDateTime(QDate(2026, 3, 4), QTime(8, 0), Qt::UTC)));
        QVERIFY(!parseTimeArgument(u"soon"_s, now));
        QVERIFY(!parseTimeArgument({}, now));
    }

    void writesEveryWordQuotedForFts5()
    {
        const auto fts5 = [](const QString &text) { return toFts5(parseQuery(text, now).tree); };
        QCOMPARE(fts5(u"pont \"gare du nord\" -port ou*"_s),
            u"((\"pont\" AND \"gare du nord\" AND \"ou\" *) NOT \"port\")"_s);
        QCOMPARE(fts5(u"NEAR(a) \"\" ^ :"_s), u"\"near a\""_s);
        QVERIFY(!fts5(u"-port"_s)); // an absence alone
        QVERIFY(!fts5(u"port is:read"_s));
        QCOMPARE(fts5(u"gare OR port fermé"_s), u"((\"gare\" OR \"port\") AND \"ferme\")"_s);
        QCOMPARE(fts5(u"titre:C++"_s), u"{title} : \"c ＋ ＋\""_s);
    }

    void readsSpansOfTimeAsAPersonWritesThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDateTime>("since");
        QTest::addColumn<QDateTime>("until");
        const auto day = [](int y, int m, int d) { return QDate(y, m, d).startOfDay().toUTC(); };
        const auto row = [](const QString &text, const QDateTime &since, const QDateTime &until) {
            QTest::newRow(qPrintable(text)) << text << since << until;
        };
        row(u"2026-03-01"_s, day(2026, 3, 1), day(2026, 3, 2));
        row(u"2026-02"_s, day(2026, 2, 1), day(2026, 3, 1));
        row(u"2025"_s, day(2025, 1, 1), day(2026, 1, 1));
        row(u"hier"_s, day(2026, 3, 3), day(2026, 3, 4));
        row(u"Aujourd’hui"_s, day(2026, 3, 4), day(2026, 3, 5));
        row(u"90min"_s, now.addSecs(-5400), {});
        row(u"2sem"_s, now.addDays(-14), {});
        row(u"P1M"_s, now.addMonths(-1), {});
        row(u"PT1H30M"_s, now.addSecs(-5400), {});
        row(u"2026-03-01/2026-03-03"_s, day(2026, 3, 1), day(2026, 3, 4));
        row(u"2026-03-01/P2D"_s, day(2026, 3, 1), day(2026, 3, 1).addDays(2));
        row(u"P2D/2026-03-03"_s, day(2026, 3, 4).addDays(-2), day(2026, 3, 4));
        row(u"2014-03/"_s, day(2014, 3, 1), {});
        row(u"/2014-03"_s, {}, day(2014, 4, 1));
        row(u"2026-03-04T08:15Z"_s, now.addSecs(-225 * 60), now.addSecs(-224 * 60));
        for (const QString &text : {u"/"_s, u"P"_s, u"PT"_s, u"P3D/P3D"_s, u"2026-02-30"_s,
                 u"soon"_s, u"25:00"_s, u"2026-1-1"_s, u"99999999d"_s, u""_s})
            row(text, {}, {});
    }
    void readsSpansOfTimeAsAPersonWritesThem()
    {
        QFETCH(QString, text);
        QFETCH(QDateTime, since);
        QFETCH(QDateTime, until);
        const auto period = parsePeriod(text, now);
        QCOMPARE(period.has_value(), since.isValid() || until.isValid());
        QCOMPARE(period.value_or(Within()), (Within{since, until}));
    }

    void tellsWhichPiecesAreMoreThanWords_data()
    {
        using enum QueryChip::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<QueryChip>>("chips");
        const auto row = [](const QString &text, const QList<QueryChip> &chips) {
            QTest::newRow(qPrintable(text)) << text << chips;
        };
        row(u"pont fermé"_s, {});
        row(u"pont OR gare"_s, {{5, 2, Operator}});
        row(u"-pont (a)"_s, {{0, 1, Operator}, {6, 1, Operator}, {8, 1, Operator}});
        row(u"« a b » c*"_s, {{0, 7, Phrase}, {8, 2, Phrase}});
        row(u"/a.b/i *x*"_s, {{0, 6, Pattern}, {7, 3, Pattern}});
        row(u"is:read de:ada avant:hier"_s, {{0, 7, Filter}, {8, 6, Filter}, {15, 10, Filter}});
        row(u"is:odd x:y /(/ "_s, {{0, 6, Unknown}, {7, 3, Unknown}, {11, 3, Unknown}});
        row(u"is:unr"_s, {{0, 6, Unfinished}});
        row(u"in:dossier in:morning dans:\"the evening\""_s,
            {{0, 10, Filter}, {11, 10, Filter}, {22, 18, Missing}});
    }
    void tellsWhichPiecesAreMoreThanWords()
    {
        QFETCH(QString, text);
        QFETCH(QList<QueryChip>, chips);
        QCOMPARE(chipsOf(text, now, u"This Morning"_s), chips);
    }

    void givesUpOnExpressionsThatBacktrackForEver()
    {
        const Query query = parseQuery(u"/(a+)+$/"_s, now);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!matches(query, entryOf({}, u"a"_s.repeated(5'000) + u'!')));
        QVERIFY(timer.elapsed() < 1'000);
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
