// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The painting half of EntryDelegate.

#include "ui/timeline/entrydelegate.h"
#include "ui/timeline/imageloader.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

QPainterPath starPath(const QPointF &centre, qreal radius)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
        const qreal r = i % 2 == 0 ? radius : radius * 0.45;
        const QPointF point = centre + QPointF(std::cos(angle), std::sin(angle)) * r;
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QColor chipColor(Chip::Kind kind, const Theme &theme)
{
    switch (kind) {
    case Chip::Kind::Removed:
        return theme.removed;
    case Chip::Kind::Sources:
        return theme.accent;
    case Chip::Kind::Tag:
        return theme.link;
    case Chip::Kind::Edited:
    case Chip::Kind::Note:
        break;
    }
    return theme.edited;
}

QColor textColor(EntryLayout::Text::Role role, const Entry &entry, const Theme &theme)
{
    using Role = EntryLayout::Text::Role;
    if (role == Role::Kicker)
        return theme.keyEvent;
    if (role == Role::Note)
        return theme.text;
    if (role == Role::Author || role == Role::Provider || role == Role::Caption
        || entry.isRemoved())
        return theme.secondaryText;
    return theme.text;
}

QList<QTextLayout::FormatRange> highlights(
    const Query &query, const QString &text, const Theme &theme)
{
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat format;
    format.setBackground(theme.highlight);
    format.setForeground(theme.text);
    for (const auto &[start, length] : findMatches(query, text))
        ranges.append({static_cast<int>(start), static_cast<int>(length), format});
    return ranges;
}

} // namespace

void EntryDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QString text = index.data(Qt::DisplayRole).toString();
    switch (m_model.item(index.row()).kind) {
    case TimelineItem::Kind::Entry:
    case TimelineItem::Kind::Report:
        paintEntry(*painter, option, index.row());
        break;
    case TimelineItem::Kind::Day:
        paintDay(*painter, option.rect, text);
        break;
    case TimelineItem::Kind::Divider:
        paintDivider(*painter, option.rect, text);
        break;
    case TimelineItem::Kind::Gap:
    case TimelineItem::Kind::More:
        paintGap(*painter, option.rect, text);
        break;
    }
    painter->restore();
}

/// A rule and a name, as a newspaper opens a section.
void EntryDelegate::paintDay(QPainter &painter, const QRect &rect, const QString &text) const
{
    const RowColumns at = columns();
    const int left = qMin(at.time, at.text);
    const int right = qMax(at.time + at.timeWidth, at.text + at.textWidth);
    const int rule = rect.top() + m_style.separator / 3;
    painter.fillRect(QRect(rect.left() + left, rule, right - left, 2), m_style.theme.text);
    painter.setPen(m_style.theme.text);
    painter.setFont(m_style.headingFont);
    const QRect box(rect.left() + left, rule + 2, right - left, rect.bottom() - rule - 2);
    painter.drawText(box, Qt::AlignLeading | Qt::AlignVCenter, text);
}

