// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/store.h"

#include "core/base/worker.h"
#include "core/store/blogtable.h"
#include "core/store/entrytable.h"
#include "core/store/merge.h"
#include "core/store/migrations.h"
#include "core/store/searchtable.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

// What marking did: marks that became another, and entries that look different since.
struct Store::Marked {
    QList<EntryId> ids;
    QList<EntryId> touched;
    QList<BlogId> blogs;
};

// Connections are opened, used and closed on one thread each; a Worker's one when it is first used.
class Store::Private {
public:
    ~Private()
    {
        // Everything that was asked to be written is written first.
        writer.run([this] { writing.reset(); }).waitForFinished();
        searcher.run([this] { searching.reset(); }).waitForFinished();
    }

    template <class T, class Work> QFuture<Result<T>> write(Work work)
    {
        return writer.run([this, work = std::move(work)]() -> Result<T> {
            if (!writing) {
                auto opened = Database::open(path, Database::Access::ReadWrite);
                if (!opened)
                    return std::unexpected(opened.error());
                writing = std::move(*opened);
            }
            return work(*writing);
        });
    }

    QString path;
    Clock clock;
    std::unique_ptr<Database> reading; ///< the Store's thread
    std::unique_ptr<Database> writing; ///< the writer's
    std::unique_ptr<Database> searching; ///< the searcher's
    Worker writer{u"store"_s};
    Worker searcher{u"search"_s};
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

    auto writable = Database::open(store->d->path, Database::Access::ReadWrite);
    if (!writable)
        return std::unexpected(writable.error());
    if (const auto version = migrate(**writable, store->d->path, migrations()); !version)
        return std::unexpected(version.error());
    // Before `writable` closes: the last connection to close would take the log's files with it.
    auto reading = Database::open(store->d->path, Database::Access::ReadOnly);
    if (!reading)
        return std::unexpected(reading.error());
    store->d->reading = std::move(*reading);
    return store;
}

QString Store::path() const { return d->path; }

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

Result<std::optional<Entry>> Store::nextUnread(
    BlogId blog, const std::optional<EntryCursor> &after) const
{
    return d->reading->result(EntryTable(*d->reading).nextUnread(blog, after));
}

Result<QList<QDateTime>> Store::recentTimes(BlogId blog, int limit) const
{
    return d->reading->result(EntryTable(*d->reading).newestTimes(blog, limit));
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
    return d->write<LiveBlog>(work).then(this, [this](Result<LiveBlog> followed) {
        if (followed)
            Q_EMIT blogChanged(followed->id);
        return followed;
    });
}

QFuture<Result<void>> Store::unfollow(BlogId id)
{
    const auto work = [id](Database &database) {
        return transact(database, [&] {
            SearchTable(database).removeAll(id);
            BlogTable(database).remove(id);
        });
    };
    return d->write<void>(work).then(this, [this, id](Result<void> done) {
        if (done)
            Q_EMIT blogRemoved(id);
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
    return d->write<LiveBlog>(work).then(this, [this](Result<LiveBlog> blog) {
        if (blog)
            Q_EMIT blogChanged(blog->id);
        return blog;
    });
}

QFuture<Result<EntryChanges>> Store::merge(
    BlogId id, const Extraction &extraction, const CheckNote &note)
{
    return d
        ->write<EntryChanges>([id, extraction, dated = dated(note, d->clock)](Database &database) {
            return mergeAnswer(database, id, extraction, dated);
        })
        .then(this, [this](Result<EntryChanges> changes) {
            announce(changes);
            return changes;
        });
}

QFuture<Result<EntryChanges>> Store::confirmUnchanged(BlogId id, const CheckNote &note)
{
    return d
        ->write<EntryChanges>([id, dated = dated(note, d->clock)](Database &database) {
            return confirmAnswer(database, id, dated);
        })
        .then(this, [this](Result<EntryChanges> changes) {
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
    return d
        ->write<void>([id, dated = dated(note, d->clock)](Database &database) {
            return transact(database, [&] { BlogTable(database).noteFailure(id, dated); });
        })
        .then(this, [this, id](Result<void> done) {
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
    return d->write<Marked>(work).then(
        this, [this, mark](Result<Marked> marked) { return announce(marked, mark); });
}

QFuture<Result<QList<EntryId>>> Store::markAll(std::optional<BlogId> blog, Mark mark)
{
    const auto work = [blog, mark](Database &database) {
        return transact(database, [&] {
            EntryTable entries(database);
            Marked marked;
            marked.ids = entries.markAll(blog, mark);
            marked.touched = marked.ids;
            marked.blogs = entries.blogsOf(marked.ids);
            return marked;
        });
    };
    return d->write<Marked>(work).then(
        this, [this, mark](Result<Marked> marked) { return announce(marked, mark); });
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

} // namespace Liveline
