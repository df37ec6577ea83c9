// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/store.h"

#include "core/base/log.h"
#include "core/base/then.h"
#include "core/base/worker.h"
#include "core/store/alerttable.h"
#include "core/store/annotationtable.h"
#include "core/store/answers.h"
#include "core/store/backups.h"
#include "core/store/blogtable.h"
#include "core/store/chronicle.h"
#include "core/store/corrections.h"
#include "core/store/drafttable.h"
#include "core/store/entrytable.h"
#include "core/store/examine.h"
#include "core/store/filewatch.h"
#include "core/store/importing.h"
#include "core/store/ledger.h"
#include "core/store/merge.h"
#include "core/store/migrations.h"
#include "core/store/overview.h"
#include "core/store/reading.h"
#include "core/store/savedsearches.h"
#include "core/store/searchcounts.h"
#include "core/store/searchtable.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace Liveline {

// What marking did: marks that became another, and entries that look different since.
struct Store::Marked {
    QList<EntryId> ids;
    QList<EntryId> touched;
    QList<BlogId> blogs;
};

// What was said before, and the entries as they are.
struct Store::Annotated {
    QList<Annotation> before;
    QList<Entry> entries;
};

// Connections are opened, used and closed on one thread each; a Worker's one when it is first used.
class Store::Private {
public:
    ~Private()
    {
        isClosing = true;
        // The writer closes last, after everything that was asked to be written: the last
        // connection empties the log, which a reader cannot. A log that is left tells of a crash.
        searcher.run([this] { searching.reset(); }).waitForFinished();
        reading.reset();
        writer.run([this] { writing.reset(); }).waitForFinished();
    }

    template <class T, class Work> QFuture<Result<T>> write(Work work)
    {
        return writer.run([this, work = std::move(work)]() -> Result<T> {
            // SQLite would go on writing into a file that nobody can see any more, and opening it
            // would make an empty one.
            if (!QFileInfo::exists(path)) {
                writing.reset();
                return failure(Error::Kind::File, u"%1 is not there any more"_s.arg(path));
            }
            if (const auto opened = open(writing, Database::Access::ReadWrite); !opened)
                return std::unexpected(opened.error());
            return work(*writing);
        });
    }
    template <class T, class Work> QFuture<Result<T>> search(Work work)
    {
        return searcher.run([this, work = std::move(work)]() -> Result<T> {
            if (const auto opened = open(searching, Database::Access::ReadOnly); !opened)
                return std::unexpected(opened.error());
            return work(*searching);
        });
    }
    Result<void> open(std::unique_ptr<Database> &connection, Database::Access access) const
    {
        if (connection)
            return {};
        auto opened = Database::open(path, access);
        if (!opened)
            return std::unexpected(opened.error());
        connection = std::move(*opened);
        return {};
    }

    /// Whether something newer was asked for, or the store is about to go.
    IsCancelled isSuperseded(int question)
    {
        return [this, question] { return isClosing || (question > 0 && question != newestSearch); };
    }

    void keepCopies(Store *store);

    QString path;
    Clock clock;
    std::atomic_int newestSearch = 0;
    std::atomic_bool isClosing = false;
    qint64 dataVersion = 0; ///< as the writer's connection saw it last; the Store's thread
    std::unique_ptr<Database> reading; ///< the Store's thread
    std::unique_ptr<Database> writing; ///< the writer's
    std::unique_ptr<Database> searching; ///< the searcher's
    std::unique_ptr<Answers> answers;
    Worker writer{u"store"_s};
    Worker searcher{u"search"_s};
    Worker keeper{u"backups"_s};
};

namespace {

CheckNote dated(CheckNote note, const Clock &clock)
{
    if (!note.checkedAt.isValid())
        note.checkedAt = clock();
    return note;
}

} // namespace

Store::Store()
    : d(std::make_unique<Private>())
{
}

Store::~Store() = default;

Result<std::unique_ptr<Store>> Store::open(const QString &dataDir, Clock clock)
{
    if (!QDir().mkpath(dataDir))
        return failure(Error::Kind::File, u"cannot make the folder %1"_s.arg(dataDir));
    std::unique_ptr<Store> store(new Store);
    store->d->path = QDir(dataDir).absoluteFilePath(u"liveline.sqlite"_s);
    store->d->clock = std::move(clock);
    store->d->answers
        = std::make_unique<Answers>(QDir(dataDir).absoluteFilePath(u"answers.sqlite"_s));

    auto writable = Database::open(store->d->path, Database::Access::ReadWrite);
    if (!writable)
        return std::unexpected(writable.error());
    if (const auto version = migrate(**writable, store->d->path, migrations(store->d->clock()));
        !version)
        return std::unexpected(version.error());
    // Before `writable` closes: the last connection to close would take the log's files with it.
    auto reading = Database::open(store->d->path, Database::Access::ReadOnly);
    if (!reading)
        return std::unexpected(reading.error());
    store->d->reading = std::move(*reading);
    store->watch();
    store->d->keepCopies(store.get());
    return store;
}

