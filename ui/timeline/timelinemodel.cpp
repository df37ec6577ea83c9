// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/timelinemodel.h"

#include "core/base/text.h"
#include "ui/timeline/entryrow.h"

#include <algorithm>
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

void TimelineModel::open(TimelinePages pages, const std::optional<Entry> &around)
{
    beginResetModel();
    m_pages = std::move(pages);
    m_held.clear();
    m_dividerRow = -1;
    m_newestSeen.reset();
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
    m_items = itemsOf(inOrder(std::move(entries)), {});
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
    m_newestSeen.reset();
    m_newerCount = m_entryCount = 0;
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

void TimelineModel::setOrder(TimelineOrder order)
{
    if (m_order == order)
        return;
    QList<Entry> entries = loadedEntries();
    std::ranges::reverse(entries);
    beginResetModel();
    m_order = order;
    makeRowsAnew(entries);
}

/// Days depend on the zone.
void TimelineModel::setTimes(const TimeText &times)
{
    if (m_times == times)
        return;
    beginResetModel();
    m_times = times;
    makeRowsAnew(loadedEntries());
}

QList<Entry> TimelineModel::loadedEntries() const
{
    QList<Entry> entries;
    for (const TimelineItem &item : m_items) {
        if (item.kind == TimelineItem::Kind::Entry)
            entries.append(item.entry);
    }
    return entries;
}

/// The second half of a reset.
void TimelineModel::makeRowsAnew(const QList<Entry> &inOrder)
{
    m_items = itemsOf(inOrder, {});
    m_dividerRow = -1;
    endResetModel();
    placeSeparators();
    for (const EntryId head : std::as_const(m_opened))
        showReports(head);
}

QList<Entry> TimelineModel::inOrder(QList<Entry> newestFirst) const
{
    if (!isNewestFirst())
        std::ranges::reverse(newestFirst);
    return newestFirst;
}

QList<TimelineItem> TimelineModel::itemsOf(const QList<Entry> &inOrder, QDate dayAbove) const
{
    QList<TimelineItem> items;
    for (const Entry &entry : inOrder) {
        const QDate day = dayOf(entry);
        if (day != dayAbove)
            items.append({TimelineItem::Kind::Day, {}, day});
        dayAbove = day;
        if (entry.hasGapBelow && !isNewestFirst())
            items.append({TimelineItem::Kind::Gap, {}, day});
        items.append({TimelineItem::Kind::Entry, entry, day});
        if (entry.hasGapBelow && isNewestFirst())
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
        if (rowOf(entry.id) >= 0 || joinsReport(entry) || isOlderThanLoaded(entry))
            continue;
        if (isNewerThanLoaded(entry))
            ++m_newerCount;
        else
            insert(entry);
        ids.append(entry.id);
    }
    placeSeparators();
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

/// The entry whose gap the row tells of; null: none has one there.
const Entry *TimelineModel::gappedEntry(int row) const
{
    const Entry *newer = entryAt(isNewestFirst() ? row - 1 : row + 1);
    return newer && newer->hasGapBelow ? newer : nullptr;
}

/// After entries came or went.
void TimelineModel::placeSeparators()
{
    placeGapsAndMore();
    placeDivider();
    if (m_dividerRow >= 0)
        countDivided();
}

/// Brings the rows for gaps and for older entries of the site where the entries want them.
void TimelineModel::placeGapsAndMore()
{
    using Kind = TimelineItem::Kind;
    const auto isAtOlderEnd = [this](int row) {
        return row == (isNewestFirst() ? static_cast<int>(m_items.size()) - 1 : 0);
    };
    for (int row = static_cast<int>(m_items.size()) - 1; row >= 0; --row) {
        const Kind kind = m_items.at(row).kind;
        if ((kind == Kind::Gap && !gappedEntry(row))
            || (kind == Kind::More && (!isAtOlderEnd(row) || !m_siteHasOlder || m_hasOlder))) {
            removeRow(row);
        } else if (kind == Kind::Entry && m_items.at(row).entry.hasGapBelow) {
            const int gap = isNewestFirst() ? row + 1 : row - 1;
            const bool isThere
                = gap >= 0 && gap < m_items.size() && m_items.at(gap).kind == Kind::Gap;
            if (!isThere)
                insertRow(qMax(gap, row), {Kind::Gap, {}, m_items.at(row).day});
        }
    }
    if (!m_siteHasOlder || m_hasOlder || m_items.isEmpty())
        return;
    if (isNewestFirst() && m_items.constLast().kind != Kind::More)
        insertRow(static_cast<int>(m_items.size()), {Kind::More, {}, m_items.constLast().day});
    else if (!isNewestFirst() && m_items.constFirst().kind != Kind::More)
        insertRow(0, {Kind::More, {}, {}});
}

// What lies beyond the loaded pages comes with its page.

bool TimelineModel::isNewerThanLoaded(const Entry &entry) const
{
    const Entry *newest = newestEntry();
    return m_hasNewer && newest && isNewer(EntryCursor::of(entry), EntryCursor::of(*newest));
}

bool TimelineModel::isOlderThanLoaded(const Entry &entry) const
{
    const Entry *oldest = oldestEntry();
    return m_hasOlder && oldest && isNewer(EntryCursor::of(*oldest), EntryCursor::of(entry));
}

/// Whether a row of this kind stands where the entry above it stands, and not where the one below
/// does.
bool TimelineModel::belongsAbove(TimelineItem::Kind kind) const
{
    return kind == TimelineItem::Kind::Report
        || kind == (isNewestFirst() ? TimelineItem::Kind::Gap : TimelineItem::Kind::Divider);
}

/// The row that an entry there would push down.
int TimelineModel::rowFor(const EntryCursor &cursor) const
{
    const auto isAbove = [&](qsizetype row) {
        while (row > 0 && belongsAbove(m_items.at(row).kind))
            --row;
        while (row < m_items.size() && m_items.at(row).kind != TimelineItem::Kind::Entry)
            ++row;
        return row < m_items.size()
            && standsAbove(EntryCursor::of(m_items.at(row).entry), cursor, m_order);
    };
    const bool isOfferFirst
        = !m_items.isEmpty() && m_items.constFirst().kind == TimelineItem::Kind::More;
    qsizetype low = isOfferFirst ? 1 : 0;
    qsizetype high = m_items.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (isAbove(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return static_cast<int>(low);
}

void TimelineModel::insert(const Entry &entry)
{
    int row = rowFor(EntryCursor::of(entry));
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
}

void TimelineModel::insertRow(int row, TimelineItem item)
{
    beginInsertRows({}, row, row);
    m_items.insert(row, std::move(item));
    if (m_dividerRow >= row)
        ++m_dividerRow;
    endInsertRows();
    if (m_dividerRow >= 0)
        countDivided();
}

void TimelineModel::countDivided()
{
    const int count = newerThan(m_dividerRow);
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
    m_newestSeen = newestSeen;
    m_dividerSince = since;
    placeDivider();
}

/// Where its place is loaded, with something newer: above the newest that was seen, or, oldest
/// first, below it and the other reports of the same. -1: nowhere.
int TimelineModel::rowForDivider() const
{
    const Entry *newest = newestEntry();
    if (!m_newestSeen || !newest || !isNewer(EntryCursor::of(*newest), *m_newestSeen))
        return -1;
    const auto isSeen = [this](int row) {
        const TimelineItem &item = m_items.at(row);
        return item.kind == TimelineItem::Kind::Entry
            && !isNewer(EntryCursor::of(item.entry), *m_newestSeen);
    };
    const int count = rowCount();
    int row = 0;
    if (isNewestFirst()) {
        while (row < count && !isSeen(row))
            ++row;
        return row < count ? row : -1;
    }
    for (row = count - 1; row >= 0 && !isSeen(row);)
        --row;
    if (row < 0)
        return -1;
    do
        ++row;
    while (m_items.at(row).kind == TimelineItem::Kind::Report);
    return row;
}

void TimelineModel::placeDivider()
{
    const int row = m_dividerRow < 0 ? rowForDivider() : -1;
    if (row < 0)
        return;
    const QDate day = m_items.at(isNewestFirst() ? row : row - 1).day;
    m_dividerCount = 0;
    beginInsertRows({}, row, row);
    m_items.insert(row, {TimelineItem::Kind::Divider, {}, day});
    m_dividerRow = row;
    endInsertRows();
    countDivided();
}

void TimelineModel::clearDivider()
{
    m_newestSeen.reset();
    if (m_dividerRow >= 0)
        removeRow(std::exchange(m_dividerRow, -1));
}

QList<EntryId> TimelineModel::newerThanDivider() const
{
    QList<EntryId> ids;
    if (m_dividerRow < 0)
        return ids;
    const int first = isNewestFirst() ? 0 : m_dividerRow;
    const int end = isNewestFirst() ? m_dividerRow : rowCount();
    for (int row = first; row < end; ++row) {
        if (const Entry *entry = entryAt(row))
            ids.append(entry->id);
    }
    return ids;
}

/// The entries that come next on this side, top to bottom.
QList<Entry> TimelineModel::nextPage(Side side)
{
    const bool areNewer = side == newerSide();
    const Entry *edge = areNewer ? newestEntry() : oldestEntry();
    if (!edge || !(areNewer ? m_hasNewer : m_hasOlder))
        return {};
    const EntryCursor cursor = EntryCursor::of(*edge);
    QList<Entry> entries
        = areNewer ? m_pages.newer(cursor, pageSize) : m_pages.older(cursor, pageSize);
    const bool isMoreThere = entries.size() == pageSize;
    if (!areNewer) {
        m_hasOlder = isMoreThere;
    } else {
        m_hasNewer = isMoreThere;
        m_newerCount = isMoreThere ? qMax(0, m_newerCount - static_cast<int>(entries.size())) : 0;
    }
    return inOrder(std::move(entries));
}

bool TimelineModel::fetchAbove()
{
    const QList<Entry> entries = nextPage(Side::Above);
    if (entries.isEmpty()) {
        placeSeparators(); // it is known now that there are none
        return false;
    }
    // The new rows end with the day that the loaded ones begin with: that day's row moves up.
    const TimelineItem &first = m_items.constFirst();
    if (first.kind == TimelineItem::Kind::Day && dayOf(entries.last()) == first.day)
        removeRow(0);
    QList<TimelineItem> items = itemsOf(entries, {});
    const int count = static_cast<int>(items.size());
    beginInsertRows({}, 0, count - 1);
    items.append(std::exchange(m_items, {}));
    m_items = std::move(items);
    if (m_dividerRow >= 0)
        m_dividerRow += count;
    endInsertRows();
    placeSeparators();
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

const Entry *TimelineModel::firstEntry() const
{
    const auto first
        = std::ranges::find(m_items, TimelineItem::Kind::Entry, &TimelineItem::kind);
    return first == m_items.end() ? nullptr : &first->entry;
}

const Entry *TimelineModel::lastEntry() const
{
    const auto last = std::find_if(m_items.rbegin(), m_items.rend(),
        [](const TimelineItem &item) { return item.kind == TimelineItem::Kind::Entry; });
    return last == m_items.rend() ? nullptr : &last->entry;
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
    const int known = m_newerCount + entriesIn(0, rowCount() - 1);
    const int count = qMax(m_entryCount - heldCount(), known);
    const int number = isNewestFirst() ? newerThan(row + 1) : count - newerThan(row);
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
    const int step = isNewestFirst() ? 1 : -1;
    const Entry *newer = gappedEntry(row);
    const Entry *older = nullptr;
    for (int next = row + step; next >= 0 && next < m_items.size() && !older; next += step) {
        if (m_items.at(next).kind == TimelineItem::Kind::Entry)
            older = &m_items.at(next).entry;
    }
    const bool isTimed = newer && older && newer->current.published.isValid()
        && older->current.published.isValid();
    if (!isTimed)
        return m_siteHasOlder ? tr("Entries may be missing here · Load")
                              : tr("Entries may be missing here");
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString from = m_times.clockSince(older->current.published, now);
    const QString to = m_times.clockSince(newer->current.published, now);
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
    return !parent.isValid() && (isNewestFirst() ? m_hasOlder : m_hasNewer);
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    const QList<Entry> entries = parent.isValid() ? QList<Entry>() : nextPage(Side::Below);
    if (entries.isEmpty())
        return placeSeparators();
    const QList<TimelineItem> items = itemsOf(entries, m_items.constLast().day);
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(items.size()) - 1);
    m_items.append(items);
    endInsertRows();
    placeSeparators();
}

} // namespace Liveline
