// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestAmp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsItems();
    void readsTimesInTheirUnits_data();
    void readsTimesInTheirUnits();
    void namesWhatWasWithdrawn();
    void doesNotTakeIdsThatChangeWithEveryEdit();
    void findsTheOlderPage_data();
    void findsTheOlderPage();
    void takesAFilteredAnswerAsPartial();
    void knowsTheEndByAPollerThatIsOff_data();
    void knowsTheEndByAPollerThatIsOff();
    void takesNoListForAnEntryWhereAllShareItsName();
    void findsNothingInOtherUsesOfTheList();
};

namespace {

const QDateTime now(QDate(2026, 8, 12), QTime(20, 0), Qt::UTC);

QByteArray item(const QByteArray &attributes, const QByteArray &head)
{
    return "<div " + attributes + "><h2>" + head + "</h2><p>The street tells of " + head
        + " and of nothing else tonight.</p></div>";
}

QByteArray page(
    const QByteArray &items, const QByteArray &around = {}, const QByteArray &attributes = {})
{
    return "<!doctype html><html amp lang=en><head><title>Eclipse live</title></head><body>"
           "<amp-live-list id=list data-poll-interval=15000 data-max-items-per-page=10 "
        + attributes + "><button update>New</button><div items>" + items + "</div>" + around
        + "</amp-live-list></body></html>";
}

Extraction read(
    const QByteArray &html, const QString &address = u"https://news.example/amp/eclipse"_s)
{
    return extract({html, u"text/html"_s, QUrl(address), now});
}

const QByteArray three = item("id=e3 data-sort-time=1786558080", "dusk")
    + item("id=e2 data-sort-time=1786557000 data-update-time=1786557600", "crowds")
    + item("id=e1 data-sort-time=1786556000 data-update-time=1786556000", "trains");

} // namespace

