// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/migrations.h"
#include "support/temporarystore.h"

#include <QDir>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesANewDatabaseWithoutACopy();
    void bringsAnOlderDatabaseForwardAndKeepsACopy();
    void leavesTheDatabaseAsItWasWhenAStepFails();
    void refusesADatabaseOfANewerProgram();
    void refusesADatabaseOfAnotherProgram();
    void refusesAFileThatIsNoDatabase();
    void findsSignsAndEarlierWordingsOfOlderDatabases();
    void keepsTheAlertRulesOfOlderDatabases();

private:
    static QList<Migration> steps(int newest)
    {
        const QList<Migration> all{
            {1,
                {u"CREATE TABLE thing (id INTEGER PRIMARY KEY) STRICT"_s,
                    u"INSERT INTO thing (id) VALUES (7)"_s}},
            {2, {u"ALTER TABLE thing ADD COLUMN name TEXT NOT NULL DEFAULT 'x'"_s}},
            {3, {u"CREATE INDEX thing_name ON thing(name)"_s}},
        };
        return all.mid(0, newest);
    }
    static Result<int> migrateFile(const QString &path, const QList<Migration> &steps)
    {
        auto database = Database::open(path, Database::Access::ReadWrite);
        if (!database)
            return std::unexpected(database.error());
        return migrate(**database, path, steps);
    }
};

void TestMigrations::makesANewDatabaseWithoutACopy()
{
    QTemporaryDir dir;
    const auto version = migrateFile(dir.filePath(u"a.sqlite"_s), steps(2));
    QVERIFY_RESULT(version);
    QCOMPARE(*version, 2);
    QCOMPARE(QDir(dir.path()).entryList({u"*.bak*"_s}), QStringList());
}

void TestMigrations::bringsAnOlderDatabaseForwardAndKeepsACopy()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.sqlite"_s);
    QVERIFY_RESULT(migrateFile(path, steps(1)));
    const auto version = migrateFile(path, steps(3));
    QVERIFY_RESULT(version);
    QCOMPARE(*version, 3);
    QCOMPARE(QDir(dir.path()).entryList({u"*.bak*"_s}), QStringList{u"a.sqlite.v1.bak"_s});
    {
        const auto database = Database::open(path, Database::Access::ReadOnly);
        QVERIFY_RESULT(database);
        Statement row = (*database)->run(u"SELECT id, name FROM thing"_s);
        QVERIFY(row.next());
        QCOMPARE(row.integer(0), 7);
        QCOMPARE(row.text(1), u"x"_s);
    }
    // The copy is a database as it was, and opens by itself.
    const auto copy = migrateFile(path + u".v1.bak"_s, steps(1));
    QVERIFY_RESULT(copy);
    QCOMPARE(*copy, 1);
}

void TestMigrations::leavesTheDatabaseAsItWasWhenAStepFails()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"a.sqlite"_s);
    QVERIFY_RESULT(migrateFile(path, steps(1)));
    QList<Migration> broken = steps(1);
    broken.append({2, {u"CREATE TABLE half (id INTEGER) STRICT"_s, u"THIS IS NO SQL"_s}});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"syntax error"_s));
    QVERIFY(!migrateFile(path, broken));
    const auto database = Database::open(path, Database::Access::ReadOnly);
    QVERIFY_RESULT(database);
    Statement row = (*database)->run(u"SELECT count(*) FROM sqlite_schema WHERE name = 'half'"_s);
    QVERIFY(row.next());
    QCOMPARE(row.number(0), 0);
    const auto again = migrateFile(path, steps(3));
    QVERIFY_RESULT(again);
}

void TestMigrations::refusesADatabaseOfANewerProgram()
{
    QTemporaryDir dir;
    QVERIFY_RESULT(migrateFile(dir.filePath(u"a.sqlite"_s), steps(3)));
    const auto refused = migrateFile(dir.filePath(u"a.sqlite"_s), steps(2));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Database);
    QVERIFY2(
        refused.error().detail.contains(u"newer version"_s), qPrintable(refused.error().detail));
}

