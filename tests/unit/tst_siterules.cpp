// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/siterules.h"

#include <QDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

QDir sources() { return QDir(QStringLiteral(LIVELINE_SOURCE_DIR)); }

QByteArray contentOf(const QString &path)
{
    QFile file(sources().filePath(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList namesIn(const QString &folder, const QString &suffix)
{
    QStringList names;
    for (const QFileInfo &file : QDir(sources().filePath(folder)).entryInfoList({u"*."_s + suffix}))
        names.append(file.completeBaseName());
    return names;
}

Document document(const QByteArray &html, const ReadingRule &rule = {})
{
    Document document{html, u"text/html; charset=utf-8"_s, {}, {}, rule};
    document.fetchedAt = QDateTime::fromString(u"2026-03-04T12:00:00Z"_s, Qt::ISODate);
    return document;
}

QStringList described(const Extraction &extraction)
{
    QStringList lines;
    for (const ParsedEntry &entry : extraction.entries) {
        const QString time
            = entry.published.isValid() ? entry.published.toString(Qt::ISODate) : u"-"_s;
        QString text = entry.text;
        lines.append(
            QStringList{entry.sourceId, time, entry.headline, text.replace(u"\n"_s, u" / "_s)}.join(
                u'|'));
    }
    return lines;
}

const QByteArray notes
    = "<!doctype html><html><head><title>Notes</title>"
      "<link rel=canonical href='https://blog.example/notes'>"
      "<meta property='article:modified_time' content='2026-03-04T11:00:00+01:00'>"
      "</head><body><main>"
      "<div class=note id=n3><b class=k>Third</b><i class=t>10:45</i> The lock opens.</div>"
      "<div class=note id=n2><b class=k>Second</b><i class=t>10:20</i> A barge waits."
      "<div class=note id=quoted>An older note, quoted.</div></div>"
      "<div class=ad>Buy boats.</div>"
      "<div class=note id=n1><b class=k>First</b><i class=t>09:15</i> Fog lifts.</div>"
      "</main></body></html>";

} // namespace

class TestSiteRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDocumentOfEachSite_data();
    void readsTheDocumentOfEachSite();
    void hasADocumentForEachRule();
    void shipsTheRulesOfTheFolder();
    void refusesWhatIsNoRule_data();
    void refusesWhatIsNoRule();
    void concernsTheHostItsSubdomainsAndItsBlogsOnly();
    void leavesAPageAloneThatIsBuiltOtherwise();
    void readsWhatAPersonSelected();
    void givesEntriesWhatFollowsThem();
    void saysWhyAPersonsRuleReadsNothing_data();
    void saysWhyAPersonsRuleReadsNothing();
    void usesTheReaderThatAPersonChose();
    void knowsHowMuchEachReaderIsToBeTrusted();
};

void TestSiteRules::readsTheDocumentOfEachSite_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : namesIn(u"tests/data/sites"_s, u"html"_s))
        QTest::newRow(qPrintable(name)) << name;
}

void TestSiteRules::readsTheDocumentOfEachSite()
{
    QFETCH(QString, name);
    const QString path = u"tests/data/sites/"_s + name;
    const Extraction extraction = extract(document(contentOf(path + u".html"_s)));
    const QString expected = QString::fromUtf8(contentOf(path + u".expected"_s));
    QCOMPARE(described(extraction), expected.split(u'\n', Qt::SkipEmptyParts));
    const bool hasRule = namesIn(u"resources/sites"_s, u"rule"_s).contains(name);
    QCOMPARE(extraction.extractor == "site-rule"_L1, hasRule);
}

void TestSiteRules::hasADocumentForEachRule()
{
    const QStringList documents = namesIn(u"tests/data/sites"_s, u"html"_s);
    for (const QString &name : namesIn(u"resources/sites"_s, u"rule"_s))
        QVERIFY2(documents.contains(name), qPrintable(name));
}

void TestSiteRules::shipsTheRulesOfTheFolder()
{
    const QStringList names = namesIn(u"resources/sites"_s, u"rule"_s);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        const auto rule
            = parseSiteRule(QString::fromUtf8(contentOf(u"resources/sites/%1.rule"_s.arg(name))));
        QVERIFY2(rule, qPrintable(name));
    }
    QCOMPARE(siteRules().size(), names.size());
}

void TestSiteRules::refusesWhatIsNoRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("no entry") << u"hosts: a.example"_s;
    QTest::newRow("no host") << u"entry: p"_s;
    QTest::newRow("an unknown field") << u"hosts: a.example\nentry: p\nbody: div"_s;
    QTest::newRow("a field twice") << u"hosts: a.example\nentry: p\nentry: div"_s;
    QTest::newRow("a field without a value") << u"hosts: a.example\nentry: p\ntitle:"_s;
    QTest::newRow("a broken selector") << u"hosts: a.example\nentry: p["_s;
}

