// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void collapsesWhatAReaderDoesNotSee_data();
    void collapsesWhatAReaderDoesNotSee();
    void keepsLinesButNotEmptyOnes();
    void replacesHalvesOfCharacters_data();
    void replacesHalvesOfCharacters();
    void foldsWhatAPersonWouldCallTheSameWord_data();
    void foldsWhatAPersonWouldCallTheSameWord();
    void keepsDifferentLettersApart_data();
    void keepsDifferentLettersApart();
    void foldsTwiceToTheSame();
    void splitsIntoWords_data();
    void splitsIntoWords();
    void leavesOutMailAddresses();
    void elidesAtAWord_data();
    void elidesAtAWord();
    void neverCutsInsideACharacter();
    void findsTheDirectionOfText();
    void keepsWhatCannotBeSeenInWordsThatAreKept();
    void showsNoWordsThatTurnOthersRound_data();
    void showsNoWordsThatTurnOthersRound();
    void findsAndComparesAsIfNothingInvisibleWereThere();
};

void TestText::collapsesWhatAReaderDoesNotSee_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << u""_s << u""_s;
    QTest::newRow("only white space") << u" \n\t\u00A0"_s << u""_s;
    QTest::newRow("runs and ends") << u"  a \n\n b\t"_s << u"a b"_s;
    QTest::newRow("no-break spaces") << u"12\u202F000\u00A0soldats"_s << u"12 000 soldats"_s;
    QTest::newRow("ideographic space") << u"日\u3000本"_s << u"日 本"_s;
    QTest::newRow("soft hyphen and zero width")
        << u"Par\u00ADle\u200Bment\uFEFF"_s << u"Parlement"_s;
    QTest::newRow("controls") << u"a\u0001b\u007Fc\u0085d"_s << u"abc d"_s;
    QTest::newRow("direction override") << u"a\u202Eb"_s << u"ab"_s;
    QTest::newRow("icon font") << u"\uE900 Partager"_s << u"Partager"_s;
    QTest::newRow("composed") << u"e\u0301te\u0301"_s << u"été"_s;
    QTest::newRow("Persian joiner stays") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
    QTest::newRow("emoji family stays") << u"👨\u200D👩\u200D👧"_s << u"👨\u200D👩\u200D👧"_s;
}

void TestText::collapsesWhatAReaderDoesNotSee()
{
    QFETCH(QString, text);
    QTEST(collapseWhitespace(text), "expected");
}

void TestText::keepsWhatCannotBeSeenInWordsThatAreKept()
{
    QCOMPARE(tidyWhitespace(u" Par\u00ADle\u200Bment\uFEFF \u202E x\u0001 \uE900 "_s),
        u"Par\u00ADle\u200Bment\uFEFF \u202E x "_s.trimmed());
    QCOMPARE(tidyLines(u"one\n\u200B\n two \n"_s), u"one\ntwo"_s);
    QCOMPARE(tidyLines(u" \n\uFEFF\n"_s), u"\uFEFF"_s); // nothing else was said
    QVERIFY(!showsSomething(u" \u200B\u00AD"_s));
    QVERIFY(showsSomething(u"\u200Ba"_s));
}

void TestText::showsNoWordsThatTurnOthersRound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing to do") << u"Plain, ünd 漢字"_s << u"Plain, ünd 漢字"_s;
    QTest::newRow("override") << u"annex\u202Egpj.exe\u202C"_s << u"annexgpj.exe"_s;
    QTest::newRow("of no width") << u"\uFEFFa\u200Bb\u00ADc"_s << u"abc"_s;
    QTest::newRow("an isolate stays") << u"a \u2068b\u2069 c"_s << u"a \u2068b\u2069 c"_s;
    QTest::newRow("isolates are closed")
        << u"a \u2066b \u2067c"_s << u"a \u2066b \u2067c\u2069\u2069"_s;
    QTest::newRow("and close nothing of ours") << u"a\u2069 b"_s << u"a b"_s;
    QTest::newRow("lines stay") << u"a\n\n b"_s << u"a\n\n b"_s;
    QTest::newRow("marks and joiners stay") << u"\u200Fمی\u200Cخواهم"_s << u"\u200Fمی\u200Cخواهم"_s;
}

