// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/alert.h"
#include "core/model/annotation.h"
#include "core/model/archive.h"
#include "core/model/changes.h"
#include "core/model/draft.h"
#include "core/search/querytree.h"

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>
#include <tuple>

namespace Liveline {

class Answers;
class Chronicle;
class Database;
struct Correction;
struct EntryStanding;

/// A place in a timeline, newest first: by sortTime, then position, then id.
struct EntryCursor {
    QDateTime sortTime;
    qint64 position = 0;
    EntryId id{};

    static EntryCursor of(const Entry &entry) { return {entry.sortTime, entry.position, entry.id}; }
    bool operator==(const EntryCursor &) const = default;
};

/// Whether `one` stands after `other` in time.
inline bool isNewer(const EntryCursor &one, const EntryCursor &other)
{
    return std::tie(one.sortTime, one.position, one.id)
        > std::tie(other.sortTime, other.position, other.id);
}

/// Which entries: all conditions must hold; an empty selection is every entry. Newest first.
struct Selection {
    QList<EntryId> ids; ///< in this order, when given
    QList<BlogId> blogs;
    QString query; ///< search language of core/search/query.h
    bool unreadOnly = false;
    bool starredOnly = false;
    QDateTime since; ///< of sortTime, UTC, inclusive
    QDateTime until; ///< of sortTime, UTC, exclusive
    int limit = 0; ///< 0: all
};

/// Where things stand in the timeline of a blog, or of several on one clock, as places counted from
/// the newest entry, which is 0. Each list grows.
struct TimelineOverview {
    static constexpr int maximumLandmarks = 16'384;

    int entries = 0;
    int spacing = 1; ///< places from one landmark to the next
    QList<EntryCursor> landmarks; ///< at the places 0, spacing, 2 · spacing…
    QList<int> unread;
    QList<int> keyEvents; ///< and pins
    QList<int> wanted; ///< those that were asked for

    /// How many are newer: to `spacing`, for one that is no landmark.
    int placeOf(const EntryCursor &entry) const;
    /// The landmark at a place, or the next one; nullopt: there are none.
    std::optional<EntryCursor> at(int place) const;
};

struct SearchRequest {
    enum class Sort { Newest, Relevance };
    QString text;
    std::optional<BlogId> blog;
    QDateTime since;
    QDateTime until;
    int limit = 50; ///< 0: all
    Sort sort = Sort::Newest;
    bool isTyping = false; ///< the last word is still being typed: match it as a prefix
};

/// What a search finds, counted, among its newest ten thousand hits. Each list: most first, the
/// days newest first.
struct SearchFacets {
    int total = 0;
    bool isCapped = false; ///< there are more
    QList<std::pair<BlogId, int>> blogs;
    QList<std::pair<QDate, int>> days; ///< local
    QList<std::pair<QString, int>> authors;
    QList<std::pair<Trait, int>> traits; ///< of those that `has:` asks for
};

/// A query that a person keeps, shown like a blog.
struct SavedSearch {
    qint64 id = 0; ///< 0: not stored yet
    QString name;
    QString query;

    bool operator==(const SavedSearch &) const = default;
};

enum class Mark { Read, Unread, Starred, Unstarred };

/// What a person may set of a followed blog. Unset: leave as it is.
struct BlogSettings {
    std::optional<QString> name;
    std::optional<QString> group;
    std::optional<int> interval; ///< seconds; 0: adapt
    std::optional<bool> isPaused;
    std::optional<bool> isImportant = {};
    std::optional<ReadingRule> rule; ///< the next answer is read anew, even where it is the same
    std::optional<QString> proxy; ///< LiveBlog::proxy
};

/// What a check learnt besides the entries; written in the same transaction.
struct CheckNote {
    QDateTime checkedAt;
    QDateTime nextCheck;
    CheckReason reason; ///< for nextCheck
    int requests = 0; ///< that the check cost
    qint64 bytes = 0; ///< received for it
    QDateTime retryAfter; ///< invalid: none
    Validators validators; ///< ignored for failures
    QByteArray bodyDigest; ///< ignored for failures
    QUrl movedTo; ///< valid: the blog's address becomes this one
    Move move; ///< LiveBlog::move becomes this; ignored for failures
    QDateTime lastBody; ///< valid: LiveBlog::lastBody becomes this
    QDateTime distrustedUntil; ///< valid: LiveBlog::distrustedUntil becomes this
    std::optional<QUrl> source; ///< set: LiveBlog::source becomes this
    std::optional<QString> changes; ///< set: LiveBlog::changes becomes this
    std::optional<Error> error; ///< set: the check failed
    bool isGone = false; ///< 410
};

struct ImportSummary {
    int blogs = 0; ///< newly followed
    int entries = 0; ///< newly stored
    int revisions = 0;
};

struct StoreReport {
    QString path;
    int schemaVersion = 0;
    QString sqliteVersion;
    qint64 bytes = 0; ///< database with its write-ahead log
    qint64 blogs = 0, entries = 0, revisions = 0;
    QStringList problems; ///< English, empty when all is well
};

/// What a look at the whole hash chain found (core/store/ledger.h).
struct ChainReport {
    struct Break {
        qint64 record = 0; ///< the first that does not hold; 0: what is wrong has no record
        QString what; ///< English
    };
    qint64 records = 0; ///< that hold
    QByteArray head; ///< the last link that holds
    std::optional<Break> broken;
    bool holdsHead = false; ///< the head that was asked for is one of its links
};

/// The entire public surface of this folder: one SQLite database, three connections (a writer on
/// its own thread, a reader for searches and exports on another, a read-only one on the thread of
/// the Store for what must be there at once). See core/store/README.md.
///
/// Lives on the main thread. Synchronous calls take well under a frame. Futures finish on a worker:
/// continue them with `then(context, …)`. Every writing call is one transaction; when its future
/// says success it is committed. Errors: Database, and File where the disk is the reason.
class Store : public QObject {
    Q_OBJECT

public:
    /// Opens or creates `<dataDir>/liveline.sqlite`. A newer database than this program is refused;
    /// an older one is copied aside, then migrated.
    static Result<std::unique_ptr<Store>> open(const QString &dataDir, Clock clock = systemClock());
    ~Store() override;