// SQLite counts for each connection what others committed. All our writing is done by one
// connection, so what that one did not write came from another process.
void Store::watch()
{
    const auto version = [](Database &database) -> Result<qint64> {
        Statement row = database.run(u"PRAGMA data_version"_s);
        return database.result(row.next() ? row.integer(0) : 0);
    };
    const auto look = [this, version] {
        then(d->write<qint64>(version), this, [this](Result<qint64> seen) {
            const qint64 before = seen ? std::exchange(d->dataVersion, *seen) : 0;
            if (seen && before != 0 && *seen != before)
                Q_EMIT changedElsewhere();
        });
    };
    auto *files = new FileWatch(d->path, this);
    connect(files, &FileWatch::written, this, look);
    look();
}

// Only programs that stay make copies: a command should not wait for them.
void Store::Private::keepCopies(Store *store)
{
    auto *daily = new QTimer(store);
    connect(daily, &QTimer::timeout, store, [this, daily] {
        daily->setInterval(1h);
        keeper.run([backups = Backups(path), now = clock()] {
            if (const auto made = backups.makeForToday(now); !made)
                qCWarning(logStore).noquote() << "no copy was kept:" << made.error().detail;
        });
    });
    daily->start(1min);
}

QString Store::path() const { return d->path; }

Answers &Store::answers() const { return *d->answers; }

Result<QList<LiveBlog>> Store::blogs() const
{
    return d->reading->result(BlogTable(*d->reading).all());
}

Result<std::optional<LiveBlog>> Store::blog(BlogId id) const
{
    return d->reading->result(BlogTable(*d->reading).find(id));
}

Result<std::optional<Entry>> Store::entry(EntryId id) const
{
    return d->reading->result(EntryTable(*d->reading).find(id));
}

Result<QList<Revision>> Store::revisions(EntryId id) const
{
    return d->reading->result(EntryTable(*d->reading).revisions(id));
}

Result<QList<Entry>> Store::olderEntries(
    BlogId blog, const std::optional<EntryCursor> &before, int limit) const
{
    return d->reading->result(EntryTable(*d->reading).newestBefore(blog, before, limit));
}

Result<QList<Entry>> Store::newerEntries(BlogId blog, const EntryCursor &after, int limit) const
{
    return d->reading->result(EntryTable(*d->reading).oldestAfter(blog, after, limit));
}

Result<int> Store::newerCount(BlogId blog, const EntryCursor &after) const
{
    return d->reading->result(EntryTable(*d->reading).newerCount(blog, after));
}

Result<std::optional<Entry>> Store::entryAt(BlogId blog, int place) const
{
    return d->reading->result(EntryTable(*d->reading).atPlace(blog, place));
}

Result<QList<Entry>> Store::keyEvents(BlogId blog, int limit) const
{
    return d->reading->result(EntryTable(*d->reading).keyEvents(blog, limit));
}

Result<QList<Entry>> Store::entriesAt(const QList<EntryStanding> &standings) const
{
    return d->reading->result(EntryTable(*d->reading).standing(standings));
}

Result<std::optional<Entry>> Store::nextUnread(
    BlogId blog, const std::optional<EntryCursor> &after) const
{
    return d->reading->result(EntryTable(*d->reading).nextUnread(blog, after));
}

Result<QList<ParsedEntry>> Store::said(BlogId blog, const QStringList &sourceIds) const
{
    const EntryTable table(*d->reading);
    QList<ParsedEntry> entries;
    for (const Entry &entry : table.withIds(table.withNames(blog, sourceIds, {})))
        entries.append(entry.current);
    return d->reading->result(entries);
}

Result<QList<QDateTime>> Store::recentTimes(BlogId blog, int limit) const
{
    return d->reading->result(EntryTable(*d->reading).newestTimes(blog, limit));
}

Result<QStringList> Store::tags() const
{
    return d->reading->result(AnnotationTable(*d->reading).tags());
}

Result<DossierDraft> Store::draft() const
{
    return d->reading->result(DraftTable(*d->reading).read());
}

Result<ChainHead> Store::chainHead() const { return d->reading->result(Ledger::head(*d->reading)); }

Result<QList<SavedSearch>> Store::savedSearches() const
{
    return d->reading->result(readSavedSearches(*d->reading));
}