void TestAmp::readsItems()
{
    const Extraction extraction = read(page(three));
    QCOMPARE(extraction.extractor, u"amp-live-list"_s);
    QCOMPARE(extraction.entries.size(), 3);
    const ParsedEntry entry = extraction.entries.value(1);
    QCOMPARE(entry.sourceId, u"e2"_s);
    QCOMPARE(entry.headline, u"crowds"_s);
    QCOMPARE(entry.published, QDateTime::fromSecsSinceEpoch(1'786'557'000, Qt::UTC));
    QCOMPARE(entry.updated, QDateTime::fromSecsSinceEpoch(1'786'557'600, Qt::UTC));
    QVERIFY(!extraction.entries.value(2).updated.isValid());
    QVERIFY(!extraction.isPartial);
}

void TestAmp::readsTimesInTheirUnits_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("sortTime");
    QTest::addColumn<QString>("expected");
    const QString anywhere = u"https://news.example/live"_s;
    QTest::newRow("seconds") << anywhere << QByteArray("1786558080") << u"2026-08-12T18:08:00Z"_s;
    QTest::newRow("milliseconds") << anywhere << QByteArray("1786558080000")
                                  << u"2026-08-12T18:08:00Z"_s;
    QTest::newRow("date in digits, zone unknown")
        << anywhere << QByteArray("20260812180800") << QString();
    QTest::newRow("date in digits, of one country")
        << u"https://notizie.example.it/live"_s << QByteArray("20260812200800")
        << u"2026-08-12T18:08:00Z"_s;
    QTest::newRow("a mere number") << anywhere << QByteArray("7") << QString();
}

void TestAmp::readsTimesInTheirUnits()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, sortTime);
    const Extraction extraction
        = read(page(item("id=a data-sort-time=" + sortTime, "dusk")), address);
    QTEST(extraction.entries.value(0).published.toString(Qt::ISODate), "expected");
}

void TestAmp::namesWhatWasWithdrawn()
{
    const Extraction extraction
        = read(page(three + "<div id=e0 data-sort-time=1786550000 data-tombstone></div>"));
    QCOMPARE(extraction.entries.size(), 3);
    QCOMPARE(extraction.withdrawnIds, QStringList{u"e0"_s});
}

// The template of a well-known plugin makes the id of the time of the last change.
void TestAmp::doesNotTakeIdsThatChangeWithEveryEdit()
{
    const auto at
        = [](const QByteArray &published, const QByteArray &changed, const QByteArray &head) {
              return item("id=post" + changed + " data-sort-time=" + published
                      + " data-update-time=" + changed,
                  head);
          };
    const QByteArray other = at("1786556000", "1786556000", "trains");
    const Extraction before = read(page(at("1786558080", "1786558080", "dusk") + other));
    const Extraction after = read(page(at("1786558080", "1786559999", "dusk") + other));
    QCOMPARE(before.entries.size(), 2);
    QCOMPARE(after.entries.value(0).sourceId, before.entries.value(0).sourceId);
    QCOMPARE(after.entries.value(0).key, before.entries.value(0).key);
    QCOMPARE(after.entries.value(0).url, QUrl());
    QVERIFY(after.entries.value(0).updated.isValid());
}

void TestAmp::findsTheOlderPage_data()
{
    QTest::addColumn<QByteArray>("pagination");
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("marked") << QByteArray(
        "<div pagination><a rel=next href='?page=2'>Más</a></div>")
                            << u"page=2"_s;
    QTest::newRow("after the page shown")
        << QByteArray("<div pagination><ul><li><a href='?from=9'>Prev</a></li><li>2</li>"
                      "<li><a href='?from=1'>Next</a></li></ul></div>")
        << u"from=1"_s;
    QTest::newRow("after the current link") << QByteArray(
        "<div pagination><a href='?p=1' aria-current=page>1</a> <a href='?p=2'>2</a></div>")
                                            << u"p=2"_s;
    QTest::newRow("the last page")
        << QByteArray("<div pagination><a href='?p=1'>1</a> <b>2</b></div>") << QString();
}

void TestAmp::findsTheOlderPage()
{
    QFETCH(QByteArray, pagination);
    QTEST(read(page(three, pagination)).leads.older.query(), "expected");
}

void TestAmp::takesAFilteredAnswerAsPartial()
{
    const QString filtered
        = u"https://news.example/amp/eclipse?amp_latest_update_time=1786557600"_s;
    QVERIFY(read(page(three), filtered).isPartial);
    const Extraction nothing = read(page({}), filtered);
    QVERIFY(nothing.isPartial);
    QVERIFY(nothing.entries.isEmpty());
}

void TestAmp::knowsTheEndByAPollerThatIsOff_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::addColumn<QByteArray>("sortTime");
    QTest::addColumn<bool>("isEnded");
    QTest::newRow("on") << QByteArray() << QByteArray("1786500000") << false;
    QTest::newRow("off, long silent") << QByteArray("disabled") << QByteArray("1786500000") << true;
    QTest::newRow("off, still warm") << QByteArray("disabled") << QByteArray("1786560000") << false;
}

void TestAmp::knowsTheEndByAPollerThatIsOff()
{
    QFETCH(QByteArray, attributes);
    QFETCH(QByteArray, sortTime);
    const Extraction extraction
        = read(page(item("id=a data-sort-time=" + sortTime, "dusk"), {}, attributes));
    QTEST(extraction.blog.isEnded, "isEnded");
}

void TestAmp::takesNoListForAnEntryWhereAllShareItsName()
{
    QByteArray items = three;
    items.replace("id=e3", "id=list").replace("id=e2", "id=list").replace("id=e1", "id=list");
    const Extraction extraction = read(page(items));
    QCOMPARE(extraction.entries.size(), 3);
    for (const ParsedEntry &entry : extraction.entries)
        QCOMPARE(entry.text.count(u"The street tells of"_s), 1);
}

void TestAmp::findsNothingInOtherUsesOfTheList()
{
    QVERIFY(read(page({})).entries.isEmpty());
    QVERIFY(read(page("<div id=x data-sort-time=1></div>")).entries.isEmpty());
    QVERIFY(
        read(page(item("id='[[.Id]]' data-sort-time='[[.Time]]'", "[[.Head]]"))).entries.isEmpty());
}

QTEST_GUILESS_MAIN(TestAmp)
#include "tst_amp.moc"
