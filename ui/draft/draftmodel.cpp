// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/draft/draftmodel.h"

#include "core/base/text.h"
#include "core/base/then.h"
#include "core/model/shown.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

QString titleOf(const Entry &entry)
{
    const ParsedEntry said = shown(entry.current);
    const QString line = said.headline.isEmpty() ? said.text.section(u'\n', 0, 0) : said.headline;
    return elideAtWord(line.simplified(), 160);
}

} // namespace

DraftModel::DraftModel(Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    read();
    connect(&store, &Store::changedElsewhere, this, &DraftModel::read);
    connect(&store, &Store::blogRemoved, this, &DraftModel::read);
}

QSet<EntryId> DraftModel::ids() const
{
    QSet<EntryId> ids;
    for (const DraftEntry &entry : m_draft.entries)
        ids.insert(entry.id);
    return ids;
}

void DraftModel::read()
{
    const Result<DossierDraft> draft = m_store.draft();
    if (!draft || *draft == m_draft)
        return;
    beginResetModel();
    m_draft = *draft;
    m_entries.clear();
    learn();
    endResetModel();
    Q_EMIT changed();
}

void DraftModel::learn()
{
    for (const DraftEntry &chosen : std::as_const(m_draft.entries)) {
        if (m_entries.contains(chosen.id))
            continue;
        const auto entry = m_store.entry(chosen.id);
        if (!entry || !*entry)
            continue;
        m_entries.insert(chosen.id, **entry);
        const BlogId blogId = (*entry)->blogId;
        if (const auto blog = m_store.blog(blogId); !m_titles.contains(blogId) && blog && *blog)
            m_titles.insert(blogId, (*blog)->title());
    }
}

void DraftModel::keep()
{
    then(m_store.keepDraft(m_draft), this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
    });
    Q_EMIT changed();
}

void DraftModel::add(const QList<EntryId> &wanted)
{
    const QSet<EntryId> known = ids();
    QList<DraftEntry> added;
    for (const EntryId id : wanted) {
        if (!known.contains(id))
            added.append({id});
    }
    if (added.isEmpty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_draft.entries += added;
    learn();
    endInsertRows();
    keep();
}

void DraftModel::remove(const QList<EntryId> &unwanted)
{
    const qsizetype before = m_draft.entries.size();
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!unwanted.contains(m_draft.entries[row].id))
            continue;
        beginRemoveRows({}, row, row);
        m_draft.entries.removeAt(row);
        endRemoveRows();
    }
    if (m_draft.entries.size() != before)
        keep();
}

void DraftModel::toggle(EntryId id)
{
    if (ids().contains(id))
        remove({id});
    else
        add({id});
}

void DraftModel::setNote(EntryId id, const QString &note)
{
    for (int row = 0; row < rowCount(); ++row) {
        DraftEntry &chosen = m_draft.entries[row];
        if (chosen.id != id || chosen.note == note)
            continue;
        chosen.note = note;
        Q_EMIT dataChanged(index(row), index(row));
        keep();
    }
}

void DraftModel::setTitle(const QString &title)
{
    if (m_draft.title == title)
        return;
    m_draft.title = title;
    keep();
}

/// Of what is put together over time; what is exported once needs no such memory.
void DraftModel::setPreparedBy(const QString &name)
{
    if (m_draft.preparedBy == name || m_draft.entries.isEmpty())
        return;
    m_draft.preparedBy = name;
    keep();
}

void DraftModel::sortByTime()
{
    DossierDraft sorted = m_draft;
    std::stable_sort(sorted.entries.begin(), sorted.entries.end(),
        [this](const DraftEntry &a, const DraftEntry &b) {
            return m_entries.value(a.id).sortTime < m_entries.value(b.id).sortTime;
        });
    restore(sorted);
}

void DraftModel::restore(const DossierDraft &draft)
{
    beginResetModel();
    m_draft = draft;
    learn();
    endResetModel();
    keep();
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_draft.entries.size());
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    const DraftEntry &chosen = m_draft.entries.at(index.row());
    const Entry entry = m_entries.value(chosen.id);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(entry);
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case EntryRole:
        return QVariant::fromValue(entry);
    case BlogTitleRole:
        return m_titles.value(entry.blogId);
    case NoteRole:
        return chosen.note;
    default:
        return {};
    }
}

QString DraftModel::accessibleText(int row) const
{
    const DraftEntry &chosen = m_draft.entries[row];
    const Entry entry = m_entries.value(chosen.id);
    QStringList parts{
        tr("%1 of %2").arg(row + 1).arg(rowCount()), titleOf(entry), m_titles.value(entry.blogId)};
    if (!chosen.note.isEmpty())
        parts.append(tr("Note: %1").arg(chosen.note));
    return parts.join(u", "_s);
}

Qt::ItemFlags DraftModel::flags(const QModelIndex &index) const
{
    // Between the rows things are dropped, never on one.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled
            | Qt::ItemNeverHasChildren
                           : Qt::ItemIsDropEnabled;
}

bool DraftModel::moveRows(
    const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    const bool isPossible = count == 1 && row >= 0 && row < rowCount() && before >= 0
        && before <= rowCount() && beginMoveRows(from, row, row, to, before);
    if (!isPossible)
        return false;
    m_draft.entries.move(row, before > row ? before - 1 : before);
    endMoveRows();
    keep();
    return true;
}

} // namespace Liveline
