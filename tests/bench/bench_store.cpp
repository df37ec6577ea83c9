// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// What the store costs, held against bare SQLite doing the same in the same run.
// Usage: bench_store [entries]; prints milliseconds (median) and ratios.

#include "core/search/query.h"
#include "core/store/database.h"
#include "support/temporarystore.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

// About 600 bytes from a small vocabulary: the worst case for ranking.
QString news(int n)
{
    static const QStringList words
        = u"demande élection gouvernement ministre Paris Kiev soldats attaque nuit région "
          "police blessés marché accord annonce président victoire match équipe point "
          "eclipse shadow harbour weather people morning council report bridge rain"_s.split(u' ');
    QString text;
    quint32 state = quint32(n) * 2654435761U + 1;
    while (text.size() < 600) {
        state = state * 1664525U + 1013904223U;
        text += words[(state >> 8) % quint32(words.size())] + u' ';
    }
    return text + (n % 1000 == 0 ? u"rarissime "_s : QString()) + u"n%1"_s.arg(n);
}

double median(int rounds, const auto &work)
{
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

void print(const char *what, double ours, double bare)
{
    std::printf("%-44s %9.3f ms   bare %9.3f ms   ratio %5.2f\n", what, ours, bare,
        bare > 0 ? ours / bare : 0);
    std::fflush(stdout);
}

QList<ParsedEntry> page(int from, int count)
{
    QList<ParsedEntry> entries;
    for (int n = from + count - 1; n >= from; --n)
        entries.append(parsedEntry(u"id-%1"_s.arg(n), news(n), n / 4));
    return entries;
}

std::unique_ptr<Database> orFatal(Result<std::unique_ptr<Database>> opened)
{
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

// One table, one index: the least that could hold an entry and find its words.
class Bare {
public:
    explicit Bare(const QString &path)
        : m_database(orFatal(Database::open(path, Database::Access::ReadWrite)))
    {
        m_database->run(
            u"CREATE TABLE entry (id INTEGER PRIMARY KEY, time INTEGER, html TEXT, text TEXT)"_s);
        m_database->run(u"CREATE INDEX entry_time ON entry(time, id)"_s);
        m_database->run(
            u"CREATE VIRTUAL TABLE words USING fts5(text, content='', prefix='2 3', tokenize='unicode61 remove_diacritics 2')"_s);
    }
    void insert(const QList<ParsedEntry> &entries)
    {
        Transaction transaction(*m_database);
        for (const ParsedEntry &entry : entries) {
            const qint64 id = m_database
                                  ->run(u"INSERT INTO entry (time, html, text) VALUES (?, ?, ?)"_s,
                                      entry.published, entry.content.html, entry.text)
                                  .insertedId();
            m_database->run(u"INSERT INTO words (rowid, text) VALUES (?, ?)"_s, id, entry.text);
        }
        transaction.commit();
    }
    void readPage(qint64 before)
    {
        drain(m_database->run(
            u"SELECT html, text FROM entry WHERE (time, id) < (?, 0) ORDER BY time DESC, id DESC LIMIT 64"_s,
            before));
    }
    void search(const QString &words, const QString &order)
    {
        drain(
            m_database->run(u"SELECT e.html, e.text FROM words JOIN entry e ON e.id = words.rowid "
                            "WHERE words MATCH ? ORDER BY "_s
                    + order + u" LIMIT 50"_s,
                words));
    }

private:
    static void drain(Statement row)
    {
        qsizetype read = 0;
        while (row.next())
            read += row.text(0).size() + row.text(1).size();
        Q_UNUSED(read)
    }
    std::unique_ptr<Database> m_database;
};

void benchSearch(TemporaryStore &store, Bare &bare, const char *name, const QString &text,
    const QString &bareText, SearchRequest::Sort sort)
{
    SearchRequest request;
    request.text = text;
    request.sort = sort;
    const double ours = median(9, [&] {
        if (const auto hits = await(store->search(request)); !hits)
            qFatal("%s", qPrintable(hits.error().detail));
    });
    const bool isNewest = sort == SearchRequest::Sort::Newest;
    print(name, ours,
        median(9, [&] { bare.search(bareText, isNewest ? u"words.rowid DESC"_s : u"rank"_s); }));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const int total = argc > 1 ? app.arguments().at(1).toInt() : 200'000;
    TemporaryStore store;
    QTemporaryDir bareDir;
    Bare bare(bareDir.filePath(u"bare.sqlite"_s));
    BlogId blog{};

    QElapsedTimer timer;
    double ours = 0;
    double theirs = 0;
    for (int from = 0; from < total; from += 10'000) {
        const QList<ParsedEntry> entries = page(from, 10'000);
        blog = store.follow(u"https://news.example/live/%1"_s.arg(from)).id;
        timer.start();
        store.merge(blog, entries);
        ours += double(timer.nsecsElapsed()) / 1e6;
        timer.start();
        bare.insert(entries);
        theirs += double(timer.nsecsElapsed()) / 1e6;
    }
    print("first load, per 1000 entries", ours * 1'000 / total, theirs * 1'000 / total);
    blog = store.follow().id;

    int next = total;
    print("merge of a page of 200 new entries",
        median(9, [&] { store.merge(blog, page(next += 200, 200)); }),
        median(9, [&] { bare.insert(page(next += 200, 200)); }));
    const QList<ParsedEntry> same = page(next + 200, 200);
    store.merge(blog, same);
    print("merge of the same 200 again", median(9, [&] { store.merge(blog, same); }), 0);
    QList<ParsedEntry> one = same;
    one.first().text += u" 12"_s;
    print("merge of 200 with one edit",
        median(9,
            [&] {
                one.first().text += u"3"_s;
                store.merge(blog, one);
            }),
        0);

    const QDateTime middle = QDateTime({2026, 3, 14}, {8, 0}, Qt::UTC).addSecs(60LL * total / 8);
    const BlogId half = (*store->blogs())[(*store->blogs()).size() / 2].id;
    const EntryCursor cursor{store->recentTimes(half, 5'000)->last(), 0, EntryId(1)};
    print("page of 64 from the middle",
        median(99, [&] { std::ignore = store->olderEntries(half, cursor, 64); }),
        median(99, [&] { bare.readPage(middle.toMSecsSinceEpoch()); }));
    print("list of blogs", median(99, [&] { std::ignore = store->blogs(); }), 0);
    print("open", median(9, [&] { store.reopen(); }), 0);

    using enum SearchRequest::Sort;
    benchSearch(store, bare, "rare word, newest 50", u"rarissime"_s, u"rarissime"_s, Newest);
    benchSearch(store, bare, "common word, newest 50", u"demande"_s, u"demande"_s, Newest);
    benchSearch(
        store, bare, "two common words, newest 50", u"demande paris"_s, u"demande paris"_s, Newest);
    benchSearch(store, bare, "prefix, newest 50", u"elec*"_s, u"elec*"_s, Newest);
    benchSearch(store, bare, "phrase, newest 50", u"\"paris kiev\""_s, u"\"paris kiev\""_s, Newest);
    benchSearch(store, bare, "common word, best 50 (ours of 20,000)", u"demande"_s, u"demande"_s,
        Relevance);
    return 0;
}
