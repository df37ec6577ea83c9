// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/query.h"
#include "support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

class TestStoreSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheSameAsMatchingWithoutADatabase_data();
    void findsTheSameAsMatchingWithoutADatabase();
    void takesAnyStringForAQuery();
    void filtersByBlogTimeAndMarks();
    void ranksTitlesAboveTexts();
    void marksTheMatchInTheOriginalText();
    void showsTheEarlierWordingThatWasAskedFor();
    void answersOnlyTheNewestQuestion();
    void selectsEntriesForAnExport();
    void countsWhatItFinds();
    void keepsSearchesAndCountsWhatIsUnread();
    void findsCommonAndRareContinuationsOfAPrefix();
    void findsFewAmongManyWhateverLeads();
};

void TestStoreSearch::findsTheSameAsMatchingWithoutADatabase_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("expected"); ///< of the texts below
    const auto row = [](const QString &query, const QList<int> &expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"地震"_s, {0});
    row(u"震"_s, {0, 1});
    row(u"coeur"_s, {2});
    row(u"cœur"_s, {2});
    row(u"strasse"_s, {3});
    row(u"lodz"_s, {4});
    row(u"الاسعاف"_s, {5});
    row(u"covid-19"_s, {6});
    row(u"C++"_s, {7});
    row(u"ukraine"_s, {8});
    row(u"l'ukraine"_s, {8});
    row(u"nord coreens"_s, {8});
    row(u"\"nord-coréens\""_s, {8});
    row(u"« soldats nord »"_s, {8});
    row(u"12.000"_s, {8});
    row(u"12 000"_s, {8});
    row(u"sold*"_s, {8});
    row(u"-ukraine"_s, {0, 1, 2, 3, 4, 5, 6, 7, 9});
    row(u"lodz OR strasse"_s, {3, 4});
    row(u"lodz OR strasse zablokowana"_s, {4});
    row(u"คนไทย"_s, {9});
    row(u"from:ada"_s, {7});
    row(u"title:language"_s, {7});
    row(u"title:compiler"_s, {});
    row(u"🔥"_s, {});
    row(u"is:removed"_s, {});
    row(u"has:link"_s, {});
    row(u"NEAR(soldats ukraine)"_s, {});
}

void TestStoreSearch::findsTheSameAsMatchingWithoutADatabase()
{
    QFETCH(QString, query);
    QFETCH(QList<int>, expected);
    const QStringList texts{u"東京で強い地震がありました"_s, u"地面が震えた"_s,
        u"Au cœur de la ville"_s, u"Die Straße ist gesperrt"_s,
        u"Ulica w Łodzi zablokowana, Łódź czeka"_s, u"وصلت سيارات الإسعاف"_s,
        u"Le Covid-19 recule"_s, u"A new compiler for C++ is out"_s,
        u"Jusqu’à 12.000 soldats nord-coréens contre l’Ukraine"_s, u"คนไทยกลับบ้าน"_s};
    TemporaryStore store;
    QList<ParsedEntry> entries;
    for (int i = 0; i < texts.size(); ++i)
        entries.prepend(parsedEntry(u"id%1"_s.arg(i), texts[i], i));
    entries[2].author = u"Ada Byron"_s;
    entries[2].headline = u"A language grows up"_s;
    const EntryChanges changes = store.merge(store.follow().id, entries);

    QStringList wanted;
    for (const int i : expected)
        wanted.prepend(texts[i]);
    QCOMPARE(store.found(query), wanted);
    QStringList matched;
    const Query parsed = parseQuery(query, store.clock().now());
    for (const Entry &entry : changes.added) {
        if (matches(parsed, entry))
            matched.prepend(entry.current.text);
    }
    QCOMPARE(matched, wanted);
}

