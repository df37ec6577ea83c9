// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/datetime.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestDateTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAnInstant_data();
    void readsAnInstant();
    void readsATimeWithoutZoneOnlyWhenAsked_data();
    void readsATimeWithoutZoneOnlyWhenAsked();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void readsAClockLabel_data();
    void readsAClockLabel();
    void refusesWhatIsNoLabel_data();
    void refusesWhatIsNoLabel();
    void knowsRelativeTimes_data();
    void knowsRelativeTimes();
};

void TestDateTime::readsAnInstant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"2026-03-04T10:05:06Z"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"2026-03-04t10:05:06z"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u" 2026-03-04T10:05Z "_s, u"2026-03-04T10:05:00.000Z"_s);
    row(u"2026-03-04T10:05:06.5+01:00"_s, u"2026-03-04T09:05:06.500Z"_s);
    row(u"2026-03-04T10:05:06,123456-02:30"_s, u"2026-03-04T12:35:06.123Z"_s);
    row(u"2026-03-04T10:00+0100"_s, u"2026-03-04T09:00:00.000Z"_s);
    row(u"2026-03-04T10:00:00+05:30"_s, u"2026-03-04T04:30:00.000Z"_s);
    row(u"2026-03-04 10:00:00 +0530"_s, u"2026-03-04T04:30:00.000Z"_s);
    row(u"2026-03-04T10:00:00-05:30"_s, u"2026-03-04T15:30:00.000Z"_s);
    row(u"2026-03-04T10:00:00.250-05:30"_s, u"2026-03-04T15:30:00.250Z"_s);
    row(u"2026-03-04T10:00:00.2501Z"_s, u"2026-03-04T10:00:00.250Z"_s);
    row(u"2026-03-04T10:00:00.2Z"_s, u"2026-03-04T10:00:00.200Z"_s);
    row(u"2026-03-04T10:00:00+01"_s, u"2026-03-04T09:00:00.000Z"_s);
    row(u"2026-03-04 10:00:00 UTC"_s, u"2026-03-04T10:00:00.000Z"_s);
    row(u"2026-03-04T10:00:00 EST"_s, u"2026-03-04T15:00:00.000Z"_s);
    row(u"2026-03-04T24:00:00Z"_s, u"2026-03-05T00:00:00.000Z"_s);
    row(u"2026-03-04T23:59:60Z"_s, u"2026-03-04T23:59:59.000Z"_s);
    row(u"2026/03/04 10:00:00 +0000"_s, u"2026-03-04T10:00:00.000Z"_s);
    row(u"20260304T100000Z"_s, u"2026-03-04T10:00:00.000Z"_s);
    row(u"20260304T1000+0100"_s, u"2026-03-04T09:00:00.000Z"_s);
    row(u"2026-03-04T10:00:00\u221201:00"_s, u"2026-03-04T11:00:00.000Z"_s);
    row(u"1772618706"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"1772618706.25"_s, u"2026-03-04T10:05:06.250Z"_s);
    row(u"1772618706123"_s, u"2026-03-04T10:05:06.123Z"_s);
    row(u"/Date(1772618706000+0000)/"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"Wed, 04 Mar 2026 10:05:06 GMT"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"Wed, 4 Mar 2026 10:05 +0100"_s, u"2026-03-04T09:05:00.000Z"_s);
    row(u"04 Mar 26 10:05:06 EST"_s, u"2026-03-04T15:05:06.000Z"_s);
    row(u"Wed, 04 March 2026 10:05:06 EDT"_s, u"2026-03-04T14:05:06.000Z"_s);
    row(u"Wed, 04 Mar 2026 10:05:06 CET"_s, u"2026-03-04T09:05:06.000Z"_s);
    row(u"Sat, 04 Jul 2026 10:05:06 CEST"_s, u"2026-07-04T08:05:06.000Z"_s);
    row(u"Sat, 04 Jul 2026 10:05:06 BST"_s, u"2026-07-04T09:05:06.000Z"_s);
    row(u"Sat, 04 Jul 2026 10:05:06 IST"_s, u"2026-07-04T04:35:06.000Z"_s);
    row(u"Sat, 04 Jul 2026 10:05:06 PDT"_s, u"2026-07-04T17:05:06.000Z"_s);
    row(u"Wed, 04 Mar 2026 10:05:06 -0000"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"Wed, 04-Mar-2026 10:05:06 GMT"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"mer., 04 mars 2026 10:05:06 +0100"_s, u"2026-03-04T09:05:06.000Z"_s);
    row(u"4 août 2026 10:05 CEST"_s, u"2026-08-04T08:05:00.000Z"_s);
    row(u"mar., 17 févr. 2026 10:05:06 +0100"_s, u"2026-02-17T09:05:06.000Z"_s);
    row(u"Wed Mar  4 10:05:06 UTC 2026"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"Wed Mar 04 2026 10:05:06 GMT+0100 (CET)"_s, u"2026-03-04T09:05:06.000Z"_s);
    row(u"March 4, 2026 10:05 PM EST"_s, u"2026-03-05T03:05:00.000Z"_s);
    row(u"March 4, 2026 at 12:05 a.m. ET"_s, u"2026-03-04T05:05:00.000Z"_s);
    row(u"July 4, 2026 12:05 pm ET"_s, u"2026-07-04T16:05:00.000Z"_s);
    // As other countries write days and months.
    row(u"2026-03-04 오후 7:05:06"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"2026년 3월 4일 오전 12:05"_s, u"2026-03-03T15:05:00.000Z"_s);
    row(u"2026년 03월 04일 19:05:06"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"2026年3月4日 午後7時05分06秒 JST"_s, u"2026-03-04T10:05:06.000Z"_s);
    row(u"2026. március 4. 10:05 CET"_s, u"2026-03-04T09:05:00.000Z"_s);
    row(u"2026-március-04T9:05+01:00"_s, u"2026-03-04T08:05:00.000Z"_s);
    row(u"Τετ, 04 Μάρ 2026 10:05:06 EET"_s, u"2026-03-04T08:05:06.000Z"_s);
    row(u"11 Ιουλίου 2026 10:05 +0300"_s, u"2026-07-11T07:05:00.000Z"_s);
    row(u"4 марта 2026 10:05:06 +0300"_s, u"2026-03-04T07:05:06.000Z"_s);
    row(u"4 marraskuuta 2026 10:05 EET"_s, u"2026-11-04T08:05:00.000Z"_s);
    row(u"4 listopada 2026 10:05 +0100"_s, u"2026-11-04T09:05:00.000Z"_s);
    row(u"٤ مارس ٢٠٢٦ 10:05 +0300"_s, u"2026-03-04T07:05:00.000Z"_s);
    row(u"04.03.2026 10:05 +0100"_s, u"2026-03-04T09:05:00.000Z"_s);
    row(u"Mi., 4.3.2026, 10:05:06 MEZ"_s, u"2026-03-04T09:05:06.000Z"_s);
    row(u"3/24/2026 10:05:06 PM EST"_s, u"2026-03-25T03:05:06.000Z"_s);
    row(u"24/03/2026 10:05 GMT"_s, u"2026-03-24T10:05:00.000Z"_s);
    row(u"2026-003-24T10:05:06Z"_s, u"2026-03-24T10:05:06.000Z"_s);
}

