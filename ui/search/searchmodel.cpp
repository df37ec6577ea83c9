// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/searchmodel.h"

#include "core/base/text.h"
#include "ui/search/snippet.h"

#include <QLocale>

#include <algorithm>

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
    m_counts.clear();
    m_titles.clear();
    const QList<LiveBlog> blogs = m_store.blogs().value_or(QList<LiveBlog>());
    for (const LiveBlog &blog : blogs)
        m_titles.insert(blog.id, blog.title());
    arrange();
    endResetModel();
}

void SearchModel::setFacets(const SearchFacets &facets)
{
    for (const auto &[blog, count] : facets.blogs)
        m_counts.insert(blog, count);
    for (int row = 0; m_isGrouped && row < m_rows.size(); ++row) {
        if (!m_rows[row].hit)
            Q_EMIT dataChanged(index(row), index(row));
    }
}

void SearchModel::setGrouped(bool isGrouped)
{
    beginResetModel();
    m_isGrouped = isGrouped;
    arrange();
    endResetModel();
}

// Blogs stand in the order of their first hit, and a blog's hits stay in theirs.
void SearchModel::arrange()
{
    QList<BlogId> blogs;
    QHash<BlogId, QList<Row>> ofBlog;
    m_rows.clear();
    for (qsizetype i = 0; i < m_hits.size(); ++i) {
        const BlogId blog = m_hits[i].entry.blogId;
        if (!blogs.contains(blog))
            blogs.append(blog);
        ofBlog[blog].append({blog, i});
        m_rows.append({blog, i});
    }
    if (!m_isGrouped)
        return;
    m_rows.clear();
    for (const BlogId blog : std::as_const(blogs)) {
        m_rows.append({blog, std::nullopt});
        m_rows.append(ofBlog[blog]);
    }
}

QModelIndex SearchModel::hitFrom(int row, int direction) const
{
    while (row >= 0 && row < m_rows.size() && !m_rows[row].hit)
        row += direction;
    return index(row);
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    return index.isValid() && !m_rows[index.row()].hit ? Qt::NoItemFlags
                                                       : QAbstractListModel::flags(index);
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (!row.hit)
        return headingData(row.blog, role);
    const SearchHit &hit = m_hits[*row.hit];
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

QVariant SearchModel::headingData(BlogId blog, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case BlogTitleRole:
        return shownText(m_titles.value(blog));
    case Qt::AccessibleTextRole:
        return tr("%1, %n results", "blog", countOf(blog)).arg(m_titles.value(blog));
    case CountRole:
        return countOf(blog);
    }
    return {};
}

// Until all are counted, those that are here.
int SearchModel::countOf(BlogId blog) const
{
    const auto here = std::ranges::count_if(
        m_hits, [&](const SearchHit &hit) { return hit.entry.blogId == blog; });
    return std::max(m_counts.value(blog), int(here));
}

QString SearchModel::accessibleText(const SearchHit &hit) const
{
    const Entry &entry = hit.entry;
    QString found = plainSnippet(hit.snippet);
    if (hit.earlier > 0)
        found = tr("Earlier wording: %1").arg(found);
    return tr("%1, %2: %3 %4", "time, blog, headline, text found")
        .arg(QLocale().toString(entry.sortTime.toLocalTime(), QLocale::ShortFormat),
            m_titles.value(entry.blogId), shownText(entry.current.headline), found);
}

} // namespace Liveline
