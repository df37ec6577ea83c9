// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/checker.h"

#include "core/base/log.h"
#include "core/base/then.h"
#include "core/fetch/hostqueue.h"
#include "core/track/judgement.h"
#include "core/track/record.h"
#include "core/track/samepage.h"

#include <QPromise>
#include <QRandomGenerator>
#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Outcome = CheckReport::Outcome;

// A person who waits is let in beside the scheduled checks.
constexpr int scheduledAtOnce = 4;
constexpr int urgentAtOnce = 8;

constexpr int entriesToKnowItBy = 64;
// Three weeks of a busy blog, or its last thousand entries.
constexpr int timesOfTheRhythm = 1'000;
constexpr qint64 daysOfTheRhythm = 21;
constexpr double latecomer = 3600; // an entry that old is from the past, not news

/// The blog had no good answer yet: all that it brings is new, and nothing is news.
bool hadNoAnswer(const LiveBlog &blog) { return blog.bodyDigest.isEmpty() && blog.entryCount == 0; }

// An answer that lacks most of the page is mostly a cache's fault, which is over soon.
constexpr qint64 againAfterDoubt = 15'000;

} // namespace

/// One check on its way. Lives as long as a step of its chain holds it.
struct Checker::Check {
    LiveBlog blog;
    bool isUrgent = false;
    Question question;
    Response answer;
    Judgement judgement;
    Extraction extraction;
    ScheduleInput schedule;
    CheckReport report;
    QPromise<Result<CheckReport>> promise;
};

Checker::Checker(Store &store, Fetcher &fetcher, BlogReader &reader, Clock clock)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_reader(reader)
    , m_clock(std::move(clock))
{
}

Checker::~Checker() = default;

QFuture<Result<CheckReport>> Checker::check(const LiveBlog &blog, bool isUrgent)
{
    if (const CheckPtr same = m_checks.value(blog.id))
        return same->promise.future();
    const CheckPtr check = newCheck(blog, isUrgent);
    const QFuture<Result<CheckReport>> future = check->promise.future();
    const auto place = isUrgent
        ? std::ranges::find_if(m_waiting, [](const CheckPtr &other) { return !other->isUrgent; })
        : m_waiting.end();
    m_waiting.insert(place, check);
    startWaiting();
    return future;
}

QFuture<Result<CheckReport>> Checker::check(const LiveBlog &blog, const Preview &preview)
{
    if (const CheckPtr same = m_checks.value(blog.id))
        return same->promise.future();
    const CheckPtr check = newCheck(blog, true);
    const QFuture<Result<CheckReport>> future = check->promise.future();
    ++m_running;
    Q_EMIT checking(blog.id);
    hear(*check, preview.response);
    then(keep(check, preview.extraction), this,
        [=, this](const Result<EntryChanges> &changes) { finish(check, changes); });
    return future;
}

Checker::CheckPtr Checker::newCheck(const LiveBlog &blog, bool isUrgent)
{
    auto check = std::make_shared<Check>();
    check->blog = blog;
    check->isUrgent = isUrgent;
    check->question = questionFor(blog, m_lastWhole.value(blog.id), m_clock());
    check->question.request.isUrgent = isUrgent;
    check->report.blogId = blog.id;
    check->report.url = blog.url;
    check->promise.start();
    m_checks.insert(blog.id, check);
    return check;
}

void Checker::startWaiting()
{
    while (!m_waiting.isEmpty()
        && m_running < (m_waiting.constFirst()->isUrgent ? urgentAtOnce : scheduledAtOnce)) {
        start(m_waiting.takeFirst());
    }
}

void Checker::start(const CheckPtr &check)
{
    ++m_running;
    Q_EMIT checking(check->blog.id);
    const auto read = thenUnwrap(m_fetcher.get(check->question.request), this,
        [=, this](const Result<Response> &answer) { return extractFrom(check, answer); });
    const auto kept = thenUnwrap(
        read, this, [=, this](const Extraction &extraction) { return keep(check, extraction); });
    then(kept, this, [=, this](const Result<EntryChanges> &changes) { finish(check, changes); });
}

