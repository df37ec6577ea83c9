// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/merge.h"

#include "core/diff/address.h"
#include "core/diff/entrymatcher.h"
#include "core/store/blogtable.h"
#include "core/store/duplicates.h"
#include "core/store/entrytable.h"
#include "core/store/ledger.h"
#include "core/store/pagetable.h"
#include "core/store/searchtable.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// How many of a blog's newest entries that left its page are compared by their text.
constexpr int recentEntries = 100;

bool isOlder(const Entry &a, const Entry &b)
{
    return std::tie(a.sortTime, a.position, a.id) < std::tie(b.sortTime, b.position, b.id);
}

QDateTime lastAnswer(Database &database, BlogId id)
{
    Statement row = database.run(u"SELECT last_answer FROM blog WHERE id = ?"_s, id);
    return row.next() ? row.time(0) : QDateTime();
}

class Merge {
public:
    Merge(Database &database, const LiveBlog &blog, QDateTime now)
        : m_database(database)
        , m_entries(database)
        , m_page(database)
        , m_ledger(database, blog.id, now)
        , m_blog(blog)
        , m_now(std::move(now))
        , m_untimedSortTime(m_now)
    {
    }

    void answer(const Extraction &extraction, const QByteArray &bodyDigest)
    {
        m_ledger.answer(bodyDigest);
        const MatchPlan plan = match(extraction);
        for (const qsizetype k : plan.removed)
            remove(m_stored[k].id);
        add(plan, extraction.entries);
        replacePage(plan);
        m_isDoubtful = plan.isDoubtful;
        if (!extraction.isPartial)
            noticeGap(plan);
    }

    void olderPage(const Extraction &extraction)
    {
        m_ledger.olderPage();
        m_isOlder = true;
        m_gap = m_entries.newestWithGapBelow(m_blog.id);
        MatchPlan plan = match(extraction);
        placeBelow(plan, extraction.entries);
        add(plan, extraction.entries);
        if (m_gap)
            moveGap(*m_gap, plan);
    }

    void confirm()
    {
        m_ledger.unchanged();
        QList<PageTable::Item> page;
        m_oldPage = m_page.items(m_blog.id);
        for (const PageTable::Item &item : std::as_const(m_oldPage)) {
            const int absences = item.absences == 0 ? 0 : std::max(item.absences, 0) + 1;
            if (item.absences == PageItem::perhapsFallen)
                continue;
            if (absences >= 2)
                remove(item.id);
            else
                page.append({item.id, absences, item.published});
        }
        replacePage(page);
    }

    /// What lies below this answer is unknown, whatever was asked for before.
    bool startsAnew() const { return m_hasGap || m_known.isEmpty(); }

    void index()
    {
        noteDuplicates(m_database, m_added + m_edited);
        SearchTable(m_database).apply(m_indexed);
    }

    EntryChanges changes() const
    {
        EntryChanges changes;
        changes.blogId = m_blog.id;
        changes.added = oldestFirst(m_added);
        for (const Entry &entry : oldestFirst(m_edited))
            changes.edited.append({m_previous.value(entry.id), entry});
        changes.removed = oldestFirst(m_removed);
        changes.restored = oldestFirst(m_restored);
        changes.gapsMoved = oldestFirst(m_gapsMoved);
        changes.isDoubtful = m_isDoubtful;
        changes.hasGap = m_hasGap;
        changes.isOlder = m_isOlder;
        return changes;
    }

private:
    MatchPlan match(const Extraction &extraction)
    {
        load(extraction);
        MatchPlan plan = matchEntries(m_known, extraction, m_blog.url, m_blog.extractor);
        for (const MatchPlan::Seen &seen : plan.seen) {
            if (seen.known >= 0)
                keep(seen, extraction.entries[seen.extracted]);
        }
        return plan;
    }

    // Where it differs from that of the wording that we keep.
    QDateTime toldTime(qsizetype k) const
    {
        const QDateTime &told = m_known[k].said.published;
        return told == m_stored[k].current.published ? QDateTime() : told;
    }