void TestMigrations::refusesADatabaseOfAnotherProgram()
{
    QTemporaryDir dir;
    {
        const auto database
            = Database::open(dir.filePath(u"liveline.sqlite"_s), Database::Access::ReadWrite);
        QVERIFY_RESULT(database);
        (*database)->run(u"CREATE TABLE song (title TEXT)"_s);
    }
    const auto store = Store::open(dir.path());
    QVERIFY(!store);
    QVERIFY(store.error().detail.contains(u"another program"_s));
}

void TestMigrations::refusesAFileThatIsNoDatabase()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"liveline.sqlite"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("no database at all ").repeated(400));
    file.close();
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not a database"_s));
    const auto store = Store::open(dir.path());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, Error::Kind::Database);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("no database at all"));
}

// A store of today is made, taken back to what it was in schema 4, and opened again.
void TestMigrations::findsSignsAndEarlierWordingsOfOlderDatabases()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    store.merge(blog, {parsedEntry(u"a"_s, u"A compiler for C++"_s, 1)});
    store.merge(blog, {parsedEntry(u"b"_s, u"The toll is 3"_s, 2)});
    store.merge(blog, {parsedEntry(u"b"_s, u"The toll is 5"_s, 2)});
    {
        const auto database = Database::open(store->path(), Database::Access::ReadWrite);
        QVERIFY_RESULT(database);
        for (const QString &statement : {u"DROP TABLE entry_tag"_s, u"DROP TABLE entry_note"_s,
                 u"DROP TABLE alert"_s, u"DROP TABLE alert_rule"_s, u"DROP TABLE earlier_text"_s,
                 u"DROP TABLE entry_zone"_s, u"DROP TABLE saved_search"_s,
                 u"DROP TABLE draft_entry"_s, u"DROP TABLE draft"_s, u"DROP TRIGGER entry_zoned"_s,
                 u"DROP INDEX entry_edited"_s, u"DROP INDEX entry_gone"_s,
                 u"ALTER TABLE blog DROP COLUMN utc_offset"_s, u"DROP INDEX revision_breaking"_s,
                 u"DROP INDEX entry_duplicate"_s, u"ALTER TABLE revision DROP COLUMN is_breaking"_s,
                 u"ALTER TABLE entry DROP COLUMN duplicate_of"_s,
                 u"INSERT INTO entry_text (entry_text) VALUES ('delete-all')"_s,
                 u"INSERT INTO entry_text (rowid, body) VALUES (1, 'a compiler for c')"_s,
                 u"INSERT INTO entry_text (rowid, body) VALUES (2, 'the toll is 5')"_s,
                 u"PRAGMA user_version = 4"_s})
            (*database)->run(statement);
        QVERIFY_RESULT((*database)->result());
    }
    store.reopen();
    QCOMPARE(store.found(u"c++"_s), QStringList{u"A compiler for C++"_s});
    QCOMPARE(store.found(u"rev:3"_s), QStringList{u"The toll is 5"_s});
    QCOMPARE(store.found(u"during:2026-03-14 toll"_s), QStringList{u"The toll is 5"_s});
    QCOMPARE(store.problems(), QStringList());
}

// Schema 10 knew nothing of what happens to blogs themselves.
void TestMigrations::keepsTheAlertRulesOfOlderDatabases()
{
    TemporaryStore store;
    const AlertRule rule = *await(store->save(AlertRule{.name = u"Port"_s, .query = u"port"_s}));
    {
        const auto database = Database::open(store->path(), Database::Access::ReadWrite);
        QVERIFY_RESULT(database);
        for (const QString &statement : {u"ALTER TABLE alert_rule DROP COLUMN pace"_s,
                 u"ALTER TABLE alert_rule DROP COLUMN last_digest"_s,
                 u"ALTER TABLE alert_rule DROP COLUMN silent_minutes"_s,
                 u"ALTER TABLE alert_rule DROP COLUMN failing_minutes"_s,
                 u"PRAGMA user_version = 10"_s})
            (*database)->run(statement);
        QVERIFY_RESULT((*database)->result());
    }
    store.reopen();
    QCOMPARE(*store->alertRules(), QList{rule});
    QCOMPARE(store.problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
