// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinemodel.h"

#include "core/base/text.h"
#include "ui/timeline/entryrow.h"

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int maximumReadAgain = 512;

void setMarkOf(EntryState &state, Mark mark)
{
    switch (mark) {
    case Mark::Read:
        state.isRead = true;
        state.isChangedSinceRead = false;
        break;
    case Mark::Unread:
        state.isRead = false;
        state.isChangedSinceRead = false;
        break;
    case Mark::Starred:
        state.isStarred = true;
        break;
    case Mark::Unstarred:
        state.isStarred = false;
        break;
    }
}

} // namespace

bool isNewer(const EntryCursor &one, const EntryCursor &other)
{
    return std::tie(one.sortTime, one.position, one.id)
        > std::tie(other.sortTime, other.position, other.id);
}

void TimelineModel::open(TimelinePages pages, const std::optional<Entry> &around)
{
    beginResetModel();
    m_pages = std::move(pages);
    m_held.clear();
    m_dividerRow = -1;
    m_dividerAbove.reset();
    m_isLoadingOlder = false;
    QList<Entry> entries;
    m_hasNewer = false;
    std::optional<Entry> target = around;
    if (around && m_pages.headOf)
        target = m_pages.headOf(*around);
    if (target) {
        entries = m_pages.newer(EntryCursor::of(*target), pageSize);
        m_hasNewer = entries.size() == pageSize;
        entries.append(*target);
    }
    const auto before = target ? std::optional(EntryCursor::of(*target)) : std::nullopt;
    const QList<Entry> older = m_pages.older(before, pageSize);
    m_hasOlder = older.size() == pageSize;
    entries.append(older);
    m_items = itemsOf(entries, {});
    countNewer();
    m_opened.clear();
    endResetModel();
    placeGapsAndMore();
    if (target && target->id != around->id)
        reveal(around->id);
    Q_EMIT heldChanged();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_pages = {};
    m_reports.reset();
    m_opened.clear();
    m_items.clear();
    m_held.clear();
    m_dividerRow = -1;
    m_dividerAbove.reset();
    m_newerCount = 0;
    m_hasOlder = m_hasNewer = m_isHolding = m_siteHasOlder = m_isLoadingOlder = false;
    endResetModel();
    Q_EMIT heldChanged();
}

void TimelineModel::setSources(const QHash<BlogId, EntrySource> &sources)
{
    if (m_sources == sources)
        return;
    m_sources = sources;
    if (!m_items.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_items.size()) - 1));
}

const EntrySource *TimelineModel::sourceOf(const Entry &entry) const
{
    const auto source = m_sources.constFind(entry.blogId);
    return source == m_sources.cend() ? nullptr : &*source;
}

/// Days depend on the zone, so all rows are made anew.
void TimelineModel::setTimes(const TimeText &times)
{
    if (m_times == times)
        return;
    beginResetModel();
    m_times = times;
    QList<Entry> entries;
    for (const TimelineItem &item : std::as_const(m_items)) {
        if (item.kind == TimelineItem::Kind::Entry)
            entries.append(item.entry);
    }
    m_items = itemsOf(entries, {});
    m_dividerRow = -1;
    endResetModel();
    placeGapsAndMore();
    placeDivider();
    for (const EntryId head : std::as_const(m_opened))
        showReports(head);
}

QList<TimelineItem> TimelineModel::itemsOf(const QList<Entry> &entries, QDate dayAbove) const
{
    QList<TimelineItem> items;
    for (const Entry &entry : entries) {
        const QDate day = dayOf(entry);
        if (day != dayAbove)
            items.append({TimelineItem::Kind::Day, {}, day});
        dayAbove = day;
        items.append({TimelineItem::Kind::Entry, entry, day});
        if (entry.hasGapBelow)
            items.append({TimelineItem::Kind::Gap, {}, day});
    }
    return items;
}

void TimelineModel::apply(const EntryChanges &changes)
{
    for (const EntryEdit &edit : changes.edited)
        replace(edit.entry);
    for (const Entry &entry : changes.removed)
        replace(entry);
    for (const Entry &entry : changes.restored)
        replace(entry);
    for (const Entry &entry : changes.gapsMoved)
        replace(entry);

    if (m_isHolding && !changes.isOlder) {
        m_held.append(changes.added);
        if (!changes.added.isEmpty())
            Q_EMIT heldChanged();
        return;
    }
    QList<EntryId> ids;
    for (const Entry &entry : changes.added) {
        if (rowOf(entry.id) >= 0 || joinsReport(entry) || isBelowLoaded(entry))
            continue;
        if (isAboveLoaded(entry))
            ++m_newerCount;
        else
            insert(entry);
        ids.append(entry.id);
    }
    placeGapsAndMore();
    if (!ids.isEmpty() && !changes.isOlder)
        Q_EMIT arrived(ids);
}

