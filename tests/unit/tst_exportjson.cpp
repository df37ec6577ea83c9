// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sanitizer.h"
#include "support/exportsamples.h"
#include "support/result.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestExportJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrote();
    void writesTheSameBytesAfterReading();
    void showsBlogsAndEntriesAsTheCommandLineDoes();
    void keepsMarksAndWordings();
    void sanitisesMarkupOfAForeignFile();
    void refuses_data();
    void refuses();
    void readsAnEmptyArchive();
    void stopsWhenCancelled();
    void tellsThatTheFileCannotBeWritten();
};

namespace {

/// A sample with each field set to something that is not its default.
ExportJob fullJob()
{
    ExportJob job = sampleExportJob();
    LiveBlog &blog = job.blogs[0].blog;
    blog.name = u"My own name"_s;
    blog.group = u"Budget"_s;
    blog.interval = 60;
    blog.failures = 3;
    blog.unreadCount = 5; // one of seven is read, one removed
    blog.isImportant = true;
    blog.state = LiveBlog::State::Failing;
    blog.nextCheck = job.created;
    blog.retryAfter = job.created.addMSecs(1);
    blog.said.coverageStart = job.created;
    blog.said.isEnded = true;
    blog.error = Error{Error::Kind::Http, u"503"_s, 503};
    Entry &entry = job.blogs[0].entries[0].entry;
    entry.state = {.isRead = true, .isStarred = true, .isChangedSinceRead = true};
    entry.isLastEditSubstantive = true;
    entry.position = -7;
    entry.current.updated = job.created;
    entry.current.author = u"Ada"_s;
    for (ArchivedBlog &archived : job.blogs) {
        for (ArchivedEntry &one : archived.entries) {
            one.entry.current.content = sanitize(one.entry.current.content.html, {}).content;
            for (Revision &revision : one.revisions)
                revision.said.content = sanitize(revision.said.content.html, {}).content;
        }
    }
    return job;
}

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    QByteArray json = exportedBytes(ExportFormat::Json, fullJob()).value_or(QByteArray());
    const qsizetype at = json.indexOf(from);
    return at < 0 ? QByteArray() : json.replace(at, from.size(), to);
}

} // namespace

void TestExportJson::readsBackWhatItWrote()
{
    const ExportJob job = fullJob();
    const Result<QByteArray> json = exportedBytes(ExportFormat::Json, job);
    QVERIFY_RESULT(json);
    const Result<Archive> blogs = readJsonArchive(*json);
    QVERIFY_RESULT(blogs);
    QCOMPARE(blogs->blogs.size(), 2);
    QVERIFY(blogs->blogs.at(0).blog == job.blogs[0].blog);
    QCOMPARE(blogs->blogs.at(0).entries.size(), job.blogs[0].entries.size());
    QVERIFY(blogs->blogs.at(0).entries[0].entry == job.blogs[0].entries[0].entry);
    QVERIFY(blogs->blogs.at(0).entries[5].entry.current.images
        == job.blogs[0].entries[5].entry.current.images);
}

void TestExportJson::writesTheSameBytesAfterReading()
{
    ExportJob job = fullJob();
    const Result<QByteArray> first = exportedBytes(ExportFormat::Json, job);
    QVERIFY_RESULT(first);
    job.blogs = readJsonArchive(*first).value_or(Archive()).blogs;
    job.created = job.created.addDays(1);
    QCOMPARE(exportedBytes(ExportFormat::Json, job).value_or(QByteArray()), *first);
}

void TestExportJson::showsBlogsAndEntriesAsTheCommandLineDoes()
{
    const Result<QByteArray> json = exportedBytes(ExportFormat::Json, fullJob());
    QVERIFY_RESULT(json);
    const QJsonObject root = QJsonDocument::fromJson(*json).object();
    QCOMPARE(root.value(u"liveline"_s).toInt(), 1);
    const QJsonObject blog = root.value(u"blogs"_s)[0].toObject();
    QCOMPARE(blog.value(u"title"_s).toString(), u"My own name"_s);
    QCOMPARE(blog.value(u"state"_s).toString(), u"failing"_s);
    const QJsonObject entry = blog.value(u"entries"_s)[5].toObject();
    QCOMPARE(entry.value(u"images"_s)[0].toString(), u"https://news.example/place.jpg"_s);
    QCOMPARE(entry.value(u"pictures"_s)[0][u"width"_s].toInt(), 1200);
    QVERIFY(entry.value(u"author"_s).isNull());
}