void EntryDelegate::paintDivider(QPainter &painter, const QRect &rect, const QString &text) const
{
    const RowColumns at = columns();
    const int left = rect.left() + qMin(at.time, at.text);
    const int right = rect.left() + qMax(at.time + at.timeWidth, at.text + at.textWidth);
    painter.setFont(m_style.smallFont);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int middle = rect.center().y();
    const int gap = m_style.padding / 2;
    const int textLeft = left + (right - left - width) / 2;
    painter.setPen(QPen(m_style.theme.accent, 1));
    painter.drawLine(QLineF(left, middle + 0.5, textLeft - gap, middle + 0.5));
    painter.drawLine(QLineF(textLeft + width + gap, middle + 0.5, right, middle + 0.5));
    painter.drawText(rect.left() + textLeft,
        middle + (painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2, text);
}

/// A broken line: what it leads on to is not here.
void EntryDelegate::paintGap(QPainter &painter, const QRect &rect, const QString &text) const
{
    const RowColumns at = columns();
    const int left = rect.left() + qMin(at.time, at.text);
    const int right = rect.left() + qMax(at.time + at.timeWidth, at.text + at.textWidth);
    painter.setFont(m_style.smallFont);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int middle = rect.center().y();
    const int distance = m_style.padding / 2;
    const int textLeft = left + (right - left - width) / 2;
    painter.setPen(QPen(m_style.theme.secondaryText, 1, Qt::DashLine));
    painter.drawLine(QLineF(left, middle + 0.5, textLeft - distance, middle + 0.5));
    painter.drawLine(QLineF(textLeft + width + distance, middle + 0.5, right, middle + 0.5));
    painter.setPen(m_style.theme.link);
    painter.drawText(QRect(textLeft, rect.top(), width + 1, rect.height()),
        Qt::AlignLeading | Qt::AlignVCenter, text);
}

void EntryDelegate::paintEntry(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Entry &entry = *m_model.entryAt(row);
    const Cached &cached = layoutOf(entry);
    const QRect rect = option.rect;
    const QPointF origin(rect.left() + columns().text, rect.top());

    paintBackground(painter, option, entry);
    paintLane(painter, rect, entry);
    if (m_model.entryAt(row + 1)) { // other rows bring their own line
        const RowColumns at = columns();
        const int left = rect.left() + qMin(at.time, at.text);
        const int right = rect.left() + qMax(at.time + at.timeWidth, at.text + at.textWidth);
        painter.fillRect(QRect(left, rect.bottom(), right - left, 1), m_style.theme.line);
    }
    paintMarks(painter, rect, entry, cached.layout.firstBaseline());
    paintTime(painter, rect, entry, cached.layout.firstBaseline());
    paintTexts(painter, origin, cached, entry);
    paintPictures(painter, origin, cached);
    paintChips(painter, origin, cached.layout);
    if (m_showsFocus && (option.state & QStyle::State_HasFocus))
        paintFocus(painter, rect);
}

void EntryDelegate::paintBackground(
    QPainter &painter, const QStyleOptionViewItem &option, const Entry &entry) const
{
    constexpr int chosenWidth = 4;
    const double freshness = m_freshness ? m_freshness(entry.id) : 0;
    if (option.state & QStyle::State_Selected)
        painter.fillRect(option.rect, m_style.theme.selection);
    else if (freshness > 0)
        painter.fillRect(option.rect, withAlpha(m_style.theme.unreadTint, freshness));
    else if (const ReportNote note = m_model.reportNote(entry); note.sources > 0 && !note.isHead)
        painter.fillRect(option.rect, m_style.theme.chrome); // belongs to what is above
    if (m_chosen.contains(entry.id)) {
        const QRect bar(option.rect.topLeft(), QSize(chosenWidth, option.rect.height()));
        painter.fillRect(
            QStyle::visualRect(option.direction, option.rect, bar), m_style.theme.accent);
    }
}

/// The same colour for all that one of several sources says; its name stands in the text.
void EntryDelegate::paintLane(QPainter &painter, const QRect &rect, const Entry &entry) const
{
    const EntrySource *source = m_model.sourceOf(entry);
    if (!source)
        return;
    const QList<QColor> &lanes = m_style.theme.lanes;
    const RowColumns at = columns();
    const int width = qMax(4, m_style.padding / 4);
    const bool isRightToLeft = at.time > at.text;
    const int left = isRightToLeft ? rect.right() + 1 - width : rect.left();
    painter.fillRect(
        QRect(left, rect.top(), width, rect.height()), lanes.at(source->lane % lanes.size()));
}

/// Shape as well as colour: a disc is unread, a half disc changed since it was read.
void EntryDelegate::paintMarks(
    QPainter &painter, const QRect &rect, const Entry &entry, qreal baseline) const
{
    const RowColumns at = columns();
    const qreal radius = qMax(3.5, m_style.padding * 0.21);
    const qreal middle = rect.top() + baseline - QFontMetricsF(m_style.timeFont).capHeight() / 2;
    const QPointF centre(rect.left() + at.dot, middle);
    const QRectF circle(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_style.theme.accent);
    if (!entry.state.isRead) {
        painter.drawEllipse(circle);
    } else if (entry.state.isChangedSinceRead) {
        painter.drawPie(circle, 90 * 16, 180 * 16);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_style.theme.accent, 1.3));
        painter.drawEllipse(circle);
    }
    if (entry.state.isStarred) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_style.theme.edited);
        const qreal below = QFontMetricsF(m_style.agoFont).height();
        painter.drawPath(starPath(centre + QPointF(0, below * 1.1), radius * 1.7));
    }
}

void EntryDelegate::paintTime(
    QPainter &painter, const QRect &rect, const Entry &entry, qreal baseline) const
{
    const TimeText &times = m_model.times();
    const RowColumns at = columns();
    const QRectF column(rect.left() + at.time, rect.top(), at.timeWidth, rect.height());
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color, qreal y) {
        painter.setFont(font);
        painter.setPen(color);
        const qreal width = QFontMetricsF(font).horizontalAdvance(text);
        const bool isMirrored = QLocale().textDirection() == Qt::RightToLeft;
        painter.drawText(QPointF(isMirrored ? column.right() - width : column.left(), y), text);
    };
    // Where the source tells no time, this is when we saw it, and must not pass for the source's.
    const bool isTold = entry.current.published.isValid();
    draw(times.clock(entry.sortTime), m_style.timeFont,
        entry.isRemoved() || !isTold ? m_style.theme.secondaryText : m_style.theme.text,
        rect.top() + baseline);

    if (m_style.density == Density::Headlines)
        return; // there is one line only
    QStringList below;
    if (!times.isLocal())
        below << times.zoneName(entry.sortTime);
    if (!isTold)
        below << tr("seen", "at this time; the source tells none");
    else if (const QString ago = TimeText::ago(entry.sortTime, m_clock()); !ago.isEmpty())
        below << ago;
    draw(below.join(u" · "_s), m_style.agoFont, m_style.theme.secondaryText,
        rect.top() + baseline + QFontMetricsF(m_style.agoFont).height() * 1.15);
}

