// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/export.h"
#include "core/store/database.h"
#include "core/store/salvage.h"
#include "support/temporarystore.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

/// What a reader says of entries, through all that happens to them.
class TestAnnotations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addsAndRemovesTagsWhateverTheirSpelling();
    void tellsWhatWasSaidBeforeAndTakesItBack();
    void tellsNothingWhereNothingChanges();
    void staysThroughEditsAndWithdrawals();
    void goesWithItsBlog();
    void offersTheTagsThatAreUsedMostFirst();
    void keepsWhatBothSidesOfAnImportSay();
    void standsInADossierUnlessItsOwnNoteDoes();
    void survivesTheLossOfItsOwnTables();
    void survivesInAFileOfAnEarlierVersion();
    void isSalvagedWithItsEntry();

private:
    EntryState state(EntryId id) const { return (*m_store)->entry(id)->value().state; }

    std::unique_ptr<TemporaryStore> m_store;
    BlogId m_blog{};
    EntryId m_one{}, m_two{};
};

void TestAnnotations::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_blog = m_store->follow().id;
    const EntryChanges changes = m_store->merge(
        m_blog, {parsedEntry(u"b"_s, u"The second"_s, 2), parsedEntry(u"a"_s, u"The first"_s, 1)});
    m_one = changes.added.at(0).id;
    m_two = changes.added.at(1).id;
}

void TestAnnotations::addsAndRemovesTagsWhateverTheirSpelling()
{
    QVERIFY_RESULT(await((*m_store)->annotate({m_one}, {{u"Élus"_s, u"port"_s}, {}, {}})));
    QVERIFY_RESULT(await((*m_store)->annotate({m_one}, {{u"zoo"_s, u"ELUS"_s}, {u"#Port"_s}, {}})));
    QCOMPARE(state(m_one).tags, QStringList({u"Élus"_s, u"zoo"_s}));
    QCOMPARE(state(m_two).tags, QStringList());
    QCOMPARE(m_store->problems(), QStringList());
}

void TestAnnotations::tellsWhatWasSaidBeforeAndTakesItBack()
{
    QSignalSpy told(&**m_store, &Store::entriesAnnotated);
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"A note"_s}));
    const auto before = await((*m_store)->annotate({m_one, m_two}, {{u"b"_s}, {u"a"_s}, u""_s}));
    QVERIFY_RESULT(before);
    QCOMPARE(*before, (QList<Annotation>{{m_one, {u"a"_s}, u"A note"_s}, {m_two, {}, {}}}));
    QCOMPARE(state(m_one).note, QString());
    QVERIFY_RESULT(await((*m_store)->annotate(*before)));
    QCOMPARE(state(m_one).note, u"A note"_s);
    QCOMPARE(state(m_one).tags, QStringList{u"a"_s});
    QCOMPARE(state(m_two).tags, QStringList());
    QCOMPARE(told.size(), 3);
    QCOMPARE(told.last().first().value<QList<Entry>>().first().state.note, u"A note"_s);
}

void TestAnnotations::tellsNothingWhereNothingChanges()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"A note"_s}));
    QSignalSpy told(&**m_store, &Store::entriesAnnotated);
    const auto before
        = await((*m_store)->annotate({m_one, EntryId{99}}, {{u"A"_s}, {u"c"_s}, u" A note\n"_s}));
    QVERIFY_RESULT(before);
    QVERIFY(before->isEmpty());
    QVERIFY(told.isEmpty());
}

void TestAnnotations::staysThroughEditsAndWithdrawals()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"Mine"_s}));
    const ParsedEntry other = parsedEntry(u"b"_s, u"The second"_s, 2);
    const EntryChanges edit
        = m_store->merge(m_blog, {other, parsedEntry(u"a"_s, u"The first, of 3"_s, 1)});
    QCOMPARE(edit.edited.size(), 1);
    QCOMPARE(edit.edited[0].entry.state.note, u"Mine"_s);
    const ParsedEntry older = parsedEntry(u"z"_s, u"Before all"_s, 0);
    m_store->merge(m_blog, {other, parsedEntry(u"a"_s, u"The first, of 3"_s, 1), older});
    m_store->merge(m_blog, {other, older});
    m_store->merge(m_blog, {other, older});
    QVERIFY((*m_store)->entry(m_one)->value().isRemoved());
    QCOMPARE(state(m_one).tags, QStringList{u"a"_s});
    m_store->reopen();
    QCOMPARE(state(m_one).note, u"Mine"_s);
}

