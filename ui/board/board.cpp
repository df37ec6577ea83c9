// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/board/board.h"

#include "ui/board/boardcolumn.h"
#include "ui/board/columnheading.h"
#include "ui/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {
namespace {

constexpr double mostOfIt = 0.6; // as of an entry that counts as seen

} // namespace

Board::Board(Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(std::move(clock))
    , m_head(makeHead())
    , m_scroll(new QScrollArea(this))
    , m_splitter(new QSplitter(this))
    , m_emptyPage(makeEmptyPage())
{
    setObjectName(u"board"_s);
    setAutoFillBackground(true);
    layOut();
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        updateSight();
        Q_EMIT widthsChanged();
    });
    connect(m_scroll->horizontalScrollBar(), &QScrollBar::valueChanged, this, &Board::updateSight);
    connect(qApp, &QApplication::focusChanged, this, &Board::noteFocus);
    m_tick.setInterval(30s);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        for (const BoardColumn *column : columns())
            column->heading().tick();
    });
    updateColors();
    showWhatIsThere();
}

QWidget *Board::makeHead()
{
    auto *head = new QWidget(this);
    m_title = new QLabel(tr("Side by side"), head);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_addMenu = new QMenu(head);
    m_add = new QToolButton(head);
    m_add->setObjectName(u"addColumn"_s);
    m_add->setText(tr("Add a live blog"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setMenu(m_addMenu);
    m_close = new QToolButton(head);
    m_close->setObjectName(u"closeBoard"_s);
    m_close->setToolTip(tr("Back to one live blog (Esc)"));
    m_close->setAccessibleName(tr("Back to one live blog"));
    for (QToolButton *button : {m_add, m_close}) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
    }
    connect(m_close, &QToolButton::clicked, this, &Board::closed);

    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(14, 4, 6, 4);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_add);
    layout->addWidget(m_close);
    return head;
}

QWidget *Board::makeEmptyPage()
{
    auto *page = new QWidget(this);
    m_emptyText = new QLabel(page);
    m_emptyText->setWordWrap(true);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyButton = new QPushButton(page);
    m_emptyButton->setObjectName(u"emptyBoardButton"_s);
    connect(m_emptyButton, &QPushButton::clicked, this, &Board::emptyButtonClicked);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(m_emptyText);
    layout->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return page;
}

void Board::layOut()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_splitter);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_emptyPage, 1);
    layout->addWidget(m_scroll, 1);
}

// --- Which columns there are ---------------------------------------------------------------------

QList<BoardColumn *> Board::columns() const
{
    QList<BoardColumn *> columns;
    for (int i = 0; i < m_splitter->count(); ++i) {
        if (auto *column = qobject_cast<BoardColumn *>(m_splitter->widget(i)))
            columns.append(column);
    }
    return columns;
}

BoardColumn *Board::columnOf(std::optional<BlogId> blog) const
{
    const QList<BoardColumn *> all = columns();
    const auto found = std::ranges::find_if(
        all, [&](const BoardColumn *column) { return column->blog() == blog; });
    return found == all.end() ? nullptr : *found;
}

QList<BlogId> Board::blogs() const
{
    QList<BlogId> ids;
    for (const BoardColumn *column : columns())
        ids.append(column->blog());
    return ids;
}

QList<BlogId> Board::inSight() const { return m_inSight; }

bool Board::isFull() const { return m_splitter->count() >= maximum; }

std::optional<BlogId> Board::current() const { return m_current; }

QWidget *Board::bodyOf(BlogId blog) const
{
    const BoardColumn *column = columnOf(blog);
    return column ? &column->body() : nullptr;
}

