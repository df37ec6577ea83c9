// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/diff/textdiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

QString joined(const QList<Span> &spans, Span::Kind left)
{
    QString text;
    for (const Span &span : spans) {
        if (span.kind == Span::Kind::Equal || span.kind == left)
            text += span.text;
    }
    return text;
}

// "Some [-12-]{+14+} people"
QString shown(const QString &before, const QString &after)
{
    QString text;
    for (const Span &span : diffWords(before, after)) {
        switch (span.kind) {
        case Span::Kind::Equal:
            text += span.text;
            break;
        case Span::Kind::Deleted:
            text += u"[-"_s + span.text + u"-]"_s;
            break;
        case Span::Kind::Inserted:
            text += u"{+"_s + span.text + u"+}"_s;
            break;
        }
    }
    return text;
}

ParsedEntry entryOf(const QString &text, const QString &headline = {})
{
    ParsedEntry entry;
    entry.text = text;
    entry.headline = headline;
    return entry;
}

ParsedEntry pictured(const QString &url)
{
    ParsedEntry entry = entryOf(u"With a picture"_s);
    entry.images = {{QUrl(url)}};
    return entry;
}

} // namespace

class TestTextDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChanged_data();
    void showsWhatChanged();
    void givesBackBothTexts();
    void isBoundedForTextsThatShareNothing();
    void seesOnlyWhatAPersonWouldSee_data();
    void seesOnlyWhatAPersonWouldSee();
    void knowsAPictureByMoreThanItsAddress_data();
    void knowsAPictureByMoreThanItsAddress();
    void weighsAnEdit_data();
    void weighsAnEdit();
};

void TestTextDiff::showsWhatChanged_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const auto row
        = [](const char *name, const QString &before, const QString &after,
              const QString &expected) { QTest::newRow(name) << before << after << expected; };
    row("nothing", u"As before"_s, u"As before"_s, u"As before"_s);
    row("both empty", {}, {}, {});
    row("from nothing", {}, u"New text"_s, u"{+New text+}"_s);
    row("to nothing", u"Old text"_s, {}, u"[-Old text-]"_s);
    row("a figure", u"Some 12 people"_s, u"Some 14 people"_s, u"Some [-12-]{+14+} people"_s);
    row("punctuation", u"It is over."_s, u"It is over!"_s, u"It is over[-.-]{+!+}"_s);
    row("two words in a row", u"The old town hall burns"_s, u"The new city hall burns"_s,
        u"The [-old town-]{+new city+} hall burns"_s);
    row("a sentence more", u"First."_s, u"First. Second one."_s, u"First.{+ Second one.+}"_s);
    row("accents", u"Il est a Orleans"_s, u"Il est à Orléans"_s,
        u"Il est [-a Orleans-]{+à Orléans+}"_s);
    row("Japanese", u"死者は3人です"_s, u"死者は5人です"_s, u"死者は[-3-]{+5+}人です"_s);
    row("thousands", u"Some 12,000 people"_s, u"Some 15,000 people"_s,
        u"Some [-12,000-]{+15,000+} people"_s);
    row("thousands, German", u"12.000 Menschen."_s, u"12.400 Menschen."_s,
        u"[-12.000-]{+12.400+} Menschen."_s);
    row("thousands, French", u"12\u202F000 personnes"_s, u"12\u202F500 personnes"_s,
        u"[-12\u202F000-]{+12\u202F500+} personnes"_s);
    row("thousands, Swiss", u"12’000 Leute"_s, u"13’000 Leute"_s, u"[-12’000-]{+13’000+} Leute"_s);
    row("a year and a figure", u"In 2024\u00A0300 came"_s, u"In 2024\u00A0301 came"_s,
        u"In [-2024\u00A0300-]{+2024\u00A0301+} came"_s); // who can tell
    row("two figures", u"rows 12 13"_s, u"rows 12 14"_s, u"rows 12 [-13-]{+14+}"_s);
    row("a score", u"It is 2–1 now"_s, u"It is 2–2 now"_s, u"It is [-2–1-]{+2–2+} now"_s);
    row("a time", u"at 14:32, he said"_s, u"at 14:35, he said"_s,
        u"at [-14:32-]{+14:35+}, he said"_s);
    row("a per cent", u"3.5 % more"_s, u"3.8 % more"_s, u"[-3.5-]{+3.8+} % more"_s);
    row("the end of a sentence", u"It was 12. So"_s, u"It was 13. So"_s,
        u"It was [-12-]{+13+}. So"_s);
    row("Arabic digits", u"عاد ١٢٬٠٠٠ نازح"_s, u"عاد ١٥٬٠٠٠ نازح"_s,
        u"عاد [-١٢٬٠٠٠-]{+١٥٬٠٠٠+} نازح"_s);
    row("Arabic", u"أصيب 12 شخصا"_s, u"أصيب 14 شخصا"_s, u"أصيب [-12-]{+14+} شخصا"_s);
}

