// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"

#include <QStyledItemDelegate>

namespace Liveline {

/// Paints a result: when and where, the headline, up to two lines around the words that were found.
class SearchDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit SearchDelegate(Clock clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Clock m_clock;
};

} // namespace Liveline
