// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What a search costs while another connection writes, beside, in the same run: the bare FTS5 query
// on the same index; the same with the snippets that an answer is made of, from FTS5's snippet() on
// a plain index of the same texts; a LIKE over the texts.
// Usage: bench_search [entries] [folder] [query]; a folder that holds a store is taken as it is,
// and of the queries only the one named is asked, often enough for a profile.

#include "core/store/database.h"
#include "core/store/store.h"
#include "support/searchcorpus.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <cstdio>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Case {
    const char *query; ///< in our language
    const char *bare; ///< MATCH; empty: none
    const char *where = ""; ///< what the bare query must say besides
    const char *like = ""; ///< empty: not asked
    bool isRanked = false;
};

// The last hour, day and month of the corpus, as in the queries.
constexpr Case cases[]{
    {"rarissime", "\"rarissime\"", "", "rarissime"},
    {"demande", "\"demande\"", "", "demande"},
    {"demande election", "\"demande\" AND \"election\""},
    {"demande election paris kiev", "\"demande\" AND \"election\" AND \"paris\" AND \"kiev\""},
    {"\"demande election\"", "\"demande election\""},
    {"kiev OR soldats", "\"kiev\" OR \"soldats\""},
    {"demande -election", "\"demande\" NOT \"election\""},
    {"el*", "\"el\" *", "", "el"},
    {"ele*", "\"ele\" *"},
    {"elec*", "\"elec\" *"},
    {"elect*", "\"elect\" *"},
    {"demand*", "\"demand\" *"},
    {"地震", "\"地 震\"", "", "地震"}, // of which a plain index knows nothing
    {"title:demande", "{title} : \"demande\""},
    {"demande during:P1D", "\"demande\"", "AND e.sort_time >= 1773392400000"},
    {"demande election date:2026-02-20/2026-02-21", "\"demande\" AND \"election\"",
        "AND e.sort_time >= 1771545600000 AND e.sort_time < 1771718400000"},
    {"rarissime date:2026-02-20/2026-02-21", "\"rarissime\"",
        "AND e.sort_time >= 1771545600000 AND e.sort_time < 1771718400000"},
    {"el* avant:2026-01-01", "\"el\" *", "AND e.sort_time < 1767225600000"},
    {"blog:\"blog 42\" demande", "\"demande\"", "AND e.blog_id = 43"},
    {"is:unread demande", "\"demande\"",
        "AND e.id IN (SELECT entry_id FROM entry_state WHERE is_read = 0)"},
    {"is:starred", ""},
    {"is:starred demande", "\"demande\"",
        "AND e.id IN (SELECT entry_id FROM entry_state WHERE is_starred = 1)"},
    {"-demande", ""},
    {"demande", "\"demande\"", "", "", true},
    {"demande election", "\"demande\" AND \"election\"", "", "", true},
    {"el*", "\"el\" *", "", "", true},
};

struct Times {
    QList<double> ms;

    double at(double share) const
    {
        QList<double> sorted = ms;
        std::ranges::sort(sorted);
        return sorted.isEmpty()
            ? 0
            : sorted[std::min(sorted.size() - 1, qsizetype(share * double(sorted.size())))];
    }
};

double timed(const auto &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

template <class T> T orFatal(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

// As the window waits for an answer.
template <class T> T awaited(const QFuture<Result<T>> &future)
{
    QFutureWatcher<Result<T>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return orFatal(watcher.result());
}

QList<SearchHit> search(Store &store, const Case &one)
{
    SearchRequest request;
    request.text = QString::fromUtf8(one.query);
    if (one.isRanked)
        request.sort = SearchRequest::Sort::Relevance;
    return awaited(store.search(request));
}

void drain(Statement row)
{
    qsizetype read = 0;
    while (row.next())
        read += row.text(0).size() + row.text(1).size();
    Q_UNUSED(read)
}

void searchBare(Database &database, const Case &one)
{
    drain(database.run(uR"(
        SELECT r.html, r.text, e.sort_time FROM entry_text
        CROSS JOIN entry e ON e.id = entry_text.rowid
        CROSS JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        WHERE entry_text MATCH ? %1 ORDER BY %2 LIMIT 50)"_s.arg(QString::fromUtf8(one.where),
                           one.isRanked ? u"rank"_s : u"entry_text.rowid DESC"_s),
        QString::fromUtf8(one.bare)));
}