void TestTextDiff::showsWhatChanged()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(shown(before, after), expected);
}

void TestTextDiff::givesBackBothTexts()
{
    QRandomGenerator random(7);
    const QStringList pieces{u"word"_s, u" "_s, u"\n"_s, u"12"_s, u"é"_s, u"e\u0301"_s, u"東"_s,
        u"京"_s, u"👩‍🚒"_s, u"لا"_s, u"."_s, u"\u00A0"_s, QString(QChar(0xD83D)), u"a"_s,
        QString(QChar(0)), u"ไทย"_s};
    const auto text = [&] {
        QString result;
        for (int i = random.bounded(60); i > 0; --i)
            result += pieces[random.bounded(int(pieces.size()))];
        return result;
    };
    for (int i = 0; i < 3'000; ++i) {
        const QString before = text();
        const QString after = random.bounded(2) ? text() : QString(before).replace(u'a', u"bb "_s);
        const QList<Span> spans = diffWords(before, after);
        QCOMPARE(joined(spans, Span::Kind::Deleted), before);
        QCOMPARE(joined(spans, Span::Kind::Inserted), after);
        for (qsizetype k = 0; k < spans.size(); ++k) {
            QVERIFY(!spans[k].text.isEmpty());
            QVERIFY(k == 0 || spans[k].kind != spans[k - 1].kind);
        }
    }
}

void TestTextDiff::isBoundedForTextsThatShareNothing()
{
    QString before;
    QString after;
    for (int i = 0; i < 100'000; ++i) {
        before += u"a%1 "_s.arg(i);
        after += u"b%1 "_s.arg(i);
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(diffWords(before, after),
        (QList<Span>{{Span::Kind::Deleted, before}, {Span::Kind::Inserted, after}}));
    const QList<Span> half = diffWords(before.left(60'000), after.left(60'000));
    QCOMPARE(joined(half, Span::Kind::Inserted), after.left(60'000));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

void TestTextDiff::seesOnlyWhatAPersonWouldSee_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isDifferent");
    const auto row = [](const char *name, const QString &before, const QString &after, bool is) {
        QTest::newRow(name) << before << after << is;
    };
    row("the same", u"As it was"_s, u"As it was"_s, false);
    row("white space", u"As  it\nwas"_s, u"As it was "_s, false);
    row("no-break space", u"12\u00A0000 soldats"_s, u"12 000 soldats"_s, false);
    row("decomposed", u"e\u0301te\u0301"_s, u"été"_s, false);
    row("a clock in English", u"Fire. 5 min ago"_s, u"Fire. 6 min ago"_s, false);
    row("a clock in French", u"Il y a 5 minutes : incendie"_s, u"Il y a 12 minutes : incendie"_s,
        false);
    row("a clock in German", u"vor 5 Minuten Brand"_s, u"vor 2 Stunden Brand"_s, false);
    row("a clock in Japanese", u"5分前 火事"_s, u"1時間前 火事"_s, false);
    row("a clock in Arabic", u"منذ 5 دقائق حريق"_s, u"منذ 7 دقائق حريق"_s, false);
    row("a word", u"As it was"_s, u"As it is"_s, true);
    row("case", u"nato"_s, u"NATO"_s, true);
    row("a figure", u"12 people"_s, u"14 people"_s, true);
}

void TestTextDiff::seesOnlyWhatAPersonWouldSee()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, isDifferent);
    QCOMPARE(isVisiblyDifferent(entryOf(before), entryOf(after)), isDifferent);
    QCOMPARE(fingerprint(entryOf(before)) != fingerprint(entryOf(after)), isDifferent);
    QCOMPARE(isVisiblyDifferent(entryOf({}, before), entryOf({}, after)), isDifferent);
    ParsedEntry marked = entryOf(before);
    marked.content.html = u"<p class=x>"_s;
    marked.updated = QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC);
    QVERIFY(!isVisiblyDifferent(entryOf(before), marked));
    marked.isPinned = true;
    QVERIFY(isVisiblyDifferent(entryOf(before), marked));
}

