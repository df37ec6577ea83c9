// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/modechip.h"

#include <QPainter>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

ModeChip::ModeChip(QWidget *parent)
    : QAbstractButton(parent)
{
    setObjectName(u"modeChip"_s);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setMode(TimelineView::Mode::Reading);
}

void ModeChip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void ModeChip::setMode(TimelineView::Mode mode)
{
    m_mode = mode;
    switch (mode) {
    case TimelineView::Mode::Live:
        setText(tr("Live"));
        setToolTip(tr("New entries are shown at once. Click to pause (F)"));
        break;
    case TimelineView::Mode::Reading:
        setText(tr("Reading"));
        setToolTip(tr("New entries wait above and nothing moves. Click to pause (F)"));
        break;
    case TimelineView::Mode::Paused:
        setText(tr("Paused"));
        setToolTip(tr("New entries are kept, but not shown. Click to follow again (F)"));
        break;
    }
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

QSize ModeChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + metrics.height() * 9 / 4, metrics.height() * 3 / 2};
}

void ModeChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool isLive = m_mode == TimelineView::Mode::Live;
    const QColor color = isLive ? m_theme.accent : m_theme.secondaryText;
    painter.setPen(QPen(hasFocus() ? m_theme.accent : m_theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? m_theme.chrome : m_theme.base);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);

    const qreal size = box.height() * 0.3;
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const qreal inset = box.height() * 0.55;
    const QPointF centre(isMirrored ? box.right() - inset : box.left() + inset, box.center().y());
    const QRectF sign(centre.x() - size / 2, centre.y() - size / 2, size, size);
    painter.setPen(QPen(color, 1.5));
    painter.setBrush(isLive ? QBrush(color) : QBrush(Qt::NoBrush));
    if (m_mode == TimelineView::Mode::Paused) {
        painter.drawLine(QLineF(sign.left() + 1, sign.top(), sign.left() + 1, sign.bottom()));
        painter.drawLine(QLineF(sign.right() - 1, sign.top(), sign.right() - 1, sign.bottom()));
    } else {
        painter.drawEllipse(sign);
    }
    painter.setPen(color);
    const QRectF words = isMirrored ? box.adjusted(inset * 0.6, 0, -inset - size * 1.4, 0)
                                    : box.adjusted(inset + size * 1.4, 0, -inset * 0.6, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, text());
}

} // namespace Liveline
