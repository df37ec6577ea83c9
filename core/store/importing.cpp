// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/importing.h"

#include "core/diff/textdiff.h"
#include "core/store/annotationtable.h"
#include "core/store/blogtable.h"
#include "core/store/drafttable.h"
#include "core/store/duplicates.h"
#include "core/store/entrytable.h"
#include "core/store/ledger.h"
#include "core/store/searchtable.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 largestKept = 1'000'000'000'000; // what follows must have numbers, too

bool isOlder(const Entry &a, const Entry &b)
{
    return std::tie(a.sortTime, a.position, a.firstSeen)
        < std::tie(b.sortTime, b.position, b.firstSeen);
}

// As the archive says it, with what it leaves out filled so that the store's rules hold.
ArchivedEntry completed(ArchivedEntry archived, const QDateTime &now)
{
    Entry &entry = archived.entry;
    QList<Revision> &revisions = archived.revisions;
    if (!entry.firstSeen.isValid())
        entry.firstSeen = revisions.isEmpty() ? now : revisions.first().seen;
    if (!entry.firstSeen.isValid())
        entry.firstSeen = now;
    if (revisions.isEmpty())
        revisions.append({1, entry.firstSeen, entry.current});
    for (qsizetype i = 0; i < revisions.size(); ++i) {
        revisions[i].number = int(i) + 1;
        if (!revisions[i].seen.isValid())
            revisions[i].seen = entry.firstSeen;
    }
    entry.current = revisions.last().said;
    entry.revision = revisions.last().number;
    if (!entry.sortTime.isValid())
        entry.sortTime
            = entry.current.published.isValid() ? entry.current.published : entry.firstSeen;
    if (!entry.lastSeen.isValid()) // it is on no page of ours
        entry.lastSeen = entry.firstSeen;
    return archived;
}

/// No number was ever given here.
bool isUnused(Database &database)
{
    Statement used = database.run(
        u"SELECT 1 FROM sqlite_sequence WHERE name IN ('blog', 'entry') AND seq > 0"_s);
    return !used.next();
}

/// Each is one, and of no other.
bool hasGoodNumbers(const QList<ArchivedBlog> &archive)
{
    QSet<qint64> blogs, entries;
    const auto take = [](QSet<qint64> &taken, qint64 number) {
        const bool isGood = number > 0 && number <= largestKept && !taken.contains(number);
        taken.insert(number);
        return isGood;
    };
    return std::all_of(archive.begin(), archive.end(), [&](const ArchivedBlog &archived) {
        return take(blogs, qint64(archived.blog.id))
            && std::all_of(archived.entries.begin(), archived.entries.end(),
                [&](const ArchivedEntry &one) { return take(entries, qint64(one.entry.id)); });
    });
}

class Import {
public:
    Import(Database &database, QDateTime now, bool keepsNumbers)
        : m_database(database)
        , m_entries(database)
        , m_annotations(database)
        , m_blogs(database)
        , m_search(database)
        , m_now(std::move(now))
        , m_keepsNumbers(keepsNumbers)
    {
    }

    void add(const ArchivedBlog &archived)
    {
        const BlogId blog = followed(archived.blog);
        Ledger ledger(m_database, blog, m_now);
        QList<ArchivedEntry> entries;
        for (const ArchivedEntry &entry : archived.entries)
            entries.append(completed(entry, m_now));
        std::stable_sort(
            entries.begin(), entries.end(), [](const ArchivedEntry &a, const ArchivedEntry &b) {
                return isOlder(a.entry, b.entry);
            });
        // A source may use a key again after years: the second in the archive is the second here.
        QHash<QString, int> uses;
        for (const ArchivedEntry &entry : std::as_const(entries)) {
            const QString &key = entry.entry.current.key;
            const auto known = m_entries.withKey(blog, key, uses[key]++);
            if (known)
                join(ledger, *known, entry);
            noteChosen(known ? *known : insert(ledger, blog, entry), entry);
        }
    }
    ImportSummary finish(const DossierHead &dossier)
    {
        noteNewestDuplicates(m_database);
        m_search.apply(m_indexed);
        choose(dossier);
        return m_summary;
    }

private:
    struct Chosen {
        int place = 0;
        DraftEntry entry;
    };

    void noteChosen(EntryId id, const ArchivedEntry &archived)
    {
        if (archived.place > 0)
            m_chosen.append({archived.place, {id, archived.placeNote}});
    }

