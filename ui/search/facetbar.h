// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QHash>
#include <QLabel>

namespace Liveline {

/// What was found, counted by blog, day, author and what is in it; each count a link that narrows
/// the search.
class FacetBar : public QLabel {
    Q_OBJECT

public:
    explicit FacetBar(QWidget *parent = nullptr);

    void show(const SearchFacets &facets, const QHash<BlogId, QString> &titles);

Q_SIGNALS:
    void narrowed(const QString &filter); ///< to be added to the query
};

} // namespace Liveline