void Checker::hear(Check &check, const Result<Response> &answer)
{
    check.judgement = judge(check.blog, check.question, answer, m_clock());
    if (!answer)
        return;
    check.answer = *answer;
    check.report.status = answer->status;
    check.report.bytes = answer->bytesReceived;
    check.report.milliseconds = answer->milliseconds;
    check.schedule.freshness = readFreshness(answer->fields, m_clock());
}

QFuture<Extraction> Checker::extractFrom(const CheckPtr &check, const Result<Response> &answer)
{
    hear(*check, answer);
    if (check->judgement.outcome == Outcome::Changed)
        return m_reader.read(
            *answer, check->blog.rule, check->blog.id, check->isUrgent, check->blog.proxy);
    return QtFuture::makeReadyFuture(Extraction{});
}

QFuture<Result<EntryChanges>> Checker::keep(const CheckPtr &check, const Extraction &extraction)
{
    auto &[outcome, note] = check->judgement;
    if (outcome == Outcome::Changed) {
        check->extraction = extraction;
        // An error page that says 200, a consent wall, a challenge, another page: a failed check,
        // so that it never adds or removes anything.
        const QList<Entry> known
            = m_store.olderEntries(check->blog.id, std::nullopt, entriesToKnowItBy)
                  .value_or(QList<Entry>());
        auto error = whyNotALiveBlog(extraction);
        if (!error && check->question.kind != Question::Kind::Changes)
            error = whyAnotherPage(check->blog, check->answer.url, extraction, known);
        if (error) {
            note = failureNote(*error, note.checkedAt);
            outcome = Outcome::Failed;
        } else {
            noteFooling(note, check->blog, check->question, extraction, known);
            noteWay(note, check->question, extraction);
        }
    }
    if (outcome == Outcome::Failed && check->report.status > 0)
        noteDetour(note, check->question, extraction);
    planNext(*check);
    const BlogId id = check->blog.id;
    if (outcome == Outcome::Changed) {
        record(m_store, id, check->answer);
        return m_store.merge(id, extraction, note);
    }
    if (outcome == Outcome::Unchanged)
        return m_store.confirmUnchanged(id, note);
    return then(m_store.noteFailure(id, note), this, [id](const Result<void> &noted) {
        return noted ? Result<EntryChanges>(EntryChanges{.blogId = id})
                     : std::unexpected(noted.error());
    });
}

void Checker::finish(const CheckPtr &check, const Result<EntryChanges> &changes)
{
    const auto &[outcome, note] = check->judgement;
    CheckReport &report = check->report;
    report.outcome = changes ? outcome : Outcome::Failed;
    report.error = changes ? note.error : changes.error();
    report.changes = changes.value_or(EntryChanges{.blogId = check->blog.id});
    report.isFirst = report.outcome == Outcome::Changed && hadNoAnswer(check->blog);
    const QString &reader = check->extraction.extractor;
    report.extractor = reader.isEmpty() ? check->blog.extractor : reader;
    planAgain(*check);
    if (report.outcome == Outcome::Failed)
        m_lastWhole.remove(report.blogId);
    else if (check->question.kind != Question::Kind::Changes)
        m_lastWhole.insert(report.blogId, note.checkedAt);
    qCDebug(logTrack).noquote() << report.url.toString(QUrl::RemoveUserInfo) << report.status
                                << (report.error ? report.error->detail : QString());
    --m_running;
    m_checks.remove(check->blog.id);
    startWaiting();
    // Whoever listens may ask again at once, or take all this down: nothing is touched afterwards.
    QPromise<Result<CheckReport>> promise = std::move(check->promise);
    const CheckReport announced = report;
    Q_EMIT checked(announced);
    promise.addResult(Result<CheckReport>(announced));
    promise.finish();
}