void TestText::showsNoWordsThatTurnOthersRound()
{
    QFETCH(QString, text);
    QTEST(shownText(text), "expected");
}

void TestText::findsAndComparesAsIfNothingInvisibleWereThere()
{
    const QString said = u"Par\u00ADle\u200Bment \u202Avote\u202C"_s;
    QCOMPARE(fold(said), u"parlement vote"_s);
    QCOMPARE(collapseWhitespace(said), u"Parlement vote"_s);
}

void TestText::keepsLinesButNotEmptyOnes()
{
    QCOMPARE(collapseLines(u" one  two \n\n \u00A0\nthree "), u"one two\nthree"_s);
}

void TestText::replacesHalvesOfCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QChar high(0xD83D);
    const QChar low(0xDE00);
    QTest::newRow("whole") << u"a\U0001F600é"_s << u"a\U0001F600é"_s;
    QTest::newRow("cut at the end") << u"a"_s + high << u"a\uFFFD"_s;
    QTest::newRow("cut at the start") << low + u"a"_s << u"\uFFFDa"_s;
    QTest::newRow("no characters")
        << u"\uFDD0a"_s + QChar(0xFFFE) + u"\U0010FFFE"_s << u"\uFFFDa\uFFFD\uFFFD\uFFFD"_s;
    QTest::newRow("exchanged") << low + QString(high) << u"\uFFFD\uFFFD"_s;
    QTest::newRow("half before a whole") << high + u"\U0001F600"_s << u"\uFFFD\U0001F600"_s;
}

void TestText::replacesHalvesOfCharacters()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(wellFormed(text), expected);
}

void TestText::foldsWhatAPersonWouldCallTheSameWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("ascii") << u"Hello, World!"_s << u"hello, world!"_s;
    QTest::newRow("accents") << u"ÉLÉGANT Ça été"_s << u"elegant ca ete"_s;
    QTest::newRow("decomposed accents") << u"e\u0301te\u0301"_s << u"ete"_s;
    QTest::newRow("ligatures") << u"Œuvre cæcum ﬁn Straße"_s << u"oeuvre caecum fin strasse"_s;
    QTest::newRow("capital sharp s") << u"STRAẞE"_s << u"strasse"_s;
    QTest::newRow("strokes") << u"Łódź Đakovo Ørsted"_s << u"lodz dakovo orsted"_s;
    QTest::newRow("Turkish") << u"İstanbul ılık IŞIK"_s << u"istanbul ilik isik"_s;
    QTest::newRow("Cyrillic yo") << u"Ёлка всё"_s << u"елка все"_s;
    QTest::newRow("Cyrillic stress") << u"за\u0301мок"_s << u"замок"_s;
    QTest::newRow("Greek") << u"Οδυσσεύς"_s << u"οδυσσευσ"_s;
    QTest::newRow("hamza") << u"أحمد إلى آخر"_s << u"احمد الي اخر"_s;
    QTest::newRow("ta marbuta") << u"مدرسة"_s << u"مدرسه"_s;
    QTest::newRow("tatweel and vowels") << u"مُحَمَّـــد"_s << u"محمد"_s;
    QTest::newRow("Arabic digits") << u"١٢٣ ۴۵"_s << u"123 45"_s;
    QTest::newRow("full width") << u"ＡＢＣ１２"_s << u"abc12"_s;
    QTest::newRow("apostrophes") << u"L’eau d‘or"_s << u"l'eau d'or"_s;
    QTest::newRow("hyphens") << u"vice–président e‑mail"_s << u"vice-president e-mail"_s;
    QTest::newRow("half-width kana") << u"ｶﾞｽ"_s << u"ガス"_s;
    QTest::newRow("Hangul stays whole") << u"한국"_s << u"한국"_s;
    QTest::newRow("newlines") << u" a\n\u00A0b\u2028c "_s << u"a b c"_s;
    QTest::newRow("joiners") << u"می\u200Cخواهم"_s << u"ميخواهم"_s;
}