// An index as FTS5 makes it by itself, of the same texts, in a file beside.
void makePlainIndex(Database &database, const QString &folder)
{
    const QString path = folder + u"/plain.sqlite"_s;
    const bool isThere = QFile::exists(path);
    database.run(u"ATTACH ? AS plain"_s, path);
    if (!isThere) {
        database.run(uR"(CREATE VIRTUAL TABLE plain.plain_text USING fts5(
            title, body, author, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'))"_s);
        database.run(uR"(INSERT INTO plain.plain_text (rowid, title, body, author)
            SELECT e.id, r.headline, r.text, r.author
            FROM entry e JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
            ORDER BY e.id)"_s);
    }
    orFatal(database.result());
}

void searchWithSnippets(Database &database, const Case &one)
{
    drain(database.run(uR"(
        SELECT snippet(plain_text, 1, '[', ']', '…', 32), r.html, e.sort_time FROM plain.plain_text
        CROSS JOIN entry e ON e.id = plain_text.rowid
        CROSS JOIN revision r ON r.entry_id = e.id AND r.number = e.revision
        WHERE plain_text MATCH ? %1 ORDER BY %2 LIMIT 50)"_s.arg(QString::fromUtf8(one.where),
                           one.isRanked ? u"rank"_s : u"plain_text.rowid DESC"_s),
        QString::fromUtf8(one.bare)));
}

double searchLike(Database &database, const Case &one)
{
    return timed([&] {
        drain(database.run(
            u"SELECT html, text FROM revision WHERE text LIKE ? ORDER BY published DESC LIMIT 50"_s,
            u'%' + QString::fromUtf8(one.like) + u'%'));
    });
}

// Twenty new entries up to five times a second, as many blogs at once would bring them.
class Writing {
public:
    explicit Writing(const QString &path)
        : m_thread(QThread::create([this, path] { write(path); }))
    {
        m_thread->start();
    }
    ~Writing()
    {
        m_isDone = true;
        m_thread->wait();
    }

private:
    void write(const QString &path)
    {
        const auto database = orFatal(Database::open(path, Database::Access::ReadWrite));
        while (!m_isDone) {
            orFatal(addToSearchCorpus(*database));
            QThread::msleep(200);
        }
    }
    std::atomic_bool m_isDone = false;
    std::unique_ptr<QThread> m_thread;
};

void measure(Store &store, Database &bare, const Case &one, int rounds)
{
    Times ours;
    Times theirs;
    Times withSnippets;
    qsizetype hits = 0;
    for (int i = 0; i < rounds; ++i) {
        ours.ms.append(timed([&] { hits = search(store, one).size(); }));
        if (*one.bare) {
            theirs.ms.append(timed([&] { searchBare(bare, one); }));
            withSnippets.ms.append(timed([&] { searchWithSnippets(bare, one); }));
        }
    }
    const double like = *one.like ? searchLike(bare, one) : 0;
    const auto ratio
        = [&](const Times &base) { return base.ms.isEmpty() ? 0 : ours.at(0.5) / base.at(0.5); };
    std::printf("%-46s %4lld hits  %7.2f ms  p99 %7.2f   bare %8.2f  ratio %5.2f   "
                "with snippets %8.2f  ratio %5.2f   LIKE %8.1f\n",
        qPrintable(QString::fromUtf8(one.query) + (one.isRanked ? u" (best)"_s : QString())),
        static_cast<long long>(hits), ours.at(0.5), ours.at(0.99), theirs.at(0.5), ratio(theirs),
        withSnippets.at(0.5), ratio(withSnippets), like);
    std::fflush(stdout);
}

// How long the answer to a key takes when the question of the key before is a heavy one.
void measureInterruption(Store &store)
{
    Times times;
    for (int i = 0; i < 30; ++i) {
        SearchRequest heavy;
        heavy.text = u"/no such thing/"_s;
        const auto abandoned = store.search(heavy);
        QThread::msleep(10);
        times.ms.append(timed([&] { search(store, {"rarissime", ""}); }));
    }
    std::printf("%-46s            %8.2f ms  p99 %8.2f\n", "the next key after a heavy question",
        times.at(0.5), times.at(0.99));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const int entries = arguments.value(1, u"100000"_s).toInt();
    QTemporaryDir temporary;
    const QString folder = arguments.value(2, temporary.path());
    if (!QFile::exists(folder + u"/liveline.sqlite"_s)) {
        const double ms = timed([&] { orFatal(makeSearchCorpus(folder, entries)); });
        std::printf("%d entries written in %.1f s\n", entries, ms / 1'000);
    }
    const Clock end = [] { return QDateTime::fromMSecsSinceEpoch(corpusEnd, Qt::UTC); };
    const auto store = orFatal(Store::open(folder, end));
    const auto bare = orFatal(Database::open(store->path(), Database::Access::ReadWrite));
    makePlainIndex(*bare, folder);
    const Writing writing(store->path());
    const QString wanted = arguments.value(3);
    for (const Case &one : cases) {
        if (wanted.isEmpty())
            measure(*store, *bare, one, one.isRanked ? 11 : 51);
        else if (wanted == QString::fromUtf8(one.query))
            measure(*store, *bare, one, 2'001);
    }
    if (wanted.isEmpty())
        measureInterruption(*store);
    return 0;
}
