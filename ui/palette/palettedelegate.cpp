// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/theme.h"

#include <QPainter>

namespace Liveline {
namespace {

constexpr int iconSize = 16;
constexpr int padding = 8;

} // namespace

void PaletteDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? theme.selection : theme.unreadTint);
        painter->drawRoundedRect(option.rect, 5, 5);
    }
    const auto mirrored = [&option](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    QRect place = option.rect.adjusted(padding, 0, -padding, 0);
    const QString icon = index.data(PaletteModel::IconRole).toString();
    if (!icon.isEmpty()) {
        const QRect box(place.left(), place.center().y() - iconSize / 2, iconSize, iconSize);
        symbolicIcon(icon, option.palette).paint(painter, mirrored(box));
    }
    place.setLeft(place.left() + iconSize + padding);

    painter->setFont(option.font);
    const QString note = index.data(PaletteModel::NoteRole).toString();
    const int noteWidth = option.fontMetrics.horizontalAdvance(note);
    const QRect notePlace(place.right() - noteWidth, place.top(), noteWidth + 1, place.height());
    painter->setPen(theme.secondaryText);
    painter->drawText(mirrored(notePlace), Qt::AlignCenter, note);

    place.setRight(notePlace.left() - (note.isEmpty() ? 0 : 2 * padding));
    const QString title
        = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width());
    painter->setPen(theme.text);
    painter->drawText(mirrored(place), Qt::AlignLeading | Qt::AlignVCenter, title);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + 14};
}

} // namespace Liveline