void TestText::foldsWhatAPersonWouldCallTheSameWord()
{
    QFETCH(QString, text);
    QTEST(fold(text), "expected");
}

void TestText::keepsDifferentLettersApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("Kana voicing") << u"カ"_s << u"ガ"_s;
    QTest::newRow("short i") << u"й"_s << u"и"_s;
    QTest::newRow("Ukrainian yi") << u"їх"_s << u"іх"_s;
    QTest::newRow("Hindi vowels") << u"कि"_s << u"की"_s;
}

void TestText::keepsDifferentLettersApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(fold(one) != fold(other));
}

void TestText::foldsTwiceToTheSame()
{
    for (const QString &text : {u"Œuvre Łódź İstanbul ﬁn «été»"_s, u"أحمد مدرسة ١٢"_s,
             u"ｶﾞｽ 한국 東京 นํ้า"_s, u"½ ① ㎏ … ™"_s})
        QCOMPARE(fold(fold(text)), fold(text));
}

void TestText::splitsIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("empty") << u""_s << QStringList{};
    QTest::newRow("punctuation") << u"l'eau, 12.5 %!"_s
                                 << QStringList{u"l"_s, u"eau"_s, u"12"_s, u"5"_s};
    QTest::newRow("Han") << u"東京tv東"_s << QStringList{u"東"_s, u"京"_s, u"tv"_s, u"東"_s};
    QTest::newRow("Kana") << u"ガー"_s << QStringList{u"ガ"_s, u"ー"_s};
    QTest::newRow("Hangul") << u"한국"_s << QStringList{u"한"_s, u"국"_s};
    QTest::newRow("Thai keeps its vowels") << u"ที่"_s << QStringList{u"ที่"_s};
    QTest::newRow("beyond the first plane") << u"𠮷野"_s << QStringList{u"𠮷"_s, u"野"_s};
    QTest::newRow("Arabic") << u"في 12 مدرسه"_s << QStringList{u"في"_s, u"12"_s, u"مدرسه"_s};
}

void TestText::splitsIntoWords()
{
    QFETCH(QString, text);
    QTEST(foldedWords(text), "expected");
}

void TestText::leavesOutMailAddresses()
{
    QCOMPARE(withoutAddresses(u"Ann (ann@news.example), Bo"_s), u"Ann, Bo"_s);
    QCOMPARE(withoutAddresses(u"Ann (Paris), Bo (b@x"_s), u"Ann (Paris), Bo (b@x"_s);
    QCOMPARE(withoutAddresses(u"ann@news.example"_s), u"ann@news.example"_s);
}

void TestText::elidesAtAWord_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    QTest::newRow("short enough") << u"abc"_s << 3 << u"abc"_s;
    QTest::newRow("at a space") << u"one two three"_s << 9 << u"one two…"_s;
    QTest::newRow("word just fits") << u"one two three"_s << 8 << u"one two…"_s;
    QTest::newRow("comma goes") << u"one, two three"_s << 7 << u"one…"_s;
    QTest::newRow("one long word") << u"abcdefghij"_s << 5 << u"abcd…"_s;
    QTest::newRow("no room") << u"abc"_s << 0 << u""_s;
    QTest::newRow("room for the ellipsis") << u"abc"_s << 1 << u"…"_s;
}

void TestText::elidesAtAWord()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QTEST(elideAtWord(text, length), "expected");
}

void TestText::neverCutsInsideACharacter()
{
    const QString emoji = u"😀😀😀😀"_s;
    QCOMPARE(elideAtWord(emoji, 4), u"😀…"_s);
    QCOMPARE(elideAtWord(u"ae\u0301e\u0301e\u0301"_s, 5), u"ae\u0301…"_s);
}

void TestText::findsTheDirectionOfText()
{
    QVERIFY(isRightToLeftText(u"123 مرحبا hello"));
    QVERIFY(!isRightToLeftText(u"hello مرحبا"));
    QVERIFY(!isRightToLeftText(u"12:30"));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
