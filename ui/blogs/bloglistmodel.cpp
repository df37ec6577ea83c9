// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/bloglistmodel.h"

#include "core/base/log.h"
#include "ui/messages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int timesLookedAt = 200;

} // namespace

BlogListModel::BlogListModel(Store &store, Clock clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_clock(std::move(clock))
{
    connect(&store, &Store::blogChanged, this, &BlogListModel::refresh);
    connect(&store, &Store::blogRemoved, this, &BlogListModel::reload);
    connect(&store, &Store::changedElsewhere, this, &BlogListModel::reload);
    reload();
}

int BlogListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant BlogListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    if (role == UnreadRole)
        return unreadCount(row);
    if (role == Qt::AccessibleTextRole)
        return accessibleText(row);
    if (!row.blog)
        return role == Qt::DisplayRole || role == GroupRole ? QVariant(row.group) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return row.blog->title();
    case Qt::ToolTipRole:
        return u"%1\n%2"_s.arg(row.blog->title(), row.blog->url.toDisplayString());
    case BlogRole:
        return QVariant::fromValue(*row.blog);
    case IsCheckingRole:
        return m_checking.contains(row.blog->id);
    case ActivityRole:
        return QVariant::fromValue(row.activity);
    }
    return {};
}

Qt::ItemFlags BlogListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QList<LiveBlog> BlogListModel::blogs() const
{
    QList<LiveBlog> blogs;
    for (const Row &row : m_rows) {
        if (row.blog)
            blogs.append(*row.blog);
    }
    return blogs;
}

QList<LiveBlog> BlogListModel::blogs(const QString &group) const
{
    QList<LiveBlog> blogs;
    for (const Row &row : m_rows) {
        if (row.blog && row.blog->group == group)
            blogs.append(*row.blog);
    }
    return blogs;
}

QStringList BlogListModel::groups() const
{
    QStringList groups;
    for (const Row &row : m_rows) {
        if (!row.blog)
            groups.append(row.group);
    }
    return groups;
}

std::optional<LiveBlog> BlogListModel::blog(BlogId id) const
{
    const QModelIndex index = indexOf(id);
    return index.isValid() ? m_rows[index.row()].blog : std::nullopt;
}

QModelIndex BlogListModel::indexOf(BlogId id) const
{
    const auto found = std::ranges::find_if(
        m_rows, [id](const Row &row) { return row.blog && row.blog->id == id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

QModelIndex BlogListModel::indexOf(const QString &group) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&group](const Row &row) { return !row.blog && row.group == group; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()));
}

int BlogListModel::unreadCount(const Row &row) const
{
    if (row.blog)
        return row.blog->unreadCount;
    int count = 0;
    for (const LiveBlog &blog : blogs(row.group))
        count += blog.unreadCount;
    return count;
}

int BlogListModel::unreadCount() const
{
    int count = 0;
    for (const Row &row : m_rows)
        count += row.blog ? row.blog->unreadCount : 0;
    return count;
}

void BlogListModel::setChecking(BlogId id, bool isChecking)
{
    if (isChecking)
        m_checking.insert(id);
    else
        m_checking.remove(id);
    const QModelIndex index = indexOf(id);
    if (index.isValid())
        Q_EMIT dataChanged(index, index, {IsCheckingRole});
}

void BlogListModel::reload()
{
    const Result<QList<LiveBlog>> blogs = m_store.blogs();
    if (!blogs) { // the list stays as it was; the window tells about the database
        qCWarning(logUi) << "cannot list the blogs:" << blogs.error().detail;
        return;
    }
    beginResetModel();
    m_rows = rowsOf(*blogs);
    endResetModel();
    Q_EMIT updated();
}

// One row where only that row changed; everything where the order or the headings may have.
void BlogListModel::refresh(BlogId id)
{
    const QModelIndex index = indexOf(id);
    const auto fresh = m_store.blog(id);
    if (!index.isValid() || !fresh || !*fresh)
        return reload();
    Row &row = m_rows[index.row()];
    std::optional<LiveBlog> &shown = row.blog;
    const bool isSamePlace = shown->title() == (*fresh)->title() && shown->group == (*fresh)->group;
    if (!isSamePlace)
        return reload();
    shown = **fresh;
    row.activity = activityOfBlog(id);
    Q_EMIT dataChanged(index, index);
    if (const QModelIndex heading = indexOf(shown->group); heading.isValid())
        Q_EMIT dataChanged(heading, heading);
    Q_EMIT updated();
}

QList<BlogListModel::Row> BlogListModel::rowsOf(const QList<LiveBlog> &blogs) const
{
    QList<Row> rows;
    QString group;
    for (const LiveBlog &blog : blogs) {
        if (blog.group != group) {
            group = blog.group;
            rows.append({group, std::nullopt, {}});
        }
        rows.append({{}, blog, activityOfBlog(blog.id)});
    }
    return rows;
}

Activity BlogListModel::activityOfBlog(BlogId id) const
{
    const Result<QList<QDateTime>> times = m_store.recentTimes(id, timesLookedAt);
    return activityOf(times.value_or(QList<QDateTime>()), m_clock());
}

QString BlogListModel::accessibleText(const Row &row) const
{
    const int count = unreadCount(row);
    const QString unread = count > 0 ? tr("%n unread", nullptr, count) : tr("nothing unread");
    if (!row.blog)
        return tr("%1, group, %2", "group name, unread count").arg(row.group, unread);
    const LiveBlog &blog = *row.blog;
    const QString sense = blog.state == LiveBlog::State::Live ? senseText(row.activity) : QString();
    return tr("%1, %2, %3", "blog title, state, unread count")
        .arg(blog.title(), sense.isEmpty() ? stateName(blog.state) : sense, unread);
}

QString senseText(const Activity &activity)
{
    switch (activity.sense) {
    case Activity::Sense::Usual:
        break;
    case Activity::Sense::Busy:
        return BlogListModel::tr("unusually active");
    case Activity::Sense::Silent:
        return BlogListModel::tr("silent for %1").arg(durationText(activity.silentFor));
    }
    return {};
}

} // namespace Liveline
