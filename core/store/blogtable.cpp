// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/blogtable.h"

#include "core/diff/address.h"
#include "core/store/pacetable.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int failuresUntilFailing = 3;

QString selectBlogs()
{
    return uR"(
    SELECT id, url, name, group_name, headline, canonical_url, publisher, language,
        coverage_start, coverage_end, is_ended, extractor, added, entry_count, unread_count,
        is_paused, is_gone, last_check, next_check, retry_after, interval, failures,
        error_kind, error_detail, error_status, etag, last_modified, body_digest,
        source, changes, older, rule_extractor, rule_entry, rule_title, rule_time,
        proxy, last_body, distrusted_until, move_to, move_since, move_answers, utc_offset
    FROM blog )"_s;
}

LiveBlog::State stateOf(const Statement &row)
{
    const bool isEnded = row.flag(10);
    const bool isPaused = row.flag(15);
    const bool isGone = row.flag(16);
    const int failures = row.number(21);
    if (isPaused)
        return LiveBlog::State::Paused;
    if (isGone)
        return LiveBlog::State::Gone;
    if (isEnded)
        return LiveBlog::State::Ended;
    return failures >= failuresUntilFailing ? LiveBlog::State::Failing : LiveBlog::State::Live;
}

LiveBlog read(const Statement &row)
{
    LiveBlog blog;
    blog.id = BlogId(row.integer(0));
    blog.url = row.url(1);
    blog.name = row.text(2);
    blog.group = row.text(3);
    blog.said.headline = row.text(4);
    blog.said.canonicalUrl = row.url(5);
    blog.said.publisher = row.text(6);
    blog.said.language = row.text(7);
    blog.said.coverageStart = row.time(8);
    blog.said.coverageEnd = row.time(9);
    blog.said.isEnded = row.flag(10);
    blog.extractor = row.text(11);
    blog.added = row.time(12);
    blog.entryCount = row.number(13);
    blog.unreadCount = row.number(14);
    blog.state = stateOf(row);
    blog.lastCheck = row.time(17);
    if (blog.state != LiveBlog::State::Paused)
        blog.nextCheck = row.time(18);
    blog.retryAfter = row.time(19);
    blog.interval = row.number(20);
    blog.failures = row.number(21);
    if (!row.value(22).isNull())
        blog.error = Error{Error::Kind(row.number(22)), row.text(23), row.number(24)};
    blog.validators = {row.bytes(25), row.bytes(26)};
    blog.bodyDigest = row.bytes(27);
    blog.source = row.url(28);
    blog.changes = row.text(29);
    blog.older = row.url(30);
    blog.rule = {row.text(31), row.text(32), row.text(33), row.text(34)};
    blog.proxy = row.text(35);
    blog.lastBody = row.time(36);
    blog.distrustedUntil = row.time(37);
    blog.move = {row.url(38), row.time(39), row.number(40)};
    if (!row.value(41).isNull())
        blog.said.utcOffset = row.number(41);
    return blog;
}

// A canonical address that is only a site's front page names every page of the site.
QString canonicalKey(const QUrl &url)
{
    return url.path().size() > 1 || url.hasQuery() ? pageKey(url) : QString();
}

} // namespace

QList<LiveBlog> BlogTable::all() const
{
    QList<LiveBlog> blogs;
    for (Statement row = m_database.run(selectBlogs()); row.next();)
        blogs.append(withPace(read(row)));
    std::stable_sort(blogs.begin(), blogs.end(), [](const LiveBlog &a, const LiveBlog &b) {
        const int byGroup = a.group.localeAwareCompare(b.group);
        return byGroup != 0 ? byGroup < 0 : a.title().localeAwareCompare(b.title()) < 0;
    });
    return blogs;
}

LiveBlog BlogTable::withPace(LiveBlog blog) const
{
    PaceTable(m_database).read(blog);
    return blog;
}

