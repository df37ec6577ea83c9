// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/annotationtable.h"

#include "core/base/text.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

Annotation edited(const Annotation &before, const AnnotationEdit &edit)
{
    QSet<QString> removed;
    for (const QString &tag : edit.removedTags)
        removed.insert(fold(tidyTag(tag)));
    Annotation after = before;
    after.tags.removeIf([&](const QString &tag) { return removed.contains(fold(tag)); });
    after.tags = tidyTags(after.tags + edit.addedTags);
    if (edit.note)
        after.note = tidyNote(*edit.note);
    return after;
}

} // namespace

std::optional<Annotation> AnnotationTable::find(EntryId id) const
{
    Statement entry = m_database.run(uR"(
        SELECT n.text FROM entry e LEFT JOIN entry_note n ON n.entry_id = e.id WHERE e.id = ?)"_s,
        id);
    if (!entry.next())
        return std::nullopt;
    Annotation annotation{id, {}, entry.text(0)};
    Statement tag
        = m_database.run(u"SELECT name FROM entry_tag WHERE entry_id = ? ORDER BY folded"_s, id);
    while (tag.next())
        annotation.tags.append(tag.text(0));
    return annotation;
}

bool AnnotationTable::replace(const Annotation &wanted)
{
    const Annotation after{wanted.id, tidyTags(wanted.tags), tidyNote(wanted.note)};
    const std::optional<Annotation> before = find(wanted.id);
    if (!before || *before == after)
        return false;
    m_database.run(u"DELETE FROM entry_tag WHERE entry_id = ?"_s, wanted.id);
    for (const QString &tag : after.tags)
        m_database.run(u"INSERT INTO entry_tag (entry_id, folded, name) VALUES (?, ?, ?)"_s,
            wanted.id, fold(tag), tag);
    m_database.run(u"DELETE FROM entry_note WHERE entry_id = ?"_s, wanted.id);
    if (!after.note.isEmpty())
        m_database.run(
            u"INSERT INTO entry_note (entry_id, text) VALUES (?, ?)"_s, wanted.id, after.note);
    return true;
}

QList<Annotation> AnnotationTable::edit(const QList<EntryId> &ids, const AnnotationEdit &edit)
{
    QList<Annotation> changed;
    for (const EntryId id : ids) {
        const std::optional<Annotation> before = find(id);
        if (before && replace(edited(*before, edit)))
            changed.append(*before);
    }
    return changed;
}

QList<Annotation> AnnotationTable::restore(const QList<Annotation> &wanted)
{
    QList<Annotation> changed;
    for (const Annotation &one : wanted) {
        const std::optional<Annotation> before = find(one.id);
        if (before && replace(one))
            changed.append(*before);
    }
    return changed;
}

QStringList AnnotationTable::tags() const
{
    QStringList names;
    Statement row = m_database.run(
        u"SELECT min(name) FROM entry_tag GROUP BY folded ORDER BY count(*) DESC, folded"_s);
    while (row.next())
        names.append(row.text(0));
    return names;
}

} // namespace Liveline
