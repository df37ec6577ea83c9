// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/keyeventsmodel.h"

#include "core/base/text.h"
#include "core/model/shown.h"
#include "ui/theme.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int maximumTitle = 140;
constexpr int margin = 14; // between the list's edge and the dots
constexpr int dotSize = 9;
constexpr int gap = 12; // between the dots and the text
constexpr int padding = 8;

QString titleOf(const Entry &entry)
{
    const ParsedEntry said = shown(entry.current);
    const QString title = said.headline.isEmpty() ? said.text.section(u'\n', 0, 0) : said.headline;
    return elideAtWord(title, maximumTitle);
}

QFont timeFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont titleFont(QFont font, const Entry &entry)
{
    font.setWeight(entry.state.isRead ? QFont::Normal : QFont::DemiBold);
    return font;
}

int textLeft() { return margin + dotSize + gap; }

QRect boundsOf(const QString &title, const QFont &font, int width)
{
    return QFontMetrics(font).boundingRect(
        QRect(0, 0, std::max(width, 40), 1000), Qt::TextWordWrap, title);
}

void paintDot(QPainter *painter, const QPointF &centre, const Entry &entry, const Theme &theme)
{
    painter->setPen(QPen(theme.keyEvent, 1.6));
    painter->setBrush(entry.state.isRead ? theme.chrome : theme.keyEvent);
    const qreal half = dotSize / 2.0;
    if (entry.current.isPinned) // by shape, not by colour alone
        painter->drawPolygon(QPolygonF{centre + QPointF(0, -half), centre + QPointF(half, 0),
            centre + QPointF(0, half), centre + QPointF(-half, 0)});
    else
        painter->drawEllipse(centre, half - 0.8, half - 0.8);
}

} // namespace

void KeyEventsModel::setEntries(const QList<Entry> &entries, const TimeText &times)
{
    if (entries == m_entries && times == m_times)
        return;
    beginResetModel();
    m_entries = entries;
    m_times = times;
    endResetModel();
}

QModelIndex KeyEventsModel::indexOf(EntryId id) const
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    return found == m_entries.end() ? QModelIndex() : index(int(found - m_entries.begin()));
}

int KeyEventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant KeyEventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[index.row()];
    const QDate today = m_times.date(QDateTime::currentDateTimeUtc());
    const QDate day = m_times.date(entry.sortTime);
    const QString time = day == today
        ? m_times.clock(entry.sortTime)
        : tr("%1, %2", "day, time").arg(m_times.day(day, today), m_times.clock(entry.sortTime));
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(entry);
    case Qt::ToolTipRole:
        return m_times.full(entry.sortTime);
    case Qt::AccessibleTextRole:
        return entry.current.isPinned ? tr("Pinned, %1: %2").arg(time, titleOf(entry))
                                      : tr("%1: %2", "time: title").arg(time, titleOf(entry));
    case EntryRole:
        return QVariant::fromValue(entry);
    case TimeRole:
        return entry.current.isPinned ? tr("Pinned · %1").arg(time) : time;
    case IsLastRole:
        return index.row() + 1 == m_entries.size();
    }
    return {};
}

void KeyEventsDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto entry = index.data(KeyEventsModel::EntryRole).value<Entry>();
    const Theme theme = Theme::of(option.palette);
    const auto mirrored = [&option](const QRect &place) {
        return QStyle::visualRect(option.direction, option.rect, place);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isCurrent = option.state & QStyle::State_Selected;
    if (isCurrent || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? theme.selection : theme.unreadTint);
        painter->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 5, 5);
    }

    const QFont small = timeFont(option.font);
    const int timeHeight = QFontMetrics(small).height();
    const QRect row = option.rect.adjusted(0, padding, 0, -padding);
    const int dotTop = row.top() + (timeHeight - dotSize) / 2;
    const QRect dot = mirrored({option.rect.left() + margin, dotTop, dotSize, dotSize});
    const QPointF centre = QRectF(dot).center();
    painter->setPen(theme.line);
    const qreal from = index.row() == 0 ? centre.y() : option.rect.top();
    const bool isLast = index.data(KeyEventsModel::IsLastRole).toBool();
    const qreal to = isLast ? centre.y() : option.rect.bottom() + 1;
    painter->drawLine(QPointF(centre.x(), from), QPointF(centre.x(), to));
    paintDot(painter, centre, entry, theme);

    QRect text = row.adjusted(textLeft(), 0, -margin, 0);
    painter->setFont(small);
    painter->setPen(theme.secondaryText);
    painter->drawText(mirrored(text), Qt::AlignLeading | Qt::AlignTop,
        index.data(KeyEventsModel::TimeRole).toString());
    text.setTop(text.top() + timeHeight + 2);
    painter->setFont(titleFont(option.font, entry));
    painter->setPen(theme.text);
    const QString title = index.data().toString();
    const Qt::Alignment side = isRightToLeftText(title) ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(
        mirrored(text), int(side | Qt::AlignTop | Qt::AlignAbsolute) | Qt::TextWordWrap, title);
    painter->restore();
}

QSize KeyEventsDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const auto entry = index.data(KeyEventsModel::EntryRole).value<Entry>();
    const QRect title = boundsOf(
        index.data().toString(), titleFont(option.font, entry), width - textLeft() - margin);
    return {width, 2 * padding + QFontMetrics(timeFont(option.font)).height() + 2 + title.height()};
}

} // namespace Liveline
