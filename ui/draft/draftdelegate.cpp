// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/draft/draftdelegate.h"

#include "ui/draft/draftmodel.h"
#include "ui/theme.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int side = 14;
constexpr int padding = 9;
constexpr int titleLines = 2;
constexpr int noteLines = 3;

/// Draws, or only measures without a painter. Gives back the height.
int drawText(QPainter *painter, const QString &text, const QFont &font, const QColor &color,
    const QRect &place, int lines)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignLeading | Qt::AlignAbsolute);
    if (text.isRightToLeft())
        option.setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    layout.setTextOption(option);
    double height = 0;
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(color);
        layout.draw(painter, place.topLeft());
    }
    return int(std::ceil(height));
}

int drawItem(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    QRect place, const TimeText &times)
{
    const Theme theme = Theme::of(option.palette);
    const auto entry = index.data(DraftModel::EntryRole).value<Entry>();
    QFont small = option.font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    bold.setStrikeOut(entry.isRemoved());
    QFont slanted = option.font;
    slanted.setItalic(true);

    const int top = place.top();
    const QString where = QFontMetrics(small).elidedText(
        u"%1 · %2"_s.arg(times.clockSince(entry.sortTime, QDateTime::currentDateTimeUtc()),
            index.data(DraftModel::BlogTitleRole).toString()),
        Qt::ElideRight, place.width());
    place.setTop(place.top() + drawText(painter, where, small, theme.secondaryText, place, 1) + 2);
    place.setTop(place.top()
        + drawText(
            painter, index.data(Qt::DisplayRole).toString(), bold, theme.text, place, titleLines));
    QString note = index.data(DraftModel::NoteRole).toString().trimmed();
    if (!note.isEmpty()) {
        place.setTop(place.top() + 3);
        const QRect bar(place.left(), place.top(), 2, 0);
        const QRect text = place.adjusted(9, 0, 0, 0);
        note.replace(u'\n', QChar(QChar::LineSeparator));
        const int height = drawText(painter, note, slanted, theme.text, text, noteLines);
        if (painter)
            painter->fillRect(QRect(bar.topLeft(), QSize(2, height)), theme.accent);
        place.setTop(place.top() + height);
    }
    return place.top() - top;
}

} // namespace

void DraftDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    painter->save();
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, isCurrent ? theme.selection : theme.unreadTint);
    drawItem(painter, option, index, option.rect.adjusted(side, padding, -side, 0), m_times);
    painter->fillRect(
        QRect(option.rect.left() + side, option.rect.bottom(), option.rect.width() - 2 * side, 1),
        theme.line);
    painter->restore();
}

QSize DraftDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QRect place(0, 0, width - 2 * side, 1000);
    return {width, drawItem(nullptr, option, index, place, m_times) + 2 * padding};
}

} // namespace Liveline
