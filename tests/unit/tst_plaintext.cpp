// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/extract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString fixtures = QStringLiteral(LIVELINE_SOURCE_DIR "/../shared/fixtures/seed/");

Extraction read(const QByteArray &bytes)
{
    Document document;
    document.bytes = bytes;
    document.contentType = u"text/plain; charset=utf-8"_s;
    document.url = QUrl(u"https://news.example/2026/storm.html"_s);
    return extract(document);
}

} // namespace

class TestPlainText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheMainExampleToTheLetter();
    void takesTheFirstLineAsTitle();
    void splitsAtLabelsAndSeparators();
    void joinsWrappedLines();
    void refusesTextThatIsNotLive();
};

void TestPlainText::readsTheMainExampleToTheLetter()
{
    QFile expectedFile(fixtures + u"expected.json"_s);
    QFile textFile(fixtures + u"seed.txt"_s);
    if (!expectedFile.open(QIODevice::ReadOnly) || !textFile.open(QIODevice::ReadOnly))
        QSKIP("the fixtures are not beside the sources");
    const QJsonObject expected = QJsonDocument::fromJson(expectedFile.readAll()).object();
    const QJsonArray entries = expected.value("poll1"_L1).toObject().value("entries"_L1).toArray();
    const Extraction extraction = read(textFile.readAll());
    QCOMPARE(extraction.entries.size(), entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i)
        QCOMPARE(extraction.entries[i].text, entries[i].toObject().value("text"_L1).toString());
}

void TestPlainText::takesTheFirstLineAsTitle()
{
    const Extraction extraction = read(
        "LIVE: storm at the coast\n\nViews:\n\nThe first boats reached the harbour before the "
        "storm did.\n\n"
        "Power is back in about half of the homes, the utility says.\n\n"
        "Two ferries were sent to a port further north this morning.\n\nLEAVE A REPLY\n\nName");
    QCOMPARE(extraction.extractor, u"plain-text"_s);
    QCOMPARE(extraction.blog.headline, u"LIVE: storm at the coast"_s);
    QCOMPARE(extraction.entries.size(), 3);
    QVERIFY(extraction.entries.first().text.startsWith("The first boats"_L1));
}

void TestPlainText::splitsAtLabelsAndSeparators()
{
    const Extraction labels
        = read("LIVE: storm\n\nIntro.\n\n12:30 - One.\n\nMore.\n\n11:10 - Two.\n\n9:05 - Three.");
    QCOMPARE(labels.entries.size(), 3);
    QCOMPARE(labels.entries.first().text, u"One.\nMore."_s);
    const Extraction rules = read("LIVE: storm\n\nIntro.\n\n* * *\n\nOne.\n\n* * *\n\nTwo.");
    QCOMPARE(rules.entries.size(), 2);
}

void TestPlainText::joinsWrappedLines()
{
    const QByteArray paragraph = "The first boats reached the harbour some time before the storm\n"
                                 "did, and the last of them followed within the hour, all safe.";
    const Extraction extraction
        = read("LIVE: storm\n\n" + paragraph + "\n\n" + paragraph + "\n\n" + paragraph);
    QCOMPARE(extraction.entries.size(), 3);
    QVERIFY(!extraction.entries.first().text.contains(u'\n'));
}

void TestPlainText::refusesTextThatIsNotLive()
{
    const Extraction extraction = read(
        "A letter\n\nOne long paragraph of the letter, which says nothing new.\n\n"
        "Another paragraph of the letter that goes on and on.\n\nA third one, to close it all.");
    QVERIFY(extraction.entries.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
