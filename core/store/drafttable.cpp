// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/drafttable.h"

#include "core/model/annotation.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

DossierDraft DraftTable::read() const
{
    DossierDraft draft;
    if (Statement head = m_database.run(u"SELECT title, prepared_by FROM draft"_s); head.next()) {
        draft.title = head.text(0);
        draft.preparedBy = head.text(1);
    }
    Statement row = m_database.run(u"SELECT entry_id, note FROM draft_entry ORDER BY place"_s);
    while (row.next())
        draft.entries.append({EntryId{row.integer(0)}, row.text(1)});
    return draft;
}

void DraftTable::replace(const DossierDraft &draft)
{
    m_database.run(u"DELETE FROM draft"_s);
    m_database.run(u"INSERT INTO draft (id, title, prepared_by) VALUES (1, ?, ?)"_s, draft.title,
        draft.preparedBy);
    m_database.run(u"DELETE FROM draft_entry"_s);
    int place = 0;
    for (const DraftEntry &entry : draft.entries)
        m_database.run(uR"(
            INSERT OR IGNORE INTO draft_entry (entry_id, place, note)
            SELECT id, ?, ? FROM entry WHERE id = ?)"_s,
            ++place, tidyNote(entry.note), entry.id);
}

} // namespace Liveline
