// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/http.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime now({2026, 3, 14}, {9, 0}, Qt::UTC);

} // namespace

class TestHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAllThreeFormsOfADate_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QDateTime>("expected");
        const QDateTime date({1994, 11, 6}, {8, 49, 37}, Qt::UTC);
        QTest::newRow("IMF-fixdate") << "Sun, 06 Nov 1994 08:49:37 GMT"_ba << date;
        QTest::newRow("RFC 850") << "Sunday, 06-Nov-94 08:49:37 GMT"_ba << date;
        QTest::newRow("asctime") << "Sun Nov  6 08:49:37 1994"_ba << date;
        QTest::newRow("RFC 850 of this century") << "Saturday, 14-Mar-26 09:00:00 GMT"_ba << now;
        QTest::newRow("wrong day name") << "Mon, 06 Nov 1994 08:49:37 GMT"_ba << date;
        QTest::newRow("UTC") << " Sun, 06 Nov 1994 08:49:37 UTC "_ba << date;
        QTest::newRow("empty") << QByteArray() << QDateTime();
        QTest::newRow("zero") << "0"_ba << QDateTime();
        QTest::newRow("no such day") << "Sun, 31 Feb 1994 08:49:37 GMT"_ba << QDateTime();
        QTest::newRow("bytes") << QByteArray("\xff\x00\xfe GMT", 7) << QDateTime();
    }
    void readsAllThreeFormsOfADate()
    {
        QFETCH(QByteArray, value);
        QTEST(readHttpDate(value), "expected");
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<HeaderFields>("fields");
        QTest::addColumn<QDateTime>("expected"); // invalid: nothing can be read
        const HeaderField inAMinute{"Retry-After", "Sat, 14 Mar 2026 09:01:00 GMT"};
        QTest::newRow("seconds") << HeaderFields{{"retry-after", "120"}} << now.addSecs(120);
        QTest::newRow("date") << HeaderFields{inAMinute} << now.addSecs(60);
        QTest::newRow("date of a server an hour behind") << HeaderFields{
            {"Retry-After", "Sat, 14 Mar 2026 08:01:00 GMT"},
            {"Date", "Sat, 14 Mar 2026 08:00:00 GMT"}} << now.addSecs(60);
        QTest::newRow("past date")
            << HeaderFields{{"Retry-After", "Sat, 14 Mar 2020 09:01:00 GMT"}} << now;
        QTest::newRow("a year is capped at a week")
            << HeaderFields{{"Retry-After", "31536000"}} << now.addDays(7);
        QTest::newRow("more digits than a number has")
            << HeaderFields{{"Retry-After", QByteArray(40, '9')}} << now.addDays(7);
        QTest::newRow("absent") << HeaderFields{} << QDateTime();
        QTest::newRow("negative") << HeaderFields{{"Retry-After", "-5"}} << QDateTime();
        QTest::newRow("words") << HeaderFields{{"Retry-After", "soon"}} << QDateTime();
    }
    void readsRetryAfter()
    {
        QFETCH(HeaderFields, fields);
        QTEST(readRetryAfter(fields, now).value_or(QDateTime()), "expected");
    }

    void readsFreshness_data()
    {
        QTest::addColumn<HeaderFields>("fields");
        QTest::addColumn<qint64>("expected"); // -1: the server does not say
        const auto row = [](const char *name, const HeaderFields &fields, qint64 expected) {
            QTest::newRow(name) << fields << expected;
        };
        row("max-age", {{"Cache-Control", "public, max-age=30"}}, 30);
        row("less the Age", {{"Cache-Control", "max-age=30"}, {"Age", "12"}}, 18);
        row("older than its age", {{"Cache-Control", "max-age=30"}, {"Age", "90"}}, 0);
        row("max-age before Expires",
            {{"Expires", "Sat, 14 Mar 2026 10:00:00 GMT"}, {"Cache-Control", "max-age=5"}}, 5);
        row("Expires", {{"Expires", "Sat, 14 Mar 2026 09:00:45 GMT"}}, 45);
        row("Expires by the server's clock",
            {{"Expires", "Sat, 14 Mar 2026 08:00:45 GMT"},
                {"Date", "Sat, 14 Mar 2026 08:00:00 GMT"}},
            45);
        row("Expires: 0", {{"Expires", "0"}}, 0);
        row("no-cache", {{"Cache-Control", "no-cache"}}, 0);
        row("no-store in a second line",
            {{"Cache-Control", "max-age=60"}, {"cache-control", "No-Store"}}, 0);
        row("quoted", {{"Cache-Control", "max-age=\"15\""}}, 15);
        row("s-maxage is for shared caches", {{"Cache-Control", "s-maxage=300"}}, -1);
        row("a shared cache that renews each minute",
            {{"Cache-Control", "max-age=0, s-maxage=60"}, {"Age", "20"}}, 40);
        row("a shared cache that is cleared by hand",
            {{"Cache-Control", "max-age=0, s-maxage=31536000"}, {"Age", "20"}}, 0);
        row("unreadable", {{"Cache-Control", "max-age=abc"}}, 0);
        row("endless", {{"Cache-Control", "max-age=99999999999999999999"}}, 365 * 24 * 3600);
        row("nothing", {}, -1);
    }
    void readsFreshness()
    {
        QFETCH(HeaderFields, fields);
        QTEST(readFreshness(fields, now).value_or(-1), "expected");
    }

    void keepsValidatorsByteForByte()
    {
        const Validators validators
            = readValidators({{"etag", "W/\"a b\\c\""}, {"Last-Modified", "sometime last week"}});
        QCOMPARE(validators.etag, "W/\"a b\\c\""_ba);
        QCOMPARE(validators.lastModified, "sometime last week"_ba);
    }

    void joinsFieldLinesOfOneName()
    {
        Response response;
        response.fields = {{"Vary", "Accept"}, {"X", "1"}, {"vary", "Cookie"}};
        QCOMPARE(response.field("VARY"), "Accept, Cookie"_ba);
        QCOMPARE(response.field("Absent"), QByteArray());
    }

    void redirectsNeverToALessSafePlace_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<bool>("expected");
        QTest::newRow("same") << u"http://a.example/"_s << u"http://b.example/"_s << true;
        QTest::newRow("up") << u"http://a.example/"_s << u"https://a.example/"_s << true;
        QTest::newRow("secure") << u"https://a.example/"_s << u"https://b.example/"_s << true;
        QTest::newRow("down") << u"https://a.example/"_s << u"http://a.example/"_s << false;
        QTest::newRow("file") << u"http://a.example/"_s << u"file:///etc/passwd"_s << false;
        QTest::newRow("ftp") << u"http://a.example/"_s << u"ftp://a.example/"_s << false;
        QTest::newRow("data") << u"https://a.example/"_s << u"data:text/html,x"_s << false;
        QTest::newRow("no host") << u"http://a.example/"_s << u"http:///x"_s << false;
        QTest::newRow("empty") << u"http://a.example/"_s << QString() << false;
    }
    void redirectsNeverToALessSafePlace()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(mayRedirect(QUrl(from), QUrl(to)), "expected");
    }
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
