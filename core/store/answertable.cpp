// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/answertable.h"

#include <QCryptographicHash>

#include <zstd.h>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int schema = 1;
constexpr int compressionLevel = 6;
constexpr qint64 longestBody = 256 * 1024 * 1024; // whatever a damaged row says

QByteArray digestOf(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

QByteArray compressed(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t length = ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(),
        size_t(bytes.size()), compressionLevel);
    if (ZSTD_isError(length))
        return bytes;
    packed.truncate(qsizetype(length));
    packed.squeeze();
    return packed;
}

/// The columns size, is_compressed, bytes and digest → the body; nullopt: it is not what it was.
std::optional<QByteArray> readBody(const Statement &row, int column)
{
    const qint64 size = row.integer(column);
    QByteArray body = row.bytes(column + 2);
    if (row.flag(column + 1)) {
        if (size < 0 || size > longestBody)
            return std::nullopt;
        QByteArray unpacked(size, Qt::Uninitialized);
        const size_t length
            = ZSTD_decompress(unpacked.data(), size_t(size), body.constData(), size_t(body.size()));
        if (ZSTD_isError(length) || qint64(length) != size)
            return std::nullopt;
        body = unpacked;
    }
    return digestOf(body) == row.bytes(column + 3) ? std::optional(body) : std::nullopt;
}

int versionOf(Database &database)
{
    Statement row = database.run(u"PRAGMA user_version"_s);
    return row.next() ? row.number(0) : 0;
}

QString whatIsDamaged(qint64 answer)
{
    return u"the kept answer %1 is not what it was"_s.arg(answer);
}

} // namespace

Result<void> AnswerTable::prepare(Database &database)
{
    Transaction transaction(database);
    const int version = versionOf(database);
    if (version > schema)
        return failure(
            Error::Kind::Database, u"the answers were kept by a newer version of this program"_s);
    if (version < schema) {
        // `bytes` stands last: sums over the others do not read it.
        database.run(uR"(CREATE TABLE body (
            id INTEGER PRIMARY KEY,
            digest BLOB NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            stored INTEGER NOT NULL,
            is_compressed INTEGER NOT NULL,
            bytes BLOB
        ) STRICT)"_s);
        database.run(uR"(CREATE TABLE answer (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            blog_id INTEGER NOT NULL,
            body_id INTEGER NOT NULL REFERENCES body(id),
            stored INTEGER NOT NULL,
            fetched INTEGER NOT NULL,
            url TEXT NOT NULL,
            request BLOB NOT NULL,
            response BLOB NOT NULL,
            certificate BLOB,
            address BLOB
        ) STRICT)"_s);
        database.run(u"CREATE TABLE unwanted (blog_id INTEGER PRIMARY KEY) STRICT"_s);
        database.run(u"CREATE INDEX answer_blog ON answer(blog_id, id, body_id, stored)"_s);
        database.run(u"CREATE INDEX answer_url ON answer(blog_id, url, id, body_id)"_s);
        database.run(u"CREATE INDEX answer_body ON answer(body_id)"_s);
        database.run(u"PRAGMA user_version = %1"_s.arg(schema));
    }
    return transaction.commit();
}

bool AnswerTable::isPrepared(Database &database) { return versionOf(database) > 0; }

void AnswerTable::insert(const Snapshot &snapshot)
{
    const Wire &wire = snapshot.wire;
    const qint64 body = bodyOf(wire.body);
    const QUrl url = snapshot.url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    {
        Statement last = m_database.run(
            u"SELECT body_id FROM answer WHERE blog_id = ? AND url = ? ORDER BY id DESC LIMIT 1"_s,
            snapshot.blogId, url);
        if (last.next() && last.integer(0) == body)
            return;
    }
    m_database.run(uR"(
        INSERT INTO answer (blog_id, body_id, stored, fetched, url, request, response, certificate,
            address)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        snapshot.blogId, body, qint64(wire.request.size() + wire.response.size()),
        snapshot.fetchedAt, url, wire.request, wire.response, wire.certificate, wire.address);
}

qint64 AnswerTable::bodyOf(const QByteArray &body)
{
    const QByteArray digest = digestOf(body);
    {
        Statement known = m_database.run(u"SELECT id FROM body WHERE digest = ?"_s, digest);
        if (known.next())
            return known.integer(0);
    }
    const QByteArray packed = compressed(body);
    const bool isCompressed = packed.size() < body.size();
    const QByteArray &stored = isCompressed ? packed : body;
    return m_database
        .run(uR"(INSERT INTO body (digest, size, stored, is_compressed, bytes)
            VALUES (?, ?, ?, ?, ?))"_s,
            digest, qint64(body.size()), qint64(stored.size()), isCompressed, stored)
        .insertedId();
}

