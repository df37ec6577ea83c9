// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace Liveline {

using namespace std::chrono_literals;

namespace {

constexpr int edge = 8; // pixels from the top that still are the live edge
constexpr int measuredAround = 24; // rows measured on each side of what is visible
constexpr int scrollStep = 32;
constexpr qint64 freshFor = 4'000;
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
    delegate.setFreshness([this](EntryId id) {
        const auto came = m_arrivals.constFind(id);
        if (came == m_arrivals.constEnd())
            return 0.0;
        return std::clamp(1.0 - double(m_clock.elapsed() - *came) / freshFor, 0.0, 1.0);
    });

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
        [this](const QVariant &value) { setScroll(value.toInt()); });
    connect(&m_slide, &QVariantAnimation::finished, this, &TimelineView::updateMode);
    setModel(&model);
    connect(&m_model, &TimelineModel::arrived, this, &TimelineView::takeArrivals);
    connect(&m_model, &TimelineModel::heldChanged, this, &TimelineView::updateMode);
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        m_place.reset();
        m_arrivals.clear();
        m_unseen.clear();
        m_delegate.setTextSelection({});
    });
}

// --- The anchor ---------------------------------------------------------------------------------

bool TimelineView::isAtLiveEdge() const
{
    return verticalScrollBar()->value() <= edge && !m_model.hasNewer();
}

std::optional<TimelinePlace> TimelineView::place() const { return m_place; }

int TimelineView::rowTop(int row) const { return visualRect(m_model.index(row)).top(); }

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
/// fills the view.
void TimelineView::capturePlace()
{
    if (m_isLayingOut || m_model.rowCount() == 0)
        return;
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

void TimelineView::restorePlace()
{
    const int row = m_place ? m_model.rowOf(m_place->entry) : -1;
    if (row >= 0)
        scrollTo(row, m_place->offset);
}

void TimelineView::scrollTo(int row, int offset)
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
    if (m_isLayingOut)
        return;
    {
        const QScopedValueRollback guard(m_isLayingOut, true);
        const int anchor = m_place ? m_model.rowOf(m_place->entry) : 0;
        m_delegate.setViewportWidth(viewport()->width());
        // An entry is rarely lower than a fifteenth of a view.
        m_delegate.setMeasuredRows(anchor - measuredAround, anchor + measuredAround);
        QListView::doItemsLayout();
        m_place ? restorePlace() : setScroll(0);
        m_measuredUpTo = 0;
        m_measureTimer.start();
    }
    if (!m_place)
        capturePlace();
    updateUnseen();
    updateStickyDay();
}

/// Learns the heights of the rows that are visible, or about to be. True when a guess was wrong.
bool TimelineView::measureAround(Rows rows)
{
    bool isLearnt = false;
    const int last = qMin(rows.last + measuredAround, m_model.rowCount() - 1);
    for (int row = qMax(0, rows.first - measuredAround); row <= last; ++row) {
        if (m_delegate.isMeasured(row))
            continue;
        m_delegate.measure(row);
        isLearnt = true;
    }
    return isLearnt;
}

/// Learns all other heights, a few milliseconds at a time, and lays out once at the end.
void TimelineView::measureIdly()
{
    QElapsedTimer spent;
    spent.start();
    for (; m_measuredUpTo < m_model.rowCount(); ++m_measuredUpTo) {
        if (m_delegate.isMeasured(m_measuredUpTo))
            continue;
        if (spent.elapsed() >= 6)
            return;
        m_delegate.measure(m_measuredUpTo);
        m_hasLearnt = true;
    }
    m_measureTimer.stop();
    if (std::exchange(m_hasLearnt, false))
        doItemsLayout();
}

void TimelineView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    if (m_isLayingOut)
        return;
    capturePlace();
    if (measureAround(visibleRows()))
        doItemsLayout();
    fetchAround();
    updateUnseen();
    updateStickyDay();
    updateMode();
}

/// Pages come before their place is reached.
void TimelineView::fetchAround()
{
    if (verticalScrollBar()->value() < viewport()->height())
        m_model.fetchNewer();
    if (visibleRows().last + measuredAround > m_model.rowCount() && m_model.canFetchMore({}))
        m_model.fetchMore({});
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
    doItemsLayout();
    capturePlace();
    jumped();
}

// --- Arrivals -----------------------------------------------------------------------------------

void TimelineView::takeArrivals(const QList<EntryId> &ids)
{
    const bool wasLive = m_mode == Mode::Live;
    executeDelayedItemsLayout();
    for (const EntryId id : ids)
        m_arrivals.insert(id, m_clock.elapsed());
    m_freshTimer.start();
    if (wasLive) {
        slideToEdge();
    } else {
        for (const EntryId id : ids) {
            if (rowTop(m_model.rowOf(id)) < 0)
                m_unseen.insert(id);
        }
        Q_EMIT unseenChanged();
    }
    updateUnseen();
}