void TestSiteRules::refusesWhatIsNoRule()
{
    QFETCH(QString, text);
    QVERIFY(!parseSiteRule(text));
}

void TestSiteRules::concernsTheHostItsSubdomainsAndItsBlogsOnly()
{
    const auto rule = parseSiteRule(u"# why\nhosts: a.example b.example\npath: /live\nentry: p"_s);
    QVERIFY(rule);
    QVERIFY(concerns(*rule, QUrl(u"https://a.example/live/1"_s)));
    QVERIFY(concerns(*rule, QUrl(u"https://www.b.example/x/live"_s)));
    QVERIFY(!concerns(*rule, QUrl(u"https://a.example/"_s)));
    QVERIFY(!concerns(*rule, QUrl(u"https://nota.example/live"_s)));
    QVERIFY(!concerns(*rule, QUrl()));
}

void TestSiteRules::leavesAPageAloneThatIsBuiltOtherwise()
{
    const Extraction extraction
        = extract(document("<link rel=canonical href='https://coast.liveuamap.com/about'><p>What "
                           "this map shows.</p>"));
    QCOMPARE(extraction.extractor, QString());
    QVERIFY(extraction.entries.isEmpty());
}

void TestSiteRules::readsWhatAPersonSelected()
{
    const Extraction extraction = extract(document(notes, {{}, u".note"_s, u".k"_s, u".t"_s}));
    QCOMPARE(extraction.extractor, u"rule"_s);
    QCOMPARE(described(extraction),
        (QStringList{u"n3|2026-03-04T09:45:00Z|Third|The lock opens."_s,
            u"n2|2026-03-04T09:20:00Z|Second|A barge waits. / An older note, quoted."_s,
            u"n1|2026-03-04T08:15:00Z|First|Fog lifts."_s}));
}

void TestSiteRules::givesEntriesWhatFollowsThem()
{
    const auto rule = parseSiteRule(u"hosts: a.example\nentry: h3\nfollowing: yes"_s);
    QVERIFY(rule);
    const Page page(
        document("<html><body><p>Before</p><h3 id=a>One</h3><p>Text.</p><ul><li>Item</ul>"
                 "<nav>Menu</nav><div><h3 id=b>Two</h3><p>More.</p></div>"
                 "<p>After.</p></body></html>"));
    const Reading reading = readLayout(page, rule->layout);
    QCOMPARE(reading.entries.size(), 2);
    QCOMPARE(reading.entries[0].headline, u"One"_s);
    QCOMPARE(reading.entries[0].text, u"Text.\nItem"_s);
    QCOMPARE(reading.entries[1].text, u"More."_s);
}

void TestSiteRules::saysWhyAPersonsRuleReadsNothing_data()
{
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("why");
    QTest::newRow("broken")
        << u".note["_s << u"entry selector, character 7: expected an attribute's name after “[”"_s;
    QTest::newRow("not there") << u".post"_s << u"nothing matches the selector"_s;
    QTest::newRow("empty") << u"link"_s << u"what matches the selector holds no text"_s;
}

void TestSiteRules::saysWhyAPersonsRuleReadsNothing()
{
    QFETCH(QString, selector);
    const Extraction extraction = extract(document(notes, {{}, selector, {}, {}}));
    QVERIFY(extraction.entries.isEmpty());
    QCOMPARE(extraction.tried.constFirst().extractor, u"rule"_s);
    QTEST(extraction.tried.constFirst().why, "why");
}

void TestSiteRules::usesTheReaderThatAPersonChose()
{
    const QByteArray page = contentOf(u"tests/data/sites/tagesschau.html"_s);
    const Extraction extraction = extract(document(page, {u"article"_s, {}, {}, {}}));
    QCOMPARE(extraction.extractor, u"article"_s);
    for (const Attempt &attempt : extraction.tried) {
        if (attempt.extractor == "site-rule"_L1)
            QCOMPARE(attempt, (Attempt{u"site-rule"_s, 3, u"another reader was chosen"_s}));
    }
    QVERIFY(extract(document(page, {u"json-ld"_s, {}, {}, {}})).entries.isEmpty());
}

void TestSiteRules::knowsHowMuchEachReaderIsToBeTrusted()
{
    QCOMPARE(confidenceOf(u"json-ld"_s), Confidence::Structured);
    QCOMPARE(confidenceOf(u"feed"_s), Confidence::Structured);
    QCOMPARE(confidenceOf(u"markup"_s), Confidence::Marked);
    QCOMPARE(confidenceOf(u"rule"_s), Confidence::Marked);
    QCOMPARE(confidenceOf(u"article"_s), Confidence::Guessed);
    QCOMPARE(confidenceOf(QString()), Confidence::Guessed);
}

QTEST_GUILESS_MAIN(TestSiteRules)
#include "tst_siterules.moc"
