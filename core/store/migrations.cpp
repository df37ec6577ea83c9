// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/migrations.h"

#include "core/base/log.h"
#include "core/store/duplicates.h"
#include "core/store/ledger.h"
#include "core/store/searchschema.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

int versionOf(Database &database)
{
    Statement version = database.run(u"PRAGMA user_version"_s);
    return version.next() ? version.number(0) : 0;
}

bool isForeign(Database &database)
{
    Statement tables = database.run(u"SELECT count(*) FROM sqlite_schema"_s);
    return tables.next() && tables.number(0) > 0;
}

// A copy under another name first, so that a copy with the final name is always whole.
Result<void> copyAside(Database &database, const QString &path, int version)
{
    const QString copy = u"%1.v%2.bak"_s.arg(path).arg(version);
    const QString part = copy + u".part"_s;
    QFile::remove(part);
    database.run(u"VACUUM INTO ?"_s, part);
    if (const auto copied = database.result(); !copied)
        return copied;
    QFile::remove(copy);
    if (!QFile::rename(part, copy))
        return failure(Error::Kind::File, u"cannot write %1"_s.arg(copy));
    qCInfo(logStore).noquote() << "kept the database of schema" << version << "as" << copy;
    return {};
}

// Another process may have taken the same step while this one waited for the lock.
Result<void> take(Database &database, const Migration &step)
{
    Transaction transaction(database);
    if (versionOf(database) >= step.version)
        return database.result();
    for (const QString &statement : step.statements)
        database.run(statement);
    if (step.work)
        step.work(database);
    database.run(u"PRAGMA user_version = %1"_s.arg(step.version));
    return transaction.commit();
}

} // namespace

Result<int> migrate(Database &database, const QString &path, const QList<Migration> &steps)
{
    const int newest = steps.isEmpty() ? 0 : steps.last().version;
    const int version = versionOf(database);
    if (version > newest)
        return failure(Error::Kind::Database,
            u"%1 was written by a newer version of this program (schema %2; this one reads up to %3)"_s
                .arg(path)
                .arg(version)
                .arg(newest));
    if (version == 0 && isForeign(database))
        return failure(Error::Kind::Database, u"%1 is a database of another program"_s.arg(path));
    if (version > 0 && version < newest) {
        if (const auto copied = copyAside(database, path, version); !copied)
            return std::unexpected(copied.error());
    }
    for (const Migration &step : steps) {
        if (step.version <= version)
            continue;
        if (const auto taken = take(database, step); !taken)
            return std::unexpected(taken.error());
    }
    return database.result(newest);
}