// The colour stays with the blog when columns move.
void Board::add(const LiveBlog &blog, QWidget *body, QWidget &note)
{
    int lane = 0;
    const QList<BoardColumn *> others = columns();
    while (std::ranges::any_of(others, [&](const auto *other) { return other->lane() == lane; }))
        ++lane;
    QList<int> sizes = m_splitter->sizes(); // which a new child joins at once
    auto *column = new BoardColumn(blog.id, lane, body, m_clock, m_splitter);
    ColumnHeading &heading = column->heading();
    heading.showBlog(blog);
    heading.addWidget(note);
    connect(&heading, &ColumnHeading::removed, this, [this, id = blog.id] { remove(id); });
    connect(&heading, &ColumnHeading::moved, this,
        [this, id = blog.id](int direction) { move(id, direction); });
    connect(&heading, &ColumnHeading::dragged, this,
        [this, id = blog.id](const QPoint &position) { dragTo(id, position); });
    connect(&heading, &ColumnHeading::aloneRequested, this,
        [this, id = blog.id] { Q_EMIT aloneRequested(id); });
    connect(&heading, &ColumnHeading::pressed, this, [this, id = blog.id] { setCurrent(id); });
    column->installEventFilter(this);
    (body->focusProxy() ? body->focusProxy() : body)->installEventFilter(this);
    m_splitter->addWidget(column);
    if (!m_current)
        makeCurrent(column);
    showWhatIsThere();
    // An equal part for the new one; the others keep their proportions.
    const int all = std::accumulate(sizes.begin(), sizes.end(), 0);
    sizes.append(all / std::max(1, static_cast<int>(sizes.size())));
    shareOutWidths(sizes);
    Q_EMIT blogsChanged();
}

void Board::remove(BlogId blog)
{
    BoardColumn *column = columnOf(blog);
    if (!column)
        return;
    const bool hadFocus = column->hasFocusWithin();
    const qsizetype at = columns().indexOf(column);
    QList<int> sizes = m_splitter->sizes();
    sizes.removeAt(at);
    column->hide();
    column->setParent(nullptr); // gone from the splitter at once, from under its button later
    column->deleteLater();
    const QList<BoardColumn *> rest = columns();
    if (m_current == blog)
        makeCurrent(rest.isEmpty() ? nullptr : rest[std::min(at, rest.size() - 1)]);
    showWhatIsThere();
    shareOutWidths(sizes);
    if (hadFocus && m_current)
        setCurrent(*m_current);
    Q_EMIT blogsChanged();
}

void Board::moveCurrent(int direction)
{
    if (m_current)
        move(*m_current, direction);
}

void Board::move(BlogId blog, int direction)
{
    BoardColumn *column = columnOf(blog);
    const qsizetype to = columns().indexOf(column) + direction;
    if (!column || to < 0 || to >= m_splitter->count())
        return;
    m_splitter->insertWidget(static_cast<int>(to), column);
    chainFocus();
    setCurrent(blog);
    Q_EMIT blogsChanged();
}

/// It changes places with a neighbour whose middle the hand has passed.
void Board::dragTo(BlogId blog, const QPoint &globalPosition)
{
    const int x = m_splitter->mapFromGlobal(globalPosition).x();
    const int towardsEnd = isRightToLeft() ? -1 : 1;
    const QList<BoardColumn *> all = columns();
    const qsizetype at = all.indexOf(columnOf(blog));
    for (const int direction : {-1, 1}) {
        const qsizetype to = at + direction;
        if (to < 0 || to >= all.size())
            continue;
        const int passed = (x - all[to]->geometry().center().x()) * direction * towardsEnd;
        if (passed > 0)
            return move(blog, direction);
    }
}

void Board::refresh(const LiveBlog &blog)
{
    if (const BoardColumn *column = columnOf(blog.id))
        column->heading().showBlog(blog);
}

void Board::showWhyEmpty(const QString &text, const QString &button)
{
    m_emptyText->setText(text);
    m_emptyButton->setText(button);
}

void Board::setHeadVisible(bool isVisible) { m_head->setVisible(isVisible); }

void Board::showWhatIsThere()
{
    const bool isEmpty = m_splitter->count() == 0;
    m_emptyPage->setVisible(isEmpty);
    m_scroll->setVisible(!isEmpty);
    m_add->setEnabled(!isFull());
    m_add->setToolTip(isFull() ? tr("There is room for four") : QString());
    chainFocus();
}

