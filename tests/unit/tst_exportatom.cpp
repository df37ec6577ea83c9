// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/exportsamples.h"
#include "support/result.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString atom = u"http://www.w3.org/2005/Atom"_s;

/// What stands in a feed, flattened: "name=text" for each element with text.
struct Feed {
    QStringList texts;
    QList<QXmlStreamAttributes> tombstones;
    int entries = 0;
    bool isWellFormed = false;
};

Feed read(const QByteArray &bytes)
{
    Feed feed;
    QXmlStreamReader xml(bytes);
    QString name;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement()) {
            name = xml.name().toString();
            feed.entries += xml.namespaceUri() == atom && name == u"entry"_s;
            if (name == u"deleted-entry"_s)
                feed.tombstones.append(xml.attributes());
        } else if (xml.isCharacters() && !xml.isWhitespace()) {
            feed.texts.append(name + u'=' + xml.text().toString());
        }
    }
    feed.isWellFormed = !xml.hasError();
    return feed;
}

} // namespace

class TestExportAtom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryEntryWithItsSource();
    void tellsWhatWasWithdrawn();
    void givesTheSameBytesAtAnyTime();
    void standsWordsThatMeanHarm();
    void writesAnEmptySelection();
};

void TestExportAtom::tellsEveryEntryWithItsSource()
{
    const Result<QByteArray> bytes = exportedBytes(ExportFormat::Atom, sampleExportJob());
    QVERIFY_RESULT(bytes);
    const Feed feed = read(*bytes);
    QVERIFY(feed.isWellFormed);
    QCOMPARE(feed.entries, 14);
    QVERIFY(feed.texts.contains(u"title=Budget 2026 : la nuit du vote"_s));
    QVERIFY(feed.texts.contains(u"title=Key vote passes the lower house"_s));
    QVERIFY(feed.texts.contains(u"name=Ada Writer"_s));
    QVERIFY(feed.texts.contains(u"published=2026-03-03T22:43:00Z"_s));
    QVERIFY(feed.texts.contains(u"title=EN DIRECT, budget : suivez la nuit"_s));
    QVERIFY(bytes->contains("<category term=\"key-event\"/>"));
    QVERIFY(bytes->contains("href=\"https://news.example/direct/budget#s1\""));
    const QStringList ids = feed.texts.filter(u"id=urn:uuid:"_s);
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 1 + 14 + 2); // feed, entries, sources
}

void TestExportAtom::tellsWhatWasWithdrawn()
{
    const Feed feed
        = read(exportedBytes(ExportFormat::Atom, sampleExportJob()).value_or(QByteArray()));
    QCOMPARE(feed.tombstones.size(), 1);
    QCOMPARE(feed.tombstones[0].value(u"when"_s), u"2026-03-04T00:40:00Z"_s);
    QVERIFY(feed.tombstones[0].value(u"ref"_s).startsWith(u"urn:uuid:"_s));
    QVERIFY(feed.texts.contains(u"comment=Information retirée"_s));
}

void TestExportAtom::givesTheSameBytesAtAnyTime()
{
    ExportJob later = sampleExportJob();
    later.created = later.created.addDays(3);
    QCOMPARE(exportedBytes(ExportFormat::Atom, later).value(),
        exportedBytes(ExportFormat::Atom, sampleExportJob()).value());
}

void TestExportAtom::standsWordsThatMeanHarm()
{
    ExportJob job = longExportJob(1);
    Entry &entry = job.blogs[0].entries[0].entry;
    entry.current.headline
        = u"</title><script>\u0001 ]]> "_s + QChar(0xd800) + u"\uFFFF & \"x\" '"_s;
    entry.current.author = u"<name>\u0000"_s;
    entry.current.url = QUrl(u"https://news.example/\"><b>?a='&b"_s);
    job.blogs[0].blog.said.language = u"fr\" onload=\"x"_s;
    const Feed feed = read(exportedBytes(ExportFormat::Atom, job).value_or(QByteArray()));
    QVERIFY(feed.isWellFormed);
    QCOMPARE(feed.entries, 1);
}

void TestExportAtom::writesAnEmptySelection()
{
    const Feed feed = read(exportedBytes(ExportFormat::Atom, ExportJob()).value_or(QByteArray()));
    QVERIFY(feed.isWellFormed);
    QVERIFY(feed.texts.contains(u"updated=1970-01-01T00:00:00Z"_s));
}

QTEST_GUILESS_MAIN(TestExportAtom)

#include "tst_exportatom.moc"
