// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/blogs/blogdelegate.h"

#include "ui/blogs/bloglistmodel.h"
#include "ui/messages.h"
#include "ui/stateglyph.h"
#include "ui/theme.h"

#include <QListView>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {
namespace {

constexpr int margin = 8; // between the row and the list's edge
constexpr int padding = 7; // inside a row
constexpr int glyphSize = 8;
constexpr int gutter = 22; // from the row's edge to its text
constexpr int maximumTitleLines = 2;
constexpr int sparkWidth = 60;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

QFont titleFont(QFont font, bool isUnread)
{
    font.setWeight(isUnread ? QFont::DemiBold : QFont::Normal);
    return font;
}

/// The title in at most two lines, the last one elided.
QStringList titleLines(const QString &title, const QFont &font, int width)
{
    QTextLayout layout(title, font);
    layout.setTextOption(QTextOption(Qt::AlignLeading));
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == maximumTitleLines;
        const QString text = title.mid(line.textStart(), isLast ? -1 : line.textLength());
        lines.append(QFontMetrics(font).elidedText(text.trimmed(), Qt::ElideRight, width));
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

QString badgeText(int unread)
{
    return unread > 999 ? BlogDelegate::tr("999+") : QLocale().toString(unread);
}

int badgeWidth(const LiveBlog &blog, const QFont &font)
{
    if (blog.unreadCount == 0)
        return 0;
    const QFontMetrics metrics(smaller(font));
    return std::max(metrics.horizontalAdvance(badgeText(blog.unreadCount)) + 12, metrics.height());
}

struct RowLayout {
    QRect row;
    QRect text;
    int badge;
};

RowLayout layoutOf(const QRect &rect, const QFont &font, const LiveBlog &blog)
{
    RowLayout layout;
    layout.row = rect.adjusted(margin, 1, -margin, -1);
    layout.badge = badgeWidth(blog, font);
    layout.text = layout.row.adjusted(
        gutter, padding, -padding - (layout.badge > 0 ? layout.badge + 6 : 0), -padding);
    return layout;
}

void paintBadge(QPainter *painter, const QRect &row, int width, const LiveBlog &blog,
    const QFont &font, const Theme &theme, Qt::LayoutDirection direction)
{
    const QFont badgeFont = titleFont(smaller(font), true);
    const int height = QFontMetrics(badgeFont).height();
    const QRect place(row.right() - padding - width + 1, row.top() + padding, width, height);
    const QRect rect = QStyle::visualRect(direction, row, place);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.accent);
    painter->drawRoundedRect(rect, height / 2.0, height / 2.0);
    painter->setPen(theme.accentText);
    painter->setFont(badgeFont);
    painter->drawText(rect, Qt::AlignCenter, badgeText(blog.unreadCount));
}

/// What tells that a row is chosen, hovered over or has the focus.
void paintRow(
    QPainter *painter, const QStyleOptionViewItem &option, const QRect &row, const Theme &theme)
{
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? theme.selection : theme.unreadTint);
        painter->drawRoundedRect(row, 6, 6);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(row.adjusted(1, 1, -1, -1), 6, 6);
    }
}

/// Entries of the last hour, the newest at the end: bars on a hairline.
void paintSpark(QPainter *painter, const QRect &rect, const Activity &activity, const Theme &theme,
    Qt::LayoutDirection direction)
{
    const double most = std::max(3, *std::ranges::max_element(activity.counts));
    const QRectF area = QRectF(rect).adjusted(0, 2, 0, -2);
    const qreal step = area.width() / Activity::bins;
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.line);
    painter->drawRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1));
    painter->setBrush(activity.sense == Activity::Sense::Busy ? theme.accent : theme.secondaryText);
    for (int bin = 0; bin < Activity::bins; ++bin) {
        if (activity.counts[bin] == 0)
            continue;
        const int place = direction == Qt::RightToLeft ? Activity::bins - 1 - bin : bin;
        // By the root: one entry is seen beside a burst of twenty.
        const qreal height = area.height() * std::sqrt(activity.counts[bin] / most);
        painter->drawRect(QRectF(
            area.left() + place * step, area.bottom() - height, std::max(step - 1, 1.0), height));
    }
}

} // namespace

QString sourceName(const LiveBlog &blog)
{
    if (!blog.said.publisher.isEmpty())
        return blog.said.publisher;
    const QString host = blog.url.host();
    return host.startsWith("www."_L1) ? host.mid(4) : host;
}

