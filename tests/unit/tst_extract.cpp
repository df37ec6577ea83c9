// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"
#include "core/extract/finishing.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now(QDate(2026, 8, 12), QTime(20, 0), Qt::UTC);

ParsedEntry entry(const QString &id, const QString &headline, const QString &text)
{
    ParsedEntry parsed;
    parsed.sourceId = id;
    parsed.headline = headline;
    parsed.text = text;
    return parsed;
}

QList<ParsedEntry> finished(QList<ParsedEntry> entries)
{
    finish(entries, now);
    return entries;
}

} // namespace

class TestExtract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasTried();
    void readsNothingFromNothing_data();
    void readsNothingFromNothing();
    void readsTheHeadOfAPage();
    void fillsKeys();
    void keepsKeysWhenTextIsEdited();
    void mergesAPinnedCopyIntoTheOriginal();
    void keepsEntriesOfPicturesAlone();
    void unsetsImplausibleTimes_data();
    void unsetsImplausibleTimes();
    void tellsInWhichOffsetTheSourceTellsTimes();
    void boundsEverything();
    void isTheSameEveryTime();
};

void TestExtract::tellsWhatWasTried()
{
    const Extraction extraction
        = extract({"<rss><channel><item><title>One</title></item></channel></rss>", u"text/xml"_s,
            QUrl(u"https://news.example/"_s), now});
    QStringList names;
    for (const Attempt &attempt : extraction.tried) {
        names += attempt.extractor;
        QCOMPARE(attempt.why.isEmpty(), attempt.extractor == extraction.extractor);
    }
    QCOMPARE(extraction.extractor, u"feed"_s);
    for (const QString &name :
        {u"json-ld"_s, u"feed"_s, u"json-feed"_s, u"markup"_s, u"article"_s, u"plain-text"_s})
        QVERIFY2(names.contains(name), qPrintable(name));
}

void TestExtract::readsNothingFromNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("type");
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("white space") << QByteArray(" \n") << u"text/html"_s;
    QTest::newRow("zeros") << QByteArray(1'000, '\0') << u"text/html"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) << u"image/png"_s;
    QTest::newRow("all bytes") << [] {
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all += char(i);
        return all;
    }() << QString();
    QTest::newRow("a page") << QByteArray("<!doctype html><title>x</title><p>Just a page.")
                            << u"text/html"_s;
    QTest::newRow("an error") << QByteArray("{\"error\":404}") << u"application/json"_s;
    QTest::newRow("half a mark") << QByteArray("\xFF\xFE") << u"text/html"_s;
}

void TestExtract::readsNothingFromNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, type);
    const Extraction extraction = extract({bytes, type, QUrl(u"https://news.example/"_s), now});
    QVERIFY(extraction.entries.isEmpty());
    QVERIFY(extraction.extractor.isEmpty());
    for (const Attempt &attempt : extraction.tried)
        QVERIFY2(!attempt.why.isEmpty(), qPrintable(attempt.extractor));
}

void TestExtract::readsTheHeadOfAPage()
{
    const Page page({"<html lang=fr_FR><head><base href=/a/><title>Titre - Le Site</title><link "
                     "rel=canonical href=b>"
                     "<meta property=og:title content='L&#039;éclipse - Le Site'><meta "
                     "property=og:site_name content='Le Site'>",
        u"text/html; charset=utf-8"_s, QUrl(u"https://news.example/x/y"_s), now});
    const ParsedBlog blog = readPageMetadata(page);
    QCOMPARE(blog.headline, u"L'éclipse"_s);
    QCOMPARE(blog.publisher, u"Le Site"_s);
    QCOMPARE(blog.language, u"fr-FR"_s);
    QCOMPARE(blog.canonicalUrl, QUrl(u"https://news.example/a/b"_s));
    QCOMPARE(page.baseUrl(), QUrl(u"https://news.example/a/"_s));
}

void TestExtract::fillsKeys()
{
    ParsedEntry byUrl = entry({}, u"a"_s, u"b"_s);
    byUrl.url = QUrl(u"https://news.example/#1"_s);
    ParsedEntry byTime = entry({}, u"Head"_s, u"b"_s);
    byTime.published = now;
    const QList<ParsedEntry> entries = finished({entry(u"id"_s, u"x"_s, u"y"_s), byUrl, byTime,
        entry({}, {}, u"Same words"_s), entry({}, {}, u"Same words"_s), entry({}, {}, {})});
    QCOMPARE(entries.size(), 6);
    QCOMPARE(entries[0].key, u"id"_s);
    QCOMPARE(entries[1].key, u"https://news.example/#1"_s);
    QSet<QString> keys;
    for (const ParsedEntry &parsed : entries) {
        QVERIFY(!parsed.key.isEmpty());
        keys.insert(parsed.key);
    }
    QCOMPARE(keys.size(), entries.size());
}

