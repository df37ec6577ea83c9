// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/phrases.h"
#include "core/search/query.h"
#include "core/search/ranking.h"
#include "core/search/words.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestPhrases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areFoundWhereTheWordsOfTheTextSay();
    void areShownWhereTheyWereWritten();
    void rankHeadlinesThenAuthorsThenTexts();
    void rankByHowOftenAndInHowLittleText();
    void rankRareWordsAboveCommonOnes();
};

namespace {

// Text of many scripts and little sense: the same few words, glued together by all kinds of signs.
QString randomText(QRandomGenerator &dice)
{
    static const QStringList pieces{u"sea"_s, u"seal"_s, u"Sœur"_s, u"é"_s, u"e\u0301"_s, u"ß"_s,
        u"地震"_s, u"地"_s, u"がき"_s, u"คน"_s, u"إسعاف"_s, u"한국"_s, u"C++"_s, u"#tag"_s, u"12"_s,
        u" "_s, u" "_s, u" "_s, u"-"_s, u"’"_s, u"\u00AD"_s, u"\u200B"_s, u"🔥"_s, u"\n"_s,
        u"\u0301"_s, u"%"_s};
    QString text;
    for (int i = dice.bounded(30); i > 0; --i)
        text += pieces[dice.bounded(int(pieces.size()))];
    return text;
}

qsizetype countAmong(const QStringList &words, const Words &sought)
{
    qsizetype count = 0;
    for (qsizetype at = 0; at + sought.words.size() <= words.size(); ++at) {
        QStringList here = words.sliced(at, sought.words.size());
        if (sought.isPrefix && here.last().startsWith(sought.words.last()))
            here.last() = sought.words.last();
        count += here == sought.words ? 1 : 0;
    }
    return count;
}

QList<double> ranks(const QString &query, const QList<QStringList> &entries)
{
    const Query parsed = parseQuery(query, {});
    Ranking ranking(parsed);
    for (const QStringList &entry : entries)
        ranking.add(entry.value(0), entry.value(1), entry.value(2));
    return ranking.ranks();
}

} // namespace

// What leaps over words must find what telling apart every word finds.
void TestPhrases::areFoundWhereTheWordsOfTheTextSay()
{
    QRandomGenerator dice(7);
    int found = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QString text = randomText(dice);
        const QStringList words = searchWords(text);
        if (words.isEmpty())
            continue;
        const qsizetype from = dice.bounded(int(words.size()));
        Words sought{words.sliced(from, std::min<qsizetype>(words.size() - from, 1 + round % 3))};
        sought.isPrefix = round % 2 == 0;
        if (sought.isPrefix && sought.words.last().size() > 1 && sought.words.last()[0].isLower())
            sought.words.last().chop(1);
        const qsizetype expected = countAmong(words, sought);
        QVERIFY(expected > 0);
        QVERIFY2(findPhrase(fold(text), sought).size() == expected,
            qPrintable(u"%1 in %2"_s.arg(sought.words.join(u'|'), text)));
        found += 1;
    }
    QVERIFY(found > 15'000);
}

void TestPhrases::areShownWhereTheyWereWritten()
{
    const QString text = u"Sa sœur, à Łódź: « re\u0301cit » du 地震 en C++, fin"_s;
    const auto shown = [&](const QString &query) {
        QStringList parts;
        for (const auto &[start, length] : findMatches(parseQuery(query, {}), text))
            parts.append(text.sliced(start, length));
        return parts;
    };
    QCOMPARE(shown(u"soeur"_s), QStringList{u"sœur"_s});
    QCOMPARE(shown(u"so*"_s), QStringList{u"sœur"_s});
    QCOMPARE(shown(u"lodz recit"_s), (QStringList{u"Łódź"_s, u"re\u0301cit"_s}));
    QCOMPARE(shown(u"\"lodz récit\""_s), QStringList{u"Łódź: « re\u0301cit"_s});
    QCOMPARE(shown(u"震"_s), QStringList{u"震"_s});
    QCOMPARE(shown(u"c++"_s), QStringList{u"C++"_s});
    QCOMPARE(shown(u"fi"_s), QStringList());
}

void TestPhrases::rankHeadlinesThenAuthorsThenTexts()
{
    const auto rank = ranks(u"comet"_s,
        {{u"Sky"_s, u"A comet"_s, u"Ann"_s}, {u"Comet"_s, u"A sky"_s, u"Ann"_s},
            {u"Sky"_s, u"A rock"_s, u"Comet"_s}});
    QVERIFY(rank[1] < rank[2]);
    QVERIFY(rank[2] < rank[0]);
    QVERIFY(rank[0] < 0);
}

void TestPhrases::rankByHowOftenAndInHowLittleText()
{
    const auto rank = ranks(u"comet"_s,
        {{{}, u"A comet over hills and towns and fields and seas"_s},
            {{}, u"A comet, a comet over hills and towns and seas!!"_s}, {{}, u"A comet"_s}});
    QVERIFY(rank[1] < rank[0]);
    QVERIFY(rank[2] < rank[0]);
}

void TestPhrases::rankRareWordsAboveCommonOnes()
{
    const auto rank = ranks(u"rain OR comet"_s,
        {{{}, u"rain here"_s}, {{}, u"rain soon"_s}, {{}, u"comet now"_s}, {{}, u"rain then"_s}});
    QVERIFY(rank[2] < rank[0]);
    QCOMPARE(rank[0], rank[1]);
    QCOMPARE(ranks(u"rain"_s, {}), QList<double>());
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
