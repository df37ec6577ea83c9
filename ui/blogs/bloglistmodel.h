// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/store/store.h"
#include "core/alert/activity.h"

#include <QAbstractListModel>
#include <QSet>

namespace Liveline {

/// The followed blogs in the store's order, with a heading before each named group. Reads the
/// store's synchronous calls only; follows its signals.
class BlogListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        BlogRole = Qt::UserRole, ///< LiveBlog; invalid for a heading
        IsCheckingRole, ///< bool: an answer is awaited
        ActivityRole, ///< Activity, as of the last check
        GroupRole, ///< QString: the name of the group that a heading stands for
        UnreadRole, ///< int: of a blog, or of all blogs of a heading's group
    };

    explicit BlogListModel(Store &store, Clock clock = systemClock(), QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QList<LiveBlog> blogs() const; ///< in the order shown
    QList<LiveBlog> blogs(const QString &group) const;
    QStringList groups() const; ///< each once, in the order shown
    std::optional<LiveBlog> blog(BlogId id) const;
    QModelIndex indexOf(BlogId id) const; ///< invalid where it is not followed
    QModelIndex indexOf(const QString &group) const; ///< of its heading
    int unreadCount() const;
    void setChecking(BlogId id, bool isChecking);

Q_SIGNALS:
    /// After the rows changed: counts, names, states, order.
    void updated();

private:
    struct Row {
        QString group; ///< a heading, when there is no blog
        std::optional<LiveBlog> blog;
        Activity activity;
    };

    void reload();
    void refresh(BlogId id);
    QList<Row> rowsOf(const QList<LiveBlog> &blogs) const;
    Activity activityOfBlog(BlogId id) const;
    QString accessibleText(const Row &row) const;
    int unreadCount(const Row &row) const;

    Store &m_store;
    Clock m_clock;
    QList<Row> m_rows;
    QSet<BlogId> m_checking;
};

/// "unusually active", "silent for 47 min"; empty where all is as usual.
QString senseText(const Activity &activity);

} // namespace Liveline
