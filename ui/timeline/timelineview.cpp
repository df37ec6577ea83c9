// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelineview.h"

#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <utility>

namespace Liveline {

using namespace std::chrono_literals;

namespace {

constexpr int edge = 8; // pixels from the top that still are the live edge
constexpr int measuredAtOnce = 4; // rows on each side of what is visible
constexpr int measuredIdly = 32;
constexpr int scrollStep = 32;
constexpr int slideFor = 200;

} // namespace

TimelineView::TimelineView(TimelineModel &model, EntryDelegate &delegate, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_delegate(delegate)
{
    setObjectName(QStringLiteral("timeline"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
    setResizeMode(Fixed); // resizeEvent() lays out itself, at once and only when it must
    // One pass, and cheap: rows out of sight answer with a guess until measureIdly() gets to them.
    // Batches would leave the anchor without a place while later batches wait.
    setLayoutMode(SinglePass);
    setEditTriggers(NoEditTriggers);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(scrollStep);
    setItemDelegate(&delegate);
    m_clock.start();
    delegate.setFreshness([this](EntryId id) { return freshness(id); });

    connect(&m_readTimer, &QTimer::timeout, this, &TimelineView::trackReading);
    m_readTimer.setInterval(250ms);
    connect(&m_minuteTimer, &QTimer::timeout, this,
        [this] { viewport()->update(m_delegate.timeColumn(viewport()->rect())); });
    m_minuteTimer.setInterval(30s);
    connect(&m_measureTimer, &QTimer::timeout, this, &TimelineView::measureIdly);
    m_measureTimer.setInterval(0);
    connect(&m_freshTimer, &QTimer::timeout, this, &TimelineView::updateFreshness);
    m_freshTimer.setInterval(80ms);
    m_slide.setDuration(slideFor);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this,
        [this](const QVariant &away) { setScroll(qAbs(liveScroll() - away.toInt())); });
    connect(&m_slide, &QVariantAnimation::finished, this, &TimelineView::updateMode);
    setModel(&model);
    connect(&m_model, &TimelineModel::arrived, this, &TimelineView::takeArrivals);
    connect(&m_model, &TimelineModel::heldChanged, this, &TimelineView::updateMode);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_place.reset();
        m_arrivals.clear();
        m_delegate.setTextSelection({});
    });
}

// --- The anchor ---------------------------------------------------------------------------------

bool TimelineView::isAtLiveEdge() const
{
    const int scroll = verticalScrollBar()->value();
    const bool isThere = isNewestFirst() ? scroll <= edge : scroll + edge >= endScroll();
    return isThere && !m_model.hasNewer();
}

void TimelineView::setOrder(TimelineOrder order)
{
    if (m_model.order() == order)
        return;
    const bool wasAtLiveEdge = isAtLiveEdge();
    const std::optional<TimelinePlace> place = m_place;
    const std::optional<Entry> current = currentEntry() ? std::optional(*currentEntry()) : std::nullopt;
    QList<EntryId> selected;
    for (const QModelIndex &index : selectionModel()->selectedIndexes()) {
        if (const Entry *entry = m_model.entryAt(index.row()))
            selected.append(entry->id);
    }
    m_slide.stop();
    m_model.setOrder(order);
    for (const EntryId id : std::as_const(selected))
        selectionModel()->select(m_model.index(m_model.rowOf(id)), QItemSelectionModel::Select);
    if (current)
        selectionModel()->setCurrentIndex(
            m_model.index(m_model.rowOf(current->id)), QItemSelectionModel::NoUpdate);
    const bool isFree = selected.isEmpty() && !current;
    if (wasAtLiveEdge && isFree)
        goToLiveEdge();
    else if (place)
        setPlace(*place);
}

std::optional<TimelinePlace> TimelineView::place() const { return m_place; }

int TimelineView::rowTop(int row) const { return visualRect(m_model.index(row)).top(); }

int TimelineView::rowBottom(int row) const { return visualRect(m_model.index(row)).bottom() + 1; }

int TimelineView::endScroll() const
{
    const int last = m_model.rowCount() - 1;
    const int below = last < 0 ? 0 : rowBottom(last) - viewport()->height();
    return qMax(0, verticalScrollBar()->value() + below);
}

TimelineView::Rows TimelineView::visibleRows() const
{
    const int count = m_model.rowCount();
    if (count == 0)
        return {};
    const QModelIndex top = indexAt(QPoint(viewport()->width() / 2, 0));
    Rows rows{top.isValid() ? top.row() : count - 1, 0};
    rows.last = rows.first;
    while (rows.last + 1 < count && rowTop(rows.last + 1) < viewport()->height())
        ++rows.last;
    return rows;
}

/// The focused entry if its top can be seen, else the first entry whose top can, else the one that
/// fills the view. But at a live edge that is below, the newest, which stands on it.
void TimelineView::capturePlace()
{
    if (m_isLayingOut || m_model.rowCount() == 0)
        return;
    const Entry *newest = m_model.newestEntry();
    m_isAtFoot = !isNewestFirst() && isAtLiveEdge() && endScroll() > 0
        && (!currentEntry() || currentEntry() == newest);
    if (m_isAtFoot && newest) {
        m_place = TimelinePlace{newest->id, rowTop(m_model.rowOf(newest->id))};
        return;
    }
    const auto isTopVisible = [this](int row) {
        const int top = rowTop(row);
        return top >= 0 && top < viewport()->height();
    };
    int row = currentIndex().row();
    if (!m_model.entryAt(row) || !isTopVisible(row)) {
        const Rows rows = visibleRows();
        row = rows.first;
        for (int i = rows.first; i <= rows.last; ++i) {
            if (m_model.entryAt(i) && (isTopVisible(i) || i == rows.last)) {
                row = i;
                break;
            }
        }
        if (!m_model.entryAt(row))
            row = nextEntryRow(row, 1);
    }
    if (const Entry *entry = m_model.entryAt(row))
        m_place = TimelinePlace{entry->id, rowTop(row)};
}

/// Without one, at the live edge where that is loaded.
void TimelineView::restorePlace()
{
    const Entry *newest = m_model.newestEntry();
    const int row = m_place ? m_model.rowOf(m_place->entry) : -1;
    const bool isStillAtFoot = m_isAtFoot && newest && m_place && newest->id == m_place->entry;
    if (isStillAtFoot || (!m_place && !m_model.hasNewer()))
        setScroll(liveScroll());
    else if (!m_place)
        setScroll(0);
    else if (row >= 0)
        putRow(row, m_place->offset);
}

void TimelineView::putRow(int row, int offset)
{
    setScroll(verticalScrollBar()->value() + rowTop(row) - offset);
}

/// May go beyond the end of the contents: what is read stays where it is even when everything below
/// it shrinks.
void TimelineView::setScroll(int value)
{
    if (value > verticalScrollBar()->maximum())
        verticalScrollBar()->setMaximum(value);
    verticalScrollBar()->setValue(value);
}

void TimelineView::updateGeometries()
{
    const int value = verticalScrollBar()->value();
    const QScopedValueRollback guard(m_isLayingOut, true);
    QListView::updateGeometries();
    if (m_model.rowCount() > 0)
        setScroll(value);
}

void TimelineView::doItemsLayout()
{
    if (m_isLayingOut) {
        m_isOutdated = true; // rows that scrolling to the end brought
        return;
    }
    {
        const QScopedValueRollback guard(m_isLayingOut, true);
        const int edgeRow = isNewestFirst() ? 0 : m_model.rowCount() - 1;
        const int anchor = m_place ? m_model.rowOf(m_place->entry) : edgeRow;
        m_delegate.setViewportWidth(viewport()->width());
        m_delegate.setMeasuredRows(anchor - measuredAtOnce, anchor + measuredAtOnce);
        QListView::doItemsLayout();
        restorePlace();
        while (measureAround(visibleRows(), measuredAtOnce)) {
            QListView::doItemsLayout();
            restorePlace();
        }
        m_measureTimer.start();
    }
    watchReading();
    if (!m_place)
        capturePlace();
    updateUnseen();
    updateStickyDay();
    if (std::exchange(m_isOutdated, false))
        scheduleDelayedItemsLayout();
    Q_EMIT scrolled();
}

/// Learns the heights of the rows that are visible, or about to be. True when one was guessed.
bool TimelineView::measureAround(Rows rows, int around)
{
    bool isLearnt = false;
    const int last = qMin(rows.last + around, m_model.rowCount() - 1);
    for (int row = qMax(0, rows.first - around); row <= last; ++row) {
        if (m_delegate.isMeasured(row))
            continue;
        m_delegate.measure(row);
        isLearnt = true;
    }
    return isLearnt;
}

/// Learns the heights of the rows that are next, one at a time between two events, and lays out
/// once at the end.
void TimelineView::measureIdly()
{
    const Rows rows = visibleRows();
    const int last = qMin(rows.last + measuredIdly, m_model.rowCount() - 1);
    for (int row = qMax(0, rows.first - measuredIdly); row <= last; ++row) {
        if (m_delegate.isMeasured(row))
            continue;
        m_delegate.measure(row);
        m_hasLearnt = true;
        return;
    }
    if (std::exchange(m_hasLearnt, false))
        doItemsLayout();
    m_measureTimer.stop();
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (m_isLayingOut)
        return;
    capturePlace();
    if (measureAround(visibleRows(), measuredAtOnce))
        doItemsLayout();
    m_measureTimer.start();
    watchReading();
    fetchAround();
    updateUnseen();
    updateStickyDay();
    updateMode();
    Q_EMIT scrolled();
}

/// Pages come before their place is reached.
void TimelineView::fetchAround()
{
    if (verticalScrollBar()->value() < viewport()->height())
        m_model.fetchAbove();
    if (visibleRows().last + measuredIdly > m_model.rowCount() && m_model.canFetchMore({}))
        m_model.fetchMore({});
    forgetFar();
}

/// However far a reader goes, only what is near is kept; and what is chosen.
void TimelineView::forgetFar()
{
    if (selectionModel()->hasSelection())
        return;
    const Rows rows = visibleRows();
    // QAbstractItemView would move the focus to a neighbour, and the reader with it.
    const int current = currentIndex().row();
    const bool isFar = current < rows.first - TimelineModel::keptAround
        || current > rows.last + TimelineModel::keptAround;
    if (current >= 0 && isFar)
        selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
    m_model.keepAround(rows.first, rows.last);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    const int before = m_delegate.style().textWidth(event->oldSize().width());
    if (before != m_delegate.style().textWidth(viewport()->width()) || !m_place)
        doItemsLayout();
    m_delegate.setViewportWidth(viewport()->width());
    restorePlace();
    updateStickyDay();
}

void TimelineView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    // Marks alter no height: painting again is enough, and spares asking every row.
    if (roles == QList<int>{TimelineModel::MarksRole}) {
        viewport()->update();
        watchReading();
        return;
    }
    QListView::dataChanged(topLeft, bottomRight, roles);
    doItemsLayout();
}

void TimelineView::setEntryStyle(const EntryStyle &style)
{
    m_delegate.setStyle(style);
    m_day.setStyle(style);
    verticalScrollBar()->setSingleStep(qMax(scrollStep, style.padding * 2));
    doItemsLayout();
}

void TimelineView::setPlace(const TimelinePlace &place)
{
    m_place = place;
    m_isAtFoot = false;
    doItemsLayout();
    capturePlace();
    jumped();
}

} // namespace Liveline
