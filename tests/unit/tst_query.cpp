// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/query.h"

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
        row("an unknown field is text", u"note:pont"_s, u"Note : pont coupé"_s);
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
        const Query query
            = parseQuery(u"is:unread -is:starred has:image after:2h before:2026-03-05"_s, now);
        QCOMPARE(query.isRead, std::optional(false));
        QCOMPARE(query.isStarred, std::optional(false));
        QCOMPARE(query.hasImage, std::optional(true));
        QCOMPARE(query.since, now.addSecs(-7200));
        QCOMPARE(query.until, QDate(2026, 3, 5).startOfDay().toUTC());
        QVERIFY(query.terms.isEmpty());
    }

    void findsNothingForWhatIsNoWord()
    {
        QVERIFY(!matches(parseQuery(u"🔥 !"_s, now), entryOf({}, u"Le pont 🔥"_s)));
        QVERIFY(matches(parseQuery(u"🔥 pont"_s, now), entryOf({}, u"Le pont"_s)));
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
        const QString cut = snippet(parseQuery(u"coeur"_s, now), text, 80);
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
        QCOMPARE(toFts5(parseQuery(u"pont \"gare du nord\" -port ou*"_s, now)),
            u"(\"pont\" AND \"gare du nord\" AND \"ou\" *) NOT (\"port\")"_s);
        QCOMPARE(toFts5(parseQuery(u"NEAR(a) \"\" * ^ :"_s, now)), u"\"near a\""_s);
        QVERIFY(toFts5(parseQuery(u"-port"_s, now)).isEmpty());
        QCOMPARE(toFts5Excluded(parseQuery(u"-port"_s, now)), u"\"port\""_s);
        QCOMPARE(toFts5(parseQuery(u"gare OR port fermé"_s, now)),
            u"(\"gare\" OR \"port\") AND \"ferme\""_s);
    }
};

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