// --- Widths --------------------------------------------------------------------------------------

/// In these proportions; what was never laid out has none, and all are equal then.
void Board::shareOutWidths(const QList<int> &proportions)
{
    const bool areEqual = proportions.contains(0);
    m_splitter->setSizes(areEqual ? QList<int>(m_splitter->count(), 1'000) : proportions);
    Q_EMIT widthsChanged();
}

QList<int> Board::widths() const { return m_splitter->sizes(); }

void Board::setWidths(const QList<int> &widths)
{
    if (widths.size() == m_splitter->count())
        shareOutWidths(widths);
}

// --- Focus ---------------------------------------------------------------------------------------

void Board::noteFocus()
{
    for (BoardColumn *column : columns()) {
        if (column->hasFocusWithin())
            return makeCurrent(column);
    }
}

void Board::makeCurrent(BoardColumn *column)
{
    const std::optional<BlogId> blog = column ? std::optional(column->blog()) : std::nullopt;
    if (column && isVisible())
        m_scroll->ensureWidgetVisible(column, 0, 0);
    if (std::exchange(m_current, blog) == blog)
        return;
    for (const BoardColumn *other : columns())
        other->heading().setCurrent(other == column);
    Q_EMIT currentChanged();
}

void Board::setCurrent(BlogId blog)
{
    if (BoardColumn *column = columnOf(blog)) {
        column->body().setFocus(Qt::OtherFocusReason);
        makeCurrent(column);
    }
}

bool Board::step(int direction)
{
    const QList<BlogId> ids = blogs();
    const qsizetype to = ids.indexOf(m_current.value_or(BlogId{})) + direction;
    if (to < 0 || to >= ids.size())
        return false;
    setCurrent(ids[to]);
    return true;
}

void Board::focusEnd(int direction)
{
    const QList<BlogId> ids = blogs();
    if (ids.isEmpty())
        m_emptyButton->setFocus(Qt::TabFocusReason);
    else
        setCurrent(direction > 0 ? ids.first() : ids.last());
}

/// Tab goes through the columns as they stand, not as they came.
void Board::chainFocus()
{
    QWidget *last = m_close;
    for (BoardColumn *column : columns()) {
        const QList<QWidget *> within = column->findChildren<QWidget *>();
        for (QWidget *widget : within) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                continue;
            setTabOrder(last, widget);
            last = widget;
        }
    }
}

/// The arrows that lead to the side lead to the next column.
bool Board::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        if (qobject_cast<BoardColumn *>(watched))
            updateSight();
    } else if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        const bool isSideways = key.key() == Qt::Key_Left || key.key() == Qt::Key_Right;
        if (isSideways && !(key.modifiers() & ~Qt::KeypadModifier)) {
            step((key.key() == Qt::Key_Right) != isRightToLeft() ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// --- What can be seen ----------------------------------------------------------------------------

void Board::updateSight()
{
    QList<BlogId> inSight;
    const QWidget *window = m_scroll->viewport();
    for (const BoardColumn *column : columns()) {
        const QRect place(column->mapTo(window, QPoint()), column->size());
        const QRect seen = place & window->rect();
        if (seen.width() >= place.width() * mostOfIt)
            inSight.append(column->blog());
    }
    if (std::exchange(m_inSight, inSight) != inSight)
        Q_EMIT inSightChanged();
}

void Board::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_tick.start();
    updateSight();
}

void Board::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

void Board::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    if (BoardColumn *column = columnOf(m_current))
        m_scroll->ensureWidgetVisible(column, 0, 0);
    updateSight();
}

/// Where no column has the focus to step back from.
void Board::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void Board::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

void Board::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.base);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    m_add->setIcon(symbolicIcon(u"add"_s, colors));
    m_close->setIcon(symbolicIcon(u"close"_s, colors));
}

} // namespace Liveline
