// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettemodel.h"

#include "core/base/text.h"
#include "ui/palette/palettematch.h"

#include <algorithm>

namespace Liveline {

void PaletteModel::setItems(const QList<PaletteItem> &items, OfText ofText)
{
    m_items = items;
    m_ofText = std::move(ofText);
    m_folded.clear();
    for (const PaletteItem &item : items)
        m_folded.append(fold(item.title));
    setText({});
}

void PaletteModel::setText(const QString &text)
{
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> ranked;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (const int rank = matchRank(words, m_folded[i]))
            ranked.emplaceBack(rank, i);
    }
    std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<int, qsizetype>::first);

    beginResetModel();
    m_shown.clear();
    for (const auto &[rank, i] : std::as_const(ranked))
        m_shown.append(m_items[i]);
    if (!words.isEmpty() && m_ofText)
        m_shown.append(m_ofText(text.trimmed()));
    endResetModel();
}

// A copy: what is done may well set other items.
void PaletteModel::act(int row) const
{
    const PaletteItem item = m_shown.value(row);
    if (item.act)
        item.act();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteItem &item = m_shown[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::AccessibleDescriptionRole:
    case NoteRole:
        return item.note;
    case IconRole:
        return item.icon;
    }
    return {};
}

} // namespace Liveline