QFuture<Result<SavedSearch>> Store::save(const SavedSearch &search)
{
    const auto work = [search](Database &database) {
        return transact(database, [&] { return writeSavedSearch(database, search); });
    };
    return then(d->write<SavedSearch>(work), this, [this](Result<SavedSearch> saved) {
        if (saved)
            Q_EMIT savedSearchesChanged();
        return saved;
    });
}

QFuture<Result<void>> Store::removeSavedSearch(qint64 id)
{
    const auto work = [id](Database &database) {
        return transact(database, [&] { deleteSavedSearch(database, id); });
    };
    return then(d->write<void>(work), this, [this](Result<void> done) {
        if (done)
            Q_EMIT savedSearchesChanged();
        return done;
    });
}

Result<QList<AlertRule>> Store::alertRules() const
{
    return d->reading->result(AlertTable(*d->reading).rules());
}

Result<QList<Alert>> Store::alerts(int limit) const
{
    return d->reading->result(AlertTable(*d->reading).newest(limit));
}

Result<int> Store::unseenAlertCount() const
{
    return d->reading->result(AlertTable(*d->reading).unseenCount());
}

QFuture<Result<AlertRule>> Store::save(const AlertRule &rule)
{
    const auto work = [rule](Database &database) {
        return transact(database, [&] { return AlertTable(database).write(rule); });
    };
    return then(d->write<AlertRule>(work), this, [this](Result<AlertRule> saved) {
        if (saved)
            Q_EMIT alertRulesChanged();
        return saved;
    });
}

QFuture<Result<void>> Store::removeAlertRule(qint64 id)
{
    const auto work = [id](Database &database) {
        return transact(database, [&] { AlertTable(database).removeRule(id); });
    };
    return then(d->write<void>(work), this, [this](Result<void> done) {
        if (done)
            Q_EMIT alertRulesChanged();
        return done;
    });
}

QFuture<Result<QList<Alert>>> Store::keep(const QList<Alert> &alerts)
{
    const auto work = [alerts](Database &database) {
        return transact(database, [&] { return AlertTable(database).add(alerts); });
    };
    return then(d->write<QList<Alert>>(work), this, [this](Result<QList<Alert>> added) {
        if (added && !added->isEmpty())
            Q_EMIT alertsChanged();
        return added;
    });
}

QFuture<Result<void>> Store::markAlertsSeen(qint64 rule)
{
    const auto work = [rule](Database &database) {
        return transact(database, [&] { AlertTable(database).markSeen(rule); });
    };
    return then(d->write<void>(work), this, [this](Result<void> done) {
        if (done)
            Q_EMIT alertsChanged();
        return done;
    });
}

QFuture<Result<LiveBlog>> Store::follow(const LiveBlog &blog)
{
    LiveBlog wanted = blog;
    wanted.url = wanted.url.adjusted(QUrl::RemoveFragment);
    if (!wanted.added.isValid())
        wanted.added = d->clock();
    const auto work = [wanted](Database &database) {
        return transact(database, [&] {
            BlogTable blogs(database);
            const auto known = blogs.findSame(wanted);
            return known ? *known : blogs.insert(wanted);
        });
    };
    return then(d->write<LiveBlog>(work), this, [this](Result<LiveBlog> followed) {
        if (followed)
            Q_EMIT blogChanged(followed->id);
        return followed;
    });
}

QFuture<Result<void>> Store::unfollow(BlogId id)
{
    const auto work = [id, now = d->clock()](Database &database) {
        return transact(database, [&] {
            SearchTable(database).removeAll(id);
            BlogTable(database).remove(id);
            Ledger(database, id, now).unfollowed();
        });
    };
    return then(d->write<void>(work), this, [this, id](Result<void> done) {
        if (done) {
            d->answers->forget(id);
            Q_EMIT blogRemoved(id);
        }
        return done;
    });
}

QFuture<Result<LiveBlog>> Store::configure(BlogId id, const BlogSettings &settings)
{
    const auto work = [id, settings](Database &database) -> Result<LiveBlog> {
        const auto blog = transact(database, [&] {
            BlogTable(database).configure(id, settings);
            return BlogTable(database).find(id);
        });
        if (!blog)
            return std::unexpected(blog.error());
        if (!*blog)
            return std::unexpected(BlogTable::noSuchBlog(id));
        return **blog;
    };
    return then(d->write<LiveBlog>(work), this, [this](Result<LiveBlog> blog) {
        if (blog)
            Q_EMIT blogChanged(blog->id);
        return blog;
    });
}

