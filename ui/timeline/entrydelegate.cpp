// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/entrydelegate.h"

#include "ui/timeline/reporttext.h"

#include <QAbstractItemView>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int maximumLayouts = 96;
constexpr int maximumHeights = 20'000;

} // namespace

EntryDelegate::EntryDelegate(
    const TimelineModel &model, ImageLoader &images, Clock clock, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
    , m_images(images)
    , m_clock(std::move(clock))
    , m_layouts(maximumLayouts)
{
}

void EntryDelegate::setStyle(const EntryStyle &style)
{
    m_style = style;
    m_heights.clear();
    m_layouts.clear();
}

RowColumns EntryDelegate::columns() const
{
    return m_style.columns(m_viewportWidth, QLocale().textDirection());
}

EntryDelegate::Key EntryDelegate::keyOf(const Entry &entry) const
{
    const int marks = (entry.isRemoved() ? 1 : 0) | (entry.current.isPinned ? 2 : 0)
        | (entry.current.isKeyEvent ? 4 : 0) | (m_model.sourceOf(entry) ? 8 : 0);
    const ReportNote note = m_model.reportNote(entry);
    const int sources = note.sources * 4 + (note.isHead ? 2 : 0) + (note.isOpen ? 1 : 0);
    return {entry.id, entry.revision, textWidth(), marks,
        qHashMulti(0, entry.state.tags, entry.state.note), sources, note.lag.seconds};
}

EntryRow EntryDelegate::rowOf(const Entry &entry) const
{
    const EntrySource *source = m_model.sourceOf(entry);
    EntryRow row = EntryRow::of(entry, m_model.times());
    const auto joined = [](const QString &one, const QString &other) {
        return other.isEmpty() ? one : one + u" · "_s + other;
    };
    const ReportNote note = m_model.reportNote(entry);
    const bool isBelow = note.sources > 0 && !note.isHead;
    QString from = source ? source->name : QString();
    if (isBelow)
        from = joined(from, ReportText::lag(note.lag));
    if (m_style.density == Density::Headlines) {
        row = row.shortened();
        if (note.isHead)
            from = joined(from, ReportText::sources(note.sources));
        if (source)
            row.kicker = joined(from, row.kicker);
        return row;
    }
    if (source)
        row.author = joined(from, row.author);
    if (note.isHead) {
        const QString sign = note.isOpen ? u" ▴"_s : u" ▾"_s;
        row.chips.prepend({Chip::Kind::Sources, ReportText::sources(note.sources) + sign});
    }
    return row;
}

const EntryDelegate::Cached &EntryDelegate::layoutOf(const Entry &entry) const
{
    const Key key = keyOf(entry);
    if (const Cached *known = m_layouts.object(key))
        return *known;
    auto *made = new Cached(rowOf(entry), m_style, textWidth());
    m_layouts.insert(key, made);
    return *made;
}

bool EntryDelegate::isMeasured(int row) const
{
    const Entry *entry = m_model.entryAt(row);
    return !entry || m_heights.contains(keyOf(*entry));
}

int EntryDelegate::measure(int row) const
{
    const Entry *entry = m_model.entryAt(row);
    if (!entry)
        return separatorHeight(m_model.item(row).kind);
    const Key key = keyOf(*entry);
    if (const auto known = m_heights.constFind(key); known != m_heights.constEnd())
        return *known;
    if (m_heights.size() > maximumHeights)
        m_heights.clear();
    const int height = EntryLayout(rowOf(*entry), m_style, textWidth()).height();
    m_heights.insert(key, height);
    return height;
}

QSize EntryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int row = index.row();
    const Entry *entry = m_model.entryAt(row);
    if (!entry)
        return {0, separatorHeight(m_model.item(row).kind)};
    if (row >= m_firstMeasured && row <= m_lastMeasured)
        return {0, measure(row)};
    const auto known = m_heights.constFind(keyOf(*entry));
    return {0, known != m_heights.constEnd() ? *known : guess(*entry)};
}

/// About the height the entry will have, from lengths alone.
int EntryDelegate::guess(const Entry &entry) const
{
    const int perLine = qMax(20, textWidth() * 3 / qMax(1, m_style.line));
    if (m_style.density == Density::Headlines)
        return m_style.line + 2 * m_style.padding;
    const ParsedEntry &said = entry.current;
    const auto lines = said.headline.size() / perLine + said.text.size() / perLine + 2;
    const auto noted = entry.state.note.size() / perLine + (entry.state.note.isEmpty() ? 0 : 2);
    const int picture = said.images.isEmpty() ? 0 : textWidth() * 9 / 16;
    return static_cast<int>(lines + noted) * m_style.line + picture + 2 * m_style.padding;
}

int EntryDelegate::separatorHeight(TimelineItem::Kind kind) const
{
    const bool isNarrow = kind == TimelineItem::Kind::Divider;
    return isNarrow ? m_style.separator * 2 / 3 : m_style.separator;
}

QPointF EntryDelegate::toLayout(const QPoint &point, const QRect &rect) const
{
    return QPointF(point) - QPointF(rect.left() + columns().text, rect.top());
}

QUrl EntryDelegate::linkAt(const QPoint &point, const QRect &rect, int row) const
{
    const Entry *entry = m_model.entryAt(row);
    return entry ? layoutOf(*entry).layout.linkAt(toLayout(point, rect)) : QUrl();
}

std::optional<int> EntryDelegate::pictureAt(const QPoint &point, const QRect &rect, int row) const
{
    const Entry *entry = m_model.entryAt(row);
    return entry ? layoutOf(*entry).layout.pictureAt(toLayout(point, rect)) : std::nullopt;
}

std::optional<Chip::Kind> EntryDelegate::chipAt(
    const QPoint &point, const QRect &rect, int row) const
{
    const Entry *entry = m_model.entryAt(row);
    return entry ? layoutOf(*entry).layout.chipAt(toLayout(point, rect)) : std::nullopt;
}

bool EntryDelegate::hasTextAt(const QPoint &point, const QRect &rect, int row) const
{
    const Entry *entry = m_model.entryAt(row);
    return entry && layoutOf(*entry).layout.hasTextAt(toLayout(point, rect));
}

EntryLayout::Position EntryDelegate::positionAt(
    const QPoint &point, const QRect &rect, int row) const
{
    const Entry *entry = m_model.entryAt(row);
    return entry ? layoutOf(*entry).layout.positionAt(toLayout(point, rect))
                 : EntryLayout::Position();
}

QString EntryDelegate::selectedText() const
{
    const Entry *entry = m_selected ? m_model.entryAt(m_model.rowOf(m_selected->entry)) : nullptr;
    if (!entry)
        return {};
    const auto [from, to] = std::minmax(m_selected->from, m_selected->to);
    return layoutOf(*entry).layout.textBetween(from, to);
}

QRect EntryDelegate::timeColumn(const QRect &rect) const
{
    const RowColumns at = columns();
    return {rect.left() + at.time, rect.top(), at.timeWidth, rect.height()};
}

/// The instants of an entry are told over its time, where a person looks for them; elsewhere a tool
/// tip would only be in the reader's way.
bool EntryDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return false;
    const QRect area = timeColumn(option.rect);
    if (!area.contains(event->pos())) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(
        event->globalPos(), index.data(Qt::ToolTipRole).toString(), view->viewport(), area);
    return true;
}

} // namespace Liveline
