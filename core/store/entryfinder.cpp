// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/entryfinder.h"

#include "core/base/text.h"
#include "core/store/blogtable.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 minimum = std::numeric_limits<qint64>::min();
constexpr qint64 maximum = std::numeric_limits<qint64>::max();

// What FROM … entry e, entry_state s must fulfil. A condition that is not set costs nothing: OR
// stops at its first half.
QString conditions()
{
    return uR"(
        e.sort_time >= :since AND e.sort_time < :until
        AND (:blogs IS NULL OR e.blog_id IN (SELECT value FROM json_each(:blogs)))
        AND (:is_read IS NULL OR s.is_read = :is_read)
        AND (:is_starred IS NULL OR s.is_starred = :is_starred)
        AND (:is_removed IS NULL OR (e.removed IS NOT NULL) = :is_removed)
        AND (:is_edited IS NULL OR (e.revision > 1) = :is_edited)
        AND (:is_pinned IS NULL OR :is_pinned = (
            SELECT is_pinned FROM revision WHERE entry_id = e.id AND number = e.revision))
        AND (:is_key IS NULL OR :is_key = (
            SELECT is_key_event FROM revision WHERE entry_id = e.id AND number = e.revision))
        AND (:has_image IS NULL OR :has_image = (
            SELECT images <> '[]' FROM revision WHERE entry_id = e.id AND number = e.revision))
        AND (:has_link IS NULL OR :has_link = (
            SELECT instr(html, '<a ') > 0 FROM revision
            WHERE entry_id = e.id AND number = e.revision))
        AND (:unwanted = '' OR e.id NOT IN (
            SELECT rowid FROM entry_text WHERE entry_text MATCH :unwanted)) )"_s;
}

// FTS5 leads, the tables follow: the planner does not know how few rows a word has.
QString wordsTables()
{
    return uR"(
        FROM entry_text
        CROSS JOIN entry e ON e.id = entry_text.rowid
        CROSS JOIN entry_state s ON s.entry_id = e.id
        WHERE entry_text MATCH :words AND entry_text.rowid BETWEEN :first AND :last AND )"_s;
}

QDateTime later(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() || (b.isValid() && b > a) ? b : a;
}

QDateTime earlier(const QDateTime &a, const QDateTime &b)
{
    return !a.isValid() || (b.isValid() && b < a) ? b : a;
}

// A filter as the values of the statements above.
struct Values {
    explicit Values(const EntryFilter &filter)
        : query(filter.query)
        , since(later(filter.since, query.since))
        , until(earlier(filter.until, query.until))
        , blogs(filter.blogs ? toJsonArray(*filter.blogs) : QVariant())
        , isRead(filter.unreadOnly ? std::optional(false) : query.isRead)
        , isStarred(filter.starredOnly ? std::optional(true) : query.isStarred)
        , words(toFts5(query))
        , unwanted(words.isEmpty() ? toFts5Excluded(query) : QString())
        , limit(filter.limit > 0 ? filter.limit : -1)
    {
    }
    qint64 sinceValue() const { return since.isValid() ? since.toMSecsSinceEpoch() : minimum; }
    qint64 untilValue() const { return until.isValid() ? until.toMSecsSinceEpoch() : maximum; }

    template <class... More>
    Statement run(Database &database, const QString &sql, const More &...more) const
    {
        return database.run(sql, Named(u":since"_s, sinceValue()), Named(u":until"_s, untilValue()),
            Named(u":blogs"_s, blogs), Named(u":is_read"_s, isRead),
            Named(u":is_starred"_s, isStarred), Named(u":is_removed"_s, query.isRemoved),
            Named(u":is_edited"_s, query.isEdited), Named(u":is_pinned"_s, query.isPinned),
            Named(u":is_key"_s, query.isKeyEvent), Named(u":has_image"_s, query.hasImage),
            Named(u":has_link"_s, query.hasLink), Named(u":unwanted"_s, unwanted),
            Named(u":limit"_s, limit), more...);
    }

    const Query &query;
    QDateTime since;
    QDateTime until;
    QVariant blogs;
    std::optional<bool> isRead;
    std::optional<bool> isStarred;
    QString words;
    QString unwanted;
    int limit;
};

// Which ids a span of time can hold: FTS5 skips by id, but knows no time.
std::pair<qint64, qint64> idsWithin(Database &database, const Values &values)
{
    if (!values.since.isValid() && !values.until.isValid())
        return {minimum, maximum};
    Statement row = database.run(
        u"SELECT min(id), max(id) FROM entry WHERE sort_time >= ? AND sort_time < ?"_s,
        values.sinceValue(), values.untilValue());
    return row.next() && !row.value(0).isNull() ? std::pair(row.integer(0), row.integer(1))
                                                : std::pair<qint64, qint64>(0, -1);
}

} // namespace

QList<FoundEntry> EntryFinder::newest(const EntryFilter &filter) const
{
    const Values values(filter);
    const QString order = u" ORDER BY e.sort_time DESC, e.position DESC, e.id DESC LIMIT :limit"_s;
    if (values.words.isEmpty() && filter.blogs && filter.blogs->size() == 1) {
        return read(values.run(m_database,
            u"SELECT e.id, 0.0 FROM entry e CROSS JOIN entry_state s ON s.entry_id = e.id "
            "WHERE e.blog_id = :blog AND "_s
                + conditions() + order,
            Named(u":blog"_s, filter.blogs->first())));
    }
    if (values.words.isEmpty()) {
        return read(values.run(m_database,
            u"SELECT e.id, 0.0 FROM entry e CROSS JOIN entry_state s ON s.entry_id = e.id WHERE "_s
                + conditions() + order));
    }
    const auto [first, last] = idsWithin(m_database, values);
    return read(values.run(m_database,
        u"SELECT entry_text.rowid, 0.0 "_s + wordsTables() + conditions()
            + u" ORDER BY entry_text.rowid DESC LIMIT :limit"_s,
        Named(u":words"_s, values.words), Named(u":first"_s, first), Named(u":last"_s, last)));
}

QList<FoundEntry> EntryFinder::mostRelevant(const EntryFilter &filter) const
{
    const Values values(filter);
    if (values.words.isEmpty())
        return newest(filter);
    const auto [first, last] = idsWithin(m_database, values);
    return read(values.run(m_database,
        u"SELECT id, rank FROM (SELECT entry_text.rowid AS id, bm25(entry_text, 8, 1, 4) AS rank "_s
            + wordsTables() + conditions()
            + u" ORDER BY entry_text.rowid DESC LIMIT 20000) ORDER BY rank, id DESC LIMIT :limit"_s,
        Named(u":words"_s, values.words), Named(u":first"_s, first), Named(u":last"_s, last)));
}

QList<FoundEntry> EntryFinder::read(Statement row) const
{
    QList<FoundEntry> found;
    while (!m_isCancelled() && row.next())
        found.append({EntryId(row.integer(0)), row.value(1).toDouble()});
    return found;
}

QList<BlogId> blogsNamed(Database &database, const QString &name)
{
    QList<BlogId> found;
    const QString wanted = fold(name);
    for (const LiveBlog &blog : BlogTable(database).all()) {
        if (QString::number(qint64(blog.id)) == wanted)
            return {blog.id};
        if (fold(blog.title()).contains(wanted) || fold(blog.said.publisher).contains(wanted)
            || fold(blog.url.toString()).contains(wanted))
            found.append(blog.id);
    }
    return found;
}

} // namespace Liveline
