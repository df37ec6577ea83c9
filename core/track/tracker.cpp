// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/tracker.h"

#include "core/base/log.h"
#include "core/base/then.h"
#include "core/fetch/hostqueue.h"
#include "core/track/checker.h"
#include "core/track/hostbudget.h"
#include "core/track/judgement.h"
#include "core/track/olderpages.h"
#include "core/track/robotsguard.h"
#include "core/track/timetable.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Outcome = CheckReport::Outcome;
using State = LiveBlog::State;

// The timer does not count while the machine sleeps, and knows nothing of a clock that is set: it
// looks again after this long, sooner when something comes up.
constexpr qint64 longestWait = 10 * 60'000;
constexpr qint64 shortWait = 60'000;

constexpr qint64 millisecondsApart = 2'000; // of checks that are due all at once

// What is read of the past without being asked to: enough for a day's blog, little for a server.
constexpr int olderPagesAtFirst = 10;
constexpr int olderPagesForAGap = 5;

template <class T> QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

LiveBlog newBlog(const QUrl &url, const FollowOptions &options, const QDateTime &now)
{
    LiveBlog blog;
    blog.url = url.adjusted(QUrl::RemoveFragment);
    blog.name = options.name;
    blog.group = options.group;
    blog.interval = options.interval;
    blog.rule = options.rule;
    blog.proxy = options.proxy;
    blog.added = now;
    blog.nextCheck = now;
    if (!options.byItself)
        blog.state = State::Paused;
    return blog;
}

/// Asking earlier would bring the same answer, or is not wanted.
bool isHeldBack(const LiveBlog &blog)
{
    return blog.reason.kind == CheckReason::Kind::Fresh
        || blog.reason.kind == CheckReason::Kind::Hint;
}

} // namespace

class Tracker::Private : public QObject {
public:
    Private(Tracker *tracker, Store &trackerStore, Fetcher &trackerFetcher, Clock trackerClock)
        : store(trackerStore)
        , fetcher(trackerFetcher)
        , clock(std::move(trackerClock))
        , reader(store, fetcher)
        , checker(store, fetcher, reader, clock)
        , robots(fetcher, clock)
        , olderPages(store, fetcher, reader, robots)
    {
        timer.setSingleShot(true);
        connect(&timer, &QTimer::timeout, this, &Private::checkDue);
        connect(&checker, &Checker::checking, tracker, &Tracker::checking);
        connect(&checker, &Checker::checked, this, &Private::plan);
        connect(&checker, &Checker::checked, this, &Private::fillGap);
        connect(&checker, &Checker::checked, this, &Private::noticeReach);
        connect(&checker, &Checker::checked, tracker, &Tracker::checked);
        connect(&store, &Store::blogChanged, this, &Private::reload);
        connect(&store, &Store::blogRemoved, this, &Private::reload);
        connect(&store, &Store::changedElsewhere, this, &Private::reloadAll);
    }

    QFuture<Result<CheckReport>> check(Tracker &tracker, BlogId id, Manners manners);
    QFuture<Result<LiveBlog>> follow(const QUrl &url, const FollowOptions &options);
    QFuture<Result<LiveBlog>> follow(const Preview &preview, const FollowOptions &options);
    QFuture<Result<LiveBlog>> keepFirst(const LiveBlog &blog, const Preview &preview);
    Result<LiveBlog> stored(BlogId id) const;

    void plan(const CheckReport &report);
    void fillGap(const CheckReport &report);
    void reload(BlogId id);
    void reloadAll();
    void checkDue();
    void arm();
    void noticeClockJump();
    void noticeReach(const CheckReport &report);
    void endBackoff();
    void bringForward(BlogId id);
    bool hasTurn(const LiveBlog &blog);
    void stagger();
    bool isWatched(BlogId id) const { return watched.isEmpty() || watched.contains(id); }

    Store &store;
    Fetcher &fetcher;
    const Clock clock;
    BlogReader reader;
    Checker checker;
    RobotsGuard robots;
    OlderPages olderPages;
    Timetable timetable;
    HostBudget budget;
    QSet<BlogId> turns; ///< who waits for a turn that the budget gave
    QSet<BlogId> unreachable; ///< those whose last check found no network, or no server
    QList<BlogId> watched;
    bool isRunning = false;
    QTimer timer;
    QDateTime lastLook;
    QElapsedTimer sinceLastLook;
};

QFuture<Result<CheckReport>> Tracker::Private::check(Tracker &tracker, BlogId id, Manners manners)
{
    const Result<LiveBlog> blog = stored(id);
    if (!blog)
        return ready<CheckReport>(std::unexpected(blog.error()));
    const bool isDeferred = blog->retryAfter.isValid() && blog->retryAfter > clock();
    if (!isDeferred || manners == Manners::Force || checker.isChecking(id))
        return checker.check(*blog, true);
    CheckReport report;
    report.blogId = id;
    report.url = blog->url;
    report.outcome = Outcome::Deferred;
    report.extractor = blog->extractor;
    report.nextCheck = blog->retryAfter;
    Q_EMIT tracker.checked(report);
    return ready<CheckReport>(report);
}