void TimelineModel::setSiteHasOlder(bool hasOlder)
{
    m_siteHasOlder = hasOlder;
    placeGapsAndMore();
}

void TimelineModel::setLoadingOlder(bool isLoading)
{
    if (std::exchange(m_isLoadingOlder, isLoading) == isLoading)
        return;
    for (int row = 0; row < m_items.size(); ++row) {
        const TimelineItem::Kind kind = m_items.at(row).kind;
        if (kind == TimelineItem::Kind::Gap || kind == TimelineItem::Kind::More)
            Q_EMIT dataChanged(index(row), index(row), {MarksRole});
    }
}

/// Brings the rows for gaps and for older entries of the site where the entries want them.
void TimelineModel::placeGapsAndMore()
{
    using Kind = TimelineItem::Kind;
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        const Kind kind = m_items.at(row).kind;
        const bool isLast = row + 1 == m_items.size();
        const Entry *above = entryAt(row - 1);
        if ((kind == Kind::Gap && !(above && above->hasGapBelow))
            || (kind == Kind::More && (!isLast || !m_siteHasOlder || m_hasOlder)))
            removeRow(row);
        else if (kind == Kind::Entry && m_items.at(row).entry.hasGapBelow
            && (isLast || m_items.at(row + 1).kind != Kind::Gap))
            insertRow(row + 1, {Kind::Gap, {}, m_items.at(row).day});
    }
    const bool isMoreWanted = m_siteHasOlder && !m_hasOlder && !m_items.isEmpty();
    if (isMoreWanted && m_items.constLast().kind != Kind::More)
        insertRow(static_cast<int>(m_items.size()), {Kind::More, {}, m_items.constLast().day});
}

// What lies beyond the loaded pages comes with its page.

bool TimelineModel::isAboveLoaded(const Entry &entry) const
{
    const Entry *newest = newestEntry();
    return m_hasNewer && newest && isNewer(EntryCursor::of(entry), EntryCursor::of(*newest));
}

bool TimelineModel::isBelowLoaded(const Entry &entry) const
{
    const Entry *oldest = oldestEntry();
    return m_hasOlder && oldest && isNewer(EntryCursor::of(*oldest), EntryCursor::of(entry));
}

int TimelineModel::insert(const Entry &entry)
{
    const EntryCursor cursor = EntryCursor::of(entry);
    // A gap or a report stands where the entry above it stands, another separator where the one
    // below does.
    const auto standsAbove = [&](qsizetype row) {
        while (row > 0
            && (m_items.at(row).kind == TimelineItem::Kind::Gap
                || m_items.at(row).kind == TimelineItem::Kind::Report))
            --row;
        while (row < m_items.size() && m_items.at(row).kind != TimelineItem::Kind::Entry)
            ++row;
        return row < m_items.size() && isNewer(EntryCursor::of(m_items.at(row).entry), cursor);
    };
    qsizetype low = 0;
    qsizetype high = m_items.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (standsAbove(middle))
            low = middle + 1;
        else
            high = middle;
    }

    int row = static_cast<int>(low);
    const QDate day = dayOf(entry);
    const QDate dayAbove = row > 0 ? m_items.at(row - 1).day : QDate();
    if (day != dayAbove) {
        const bool opensNextDay = row < m_items.size()
            && m_items.at(row).kind == TimelineItem::Kind::Day && m_items.at(row).day == day;
        if (!opensNextDay)
            insertRow(row, {TimelineItem::Kind::Day, {}, day});
        ++row;
    }
    insertRow(row, {TimelineItem::Kind::Entry, entry, day});
    return row;
}

void TimelineModel::insertRow(int row, TimelineItem item)
{
    beginInsertRows({}, row, row);
    m_items.insert(row, std::move(item));
    if (m_dividerRow >= row)
        ++m_dividerRow;
    endInsertRows();
    if (m_dividerRow > row)
        countAboveDivider();
}

void TimelineModel::countAboveDivider()
{
    const int count = m_newerCount + entriesAbove(m_dividerRow);
    if (count == std::exchange(m_dividerCount, count))
        return;
    Q_EMIT dataChanged(index(m_dividerRow), index(m_dividerRow), {MarksRole});
}

void TimelineModel::removeRows(int first, int last)
{
    if (last < first)
        return;
    beginRemoveRows({}, first, last);
    m_items.remove(first, last - first + 1);
    if (m_dividerRow > last)
        m_dividerRow -= last - first + 1;
    else if (m_dividerRow >= first)
        m_dividerRow = -1;
    endRemoveRows();
}