BlogDelegate::BlogDelegate(Clock clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(std::move(clock))
{
}

void BlogDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant blog = index.data(BlogListModel::BlogRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (blog.isValid())
        paintBlog(painter, option, blog.value<LiveBlog>(),
            index.data(BlogListModel::ActivityRole).value<Activity>(),
            index.data(BlogListModel::IsCheckingRole).toBool());
    else
        paintHeading(painter, option, index.data().toString(),
            index.data(BlogListModel::UnreadRole).toInt());
    painter->restore();
}

QSize BlogDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QFontMetrics small(smaller(option.font));
    const QVariant data = index.data(BlogListModel::BlogRole);
    if (!data.isValid())
        return {width, small.height() + 16};
    const auto blog = data.value<LiveBlog>();
    const QFont font = titleFont(option.font, true); // the wider one: reading moves nothing
    const RowLayout layout = layoutOf({0, 0, width, 100}, option.font, blog);
    const auto lines = titleLines(blog.title(), font, layout.text.width()).size();
    const int height = int(lines) * QFontMetrics(font).height() + 2 + small.height();
    return {width, height + 2 * padding + 2};
}

void BlogDelegate::paintBlog(QPainter *painter, const QStyleOptionViewItem &option,
    const LiveBlog &blog, const Activity &activity, bool isChecking) const
{
    const Theme theme = Theme::of(option.palette);
    const RowLayout layout = layoutOf(option.rect, option.font, blog);
    paintRow(painter, option, layout.row, theme);

    const QFont font = titleFont(option.font, blog.unreadCount > 0);
    const QFontMetrics metrics(font);
    const QRect text = QStyle::visualRect(option.direction, layout.row, layout.text);
    const QRect glyph(layout.row.left() + 8, layout.text.top() + (metrics.height() - glyphSize) / 2,
        glyphSize, glyphSize);
    paintStateGlyph(
        painter, QStyle::visualRect(option.direction, layout.row, glyph), blog.state, theme);

    painter->setFont(font);
    painter->setPen(theme.text);
    QRect line(text.left(), text.top(), text.width(), metrics.height());
    for (const QString &title :
        titleLines(blog.title(), titleFont(option.font, true), text.width())) {
        painter->drawText(line, Qt::AlignLeading | Qt::AlignVCenter, title);
        line.translate(0, metrics.height());
    }
    const QFont small = smaller(option.font);
    painter->setFont(small);
    painter->setPen(blog.state == LiveBlog::State::Failing ? theme.removed : theme.secondaryText);
    line.translate(0, 2);
    line.setHeight(QFontMetrics(small).height());
    // Beside the badge there is room for the title only, below it for all.
    QRect below(layout.text.left(), line.top(), layout.row.right() - padding - layout.text.left(),
        line.height());
    if (!activity.counts.isEmpty()) {
        const QRect spark(below.right() - sparkWidth, below.top(), sparkWidth, below.height());
        paintSpark(painter, QStyle::visualRect(option.direction, layout.row, spark), activity,
            theme, option.direction);
        below.setRight(spark.left() - 8);
        painter->setPen(
            blog.state == LiveBlog::State::Failing ? theme.removed : theme.secondaryText);
    }
    painter->drawText(QStyle::visualRect(option.direction, layout.row, below),
        Qt::AlignLeading | Qt::AlignVCenter,
        QFontMetrics(small).elidedText(
            subtitle(blog, activity, isChecking), Qt::ElideRight, below.width()));
    if (layout.badge > 0)
        paintBadge(painter, layout.row, layout.badge, blog, option.font, theme, option.direction);
}

void BlogDelegate::paintHeading(
    QPainter *painter, const QStyleOptionViewItem &option, const QString &group, int unread) const
{
    const Theme theme = Theme::of(option.palette);
    const QRect row = option.rect.adjusted(margin, 6, -margin, 0);
    paintRow(painter, option, row, theme);
    painter->setFont(titleFont(smaller(option.font), true));
    const QString count = unread > 0 ? badgeText(unread) : QString();
    const int countWidth = painter->fontMetrics().horizontalAdvance(count);
    const QRect text = row.adjusted(8, 0, -padding, 0);
    painter->setPen(theme.secondaryText);
    painter->drawText(text, Qt::AlignTrailing | Qt::AlignVCenter, count);
    painter->setPen(option.state & QStyle::State_Selected ? theme.text : theme.secondaryText);
    painter->drawText(text, Qt::AlignLeading | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(
            group, Qt::ElideRight, text.width() - countWidth - padding));
}

QString BlogDelegate::subtitle(
    const LiveBlog &blog, const Activity &activity, bool isChecking) const
{
    QString now;
    if (isChecking)
        now = tr("checking…");
    else if (blog.state != LiveBlog::State::Live)
        now = stateName(blog.state);
    else if (const QString sense = senseText(activity); !sense.isEmpty())
        return tr("%1 · %2", "what is unusual, source").arg(sense, sourceName(blog));
    else if (blog.lastCheck.isValid())
        now = agoText(blog.lastCheck, m_clock());
    const QString source = sourceName(blog);
    return now.isEmpty() ? source : tr("%1 · %2", "source, freshness").arg(source, now);
}

} // namespace Liveline