void TestDateTime::readsAnInstant()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const QDateTime time = parseDateTime(text);
    QVERIFY(time.isValid());
    QCOMPARE(time.timeSpec(), Qt::UTC);
    QCOMPARE(time.toString(Qt::ISODateWithMs), expected);
}

void TestDateTime::readsATimeWithoutZoneOnlyWhenAsked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    row(u"2026-03-04T10:05:06"_s, u"2026-03-04T10:05:06Z"_s);
    row(u"2026-03-04 10:05"_s, u"2026-03-04T10:05:00Z"_s);
    row(u"2026-03-04"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"20260304100506"_s, u"2026-03-04T10:05:06Z"_s);
    row(u"202603041005"_s, u"2026-03-04T10:05:00Z"_s);
    row(u"Wed Mar  4 10:05:06 2026"_s, u"2026-03-04T10:05:06Z"_s);
    row(u"Wed, 04 Mar 2026 10:05:06"_s, u"2026-03-04T10:05:06Z"_s);
    row(u"04 Mar 2026"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"04.03.2026"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"2026年3月4日"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"260304"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"26-03-04"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"-26-03"_s, u"2026-03-01T00:00:00Z"_s);
    row(u"-2603"_s, u"2026-03-01T00:00:00Z"_s);
    row(u"26063"_s, u"2026-03-04T00:00:00Z"_s);
    row(u"2026-063"_s, u"2026-03-04T00:00:00Z"_s);
}

void TestDateTime::readsATimeWithoutZoneOnlyWhenAsked()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QVERIFY(!parseDateTime(text).isValid());
    QCOMPARE(parseDateTime(text, Zoneless::AssumeUtc).toString(Qt::ISODate), expected);
}

void TestDateTime::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        {u""_s, u"now"_s, u"10:32"_s, u"il y a 3 minutes"_s, u"12"_s, u"99999999"_s, u"123456789"_s,
            u"2026-13-04T10:00:00Z"_s, u"2026-02-30T10:00:00Z"_s, u"2026-03-04T25:00:00Z"_s,
            u"x026-03-04T10:00:00Z"_s, u"2026-03-04T10:61:00Z"_s, u"2026-03-04T10:00:00+99:00"_s,
            u"2026-03-04T10:00:00 XYZ"_s, u"32 Mar 2026 10:00 GMT"_s, u"04 Foo 2026 10:00 GMT"_s,
            u"+33 1 42 76 40 40"_s, u"urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a"_s,
            u"tag:example.org,2026:1"_s, u"03/04/2026 10:00 GMT"_s, u"2026-366"_s, u"261332"_s,
            u"2026年13月4日"_s, u"4 mar-foo 2026 10:00 GMT"_s, u"2026. foo 4. 10:00 GMT"_s})
        QTest::newRow(qPrintable(text)) << text;
    QTest::newRow("very long") << u"2026-03-04T10:00:00Z"_s + u" "_s.repeated(100'000);
}

