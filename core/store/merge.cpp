// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/merge.h"

#include "core/diff/address.h"
#include "core/diff/entrymatcher.h"
#include "core/store/blogtable.h"
#include "core/store/entrytable.h"
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
        , m_blog(blog)
        , m_now(std::move(now))
    {
    }

    void answer(const Extraction &extraction)
    {
        load(extraction);
        const MatchPlan plan = matchEntries(m_known, extraction, m_blog.url);
        for (const MatchPlan::Seen &seen : plan.seen) {
            if (seen.known >= 0)
                keep(seen, extraction.entries[seen.extracted]);
        }
        for (const qsizetype k : plan.removed)
            remove(m_stored[k].id);
        add(plan, extraction.entries);
        replacePage(plan);
    }

    void confirm()
    {
        QList<PageTable::Item> page;
        m_oldPage = m_page.items(m_blog.id);
        for (const PageTable::Item &item : std::as_const(m_oldPage)) {
            const int absences = item.absences == 0 ? 0 : std::max(item.absences, 0) + 1;
            if (absences >= 2)
                remove(item.id);
            else
                page.append({item.id, absences});
        }
        replacePage(page);
    }

    void index() { SearchTable(m_database).apply(m_indexed); }

    EntryChanges changes() const
    {
        EntryChanges changes;
        changes.blogId = m_blog.id;
        changes.added = oldestFirst(m_added);
        for (const Entry &entry : oldestFirst(m_edited))
            changes.edited.append({m_previous.value(entry.id), entry});
        changes.removed = oldestFirst(m_removed);
        changes.restored = oldestFirst(m_restored);
        return changes;
    }

private:
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

        QSet<QString> sourceIds;
        QSet<QString> addresses;
        for (const Entry &entry : std::as_const(m_stored)) {
            sourceIds.insert(entry.current.sourceId);
            addresses.insert(addressKey(entry.current.url));
        }
        QStringList unknownIds{extraction.withdrawnIds};
        QStringList unknownAddresses;
        bool hasUnknown = false;
        for (const ParsedEntry &entry : extraction.entries) {
            const QString address = addressKey(entry.url);
            const bool isUnknownId = !sourceIds.contains(entry.sourceId);
            const bool isUnknownAddress = !addresses.contains(address);
            if (isUnknownId && !entry.sourceId.isEmpty())
                unknownIds.append(entry.sourceId);
            if (isUnknownAddress && !address.isEmpty())
                unknownAddresses.append(address);
            hasUnknown = hasUnknown || entry.sourceId.isEmpty() || isUnknownId;
        }
        loadOthers(ids, unknownIds, unknownAddresses, hasUnknown ? recentEntries : 0);
        for (qsizetype k = 0; k < m_stored.size(); ++k) {
            const Entry &entry = m_stored[k];
            m_known.append({entry.id, entry.current, entry.isRemoved(), k < onPage,
                k < onPage ? m_oldPage[k].absences : 0, entry.position});
        }
    }

    void loadOthers(const QList<EntryId> &onPage, const QStringList &sourceIds,
        const QStringList &addresses, int newest)
    {
        const QSet<EntryId> loaded(onPage.begin(), onPage.end());
        QSet<EntryId> others;
        if (!sourceIds.isEmpty() || !addresses.isEmpty()) {
            const QList<EntryId> named = m_entries.withNames(m_blog.id, sourceIds, addresses);
            others.unite(QSet<EntryId>(named.begin(), named.end()));
        }
        if (newest > 0) {
            const QList<EntryId> recent
                = m_entries.newestIds(m_blog.id, newest + int(onPage.size()));
            others.unite(QSet<EntryId>(recent.begin(), recent.end()));
        }
        others.subtract(loaded);
        m_stored += m_entries.withIds(QList<EntryId>(others.begin(), others.end()));
    }

    void keep(const MatchPlan::Seen &seen, const ParsedEntry &says)
    {
        const Entry &before = m_stored[seen.known];
        m_entries.refresh(before, says);
        if (seen.isRestored) {
            m_entries.setRemoved(before.id, {});
            m_restored.append(before.id);
        }
        if (!seen.isEdited)
            return;
        m_entries.addRevision(before, says, m_now);
        m_indexed.append({before.id, before.current, says});
        m_edited.append(before.id);
        m_previous.insert(before.id, before.current);
    }

    void remove(EntryId id)
    {
        m_entries.setRemoved(id, m_now);
        m_removed.append(id);
    }

    // Oldest first, so that ids grow with time: the search index has no other order.
    void add(const MatchPlan &plan, const QList<ParsedEntry> &entries)
    {
        QList<std::pair<qsizetype, Entry>> added;
        for (const MatchPlan::Seen &seen : plan.seen) {
            if (seen.known >= 0)
                continue;
            Entry entry;
            entry.current = entries[seen.extracted];
            entry.firstSeen = m_now;
            entry.sortTime = entry.current.published.isValid() ? entry.current.published : m_now;
            entry.position = seen.position;
            added.append({seen.extracted, entry});
        }
        std::stable_sort(added.begin(), added.end(),
            [](const auto &a, const auto &b) { return isOlder(a.second, b.second); });
        for (const auto &[extracted, entry] : std::as_const(added)) {
            const EntryId id = m_entries.insert(m_blog.id, entry);
            m_entries.insertRevision(id, {1, m_now, entry.current});
            m_indexed.append({id, std::nullopt, entry.current});
            m_added.append(id);
            m_idOf.insert(extracted, id);
        }
    }

    void replacePage(const MatchPlan &plan)
    {
        QList<PageTable::Item> page;
        for (const PageItem &item : plan.page) {
            const EntryId id = item.known >= 0 ? m_stored[item.known].id : m_idOf.value(item.added);
            page.append({id, item.absences});
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
    const LiveBlog &m_blog;
    QDateTime m_now;
    QList<PageTable::Item> m_oldPage;
    QList<Entry> m_stored; ///< as m_known, index for index
    QList<KnownEntry> m_known;
    QHash<qsizetype, EntryId> m_idOf; ///< of new ones, by place in the extraction
    QHash<EntryId, ParsedEntry> m_previous;
    QList<SearchTable::Change> m_indexed;
    QList<EntryId> m_added, m_edited, m_removed, m_restored;
};

template <class Apply>
Result<EntryChanges> applyAnswer(Database &database, BlogId id, const CheckNote &note, Apply apply)
{
    Transaction transaction(database);
    const std::optional<LiveBlog> blog = BlogTable(database).find(id);
    if (!blog && !database.hasFailed())
        return std::unexpected(BlogTable::noSuchBlog(id));
    const LiveBlog known = blog.value_or(LiveBlog());
    Merge merge(database, known, note.checkedAt);
    apply(merge);
    // After the entries: until here, last_answer is the answer before this one.
    BlogTable(database).noteAnswer(id, note);
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
    return applyAnswer(database, id, note, [&](Merge &merge) {
        BlogTable(database).describe(id, extraction.blog, extraction.extractor);
        merge.answer(extraction);
    });
}

Result<EntryChanges> confirmAnswer(Database &database, BlogId id, const CheckNote &note)
{
    return applyAnswer(database, id, note, [](Merge &merge) { merge.confirm(); });
}

} // namespace Liveline