    QString path() const;
    Answers &answers() const; ///< the raw ones

    // --- at once, on the caller's thread (the Store's own) ---
    Result<QList<LiveBlog>> blogs() const; ///< by group, then title
    Result<std::optional<LiveBlog>> blog(BlogId id) const;
    Result<std::optional<Entry>> entry(EntryId id) const;
    Result<QList<Revision>> revisions(EntryId id) const; ///< oldest first
    /// Up to `limit` entries older than `before` (nullopt: from the newest on), newest first.
    Result<QList<Entry>> olderEntries(
        BlogId blog, const std::optional<EntryCursor> &before, int limit) const;
    /// Up to `limit` entries newer than `after`, newest first, nearest ones kept.
    Result<QList<Entry>> newerEntries(BlogId blog, const EntryCursor &after, int limit) const;
    /// How many entries are newer than this.
    Result<int> newerCount(BlogId blog, const EntryCursor &after) const;
    /// The entry that so many are newer than; the oldest where there are not so many.
    Result<std::optional<Entry>> entryAt(BlogId blog, int place) const;
    /// What the source marks as key events or pins, as it says now, newest first.
    Result<QList<Entry>> keyEvents(BlogId blog, int limit) const;
    /// These entries as they stood at a moment (core/store/chronicle.h), in the order asked.
    Result<QList<Entry>> entriesAt(const QList<EntryStanding> &standings) const;
    /// The oldest unread entry newer than `after` (nullopt: of all); for "next unread".
    Result<std::optional<Entry>> nextUnread(
        BlogId blog, const std::optional<EntryCursor> &after) const;
    /// What the entries of these source ids say now, in no order.
    Result<QList<ParsedEntry>> said(BlogId blog, const QStringList &sourceIds) const;
    /// Newest times of entries, newest first: the blog's rhythm, for the schedule.
    Result<QList<QDateTime>> recentTimes(BlogId blog, int limit) const;
    Result<QList<SavedSearch>> savedSearches() const; ///< by name
    Result<QList<AlertRule>> alertRules() const; ///< by name
    Result<QList<Alert>> alerts(int limit) const; ///< newest first
    Result<int> unseenAlertCount() const;
    Result<QStringList> tags() const; ///< the reader's own, those used most first
    /// What is chosen for the next dossier.
    Result<DossierDraft> draft() const;
    /// Where the hash chain stands, unverified.
    Result<ChainHead> chainHead() const;