    // The entries in play: those on the page, those that answer to a name told now, and, where a
    // name is not known, some that left the page not long ago.
    void load(const Extraction &extraction)
    {
        m_oldPage = m_page.items(m_blog.id);
        QList<EntryId> ids;
        for (const PageTable::Item &item : std::as_const(m_oldPage))
            ids.append(item.id);
        m_stored = m_entries.withIds(ids);
        const qsizetype onPage = m_stored.size();

        QHash<QString, QString> textOf; // by source id
        QSet<QString> addresses;
        for (const Entry &entry : std::as_const(m_stored)) {
            textOf.insert(entry.current.sourceId, entry.current.text);
            addresses.insert(addressKey(entry.current.url));
        }
        QStringList unknownIds{extraction.withdrawnIds};
        QStringList unknownAddresses;
        bool hasUnknown = false;
        for (const ParsedEntry &entry : extraction.entries) {
            const QString address = addressKey(entry.url);
            const auto known = textOf.constFind(entry.sourceId);
            const bool isUnknownId = known == textOf.cend();
            const bool isUnknownAddress = !addresses.contains(address);
            if (isUnknownId && !entry.sourceId.isEmpty())
                unknownIds.append(entry.sourceId);
            if (isUnknownAddress && !address.isEmpty())
                unknownAddresses.append(address);
            // A known id with another text may be an edit, or count places.
            hasUnknown
                = hasUnknown || entry.sourceId.isEmpty() || isUnknownId || *known != entry.text;
        }
        const QList<EntryId> near = !hasUnknown ? QList<EntryId>()
            : extraction.isOlder                ? nearby(extraction.entries)
                                 : m_entries.newestIds(m_blog.id, recentEntries + int(onPage));
        loadOthers(ids, unknownIds, unknownAddresses, near);
        for (qsizetype k = 0; k < m_stored.size(); ++k) {
            const Entry &entry = m_stored[k];
            KnownEntry known{entry.id, entry.current, entry.isRemoved(), k < onPage,
                k < onPage ? m_oldPage[k].absences : 0, entry.position};
            if (k < onPage && m_oldPage[k].published.isValid())
                known.said.published = m_oldPage[k].published;
            m_known.append(known);
        }
    }

    // Those that an older page without names may hold: of its times, and below the gap that it
    // fills or at the end of what we have.
    QList<EntryId> nearby(const QList<ParsedEntry> &entries) const
    {
        QDateTime from;
        QDateTime to;
        for (const ParsedEntry &entry : entries) {
            const QDateTime &time = entry.published;
            if (time.isValid() && (!from.isValid() || time < from))
                from = time;
            if (time.isValid() && (!to.isValid() || time > to))
                to = time;
        }
        QList<EntryId> ids = m_gap ? m_entries.idsBelow(*m_gap, recentEntries)
                                   : m_entries.oldestIds(m_blog.id, recentEntries);
        if (from.isValid())
            ids += m_entries.idsBetween(m_blog.id, from, to, recentEntries + int(entries.size()));
        return ids;
    }

    void loadOthers(const QList<EntryId> &onPage, const QStringList &sourceIds,
        const QStringList &addresses, const QList<EntryId> &near)
    {
        const QSet<EntryId> loaded(onPage.begin(), onPage.end());
        QSet<EntryId> others;
        if (!sourceIds.isEmpty() || !addresses.isEmpty()) {
            const QList<EntryId> named = m_entries.withNames(m_blog.id, sourceIds, addresses);
            others.unite(QSet<EntryId>(named.begin(), named.end()));
        }
        others.unite(QSet<EntryId>(near.begin(), near.end()));
        others.subtract(loaded);
        m_stored += m_entries.withIds(QList<EntryId>(others.begin(), others.end()));
    }

