// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"
#include "support/temporarystore.h"

#include <QBuffer>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

/// What leaves as a file comes back as it was: marks, wordings, pictures, withdrawals, numbers.
class TestRoundTrip : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesTheSameArchiveAfterImportingIt();
    void writesTheSameArchiveOfASelection();
    void changesNothingWhenImportedTwice();
    void writesTheSameOpmlAfterImportingIt();

private:
    static QByteArray written(
        TemporaryStore &store, ExportFormat format, const Selection &selection = {});
    static void take(TemporaryStore &store, const QByteArray &json);

    std::unique_ptr<TemporaryStore> m_store;
};

/// Two blogs with all that can happen to an entry.
void TestRoundTrip::init()
{
    m_store = std::make_unique<TemporaryStore>();
    const BlogId one = m_store->follow().id;
    ParsedEntry pictured = parsedEntry(u"p"_s, u"The crowd at noon"_s, 3);
    pictured.content.html = u"<p>The <em>crowd</em> at noon &amp; later</p>"_s;
    pictured.author = u"Ana Écrivaine"_s;
    pictured.images = {{QUrl(u"https://news.example/a.jpg?w=1&h=2"_s), u"People"_s,
        u"The square “full”"_s, 1200, 800}};
    const ParsedEntry first = parsedEntry(u"a"_s, u"Some 12 came"_s, 1);
    const ParsedEntry undated = parsedEntry(u"u"_s, u"Nobody knows when"_s);
    ParsedEntry key = parsedEntry(u"k"_s, u"地震 — الإسعاف 🎉"_s, 2);
    key.isKeyEvent = key.isPinned = key.isBreaking = true;
    m_store->merge(one, {undated, pictured, key, first});
    const ParsedEntry again = parsedEntry(u"a"_s, u"Some 14 came"_s, 1);
    const EntryId edited = m_store->merge(one, {undated, pictured, key, again}).edited[0].entry.id;
    await((*m_store)->mark({edited}, Mark::Read));
    m_store->merge(one, {undated, pictured, key, parsedEntry(u"a"_s, u"Some 15 came"_s, 1)});
    const auto starred = (*m_store)->olderEntries(one, {}, 1);
    await((*m_store)->mark({starred->first().id}, Mark::Starred));
    await((*m_store)->annotate({starred->first().id, edited},
        {{u"à vérifier"_s, u"Élus"_s, u"zoo"_s}, {}, u"First line\n\n“Second” & <third> 🎉"_s}));
    m_store->merge(one, {undated, pictured, parsedEntry(u"a"_s, u"Some 15 came"_s, 1)});
    m_store->merge(one, {undated, pictured, parsedEntry(u"a"_s, u"Some 15 came"_s, 1)});

    const BlogId two = m_store->follow(u"https://other.example/feed.xml"_s).id;
    await((*m_store)->configure(two,
        {.name = u"My <own> & name"_s,
            .group = u"Été"_s,
            .interval = 60,
            .isPaused = true,
            .isImportant = true}));
    const EntryId elsewhere
        = m_store->merge(two, {parsedEntry(u"x"_s, u"Elsewhere"_s, 9)}).added[0].id;
    await((*m_store)->keepDraft({u"Our day"_s,
        {{edited, u"“Second” thoughts\n& <more>"_s}, {elsewhere, {}},
            {starred->first().id, u"Last"_s}},
        u"Zoë “Z” Ünal"_s}));
    const BlogId three = m_store->follow(u"https://third.example/live"_s).id;
    for (int i = 0; i < 3; ++i)
        await((*m_store)->noteFailure(
            three, {.error = Error{Error::Kind::Http, u"answered 503"_s, 503}}));
}

QByteArray TestRoundTrip::written(
    TemporaryStore &store, ExportFormat format, const Selection &selection)
{
    ExportJob job;
    job.blogs = await(store->archive(selection)).value_or(QList<ArchivedBlog>());
    job.title = store->draft()->title;
    job.preparedBy = store->draft()->preparedBy;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exportTo(format, job, buffer) ? buffer.data() : QByteArray();
}

void TestRoundTrip::take(TemporaryStore &store, const QByteArray &json)
{
    const auto archive = readJsonArchive(json);
    QVERIFY_RESULT(archive);
    QVERIFY_RESULT(await(store->import(archive->blogs, archive->dossier)));
}

void TestRoundTrip::writesTheSameArchiveAfterImportingIt()
{
    const QByteArray first = written(*m_store, ExportFormat::Json);
    QVERIFY(first.contains("\"removed\":\"2"));
    QVERIFY(first.contains("Some 12 came"));
    QVERIFY(first.contains("\"breaking\":true"));
    QVERIFY(first.contains("\"tags\":[\"à vérifier\",\"Élus\",\"zoo\"]"));
    QVERIFY(first.contains("“Second” & <third>"));
    TemporaryStore other;
    take(other, first);
    const QList<QByteArray> was = first.split('\n');
    const QList<QByteArray> is = written(other, ExportFormat::Json).split('\n');
    QCOMPARE(is.size(), was.size());
    QCOMPARE(*(*other).draft(), *(*m_store)->draft());
    QCOMPARE((*other).draft()->title, u"Our day"_s);
    QCOMPARE((*other).draft()->entries.size(), 3);
    for (qsizetype i = 0; i < was.size(); ++i)
        QCOMPARE(is[i], was[i]);
    QCOMPARE(other.problems(), QStringList());
}

void TestRoundTrip::writesTheSameArchiveOfASelection()
{
    const QByteArray first
        = written(*m_store, ExportFormat::Json, {.ids = {EntryId{4}, EntryId{2}}});
    TemporaryStore other;
    take(other, first);
    QCOMPARE(written(other, ExportFormat::Json), first);
}

void TestRoundTrip::changesNothingWhenImportedTwice()
{
    const QByteArray first = written(*m_store, ExportFormat::Json);
    TemporaryStore other;
    take(other, first);
    take(other, first);
    QCOMPARE(written(other, ExportFormat::Json), first);
    take(*m_store, first);
    QCOMPARE(written(*m_store, ExportFormat::Json), first);
}

void TestRoundTrip::writesTheSameOpmlAfterImportingIt()
{
    const QByteArray first = written(*m_store, ExportFormat::Opml);
    const auto blogs = readOpml(first);
    QVERIFY_RESULT(blogs);
    QCOMPARE(blogs->size(), 3);
    TemporaryStore other;
    for (const OpmlBlog &blog : *blogs) {
        LiveBlog followed;
        followed.url = blog.url;
        followed.name = blog.title;
        followed.group = blog.group;
        QVERIFY_RESULT(await(other->follow(followed)));
    }
    QCOMPARE(written(other, ExportFormat::Opml), first);
}

QTEST_GUILESS_MAIN(TestRoundTrip)

#include "tst_roundtrip.moc"
