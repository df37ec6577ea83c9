// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "ui/timetext.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace Liveline {

/// Key events and what is pinned, as given.
class KeyEventsModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole,
        TimeRole, ///< QString
        IsLastRole, ///< bool: nothing below
    };
    using QAbstractListModel::QAbstractListModel;

    void setEntries(const QList<Entry> &entries, const TimeText &times);
    QModelIndex indexOf(EntryId id) const; ///< invalid: not among them

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<Entry> m_entries;
    TimeText m_times;
};

/// A dot on a line, a time, and a title of as many lines as it needs.
class KeyEventsDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace Liveline