std::optional<LiveBlog> BlogTable::find(BlogId id) const
{
    Statement row = m_database.run(selectBlogs() + u"WHERE id = ?"_s, id);
    return row.next() ? std::optional(withPace(read(row))) : std::nullopt;
}

std::optional<LiveBlog> BlogTable::findSame(const LiveBlog &blog) const
{
    const QString address = pageKey(blog.url);
    const QString canonical = canonicalKey(blog.said.canonicalUrl);
    Statement row = m_database.run(selectBlogs() + uR"(
        WHERE address = :address OR canonical_address = :address
            OR (:canonical <> '' AND (address = :canonical OR canonical_address = :canonical))
        ORDER BY address = :address DESC, id LIMIT 1)"_s,
        Named(u":address"_s, address), Named(u":canonical"_s, canonical));
    return row.next() ? std::optional(withPace(read(row))) : std::nullopt;
}

Error BlogTable::noSuchBlog(BlogId id)
{
    return {Error::Kind::Database, u"blog %1 is not followed (any longer)"_s.arg(qint64(id))};
}

LiveBlog BlogTable::insert(const LiveBlog &blog, std::optional<BlogId> number)
{
    const auto errorKind = blog.error ? std::optional(int(blog.error->kind)) : std::nullopt;
    Statement inserted = m_database.run(uR"(
        INSERT INTO blog (id, url, address, canonical_address, name, group_name, headline, canonical_url,
            publisher, language, coverage_start, coverage_end, is_ended, extractor, added, is_paused,
            is_gone, last_check, next_check, retry_after, interval, etag, last_modified, body_digest,
            source, older, rule_extractor, rule_entry, rule_title, rule_time, proxy, failures,
            error_kind, error_detail, error_status, utc_offset)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
            ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s,
        number, blog.url, pageKey(blog.url), canonicalKey(blog.said.canonicalUrl), blog.name,
        blog.group, blog.said.headline, blog.said.canonicalUrl, blog.said.publisher,
        blog.said.language, blog.said.coverageStart, blog.said.coverageEnd, blog.said.isEnded,
        blog.extractor, blog.added, blog.state == LiveBlog::State::Paused,
        blog.state == LiveBlog::State::Gone, blog.lastCheck, blog.nextCheck, blog.retryAfter,
        blog.interval, blog.validators.etag, blog.validators.lastModified, blog.bodyDigest,
        blog.source, blog.older, blog.rule.extractor, blog.rule.entrySelector,
        blog.rule.titleSelector, blog.rule.timeSelector, blog.proxy, blog.failures, errorKind,
        blog.error ? blog.error->detail : QString(), blog.error ? blog.error->httpStatus : 0,
        blog.said.utcOffset);
    const BlogId id{inserted.insertedId()};
    if (blog.isImportant)
        PaceTable(m_database).setImportant(id, true);
    return find(id).value_or(LiveBlog());
}

void BlogTable::remove(BlogId id) { m_database.run(u"DELETE FROM blog WHERE id = ?"_s, id); }

void BlogTable::configure(BlogId id, const BlogSettings &settings)
{
    m_database.run(uR"(
        UPDATE blog SET name = coalesce(?, name), group_name = coalesce(?, group_name),
            interval = coalesce(?, interval), is_paused = coalesce(?, is_paused),
            proxy = coalesce(?, proxy)
        WHERE id = ?)"_s,
        settings.name, settings.group, settings.interval, settings.isPaused, settings.proxy, id);
    // Resuming asks again, whatever made us stop asking.
    if (settings.isPaused == false)
        m_database.run(u"UPDATE blog SET is_gone = 0, failures = 0 WHERE id = ?"_s, id);
    if (settings.isImportant)
        PaceTable(m_database).setImportant(id, *settings.isImportant);
    if (settings.rule)
        setRule(id, *settings.rule);
}

