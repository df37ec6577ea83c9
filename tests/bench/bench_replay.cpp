// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What replaying a long blog costs, held against a frame of 16 ms.
// Usage: bench_replay [entries]; prints milliseconds.

#include "core/model/correction.h"
#include "core/store/chronicle.h"
#include "core/store/database.h"
#include "support/temporarystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

double milliseconds(const auto &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

void print(const char *what, double took)
{
    std::printf("%-52s %9.3f ms\n", what, took);
    std::fflush(stdout);
}

/// Every tenth entry was reworded twice.
QList<ArchivedEntry> life(int entries, const QDateTime &start)
{
    QList<ArchivedEntry> archived;
    for (int n = 0; n < entries; ++n) {
        ArchivedEntry item;
        ParsedEntry said = parsedEntry(u"id-%1"_s.arg(n), u"What was said, number %1"_s.arg(n));
        said.published = start.addSecs(n * 30);
        for (int wording = 1; wording <= (n % 10 == 0 ? 3 : 1); ++wording) {
            said.text += u" and again"_s;
            item.revisions.append({wording, said.published.addSecs(wording * 60), said});
        }
        item.entry.current = said;
        item.entry.firstSeen = said.published.addSecs(60);
        item.entry.lastSeen = item.entry.firstSeen;
        item.entry.revision = int(item.revisions.size());
        item.entry.sortTime = said.published;
        archived.append(item);
    }
    return archived;
}

/// As many answers that brought nothing, which the ledger holds too.
void addLooks(const QString &path, BlogId blog, int count, const QDateTime &start)
{
    const auto database = Database::open(path, Database::Access::ReadWrite);
    transact(**database, [&] {
        for (int n = 0; n < count; ++n)
            (*database)->run(uR"(
                INSERT INTO ledger (blog_id, time, kind, entry_id, number, digest, link)
                VALUES (?, ?, 'unchanged', NULL, 0, NULL, zeroblob(32)))"_s,
                blog, start.addSecs(n * 3).toMSecsSinceEpoch());
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int entries = argc > 1 ? QByteArray(argv[1]).toInt() : 100'000;
    const QDateTime start({2026, 3, 14}, {8, 0}, Qt::UTC);
    TemporaryStore store;
    ArchivedBlog archive;
    archive.blog.url = QUrl(u"https://news.example/long"_s);
    archive.entries = life(entries, start);
    if (!await(store->import({archive}), 600'000))
        qFatal("the entries cannot be stored");
    const BlogId blog = store->blogs()->first().id;
    addLooks(store->path(), blog, 10 * entries, start);

    Chronicle chronicle;
    print("reading the life, beside the window",
        milliseconds([&] { chronicle = *await(store->chronicle({blog}), 600'000); }));
    const QList<QDateTime> &moments = chronicle.moments();
    const QDateTime middle = moments[moments.size() / 2];
    print("leap into the middle: a page with its texts",
        milliseconds([&] { (void)store->entriesAt(chronicle.older(middle, {}, 64)); }));
    const double ticks = milliseconds([&] {
        for (int tick = 0; tick < 1'000; ++tick)
            (void)chronicle.between(middle.addSecs(tick * 6), middle.addSecs(tick * 6 + 6));
    });
    print("a tick at x60", ticks / 1'000);
    const EntryCursor oldest = chronicle.lives().constLast().place;
    print("counting all that is above",
        milliseconds([&] { (void)chronicle.newerCount(middle, oldest); }));
    print("every correction, compared, beside the window",
        milliseconds([&] { (void)await(store->corrections(blog), 600'000); }));
    return 0;
}
