// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/searchmodel.h"

#include "core/base/text.h"
#include "ui/search/snippet.h"

#include <QLocale>

namespace Liveline {

SearchModel::SearchModel(const Store &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
}

void SearchModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    m_titles.clear();
    const Result<QList<LiveBlog>> blogs = m_store.blogs();
    for (const LiveBlog &blog : blogs.value_or(QList<LiveBlog>()))
        m_titles.insert(blog.id, blog.title());
    endResetModel();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(hit.entry.current.headline);
    case Qt::AccessibleTextRole:
        return accessibleText(hit);
    case HitRole:
        return QVariant::fromValue(hit);
    case BlogTitleRole:
        return m_titles.value(hit.entry.blogId);
    }
    return {};
}

QString SearchModel::accessibleText(const SearchHit &hit) const
{
    const Entry &entry = hit.entry;
    return tr("%1, %2: %3 %4", "time, blog, headline, text found")
        .arg(QLocale().toString(entry.sortTime.toLocalTime(), QLocale::ShortFormat),
            m_titles.value(entry.blogId), shownText(entry.current.headline),
            plainSnippet(hit.snippet));
}

} // namespace Liveline
