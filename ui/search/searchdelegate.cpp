// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/searchdelegate.h"

#include "core/base/text.h"
#include "ui/messages.h"
#include "ui/search/searchmodel.h"
#include "ui/search/snippet.h"
#include "ui/theme.h"

#include <QListView>
#include <QLocale>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int sideMargin = 20;
constexpr int padding = 10;
constexpr int maximumWidth = 720; // as wide as a person reads with ease
constexpr int snippetLines = 2;

QFont boldFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QRect column(const QRect &row)
{
    const int width = std::min(row.width() - 2 * sideMargin, maximumWidth);
    return {row.left() + sideMargin, row.top() + padding, width, row.height() - 2 * padding};
}

/// Lays the text out in at most two lines; paints them where a painter is given. The height used.
int layOutSnippet(const MarkedText &marked, const QFont &font, const QRect &place,
    const Theme &theme, QPainter *painter)
{
    QTextLayout layout(marked.text, font);
    QTextOption option(isRightToLeftText(marked.text) ? Qt::AlignRight : Qt::AlignLeft);
    option.setTextDirection(isRightToLeftText(marked.text) ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(marked, theme.text, theme.highlight));
    int height = 0;
    layout.beginLayout();
    for (int count = 0; count < snippetLines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(place.width());
        line.setPosition({0.0, double(height)});
        height += int(std::ceil(line.height()));
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, place.topLeft());
    return height;
}

QString headingOf(const SearchHit &hit, const QString &blogTitle, const QDateTime &now)
{
    const QString time = timeText(hit.entry.sortTime, now);
    if (hit.earlier == 0)
        return SearchDelegate::tr("%1 · %2", "time · blog").arg(time, blogTitle);
    return SearchDelegate::tr("%1 · earlier wording, first seen %2 · %3", "time · time · blog")
        .arg(time, timeText(hit.earlierSeen, now), blogTitle);
}

int headingHeight(const QStyleOptionViewItem &option)
{
    return QFontMetrics(boldFont(option.font)).height() + padding + padding / 2;
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Theme theme = Theme::of(option.palette);
    QRect place = column(option.rect);
    place.setTop(option.rect.top() + padding);
    place.setBottom(option.rect.bottom());
    const QString count = QLocale().toString(index.data(SearchModel::CountRole).toInt());
    painter.setFont(boldFont(option.font));
    painter.setPen(theme.text);
    const int width = place.width() - painter.fontMetrics().horizontalAdvance(count) - padding;
    const QString title = painter.fontMetrics().elidedText(
        index.data(SearchModel::BlogTitleRole).toString(), Qt::ElideRight, width);
    painter.drawText(place, Qt::AlignLeading | Qt::AlignTop, title);
    painter.setPen(theme.secondaryText);
    painter.drawText(place, Qt::AlignTrailing | Qt::AlignTop, count);
}

} // namespace

SearchDelegate::SearchDelegate(Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(std::move(clock))
{
}

void SearchDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto hit = index.data(SearchModel::HitRole).value<SearchHit>();
    const Theme theme = Theme::of(option.palette);
    painter->save();
    if (!index.data(SearchModel::HitRole).isValid()) {
        paintHeading(*painter, option, index);
        painter->restore();
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, isCurrent ? theme.selection : theme.unreadTint);
    QRect place = column(option.rect);

    const QFont small = smallFont(option.font);
    painter->setFont(small);
    painter->setPen(theme.secondaryText);
    place.setHeight(QFontMetrics(small).height());
    const QString heading
        = headingOf(hit, index.data(SearchModel::BlogTitleRole).toString(), m_clock());
    painter->drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(heading, Qt::ElideRight, place.width()));
    place.translate(0, place.height() + 2);

    const QString headline = shownText(hit.entry.current.headline);
    if (!headline.isEmpty()) {
        QFont font = boldFont(option.font);
        font.setStrikeOut(hit.entry.isRemoved());
        painter->setFont(font);
        painter->setPen(theme.text);
        place.setHeight(painter->fontMetrics().height());
        painter->drawText(place, Qt::AlignLeading | Qt::AlignVCenter,
            painter->fontMetrics().elidedText(headline, Qt::ElideRight, place.width()));
        place.translate(0, place.height() + 2);
    }
    painter->setPen(theme.text);
    layOutSnippet(readSnippet(hit.snippet), option.font, place, theme, painter);
    painter->setPen(theme.line);
    const QRect row = column(option.rect);
    painter->drawLine(row.left(), option.rect.bottom(), row.right(), option.rect.bottom());
    painter->restore();
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (!index.data(SearchModel::HitRole).isValid())
        return {width, headingHeight(option)};
    const auto hit = index.data(SearchModel::HitRole).value<SearchHit>();
    int height = 2 * padding + QFontMetrics(smallFont(option.font)).height() + 2;
    if (!shownText(hit.entry.current.headline).isEmpty())
        height += QFontMetrics(boldFont(option.font)).height() + 2;
    height += layOutSnippet(
        readSnippet(hit.snippet), option.font, column({0, 0, width, 100}), Theme(), nullptr);
    return {width, height};
}

} // namespace Liveline
