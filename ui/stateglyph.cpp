// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/stateglyph.h"

#include "ui/theme.h"

#include <QPainter>

namespace Liveline {

void paintStateGlyph(
    QPainter *painter, const QRectF &rect, LiveBlog::State state, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.outline);
    switch (state) {
    case LiveBlog::State::Live:
        painter->setBrush(theme.accent);
        painter->drawEllipse(rect);
        break;
    case LiveBlog::State::Paused: {
        const double bar = rect.width() * 0.32;
        painter->drawRect(QRectF(rect.topLeft(), QSizeF(bar, rect.height())));
        painter->drawRect(QRectF(rect.right() - bar, rect.top(), bar, rect.height()));
        break;
    }
    case LiveBlog::State::Ended:
        painter->drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 1, 1);
        break;
    case LiveBlog::State::Gone:
        painter->setPen(QPen(theme.removed, 1.75, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(rect.topLeft(), rect.bottomRight());
        painter->drawLine(rect.topRight(), rect.bottomLeft());
        break;
    case LiveBlog::State::Failing:
        painter->setBrush(theme.removed);
        painter->drawPolygon(QPolygonF({QPointF(rect.center().x(), rect.top() - 0.5),
            QPointF(rect.right() + 0.5, rect.bottom()),
            QPointF(rect.left() - 0.5, rect.bottom())}));
        break;
    }
    painter->restore();
}

} // namespace Liveline