void TestStoreSearch::takesAnyStringForAQuery()
{
    TemporaryStore store;
    store.merge(store.follow().id,
        {parsedEntry(u"a"_s, u"Near and not far: \"all\" title words OR none*"_s, 1)});
    QRandomGenerator random(11);
    const QStringList pieces{u"\""_s, u"*"_s, u"-"_s, u"("_s, u")"_s, u":"_s, u"^"_s, u"+"_s,
        u"{"_s, u"}"_s, u"'"_s, u" "_s, u" OR "_s, u" AND "_s, u" NOT "_s, u"NEAR"_s, u"title:"_s,
        u"blog:"_s, u"before:"_s, u"is:"_s, u"near"_s, u"2026-01-01"_s, u"é"_s, u"東"_s,
        u"👩‍🚒"_s, u"«"_s, u"%"_s, u"\\"_s, u";"_s, u"--"_s, QString(QChar(0)),
        QString(QChar(0xDC00)), u"\u0301"_s, u"ﷺ"_s, u"½"_s};
    for (int i = 0; i < 1'500; ++i) {
        QString query;
        for (int n = random.bounded(1, 12); n > 0; --n) {
            query += random.bounded(4) == 0 ? QString(QChar(char16_t(random.bounded(0x10000))))
                                            : pieces[random.bounded(int(pieces.size()))];
        }
        SearchRequest request;
        request.text = query;
        request.isTyping = random.bounded(2) == 0;
        request.sort
            = random.bounded(2) ? SearchRequest::Sort::Relevance : SearchRequest::Sort::Newest;
        const auto hits = await((*store).search(request));
        QVERIFY2(hits, qPrintable(query + u" → "_s + (hits ? QString() : describe(hits.error()))));
    }
    QCOMPARE(store.found(u"x "_s.repeated(5'000)), QStringList());
}

void TestStoreSearch::filtersByBlogTimeAndMarks()
{
    TemporaryStore store;
    const BlogId a = store.follow(u"https://a.example/harbour"_s).id;
    const BlogId b = store.follow(u"https://b.example/valley"_s).id;
    QList<ParsedEntry> entries;
    for (int i = 9; i >= 0; --i)
        entries.append(parsedEntry(u"id%1"_s.arg(i), u"Report %1"_s.arg(i), 10 * i));
    const EntryChanges changes = store.merge(a, entries);
    store.merge(b, {parsedEntry(u"x"_s, u"Report from elsewhere"_s, 5)});
    await(store->mark({changes.added[4].id}, Mark::Read));

    QCOMPARE(store.found(u"report blog:valley"_s), QStringList{u"Report from elsewhere"_s});
    QCOMPARE(store.found(u"report blog:nowhere"_s), QStringList());
    QCOMPARE(store.found(u"report is:read"_s), QStringList{u"Report 4"_s});
    QCOMPARE(store.found(u"is:read"_s), QStringList{u"Report 4"_s});
    QCOMPARE(store.found(u"report after:2026-03-14T09:20:00Z"_s),
        (QStringList{u"Report 9"_s, u"Report 8"_s}));
    QCOMPARE(store.found(u"report before:2026-03-14T08:06:00Z"_s),
        (QStringList{u"Report from elsewhere"_s, u"Report 0"_s}));
    SearchRequest request;
    request.text = u"report"_s;
    request.blog = a;
    request.limit = 3;
    const auto hits = await(store->search(request));
    QVERIFY_RESULT(hits);
    QCOMPARE(hits->size(), 3);
    QCOMPARE(hits->first().entry.current.text, u"Report 9"_s);
}

void TestStoreSearch::ranksTitlesAboveTexts()
{
    TemporaryStore store;
    ParsedEntry titled = parsedEntry(u"a"_s, u"What people saw from the hill that day"_s, 1);
    titled.headline = u"Comet"_s;
    const ParsedEntry told
        = parsedEntry(u"b"_s, u"A word on what a comet is made of, and why"_s, 2);
    store.merge(store.follow().id, {told, titled});
    SearchRequest request;
    request.text = u"comet"_s;
    request.sort = SearchRequest::Sort::Relevance;
    const auto hits = await(store->search(request));
    QVERIFY_RESULT(hits);
    QCOMPARE(hits->size(), 2);
    QCOMPARE(hits->first().entry.current.text, titled.text);
    QVERIFY(hits->first().rank < hits->last().rank);
}

void TestStoreSearch::marksTheMatchInTheOriginalText()
{
    TemporaryStore store;
    store.merge(store.follow().id, {parsedEntry(u"a"_s, u"Au cœur de Łódź"_s, 1)});
    SearchRequest request;
    request.text = u"coeur lodz"_s;
    const auto hits = await(store->search(request));
    QVERIFY_RESULT(hits);
    QCOMPARE(hits->first().snippet, u"Au \uE000cœur\uE001 de \uE000Łódź\uE001"_s);
}

void TestStoreSearch::showsTheEarlierWordingThatWasAskedFor()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    store.merge(blog, {parsedEntry(u"a"_s, u"Two cranes stand idle in the harbour"_s, 1)});
    store.merge(blog, {parsedEntry(u"a"_s, u"Three cranes stand idle in the harbour"_s, 1)});
    const EntryChanges changes
        = store.merge(blog, {parsedEntry(u"a"_s, u"All is well: three are at work"_s, 1)});
    QCOMPARE(changes.edited.size(), 1);
    const auto hitOf = [&](const QString &text) {
        SearchRequest request;
        request.text = text;
        const auto hits = await((*store).search(request));
        return hits && hits->size() == 1 ? hits->first() : SearchHit();
    };
    const SearchHit latest = hitOf(u"rev:cranes"_s);
    QCOMPARE(latest.snippet, u"Three \uE000cranes\uE001 stand idle in the harbour"_s);
    QCOMPARE(latest.earlier, 2);
    QVERIFY(latest.earlierSeen.isValid());
    QCOMPARE(
        hitOf(u"three rev:two"_s).snippet, u"\uE000Two\uE001 cranes stand idle in the harbour"_s);
    const SearchHit now = hitOf(u"three -rev:four"_s);
    QCOMPARE(now.snippet, u"All is well: \uE000three\uE001 are at work"_s);
    QCOMPARE(now.earlier, 0);

    await((*store).annotate({now.entry.id}, {{}, {}, u"Ask the harbour master"_s}));
    QCOMPARE(hitOf(u"note:harbour"_s).snippet, u"Ask the \uE000harbour\uE001 master"_s);
}

void TestStoreSearch::answersOnlyTheNewestQuestion()
{
    TemporaryStore store;
    QList<ParsedEntry> entries;
    for (int i = 0; i < 2'000; ++i)
        entries.append(
            parsedEntry(QString::number(10'000 + i), u"Report number %1"_s.arg(i), i % 600));
    store.merge(store.follow().id, entries);
    SearchRequest request;
    request.text = u"report"_s;
    request.limit = 0;
    QList<QFuture<Result<QList<SearchHit>>>> asked;
    for (int i = 0; i < 20; ++i)
        asked.append(store->search(request));
    const auto last = await(asked.takeLast());
    QVERIFY_RESULT(last);
    QCOMPARE(last->size(), 2'000);
    int cancelled = 0;
    for (const auto &future : std::as_const(asked)) {
        const auto hits = await(future);
        cancelled += !hits && hits.error().kind == Error::Kind::Cancelled ? 1 : 0;
    }
    QVERIFY(cancelled >= 18);
}

void TestStoreSearch::selectsEntriesForAnExport()
{
    TemporaryStore store;
    const BlogId blog = store.follow().id;
    QList<ParsedEntry> entries;
    for (int i = 9; i >= 0; --i)
        entries.append(parsedEntry(u"id%1"_s.arg(i), u"Report %1"_s.arg(i), i));
    const EntryChanges changes = store.merge(blog, entries);
    const auto texts = [&](const Selection &selection) {
        QStringList result;
        const auto selected = await(store->entries(selection));
        for (const Entry &entry : selected.value_or(QList<Entry>()))
            result.append(entry.current.text);
        return result;
    };
    QCOMPARE(texts({}).size(), 10);
    Selection chosen;
    chosen.ids = {changes.added[2].id, changes.added[7].id, EntryId(999)};
    QCOMPARE(texts(chosen), (QStringList{u"Report 2"_s, u"Report 7"_s}));
    chosen.query = u"7"_s;
    QCOMPARE(texts(chosen), QStringList{u"Report 7"_s});
    Selection span;
    span.blogs = {blog};
    span.since = changes.added[3].sortTime;
    span.until = changes.added[6].sortTime;
    QCOMPARE(texts(span), (QStringList{u"Report 5"_s, u"Report 4"_s, u"Report 3"_s}));
    span.limit = 1;
    QCOMPARE(texts(span), QStringList{u"Report 5"_s});
    Selection nothing;
    nothing.query = u"🔥"_s;
    QCOMPARE(texts(nothing), QStringList());
}

void TestStoreSearch::countsWhatItFinds()
{
    TemporaryStore store;
    const BlogId a = store.follow(u"https://a.example/harbour"_s).id;
    const BlogId b = store.follow(u"https://b.example/valley"_s).id;
    ParsedEntry linked = parsedEntry(u"1"_s, u"Report one"_s, 1);
    linked.content = SafeHtml{u"<p><a href=\"https://a.example/\">Report</a></p>"_s};
    linked.author = u"Ada"_s;
    store.merge(a, {parsedEntry(u"2"_s, u"Report two"_s, 2), linked});
    store.merge(b, {parsedEntry(u"3"_s, u"Report three"_s, 3)});
    SearchRequest request;
    request.text = u"report"_s;
    const auto facets = await(store->searchFacets(request));
    QVERIFY_RESULT(facets);
    QCOMPARE(facets->total, 3);
    QVERIFY(!facets->isCapped);
    QCOMPARE(facets->blogs, (QList<std::pair<BlogId, int>>{{a, 2}, {b, 1}}));
    QCOMPARE(facets->days, (QList<std::pair<QDate, int>>{{QDate(2026, 3, 14), 3}}));
    QCOMPARE(facets->authors, (QList<std::pair<QString, int>>{{u"Ada"_s, 1}}));
    QCOMPARE(facets->traits, (QList<std::pair<Trait, int>>{{Trait::Link, 1}}));
}

void TestStoreSearch::keepsSearchesAndCountsWhatIsUnread()
{
    TemporaryStore store;
    const EntryChanges changes = store.merge(store.follow().id,
        {parsedEntry(u"2"_s, u"Report two"_s, 2), parsedEntry(u"1"_s, u"Report one"_s, 1)});
    const auto saved = await(store->save(SavedSearch{0, u"Z"_s, u"report"_s}));
    QVERIFY_RESULT(saved);
    QVERIFY(await(store->save(SavedSearch{0, u"a"_s, u"two"_s})));
    store.reopen();
    QCOMPARE(store->savedSearches()->size(), 2);
    QCOMPARE(store->savedSearches()->last(), *saved);
    QCOMPARE(*await(store->countUnread({u"report"_s, u"two"_s, u""_s})), (QList<int>{2, 1, 0}));
    await(store->mark({changes.added.first().id}, Mark::Read));
    QCOMPARE(*await(store->countUnread({u"report"_s})), QList<int>{1});
    QVERIFY(await(store->save(SavedSearch{saved->id, u"Y"_s, u"report"_s})));
    QCOMPARE(store->savedSearches()->last().name, u"Y"_s);
    QVERIFY(await(store->removeSavedSearch(saved->id)));
    QCOMPARE(store->savedSearches()->size(), 1);
}

// Of six hundred words that begin alike; the index lists beginnings of three letters only.
void TestStoreSearch::findsCommonAndRareContinuationsOfAPrefix()
{
    TemporaryStore store;
    QList<ParsedEntry> entries;
    for (int i = 599; i >= 0; --i) {
        const QString word = i == 3 ? u"harvest"_s : i % 5 == 0 ? u"harness"_s : u"harbour"_s;
        entries.append(parsedEntry(u"%1"_s.arg(i), u"%1 no. %2"_s.arg(word).arg(i), i));
    }
    store.merge(store.follow().id, entries);
    QCOMPARE(store.found(u"harv*"_s), QStringList{u"harvest no. 3"_s});
    QCOMPARE(store.found(u"harness* -5*"_s).size(), 50);
    QCOMPARE(store.found(u"harne*"_s).first(), u"harness no. 595"_s);
    QCOMPARE(store.found(u"harb* 597"_s), QStringList{u"harbour no. 597"_s});
    QCOMPARE(store.found(u"harb* -harbo*"_s), QStringList());
}

// Two blogs whose entries arrive in turn; stars far apart. In each order, limited and not.
void TestStoreSearch::findsFewAmongManyWhateverLeads()
{
    TemporaryStore store;
    const BlogId a = store.follow(u"https://a.example/harbour"_s).id;
    const BlogId b = store.follow(u"https://b.example/valley"_s).id;
    QList<Entry> all;
    for (int part = 0; part < 8; ++part) {
        QList<ParsedEntry> entries;
        for (int i = 199; i >= 0; --i) {
            const int n = part * 200 + i;
            const QString told = n % 2 == 0 ? u"calm"_s : n % 7 == 0 ? u"storm"_s : u"rain"_s;
            entries.append(parsedEntry(u"%1"_s.arg(n), u"%1, report %2"_s.arg(told).arg(n), n));
        }
        all += store.merge(part % 2 == 0 ? a : b, entries).added;
    }
    QList<EntryId> starred;
    for (qsizetype i = 0; i < all.size(); i += 130)
        starred.append(all[i].id);
    QVERIFY(await(store->mark(starred, Mark::Starred)));
    all = *await(store->entries({}));
    QCOMPARE(all.size(), 1'600);

    for (const QString &text : {u"-calm"_s, u"-calm -rain"_s, u"-report"_s, u"is:starred calm"_s,
             u"is:starred -calm"_s, u"is:starred calm OR storm"_s, u"is:starred rep*"_s,
             u"-calm from:nobody"_s, u"is:starred calm -storm *alm*"_s, u"blog:valley -rain"_s}) {
        for (const QString &order : {u" sort:newest"_s, u" sort:oldest"_s}) {
            const Query query = parseQuery(text, store.clock().now());
            QStringList expected;
            for (const Entry &entry : std::as_const(all)) {
                if (matches(query, entry, **store->blog(entry.blogId)))
                    expected.append(entry.current.text);
            }
            if (order == u" sort:oldest"_s)
                std::ranges::reverse(expected);
            Selection selection;
            selection.query = text + order;
            for (const int limit : {0, 7}) {
                selection.limit = limit;
                const auto entries = await(store->entries(selection));
                QVERIFY_RESULT(entries);
                QStringList found;
                for (const Entry &entry : *entries)
                    found.append(entry.current.text);
                QCOMPARE(found, limit > 0 ? expected.mid(0, limit) : expected);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestStoreSearch)
#include "tst_storesearch.moc"
