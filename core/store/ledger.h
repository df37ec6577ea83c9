// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

#include <QByteArray>

namespace Liveline {

/// The table `ledger`: a hash chain over what was seen, in the order in which it was seen. Rows are
/// only ever added. It proves that what is kept is what this program wrote down then, not that the
/// page was authentic.
///
/// Record n (from 1 on, without gaps) is bound to all before it by its link, 32 bytes:
///
///     link(n) = SHA-256( link(n-1) ‖ record(n) )        link(0) = 32 bytes of zero
///
/// `record(n)` is JSON in the form of RFC 8785 (names sorted, no white space, UTF-8), with exactly
/// these names; times are milliseconds since 1970 in UTC, digests lower-case hex, what does not
/// apply is null:
///
///     {"blog":1,"digest":"9f86…","entry":12,"kind":"wording","number":2,"record":57,"time":17…}
///
/// | kind | what was seen | digest |
/// | --- | --- | --- |
/// | `answer` | an answer with another body than before | SHA-256 of the body, null where unknown |
/// | `unchanged` | an answer that said "as before" | null |
/// | `failure` | no answer, or none that can be read | null |
/// | `older` | a page of older entries | null |
/// | `wording` | wording `number` of an entry | of the wording |
/// | `amended` | what a wording left out was told later (headline, time, address) | of it now |
/// | `imported` | a wording that came from an archive | of the wording |
/// | `adopted` | it was here before there was a chain | of the wording or of the withdrawal |
/// | `removed`, `restored` | the source withdrew an entry or put it back; `number` is 0 | see below
/// | | `unfollowed` | a person let the blog go, and its entries with it | null |
///
/// The digest of a wording is the SHA-256 of the columns of `revision` as they are stored, in the
/// same form of JSON, with exactly these names:
///
///     {"author","headline","html","images","isKeyEvent","isPinned","key","published","seen",
///      "sourceId","text","updated","url"}
///
/// where `isKeyEvent` and `isPinned` are 0 or 1, `images` is a text (which holds JSON), and the
/// three times are numbers or null. That of a withdrawal is the SHA-256 of `{"removed":17…}`, or of
/// `{"removed":null}` once the entry is back.
///
/// Where several records tell of one wording or withdrawal, the last one holds.
///
/// One object serves one transaction, which must hold the write lock: it remembers the last link.
class Ledger {
public:
    Ledger(Database &database, BlogId blog, QDateTime now)
        : m_database(database)
        , m_blog(blog)
        , m_now(std::move(now))
    {
    }

    void answer(const QByteArray &bodyDigest); ///< SHA-256; empty: unknown
    void unchanged();
    void failure();
    void olderPage();
    void unfollowed();

    // Of what the tables hold by now: call them after the change.
    void wording(EntryId entry, int number);
    void amended(EntryId entry, int number);
    void imported(EntryId entry, int number);
    void removed(EntryId entry);
    void restored(EntryId entry);

    /// The last record's number and link.
    static ChainHead head(Database &database);
    /// The digest that holds for each wording, by its number; empty where none has a record.
    static QList<QByteArray> wordingDigests(Database &database, EntryId entry);

    /// All that is there and has no record yet, for a database from before the chain.
    static void adoptAll(Database &database, const QDateTime &now);

private:
    void append(const QString &kind, const QByteArray &digest, std::optional<EntryId> entry = {},
        int number = 0);
    void appendWording(const QString &kind, EntryId entry, int number);
    void appendRemoval(const QString &kind, EntryId entry);

    Database &m_database;
    BlogId m_blog;
    QDateTime m_now;
    qint64 m_lastRecord = -1; ///< not read yet
    QByteArray m_lastLink;
};

/// Computes the chain anew, from the first record on, and compares what it tells with what is kept.
/// Stops at the first break. One read transaction; constant memory.
Result<ChainReport> verifyChain(Database &database, const QByteArray &wantedHead = {});

} // namespace Liveline
