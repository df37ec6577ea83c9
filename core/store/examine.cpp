// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/examine.h"

#include "core/store/ledger.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

qint64 number(Database &database, const QString &sql)
{
    Statement row = database.run(sql);
    return row.next() ? row.integer(0) : 0;
}

QStringList problemsOfFile(Database &database)
{
    QStringList problems;
    for (Statement row = database.run(u"PRAGMA quick_check"_s); row.next();) {
        if (row.text(0) != "ok"_L1)
            problems.append(row.text(0));
    }
    for (Statement row = database.run(u"PRAGMA foreign_key_check"_s); row.next();)
        problems.append(u"row %1 of %2 refers to nothing"_s.arg(row.text(1), row.text(0)));
    return problems;
}

QStringList problemsOfIndex(Database &database, qint64 entries)
{
    QStringList problems;
    database.run(u"INSERT INTO entry_text (entry_text) VALUES ('integrity-check')"_s);
    if (const auto checked = database.result(); !checked)
        problems.append(u"search index: "_s + checked.error().detail);
    const qint64 indexed = number(database, u"SELECT count(*) FROM entry_text_docsize"_s);
    if (indexed != entries)
        problems.append(u"search index: holds %1 entries of %2"_s.arg(indexed).arg(entries));
    const qint64 earlier = number(database, u"SELECT count(*) FROM earlier_text_docsize"_s);
    const qint64 superseded = number(database, uR"(
        SELECT count(*) FROM revision r JOIN entry e ON e.id = r.entry_id
        WHERE e.revision > 1 AND r.number < e.revision)"_s);
    if (earlier != superseded)
        problems.append(
            u"search index: holds %1 earlier wordings of %2"_s.arg(earlier).arg(superseded));
    return problems;
}

QStringList problemsOfChain(Database &database)
{
    const Result<ChainReport> chain = verifyChain(database);
    if (!chain)
        return {u"hash chain: "_s + chain.error().detail};
    return chain->broken ? QStringList{u"hash chain: "_s + chain->broken->what} : QStringList();
}

QStringList problemsOfCounts(Database &database)
{
    QStringList problems;
    Statement row = database.run(uR"(
        SELECT b.id FROM blog b
        WHERE b.entry_count <> (SELECT count(*) FROM entry WHERE blog_id = b.id)
            OR b.unread_count <> (
                SELECT count(*) FROM entry_state s JOIN entry e ON e.id = s.entry_id
                WHERE s.blog_id = b.id AND s.is_read = 0 AND e.removed IS NULL))"_s);
    while (row.next())
        problems.append(u"blog %1: its counts are wrong"_s.arg(row.integer(0)));
    const qint64 wordless = number(database, uR"(
        SELECT count(*) FROM entry e WHERE NOT EXISTS (
            SELECT 1 FROM revision WHERE entry_id = e.id AND number = e.revision))"_s);
    if (wordless > 0)
        problems.append(u"%1 entries without their current wording"_s.arg(wordless));
    return problems;
}

} // namespace

Result<StoreReport> examine(Database &database, const QString &path)
{
    StoreReport report;
    report.path = path;
    report.schemaVersion = int(number(database, u"PRAGMA user_version"_s));
    if (Statement row = database.run(u"SELECT sqlite_version()"_s); row.next())
        report.sqliteVersion = row.text(0);
    report.bytes = QFileInfo(path).size() + QFileInfo(path + u"-wal"_s).size();
    report.blogs = number(database, u"SELECT count(*) FROM blog"_s);
    report.entries = number(database, u"SELECT count(*) FROM entry"_s);
    report.revisions = number(database, u"SELECT count(*) FROM revision"_s);
    report.problems = problemsOfFile(database) + problemsOfIndex(database, report.entries)
        + problemsOfCounts(database) + problemsOfChain(database);
    return database.result(report);
}

} // namespace Liveline
