// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QAbstractListModel>
#include <QHash>

namespace Liveline {

/// What a search found, in the order found or blog by blog under headings, each with its blog's
/// title.
class SearchModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        HitRole = Qt::UserRole, ///< SearchHit; invalid for a heading
        BlogTitleRole,
        CountRole, ///< int, of a heading: how many the search finds in the blog
    };

    explicit SearchModel(const Store &store, QObject *parent = nullptr);

    void setHits(const QList<SearchHit> &hits);
    /// For headings, once they are known.
    void setFacets(const SearchFacets &facets);
    void setGrouped(bool isGrouped);
    int hitCount() const { return int(m_hits.size()); }
    /// The first row from `row` on, going by `direction`, that is no heading; invalid: none.
    QModelIndex hitFrom(int row, int direction = 1) const;
    const QHash<BlogId, QString> &titles() const { return m_titles; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        BlogId blog{};
        std::optional<qsizetype> hit; ///< place in m_hits; none: a heading
    };

    void arrange();
    QVariant headingData(BlogId blog, int role) const;
    int countOf(BlogId blog) const;
    QString accessibleText(const SearchHit &hit) const;

    const Store &m_store;
    QList<SearchHit> m_hits;
    QList<Row> m_rows;
    QHash<BlogId, int> m_counts;
    bool m_isGrouped = false;
    QHash<BlogId, QString> m_titles;
};

} // namespace Liveline
