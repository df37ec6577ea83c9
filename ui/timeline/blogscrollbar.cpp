// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/blogscrollbar.h"

#include <QPainter>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int smallestExtent = 14; // room for a mark on each side of the handle
constexpr int markHeight = 2;

/// Marks of thousands of entries fall on some hundred pixels: each pixel is painted once. Where
/// entries are few each mark is as high as its entry's share, so that neighbours make one line.
void paintMarks(QPainter &painter, const QList<int> &places, int entries, TimelineOrder order,
    const QRect &column, int maximumHeight)
{
    const qint64 room = column.height() - markHeight;
    int painted = -1;
    for (const int newer : places) {
        const int place = order == TimelineOrder::NewestFirst ? newer : entries - 1 - newer;
        const int y = static_cast<int>(place * room / entries);
        if (y == std::exchange(painted, y))
            continue;
        const int share = static_cast<int>((place + 1) * room / entries) - y;
        const int height = std::clamp(share, markHeight, maximumHeight);
        painter.drawRect(column.x(), column.y() + y, column.width(), height);
    }
}

} // namespace

BlogScrollBar::BlogScrollBar(QWidget *parent)
    : QScrollBar(Qt::Vertical, parent)
{
    setObjectName(u"timelineScrollBar"_s);
    setAccessibleName(tr("Place in the live blog"));
    setContextMenuPolicy(Qt::NoContextMenu); // Qt's own says what no reader would ask for
    connect(this, &QAbstractSlider::actionTriggered, this, &BlogScrollBar::act);
}

void BlogScrollBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void BlogScrollBar::setOrder(TimelineOrder order)
{
    m_order = order;
    update();
}

void BlogScrollBar::setOverview(const TimelineOverview &overview)
{
    m_overview = overview;
    update();
}

QSize BlogScrollBar::sizeHint() const
{
    return QScrollBar::sizeHint().expandedTo({smallestExtent, 0});
}

/// Not while a person holds it: it would slip out of the hand.
void BlogScrollBar::showPlace(double top, double shown, int entries)
{
    if (isSliderDown())
        return;
    const QSignalBlocker quiet(this);
    const int page = qMax(1, qRound(shown * perEntry));
    const int end = qMax(0, entries * perEntry - page);
    setPageStep(page);
    setRange(0, end);
    setValue(qRound(top * perEntry));
}

void BlogScrollBar::act(int action)
{
    switch (action) {
    case SliderSingleStepAdd:
    case SliderSingleStepSub:
        setSliderPosition(value()); // the timeline steps by pixels and tells where it is then
        Q_EMIT stepWanted(action == SliderSingleStepAdd ? 1 : -1);
        break;
    case SliderPageStepAdd:
    case SliderPageStepSub:
        setSliderPosition(value());
        Q_EMIT pageWanted(action == SliderPageStepAdd ? 1 : -1);
        break;
    default:
        if (sliderPosition() >= maximum() && maximum() > 0)
            Q_EMIT endWanted();
        else
            Q_EMIT placeWanted(double(sliderPosition()) / perEntry);
    }
}

void BlogScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (m_overview.entries <= 0)
        return;
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    const QRect all = rect().adjusted(0, 1, 0, -1);
    const int third = qMax(3, width() / 4);
    QRect left(all.left(), all.top(), third, all.height());
    QRect right(all.right() + 1 - third, all.top(), third, all.height());
    if (isRightToLeft())
        std::swap(left, right);
    painter.setBrush(m_theme.accent);
    paintMarks(painter, m_overview.unread, m_overview.entries, m_order, left, all.height());
    painter.setBrush(m_theme.keyEvent);
    paintMarks(painter, m_overview.keyEvents, m_overview.entries, m_order, right,
        markHeight + 1);
    painter.setBrush(m_theme.outline);
    paintMarks(painter, m_overview.wanted, m_overview.entries, m_order, all, markHeight);
}

/// As over the timeline itself.
void BlogScrollBar::wheelEvent(QWheelEvent *event)
{
    const int notches = event->angleDelta().y();
    if (notches != 0)
        Q_EMIT stepWanted(notches < 0 ? 3 : -3);
    event->accept();
}

} // namespace Liveline
