// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/stickyday.h"

#include <QPainter>

namespace Liveline {

/// A child of the view, not of its viewport: that scrolls its children.
StickyDay::StickyDay(QWidget *view)
    : QWidget(view)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void StickyDay::setStyle(const EntryStyle &style)
{
    m_style = style;
    update();
}

void StickyDay::showDay(const QString &day, const QRect &viewport)
{
    setVisible(!day.isEmpty());
    if (day.isEmpty())
        return;
    const QRect place(viewport.topLeft(), QSize(viewport.width(), m_style.separator * 17 / 30));
    if (day == m_day && place == geometry())
        return;
    m_day = day;
    setGeometry(place);
    update();
}

void StickyDay::paintEvent(QPaintEvent *)
{
    const RowColumns at = m_style.columns(width(), QLocale().textDirection());
    const int left = qMin(at.time, at.text);
    const int right = qMax(at.time + at.timeWidth, at.text + at.textWidth);
    QPainter painter(this);
    painter.fillRect(rect(), m_style.theme.base);
    painter.fillRect(QRect(left, height() - 1, right - left, 1), m_style.theme.text);
    painter.setPen(m_style.theme.text);
    painter.setFont(m_style.kickerFont);
    painter.drawText(
        QRect(left, 0, right - left, height() - 1), Qt::AlignLeading | Qt::AlignVCenter, m_day);
}

} // namespace Liveline