    // --- writing, in order, on the writer's thread ---
    /// Follows `blog.url`; the same address (also canonical, also http/https) twice gives the blog
    /// that is there.
    QFuture<Result<LiveBlog>> follow(const LiveBlog &blog);
    QFuture<Result<void>> unfollow(BlogId id);
    QFuture<Result<LiveBlog>> configure(BlogId id, const BlogSettings &settings);
    /// A good answer with a page: matches entries, keeps every wording, in one transaction.
    QFuture<Result<EntryChanges>> merge(
        BlogId id, const Extraction &extraction, const CheckNote &note);
    /// A page of older entries (Extraction::isOlder): adds what is new to us, tells nothing of the
    /// rest. LiveBlog::older becomes what the page leads to.
    QFuture<Result<EntryChanges>> mergeOlder(BlogId id, const Extraction &extraction);
    /// A good answer that says "as before": confirms what was absent last time (UX §1.3, Removed).
    QFuture<Result<EntryChanges>> confirmUnchanged(BlogId id, const CheckNote &note);
    /// No good answer: remembers why and when to ask again, touches no entry.
    QFuture<Result<void>> noteFailure(BlogId id, const CheckNote &note);
    /// Gives back the ids whose mark really changed, so that it can be undone.
    QFuture<Result<QList<EntryId>>> mark(const QList<EntryId> &ids, Mark mark);
    QFuture<Result<QList<EntryId>>> markAll(std::optional<BlogId> blog, Mark mark);
    /// Gives back what was said before of those entries of which something else is said now.
    QFuture<Result<QList<Annotation>>> annotate(
        const QList<EntryId> &ids, const AnnotationEdit &edit);
    /// The same for whole annotations: takes back what annotate() did.
    QFuture<Result<QList<Annotation>>> annotate(const QList<Annotation> &wanted);
    /// Stores it anew, or under the name and with the query it now has.
    QFuture<Result<SavedSearch>> save(const SavedSearch &search);
    QFuture<Result<void>> removeSavedSearch(qint64 id);
    /// Stores it anew, or over the one of its id; one that was removed is there again.
    QFuture<Result<AlertRule>> save(const AlertRule &rule);
    QFuture<Result<void>> removeAlertRule(qint64 id);
    /// Gives back those that nobody was told of yet.
    QFuture<Result<QList<Alert>>> keep(const QList<Alert> &alerts);
    QFuture<Result<void>> markAlertsSeen(qint64 rule = 0); ///< 0: of all rules
    /// Entries that are gone are left out.
    QFuture<Result<void>> keepDraft(const DossierDraft &draft);
    QFuture<Result<ImportSummary>> import(
        const QList<ArchivedBlog> &archive, const DossierHead &dossier = {});

    // --- heavy reading, on the reader's thread ---
    QFuture<Result<QList<Entry>>> entries(const Selection &selection);
    QFuture<Result<TimelineOverview>> overview(
        const QList<BlogId> &blogs, const QList<EntryId> &wanted = {});
    QFuture<Result<QList<ArchivedBlog>>> archive(const Selection &selection);
    /// A newer search interrupts the one that runs, whose future ends as Cancelled.
    QFuture<Result<QList<SearchHit>>> search(const SearchRequest &request);
    /// To be asked after search(): a newer search interrupts it, too.
    QFuture<Result<SearchFacets>> searchFacets(const SearchRequest &request);
    /// How many unread entries each query finds, up to a thousand.
    QFuture<Result<QList<int>>> countUnread(const QStringList &queries);
    /// The lives of these blogs' entries, for a replay.
    QFuture<Result<Chronicle>> chronicle(const QList<BlogId> &blogs) const;
    /// What a blog's source changed in what it had published (core/store/corrections.h).
    QFuture<Result<QList<Correction>>> corrections(BlogId blog, const QDateTime &since = {}) const;
    QFuture<Result<QList<QDateTime>>> arrivals(BlogId blog, const QDateTime &since) const;
    /// Computes the hash chain anew (core/store/ledger.h). `wantedHead`: a link noted earlier.
    QFuture<Result<ChainReport>> verify(const QByteArray &wantedHead = {});
    /// The same for a file that nobody has open, such as a copy; waits for it.
    static Result<ChainReport> verifyFile(const QString &path, const QByteArray &wantedHead = {});
    /// Takes its time, and the writer's.
    QFuture<Result<StoreReport>> report();

Q_SIGNALS:
    /// Entries of a blog were added, edited, removed or restored here; after the commit.
    void entriesChanged(const Liveline::EntryChanges &changes);
    /// Marks of these entries changed here.
    void entriesMarked(const QList<Liveline::EntryId> &ids, Liveline::Mark mark);
    /// What the reader says of these entries is another now; as they are after the commit.
    void entriesAnnotated(const QList<Liveline::Entry> &entries);
    /// A blog was followed, configured, checked or its counts changed.
    void blogChanged(Liveline::BlogId id);
    void blogRemoved(Liveline::BlogId id);
    void savedSearchesChanged();
    void alertRulesChanged();
    void alertsChanged(); ///< some came, or were seen
    /// Another process or an import wrote to the database: read again what is shown.
    void changedElsewhere();

private:
    Store();
    struct Marked;
    struct Annotated;
    void watch();
    void announce(const Result<EntryChanges> &changes);
    Result<QList<EntryId>> announce(const Result<Marked> &marked, Mark mark);
    static Annotated withEntries(Database &database, const QList<Annotation> &before);
    QFuture<Result<QList<Annotation>>> announce(QFuture<Result<Annotated>> annotated);
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Liveline