QFuture<Result<EntryChanges>> Store::merge(
    BlogId id, const Extraction &extraction, const CheckNote &note)
{
    const auto written = d->write<EntryChanges>(
        [id, extraction, dated = dated(note, d->clock)](
            Database &database) { return mergeAnswer(database, id, extraction, dated); });
    return then(written, this, [this](Result<EntryChanges> changes) {
        announce(changes);
        return changes;
    });
}

QFuture<Result<EntryChanges>> Store::mergeOlder(BlogId id, const Extraction &extraction)
{
    const auto written
        = d->write<EntryChanges>([id, extraction, now = d->clock()](Database &database) {
              return mergeOlderPage(database, id, extraction, now);
          });
    return then(written, this, [this](Result<EntryChanges> changes) {
        announce(changes);
        return changes;
    });
}

QFuture<Result<EntryChanges>> Store::confirmUnchanged(BlogId id, const CheckNote &note)
{
    const auto written
        = d->write<EntryChanges>([id, dated = dated(note, d->clock)](Database &database) {
              return confirmAnswer(database, id, dated);
          });
    return then(written, this, [this](Result<EntryChanges> changes) {
        announce(changes);
        return changes;
    });
}

void Store::announce(const Result<EntryChanges> &changes)
{
    if (!changes)
        return;
    if (!changes->isEmpty())
        Q_EMIT entriesChanged(*changes);
    Q_EMIT blogChanged(changes->blogId);
}

QFuture<Result<void>> Store::noteFailure(BlogId id, const CheckNote &note)
{
    const auto written = d->write<void>([id, dated = dated(note, d->clock)](Database &database) {
        return transact(database, [&] {
            BlogTable(database).noteFailure(id, dated);
            Ledger(database, id, dated.checkedAt).failure();
        });
    });
    return then(written, this, [this, id](Result<void> done) {
        if (done)
            Q_EMIT blogChanged(id);
        return done;
    });
}

QFuture<Result<QList<EntryId>>> Store::mark(const QList<EntryId> &ids, Mark mark)
{
    const auto work = [ids, mark](Database &database) {
        return transact(database, [&] {
            EntryTable entries(database);
            Marked marked;
            // Reading again after an edit settles it, but is no change of mark that one could undo.
            if (mark == Mark::Read)
                marked.touched = entries.clearChangedSinceRead(ids);
            marked.ids = entries.mark(ids, mark);
            marked.touched += marked.ids;
            marked.blogs = entries.blogsOf(marked.ids);
            return marked;
        });
    };
    return then(d->write<Marked>(work), this,
        [this, mark](Result<Marked> marked) { return announce(marked, mark); });
}

QFuture<Result<QList<EntryId>>> Store::markAll(std::optional<BlogId> blog, Mark mark)
{
    const auto work = [blog, mark](Database &database) {
        return transact(database, [&] {
            EntryTable entries(database);
            Marked marked;
            if (mark == Mark::Read)
                marked.touched = entries.clearAllChangedSinceRead(blog);
            marked.ids = entries.markAll(blog, mark);
            marked.touched += marked.ids;
            marked.blogs = entries.blogsOf(marked.ids);
            return marked;
        });
    };
    return then(d->write<Marked>(work), this,
        [this, mark](Result<Marked> marked) { return announce(marked, mark); });
}

Result<QList<EntryId>> Store::announce(const Result<Marked> &marked, Mark mark)
{
    if (!marked)
        return std::unexpected(marked.error());
    if (!marked->touched.isEmpty())
        Q_EMIT entriesMarked(marked->touched, mark);
    for (const BlogId blog : marked->blogs)
        Q_EMIT blogChanged(blog);
    return marked->ids;
}

QFuture<Result<QList<Annotation>>> Store::annotate(
    const QList<EntryId> &ids, const AnnotationEdit &edit)
{
    return announce(d->write<Annotated>([ids, edit](Database &database) {
        return transact(database,
            [&] { return withEntries(database, AnnotationTable(database).edit(ids, edit)); });
    }));
}

QFuture<Result<QList<Annotation>>> Store::annotate(const QList<Annotation> &wanted)
{
    return announce(d->write<Annotated>([wanted](Database &database) {
        return transact(database,
            [&] { return withEntries(database, AnnotationTable(database).restore(wanted)); });
    }));
}

Store::Annotated Store::withEntries(Database &database, const QList<Annotation> &before)
{
    QList<EntryId> ids;
    for (const Annotation &annotation : before)
        ids.append(annotation.id);
    return {before, EntryTable(database).withIds(ids)};
}