// The same bytes read another way are news: nothing may say "not modified".
void BlogTable::setRule(BlogId id, const ReadingRule &rule)
{
    m_database.run(uR"(
        UPDATE blog SET rule_extractor = ?, rule_entry = ?, rule_title = ?, rule_time = ?,
            source = '', changes = '', etag = NULL, last_modified = NULL, body_digest = NULL
        WHERE id = ?)"_s,
        rule.extractor, rule.entrySelector, rule.titleSelector, rule.timeSelector, id);
}

void BlogTable::setOlder(BlogId id, const QUrl &older)
{
    m_database.run(u"UPDATE blog SET older = ? WHERE id = ?"_s, older, id);
}

void BlogTable::noteAnswer(BlogId id, const CheckNote &note)
{
    m_database.run(uR"(
        UPDATE blog SET last_check = ?, last_answer = ?, next_check = ?, retry_after = ?,
            etag = ?, last_modified = ?, body_digest = coalesce(?, body_digest),
            last_body = coalesce(?, last_body), distrusted_until = coalesce(?, distrusted_until),
            move_to = ?, move_since = ?, move_answers = ?,
            failures = 0, is_gone = 0, error_kind = NULL, error_detail = NULL, error_status = NULL
        WHERE id = ?)"_s,
        note.checkedAt, note.checkedAt, note.nextCheck, note.retryAfter, note.validators.etag,
        note.validators.lastModified, note.bodyDigest, note.lastBody, note.distrustedUntil,
        note.move.to, note.move.since, note.move.answers, id);
    noteWay(id, note);
    PaceTable(m_database).note(id, note);
}

void BlogTable::describe(BlogId id, const ParsedBlog &said, const QString &extractor)
{
    m_database.run(uR"(
        UPDATE blog SET headline = coalesce(nullif(?, ''), headline),
            canonical_url = coalesce(nullif(?, ''), canonical_url),
            canonical_address = coalesce(nullif(?, ''), canonical_address),
            publisher = coalesce(nullif(?, ''), publisher),
            language = coalesce(nullif(?, ''), language),
            coverage_start = coalesce(?, coverage_start), coverage_end = coalesce(?, coverage_end),
            utc_offset = coalesce(?, utc_offset), is_ended = ?, extractor = ?
        WHERE id = ?)"_s,
        said.headline, said.canonicalUrl, canonicalKey(said.canonicalUrl), said.publisher,
        said.language, said.coverageStart, said.coverageEnd, said.utcOffset, said.isEnded,
        extractor, id);
    PaceTable(m_database).describe(id, said.hints);
}

void BlogTable::noteFailure(BlogId id, const CheckNote &note)
{
    const std::optional<Error> &error = note.error;
    m_database.run(uR"(
        UPDATE blog SET last_check = coalesce(?, last_check), next_check = ?, retry_after = ?,
            failures = failures + ?, is_gone = ?, error_kind = ?, error_detail = ?, error_status = ?
        WHERE id = ?)"_s,
        note.checkedAt, note.nextCheck, note.retryAfter, error.has_value(), note.isGone,
        error ? QVariant(int(error->kind)) : QVariant(),
        error ? QVariant(error->detail) : QVariant(),
        error ? QVariant(error->httpStatus) : QVariant(), id);
    noteWay(id, note);
    PaceTable(m_database).note(id, note);
}

// Where to ask from now on.
void BlogTable::noteWay(BlogId id, const CheckNote &note)
{
    move(id, note.movedTo);
    if (note.source)
        m_database.run(u"UPDATE blog SET source = ? WHERE id = ?"_s, *note.source, id);
    if (note.changes)
        m_database.run(u"UPDATE blog SET changes = ? WHERE id = ?"_s, *note.changes, id);
}

// Two blogs that move to one address stay two: each keeps what it holds.
void BlogTable::move(BlogId id, const QUrl &url)
{
    if (!url.isValid() || url.isEmpty())
        return;
    m_database.run(
        u"UPDATE OR IGNORE blog SET url = ?, address = ? WHERE id = ?"_s, url, pageKey(url), id);
}

} // namespace Liveline