    // After what is chosen here already, in the archive's order; what it is called here stays.
    void choose(const DossierHead &dossier)
    {
        if (m_chosen.isEmpty())
            return;
        DossierDraft draft = DraftTable(m_database).read();
        if (draft.title.isEmpty())
            draft.title = dossier.title;
        if (draft.preparedBy.isEmpty())
            draft.preparedBy = dossier.preparedBy;
        QSet<EntryId> known;
        for (const DraftEntry &entry : std::as_const(draft.entries))
            known.insert(entry.id);
        std::ranges::stable_sort(m_chosen, {}, &Chosen::place);
        for (const Chosen &one : std::as_const(m_chosen)) {
            if (!known.contains(one.entry.id))
                draft.entries.append(one.entry);
            known.insert(one.entry.id);
        }
        DraftTable(m_database).replace(draft);
    }

    BlogId followed(LiveBlog blog)
    {
        if (const auto known = m_blogs.findSame(blog))
            return known->id;
        // Validators say that we hold the page, which an archive may not.
        blog.validators = {};
        blog.bodyDigest.clear();
        if (!blog.added.isValid())
            blog.added = m_now;
        ++m_summary.blogs;
        return m_blogs.insert(blog, kept(blog.id)).id;
    }

    template <class Id> std::optional<Id> kept(Id number) const
    {
        return m_keepsNumbers ? std::optional(number) : std::nullopt;
    }

    EntryId insert(Ledger &ledger, BlogId blog, const ArchivedEntry &archived)
    {
        const EntryId id = m_entries.insert(blog, archived.entry, kept(archived.entry.id));
        for (const Revision &revision : archived.revisions) {
            m_entries.insertRevision(id, revision);
            ledger.imported(id, revision.number);
        }
        if (archived.entry.isRemoved())
            ledger.removed(id);
        m_annotations.replace({id, archived.entry.state.tags, archived.entry.state.note});
        const int firstEarlier = archived.revisions.size() > 1 ? 1 : 0;
        m_indexed.append({id, std::nullopt, archived.entry.current, firstEarlier});
        ++m_summary.entries;
        m_summary.revisions += int(archived.revisions.size());
        return id;
    }

    // What either side says of an entry is kept, also where the notes are two.
    void join(EntryId id, const EntryState &archived)
    {
        Annotation kept = m_annotations.find(id).value_or(Annotation());
        kept.tags += archived.tags;
        if (!kept.note.contains(archived.note))
            kept.note += u"\n\n"_s + archived.note;
        m_annotations.replace(kept);
    }

    // Wordings that only one side saw are joined by time; a mark made on either side is a mark.
    void join(Ledger &ledger, EntryId id, const ArchivedEntry &archived)
    {
        const std::optional<Entry> entry = m_entries.find(id);
        if (!entry)
            return;
        EntryState state = entry->state;
        state.isRead = state.isRead || archived.entry.state.isRead;
        state.isStarred = state.isStarred || archived.entry.state.isStarred;
        if (state != entry->state)
            m_entries.setState(id, state);
        join(id, archived.entry.state);

        QList<Revision> revisions = m_entries.revisions(id);
        const int before = int(revisions.size());
        for (const Revision &revision : archived.revisions) {
            const bool isKnown = std::any_of(revisions.begin(), revisions.end(),
                [&](const Revision &r) { return !isVisiblyDifferent(r.said, revision.said); });
            if (!isKnown)
                revisions.append(revision);
        }
        if (revisions.size() == before)
            return;
        std::stable_sort(revisions.begin(), revisions.end(),
            [](const Revision &a, const Revision &b) { return a.seen < b.seen; });
        m_summary.revisions += int(revisions.size()) - before;
        m_search.removeEarlier(id);
        m_entries.replaceRevisions(id, revisions);
        for (int number = 1; number <= int(revisions.size()); ++number)
            ledger.imported(id, number);
        m_indexed.append({id, entry->current, revisions.last().said, 1});
    }

    Database &m_database;
    EntryTable m_entries;
    AnnotationTable m_annotations;
    BlogTable m_blogs;
    SearchTable m_search;
    QDateTime m_now;
    bool m_keepsNumbers;
    ImportSummary m_summary;
    QList<SearchTable::Change> m_indexed;
    QList<Chosen> m_chosen;
};

} // namespace

Result<ImportSummary> importArchive(
    Database &database, const Archive &archive, const QDateTime &now)
{
    return transact(database, [&] {
        // Into an unused store things come with the numbers by which people noted them.
        Import import(database, now, isUnused(database) && hasGoodNumbers(archive.blogs));
        for (const ArchivedBlog &blog : archive.blogs)
            import.add(blog);
        return import.finish(archive.dossier);
    });
}

} // namespace Liveline
