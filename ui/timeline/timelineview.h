// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/entrydelegate.h"
#include "ui/timeline/readtracker.h"
#include "ui/timeline/stickyday.h"
#include "ui/timeline/timelinemodel.h"

#include <QElapsedTimer>
#include <QHash>
#include <QListView>
#include <QSet>
#include <QTimer>
#include <QVariantAnimation>

#include <optional>

namespace Liveline {

/// Where a reader is in a timeline: an entry, and how far its top is below the view's.
struct TimelinePlace {
    EntryId entry{};
    int offset = 0;

    bool operator==(const TimelinePlace &) const = default;
};

/// The list of a timeline, which never moves what is being read: before anything changes it knows
/// which entry stands where (the anchor), and puts it back before the next paint, to the pixel.
/// Only at the live edge, with nothing else going on, do arrivals push in (UX §1.3).
class TimelineView : public QListView {
    Q_OBJECT

public:
    enum class Mode {
        Live, ///< at the live edge: arrivals are shown at once
        Reading, ///< arrivals go above, unseen
        Paused, ///< arrivals wait outside
    };
    Q_ENUM(Mode)

    TimelineView(TimelineModel &model, EntryDelegate &delegate, QWidget *parent = nullptr);

    Mode mode() const { return m_mode; }
    /// Turns the timeline round, with what is read where it is; at the live edge, it goes with it.
    void setOrder(TimelineOrder order);
    bool isAtLiveEdge() const;
    std::optional<TimelinePlace> place() const;
    void setPlace(const TimelinePlace &place);

    void setEntryStyle(const EntryStyle &style);
    void setMenuOpen(bool open);
    /// Follows even while another window is used; what is shown then is not read for that.
    void setFollowsAlways(bool follows);
    void setInSight(bool isInSight); ///< false: nothing is read, and nothing slides in
    void refreshMode() { updateMode(); }

    const Entry *currentEntry() const;
    void setCurrentEntry(EntryId id, bool byKeyboard = true); ///< scrolls as little as needed
    void showAtTop(EntryId id); ///< a jump
    void flash(EntryId id); ///< shows where it is
    void goToLiveEdge();
    void goToUnseen(); ///< what the pill does
    void goToOldest(); ///< of those that are or can be loaded
    void scrollByPage(int direction);
    void scrollBySteps(int steps); ///< as the wheel does
    /// What is seen of all entries, counted from the newest: 12.5 is the middle of the one that
    /// twelve are newer than.
    struct Span {
        double newest = 0; ///< where it begins, on the side of the live edge
        double entries = 0;
        std::optional<EntryCursor> first; ///< the entry there
        double hidden = 0; ///< so much of it is not seen
    };
    Span span() const;
    /// The entry that so many are newer than, with so much of it above the top. False when it is
    /// not loaded.
    bool showPlace(int newer, double above);
    void showAt(EntryId id, double above); ///< the same, of one that is loaded
    bool isAtTop() const;
    bool isAtEnd() const;
    void moveBy(int entries); ///< keyboard focus, down when positive

    int unseenCount() const { return static_cast<int>(m_unseen.size()); }
    int unseenKeyEvents() const;
    const QSet<EntryId> &unseen() const { return m_unseen; }
    /// Arrivals that came while the blog was not shown count as unseen too. They stay unseen when
    /// another part of the blog is loaded.
    void setUnseen(const QSet<EntryId> &ids);
    QList<EntryId> visibleEntries() const;
    QString selectedText() const { return m_delegate.selectedText(); }
    void clearSelectedText();

    void doItemsLayout() override;

Q_SIGNALS:
    void modeChanged();
    void scrolled(); ///< or laid out anew: another span
    void unseenChanged();
    void entriesRead(const QList<Liveline::EntryId> &ids);
    void currentEntryChanged();
    void linkHovered(const QUrl &url);
    void linkActivated(const QUrl &url);
    void pictureActivated(Liveline::EntryId id, int picture);
    void historyRequested(Liveline::EntryId id);
    void reportsRequested(Liveline::EntryId head); ///< of the other sources, or no longer
    void olderRequested(); ///< a gap, or the offer at the end, was clicked
    void attentionChanged(bool attentive); ///< the window became active or not

protected:
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;
    QItemSelectionModel::SelectionFlags selectionCommand(
        const QModelIndex &index, const QEvent *event) const override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    static constexpr int freshFor = 4'000; ///< milliseconds until an arrival's tint is gone

    struct Rows {
        int first = 0;
        int last = -1;
    };
    Rows visibleRows() const;
    bool offersOlder(const QModelIndex &index) const;
    int rowTop(int row) const; ///< in the viewport
    int rowBottom(int row) const; ///< the same; of what is below, the top
    bool isNewestFirst() const { return m_model.order() == TimelineOrder::NewestFirst; }
    int endScroll() const; ///< where the last row ends at the foot, or the first begins at the top
    int liveScroll() const { return isNewestFirst() ? 0 : endScroll(); }
    bool isBeyondLiveSide(int row) const; ///< not all of it is seen, for it is too new
    void capturePlace();
    void restorePlace();
    bool measureAround(Rows rows, int around); ///< whether a height was learnt
    void measureIdly();
    void fetchAround();
    void forgetFar();
    void putRow(int row, int offset); ///< scrolls so that its top is there
    void setScroll(int value);
    void goToFoot();
    void jumped();

    void takeArrivals(const QList<EntryId> &ids);
    void slideToEdge();
    void updateMode();
    void updateUnseen();
    void updateStickyDay();
    double freshness(EntryId id) const;
    void updateFreshness();
    void updateAttention();
    void trackReading();
    void watchReading();
    void setHoveredLink(const QUrl &url);
    void showCursorAt(const QPoint &point);
    void selectTextTo(const QPoint &point);
    int nextEntryRow(int row, int step) const;

    TimelineModel &m_model;
    EntryDelegate &m_delegate;
    ReadTracker m_tracker;
    QElapsedTimer m_clock;
    QTimer m_readTimer;
    QTimer m_minuteTimer;
    QTimer m_measureTimer;
    QTimer m_freshTimer;
    QVariantAnimation m_slide;
    StickyDay m_day{this};
    QHash<EntryId, qint64> m_arrivals; ///< fresh ones: when they came
    QSet<EntryId> m_unseen;
    std::optional<TimelinePlace> m_place;
    bool m_isAtFoot = false; ///< m_place is the newest entry, and it ends where the view does
    Mode m_mode = Mode::Reading;
    QUrl m_hoveredLink;
    QUrl m_pressedLink;
    QPoint m_pressedAt;
    int m_lastScroll = 0;
    bool m_hasLearnt = false;
    bool m_isLayingOut = false;
    bool m_isOutdated = false; ///< rows came meanwhile
    bool m_isMenuOpen = false;
    bool m_isAttentive = false;
    bool m_isInSight = true;
    bool m_followsAlways = false;
};

} // namespace Liveline