    void keep(const MatchPlan::Seen &seen, ParsedEntry says)
    {
        const Entry &before = m_stored[seen.known];
        m_known[seen.known].said.published = says.published;
        if (seen.keepsHeadline)
            says.headline = before.current.headline;
        if (seen.keepsPictures)
            says.images = before.current.images;
        // Such a label is taken off when the news is old; that it was breaking stays true.
        says.isBreaking = says.isBreaking || before.current.isBreaking;
        bool isAmended = m_entries.refresh(before, says);
        if (seen.isRestored) {
            m_entries.setRemoved(before.id, {});
            m_ledger.restored(before.id);
            m_restored.append(before.id);
        }
        if (seen.isCompleted && !seen.isEdited) {
            m_entries.complete(before, says);
            m_indexed.append({before.id, before.current, says, 0});
            isAmended = true;
        }
        if (isAmended)
            m_ledger.amended(before.id, before.revision);
        if (!seen.isEdited)
            return;
        m_entries.addRevision(before, says, m_now);
        m_ledger.wording(before.id, before.revision + 1);
        m_indexed.append({before.id, before.current, says, before.revision});
        m_edited.append(before.id);
        m_previous.insert(before.id, before.current);
    }

    void remove(EntryId id)
    {
        m_entries.setRemoved(id, m_now);
        m_ledger.removed(id);
        m_removed.append(id);
    }

    // Where an entry without a time stands: one that comes to light below others is no newer than
    // they are, unless what is below it says so (a note that stays on top, say).
    QDateTime sortTimeByPlace(const QList<MatchPlan::Seen> &seen, qsizetype place) const
    {
        const auto isKnown = [](const MatchPlan::Seen &item) { return item.known >= 0; };
        const auto below = std::find_if(seen.begin() + place, seen.end(), isKnown);
        QDateTime time = m_untimedSortTime;
        for (const MatchPlan::Seen &item : seen.first(place)) {
            if (!isKnown(item) || m_stored[item.known].current.isPinned)
                continue;
            const QDateTime &above = m_stored[item.known].sortTime;
            if (above < time && (below == seen.end() || m_stored[below->known].sortTime <= above))
                time = above;
        }
        return time;
    }

    // Oldest first, so that ids grow with time: the search index has no other order.
    void add(const MatchPlan &plan, const QList<ParsedEntry> &entries)
    {
        QList<std::pair<qsizetype, Entry>> added;
        for (qsizetype i = 0; i < plan.seen.size(); ++i) {
            const MatchPlan::Seen &seen = plan.seen[i];
            if (seen.known >= 0)
                continue;
            Entry entry;
            entry.current = entries[seen.extracted];
            entry.firstSeen = m_now;
            const QDateTime &published = entry.current.published;
            entry.sortTime = published.isValid() ? published : sortTimeByPlace(plan.seen, i);
            entry.position = seen.position;
            added.append({seen.extracted, entry});
        }
        std::stable_sort(added.begin(), added.end(),
            [](const auto &a, const auto &b) { return isOlder(a.second, b.second); });
        for (const auto &[extracted, entry] : std::as_const(added)) {
            const EntryId id = m_entries.insert(m_blog.id, entry);
            m_entries.insertRevision(id, {1, m_now, entry.current});
            m_ledger.wording(id, 1);
            m_indexed.append({id, std::nullopt, entry.current, 0});
            m_added.append(id);
            m_idOf.insert(extracted, id);
        }
    }

    // Without times, what an older page brings stands below what we have: below the gap that it
    // fills, or at the very end.
    void placeBelow(MatchPlan &plan, const QList<ParsedEntry> &entries)
    {
        const QList<Entry> oldest = m_entries.withIds(m_entries.oldestIds(m_blog.id, 1));
        const std::optional<Entry> floor
            = m_gap || oldest.isEmpty() ? m_gap : std::optional(oldest.first());
        if (!floor)
            return;
        m_untimedSortTime = floor->sortTime;
        qint64 position = floor->position;
        for (MatchPlan::Seen &seen : plan.seen) {
            if (seen.known < 0 && !entries[seen.extracted].published.isValid())
                seen.position = --position;
        }
    }

    // An answer that shares nothing with what we hold started above it.
    void noticeGap(const MatchPlan &plan)
    {
        const bool isConnected = m_added.isEmpty() || m_known.isEmpty()
            || std::ranges::any_of(
                plan.seen, [](const MatchPlan::Seen &seen) { return seen.known >= 0; });
        if (isConnected)
            return;
        m_entries.setGapBelow(oldestFirst(m_added).constFirst().id, true);
        m_hasGap = true;
    }

