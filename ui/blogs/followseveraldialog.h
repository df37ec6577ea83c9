// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/track/tracker.h"

#include <QDialog>
#include <QList>

class QPushButton;
class QTreeWidget;

namespace Liveline {

/// Several addresses pasted at once: each with its own outcome, followed one after another.
class FollowSeveralDialog : public QDialog {
    Q_OBJECT

public:
    FollowSeveralDialog(Tracker &tracker, const QList<QUrl> &urls, QWidget *parent = nullptr);

Q_SIGNALS:
    void followed(Liveline::BlogId id);

private:
    void start();
    void followNext();
    void finish(int row, const Result<LiveBlog> &blog);

    Tracker &m_tracker;
    QList<QUrl> m_urls;
    int m_next = 0;
    QTreeWidget *m_list;
    QPushButton *m_follow;
    QPushButton *m_close;
};

} // namespace Liveline
