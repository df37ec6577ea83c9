// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "ui/blogs/bloglistmodel.h"

#include <QListView>
#include <QTimer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Liveline {

/// The list of followed blogs with its heading and "Follow" button. Says what was chosen; does
/// nothing to a blog itself.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    Sidebar(BlogListModel &model, Clock clock, QWidget *parent = nullptr);

    std::optional<BlogId> currentBlog() const;
    QString currentGroup() const; ///< empty: none is chosen
    void setCurrentBlog(std::optional<BlogId> id); ///< emits nothing
    void setCurrentGroup(const QString &group); ///< emits nothing
    /// Selects the blog after or before the current one, if there is one; emits.
    void step(int direction);
    void choose(int position); ///< 0: the first blog
    QList<BlogId> selectedBlogs() const; ///< also those of chosen groups, in the order shown
    QListView &list() { return *m_list; }
    void addSection(QWidget *section); ///< below the list

Q_SIGNALS:
    void blogChosen(Liveline::BlogId id);
    void groupChosen(const QString &group);
    void addRequested();
    void menuRequested(Liveline::BlogId id, const QPoint &globalPosition);
    void severalMenuRequested(const QList<Liveline::BlogId> &ids, const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void announceChosen();
    void announce(const QModelIndex &index);
    void requestMenu(const QPoint &position);
    void keepCurrent();
    void makeCurrent(const QModelIndex &index);
    void updateColors();

    BlogListModel &m_model;
    std::optional<BlogId> m_current;
    QString m_currentGroup;
    QLabel *m_heading;
    QToolButton *m_add;
    QListView *m_list;
    QTimer m_freshness; ///< repaints "2 min ago" while somebody can see it
    bool m_isRestoring = false;
};

} // namespace Liveline