Result<LiveBlog> Tracker::Private::stored(BlogId id) const
{
    const Result<std::optional<LiveBlog>> blog = store.blog(id);
    if (!blog)
        return std::unexpected(blog.error());
    if (!*blog)
        return failure(Error::Kind::Refused, u"this blog is not followed"_s);
    return **blog;
}

QFuture<Result<LiveBlog>> Tracker::Private::follow(const QUrl &url, const FollowOptions &options)
{
    const LiveBlog blog = newBlog(url, options, clock());
    const Result<QList<LiveBlog>> blogs = store.blogs();
    if (!blogs)
        return ready<LiveBlog>(std::unexpected(blogs.error()));
    if (const auto same = std::ranges::find(*blogs, blog.url, &LiveBlog::url); same != blogs->end())
        return ready<LiveBlog>(*same);
    if (!options.checkNow)
        return store.follow(blog);
    return thenUnwrap(reader.find(blog.url, blog.rule, blog.proxy), this,
        [this, options](const Result<Preview> &found) {
            return found ? follow(*found, options)
                         : ready<LiveBlog>(std::unexpected(found.error()));
        });
}

QFuture<Result<LiveBlog>> Tracker::Private::follow(
    const Preview &preview, const FollowOptions &options)
{
    if (const auto error = whyNotALiveBlog(preview.extraction))
        return ready<LiveBlog>(std::unexpected(*error));
    LiveBlog blog = newBlog(preview.url, options, clock());
    blog.said = preview.extraction.blog;
    blog.extractor = preview.extraction.extractor;
    blog.source = preview.source;
    blog.rule = preview.rule;
    return thenUnwrap(store.follow(blog), this, [this, preview](const Result<LiveBlog> &followed) {
        return followed ? keepFirst(*followed, preview)
                        : ready<LiveBlog>(std::unexpected(followed.error()));
    });
}

/// The answer that was previewed is the blog's first check.
QFuture<Result<LiveBlog>> Tracker::Private::keepFirst(const LiveBlog &blog, const Preview &preview)
{
    return then(checker.check(blog, preview), this,
        [this, id = blog.id](const Result<CheckReport> &report) {
            return report->error ? std::unexpected(*report->error) : stored(id);
        });
}

void Tracker::Private::plan(const CheckReport &report)
{
    reload(report.blogId);
    if (timetable.dueTime(report.blogId).isValid()) // not paused or unfollowed meanwhile
        timetable.plan(report.blogId, report.nextCheck);
    arm();
}

void Tracker::Private::fillGap(const CheckReport &report)
{
    if (report.isFirst)
        olderPages.load(report.blogId, olderPagesAtFirst);
    else if (report.changes.hasGap)
        olderPages.load(report.blogId, olderPagesForAGap);
}

void Tracker::Private::reload(BlogId id)
{
    if (const Result<LiveBlog> blog = stored(id)) {
        timetable.update(*blog, clock());
        if (blog->isImportant)
            bringForward(id);
    } else {
        timetable.remove(id);
        unreachable.remove(id);
        checker.forget(id);
    }
    arm();
}

void Tracker::Private::reloadAll()
{
    const Result<QList<LiveBlog>> blogs = store.blogs();
    if (!blogs) {
        qCWarning(logTrack).noquote() << blogs.error().detail;
        return;
    }
    for (const LiveBlog &blog : *blogs) {
        timetable.update(blog, clock());
        if (blog.failures > 0 && blog.error && blog.error->kind == Error::Kind::Network)
            unreachable.insert(blog.id);
    }
    arm();
}

void Tracker::Private::checkDue()
{
    noticeClockJump();
    for (const BlogId id : timetable.due(clock())) {
        if (!isWatched(id) || checker.isChecking(id))
            continue;
        // Read again: another process may have asked meanwhile.
        const Result<LiveBlog> blog = stored(id);
        if (!blog) {
            timetable.remove(id);
            continue;
        }
        timetable.update(*blog, clock());
        if (const QDateTime due = timetable.dueTime(id);
            due.isValid() && due <= clock() && hasTurn(*blog))
            checker.check(*blog, false);
    }
    arm();
}

/// Whether the host's budget lets it be asked now; if not, its turn is planned.
bool Tracker::Private::hasTurn(const LiveBlog &blog)
{
    if (turns.remove(blog.id) || isLoopback(blog.url))
        return true;
    const QDateTime turn = budget.takeTurn(blog.url.host(), clock());
    if (turn <= clock() || blog.interval > 0) // a person's own choice waits for nobody
        return true;
    turns.insert(blog.id);
    timetable.plan(blog.id, turn);
    return false;
}

