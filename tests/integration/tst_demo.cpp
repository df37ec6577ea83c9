// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/demo/demopage.h"
#include "app/demo/demopublisher.h"
#include "core/extract/extract.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QtTest>

#include <memory>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QUrl address(u"http://127.0.0.1:8000/live/eclipse"_s);
const QDateTime start(QDate(2026, 8, 12), QTime(17, 30), Qt::UTC);

QByteArray pageAt(int moment) { return demoPage(DemoScript::read(), {start, 1}, moment, address); }

Extraction readingAt(int moment)
{
    return extract({pageAt(moment), u"text/html; charset=utf-8"_s, address, start.addSecs(moment)});
}

const ParsedEntry *entryNamed(const Extraction &extraction, const QString &headline)
{
    for (const ParsedEntry &entry : extraction.entries) {
        if (entry.headline == headline)
            return &entry;
    }
    return nullptr;
}

class TestDemo : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScriptIsWhole();
    void theSameMomentGivesTheSameBytes();
    void theWindowIsFullAtOnce();
    void entriesAreReadAsTheyWereWritten();
    void aFigureIsCorrectedAndAnEntryIsWithdrawn();
    void theEndIsSaid();
    void thePastKeepsItsDistanceAtAnySpeed();
    void answersFromTheWireAndConditionally();
    void picturesAreServedAndNothingElse();
};

using Reply = std::unique_ptr<QNetworkReply>;

Reply get(QNetworkAccessManager &network, const QUrl &url, const QByteArray &tag = {})
{
    QNetworkRequest request(url);
    if (!tag.isEmpty())
        request.setRawHeader("If-None-Match", tag);
    Reply reply(network.get(request));
    QSignalSpy spy(reply.get(), &QNetworkReply::finished);
    spy.wait();
    return reply;
}

