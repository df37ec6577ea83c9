// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"
#include "core/alert/activity.h"

#include <QStyledItemDelegate>

namespace Liveline {

struct Theme;

/// Paints a blog as: state glyph, title in up to two lines, source and freshness, unread count, and
/// the entries of the last hour as bars.
class BlogDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit BlogDelegate(Clock clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBlog(QPainter *painter, const QStyleOptionViewItem &option, const LiveBlog &blog,
        const Activity &activity, bool isChecking) const;
    void paintHeading( ///< of a group, which can be chosen as a blog can
        QPainter *painter, const QStyleOptionViewItem &option, const QString &group,
        int unread) const;
    QString subtitle(const LiveBlog &blog, const Activity &activity, bool isChecking) const;

    Clock m_clock;
};

/// Who publishes it, else where it is: what stands under a title.
QString sourceName(const LiveBlog &blog);

} // namespace Liveline
