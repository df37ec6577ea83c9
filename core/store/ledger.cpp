// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/ledger.h"

#include "core/store/ledgerbytes.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

void Ledger::answer(const QByteArray &bodyDigest) { append(u"answer"_s, bodyDigest); }
void Ledger::unchanged() { append(u"unchanged"_s, {}); }
void Ledger::failure() { append(u"failure"_s, {}); }
void Ledger::olderPage() { append(u"older"_s, {}); }
void Ledger::unfollowed() { append(u"unfollowed"_s, {}); }

void Ledger::wording(EntryId entry, int number) { appendWording(u"wording"_s, entry, number); }
void Ledger::amended(EntryId entry, int number) { appendWording(u"amended"_s, entry, number); }
void Ledger::imported(EntryId entry, int number) { appendWording(u"imported"_s, entry, number); }
void Ledger::removed(EntryId entry) { appendRemoval(u"removed"_s, entry); }
void Ledger::restored(EntryId entry) { appendRemoval(u"restored"_s, entry); }

// The bytes are read back rather than taken from what was written: what will be verified are they.
void Ledger::appendWording(const QString &kind, EntryId entry, int number)
{
    Statement row = m_database.run(
        u"SELECT"_s + wordingBytes() + u"FROM revision r WHERE entry_id = ? AND number = ?"_s,
        entry, number);
    if (row.next())
        append(kind, wordingDigest(row, 0), entry, number);
}

void Ledger::appendRemoval(const QString &kind, EntryId entry)
{
    Statement row = m_database.run(u"SELECT removed FROM entry WHERE id = ?"_s, entry);
    if (row.next())
        append(kind, removalDigest(row.value(0)), entry);
}

void Ledger::append(
    const QString &kind, const QByteArray &digest, std::optional<EntryId> entry, int number)
{
    if (m_lastRecord < 0) {
        Statement last = m_database.run(u"SELECT id, link FROM ledger ORDER BY id DESC LIMIT 1"_s);
        const bool hasAny = last.next();
        m_lastRecord = hasAny ? last.integer(0) : 0;
        m_lastLink = hasAny ? last.bytes(1) : firstLink();
    }
    LedgerRecord record{++m_lastRecord, kind.toUtf8(), qint64(m_blog), m_now.toMSecsSinceEpoch(),
        entry ? std::optional(qint64(*entry)) : std::nullopt, number, digest};
    m_lastLink = linkOf(m_lastLink, record);
    m_database.run(uR"(
        INSERT INTO ledger (id, blog_id, time, kind, entry_id, number, digest, link)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s,
        record.id, m_blog, record.time, kind, entry, number, digest, m_lastLink);
}

ChainHead Ledger::head(Database &database)
{
    Statement last = database.run(u"SELECT id, link FROM ledger ORDER BY id DESC LIMIT 1"_s);
    return last.next() ? ChainHead{last.integer(0), last.bytes(1)} : ChainHead();
}

QList<QByteArray> Ledger::wordingDigests(Database &database, EntryId entry)
{
    QList<QByteArray> digests;
    Statement row = database.run(
        u"SELECT number, digest FROM ledger WHERE entry_id = ? AND number > 0 ORDER BY number, id"_s,
        entry);
    while (row.next()) {
        digests.resize(row.number(0));
        digests.last() = row.bytes(1); // of several records the last one holds
    }
    return digests;
}

void Ledger::adoptAll(Database &database, const QDateTime &now)
{
    Ledger ledger(database, BlogId(), now);
    Statement row = database.run(u"SELECT e.blog_id, e.id, r.number,"_s + wordingBytes()
        + u"FROM entry e JOIN revision r ON r.entry_id = e.id ORDER BY e.id, r.number"_s);
    while (row.next()) {
        ledger.m_blog = BlogId(row.integer(0));
        ledger.append(u"adopted"_s, wordingDigest(row, 3), EntryId(row.integer(1)), row.number(2));
    }
    Statement gone = database.run(
        u"SELECT blog_id, id, removed FROM entry WHERE removed IS NOT NULL ORDER BY id"_s);
    while (gone.next()) {
        ledger.m_blog = BlogId(gone.integer(0));
        ledger.append(u"adopted"_s, removalDigest(gone.value(2)), EntryId(gone.integer(1)));
    }
}

} // namespace Liveline
