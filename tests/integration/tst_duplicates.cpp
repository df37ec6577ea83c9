// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/alert/alertrules.h"
#include "core/store/database.h"
#include "support/temporarystore.h"

#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString fire
    = u"A fire at the harbour of Ostmark killed three people on Sunday, the mayor Lena Voss said."_s;
const QString fireElsewhere
    = u"Mayor Lena Voss said three people were killed on Sunday in a fire at Ostmark harbour."_s;
const QString train = u"The night train from Torvik to Valbrune stands still without power."_s;

} // namespace

/// What `is:duplicate` asks for: that another blog had reported the same before.
class TestDuplicates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatAnotherBlogHadReportedBefore();
    void letsAnEarlierReportThatCameLateTakeOver();
    void asksAgainAfterAnEdit();
    void leavesADayLaterAlone();
    void countsABlogsOwnRepetitionAsNone();
    void forgetsTheOriginalWithItsBlog();
    void alertsOnlyToTheFirstReport();
    void findsThemInADatabaseThatNotedNone();

private:
    std::unique_ptr<TemporaryStore> m_store;
    BlogId m_one{};
    BlogId m_other{};
};

void TestDuplicates::init()
{
    m_store = std::make_unique<TemporaryStore>();
    m_one = m_store->follow().id;
    m_other = m_store->follow(u"https://other.example/live"_s).id;
}

void TestDuplicates::findsWhatAnotherBlogHadReportedBefore()
{
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10), parsedEntry(u"t"_s, train, 1)});
    const EntryChanges changes = m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 20)});
    QVERIFY(changes.added.constFirst().isDuplicate());
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList{fireElsewhere});
    QCOMPARE(m_store->found(u"fire -is:duplicate"_s), QStringList{fire});
    QCOMPARE(m_store->problems(), QStringList());
}

void TestDuplicates::letsAnEarlierReportThatCameLateTakeOver()
{
    const BlogId third = m_store->follow(u"https://third.example/live"_s).id;
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10)});
    m_store->merge(third, {parsedEntry(u"c"_s, fire + u" More soon."_s, 15)});
    const EntryId earliest
        = m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 5)}).added[0].id;
    QCOMPARE(m_store->found(u"fire -is:duplicate"_s), QStringList{fireElsewhere});
    const auto entries = await((*m_store)->entries({.query = u"is:duplicate"_s}));
    QVERIFY_RESULT(entries);
    QCOMPARE(entries->size(), 2);
    for (const Entry &entry : *entries)
        QCOMPARE(entry.duplicateOf, earliest);
}

void TestDuplicates::asksAgainAfterAnEdit()
{
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10)});
    m_store->merge(m_other, {parsedEntry(u"b"_s, train, 20)});
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList());
    m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 20)});
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList{fireElsewhere});
    m_store->merge(m_one, {parsedEntry(u"a"_s, train, 10)});
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList());
}

void TestDuplicates::leavesADayLaterAlone()
{
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10)});
    m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 10 + 61)});
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList());
}

void TestDuplicates::countsABlogsOwnRepetitionAsNone()
{
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10), parsedEntry(u"b"_s, fireElsewhere, 20)});
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList());
}

void TestDuplicates::forgetsTheOriginalWithItsBlog()
{
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10)});
    m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 20)});
    QVERIFY_RESULT(await((*m_store)->unfollow(m_one)));
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList());
    QCOMPARE(m_store->found(u"fire"_s), QStringList{fireElsewhere});
}

void TestDuplicates::alertsOnlyToTheFirstReport()
{
    const AlertRule rule{.id = 1, .name = u"Fires"_s, .query = u"fire -is:duplicate"_s};
    const AlertRules rules({rule}, m_store->clock().now());
    const EntryChanges first = m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10)});
    const EntryChanges second = m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 20)});
    QCOMPARE(rules.alertsOf(first, {}).alerts.size(), 1);
    QCOMPARE(rules.alertsOf(second, {}).alerts.size(), 0);
}

void TestDuplicates::findsThemInADatabaseThatNotedNone()
{
    m_store->merge(m_one, {parsedEntry(u"a"_s, fire, 10)});
    m_store->merge(m_other, {parsedEntry(u"b"_s, fireElsewhere, 20)});
    {
        const auto database = Database::open((*m_store)->path(), Database::Access::ReadWrite);
        QVERIFY_RESULT(database);
        for (const QString &statement : {u"ALTER TABLE alert_rule DROP COLUMN pace"_s,
                 u"ALTER TABLE alert_rule DROP COLUMN last_digest"_s,
                 u"ALTER TABLE alert_rule DROP COLUMN silent_minutes"_s,
                 u"ALTER TABLE alert_rule DROP COLUMN failing_minutes"_s,
                 u"DROP INDEX revision_breaking"_s, u"DROP INDEX entry_duplicate"_s,
                 u"ALTER TABLE revision DROP COLUMN is_breaking"_s,
                 u"ALTER TABLE entry DROP COLUMN duplicate_of"_s,
                 u"ALTER TABLE draft DROP COLUMN prepared_by"_s, u"PRAGMA user_version = 9"_s})
            (*database)->run(statement);
        QVERIFY_RESULT((*database)->result());
    }
    m_store->reopen();
    QCOMPARE(m_store->found(u"is:duplicate"_s), QStringList{fireElsewhere});
    QCOMPARE(m_store->problems(), QStringList());
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
