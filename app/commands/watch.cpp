// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/await.h"
#include "app/commands/arguments.h"
#include "app/commands/command.h"
#include "app/commands/describe.h"
#include "app/demo/demopublisher.h"
#include "app/networkwatch.h"
#include "app/signals.h"
#include "core/track/alertwatch.h"
#include "ui/notifier/alertnotifier.h"
#include "ui/notifier/notifier.h"

#include <QTemporaryDir>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option options[]{
    {"notify", nullptr, QT_TRANSLATE_NOOP("Commands", "show desktop notifications too")},
    {"demo", nullptr, QT_TRANSLATE_NOOP("Commands", "watch the demonstration blog")},
};

/// Prints what checks bring. For a person, checks without news are silence; a trouble is told once,
/// not at each attempt.
class Reporter : public QObject {
public:
    Reporter(const Console &console, Store &store, Tracker &tracker)
        : m_console(console)
        , m_store(store)
    {
        connect(&tracker, &Tracker::checked, this, &Reporter::report);
    }

private:
    void report(const CheckReport &report)
    {
        if (m_console.isJson() || isNews(report))
            printReport(m_console, report, titleOf(report));
        m_lastOutcomes[report.blogId] = report.outcome;
    }

    bool isNews(const CheckReport &report) const
    {
        if (report.outcome == CheckReport::Outcome::Failed)
            return m_lastOutcomes.value(report.blogId, CheckReport::Outcome::Changed)
                != CheckReport::Outcome::Failed;
        return !report.changes.isEmpty();
    }

    QString titleOf(const CheckReport &report) const
    {
        const Result<std::optional<LiveBlog>> blog = m_store.blog(report.blogId);
        return blog && *blog ? (*blog)->title() : report.url.toString();
    }

    const Console &m_console;
    Store &m_store;
    QHash<BlogId, CheckReport::Outcome> m_lastOutcomes;
};

int watch(Context &context)
{
    const Result<Tracker *> tracker = context.tracker();
    if (!tracker)
        return context.fail(tracker.error());
    Store &store = **context.store();
    const Understood<QList<LiveBlog>> chosen = findBlogs(store, context.arguments());
    if (!chosen)
        return fail(context, chosen.error());
    QList<BlogId> ids;
    for (const LiveBlog &blog : *chosen)
        ids += blog.id;

    SignalLoop loop;
    const Reporter reporter(context.console(), store, **tracker);
    std::optional<Notifier> notifier;
    AlertWatch alerts(store, **tracker);
    std::optional<AlertNotifier> alertNotifier;
    if (context.isSet("notify")) {
        notifier.emplace(store, alerts);
        alertNotifier.emplace(store, alerts);
    }
    QObject::connect(&alerts, &AlertWatch::raised, &alerts,
        [&](const AlertRule &rule, const QList<Entry> &entries) {
            for (const Entry &entry : entries)
                printAlert(context.console(), rule, entry);
        });
    QObject::connect(&alerts, &AlertWatch::happened, &alerts,
        [&](const AlertRule &rule, const BlogHappening &happening) {
            printAlert(context.console(), rule, happening, QDateTime::currentDateTimeUtc());
        });
    (*tracker)->watchOnly(ids);
    (*tracker)->start();
    watchNetwork(**tracker);
    context.console().note(Commands::tr("Watching. Ctrl+C ends it."));
    loop.run();
    (*tracker)->stop();
    return Context::done;
}

/// Oldest first, as what follows will come.
void printNewest(const Context &context, Store &store, BlogId blog)
{
    constexpr int newest = 5;
    const Result<QList<Entry>> entries = store.olderEntries(blog, {}, newest);
    QList<QList<Console::Cell>> rows;
    for (const Entry &entry : entries.value_or(QList<Entry>{}))
        rows.prepend(entryRow(entry, context.console().width()));
    context.console().print(rows);
}

/// The demonstration never touches the person's own data.
int watchDemonstration(Context &context)
{
    const QTemporaryDir dataDir;
    context.useDataDir(dataDir.path());
    DemoPublisher publisher;
    if (!dataDir.isValid() || !publisher.start())
        return context.fail(Commands::tr("The demonstration cannot start: %1")
                .arg(dataDir.isValid() ? publisher.errorString() : dataDir.errorString()));
    const Result<Tracker *> tracker = context.tracker();
    if (!tracker)
        return context.fail(tracker.error());
    const Result<LiveBlog> blog = await((*tracker)->follow(publisher.url(), {.interval = 15}));
    if (!blog)
        return context.fail(blog.error());
    printBlog(context.console(), *blog);
    printNewest(context, **context.store(), blog->id);
    const int status = watch(context);
    context.close();
    return status;
}

int run(Context &context)
{
    return context.isSet("demo") ? watchDemonstration(context) : watch(context);
}

} // namespace

extern const Command watchCommand{
    "watch",
    "[BLOG…]",
    QT_TRANSLATE_NOOP("Commands", "poll on schedule and tell what changes, until interrupted"),
    options,
    run,
};

} // namespace Liveline
