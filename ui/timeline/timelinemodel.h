// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/eventreports.h"
#include "core/model/changes.h"
#include "core/store/store.h"
#include "ui/timeline/timelineorder.h"
#include "ui/timetext.h"

#include <QAbstractListModel>

#include <functional>
#include <memory>
#include <optional>

namespace Liveline {

/// Where a timeline reads its entries: Store::olderEntries and newerEntries of one blog. Both
/// answer newest first, and with nothing where the store cannot be read.
struct TimelinePages {
    std::function<QList<Entry>(const std::optional<EntryCursor> &before, int limit)> older;
    std::function<QList<Entry>(const EntryCursor &after, int limit)> newer;
    std::function<int(const EntryCursor &after)> newerCount = {}; ///< unset: nobody asks
    std::function<std::optional<Entry>(EntryId)> entry = {}; ///< set where reports are shown
    /// Which one stands for it among what several sources report; unset: each for itself.
    std::function<Entry(const Entry &)> headOf = {};
};

/// One of several sources that share a timeline: its name, and its lane, from 0 on.
struct EntrySource {
    QString name;
    int lane = 0;
    qint64 spacing = 0; ///< seconds between two checks

    bool operator==(const EntrySource &) const = default;
};

/// What is said beside an entry that several sources report.
struct ReportNote {
    int sources = 0; ///< 0: it stands alone
    bool isHead = false; ///< it stands for the others
    bool isOpen = false; ///< they are shown below it
    Lag lag; ///< after the head, for the others
};

/// One row of the timeline.
struct TimelineItem {
    enum class Kind {
        Entry,
        Report, ///< another source's, below the one that stands for them all
        Day,
        Divider,
        Gap, ///< on the older side of an entry, where there may be some that we never saw
        More, ///< at the older end: the site has more
    };
    Kind kind = Kind::Entry;
    Entry entry; ///< for Kind::Entry and Kind::Report
    QDate day; ///< for Kind::Day
};

/// The loaded part of one blog, in the order it is shown in: entries, and above the first entry of
/// each day a row of its own, beside the newest entry that was there before the reader left a
/// divider, on the older side of an entry with a gap a row that says so, and at the older end one
/// that offers what only the site has. Loaded by pages, downwards by fetchMore(), upwards by
/// fetchAbove() when it begins somewhere in the middle; pages far from what is read are forgotten by
/// keepAround(). An entry keeps its place for ever, so nothing moves but by insertion; removed
/// entries stay.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        EntryRole = Qt::UserRole + 1, ///< Entry; invalid for other rows
        IdRole, ///< EntryId as qint64; invalid for other rows
        KindRole, ///< TimelineItem::Kind as int
        MarksRole, ///< only in dataChanged(): marks changed, which alter no height
    };
    static constexpr int pageSize = 64;
    static constexpr int keptAround = 8 * pageSize; ///< rows kept on each side of what is read

    using QAbstractListModel::QAbstractListModel;

    /// Shows another timeline: at its live edge, or with `around` in the middle of what is loaded.
    void open(TimelinePages pages, const std::optional<Entry> &around = {});
    void clear();
    /// The same rows the other way round; what is loaded, opened and divided stays so.
    void setOrder(TimelineOrder order);
    TimelineOrder order() const { return m_order; }
    void setBlogTitle(const QString &title) { m_blogTitle = title; }
    /// Of which a part is loaded; 0: unknown.
    void setEntryCount(int count) { m_entryCount = count; }
    /// Where several blogs share the timeline; empty: there is only one.
    void setSources(const QHash<BlogId, EntrySource> &sources);
    const EntrySource *sourceOf(const Entry &entry) const; ///< null: the only one
    /// What several sources report; null: every entry stands for itself. Before open().
    void setReports(std::shared_ptr<EventReports> reports);
    ReportNote reportNote(const Entry &entry) const;
    void setReportsOpen(EntryId entry, bool areOpen); ///< shows the others below it, or no longer
    bool reveal(EntryId entry); ///< opens what it may stand below; whether it has a row now
    void setTimes(const TimeText &times);
    const TimeText &times() const { return m_times; }

    void apply(const EntryChanges &changes);
    void setMark(const QList<EntryId> &ids, Mark mark);
    /// What the reader says of these is another now.
    void setAnnotated(const QList<Entry> &entries);
    /// Reads again what is loaded, after another process wrote to the store.
    void readAgain();

    /// While holding, arrivals wait and are inserted together afterwards (UX §1.3 Paused).
    void setHolding(bool holding);
    bool isHolding() const { return m_isHolding; }
    int heldCount() const { return static_cast<int>(m_held.size()); }

    /// The unread divider "New since 14:32 · 7", on the newer side of the entry at `newestSeen`.
    void setDivider(const EntryCursor &newestSeen, const QDateTime &since);
    void clearDivider();
    bool hasDivider() const { return m_dividerRow >= 0; }
    int dividerRow() const { return m_dividerRow; } ///< -1: none
    int dividerCount() const { return m_dividerCount; } ///< entries newer than it
    QList<EntryId> newerThanDivider() const; ///< of those loaded; empty: there is none

    /// Whether the site has older entries than the store, and whether they are being asked for.
    void setSiteHasOlder(bool hasOlder);
    void setLoadingOlder(bool isLoading);

    bool hasNewer() const { return m_hasNewer; } ///< the live edge is not loaded
    bool hasOlder() const { return m_hasOlder; } ///< nor is the oldest entry of the store
    bool canFetchAbove() const { return isNewestFirst() ? m_hasNewer : m_hasOlder; }
    bool fetchAbove();
    /// Forgets the pages that are far from these rows, however long the blog is.
    void keepAround(int firstRow, int lastRow);

    const TimelineItem &item(int row) const { return m_items.at(row); }
    const Entry *entryAt(int row) const; ///< null for rows without one and outside
    int rowOf(EntryId id) const; ///< -1: not loaded
    /// How many entries are newer than this one, or than those below (oldest first: above) a row
    /// without one; also those that are not loaded.
    int newerThan(int row) const;
    int rowOfPlace(int newer) const; ///< of the entry that so many are newer than; -1: not loaded
    QString dayName(QDate day) const;
    const Entry *newestEntry() const { return isNewestFirst() ? firstEntry() : lastEntry(); }
    const Entry *oldestEntry() const { return isNewestFirst() ? lastEntry() : firstEntry(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Entries that came by apply(), in the order they came: they stand in the timeline now, or
    /// above what is loaded of it.
    void arrived(const QList<Liveline::EntryId> &ids);
    void heldChanged();

private:
    enum class Side { Above, Below };

    bool isNewestFirst() const { return m_order == TimelineOrder::NewestFirst; }
    Side newerSide() const { return isNewestFirst() ? Side::Above : Side::Below; }
    const Entry *firstEntry() const;
    const Entry *lastEntry() const;
    QList<Entry> inOrder(QList<Entry> newestFirst) const;
    QList<TimelineItem> itemsOf(const QList<Entry> &inOrder, QDate dayAbove) const;
    void makeRowsAnew(const QList<Entry> &inOrder);
    QList<Entry> loadedEntries() const;
    QList<Entry> nextPage(Side side);
    bool belongsAbove(TimelineItem::Kind kind) const;
    int rowFor(const EntryCursor &cursor) const;
    void insert(const Entry &entry);
    bool joinsReport(const Entry &entry);
    void showReports(EntryId head);
    QString spokenReport(const Entry &entry) const;
    bool isNewerThanLoaded(const Entry &entry) const;
    bool isOlderThanLoaded(const Entry &entry) const;
    void forgetBelow(int row);
    void forgetAbove(int row);
    void noteForgotten(Side side, int entries);
    int entriesIn(int firstRow, int lastRow) const;
    const Entry *gappedEntry(int row) const;
    void countNewer();
    void replace(const Entry &entry);
    void placeSeparators();
    void placeGapsAndMore();
    void insertRow(int row, TimelineItem item);
    void removeRow(int row) { removeRows(row, row); }
    void removeRows(int first, int last);
    void placeDivider();
    int rowForDivider() const;
    void countDivided();
    QDate dayOf(const Entry &entry) const { return m_times.date(entry.sortTime); }
    QString accessibleText(int row) const;
    QString accessibleDescription(int row) const;
    QString separatorText(int row) const;
    QString gapText(int row) const;

    TimelinePages m_pages;
    TimeText m_times;
    QString m_blogTitle;
    QHash<BlogId, EntrySource> m_sources;
    std::shared_ptr<EventReports> m_reports;
    QSet<EntryId> m_opened; ///< heads, below which the other reports are shown
    QList<TimelineItem> m_items;
    QList<Entry> m_held;
    TimelineOrder m_order = TimelineOrder::NewestFirst;
    std::optional<EntryCursor> m_newestSeen; ///< the divider's place, also while not loaded
    QDateTime m_dividerSince;
    int m_dividerRow = -1;
    int m_dividerCount = 0;
    int m_entryCount = 0;
    int m_newerCount = 0; ///< entries newer than those loaded
    bool m_isHolding = false;
    bool m_hasOlder = false;
    bool m_hasNewer = false;
    bool m_siteHasOlder = false;
    bool m_isLoadingOlder = false;
};

} // namespace Liveline
