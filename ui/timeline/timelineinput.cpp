// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The half of TimelineView that listens to mouse and keyboard.

#include "ui/timeline/timelineview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

namespace Liveline {

namespace {

bool isPressable(std::optional<Chip::Kind> chip)
{
    return chip == Chip::Kind::Edited || chip == Chip::Kind::Sources;
}

} // namespace

/// A click gives an entry the focus; only Ctrl, Shift and the keyboard's own keys select, for to
/// select is to choose for export.
QItemSelectionModel::SelectionFlags TimelineView::selectionCommand(
    const QModelIndex &index, const QEvent *event) const
{
    if (event && event->type() == QEvent::MouseMove)
        return QItemSelectionModel::NoUpdate; // no rubber band
    Qt::KeyboardModifiers modifiers;
    if (const auto *input = dynamic_cast<const QInputEvent *>(event))
        modifiers = input->modifiers();
    if (event && event->type() == QEvent::MouseButtonPress
        && static_cast<const QMouseEvent *>(event)->button() == Qt::RightButton)
        return QItemSelectionModel::NoUpdate;
    if (modifiers & (Qt::ControlModifier | Qt::ShiftModifier))
        return QListView::selectionCommand(index, event);
    return event && event->type() == QEvent::MouseButtonPress ? QItemSelectionModel::Clear
                                                              : QItemSelectionModel::NoUpdate;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position().toPoint();
    const QModelIndex index = indexAt(m_pressedAt);
    m_pressedLink = {};
    if (event->button() == Qt::LeftButton) {
        clearSelectedText();
        if (index.isValid())
            m_pressedLink = m_delegate.linkAt(m_pressedAt, visualRect(index), index.row());
    }
    m_delegate.setShowsFocus(false);
    // Qt would scroll a half visible entry into view under the person's hand.
    const int scroll = verticalScrollBar()->value();
    const bool hadAutoScroll = hasAutoScroll();
    setAutoScroll(false);
    QListView::mousePressEvent(event);
    setAutoScroll(hadAutoScroll);
    setScroll(scroll);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    const bool isDragging = event->buttons() == Qt::LeftButton && !event->modifiers()
        && (m_delegate.textSelection()
            || (point - m_pressedAt).manhattanLength() >= QApplication::startDragDistance());
    if (isDragging)
        return selectTextTo(point);
    showCursorAt(point);
    if (!event->buttons())
        QListView::mouseMoveEvent(event);
}

void TimelineView::showCursorAt(const QPoint &point)
{
    const QModelIndex index = indexAt(point);
    const QRect rect = visualRect(index);
    const int row = index.row();
    Qt::CursorShape shape = Qt::ArrowCursor;
    QUrl link;
    if (offersOlder(index))
        shape = Qt::PointingHandCursor;
    if (m_model.entryAt(row)) {
        link = m_delegate.linkAt(point, rect, row);
        if (!link.isEmpty() || m_delegate.pictureAt(point, rect, row)
            || isPressable(m_delegate.chipAt(point, rect, row)))
            shape = Qt::PointingHandCursor;
        else if (m_delegate.hasTextAt(point, rect, row))
            shape = Qt::IBeamCursor;
    }
    setHoveredLink(link);
    viewport()->setCursor(shape);
}

/// Within the entry where the button went down, however far the mouse went.
void TimelineView::selectTextTo(const QPoint &point)
{
    const auto &known = m_delegate.textSelection();
    const int row = known ? m_model.rowOf(known->entry) : indexAt(m_pressedAt).row();
    const Entry *entry = m_model.entryAt(row);
    if (!entry)
        return;
    const QRect rect = visualRect(m_model.index(row));
    const EntryLayout::Position from
        = known ? known->from : m_delegate.positionAt(m_pressedAt, rect, row);
    m_delegate.setTextSelection(
        EntryDelegate::TextSelection{entry->id, from, m_delegate.positionAt(point, rect, row)});
    viewport()->update(rect);
    updateMode();
}

void TimelineView::clearSelectedText()
{
    if (!m_delegate.textSelection())
        return;
    m_delegate.setTextSelection({});
    viewport()->update();
    updateMode();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QPoint point = event->position().toPoint();
    const QModelIndex index = indexAt(point);
    const Entry *entry = m_model.entryAt(index.row());
    if (event->button() == Qt::LeftButton && offersOlder(index) && index == indexAt(m_pressedAt))
        Q_EMIT olderRequested();
    if (!entry || event->button() != Qt::LeftButton || event->modifiers()
        || m_delegate.textSelection())
        return;
    const QRect rect = visualRect(index);
    const QUrl link = m_delegate.linkAt(point, rect, index.row());
    if (!link.isEmpty() && link == m_pressedLink)
        Q_EMIT linkActivated(link);
    else if (const auto chip = m_delegate.chipAt(point, rect, index.row()); isPressable(chip))
        chip == Chip::Kind::Edited ? Q_EMIT historyRequested(entry->id)
                                   : Q_EMIT reportsRequested(entry->id);
    else if (const auto picture = m_delegate.pictureAt(point, rect, index.row()))
        Q_EMIT pictureActivated(entry->id, *picture);
}

bool TimelineView::offersOlder(const QModelIndex &index) const
{
    if (!index.isValid())
        return false;
    const TimelineItem::Kind kind = m_model.item(index.row()).kind;
    return kind == TimelineItem::Kind::Gap || kind == TimelineItem::Kind::More;
}

void TimelineView::leaveEvent(QEvent *event)
{
    QListView::leaveEvent(event);
    setHoveredLink({});
}

void TimelineView::setHoveredLink(const QUrl &url)
{
    if (url == m_hoveredLink)
        return;
    m_hoveredLink = url;
    Q_EMIT linkHovered(url);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    m_delegate.setShowsFocus(true);
    const bool isVertical = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
    if (isVertical && !(event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)))
        return moveBy(event->key() == Qt::Key_Up ? -1 : 1);
    switch (event->key()) {
    case Qt::Key_PageDown:
        return scrollByPage(1);
    case Qt::Key_PageUp:
        return scrollByPage(-1);
    default:
        QListView::keyPressEvent(event);
    }
}

void TimelineView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    capturePlace();
    watchReading();
    updateMode();
    Q_EMIT currentEntryChanged();
}

void TimelineView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    updateMode();
}

} // namespace Liveline