void TimelineView::slideToEdge()
{
    m_slide.stop();
    const int from = qMin(verticalScrollBar()->value(), viewport()->height());
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0 || from == 0)
        return setScroll(0);
    m_slide.setStartValue(from);
    m_slide.setEndValue(0);
    m_slide.start();
}

/// The name of the day stays at the top when its row has left, and makes way for the next.
void TimelineView::updateStickyDay()
{
    if (m_isLayingOut)
        return;
    const Rows rows = visibleRows();
    const bool isDayAtTop
        = rows.last >= rows.first && m_model.item(rows.first).kind == TimelineItem::Kind::Day;
    if (rows.last < rows.first || verticalScrollBar()->value() <= 0 || isDayAtTop)
        return m_day.showDay({}, {});
    m_day.showDay(m_model.dayName(m_model.item(rows.first).day), viewport()->geometry());
}

void TimelineView::updateFreshness()
{
    const qint64 now = m_clock.elapsed();
    m_arrivals.removeIf([now](auto it) { return now - it.value() > freshFor; });
    if (m_arrivals.isEmpty())
        m_freshTimer.stop();
    viewport()->update();
}

void TimelineView::setUnseen(const QSet<EntryId> &ids)
{
    m_unseen = ids;
    updateUnseen();
    Q_EMIT unseenChanged();
}

/// What has come into view, but for a sliver, is no longer unseen, read or not.
void TimelineView::updateUnseen()
{
    if (m_unseen.isEmpty() || m_isLayingOut)
        return;
    executeDelayedItemsLayout(); // which may come here itself
    QSet<EntryId> unseen;
    for (const EntryId id : std::as_const(m_unseen)) {
        const int row = m_model.rowOf(id);
        const QRect rect = visualRect(m_model.index(row));
        if (row < 0 || rect.top() < -rect.height() * 2 / 5)
            unseen.insert(id);
    }
    if (unseen.size() == m_unseen.size())
        return;
    m_unseen = unseen;
    Q_EMIT unseenChanged();
}

int TimelineView::unseenKeyEvents() const
{
    return static_cast<int>(std::ranges::count_if(m_unseen, [this](EntryId id) {
        const Entry *entry = m_model.entryAt(m_model.rowOf(id));
        return entry && entry->current.isKeyEvent;
    }));
}

void TimelineView::updateMode()
{
    const bool isAtRest = isAtLiveEdge() || m_slide.state() == QAbstractAnimation::Running;
    const Entry *current = currentEntry();
    const bool isFree = !m_isMenuOpen && m_isAttentive && !selectionModel()->hasSelection()
        && !m_delegate.textSelection() && (!current || current == m_model.newestEntry());
    const Mode mode = m_model.isHolding() ? Mode::Paused
        : isAtRest && isFree              ? Mode::Live
                                          : Mode::Reading;
    if (mode == m_mode)
        return;
    m_mode = mode;
    Q_EMIT modeChanged();
}

void TimelineView::setMenuOpen(bool open)
{
    m_isMenuOpen = open;
    updateMode();
}

// --- Going somewhere ----------------------------------------------------------------------------

void TimelineView::jumped()
{
    m_tracker.jumped(m_clock.elapsed());
    m_lastScroll = verticalScrollBar()->value();
}

void TimelineView::goToLiveEdge()
{
    m_slide.stop();
    setScroll(0);
    jumped();
}

void TimelineView::goToBottom()
{
    while (m_model.canFetchMore({}))
        m_model.fetchMore({});
    executeDelayedItemsLayout();
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int height = visualRect(m_model.index(last)).height();
    scrollTo(last, viewport()->height() - height);
    scrollTo(last, viewport()->height() - visualRect(m_model.index(last)).height());
    jumped();
}

/// All unseen entries when they fit, else from the oldest of them on.
void TimelineView::goToUnseen()
{
    int oldest = -1;
    for (const EntryId id : std::as_const(m_unseen))
        oldest = qMax(oldest, m_model.rowOf(id));
    if (oldest < 0)
        return goToLiveEdge();
    for (int row = 0; row <= oldest; ++row)
        m_delegate.measure(row);
    doItemsLayout();
    const QRect rect = visualRect(m_model.index(oldest));
    const int height = rect.bottom() + verticalScrollBar()->value();
    if (height <= viewport()->height())
        return goToLiveEdge();
    // Taller than the view: from its beginning.
    scrollTo(oldest, qMax(0, viewport()->height() - rect.height()));
    jumped();
}

void TimelineView::showAtTop(EntryId id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_slide.stop();
    setPlace({id, viewport()->height() / 6});
}

void TimelineView::flash(EntryId id)
{
    m_arrivals.insert(id, m_clock.elapsed());
    m_freshTimer.start();
}

bool TimelineView::isAtEnd() const
{
    const int last = m_model.rowCount() - 1;
    return last < 0
        || (!m_model.canFetchMore({})
            && visualRect(m_model.index(last)).bottom() <= viewport()->height());
}