void TestTextDiff::knowsAPictureByMoreThanItsAddress_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isDifferent");
    const auto row = [](const char *name, const QString &before, const QString &after, bool is) {
        QTest::newRow(name) << before << after << is;
    };
    row("signature in the query", u"https://i.example/a/sun.jpg?w=640&s=0a1b"_s,
        u"https://i.example/a/sun.jpg?w=320&s=9f8e"_s, false);
    row("another host of the network", u"https://img1.example/a/sun.jpg"_s,
        u"https://img2.example/a/sun.jpg"_s, false);
    row("size in the name", u"https://i.example/2026/sun-1024x683.jpg"_s,
        u"https://i.example/2026/sun-300x200.jpg"_s, false);
    row("size in the path", u"https://i.example/w_640,c_fill/v1/sun.jpg"_s,
        u"https://i.example/w_1280,c_fill/v1/sun.jpg"_s, false);
    row("format", u"https://i.example/sun.jpg"_s, u"https://i.example/sun.webp"_s, false);
    row("another picture", u"https://i.example/a/sun.jpg"_s, u"https://i.example/a/moon.jpg"_s,
        true);
    row("another number", u"https://i.example/photo/118231.jpg"_s,
        u"https://i.example/photo/118232.jpg"_s, true);
}

void TestTextDiff::knowsAPictureByMoreThanItsAddress()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, isDifferent);
    QCOMPARE(isVisiblyDifferent(pictured(before), pictured(after)), isDifferent);
}

void TestTextDiff::weighsAnEdit_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isSubstantive");
    const auto row = [](const char *name, const QString &before, const QString &after, bool is) {
        QTest::newRow(name) << before << after << is;
    };
    const QString long1
        = u"The bridge over the river will stay closed to all traffic for most of the "
          "coming week while workers look at the old stones"_s;
    row("a full stop", long1, long1 + u"."_s, false);
    row("a typing error", long1, QString(long1).replace(u"workers"_s, u"people"_s), false);
    row("a figure", long1 + u" 12"_s, long1 + u" 14"_s, true);
    row("a name", long1 + u" with Anna"_s, long1 + u" with Maria"_s, true);
    row("a negation", long1, QString(long1).replace(u"will stay"_s, u"will not stay"_s), true);
    row("a quotation", long1 + u" “for now”"_s, long1 + u" “for ever”"_s, true);
    row("a sentence more", u"The bridge is closed"_s, u"The bridge is closed and guarded"_s, true);
    row("accents alone", u"le pont est ferme depuis hier matin"_s,
        u"le pont est fermé depuis hier matin"_s, false);
    row("nothing left", long1, {}, true);
}

void TestTextDiff::weighsAnEdit()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(bool, isSubstantive);
    QCOMPARE(isSubstantiveEdit(entryOf(before), entryOf(after)), isSubstantive);
    QVERIFY(isSubstantiveEdit(entryOf(before, u"Closed"_s), entryOf(before, u"Open"_s)));
}

QTEST_GUILESS_MAIN(TestTextDiff)
#include "tst_textdiff.moc"
