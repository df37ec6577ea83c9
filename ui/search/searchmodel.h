// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QAbstractListModel>
#include <QHash>

namespace Liveline {

/// What a search found, in the order found, each with its blog's title.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HitRole = Qt::UserRole /**< SearchHit */, BlogTitleRole };

    explicit SearchModel(const Store &store, QObject *parent = nullptr);

    void setHits(const QList<SearchHit> &hits);
    const QList<SearchHit> &hits() const { return m_hits; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString accessibleText(const SearchHit &hit) const;

    const Store &m_store;
    QList<SearchHit> m_hits;
    QHash<BlogId, QString> m_titles;
};

} // namespace Liveline