void TimelineView::scrollByPage(int direction)
{
    const int overlap = m_delegate.style().padding * 3;
    const int last = m_model.rowCount() - 1;
    if (last < 0)
        return;
    const int end = verticalScrollBar()->value() + visualRect(m_model.index(last)).bottom()
        - viewport()->height();
    const int wanted = verticalScrollBar()->value() + direction * (viewport()->height() - overlap);
    setScroll(std::clamp(wanted, 0, qMax(0, qMax(end, verticalScrollBar()->value()))));
}

const Entry *TimelineView::currentEntry() const { return m_model.entryAt(currentIndex().row()); }

void TimelineView::setCurrentEntry(EntryId id, bool byKeyboard)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    m_delegate.setShowsFocus(byKeyboard);
    selectionModel()->setCurrentIndex(m_model.index(row), QItemSelectionModel::NoUpdate);
    const QRect rect = visualRect(m_model.index(row));
    const int margin = m_delegate.style().padding * 2;
    if (rect.top() < margin || rect.height() > viewport()->height() - 2 * margin)
        scrollTo(row, margin);
    else if (rect.bottom() > viewport()->height() - margin)
        scrollTo(row, viewport()->height() - margin - rect.height());
    viewport()->update();
}

int TimelineView::nextEntryRow(int row, int step) const
{
    do {
        row += step;
    } while (row >= 0 && row < m_model.rowCount() && !m_model.entryAt(row));
    return row >= 0 && row < m_model.rowCount() ? row : -1;
}

void TimelineView::moveBy(int entries)
{
    const int step = entries < 0 ? -1 : 1;
    const Rows rows = visibleRows();
    const bool isCurrentVisible = m_model.entryAt(currentIndex().row())
        && currentIndex().row() >= rows.first && currentIndex().row() <= rows.last;
    int row = currentIndex().row();
    // From nowhere, or from somewhere out of sight: begin with what is seen.
    if (!isCurrentVisible)
        row = m_model.entryAt(rows.first) ? rows.first : nextEntryRow(rows.first, 1);
    else
        row = nextEntryRow(row, step);
    if (row < 0 && step > 0 && m_model.canFetchMore({})) {
        m_model.fetchMore({});
        row = nextEntryRow(currentIndex().row(), 1);
    }
    if (const Entry *entry = m_model.entryAt(row))
        setCurrentEntry(entry->id);
}

QModelIndex TimelineView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const bool isUp = action == MoveUp || action == MovePrevious;
    if (!isUp && action != MoveDown && action != MoveNext)
        return QListView::moveCursor(action, modifiers);
    return m_model.index(nextEntryRow(currentIndex().row(), isUp ? -1 : 1));
}

// --- Reading ------------------------------------------------------------------------------------

QList<EntryId> TimelineView::visibleEntries() const
{
    QList<EntryId> ids;
    const Rows rows = visibleRows();
    for (int row = rows.first; row <= rows.last; ++row) {
        if (const Entry *entry = m_model.entryAt(row))
            ids.append(entry->id);
    }
    return ids;
}

void TimelineView::trackReading()
{
    ReadTracker::Sight sight;
    sight.now = m_clock.elapsed();
    const int scroll = verticalScrollBar()->value();
    sight.scrolled = scroll - std::exchange(m_lastScroll, scroll);
    const int height = viewport()->height();
    const Rows rows = visibleRows();
    for (int row = rows.first; row <= rows.last; ++row) {
        const Entry *entry = m_model.entryAt(row);
        if (!entry || (entry->state.isRead && !entry->state.isChangedSinceRead))
            continue;
        const QRect rect = visualRect(m_model.index(row));
        const int visible = qMin(rect.bottom() + 1, height) - qMax(rect.top(), 0);
        const bool isEndOfTall = rect.height() > height && rect.bottom() < height;
        sight.unread.append(
            {entry->id, isEndOfTall ? 1.0 : double(visible) / qMax(1, rect.height())});
    }
    if (const Entry *current = currentEntry(); current && hasFocus())
        sight.focused = current->id;
    if (const QList<EntryId> read = m_tracker.see(sight); !read.isEmpty())
        Q_EMIT entriesRead(read);
}

void TimelineView::updateAttention()
{
    const bool isAttentive = isVisible() && isActiveWindow() && !window()->isMinimized();
    m_tracker.setActive(isAttentive, m_clock.elapsed());
    isAttentive ? m_readTimer.start() : m_readTimer.stop();
    isVisible() ? m_minuteTimer.start() : m_minuteTimer.stop();
    const bool hasChanged = isAttentive != std::exchange(m_isAttentive, isAttentive);
    updateMode();
    if (hasChanged)
        Q_EMIT attentionChanged(isAttentive);
}

void TimelineView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        updateAttention();
}

void TimelineView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    updateAttention();
}

/// Qt would give the first row the focus, and the reader has not asked for it.
void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    updateAttention();
}

} // namespace Liveline
