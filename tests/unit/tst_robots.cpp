// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/robots.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestRobots : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void obeysTheRules_data();
    void obeysTheRules();
    void staysQuickForAHostileFile();
};

void TestRobots::obeysTheRules_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isAllowed");
    const QByteArray all = "User-agent: *\n";
    QTest::newRow("nothing said") << ""_ba << u"/live"_s << true;
    QTest::newRow("a page instead") << "<html>Disallow: /"_ba << u"/live"_s << true;
    QTest::newRow("all") << all + "Disallow: /" << u"/live"_s << false;
    QTest::newRow("none") << all + "Disallow:" << u"/live"_s << true;
    QTest::newRow("by its start") << all + "Disallow: /li" << u"/live"_s << false;
    QTest::newRow("another start") << all + "Disallow: /lit" << u"/live"_s << true;
    QTest::newRow("case of paths") << all + "Disallow: /Live" << u"/live"_s << true;
    QTest::newRow("the longest decides")
        << all + "Disallow: /live\nAllow: /live/older" << u"/live/older?page=2"_s << true;
    QTest::newRow("in any order") << all + "Allow: /live/older\nDisallow: /live" << u"/live/older"_s
                                  << true;
    QTest::newRow("of two as long, the kind one")
        << all + "Disallow: /live\nAllow: /live" << u"/live"_s << true;
    QTest::newRow("the query counts") << all + "Disallow: /*?page=" << u"/live?page=2"_s << false;
    QTest::newRow("wildcard") << all + "Disallow: /a*c/e" << u"/abbc/efg"_s << false;
    QTest::newRow("wildcard that misses") << all + "Disallow: /a*c/e" << u"/abbc/fe"_s << true;
    QTest::newRow("end") << all + "Disallow: /*.json$" << u"/a.json"_s << false;
    QTest::newRow("no end") << all + "Disallow: /*.json$" << u"/a.json?b"_s << true;
    QTest::newRow("end, twice there") << all + "Disallow: /*a$" << u"/abba"_s << false;
    QTest::newRow("whole") << all + "Disallow: /a$" << u"/ab"_s << true;
    QTest::newRow("octets") << all + "Disallow: /%C3%A9t%C3%A9" << u"/été/1"_s << false;
    QTest::newRow("others") << "User-agent: Otherbot\nDisallow: /"_ba << u"/live"_s << true;
    QTest::newRow("ours before everybody's")
        << all + "Disallow: /\n\nUser-agent: Liveline\nDisallow: /x" << u"/live"_s << true;
    QTest::newRow("ours, with a version")
        << "User-agent: LIVELINE/2.0\nDisallow: /"_ba << u"/live"_s << false;
    QTest::newRow("not ours") << "User-agent: liveliner\nDisallow: /"_ba << u"/live"_s << true;
    QTest::newRow("nor these") << "User-agent: liveline-x\nDisallow: /"_ba << u"/live"_s << true;
    QTest::newRow("bytes of any kind")
        << "User-agent: liveline\xE9\xFF\nDisallow: /"_ba << u"/live"_s << false;
    QTest::newRow("a group for several")
        << "User-agent: a\nUser-agent: liveline\nDisallow: /"_ba << u"/live"_s << false;
    QTest::newRow("two groups for us") << "User-agent: liveline\nDisallow: /a\n"
                                          "User-agent: liveline\nDisallow: /live"_ba
                                       << u"/live"_s << false;
    QTest::newRow("comments, line ends of all kinds")
        << "user-AGENT: * # all\rSitemap: /s\r\nDISALLOW : /live # no"_ba << u"/live"_s << false;
}

void TestRobots::obeysTheRules()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QTEST(Robots::read(text).allow(QUrl(u"https://news.example"_s + path)), "isAllowed");
}

void TestRobots::staysQuickForAHostileFile()
{
    QElapsedTimer timer;
    timer.start();
    const QByteArray rule = "Disallow: /" + QByteArray("*a").repeated(40) + "b\n";
    const QByteArray text = "User-agent: *\n" + rule.repeated(20'000);
    const QString path = u"/"_s + QString(u'a').repeated(100'000);
    QVERIFY(Robots::read(text).allow(QUrl(u"https://news.example"_s + path)));
    QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestRobots)
#include "tst_robots.moc"
