// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace Liveline {

/// Above a column of the board: the lane's colour, title, how many are unread, how the blog is, and
/// what can be done to the column.
class ColumnHeading : public QWidget {
    Q_OBJECT

public:
    ColumnHeading(int lane, Clock clock, QWidget *parent = nullptr);

    void showBlog(const LiveBlog &blog);
    void addWidget(QWidget &widget); ///< at the end of the second line
    void setCurrent(bool isCurrent); ///< its column has the focus
    void tick(); ///< time has passed

Q_SIGNALS:
    void removed();
    void moved(int direction); ///< 1: towards the end
    void dragged(const QPoint &globalPosition); ///< a hand holds it there
    void aloneRequested(); ///< the blog without the others
    void pressed();

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    void updateWords();
    void updateColors();
    QString state() const;

    const int m_lane;
    Clock m_clock;
    LiveBlog m_blog;
    bool m_isCurrent = false;
    bool m_isDragged = false;
    QPoint m_pressedAt;
    QLabel *m_title;
    QLabel *m_unread;
    QLabel *m_state;
    QToolButton *m_remove;
    QHBoxLayout *m_below;
};

} // namespace Liveline