void TestDateTime::refusesWhatIsNoTime()
{
    QFETCH(QString, text);
    QVERIFY(!parseDateTime(text, Zoneless::AssumeUtc).isValid());
}

void TestDateTime::readsAClockLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("rest");
    const auto row = [](const QString &text, const QTime &time, const QString &rest) {
        QTest::newRow(qPrintable(text)) << text << time << rest;
    };
    row(u"10h32 Le ministre parle"_s, QTime(10, 32), u"Le ministre parle"_s);
    row(u"10 h 32 : Le ministre"_s, QTime(10, 32), u"Le ministre"_s);
    row(u"22H00"_s, QTime(22, 0), u""_s);
    row(u"19h33. Suite"_s, QTime(19, 33), u"Suite"_s);
    row(u"5h37 : Titre"_s, QTime(5, 37), u"Titre"_s);
    row(u"10:32 Head"_s, QTime(10, 32), u"Head"_s);
    row(u"10:32:15 Head"_s, QTime(10, 32), u"Head"_s);
    row(u"[10:32] Head"_s, QTime(10, 32), u"Head"_s);
    row(u"10.32 Uhr: Kopf"_s, QTime(10, 32), u"Kopf"_s);
    row(u"2.59 Uhr"_s, QTime(2, 59), u""_s);
    row(u"14 Uhr: Kopf"_s, QTime(14, 0), u"Kopf"_s);
    row(u"19.30\u00A0GMT Head"_s, QTime(19, 30), u"Head"_s);
    row(u"10.32"_s, QTime(10, 32), u""_s);
    row(u"+++ 12:41 Kopf"_s, QTime(12, 41), u"Kopf"_s);
    row(u"10 p.m."_s, QTime(22, 0), u""_s);
    row(u"12:05 a.m. Head"_s, QTime(0, 5), u"Head"_s);
    row(u"9:15am ET Head"_s, QTime(9, 15), u"Head"_s);
    row(u"19:02(IST) Head"_s, QTime(19, 2), u"Head"_s);
    row(u"١٠:٣٢ خبر"_s, QTime(10, 32), u"خبر"_s);
    row(u"10時32分 速報"_s, QTime(10, 32), u"速報"_s);
    row(u"10:32 – Head"_s, QTime(10, 32), u"Head"_s);
    row(u"10h - Tête"_s, QTime(10, 0), u"Tête"_s);
    row(u"24:00"_s, QTime(0, 0), u""_s);
}

void TestDateTime::readsAClockLabel()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    const std::optional<ClockLabel> label = parseClockLabel(text);
    QVERIFY(label);
    QCOMPARE(label->time, time);
    QTEST(text.mid(label->length), "rest");
}

void TestDateTime::refusesWhatIsNoLabel_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"Le 10:32"_s, u"10.5 million"_s, u"12.32 million people"_s,
             u"3:1"_s, u"51'"_s, u"25:10"_s, u"10:75"_s, u"10h de vol"_s, u"10 people"_s,
             u"1972 was"_s, u"13 p.m."_s, u"10:32:15:20"_s, u"112:30"_s, u"24 heures après"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestDateTime::refusesWhatIsNoLabel()
{
    QFETCH(QString, text);
    QVERIFY(!parseClockLabel(text));
}

void TestDateTime::knowsRelativeTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    for (const QString &text : {u"il y a 3 minutes"_s, u"Il y a une heure"_s, u"5 mins ago"_s,
             u"21 min ago"_s, u"an hour ago"_s, u"gerade eben"_s, u"vor 5 Minuten"_s,
             u"hace 3 horas"_s, u"just now"_s, u"2h"_s, u"3 minuti fa"_s, u"منذ 5 دقائق"_s,
             u"5分前"_s, u"À l’instant"_s})
        QTest::newRow(qPrintable(text)) << text << true;
    for (const QString &text :
        {u""_s, u"Il y a 3 ministres"_s, u"10:32"_s, u"for 5 people"_s, u"5 mins ago he left"_s})
        QTest::newRow(qPrintable(u"not: "_s + text)) << text << false;
}

void TestDateTime::knowsRelativeTimes()
{
    QFETCH(QString, text);
    QTEST(isRelativeTime(text), "expected");
}

QTEST_GUILESS_MAIN(TestDateTime)
#include "tst_datetime.moc"