void TestExportJson::keepsMarksAndWordings()
{
    const Result<Archive> blogs
        = readJsonArchive(exportedBytes(ExportFormat::Json, fullJob()).value_or(QByteArray()));
    QVERIFY_RESULT(blogs);
    QVERIFY(blogs->blogs.at(0).entries[0].entry.state.isStarred);
    const QList<Revision> &revisions = blogs->blogs.at(0).entries[1].revisions;
    QCOMPARE(revisions.size(), 2);
    QVERIFY(revisions[0].said.text.contains(u"10 000"_s));
    QCOMPARE(revisions[1].number, 2);
}

void TestExportJson::sanitisesMarkupOfAForeignFile()
{
    const Result<Archive> blogs = readJsonArchive(
        changed("\"html\":\"", "\"html\":\"<script>evil()</script><img src=x onerror=y>"));
    QVERIFY_RESULT(blogs);
    const QString html = blogs->blogs.at(0).entries[0].entry.current.content.html;
    QVERIFY2(!html.contains(u"script"_s) && !html.contains(u"onerror"_s), qPrintable(html));
}

void TestExportJson::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing") << QByteArray() << u"byte 0"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"the document is not an object"_s;
    QTest::newRow("another program's")
        << QByteArray("{\"items\":[]}") << u"liveline is not a number"_s;
    QTest::newRow("a newer version's")
        << QByteArray("{\"liveline\":2,\"blogs\":[]}") << u"newer version"_s;
    QTest::newRow("no blogs") << QByteArray("{\"liveline\":1}") << u"blogs is not a list"_s;
    QTest::newRow("cut short") << changed("]}\n", "") << u"byte"_s;
    QTest::newRow("a time without zone") << changed(
        "T22:40:20Z\"", "T22:40:20\"") << u"blogs[0].entries[0].first_seen is not a time in UTC"_s;
    QTest::newRow("an address of a file")
        << changed("\"url\":\"https://news.example/place.jpg\"", "\"url\":\"file:///etc/passwd\"")
        << u"blogs[0].entries[5].pictures[0].url is not an http or https address"_s;
    QTest::newRow("half an entry") << changed("\"position\":-7", "\"position\":0.5")
                                   << u"blogs[0].entries[0].position is not a number"_s;
    QTest::newRow("an unknown state")
        << changed("\"failing\"", "\"dancing\"") << u"blogs[0].state is unknown"_s;
    QTest::newRow("a mark that is a word") << changed("\"starred\":true", "\"starred\":\"yes\"")
                                           << u"starred is neither true nor false"_s;
}

void TestExportJson::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, reason);
    const Result<Archive> blogs = readJsonArchive(json);
    QVERIFY(!blogs);
    QCOMPARE(blogs.error().kind, Error::Kind::Malformed);
    QVERIFY2(blogs.error().detail.contains(reason), qPrintable(blogs.error().detail));
}

void TestExportJson::readsAnEmptyArchive()
{
    const Result<QByteArray> json = exportedBytes(ExportFormat::Json, ExportJob{});
    QVERIFY_RESULT(json);
    const Result<Archive> blogs = readJsonArchive(*json);
    QVERIFY_RESULT(blogs);
    QVERIFY(blogs->blogs.isEmpty());
}

void TestExportJson::stopsWhenCancelled()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    int asked = 0;
    const Result<void> written
        = exportTo(ExportFormat::Json, fullJob(), buffer, [&](int done, int total) {
              ++asked;
              return done < 3 && total == 15;
          });
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::Cancelled);
    QCOMPARE(asked, 3);
}

void TestExportJson::tellsThatTheFileCannotBeWritten()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("needs /dev/full");
    for (ExportFormat format :
        {ExportFormat::Json, ExportFormat::Csv, ExportFormat::Html, ExportFormat::Markdown}) {
        const Result<void> written = exportTo(format, fullJob(), full);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::File);
    }
}

QTEST_GUILESS_MAIN(TestExportJson)

#include "tst_exportjson.moc"