    // The gap is closed by a page that holds something from below it; otherwise it goes down with
    // what the page brought.
    void moveGap(const Entry &gap, const MatchPlan &plan)
    {
        const bool isClosed = std::ranges::any_of(plan.seen, [&](const MatchPlan::Seen &seen) {
            return seen.known >= 0 && isOlder(m_stored[seen.known], gap);
        });
        m_hasGap = !isClosed;
        if (!isClosed && m_added.isEmpty())
            return;
        m_entries.setGapBelow(gap.id, false);
        m_gapsMoved.append(gap.id);
        if (!isClosed)
            m_entries.setGapBelow(oldestFirst(m_added).constFirst().id, true);
    }

    void replacePage(const MatchPlan &plan)
    {
        QList<PageTable::Item> page;
        for (const PageItem &item : plan.page) {
            if (item.known >= 0)
                page.append({m_known[item.known].id, item.absences, toldTime(item.known)});
            else
                page.append({m_idOf.value(item.added), item.absences, {}});
        }
        replacePage(page);
    }
    void replacePage(const QList<PageTable::Item> &page)
    {
        if (page != m_oldPage)
            m_page.replace(m_blog.id, page, lastAnswer(m_database, m_blog.id));
    }

    QList<Entry> oldestFirst(const QList<EntryId> &ids) const
    {
        QList<Entry> entries = m_entries.withIds(ids);
        std::sort(entries.begin(), entries.end(), isOlder);
        return entries;
    }

    Database &m_database;
    EntryTable m_entries;
    PageTable m_page;
    Ledger m_ledger;
    const LiveBlog &m_blog;
    QDateTime m_now;
    QDateTime m_untimedSortTime;
    std::optional<Entry> m_gap; ///< that an older page may fill
    QList<PageTable::Item> m_oldPage;
    QList<Entry> m_stored; ///< as m_known, index for index
    QList<KnownEntry> m_known;
    QHash<qsizetype, EntryId> m_idOf; ///< of new ones, by place in the extraction
    QHash<EntryId, ParsedEntry> m_previous;
    QList<SearchTable::Change> m_indexed;
    QList<EntryId> m_added, m_edited, m_removed, m_restored, m_gapsMoved;
    bool m_isDoubtful = false;
    bool m_hasGap = false;
    bool m_isOlder = false;
};

template <class Apply>
Result<EntryChanges> applyAnswer(Database &database, BlogId id, const QDateTime &now, Apply apply)
{
    Transaction transaction(database);
    const std::optional<LiveBlog> blog = BlogTable(database).find(id);
    if (!blog && !database.hasFailed())
        return std::unexpected(BlogTable::noSuchBlog(id));
    const LiveBlog known = blog.value_or(LiveBlog());
    Merge merge(database, known, now);
    apply(merge);
    merge.index();
    const EntryChanges changes = merge.changes();
    if (const auto committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return changes;
}

} // namespace

Result<EntryChanges> mergeAnswer(
    Database &database, BlogId id, const Extraction &extraction, const CheckNote &note)
{
    return applyAnswer(database, id, note.checkedAt, [&](Merge &merge) {
        BlogTable(database).describe(id, extraction.blog, extraction.extractor);
        merge.answer(extraction, note.bodyDigest);
        if (merge.startsAnew())
            BlogTable(database).setOlder(id, extraction.leads.older);
        // After the entries: until here, last_answer is the answer before this one.
        BlogTable(database).noteAnswer(id, note);
    });
}

Result<EntryChanges> mergeOlderPage(
    Database &database, BlogId id, const Extraction &extraction, const QDateTime &now)
{
    return applyAnswer(database, id, now, [&](Merge &merge) {
        merge.olderPage(extraction);
        BlogTable(database).setOlder(id, extraction.leads.older);
    });
}

Result<EntryChanges> confirmAnswer(Database &database, BlogId id, const CheckNote &note)
{
    return applyAnswer(database, id, note.checkedAt, [&](Merge &merge) {
        merge.confirm();
        BlogTable(database).noteAnswer(id, note);
    });
}

} // namespace Liveline