void TestExtract::keepsKeysWhenTextIsEdited()
{
    const QString start = u"One two three four five six seven eight nine ten eleven twelve "_s;
    const auto key = [](const QString &headline, const QString &text, const QDateTime &published) {
        ParsedEntry parsed = entry({}, headline, text);
        parsed.published = published;
        return finished({parsed}).first().key;
    };
    QCOMPARE(key({}, start + u"dark"_s, {}), key({}, start + u"bright"_s, {}));
    QCOMPARE(key(u"L’Été"_s, u"a"_s, now), key(u"l'été "_s, u"b"_s, now));
    QVERIFY(key(u"Head"_s, u"a"_s, now) != key(u"Head"_s, u"a"_s, now.addSecs(60)));
}

void TestExtract::mergesAPinnedCopyIntoTheOriginal()
{
    ParsedEntry pinned = entry(u"7"_s, u"Summary"_s, u"In short"_s);
    pinned.isPinned = true;
    const QList<ParsedEntry> entries = finished({pinned, entry(u"8"_s, u"Newest"_s, u"Dark"_s),
        entry(u"7"_s, u"Summary"_s, u"In short, but longer"_s)});
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].key, u"8"_s);
    QCOMPARE(entries[1].text, u"In short, but longer"_s);
    QVERIFY(entries[1].isPinned);
}

void TestExtract::keepsEntriesOfPicturesAlone()
{
    const auto picture = [](const QString &address) {
        ParsedEntry parsed = entry(u"photo"_s, {}, {});
        parsed.images = {Image{QUrl(address), {}, {}, 0, 0}};
        return parsed;
    };
    const ParsedEntry first = picture(u"https://news.example/1.jpg"_s);
    const QList<ParsedEntry> entries
        = finished({first, picture(u"https://news.example/2.jpg"_s), first});
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].key != entries[1].key);
}

void TestExtract::unsetsImplausibleTimes_data()
{
    QTest::addColumn<QDateTime>("time");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("today") << now.addSecs(-60) << true;
    QTest::newRow("clocks differ") << now.addSecs(3600) << true;
    QTest::newRow("next week") << now.addDays(7) << false;
    QTest::newRow("epoch") << QDateTime::fromSecsSinceEpoch(0, Qt::UTC) << false;
    QTest::newRow("epoch, west of Greenwich")
        << QDateTime::fromSecsSinceEpoch(-5 * 3600, Qt::UTC) << false;
    QTest::newRow("a default of many programs") << QDateTime({1, 1, 1}, {0, 0}, Qt::UTC) << false;
    QTest::newRow("told again a century later")
        << QDateTime({1912, 4, 14}, {23, 40}, Qt::UTC) << true;
    QTest::newRow("none") << QDateTime() << false;
}

void TestExtract::unsetsImplausibleTimes()
{
    QFETCH(QDateTime, time);
    ParsedEntry parsed = entry({}, u"h"_s, u"t"_s);
    parsed.published = time;
    QTEST(finished({parsed}).first().published.isValid(), "isKept");
}

void TestExtract::tellsInWhichOffsetTheSourceTellsTimes()
{
    const auto offsetOf = [](const QByteArray &newer, const QByteArray &older) {
        const auto item = [](const QByteArray &id, const QByteArray &time) {
            return "{\"@type\":\"BlogPosting\",\"@id\":\"#" + id
                + "\",\"articleBody\":\"The bridge is closed, says " + id
                + ".\",\"datePublished\":\"" + time + "\"}";
        };
        const QByteArray html = "<html><script type=\"application/ld+json\">"
                                "{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
            + item("a", newer) + "," + item("b", older) + "]}</script></html>";
        const Extraction extraction
            = extract({html, u"text/html"_s, QUrl(u"https://news.example/live"_s), now});
        return extraction.entries.size() == 2 ? extraction.blog.utcOffset : -1;
    };
    // Summer time began in between: the newest counts.
    QCOMPARE(offsetOf("2026-03-29T04:00:00+02:00", "2026-03-29T01:30:00+01:00"), 7'200);
    QCOMPARE(offsetOf("2026-03-29T04:00:00Z", "2026-03-29T01:30:00-04:00"), -14'400);
    QCOMPARE(offsetOf("2026-03-29T04:00:00Z", "2026-03-29T03:00:00Z"), std::nullopt);
}

void TestExtract::boundsEverything()
{
    QList<ParsedEntry> many(12'000, entry({}, u"h"_s, u"t"_s));
    QCOMPARE(finished(many).size(), 10'000);
    const QList<ParsedEntry> one = finished(
        {entry(u"i"_s.repeated(9'999), u"h "_s.repeated(9'999), u"t "_s.repeated(500'000))});
    QVERIFY(one.first().text.size() <= 200'000);
    QVERIFY(one.first().headline.size() <= 2'000);
    QVERIFY(one.first().key.size() <= 2'000);
    QCOMPARE(finished({entry({}, u"a\u0001\nb"_s, u"c\u0000\u200Bd\n\n e"_s)}).first().headline,
        u"a b"_s);
}

void TestExtract::isTheSameEveryTime()
{
    const Document document{
        "<rss><channel><item><title>A</title></item><item><title>A</title></item></channel></rss>",
        {}, {}, now};
    QCOMPARE(extract(document), extract(document));
}

QTEST_GUILESS_MAIN(TestExtract)
#include "tst_extract.moc"
