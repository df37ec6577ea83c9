// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/liveblog.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QSplitter;
class QToolButton;

namespace Liveline {

class BoardColumn;

/// Up to four blogs side by side. Arranges columns, whatever they show, and knows which has the
/// focus and which can be seen; where they do not fit, it scrolls sideways.
class Board : public QWidget {
    Q_OBJECT

public:
    static constexpr qsizetype maximum = 4;

    explicit Board(Clock clock, QWidget *parent = nullptr);

    QList<BlogId> blogs() const; ///< in their order
    QList<BlogId> inSight() const; ///< those of which most can be seen
    bool isFull() const;
    std::optional<BlogId> current() const; ///< has the focus, or had it last
    QWidget *bodyOf(BlogId blog) const; ///< nullptr: has no column

    /// Takes `body`; `note` goes into the heading.
    void add(const LiveBlog &blog, QWidget *body, QWidget &note);
    void remove(BlogId blog); ///< the next one becomes current
    void moveCurrent(int direction); ///< 1: one place towards the end
    void move(BlogId blog, int direction);
    void setCurrent(BlogId blog); ///< gives it the focus
    /// To the column after or before; false: there is none.
    bool step(int direction);
    void focusEnd(int direction); ///< the first column for 1, else the last
    void refresh(const LiveBlog &blog); ///< what its heading says
    void showWhyEmpty(const QString &text, const QString &button);
    void setHeadVisible(bool isVisible);

    QList<int> widths() const; ///< of the columns, in their order
    /// Only their proportions count; those of another number of columns are ignored.
    void setWidths(const QList<int> &widths);
    QMenu &addMenu() const { return *m_addMenu; } ///< blogs to add; to be filled when it shows

Q_SIGNALS:
    void blogsChanged(); ///< or their order
    void widthsChanged();
    void currentChanged();
    void inSightChanged();
    void aloneRequested(Liveline::BlogId blog);
    void closed();
    void emptyButtonClicked();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    QWidget *makeHead();
    QWidget *makeEmptyPage();
    QList<BoardColumn *> columns() const;
    BoardColumn *columnOf(std::optional<BlogId> blog) const;
    void noteFocus();
    void makeCurrent(BoardColumn *column);
    void showWhatIsThere();
    void dragTo(BlogId blog, const QPoint &globalPosition);
    void shareOutWidths(const QList<int> &proportions);
    void chainFocus();
    void updateSight();
    void updateColors();

    Clock m_clock;
    std::optional<BlogId> m_current;
    QList<BlogId> m_inSight;
    QWidget *m_head;
    QLabel *m_title;
    QToolButton *m_add;
    QMenu *m_addMenu;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    QSplitter *m_splitter;
    QWidget *m_emptyPage;
    QLabel *m_emptyText;
    QPushButton *m_emptyButton;
    QTimer m_tick; ///< "2 min ago", while somebody can see it
};

} // namespace Liveline
