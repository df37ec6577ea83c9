// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/ledger.h"
#include "core/store/ledgerbytes.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

qint64 number(Database &database, const QString &sql)
{
    Statement row = database.run(sql);
    return row.next() ? row.integer(0) : 0;
}

// All records in order, each with what it tells of where that is still there, and whether a later
// one tells of the same.
QString selectRecords()
{
    return uR"(
        SELECT l.id, CAST(l.kind AS BLOB), l.blog_id, l.time, l.entry_id, l.number, l.digest, l.link,
            l.entry_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger n
                WHERE n.entry_id = l.entry_id AND n.number = l.number AND n.id > l.id),
            e.id, e.removed, r.id,)"_s
        + wordingBytes() + uR"(
        FROM ledger l LEFT JOIN entry e ON e.id = l.entry_id
            LEFT JOIN revision r ON r.entry_id = l.entry_id AND r.number = l.number AND l.number > 0
        ORDER BY l.id)"_s;
}

enum Column { Link = 7, IsLast, EntryFound, Removed, RevisionFound, Wording };

LedgerRecord readRecord(const Statement &row)
{
    return {row.integer(0), row.bytes(1), row.integer(2), row.integer(3),
        row.value(4).isNull() ? std::nullopt : std::optional(row.integer(4)), row.integer(5),
        row.bytes(6)};
}

QString subject(const LedgerRecord &record)
{
    return record.number > 0 ? u"wording %1 of entry %2"_s.arg(record.number).arg(*record.entry)
                             : u"the withdrawal of entry %1"_s.arg(*record.entry);
}

class Verification {
public:
    Verification(Database &database, QByteArray wantedHead)
        : m_database(database)
        , m_wantedHead(std::move(wantedHead))
    {
        m_report.head = firstLink();
    }

    ChainReport run()
    {
        Statement let = m_database.run(
            u"SELECT blog_id, max(id) FROM ledger WHERE kind = 'unfollowed' GROUP BY blog_id"_s);
        while (let.next())
            m_letGo.insert(let.integer(0), let.integer(1));
        for (Statement row = m_database.run(selectRecords()); !m_report.broken && row.next();)
            follow(row);
        if (!m_report.broken)
            compareCounts();
        return m_report;
    }

private:
    void follow(const Statement &row)
    {
        const LedgerRecord record = readRecord(row);
        const QByteArray link = linkOf(m_report.head, record);
        if (record.id != m_report.records + 1)
            fail(m_report.records + 1, u"record %1 is missing"_s.arg(m_report.records + 1));
        else if (link != row.bytes(Link))
            fail(record.id,
                u"the link of record %1 does not follow from those before"_s.arg(record.id));
        else if (row.flag(IsLast))
            compare(record, row);
        if (m_report.broken)
            return;
        ++m_report.records;
        m_report.head = link;
        m_report.holdsHead = m_report.holdsHead || link == m_wantedHead;
    }

    void compare(const LedgerRecord &record, const Statement &row)
    {
        const bool isWording = record.number > 0;
        const bool isThere = !row.value(isWording ? RevisionFound : EntryFound).isNull();
        if (!isThere) {
            if (m_letGo.value(record.blog) < record.id)
                fail(record.id, subject(record) + u" is gone"_s);
            return;
        }
        const QByteArray digest
            = isWording ? wordingDigest(row, Wording) : removalDigest(row.value(Removed));
        if (digest != record.digest)
            fail(record.id, subject(record) + u" was altered"_s);
        m_wordings += isWording;
        m_removals += !isWording && !row.value(Removed).isNull();
    }

    // What was deleted at the end of the chain, and what was put in beside it.
    void compareCounts()
    {
        const qint64 ever
            = number(m_database, u"SELECT seq FROM sqlite_sequence WHERE name = 'ledger'"_s);
        if (ever != m_report.records)
            fail(m_report.records + 1, u"record %1 is missing"_s.arg(m_report.records + 1));
        else if (number(m_database, u"SELECT count(*) FROM revision"_s) != m_wordings)
            fail(0, u"there are wordings that no record tells of"_s);
        else if (number(m_database, u"SELECT count(*) FROM entry WHERE removed IS NOT NULL"_s)
            != m_removals)
            fail(0, u"there are withdrawals that no record tells of"_s);
    }

    void fail(qint64 record, const QString &what) { m_report.broken = {record, what}; }

    Database &m_database;
    QByteArray m_wantedHead;
    ChainReport m_report;
    QHash<qint64, qint64> m_letGo; ///< blog → the record that says so
    qint64 m_wordings = 0;
    qint64 m_removals = 0;
};

} // namespace

Result<ChainReport> verifyChain(Database &database, const QByteArray &wantedHead)
{
    database.run(u"BEGIN"_s); // one state of the file, whoever writes meanwhile
    const ChainReport report = Verification(database, wantedHead).run();
    const auto read = database.result(report);
    database.run(u"COMMIT"_s);
    const auto ended = database.result();
    return read && !ended ? std::unexpected(ended.error()) : read;
}

} // namespace Liveline