int statusOf(const Reply &reply)
{
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

void TestDemo::theScriptIsWhole()
{
    const DemoScript script = DemoScript::read();
    QVERIFY(script.entries.size() >= 60);
    QSet<QString> ids;
    int edits = 0, withdrawn = 0, pinned = 0, pictures = 0, french = 0;
    for (const DemoEntry &entry : script.entries) {
        ids += entry.id;
        edits += int(entry.wordings.size()) - 1;
        withdrawn += entry.withdrawn ? 1 : 0;
        pinned += entry.isPinned ? 1 : 0;
        pictures += entry.picture ? 1 : 0;
        french += entry.language == "fr"_L1 ? 1 : 0;
        if (entry.picture)
            QVERIFY2(QFile::exists(":/demo/pictures/"_L1 + entry.picture->file),
                qPrintable(entry.picture->file));
    }
    QCOMPARE(ids.size(), script.entries.size());
    QVERIFY(edits >= 5);
    QCOMPARE(withdrawn, 1);
    QCOMPARE(pinned, 1);
    QVERIFY(pictures >= 8);
    QVERIFY(french >= 20);
}

void TestDemo::theSameMomentGivesTheSameBytes()
{
    QCOMPARE(pageAt(300), pageAt(300));
    QVERIFY(pageAt(300) != pageAt(330));
    QCOMPARE(pageAt(301), pageAt(302)); // nothing happens in between: a 304, then
}

void TestDemo::theWindowIsFullAtOnce()
{
    const Extraction reading = readingAt(0);
    QCOMPARE(reading.extractor, u"json-ld"_s);
    QCOMPARE(reading.entries.size(), 25);
    QCOMPARE(reading.blog.publisher, u"Courrier du Gnomon"_s);
    QVERIFY(reading.blog.headline.startsWith("Total eclipse"_L1));
    QVERIFY(!reading.blog.isEnded);
}

void TestDemo::entriesAreReadAsTheyWereWritten()
{
    const Extraction reading = readingAt(100);
    const ParsedEntry *entry = entryNamed(reading, u"How to look without losing your eyes"_s);
    QVERIFY(entry);
    QCOMPARE(entry->author, u"Noor Haddad-Whitlock"_s);
    QCOMPARE(entry->published, start.addSecs(-6900));
    QVERIFY(entry->text.contains("ISO 12312-2"_L1));
    // Word for word, whoever was believed: the page's data or its elements.
    QHash<QString, QString> written;
    for (const DemoEntry &wanted : DemoScript::read().entries) {
        if (wanted.isShown(100))
            written.insert(wanted.id, wanted.wording(100).body);
    }
    for (const ParsedEntry &read : reading.entries) {
        const QString id = read.sourceId.section(u'#', -1);
        QVERIFY2(written.contains(id), qPrintable(id));
        static const QRegularExpression tags(u"<[^>]*>"_s);
        const QString first = written.value(id).remove(tags).trimmed().left(12);
        QVERIFY2(read.text.startsWith(first.trimmed()), qPrintable(read.text.left(40)));
    }
    QVERIFY(entry->content.html.contains("<ol>"_L1));
    const ParsedEntry *corona = entryNamed(reading, u"Totalité au Groenland"_s);
    QVERIFY(corona);
    QCOMPARE(corona->images.size(), 1);
    QCOMPARE(corona->images.first().url, address.resolved(QUrl(u"/pictures/corona.jpg"_s)));
    QCOMPARE(corona->images.first().width, 1200);
    const ParsedEntry *summary = entryNamed(reading, u"The essentials"_s);
    QVERIFY(summary);
    QVERIFY(summary->isPinned);
}

void TestDemo::aFigureIsCorrectedAndAnEntryIsWithdrawn()
{
    const QString burgos = u"Burgos, plus que la moitié"_s;
    QVERIFY(entryNamed(readingAt(900), burgos)->text.contains("1 minute 54"_L1));
    QVERIFY(entryNamed(readingAt(930), burgos)->text.contains("1 minute 44"_L1));
    QVERIFY(entryNamed(readingAt(419), u"Road closed near Ólafsvík?"_s));
    QVERIFY(!entryNamed(readingAt(420), u"Road closed near Ólafsvík?"_s));
}

void TestDemo::theEndIsSaid()
{
    const int end = DemoScript::read().ends;
    QVERIFY(!readingAt(end - 1).blog.coverageEnd.isValid());
    const Extraction ended = readingAt(end);
    QCOMPARE(ended.blog.coverageEnd, start.addSecs(end));
    QCOMPARE(ended.entries.size(), 61);
    QVERIFY(readingAt(end + 48 * 3600).blog.isEnded);
}

void TestDemo::thePastKeepsItsDistanceAtAnySpeed()
{
    const DemoClock clock{start, 10};
    QCOMPARE(clock.time(-600), start.addSecs(-600));
    QCOMPARE(clock.time(600), start.addSecs(60));
    QCOMPARE(clock.moment(start.addSecs(60)), 600);
}

void TestDemo::answersFromTheWireAndConditionally()
{
    QDateTime now = start;
    DemoPublisher publisher(1, [&now] { return now; });
    QVERIFY(publisher.start());
    QNetworkAccessManager network;
    const Reply first = get(network, publisher.url());
    QCOMPARE(statusOf(first), 200);
    QCOMPARE(first->rawHeader("Content-Encoding"), QByteArray("gzip"));
    QVERIFY(first->readAll().contains("LiveBlogPosting"));

    const QByteArray tag = first->rawHeader("ETag");
    QCOMPARE(statusOf(get(network, publisher.url(), tag)), 304);
    now = start.addSecs(30);
    QCOMPARE(statusOf(get(network, publisher.url(), tag)), 200);
}

void TestDemo::picturesAreServedAndNothingElse()
{
    DemoPublisher publisher;
    QVERIFY(publisher.start());
    QNetworkAccessManager network;
    const auto at
        = [&](const QString &path) { return get(network, publisher.url().resolved(QUrl(path))); };
    const Reply picture = at(u"/pictures/corona.jpg"_s);
    QCOMPARE(statusOf(picture), 200);
    QVERIFY(!QImage::fromData(picture->readAll()).isNull());
    QCOMPARE(statusOf(at(u"/pictures/none.jpg"_s)), 404);
    QCOMPARE(statusOf(at(u"/eclipse.json"_s)), 404);
    QCOMPARE(statusOf(at(u"/pictures/%2e%2e/eclipse.json"_s)), 404);
}

} // namespace

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
