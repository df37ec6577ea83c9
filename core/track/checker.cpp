// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/checker.h"

#include "core/base/log.h"
#include "core/base/then.h"
#include "core/track/judgement.h"
#include "core/track/samepage.h"
#include "core/track/schedule.h"

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

constexpr int timesOfTheRhythm = 21;
constexpr int entriesToKnowItBy = 64;

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
    QUrl answeredBy; ///< after all redirects
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
    check.answeredBy = answer->url;
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
            error = whyAnotherPage(check->blog, check->answeredBy, extraction, known);
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
    if (outcome == Outcome::Changed)
        return m_store.merge(id, extraction, note);
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

/// Before the commit, to which the time of the next check belongs. Whether a page that differs
/// brings news is not known yet: here it counts as news.
void Checker::planNext(Check &check)
{
    auto &[outcome, note] = check.judgement;
    const BlogId id = check.blog.id;
    ScheduleInput &input = check.schedule;
    input.blog = check.blog;
    input.blog.retryAfter = note.retryAfter;
    input.blog.failures = outcome == Outcome::Failed ? check.blog.failures + 1 : 0;
    if (note.isGone)
        input.blog.state = LiveBlog::State::Gone;
    else if (input.blog.state == LiveBlog::State::Gone && outcome != Outcome::Failed)
        input.blog.state = LiveBlog::State::Live;
    if (outcome == Outcome::Changed)
        input.blog.said = check.extraction.blog;
    input.now = m_clock();
    input.recentTimes = rhythm(
        m_store.recentTimes(id, timesOfTheRhythm).value_or(QList<QDateTime>()), check.extraction);
    input.unchangedInARow = outcome == Outcome::Changed ? 0 : m_quietChecks.value(id) + 1;
    input.isOnScreen = m_onScreen == id;
    input.dice = QRandomGenerator::global()->generateDouble();
    note.nextCheck = nextCheck(input);
}

/// After the commit: a page that differed in noise alone is left in peace as an unchanged one is.
void Checker::planAgain(Check &check)
{
    const BlogId id = check.blog.id;
    if (check.report.outcome != Outcome::Failed) {
        int &quiet = m_quietChecks[id];
        quiet = check.report.changes.isEmpty() ? quiet + 1 : 0;
        check.schedule.unchangedInARow = quiet;
    }
    check.report.nextCheck = nextCheck(check.schedule);
    const QDateTime soon = m_clock().addMSecs(againAfterDoubt);
    if (check.report.changes.isDoubtful && check.report.nextCheck > soon)
        check.report.nextCheck = soon;
}

void Checker::forget(BlogId id)
{
    m_quietChecks.remove(id);
    m_lastWhole.remove(id);
}

} // namespace Liveline

#include "moc_checker.cpp"