/// After sleep, and at the start, much is overdue: what is on the screen or important goes first,
/// the others one after the other.
void Tracker::Private::stagger()
{
    QList<BlogId> due = timetable.due(clock());
    due.removeIf([this](BlogId id) { return !isWatched(id); });
    std::ranges::stable_partition(due, [this](BlogId id) {
        const Result<LiveBlog> blog = stored(id);
        return checker.isOnScreen(id) || (blog && blog->isImportant);
    });
    for (qsizetype i = 0; i < due.size(); ++i)
        timetable.plan(due[i], clock().addMSecs(i * millisecondsApart));
}

/// One timer for the earliest of all; it sleeps while nothing is planned.
void Tracker::Private::arm()
{
    if (!isRunning)
        return;
    const QDateTime now = clock();
    lastLook = now;
    sinceLastLook.start();
    const QList<BlogId> due = timetable.due(now);
    const bool isAnyDue = std::ranges::any_of(
        due, [this](BlogId id) { return isWatched(id) && !checker.isChecking(id); });
    const QDateTime next = isAnyDue ? now : timetable.nextAfter(now);
    if (!next.isValid())
        return timer.stop();
    const qint64 wait = now.msecsTo(next);
    const qint64 longest = wait < longestWait ? shortWait : longestWait;
    timer.start(static_cast<int>(std::min(wait, longest)));
}

/// A clock that is set back by an hour must not silence every blog for an hour. One that went ahead
/// of the timer slept, with the machine: what is overdue goes in turn.
void Tracker::Private::noticeClockJump()
{
    if (!lastLook.isValid())
        return;
    constexpr qint64 tolerance = 5'000;
    constexpr qint64 sleep = 60'000;
    const QDateTime expected = lastLook.addMSecs(sinceLastLook.elapsed());
    const qint64 behind = clock().msecsTo(expected);
    if (behind > tolerance) {
        timetable.shiftBack(behind);
        budget.clear();
    } else if (behind < -sleep) {
        stagger();
        endBackoff();
    }
}

/// Where one answers again that could not be reached, the fault may have been ours.
void Tracker::Private::noticeReach(const CheckReport &report)
{
    if (report.error && report.error->kind == Error::Kind::Network)
        unreachable.insert(report.blogId);
    else if (unreachable.remove(report.blogId) && !report.error)
        endBackoff();
}

void Tracker::Private::endBackoff()
{
    QDateTime turn = clock();
    for (const BlogId id : std::as_const(unreachable)) {
        const QDateTime due = timetable.dueTime(id);
        if (!due.isValid() || !isWatched(id) || due <= turn)
            continue;
        timetable.plan(id, turn);
        turn = turn.addMSecs(millisecondsApart);
    }
    arm();
}

/// Whoever opens a blog wants what is there now, but asking is for blogs that would answer.
void Tracker::Private::bringForward(BlogId id)
{
    const Result<LiveBlog> blog = stored(id);
    const QDateTime due = timetable.dueTime(id);
    if (!blog || blog->state != State::Live || blog->interval > 0 || blog->said.isEnded
        || !blog->lastCheck.isValid() || !due.isValid() || turns.contains(id)
        || isHeldBack(*blog)) {
        return;
    }
    timetable.plan(id, std::min(due, checker.planFor(*blog, blog->lastCheck).time));
    arm();
}

Tracker::Tracker(Store &store, Fetcher &fetcher, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, store, fetcher, std::move(clock)))
{
}

Tracker::~Tracker() = default;

void Tracker::start()
{
    d->isRunning = true;
    d->reloadAll();
    d->stagger();
    d->arm();
}

void Tracker::stop()
{
    d->isRunning = false;
    d->timer.stop();
}

bool Tracker::isRunning() const { return d->isRunning; }

void Tracker::watchOnly(const QList<BlogId> &blogs)
{
    d->watched = blogs;
    d->arm();
}

void Tracker::setOnScreen(const QList<BlogId> &blogs)
{
    d->checker.setOnScreen(blogs);
    for (const BlogId blog : blogs)
        d->bringForward(blog);
}

void Tracker::noticeNetwork() { d->endBackoff(); }

QFuture<Result<CheckReport>> Tracker::check(BlogId id, Manners manners)
{
    return d->check(*this, id, manners);
}

QFuture<Result<OlderReport>> Tracker::loadOlder(BlogId id, int pages)
{
    return d->olderPages.load(id, pages);
}

QFuture<Result<Preview>> Tracker::preview(
    const QUrl &url, const ReadingRule &rule, const QString &proxy)
{
    return d->reader.find(url, rule, proxy);
}

QFuture<bool> Tracker::isUnwelcome(const QUrl &page, const QString &proxy)
{
    return d->robots.forbids(page, proxy);
}

QFuture<Result<LiveBlog>> Tracker::follow(const QUrl &url, const FollowOptions &options)
{
    return d->follow(url, options);
}

QFuture<Result<LiveBlog>> Tracker::follow(const Preview &preview, const FollowOptions &options)
{
    return d->follow(preview, options);
}

} // namespace Liveline

#include "moc_tracker.cpp"