/// Before the commit, to which the time of the next check belongs. Which entries are new is not
/// known yet: those that say that they are newer than the last check.
void Checker::planNext(Check &check)
{
    auto &[outcome, note] = check.judgement;
    const BlogId id = check.blog.id;
    ScheduleInput &input = check.schedule;
    input.blog = check.blog;
    input.blog.retryAfter = note.retryAfter;
    input.blog.failures = outcome == Outcome::Failed ? check.blog.failures + 1 : 0;
    input.blog.error = note.error;
    if (note.isGone)
        input.blog.state = LiveBlog::State::Gone;
    else if (input.blog.state == LiveBlog::State::Gone && outcome != Outcome::Failed)
        input.blog.state = LiveBlog::State::Live;
    if (outcome == Outcome::Changed)
        input.blog.said = check.extraction.blog;
    input.now = m_clock();
    Rhythm foreseen = rhythmOf(id);
    for (const QDateTime &time : newTimes(check.extraction, foreseen.known(), input.now))
        foreseen.learn(double(time.toSecsSinceEpoch()));
    foreseen.wait(double(input.now.toSecsSinceEpoch()));
    input.rhythm = foreseen;
    input.isOnScreen = isOnScreen(id);
    input.dice = QRandomGenerator::global()->generateDouble();
    addHost(input);
    const CheckPlan plan = planCheck(input);
    note.nextCheck = plan.time;
    note.reason = plan.reason;
    note.requests = 1;
    note.bytes = check.report.bytes;
}

/// After the commit, which tells what was new, though without a time of its own.
void Checker::planAgain(Check &check)
{
    const BlogId id = check.blog.id;
    Rhythm &rhythm = rhythmOf(id);
    if (check.report.outcome != Outcome::Failed) {
        QList<QDateTime> times;
        for (const Entry &entry : check.report.changes.added)
            times.append(std::min(entry.sortTime, check.schedule.now));
        std::ranges::sort(times);
        for (const QDateTime &time : times) {
            if (const double seconds = double(time.toSecsSinceEpoch());
                seconds > rhythm.known() - latecomer)
                rhythm.learn(seconds);
        }
        rhythm.wait(double(check.schedule.now.toSecsSinceEpoch()));
        check.schedule.rhythm = rhythm;
    }
    check.report.nextCheck = planCheck(check.schedule).time;
    m_loads.insert(id, {check.blog.url.host(), load(rhythm), check.report.nextCheck.addSecs(3600)});
    const QDateTime soon = m_clock().addMSecs(againAfterDoubt);
    if (check.report.changes.isDoubtful && check.report.nextCheck > soon)
        check.report.nextCheck = soon;
}

/// Learnt once from what the store knows, then kept up with what comes.
Rhythm &Checker::rhythmOf(BlogId id)
{
    const QDateTime now = m_clock();
    const auto known = m_rhythms.find(id);
    // A clock that was set back by much makes what was learnt a tale of the future.
    if (known != m_rhythms.end() && known->known() < double(now.toSecsSinceEpoch()) + latecomer)
        return *known;
    Rhythm &rhythm = m_rhythms[id] = {};
    QList<QDateTime> times = m_store.recentTimes(id, timesOfTheRhythm).value_or(QList<QDateTime>());
    const QDateTime oldest = now.addDays(-daysOfTheRhythm);
    times.removeIf([&](const QDateTime &time) { return time < oldest || time > now; });
    std::ranges::sort(times);
    for (const QDateTime &time : times)
        rhythm.learn(double(time.toSecsSinceEpoch()));
    return rhythm;
}

void Checker::addHost(ScheduleInput &input)
{
    const QString host = input.blog.url.host();
    for (auto it = m_loads.constBegin(); it != m_loads.constEnd(); ++it) {
        if (it.key() == input.blog.id || it->host != host || !(it->until > input.now))
            continue;
        input.othersLoad += it->load;
        ++input.othersOfHost;
    }
    if (isLoopback(input.blog.url))
        input.othersLoad = input.othersOfHost = 0; // nobody's server but our own
}

CheckPlan Checker::planFor(const LiveBlog &blog, const QDateTime &now)
{
    ScheduleInput input;
    input.blog = blog;
    input.now = now;
    input.rhythm = rhythmOf(blog.id);
    input.isOnScreen = isOnScreen(blog.id);
    addHost(input);
    return planCheck(input);
}

void Checker::forget(BlogId id)
{
    m_rhythms.remove(id);
    m_loads.remove(id);
    m_lastWhole.remove(id);
}

} // namespace Liveline

#include "moc_checker.cpp"
