// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/track/olderpages.h"

#include "core/base/then.h"
#include "core/track/judgement.h"
#include "core/track/question.h"
#include "core/track/record.h"
#include "core/track/robotsguard.h"

#include <QPromise>
#include <QSet>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Pages that we hold already lie between a gap that was filled and the end of what we know.
constexpr int fruitlessPagesInARow = 5;

} // namespace

/// One way back in time. Lives as long as a step of it is on its way.
struct OlderPages::Run {
    LiveBlog blog;
    int pagesLeft = 0;
    int fruitless = 0;
    QSet<QUrl> asked; ///< pages that lead to each other end it
    OlderReport report;
    QPromise<Result<OlderReport>> promise;
};

OlderPages::OlderPages(Store &store, Fetcher &fetcher, BlogReader &reader, RobotsGuard &robots)
    : m_store(store)
    , m_fetcher(fetcher)
    , m_reader(reader)
    , m_robots(robots)
{
}

QFuture<Result<OlderReport>> OlderPages::load(BlogId id, int pages)
{
    if (const RunPtr same = m_runs.value(id))
        return same->promise.future();
    auto run = std::make_shared<Run>();
    run->pagesLeft = pages;
    run->report.blogId = id;
    run->promise.start();
    m_runs.insert(id, run);
    const QFuture<Result<OlderReport>> future = run->promise.future();
    askNext(run);
    return future;
}

void OlderPages::askNext(const RunPtr &run)
{
    const Result<std::optional<LiveBlog>> blog = m_store.blog(run->report.blogId);
    if (!blog)
        return finish(run, blog.error());
    run->blog = blog->value_or(LiveBlog{});
    const QUrl page = run->blog.older;
    run->report.hasMore = !page.isEmpty();
    if (page.isEmpty() || run->pagesLeft-- == 0 || run->asked.contains(page)
        || run->fruitless == fruitlessPagesInARow) {
        return finish(run);
    }
    run->asked.insert(page);
    const QUrl from = run->blog.source.isEmpty() ? run->blog.url : run->blog.source;
    if (!mayLead(from, page))
        return finish(run, Error{Error::Kind::Refused, u"leads to a private address"_s});
    then(
        m_robots.whyNot(page, run->blog.proxy), this, [=, this](const std::optional<Error> &error) {
            if (error)
                return finish(run, error);
            read(run, page);
        });
}

void OlderPages::read(const RunPtr &run, const QUrl &page)
{
    then(m_fetcher.get(requestFor(page, false, run->blog.proxy)), this,
        [=, this](const Result<Response> &answer) {
            const auto error = answer ? whyNotReadable(*answer) : std::optional(answer.error());
            if (error)
                return finish(run, error);
            then(m_reader.read(*answer, run->blog.rule, run->blog.id, false, run->blog.proxy), this,
                [=, this, answer = *answer](const Extraction &extraction) {
                    if (!extraction.entries.isEmpty())
                        record(m_store, run->blog.id, answer);
                    keep(run, extraction);
                });
        });
}

void OlderPages::keep(const RunPtr &run, const Extraction &extraction)
{
    Extraction page = extraction;
    page.isOlder = true;
    page.isPartial = true;
    // What cannot be read leads nowhere: kept as an answer without entries, so that it is not asked
    // for ever again.
    if (page.entries.isEmpty())
        page.leads.older.clear();
    then(m_store.mergeOlder(run->blog.id, page), this,
        [=, this](const Result<EntryChanges> &changes) {
            if (!changes)
                return finish(run, changes.error());
            ++run->report.pages;
            run->report.added += changes->added;
            run->fruitless = changes->added.isEmpty() ? run->fruitless + 1 : 0;
            askNext(run);
        });
}

void OlderPages::finish(const RunPtr &run, const std::optional<Error> &error)
{
    m_runs.remove(run->report.blogId);
    QPromise<Result<OlderReport>> promise = std::move(run->promise);
    run->report.error = error;
    promise.addResult(Result<OlderReport>(run->report));
    promise.finish();
}

} // namespace Liveline

#include "moc_olderpages.cpp"