void TestAnnotations::goesWithItsBlog()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"Mine"_s}));
    QVERIFY_RESULT(await((*m_store)->unfollow(m_blog)));
    QCOMPARE((*m_store)->tags().value(), QStringList());
    QCOMPARE(m_store->problems(), QStringList());
}

void TestAnnotations::offersTheTagsThatAreUsedMostFirst()
{
    await((*m_store)->annotate({m_one}, {{u"b"_s, u"c"_s, u"a"_s}, {}, {}}));
    await((*m_store)->annotate({m_two}, {{u"C"_s}, {}, {}}));
    const auto tags = (*m_store)->tags();
    QVERIFY_RESULT(tags);
    QCOMPARE(tags->size(), 3);
    QCOMPARE(tags->first().toLower(), u"c"_s);
    QCOMPARE(tags->mid(1), QStringList({u"a"_s, u"b"_s}));
}

void TestAnnotations::keepsWhatBothSidesOfAnImportSay()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"Mine"_s}));
    const auto archive = await((*m_store)->archive({}));
    QVERIFY_RESULT(archive);
    await((*m_store)->annotate({m_one}, {{u"b"_s}, {u"a"_s}, u"Other"_s}));
    for (int i = 0; i < 2; ++i) {
        QVERIFY_RESULT(await((*m_store)->import(*archive)));
        QCOMPARE(state(m_one).tags, QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(state(m_one).note, u"Other\n\nMine"_s);
    }
}

void TestAnnotations::standsInADossierUnlessItsOwnNoteDoes()
{
    await((*m_store)->annotate({m_one, m_two}, {{}, {}, u"Said of the entry"_s}));
    ExportJob job;
    job.blogs = await((*m_store)->archive({})).value_or(QList<ArchivedBlog>());
    for (ArchivedEntry &entry : job.blogs.first().entries) {
        if (entry.entry.id == m_two)
            entry.note = u"Said for the dossier"_s;
    }
    for (const ExportFormat format : {ExportFormat::Html, ExportFormat::Markdown}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QVERIFY_RESULT(exportTo(format, job, buffer));
        QCOMPARE(buffer.data().count("Said of the entry"), 1);
        QCOMPARE(buffer.data().count("Said for the dossier"), 1);
    }
}

// Of a damaged file the entries count most.
void TestAnnotations::survivesTheLossOfItsOwnTables()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"Mine"_s}));
    const QString path = (*m_store)->path();
    {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        (*database)->run(u"DROP TABLE entry_tag"_s);
        QVERIFY_RESULT((*database)->result());
    }
    const auto database = Database::open(path, Database::Access::ReadOnly);
    const QList<ArchivedBlog> saved = salvage(**database);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0].entries.size(), 2);
    QCOMPARE(saved[0].entries[0].entry.state.note, u"Mine"_s);
}

void TestAnnotations::survivesInAFileOfAnEarlierVersion()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"Mine"_s}));
    const QString path = (*m_store)->path();
    {
        const auto database = Database::open(path, Database::Access::ReadWrite);
        for (const QString &sql :
            {u"DROP INDEX revision_breaking"_s, u"ALTER TABLE revision DROP COLUMN is_breaking"_s,
                u"DROP INDEX entry_duplicate"_s, u"ALTER TABLE entry DROP COLUMN duplicate_of"_s,
                u"ALTER TABLE blog DROP COLUMN utc_offset"_s})
            (*database)->run(sql);
        QVERIFY_RESULT((*database)->result());
    }
    const auto database = Database::open(path, Database::Access::ReadOnly);
    const QList<ArchivedBlog> saved = salvage(**database);
    QCOMPARE(saved.size(), 1);
    QCOMPARE(saved[0].entries.size(), 2);
    QCOMPARE(saved[0].entries[0].entry.state.note, u"Mine"_s);
}

void TestAnnotations::isSalvagedWithItsEntry()
{
    await((*m_store)->annotate({m_one}, {{u"a"_s}, {}, u"Mine"_s}));
    const auto database = Database::open((*m_store)->path(), Database::Access::ReadOnly);
    const QList<ArchivedBlog> saved = salvage(**database);
    QCOMPARE(saved[0].entries[0].entry.state.tags, QStringList{u"a"_s});
    QCOMPARE(saved[0].entries[0].entry.state.note, u"Mine"_s);
}

QTEST_GUILESS_MAIN(TestAnnotations)
#include "tst_annotations.moc"
