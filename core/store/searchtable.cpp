// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/searchtable.h"

#include "core/base/log.h"
#include "core/base/text.h"
#include "core/search/words.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// As up to schema 4: words only, no signs.
QString indexTextWithoutSigns(const QString &text) { return foldedWords(fold(text)).join(u' '); }

ParsedEntry readSaid(const Statement &row)
{
    ParsedEntry said;
    said.headline = row.text(1);
    said.text = row.text(2);
    said.author = row.text(3);
    return said;
}

} // namespace

void SearchTable::apply(const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (change.before)
            remove(change.id, *change.before);
        add(change.id, change.after);
    }
    for (const Change &change : changes) {
        if (change.firstEarlier > 0)
            addEarlier(change.id, change.firstEarlier);
    }
}

void SearchTable::add(EntryId id, const ParsedEntry &said)
{
    m_database.run(u"INSERT INTO entry_text (rowid, title, body, author) VALUES (?, ?, ?, ?)"_s, id,
        indexText(said.headline), indexText(said.text), indexText(said.author));
}

void SearchTable::remove(EntryId id, const ParsedEntry &said)
{
    m_database.run(uR"(
        INSERT INTO entry_text (entry_text, rowid, title, body, author)
        VALUES ('delete', ?, ?, ?, ?))"_s,
        id, indexText(said.headline), indexText(said.text), indexText(said.author));
}

void SearchTable::addEarlier(EntryId id, int firstNumber)
{
    Statement row = m_database.run(uR"(
        SELECT r.id, r.headline, r.text, r.author
        FROM revision r JOIN entry e ON e.id = r.entry_id
        WHERE r.entry_id = ? AND r.number >= ? AND r.number < e.revision)"_s,
        id, firstNumber);
    while (row.next()) {
        m_database.run(
            u"INSERT INTO earlier_text (rowid, title, body, author) VALUES (?, ?, ?, ?)"_s,
            row.integer(0), indexText(row.text(1)), indexText(row.text(2)), indexText(row.text(3)));
    }
}

void SearchTable::forget(Statement earlierWordings)
{
    Statement &row = earlierWordings;
    while (row.next()) {
        m_database.run(uR"(
            INSERT INTO earlier_text (earlier_text, rowid, title, body, author)
            VALUES ('delete', ?, ?, ?, ?))"_s,
            row.integer(0), indexText(row.text(1)), indexText(row.text(2)), indexText(row.text(3)));
    }
}

void SearchTable::removeEarlier(EntryId id)
{
    forget(m_database.run(uR"(
        SELECT r.id, r.headline, r.text, r.author
        FROM revision r JOIN entry e ON e.id = r.entry_id
        WHERE r.entry_id = ? AND r.number < e.revision)"_s,
        id));
}

void SearchTable::removeAll(BlogId blog)
{
    Statement row = m_database.run(uR"(
        SELECT e.id, r.headline, r.text, r.author
        FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        WHERE e.blog_id = ?)"_s,
        blog);
    while (row.next())
        remove(EntryId(row.integer(0)), readSaid(row));
    forget(m_database.run(uR"(
        SELECT r.id, r.headline, r.text, r.author
        FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number < e.revision
        WHERE e.blog_id = ?)"_s,
        blog));
}

// Only what holds signs was indexed otherwise: so a large index is changed in little time.
void SearchTable::addSignsAndEarlier()
{
    Statement row = m_database.run(uR"(
        SELECT e.id, r.headline, r.text, r.author
        FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number = e.revision ORDER BY e.id)"_s);
    for (qint64 looked = 1; row.next(); ++looked) {
        const ParsedEntry said = readSaid(row);
        if (looked % 100'000 == 0)
            qCInfo(logStore) << "search index: looked at" << looked << "entries";
        if (!hasSigns(said.headline) && !hasSigns(said.text) && !hasSigns(said.author))
            continue;
        const auto id = EntryId(row.integer(0));
        m_database.run(uR"(
            INSERT INTO entry_text (entry_text, rowid, title, body, author)
            VALUES ('delete', ?, ?, ?, ?))"_s,
            id, indexTextWithoutSigns(said.headline), indexTextWithoutSigns(said.text),
            indexTextWithoutSigns(said.author));
        add(id, said);
    }
    Statement edited = m_database.run(u"SELECT id FROM entry WHERE revision > 1"_s);
    while (edited.next())
        addEarlier(EntryId(edited.integer(0)), 1);
}

} // namespace Liveline
