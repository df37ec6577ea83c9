// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>

#include <functional>

namespace Liveline {

/// One thing that the palette can do.
struct PaletteItem {
    QString title;
    QString note; ///< at the far end: a key, a count
    QString icon; ///< of resources/icons/symbolic; empty: none
    std::function<void()> act;
};

/// What answers the typed text, best first; equals in the order given. Where something is typed,
/// what can be done with any text stands below.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { NoteRole = Qt::UserRole, IconRole };
    using OfText = std::function<QList<PaletteItem>(const QString &typed)>;

    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<PaletteItem> &items, OfText ofText);
    void setText(const QString &text);
    void act(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteItem> m_items;
    QStringList m_folded; ///< titles of m_items
    OfText m_ofText;
    QList<PaletteItem> m_shown;
};

} // namespace Liveline
