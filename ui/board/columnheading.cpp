// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/board/columnheading.h"

#include "ui/messages.h"
#include "ui/stateglyph.h"
#include "ui/theme.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int laneHeight = 3;
constexpr int margin = 14; // where the timeline below begins
constexpr int glyphSize = 8;
constexpr int glyphRoom = 14;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText); // the words are a page's
    return label;
}

} // namespace

ColumnHeading::ColumnHeading(int lane, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_lane(lane)
    , m_clock(std::move(clock))
    , m_title(makeLabel(this))
    , m_unread(makeLabel(this))
    , m_state(makeLabel(this))
    , m_remove(new QToolButton(this))
    , m_below(new QHBoxLayout)
{
    setObjectName(u"columnHeading"_s);
    setAutoFillBackground(true);
    m_unread->setObjectName(u"columnUnread"_s);
    QFont font = m_title->font();
    font.setWeight(QFont::DemiBold);
    m_title->setFont(font);
    m_unread->setFont(font);
    for (QLabel *label : {m_title, m_state}) { // elided here
        label->setMinimumWidth(0);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    }
    m_remove->setObjectName(u"removeColumn"_s);
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::TabFocus);
    connect(m_remove, &QToolButton::clicked, this, &ColumnHeading::removed);
    layOut();
    updateColors();
}

void ColumnHeading::layOut()
{
    auto *above = new QHBoxLayout;
    above->setSpacing(6);
    above->addWidget(m_title, 1);
    above->addWidget(m_unread);
    above->addWidget(m_remove);
    m_below->setSpacing(6);
    m_below->addSpacing(glyphRoom - m_below->spacing());
    m_below->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, laneHeight + 5, 6, 7);
    layout->setSpacing(1);
    layout->addLayout(above);
    layout->addLayout(m_below);
}

void ColumnHeading::addWidget(QWidget &widget)
{
    m_below->addWidget(&widget);
    widget.show();
}

void ColumnHeading::showBlog(const LiveBlog &blog)
{
    m_blog = blog;
    const QString title = blog.title();
    m_title->setAccessibleName(title);
    m_title->setToolTip(u"%1\n%2"_s.arg(title, blog.url.toDisplayString()));
    m_unread->setVisible(blog.unreadCount > 0);
    m_unread->setText(QLocale().toString(blog.unreadCount));
    const QString unread = tr("%n unread", nullptr, blog.unreadCount);
    m_unread->setToolTip(unread);
    m_unread->setAccessibleName(unread);
    const QString remove = tr("Remove %1 from the board").arg(title);
    m_remove->setToolTip(remove);
    m_remove->setAccessibleName(remove);
    updateWords();
    update();
}

void ColumnHeading::setCurrent(bool isCurrent)
{
    if (std::exchange(m_isCurrent, isCurrent) != isCurrent)
        update();
}

void ColumnHeading::tick() { updateWords(); }

QString ColumnHeading::state() const
{
    const QString name = stateName(m_blog.state);
    if (m_blog.state != LiveBlog::State::Live || !m_blog.lastCheck.isValid())
        return name;
    return tr("%1 · %2", "state, when it was checked")
        .arg(name, agoText(m_blog.lastCheck, m_clock()));
}

void ColumnHeading::updateWords()
{
    const auto elide = [](QLabel &label, const QString &text) {
        label.setText(label.fontMetrics().elidedText(text, Qt::ElideRight, label.width()));
    };
    elide(*m_title, m_blog.title());
    elide(*m_state, state());
    m_state->setAccessibleName(state());
    m_state->setToolTip(state());
}

void ColumnHeading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange)
        updateColors();
}

void ColumnHeading::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    m_pressedAt = event->position().toPoint();
    Q_EMIT pressed();
}

void ColumnHeading::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const int away = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!m_isDragged && away < QApplication::startDragDistance())
        return;
    m_isDragged = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragged(event->globalPosition().toPoint());
}

void ColumnHeading::mouseReleaseEvent(QMouseEvent *event)
{
    QWidget::mouseReleaseEvent(event);
    m_isDragged = false;
    unsetCursor();
}

void ColumnHeading::mouseDoubleClickEvent(QMouseEvent *) { Q_EMIT aloneRequested(); }

void ColumnHeading::contextMenuEvent(QContextMenuEvent *event)
{
    const int towardsRight = isRightToLeft() ? -1 : 1;
    QMenu menu(this);
    menu.addAction(tr("Show on &its own"), this, &ColumnHeading::aloneRequested);
    menu.addSeparator();
    menu.addAction(tr("Move to the &left"), this, [=, this] { Q_EMIT moved(-towardsRight); });
    menu.addAction(tr("Move to the &right"), this, [=, this] { Q_EMIT moved(towardsRight); });
    menu.addSeparator();
    menu.addAction(tr("Re&move from the board"), this, &ColumnHeading::removed);
    menu.exec(event->globalPos());
}

void ColumnHeading::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the labels' widths, too
    updateWords();
}

void ColumnHeading::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(QApplication::palette());
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), laneHeight), theme.lanes[m_lane % theme.lanes.size()]);
    const int line = m_isCurrent ? 2 : 1;
    painter.fillRect(
        QRect(0, height() - line, width(), line), m_isCurrent ? theme.accent : theme.line);
    const QRect words = m_state->geometry();
    const int left
        = isRightToLeft() ? words.right() + 1 + glyphRoom - glyphSize : words.left() - glyphRoom;
    paintStateGlyph(&painter,
        QRectF(left, words.center().y() - glyphSize / 2 + 1, glyphSize, glyphSize), m_blog.state,
        theme);
}

void ColumnHeading::updateColors()
{
    QPalette colors = QApplication::palette();
    const Theme theme = Theme::of(colors);
    colors.setColor(QPalette::Window, theme.base);
    colors.setColor(QPalette::WindowText, theme.text);
    setPalette(colors);
    colors.setColor(QPalette::WindowText, theme.secondaryText);
    m_state->setPalette(colors);
    colors.setColor(QPalette::WindowText, theme.accent);
    m_unread->setPalette(colors);
    m_remove->setIcon(symbolicIcon(u"close"_s, colors));
}

} // namespace Liveline