QList<Migration> migrations(const QDateTime &now)
{
    return {
        {1,
            {
                uR"(CREATE TABLE blog (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    url TEXT NOT NULL,
                    address TEXT NOT NULL UNIQUE,
                    canonical_address TEXT NOT NULL,
                    name TEXT NOT NULL,
                    group_name TEXT NOT NULL,
                    headline TEXT NOT NULL,
                    canonical_url TEXT NOT NULL,
                    publisher TEXT NOT NULL,
                    language TEXT NOT NULL,
                    coverage_start INTEGER,
                    coverage_end INTEGER,
                    is_ended INTEGER NOT NULL,
                    extractor TEXT NOT NULL,
                    added INTEGER NOT NULL,
                    entry_count INTEGER NOT NULL DEFAULT 0,
                    unread_count INTEGER NOT NULL DEFAULT 0,
                    is_paused INTEGER NOT NULL DEFAULT 0,
                    is_gone INTEGER NOT NULL DEFAULT 0,
                    last_check INTEGER,
                    last_answer INTEGER,
                    next_check INTEGER,
                    retry_after INTEGER,
                    interval INTEGER NOT NULL,
                    failures INTEGER NOT NULL DEFAULT 0,
                    error_kind INTEGER,
                    error_detail TEXT,
                    error_status INTEGER,
                    etag BLOB,
                    last_modified BLOB,
                    body_digest BLOB
                ) STRICT)"_s,
                // last_seen is NULL while the entry is on the page: blog.last_answer then tells,
                // and an answer that brings nothing new writes one row.
                uR"(CREATE TABLE entry (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    blog_id INTEGER NOT NULL REFERENCES blog(id) ON DELETE CASCADE,
                    key TEXT NOT NULL,
                    source_id TEXT NOT NULL,
                    address TEXT NOT NULL,
                    first_seen INTEGER NOT NULL,
                    last_seen INTEGER,
                    edited INTEGER,
                    removed INTEGER,
                    revision INTEGER NOT NULL,
                    is_last_edit_substantive INTEGER NOT NULL DEFAULT 0,
                    sort_time INTEGER NOT NULL,
                    position INTEGER NOT NULL
                ) STRICT)"_s,
                u"CREATE INDEX entry_timeline ON entry(blog_id, sort_time, position, id)"_s,
                u"CREATE INDEX entry_time ON entry(sort_time, position, id)"_s,
                u"CREATE INDEX entry_key ON entry(blog_id, key)"_s,
                u"CREATE INDEX entry_source ON entry(blog_id, source_id) WHERE source_id <> ''"_s,
                u"CREATE INDEX entry_address ON entry(blog_id, address) WHERE address <> ''"_s,
                u"CREATE INDEX entry_served ON entry(blog_id) WHERE last_seen IS NULL"_s,
                uR"(CREATE TABLE revision (
                    id INTEGER PRIMARY KEY,
                    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
                    number INTEGER NOT NULL,
                    seen INTEGER NOT NULL,
                    source_id TEXT NOT NULL,
                    key TEXT NOT NULL,
                    url TEXT NOT NULL,
                    headline TEXT NOT NULL,
                    html TEXT NOT NULL,
                    text TEXT NOT NULL,
                    author TEXT NOT NULL,
                    published INTEGER,
                    updated INTEGER,
                    images TEXT NOT NULL,
                    is_pinned INTEGER NOT NULL,
                    is_key_event INTEGER NOT NULL,
                    UNIQUE (entry_id, number)
                ) STRICT)"_s,
                // The entry's place, which never changes, is repeated here so that one small index
                // finds the next unread entry and all unread ones of a blog.
                uR"(CREATE TABLE entry_state (
                    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
                    blog_id INTEGER NOT NULL,
                    sort_time INTEGER NOT NULL,
                    position INTEGER NOT NULL,
                    is_read INTEGER NOT NULL DEFAULT 0,
                    is_starred INTEGER NOT NULL DEFAULT 0,
                    is_changed_since_read INTEGER NOT NULL DEFAULT 0
                ) STRICT)"_s,
                uR"(CREATE INDEX entry_state_unread
                    ON entry_state(blog_id, sort_time, position, entry_id) WHERE is_read = 0)"_s,
                uR"(CREATE INDEX entry_state_changed
                    ON entry_state(entry_id) WHERE is_changed_since_read = 1)"_s,
                u"CREATE INDEX entry_state_starred ON entry_state(entry_id) WHERE is_starred = 1"_s,
                // What the page held at the last good answer, from the top down.
                uR"(CREATE TABLE page_item (
                    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
                    blog_id INTEGER NOT NULL,
                    place INTEGER NOT NULL,
                    absences INTEGER NOT NULL
                ) STRICT)"_s,
                u"CREATE INDEX page_item_place ON page_item(blog_id, place)"_s,
                // Words are folded and told apart before they come here (core/search), so that the
                // tokenizer has only to cut at spaces.
                uR"(CREATE VIRTUAL TABLE entry_text USING fts5(
                    title, body, author, content = '', tokenize = 'ascii', prefix = '2 3'))"_s,
                uR"(CREATE TRIGGER entry_counted AFTER INSERT ON entry_state BEGIN
                    UPDATE blog SET entry_count = entry_count + 1,
                        unread_count = unread_count + (NEW.is_read = 0 AND EXISTS (
                            SELECT 1 FROM entry WHERE id = NEW.entry_id AND removed IS NULL))
                    WHERE id = NEW.blog_id;
                END)"_s,
                uR"(CREATE TRIGGER entry_read AFTER UPDATE OF is_read ON entry_state
                    WHEN OLD.is_read <> NEW.is_read AND EXISTS (
                        SELECT 1 FROM entry WHERE id = NEW.entry_id AND removed IS NULL)
                BEGIN
                    UPDATE blog SET unread_count = unread_count + OLD.is_read - NEW.is_read
                    WHERE id = NEW.blog_id;
                END)"_s,
                uR"(CREATE TRIGGER entry_removed AFTER UPDATE OF removed ON entry
                    WHEN (OLD.removed IS NULL) <> (NEW.removed IS NULL) AND EXISTS (
                        SELECT 1 FROM entry_state WHERE entry_id = NEW.id AND is_read = 0)
                BEGIN
                    UPDATE blog
                    SET unread_count = unread_count + CASE WHEN NEW.removed IS NULL THEN 1 ELSE -1 END
                    WHERE id = NEW.blog_id;
                END)"_s,
            }},
        {2,
            {
                u"ALTER TABLE blog ADD COLUMN source TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN changes TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN older TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN rule_extractor TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN rule_entry TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN rule_title TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN rule_time TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE entry ADD COLUMN has_gap_below INTEGER NOT NULL DEFAULT 0"_s,
                u"CREATE INDEX entry_gap ON entry(blog_id, sort_time) WHERE has_gap_below = 1"_s,
            }},
        {3,
            {
                uR"(CREATE INDEX revision_key_event
                    ON revision(entry_id) WHERE is_key_event = 1 OR is_pinned = 1)"_s,
                // Blogs and entries may go; what was recorded of them stays. AUTOINCREMENT, so that
                // a chain whose end was cut off is known to have been longer.
                uR"(CREATE TABLE ledger (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    blog_id INTEGER NOT NULL,
                    time INTEGER NOT NULL,
                    kind TEXT NOT NULL,
                    entry_id INTEGER,
                    number INTEGER NOT NULL,
                    digest BLOB,
                    link BLOB NOT NULL
                ) STRICT)"_s,
                uR"(CREATE INDEX ledger_subject
                    ON ledger(entry_id, number, id) WHERE entry_id IS NOT NULL)"_s,
                u"ALTER TABLE blog ADD COLUMN proxy TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN last_body INTEGER"_s,
                u"ALTER TABLE blog ADD COLUMN distrusted_until INTEGER"_s,
                u"ALTER TABLE blog ADD COLUMN move_to TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE blog ADD COLUMN move_since INTEGER"_s,
                u"ALTER TABLE blog ADD COLUMN move_answers INTEGER NOT NULL DEFAULT 0"_s,
                uR"(CREATE TABLE pace (
                    blog_id INTEGER PRIMARY KEY REFERENCES blog(id) ON DELETE CASCADE,
                    is_important INTEGER NOT NULL DEFAULT 0,
                    reason INTEGER NOT NULL DEFAULT 0,
                    figure REAL NOT NULL DEFAULT 0,
                    poll_hint INTEGER NOT NULL DEFAULT 0,
                    renewal_hint INTEGER NOT NULL DEFAULT 0,
                    hub TEXT NOT NULL DEFAULT ''
                ) STRICT)"_s,
                // Per ten minutes, of the last day.
                uR"(CREATE TABLE traffic (
                    blog_id INTEGER NOT NULL REFERENCES blog(id) ON DELETE CASCADE,
                    slot INTEGER NOT NULL,
                    requests INTEGER NOT NULL,
                    bytes INTEGER NOT NULL,
                    PRIMARY KEY (blog_id, slot)
                ) STRICT, WITHOUT ROWID)"_s,
            },
            [now](Database &database) { Ledger::adoptAll(database, now); }},
        {4,
            {
                // As the page tells it now, for those that it dated anew.
                u"ALTER TABLE page_item ADD COLUMN published INTEGER"_s,
            }},
        searchMigration(5),
        {6,
            {
                // What is chosen for the next dossier: one, in its person's order.
                u"CREATE TABLE draft (id INTEGER PRIMARY KEY CHECK (id = 1), title TEXT NOT NULL) STRICT"_s,
                uR"(CREATE TABLE draft_entry (
                    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
                    place INTEGER NOT NULL,
                    note TEXT NOT NULL
                ) STRICT)"_s,
            }},
        {7,
            {
                uR"(CREATE TABLE alert_rule (
                    id INTEGER PRIMARY KEY AUTOINCREMENT,
                    name TEXT NOT NULL,
                    query TEXT NOT NULL,
                    blog_group TEXT NOT NULL,
                    events INTEGER NOT NULL,
                    severity INTEGER NOT NULL,
                    is_enabled INTEGER NOT NULL,
                    is_starring INTEGER NOT NULL,
                    is_broken INTEGER NOT NULL,
                    muted_until INTEGER
                ) STRICT)"_s,
                // Once for a rule, an entry and a text of it.
                uR"(CREATE TABLE alert (
                    rule_id INTEGER NOT NULL REFERENCES alert_rule(id) ON DELETE CASCADE,
                    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
                    wording BLOB NOT NULL,
                    event INTEGER NOT NULL,
                    time INTEGER NOT NULL,
                    is_seen INTEGER NOT NULL,
                    PRIMARY KEY (rule_id, entry_id, wording)
                ) STRICT, WITHOUT ROWID)"_s,
                u"CREATE INDEX alert_time ON alert(time)"_s,
                u"CREATE INDEX alert_entry ON alert(entry_id)"_s,
            }},
        {8,
            {
                // The reader's own tags and notes. Folded is what tags are found and compared by.
                uR"(CREATE TABLE entry_tag (
                    entry_id INTEGER NOT NULL REFERENCES entry(id) ON DELETE CASCADE,
                    folded TEXT NOT NULL,
                    name TEXT NOT NULL,
                    PRIMARY KEY (entry_id, folded)
                ) STRICT, WITHOUT ROWID)"_s,
                u"CREATE INDEX entry_tag_folded ON entry_tag(folded)"_s,
                uR"(CREATE TABLE entry_note (
                    entry_id INTEGER PRIMARY KEY REFERENCES entry(id) ON DELETE CASCADE,
                    text TEXT NOT NULL
                ) STRICT)"_s,
            }},
        {9, {u"ALTER TABLE blog ADD COLUMN utc_offset INTEGER"_s}},
        {10,
            {
                u"ALTER TABLE revision ADD COLUMN is_breaking INTEGER NOT NULL DEFAULT 0"_s,
                u"CREATE INDEX revision_breaking ON revision(entry_id) WHERE is_breaking = 1"_s,
                uR"(ALTER TABLE entry ADD COLUMN duplicate_of INTEGER
                    REFERENCES entry(id) ON DELETE SET NULL)"_s,
                uR"(CREATE INDEX entry_duplicate
                    ON entry(duplicate_of) WHERE duplicate_of IS NOT NULL)"_s,
                u"ALTER TABLE draft ADD COLUMN prepared_by TEXT NOT NULL DEFAULT ''"_s,
            },
            noteNewestDuplicates},
        {11,
            {
                u"ALTER TABLE alert_rule ADD COLUMN silent_minutes INTEGER NOT NULL DEFAULT 30"_s,
                u"ALTER TABLE alert_rule ADD COLUMN failing_minutes INTEGER NOT NULL DEFAULT 15"_s,
            }},
        {12,
            {
                u"ALTER TABLE alert_rule ADD COLUMN pace INTEGER NOT NULL DEFAULT 0"_s,
                u"ALTER TABLE alert_rule ADD COLUMN last_digest INTEGER"_s,
            }},
    };
}

} // namespace Liveline