QFuture<Result<QList<Annotation>>> Store::announce(QFuture<Result<Annotated>> annotated)
{
    return then(
        std::move(annotated), this, [this](Result<Annotated> done) -> Result<QList<Annotation>> {
            if (!done)
                return std::unexpected(done.error());
            if (!done->entries.isEmpty())
                Q_EMIT entriesAnnotated(done->entries);
            return done->before;
        });
}

QFuture<Result<void>> Store::keepDraft(const DossierDraft &draft)
{
    return d->write<void>([draft](Database &database) {
        return transact(database, [&] { DraftTable(database).replace(draft); });
    });
}

QFuture<Result<ImportSummary>> Store::import(
    const QList<ArchivedBlog> &archive, const DossierHead &dossier)
{
    const auto work = [archive, dossier, now = d->clock()](Database &database) {
        return importArchive(database, {archive, dossier}, now);
    };
    return then(d->write<ImportSummary>(work), this, [this](Result<ImportSummary> summary) {
        // More may have changed than one wants to be told one by one.
        if (summary)
            Q_EMIT changedElsewhere();
        return summary;
    });
}

QFuture<Result<QList<Entry>>> Store::entries(const Selection &selection)
{
    const Query query = parseQuery(selection.query, d->clock());
    const auto work = [selection, query, isCancelled = d->isSuperseded(0)](Database &database) {
        return readEntries(database, selection, query, isCancelled);
    };
    return d->search<QList<Entry>>(work);
}

QFuture<Result<TimelineOverview>> Store::overview(
    const QList<BlogId> &blogs, const QList<EntryId> &wanted)
{
    return d->search<TimelineOverview>([blogs, wanted](Database &database) {
        return database.result(readOverview(database, blogs, wanted));
    });
}

QFuture<Result<QList<ArchivedBlog>>> Store::archive(const Selection &selection)
{
    const Query query = parseQuery(selection.query, d->clock());
    const auto work = [selection, query, isCancelled = d->isSuperseded(0)](Database &database) {
        return readArchive(database, selection, query, isCancelled);
    };
    return d->search<QList<ArchivedBlog>>(work);
}

QFuture<Result<QList<SearchHit>>> Store::search(const SearchRequest &request)
{
    const Query query = parseQuery(request.text, d->clock(), request.isTyping);
    const auto work
        = [request, query, isCancelled = d->isSuperseded(++d->newestSearch)](
              Database &database) { return readHits(database, request, query, isCancelled); };
    return d->search<QList<SearchHit>>(work);
}

QFuture<Result<SearchFacets>> Store::searchFacets(const SearchRequest &request)
{
    const Query query = parseQuery(request.text, d->clock(), request.isTyping);
    const auto work
        = [request, query, isCancelled = d->isSuperseded(d->newestSearch)](
              Database &database) { return countFacets(database, request, query, isCancelled); };
    return d->search<SearchFacets>(work);
}

QFuture<Result<QList<int>>> Store::countUnread(const QStringList &queries)
{
    QList<Query> parsed;
    for (const QString &query : queries)
        parsed.append(parseQuery(query, d->clock()));
    const auto work = [parsed, isCancelled = d->isSuperseded(0)](Database &database) {
        return countUnreadOf(database, parsed, isCancelled);
    };
    return d->search<QList<int>>(work);
}

QFuture<Result<Chronicle>> Store::chronicle(const QList<BlogId> &blogs) const
{
    return d->search<Chronicle>(
        [blogs](Database &database) { return database.result(readChronicle(database, blogs)); });
}

QFuture<Result<QList<Correction>>> Store::corrections(BlogId blog, const QDateTime &since) const
{
    const auto work = [blog, since, isCancelled = d->isSuperseded(0)](Database &database) {
        return database.result(readCorrections(database, blog, since, isCancelled));
    };
    return d->search<QList<Correction>>(work);
}

QFuture<Result<QList<QDateTime>>> Store::arrivals(BlogId blog, const QDateTime &since) const
{
    return d->search<QList<QDateTime>>([blog, since](Database &database) {
        return database.result(readArrivals(database, blog, since));
    });
}

QFuture<Result<StoreReport>> Store::report()
{
    return d->write<StoreReport>(
        [path = d->path](Database &database) { return examine(database, path); });
}

QFuture<Result<ChainReport>> Store::verify(const QByteArray &wantedHead)
{
    return d->search<ChainReport>(
        [wantedHead](Database &database) { return verifyChain(database, wantedHead); });
}

Result<ChainReport> Store::verifyFile(const QString &path, const QByteArray &wantedHead)
{
    const auto database = Database::open(path, Database::Access::ReadOnly);
    if (!database)
        return std::unexpected(database.error());
    return verifyChain(**database, wantedHead);
}

} // namespace Liveline