void EntryDelegate::paintTexts(
    QPainter &painter, const QPointF &origin, const Cached &cached, const Entry &entry) const
{
    for (const EntryLayout::Bar &bar : cached.layout.bars())
        painter.fillRect(bar.box.translated(origin), m_style.theme.line);
    for (const QRectF &card : cached.layout.cards()) {
        painter.setPen(QPen(m_style.theme.line, 1));
        painter.setBrush(m_style.theme.chrome);
        painter.drawRoundedRect(card.translated(origin).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    if (const QRectF note = cached.layout.note().translated(origin); !note.isEmpty()) {
        const bool isMirrored = columns().time > columns().text;
        QRectF edge(note.topLeft(), QSizeF(3, note.height()));
        if (isMirrored)
            edge.moveRight(note.right());
        painter.fillRect(note, m_style.theme.chrome);
        painter.fillRect(edge, m_style.theme.edited);
    }
    int number = 0;
    for (const EntryLayout::Text &text : cached.layout.texts()) {
        painter.setPen(textColor(text.role, entry, m_style.theme));
        const QPointF at = origin + text.position;
        const bool isReadHeadline
            = text.role == EntryLayout::Text::Role::Headline && entry.state.isRead;
        const QTextLayout &layout = isReadHeadline ? *cached.layout.readHeadline() : *text.layout;
        QList<QTextLayout::FormatRange> marked;
        if (!m_query.isEmpty())
            marked = highlights(m_query, layout.text(), m_style.theme);
        const QTextLayout::FormatRange selected
            = selectedRange(entry.id, number++, static_cast<int>(layout.text().size()));
        if (selected.length > 0)
            marked.append(selected);
        layout.draw(&painter, at, marked);
        if (text.marker.isEmpty())
            continue;
        painter.setFont(layout.font());
        painter.setPen(m_style.theme.secondaryText);
        const QTextLine first = layout.lineAt(0);
        const qreal width = QFontMetricsF(layout.font()).horizontalAdvance(text.marker);
        const qreal gap = m_style.indent * 0.35;
        const qreal x = text.isRightToLeft ? first.width() + gap : -width - gap;
        painter.drawText(at + QPointF(x, first.y() + first.ascent()), text.marker);
    }
}

QTextLayout::FormatRange EntryDelegate::selectedRange(EntryId entry, int text, int length) const
{
    QTextLayout::FormatRange range{0, 0, {}};
    if (!m_selected || m_selected->entry != entry)
        return range;
    const auto [from, to] = std::minmax(m_selected->from, m_selected->to);
    if (text < from.text || text > to.text)
        return range;
    range.start = text == from.text ? qMin(from.character, length) : 0;
    range.length = (text == to.text ? qMin(to.character, length) : length) - range.start;
    range.format.setBackground(m_style.theme.accent);
    range.format.setForeground(m_style.theme.accentText);
    return range;
}

void EntryDelegate::paintPictures(
    QPainter &painter, const QPointF &origin, const Cached &cached) const
{
    const qreal ratio = painter.device()->devicePixelRatio();
    for (const EntryLayout::Picture &picture : cached.layout.pictures()) {
        const QRectF box = picture.box.translated(origin);
        const Image &image = cached.row.images.at(picture.image);
        const QImage pixels = m_images.image(image.url, (box.size() * ratio).toSize());
        QPainterPath shape;
        shape.addRoundedRect(box, 3, 3);
        painter.fillPath(shape, m_style.theme.chrome);
        if (!pixels.isNull()) {
            const QSizeF size = QSizeF(pixels.size()).scaled(box.size(), Qt::KeepAspectRatio);
            QRectF target({}, size);
            target.moveCenter(box.center());
            painter.save();
            painter.setClipPath(shape);
            painter.drawImage(target, pixels);
            painter.restore();
        } else if (m_images.state(image.url) != ImageLoader::State::Loading) {
            painter.setFont(m_style.smallFont);
            painter.setPen(m_style.theme.secondaryText);
            const QString text
                = image.alternativeText.isEmpty() ? tr("Picture") : image.alternativeText;
            const qreal inset = m_style.paragraphSpacing;
            painter.drawText(box.adjusted(inset, inset, -inset, -inset),
                Qt::AlignCenter | Qt::TextWordWrap, text);
        }
    }
}

void EntryDelegate::paintChips(
    QPainter &painter, const QPointF &origin, const EntryLayout &layout) const
{
    painter.setFont(m_style.smallFont);
    for (const EntryLayout::ChipBox &chip : layout.chips()) {
        const QRectF box = chip.box.translated(origin).adjusted(0.5, 0.5, -0.5, -0.5);
        const QColor color = chipColor(chip.chip.kind, m_style.theme);
        painter.setPen(QPen(withAlpha(color, 0.45), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setPen(color);
        const QString text = QFontMetricsF(m_style.smallFont)
                                 .elidedText(chip.chip.text, Qt::ElideRight, box.width() - 12);
        painter.drawText(box, Qt::AlignCenter, text);
    }
}

void EntryDelegate::paintFocus(QPainter &painter, const QRect &rect) const
{
    painter.setPen(QPen(m_style.theme.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 2, -3, -3), 4, 4);
}

} // namespace Liveline