void TimelineModel::replace(const Entry &entry)
{
    for (Entry &held : m_held) {
        if (held.id == entry.id)
            held = entry;
    }
    const int row = rowOf(entry.id);
    if (row < 0 || m_items.at(row).entry == entry)
        return;
    m_items[row].entry = entry;
    Q_EMIT dataChanged(index(row), index(row));
}

void TimelineModel::setMark(const QList<EntryId> &ids, Mark mark)
{
    const QSet<EntryId> marked(ids.begin(), ids.end());
    for (Entry &held : m_held) {
        if (marked.contains(held.id))
            setMarkOf(held.state, mark);
    }
    for (int row = 0; row < m_items.size(); ++row) {
        if (!marked.contains(m_items.at(row).entry.id))
            continue;
        setMarkOf(m_items[row].entry.state, mark);
        Q_EMIT dataChanged(index(row), index(row), {MarksRole});
    }
}

void TimelineModel::setAnnotated(const QList<Entry> &entries)
{
    for (const Entry &entry : entries)
        replace(entry);
}

void TimelineModel::readAgain()
{
    if (!m_pages.older)
        return;
    std::optional<EntryCursor> above; // the newest that is read: none when at the live edge
    if (const Entry *newest = newestEntry(); newest && m_hasNewer)
        above = EntryCursor{newest->sortTime, newest->position + 1, newest->id};
    const int loaded = static_cast<int>(m_items.size());
    EntryChanges changes;
    for (const Entry &entry : m_pages.older(above, qMin(loaded + pageSize, maximumReadAgain))) {
        if (rowOf(entry.id) >= 0)
            replace(entry);
        else if (std::ranges::none_of(m_held, [&](const Entry &e) { return e.id == entry.id; }))
            changes.added.prepend(entry);
    }
    apply(changes);
    for (int row = rowCount() - 1; m_reports && row >= 0; --row) {
        if (m_items.at(row).kind == TimelineItem::Kind::Entry)
            showReports(m_items.at(row).entry.id); // pages leave out what others stand for
    }
    countNewer();
}

void TimelineModel::setHolding(bool holding)
{
    m_isHolding = holding;
    if (holding || m_held.isEmpty())
        return;
    EntryChanges changes;
    changes.added = std::exchange(m_held, {});
    apply(changes);
    Q_EMIT heldChanged();
}

void TimelineModel::setDivider(const EntryCursor &newestSeen, const QDateTime &since)
{
    clearDivider();
    m_dividerAbove = newestSeen;
    m_dividerSince = since;
    placeDivider();
}

/// Where its place is loaded, with something above it.
void TimelineModel::placeDivider()
{
    if (!m_dividerAbove || m_dividerRow >= 0)
        return;
    int row = 0;
    while (row < m_items.size()
        && (m_items.at(row).kind != TimelineItem::Kind::Entry
            || isNewer(EntryCursor::of(m_items.at(row).entry), *m_dividerAbove)))
        ++row;
    if (row == m_items.size() || &m_items.at(row).entry == newestEntry())
        return;
    m_dividerCount = 0;
    beginInsertRows({}, row, row);
    m_items.insert(row, {TimelineItem::Kind::Divider, {}, m_items.at(row).day});
    m_dividerRow = row;
    endInsertRows();
    countAboveDivider();
}

void TimelineModel::clearDivider()
{
    m_dividerAbove.reset();
    if (m_dividerRow >= 0)
        removeRow(std::exchange(m_dividerRow, -1));
}

bool TimelineModel::fetchNewer()
{
    const Entry *newest = newestEntry();
    if (!m_hasNewer || !newest)
        return false;
    const QDate dayBelow = dayOf(*newest);
    const QList<Entry> entries = m_pages.newer(EntryCursor::of(*newest), pageSize);
    m_hasNewer = entries.size() == pageSize;
    if (entries.isEmpty())
        return false;
    // The new rows end with the day that the loaded ones begin with: that day's row moves up.
    if (dayOf(entries.last()) == dayBelow && m_items.first().kind == TimelineItem::Kind::Day)
        removeRow(0);
    QList<TimelineItem> items = itemsOf(entries, {});
    const int count = static_cast<int>(items.size());
    beginInsertRows({}, 0, count - 1);
    items.append(std::exchange(m_items, {}));
    m_items = std::move(items);
    if (m_dividerRow >= 0)
        m_dividerRow += count;
    m_newerCount = m_hasNewer ? qMax(0, m_newerCount - static_cast<int>(entries.size())) : 0;
    endInsertRows();
    placeDivider();
    if (m_dividerRow >= 0)
        countAboveDivider();
    return true;
}

const Entry *TimelineModel::entryAt(int row) const
{
    if (row < 0 || row >= m_items.size())
        return nullptr;
    const TimelineItem::Kind kind = m_items.at(row).kind;
    const bool holdsOne = kind == TimelineItem::Kind::Entry || kind == TimelineItem::Kind::Report;
    return holdsOne ? &m_items.at(row).entry : nullptr;
}