void AnswerTable::trim(BlogId blog, const AnswerLimits &limits)
{
    const auto bytesOfBlog = [&] {
        Statement row = m_database.run(uR"(
            SELECT (SELECT ifnull(sum(stored), 0) FROM answer WHERE blog_id = :blog)
                + (SELECT ifnull(sum(stored), 0) FROM body
                    WHERE id IN (SELECT body_id FROM answer WHERE blog_id = :blog)))"_s,
            Named(u":blog"_s, blog));
        return row.next() ? row.integer(0) : 0;
    };
    const auto bytesOfAll = [&] {
        return number(u"SELECT ifnull(sum(stored), 0) FROM answer"_s)
            + number(u"SELECT ifnull(sum(stored), 0) FROM body"_s);
    };
    while (bytesOfBlog() > limits.perBlog && removeOldest(blog)) { }
    while (bytesOfAll() > limits.total && removeOldest(std::nullopt)) { }
}

/// False: there is none but the newest of each blog.
bool AnswerTable::removeOldest(std::optional<BlogId> blog)
{
    qint64 answer = 0;
    qint64 body = 0;
    {
        Statement oldest = m_database.run(uR"(
            SELECT id, body_id FROM answer a
            WHERE blog_id = ifnull(?, blog_id)
                AND EXISTS (SELECT 1 FROM answer n WHERE n.blog_id = a.blog_id AND n.id > a.id)
            ORDER BY id LIMIT 1)"_s,
            blog);
        if (!oldest.next())
            return false;
        answer = oldest.integer(0);
        body = oldest.integer(1);
    }
    m_database.run(u"DELETE FROM answer WHERE id = ?"_s, answer);
    m_database.run(uR"(DELETE FROM body WHERE id = :body
        AND NOT EXISTS (SELECT 1 FROM answer WHERE body_id = :body))"_s,
        Named(u":body"_s, body));
    return !m_database.hasFailed();
}

void AnswerTable::removeAll(BlogId blog)
{
    m_database.run(u"DELETE FROM answer WHERE blog_id = ?"_s, blog);
    m_database.run(u"DELETE FROM body WHERE id NOT IN (SELECT body_id FROM answer)"_s);
    setWanted(blog, true);
}

void AnswerTable::setWanted(BlogId blog, bool areWanted)
{
    m_database.run(areWanted ? u"DELETE FROM unwanted WHERE blog_id = ?"_s
                             : u"INSERT OR IGNORE INTO unwanted (blog_id) VALUES (?)"_s,
        blog);
}

bool AnswerTable::areWanted(BlogId blog) const
{
    return !m_database.run(u"SELECT 1 FROM unwanted WHERE blog_id = ?"_s, blog).next();
}

QHash<BlogId, KeptAnswers> AnswerTable::sizes() const
{
    QHash<BlogId, KeptAnswers> sizes;
    Statement row = m_database.run(uR"(
        SELECT blog_id, count(*), sum(stored), (SELECT ifnull(sum(b.stored), 0) FROM body b
            WHERE b.id IN (SELECT body_id FROM answer o WHERE o.blog_id = a.blog_id))
        FROM answer a GROUP BY blog_id)"_s);
    while (row.next())
        sizes.insert(BlogId(row.integer(0)), {row.integer(1), row.integer(2) + row.integer(3)});
    Statement unwanted = m_database.run(u"SELECT blog_id FROM unwanted"_s);
    while (unwanted.next())
        sizes[BlogId(unwanted.integer(0))].areWanted = false;
    return sizes;
}

Result<void> AnswerTable::read(BlogId blog, const Answers::Visit &visit) const
{
    Statement row = m_database.run(uR"(
        SELECT a.id, a.fetched, a.url, a.request, a.response, a.certificate, a.address,
            b.size, b.is_compressed, b.bytes, b.digest
        FROM answer a JOIN body b ON b.id = a.body_id
        WHERE a.blog_id = ? ORDER BY a.id)"_s,
        blog);
    while (row.next()) {
        const std::optional<QByteArray> body = readBody(row, 7);
        if (!body)
            return failure(Error::Kind::Malformed, whatIsDamaged(row.integer(0)));
        const Wire wire{row.bytes(3), row.bytes(4), *body, row.bytes(5), row.bytes(6)};
        if (const auto visited = visit({blog, row.url(2), row.time(1), wire}); !visited)
            return visited;
    }
    return m_database.result();
}

Answers::Examination AnswerTable::examine() const
{
    Answers::Examination examination;
    examination.all.count = number(u"SELECT count(*) FROM answer"_s);
    examination.all.bytes = number(u"SELECT ifnull(sum(stored), 0) FROM answer"_s)
        + number(u"SELECT ifnull(sum(stored), 0) FROM body"_s);
    Statement row = m_database.run(uR"(
        SELECT size, is_compressed, bytes, digest,
            (SELECT min(id) FROM answer a WHERE a.body_id = b.id)
        FROM body b ORDER BY id)"_s);
    while (row.next()) {
        if (!readBody(row, 0))
            examination.problems.append(whatIsDamaged(row.integer(4)));
    }
    return examination;
}

qint64 AnswerTable::number(const QString &sql) const
{
    Statement row = m_database.run(sql);
    return row.next() ? row.integer(0) : 0;
}

} // namespace Liveline
