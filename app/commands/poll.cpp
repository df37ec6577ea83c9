// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"

namespace Liveline {

namespace {

constexpr Option options[]{
    {"all", nullptr, QT_TRANSLATE_NOOP("Commands", "every live blog that is not paused")},
    {"older", "PAGES",
        QT_TRANSLATE_NOOP("Commands", "then ask for so many pages of older entries too")},
    {"force", nullptr, QT_TRANSLATE_NOOP("Commands", "even where the server asked to wait")},
};

Understood<QList<LiveBlog>> chosenBlogs(const Context &context, Store &store)
{
    if (!context.arguments().isEmpty())
        return findBlogs(store, context.arguments());
    const Result<QList<LiveBlog>> blogs = store.blogs();
    QList<LiveBlog> watched;
    for (const LiveBlog &blog : blogs.value_or(QList<LiveBlog>{})) {
        if (blog.state != LiveBlog::State::Paused)
            watched += blog;
    }
    return watched;
}

void tellOlder(const Context &context, const Result<OlderReport> &report, const LiveBlog &blog)
{
    if (!report)
        context.console().note(report.error().detail);
    else if (report->pages > 0 || report->error)
        printOlder(context.console(), *report, blog.title());
}

int run(Context &context)
{
    const Result<Tracker *> tracker = context.tracker();
    if (!tracker)
        return context.fail(tracker.error());
    const Understood<QList<LiveBlog>> blogs = chosenBlogs(context, **context.store());
    if (!blogs)
        return fail(context, blogs.error());

    const Understood<int> pages = readNumber(context, "older", 1, 0);
    if (!pages)
        return fail(context, pages.error());
    const auto manners
        = context.isSet("force") ? Tracker::Manners::Force : Tracker::Manners::Polite;
    // All at once: the Fetcher sees to it that a host gets one request at a time.
    QList<QFuture<Result<CheckReport>>> checks;
    for (const LiveBlog &blog : *blogs)
        checks += (*tracker)->check(blog.id, manners);

    int status = Context::done;
    for (qsizetype i = 0; i < checks.size(); ++i) {
        const Result<CheckReport> report = await(checks[i]);
        if (!report) {
            status = context.fail(report.error());
            continue;
        }
        printReport(context.console(), *report, blogs->at(i).title());
        if (report->outcome == CheckReport::Outcome::Failed)
            status = 1;
        // What a first answer or a gap leaves to be read is read by itself; it is waited for.
        if (*pages > 0 || report->isFirst || report->changes.hasGap)
            tellOlder(context, await((*tracker)->loadOlder(report->blogId, *pages)), blogs->at(i));
    }
    return status;
}

} // namespace

extern const Command pollCommand{
    "poll",
    "[BLOG…]",
    QT_TRANSLATE_NOOP("Commands", "poll once, now, and tell what changed"),
    options,
    run,
};

} // namespace Liveline
