// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/eventreports.h"
#include "core/model/changes.h"
#include "core/store/store.h"
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
        Gap, ///< below an entry under which there may be some that we never saw
        More, ///< at the end: the site has older ones
    };
    Kind kind = Kind::Entry;
    Entry entry; ///< for Kind::Entry and Kind::Report
    QDate day; ///< for Kind::Day
};

/// The loaded part of one blog, newest first: entries, and above the first entry of each day a row
/// of its own, above the newest entry that was there before the reader left a divider, below an
/// entry with a gap a row that says so, and at the end one that offers what only the site has.
/// Loaded by pages, downwards by fetchMore(), upwards by fetchNewer() when it begins somewhere
/// below the live edge; pages far from what is read are forgotten by keepAround(). An entry keeps
/// its place for ever, so nothing moves but by insertion; removed entries stay.
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
    void setBlogTitle(const QString &title) { m_blogTitle = title; }
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

    /// The unread divider "New since 14:32 · 7", above the entry at `newestSeen`.
    void setDivider(const EntryCursor &newestSeen, const QDateTime &since);
    void clearDivider();
    bool hasDivider() const { return m_dividerRow >= 0; }
    int dividerRow() const { return m_dividerRow; } ///< -1: none
    int dividerCount() const { return m_dividerCount; } ///< entries above it

    /// Whether the site has older entries than the store, and whether they are being asked for.
    void setSiteHasOlder(bool hasOlder);
    void setLoadingOlder(bool isLoading);

    bool hasNewer() const { return m_hasNewer; } ///< begins below the live edge
    int newerCount() const { return m_newerCount; } ///< entries above the first one loaded
    bool fetchNewer();
    /// Forgets the pages that are far from these rows, however long the blog is.
    void keepAround(int firstRow, int lastRow);

    const TimelineItem &item(int row) const { return m_items.at(row); }
    const Entry *entryAt(int row) const; ///< null for rows without one and outside
    int rowOf(EntryId id) const; ///< -1: not loaded
    int entriesAbove(int row) const; ///< of those loaded
    int rowOfEntry(int number) const; ///< of the one that so many loaded ones are above; -1: none
    QString dayName(QDate day) const;
    const Entry *newestEntry() const;
    const Entry *oldestEntry() const;

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
    QList<TimelineItem> itemsOf(const QList<Entry> &entries, QDate dayAbove) const;
    int insert(const Entry &entry); ///< returns its row
    bool joinsReport(const Entry &entry);
    void showReports(EntryId head);
    QString spokenReport(const Entry &entry) const;
    bool isAboveLoaded(const Entry &entry) const;
    bool isBelowLoaded(const Entry &entry) const;
    void forgetBelow(int row);
    void forgetAbove(int row);
    void countNewer();
    void replace(const Entry &entry);
    void placeGapsAndMore();
    void insertRow(int row, TimelineItem item);
    void removeRow(int row) { removeRows(row, row); }
    void removeRows(int first, int last);
    void placeDivider();
    void countAboveDivider();
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
    std::optional<EntryCursor> m_dividerAbove; ///< its place, also while that is not loaded
    QDateTime m_dividerSince;
    int m_dividerRow = -1;
    int m_dividerCount = 0;
    int m_newerCount = 0;
    bool m_isHolding = false;
    bool m_hasOlder = false;
    bool m_hasNewer = false;
    bool m_siteHasOlder = false;
    bool m_isLoadingOlder = false;
};

/// Whether `one` stands above `other` in a timeline.
bool isNewer(const EntryCursor &one, const EntryCursor &other);

} // namespace Liveline
