// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/search/query.h"
#include "ui/timeline/entrylayout.h"
#include "ui/timeline/entrystyle.h"
#include "ui/timeline/timelinemodel.h"

#include <QAbstractItemDelegate>
#include <QCache>
#include <QHash>
#include <QSet>

namespace Liveline {

class ImageLoader;

/// Paints the rows of a timeline and answers how high they are. Heights are kept by entry, wording
/// and width, for QListView asks for every loaded row at each layout; rows far from what is shown
/// are guessed until somebody measures them (TimelineView sees to it). See README.md.
class EntryDelegate : public QAbstractItemDelegate {
    Q_OBJECT

public:
    EntryDelegate(
        const TimelineModel &model, ImageLoader &images, Clock clock, QObject *parent = nullptr);

    void setStyle(const EntryStyle &style);
    const EntryStyle &style() const { return m_style; }
    void setViewportWidth(int width) { m_viewportWidth = width; }
    void setQuery(const Query &query) { m_query = query; } ///< words to highlight
    void setShowsFocus(bool shows) { m_showsFocus = shows; }
    void setChosen(const QSet<EntryId> &chosen) { m_chosen = chosen; } ///< for a dossier
    /// Text that a person selected within one entry.
    struct TextSelection {
        EntryId entry{};
        EntryLayout::Position from;
        EntryLayout::Position to; ///< may be before `from`
    };
    void setTextSelection(const std::optional<TextSelection> &selection) { m_selected = selection; }
    const std::optional<TextSelection> &textSelection() const { return m_selected; }
    QString selectedText() const;

    /// How fresh an arrival is, 1 to 0; its tint fades with it.
    void setFreshness(std::function<double(EntryId)> freshness) { m_freshness = freshness; }

    /// Rows inside are measured when their height is asked for, others may be guessed.
    void setMeasuredRows(int first, int last) { m_firstMeasured = first, m_lastMeasured = last; }
    bool isMeasured(int row) const;
    int measure(int row) const; ///< height

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

    // What stands at a point of the viewport, for a row painted in `rect`.
    QUrl linkAt(const QPoint &point, const QRect &rect, int row) const;
    std::optional<int> pictureAt(const QPoint &point, const QRect &rect, int row) const;
    std::optional<Chip::Kind> chipAt(const QPoint &point, const QRect &rect, int row) const;
    bool hasTextAt(const QPoint &point, const QRect &rect, int row) const;
    EntryLayout::Position positionAt(const QPoint &point, const QRect &rect, int row) const;
    QRect timeColumn(const QRect &rect) const; ///< what the half-minute repaints

private:
    struct Key {
        EntryId id{};
        int revision = 0;
        int width = 0;
        int marks = 0; ///< those that alter the height
        size_t annotation = 0; ///< a digest of the reader's tags and note
        int sources = 0; ///< what is said of those that report the same
        qint64 lag = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, static_cast<qint64>(key.id), key.revision, key.width, key.marks,
                key.annotation, key.sources);
        }
    };
    struct Cached {
        EntryRow row;
        EntryLayout layout;
        Cached(EntryRow r, const EntryStyle &style, int width)
            : row(std::move(r))
            , layout(row, style, width)
        {
        }
    };

    int textWidth() const { return m_style.textWidth(m_viewportWidth); }
    RowColumns columns() const;
    Key keyOf(const Entry &entry) const;
    EntryRow rowOf(const Entry &entry) const;
    const Cached &layoutOf(const Entry &entry) const;
    int guess(const Entry &entry) const;
    int separatorHeight(TimelineItem::Kind kind) const;
    QPointF toLayout(const QPoint &point, const QRect &rect) const;

    void paintDay(QPainter &painter, const QRect &rect, const QString &text) const;
    void paintDivider(QPainter &painter, const QRect &rect, const QString &text) const;
    void paintGap(QPainter &painter, const QRect &rect, const QString &text) const;
    void paintEntry(QPainter &painter, const QStyleOptionViewItem &option, int row) const;
    void paintBackground(
        QPainter &painter, const QStyleOptionViewItem &option, const Entry &entry) const;
    void paintLane(QPainter &painter, const QRect &rect, const Entry &entry) const;
    void paintMarks(QPainter &painter, const QRect &rect, const Entry &entry, qreal baseline) const;
    void paintTime(QPainter &painter, const QRect &rect, const Entry &entry, qreal baseline) const;
    void paintTexts(
        QPainter &painter, const QPointF &origin, const Cached &cached, const Entry &entry) const;
    QTextLayout::FormatRange selectedRange(EntryId entry, int text, int length) const;
    void paintPictures(QPainter &painter, const QPointF &origin, const Cached &cached) const;
    void paintChips(QPainter &painter, const QPointF &origin, const EntryLayout &layout) const;
    void paintFocus(QPainter &painter, const QRect &rect) const;

    const TimelineModel &m_model;
    ImageLoader &m_images;
    Clock m_clock;
    EntryStyle m_style;
    Query m_query;
    std::function<double(EntryId)> m_freshness;
    std::optional<TextSelection> m_selected;
    QSet<EntryId> m_chosen;
    int m_viewportWidth = 640;
    int m_firstMeasured = 0;
    int m_lastMeasured = -1;
    bool m_showsFocus = false;
    mutable QHash<Key, int> m_heights;
    mutable QCache<Key, Cached> m_layouts;
};

} // namespace Liveline