int TimelineModel::rowOf(EntryId id) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (const Entry *entry = entryAt(row); entry && entry->id == id)
            return row;
    }
    return -1;
}

const Entry *TimelineModel::newestEntry() const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (const Entry *entry = entryAt(row))
            return entry;
    }
    return nullptr;
}

const Entry *TimelineModel::oldestEntry() const
{
    for (auto row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        if (m_items.at(row).kind == TimelineItem::Kind::Entry)
            return &m_items.at(row).entry;
    }
    return nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineItem &item = m_items.at(index.row());
    if (role == KindRole)
        return static_cast<int>(item.kind);
    if (!entryAt(index.row())) {
        const bool isText = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return isText ? QVariant(separatorText(index.row())) : QVariant();
    }
    switch (role) {
    case EntryRole:
        return QVariant::fromValue(item.entry);
    case IdRole:
        return static_cast<qint64>(item.entry.id);
    case Qt::DisplayRole:
        return shownText(item.entry.current.headline.isEmpty() ? item.entry.current.text
                                                               : item.entry.current.headline);
    case Qt::AccessibleTextRole:
        return accessibleText(index.row());
    case Qt::AccessibleDescriptionRole:
        return accessibleDescription(index.row());
    case Qt::ToolTipRole:
        return instantsText(item.entry, m_times);
    default:
        return {};
    }
}

QString TimelineModel::accessibleText(int row) const
{
    const Entry &entry = m_items.at(row).entry;
    QString text = Liveline::accessibleText(entry, m_times);
    if (const QString report = spokenReport(entry); !report.isEmpty())
        text = report + u", "_s + text;
    const EntrySource *source = sourceOf(entry);
    //: Spoken of an entry among those of several blogs: the blog, then the entry
    return source ? tr("%1: %2").arg(source->name, text) : text;
}

QString TimelineModel::accessibleDescription(int row) const
{
    const int number = m_newerCount + entriesAbove(row + 1);
    const int count = m_newerCount + entriesAbove(rowCount());
    //: %1 is the blog, %2 and %3 are numbers
    return tr("%1, entry %2 of %3").arg(m_blogTitle).arg(number).arg(count);
}

QString TimelineModel::dayName(QDate day) const
{
    return m_times.day(day, m_times.date(QDateTime::currentDateTimeUtc()));
}

QString TimelineModel::separatorText(int row) const
{
    const TimelineItem &item = m_items.at(row);
    if (item.kind == TimelineItem::Kind::Day)
        return dayName(item.day);
    if (item.kind == TimelineItem::Kind::More)
        return m_isLoadingOlder ? tr("Loading older entries…") : tr("Load older entries");
    if (item.kind == TimelineItem::Kind::Gap)
        return gapText(row);
    //: Divider between what came since the reader left and what was there: a time and a number
    return tr("New since %1 · %2")
        .arg(m_times.clockSince(m_dividerSince, QDateTime::currentDateTimeUtc()))
        .arg(dividerCount());
}

QString TimelineModel::gapText(int row) const
{
    if (m_isLoadingOlder)
        return tr("Loading what may be missing here…");
    const Entry *above = entryAt(row - 1);
    const Entry *below = nullptr;
    for (int next = row + 1; next < m_items.size() && !below; ++next)
        below = entryAt(next);
    const bool isTimed = above && below && above->current.published.isValid()
        && below->current.published.isValid();
    if (!isTimed)
        return m_siteHasOlder ? tr("Entries may be missing here · Load")
                              : tr("Entries may be missing here");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString from = m_times.clockSince(below->current.published, now);
    const QString to = m_times.clockSince(above->current.published, now);
    //: A time and a later one, between which entries may be missing
    return m_siteHasOlder ? tr("Possible gap %1 → %2 · Load").arg(from, to)
                          : tr("Possible gap %1 → %2").arg(from, to);
}

Qt::ItemFlags TimelineModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags common = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return entryAt(index.row()) ? common | Qt::ItemIsSelectable : common;
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasOlder;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    const Entry *oldest = oldestEntry();
    if (parent.isValid() || !m_hasOlder || !oldest)
        return;
    const QDate day = dayOf(*oldest);
    const QList<Entry> entries = m_pages.older(EntryCursor::of(*oldest), pageSize);
    m_hasOlder = entries.size() == pageSize;
    if (entries.isEmpty())
        return;
    const QList<TimelineItem> items = itemsOf(entries, day);
    const int first = static_cast<int>(m_items.size());
    beginInsertRows({}, first, first + static_cast<int>(items.size()) - 1);
    m_items.append(items);
    endInsertRows();
    placeGapsAndMore();
    placeDivider();
}

} // namespace Liveline
