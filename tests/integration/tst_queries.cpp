// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The query language over a store in many scripts: what each query must find, by the index and by
// the predicate that alerts use, which must agree for any query whatsoever.

#include "core/search/query.h"
#include "support/temporarystore.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Liveline;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Piece {
    const char *id;
    int minute; ///< past eight
    QString text;
    QString headline = {};
    QString author = {};
    QString html = {};
};

QList<Piece> frenchPieces()
{
    return {
        {"f1", 0, u"Le cœur de la grue a lâché ; les sœurs Lefèvre témoignent."_s,
            u"Une grue s’effondre"_s, u"Inès Dubois"_s},
        {"f2", 5, u"Jusqu’à 12.000 soldats nord-coréens seraient engagés contre l’Ukraine."_s, {},
            u"Marc Olivier"_s},
        {"f3", 10, u"Le préfet : « Aucun blessé grave », dit-il à 18h30."_s, {}, {},
            u"<blockquote><p>Aucun blessé grave</p></blockquote>"_s},
        {"f4", 15, u"L’École rouvrira lundi. Coût : 1 299 € par élève, soit 20 % de plus."_s},
        {"f5", 20, u"Score final : 2–1 pour Le Havre ! #HAC #Ligue1"_s},
        {"f6", 25, u"Suivez @gazette_large et @AnneLise pour les photos 🔥🚒"_s},
        {"f7", 30, u"L’avis : https://www.port.example/avis/2026 ; node.js est en panne"_s, {}, {},
            u"<p><a href=\"https://www.port.example/avis/2026\">avis</a></p>"_s},
        {"f8", 35, u"Covid-19 : le variant recule ; le covid long est étudié."_s},
    };
}

QList<Piece> englishPieces()
{
    return {
        {"e1", 2, u"The bridge is closed; the naïve engineer saw it."_s, u"Bridge closed"_s,
            u"Ada Byron"_s},
        {"e2", 7, u"A compiler for C++ is out, C# and F# follow; plain C stays."_s},
        {"e3", 12, u"Prices rose to $1,299 while AT&T and R&D fell 5%."_s},
        {"e4", 17, u"NEAR the harbour: all title words OR none, NOT quite (see note)."_s},
        {"e5", 22, u"The bridge reopens to election officials."_s, u"Reopened"_s, u"Bo Grün"_s},
        {"e6", 27, u"İstanbul’da köprü IŞIK altında"_s},
        {"e7", 32, u"Łódź, Øresund, Đakovo, þing and smørrebrød"_s},
        {"e8", 37, u"The ﬁre brigade’s oﬃce: ﬂames out"_s},
        {"e9", 42, u"Watch the crane fall"_s, {}, {},
            u"<p><a href=\"https://www.youtube.com/watch?v=x\">Watch</a></p>"_s},
        {"e10", 44, u"The toll is 3 wounded"_s},
        {"e11", 46, u"A rumour that will vanish"_s},
        {"e12", 48, u"What she wrote on the network"_s, {}, {},
            u"<p><a href=\"https://bsky.app/profile/x/post/y\">post</a></p>"_s},
    };
}

QList<Piece> worldPieces()
{
    return {
        {"d1", 1, u"Die Straße ist gesperrt, die Maße stimmen nicht."_s},
        {"r1", 3, u"Ёлка упала, но ещё стоит; чай и йод"_s},
        {"a1", 6, u"وصلت سيارات الإسعاف إلى المدينة"_s},
        {"a2", 8, u"أُعلنت حالة الطوارئ في المدرسة"_s},
        {"a3", 9, u"الســـلام عليكم يا مُحَمَّد"_s},
        {"p1", 11, u"کتاب‌های تازه یافت شد"_s},
        {"j1", 13, u"東京で強い地震がありました。津波の心配はありません。"_s},
        {"j2", 14, u"コンピューターが停止。ｶﾀｶﾅ表記"_s},
        {"z1", 16, u"北京地面在震动，中国队获胜"_s},
        {"k1", 18, u"서울 지하철에서 화재가 발생했습니다"_s},
        {"t1", 19, u"คนไทยกลับบ้าน น้ำท่วม"_s},
        {"h1", 21, u"हिन्दी में समाचार आज"_s},
        {"he1", 23, u"שָׁלוֹם לכולם"_s},
        {"g1", 24, u"Αθήνα: σεισμός, ΣΕΙΣΜΌΣ"_s},
        {"v1", 26, u"Tiếng Việt: Đà Nẵng mưa lớn"_s},
        {"u1", 28, u"Merci 👍🏽 👩‍🚒 🇫🇷 ❤️"_s},
    };
}

ParsedEntry entryOf(const Piece &piece)
{
    ParsedEntry entry = parsedEntry(QString::fromLatin1(piece.id), piece.text, piece.minute);
    entry.headline = piece.headline;
    entry.author = piece.author;
    if (!piece.html.isEmpty())
        entry.content = SafeHtml{piece.html};
    return entry;
}

Extraction answer(const QString &headline, const QString &publisher, const QString &language,
    const QList<Piece> &pieces)
{
    Extraction extraction;
    extraction.blog.headline = headline;
    extraction.blog.publisher = publisher;
    extraction.blog.language = language;
    extraction.extractor = u"test"_s;
    for (const Piece &piece : pieces)
        extraction.entries.prepend(entryOf(piece));
    return extraction;
}

ParsedEntry old(const QString &id, const QString &text, const QDateTime &published)
{
    ParsedEntry entry = parsedEntry(id, text);
    entry.published = published;
    return entry;
}

QString sorted(QStringList ids)
{
    ids.sort();
    return ids.join(u' ');
}

} // namespace

class TestQueries : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatItMust_data();
    void findsWhatItMust();
    void agreesWithThePredicateForAnyQuery();

private:
    void fillFrench();
    void fillEnglish();
    void annotate();
    EntryId idOf(const QString &sourceId) const { return m_ids.value(sourceId); }
    QString foundByIndex(const QString &query, bool isTyping);
    QString foundByPredicate(const QString &query, bool isTyping);

    TemporaryStore m_store;
    QHash<QString, EntryId> m_ids;
    QList<Entry> m_entries;
    QHash<EntryId, QList<Revision>> m_revisions;
    QHash<BlogId, LiveBlog> m_blogs;
};

void TestQueries::initTestCase()
{
    fillFrench();
    fillEnglish();
    m_store.merge(m_store.follow(u"https://welt.example/ticker"_s).id,
        answer(u"Weltticker"_s, {}, u"de"_s, worldPieces()));
    annotate();
    m_entries = await(m_store->entries({})).value_or(QList<Entry>());
    for (const Entry &entry : std::as_const(m_entries))
        m_revisions.insert(entry.id, *m_store->revisions(entry.id));
    const QList<LiveBlog> blogs = m_store->blogs().value_or(QList<LiveBlog>());
    for (const LiveBlog &blog : blogs)
        m_blogs.insert(blog.id, blog);
    QCOMPARE(m_entries.size(), 39);
    QCOMPARE(m_store.problems(), QStringList());
}

void TestQueries::fillFrench()
{
    Extraction page
        = answer(u"Le port en direct"_s, u"La Gazette du Large"_s, u"fr-FR"_s, frenchPieces());
    page.entries.last().isKeyEvent = true; // f1
    Image image;
    image.url = QUrl(u"https://presse.example/ecole.jpg"_s);
    page.entries[4].images = {image}; // f4
    page.entries.append({
        old(u"o1"_s, u"Vieille dépêche du port"_s, QDateTime({2026, 3, 10}, {12, 0}, Qt::UTC)),
        old(u"o2"_s, u"Dépêche de février"_s, QDateTime({2026, 2, 15}, {12, 0}, Qt::UTC)),
        // Already the new year in Paris.
        old(u"o3"_s, u"Bonne année au port"_s, QDateTime({2025, 12, 31}, {23, 30}, Qt::UTC)),
    });
    const EntryChanges changes
        = m_store.merge(m_store.follow(u"https://presse.example/direct/port"_s).id, page);
    for (const Entry &entry : changes.added)
        m_ids.insert(entry.current.sourceId, entry.id);
    await(m_store->mark({idOf(u"f2"_s), idOf(u"o1"_s)}, Mark::Starred));
    await(m_store->mark({idOf(u"f3"_s), idOf(u"f5"_s)}, Mark::Read));
}

void TestQueries::fillEnglish()
{
    const BlogId blog = m_store.follow(u"https://news.example/live/bridge"_s).id;
    Extraction page = answer(u"Bridge news"_s, u"Harbour Herald"_s, u"en-GB"_s, englishPieces());
    page.entries.last().isPinned = true; // e1
    page.entries.last().isBreaking = true;
    for (const Entry &entry : m_store.merge(blog, page).added)
        m_ids.insert(entry.current.sourceId, entry.id);
    await(m_store->mark({idOf(u"e10"_s)}, Mark::Read));
    page.entries.removeIf([](const ParsedEntry &entry) { return entry.sourceId == "e11"_L1; });
    for (ParsedEntry &entry : page.entries) {
        if (entry.sourceId == "e10"_L1)
            entry = parsedEntry(u"e10"_s, u"The toll is 5 wounded"_s, 44);
    }
    m_store.merge(blog, page);
    m_store.merge(blog, page);
    m_store.confirm(blog);
}

void TestQueries::annotate()
{
    await(
        m_store->annotate({idOf(u"f2"_s), idOf(u"e1"_s)}, {{u"À vérifier"_s, u"port"_s}, {}, {}}));
    await(m_store->annotate({idOf(u"e5"_s)}, {{u"Portuaire"_s}, {}, {}}));
    await(m_store->annotate({idOf(u"e5"_s)}, {{}, {}, u"Appeler l’École, pont fermé ?"_s}));
    await(m_store->annotate({idOf(u"f4"_s)}, {{}, {}, u"Ask Ada about the bridge"_s}));
    await(m_store->keepDraft({u"Revue du matin"_s, {{idOf(u"f1"_s)}, {idOf(u"e9"_s)}}}));
}

QString TestQueries::foundByIndex(const QString &query, bool isTyping)
{
    SearchRequest request;
    request.text = query;
    request.limit = 0;
    request.isTyping = isTyping;
    const auto hits = await(m_store->search(request));
    if (!hits)
        return describe(hits.error());
    QStringList ids;
    for (const SearchHit &hit : *hits)
        ids.append(hit.entry.current.sourceId);
    return sorted(ids);
}

QString TestQueries::foundByPredicate(const QString &query, bool isTyping)
{
    Query parsed = parseQuery(query, m_store.clock().now(), isTyping);
    parsed.tree = withDossier(parsed.tree, u"Revue du matin"_s);
    if (parsed.isEmpty())
        return {};
    QStringList ids;
    for (const Entry &entry : std::as_const(m_entries)) {
        if (matches(parsed, entry, m_blogs[entry.blogId], m_revisions[entry.id]))
            ids.append(entry.current.sourceId);
    }
    return sorted(ids);
}

void TestQueries::findsWhatItMust_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("isTyping");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *query, const char *expected) {
        QTest::newRow(query) << QString::fromUtf8(query) << false << QString::fromLatin1(expected);
    };
    const auto typed = [](const char *query, const char *expected) {
        QTest::addRow("%s…", query)
            << QString::fromUtf8(query) << true << QString::fromLatin1(expected);
    };
    // Words, case, accents.
    row("coeur", "f1");
    row("CŒUR", "f1");
    row("soeurs", "f1");
    row("lefevre", "f1");
    row("pont", "");
    row("bridge", "e1 e5");
    row("BRIDGE", "e1 e5");
    row("naive", "e1");
    row("bridge closed", "e1");
    row("bridge -closed", "e5");
    row("brid", "");
    row("ecole", "f4");
    row("École", "f4");
    row("numero", "");
    row("depeche", "o1 o2");
    row("Dépêche", "o1 o2");
    // Apostrophes and hyphens.
    row("ukraine", "f2");
    row("l'ukraine", "f2");
    row("l’ukraine", "f2");
    row("nord coreens", "f2");
    row("nord-coréens", "f2");
    row("\"nord coréens\"", "f2");
    row("nord‑coréens", "f2");
    row("s'effondre", "f1");
    row("covid-19", "f8");
    row("covid", "f8");
    row("\"covid long\"", "f8");
    row("\"covid 19\"", "f8");
    // Latin beyond ASCII.
    row("strasse", "d1");
    row("straße", "d1");
    row("masse", "d1");
    row("istanbul", "e6");
    row("ışık", "e6");
    row("isik", "e6");
    row("kopru", "e6");
    row("lodz", "e7");
    row("oresund", "e7");
    row("dakovo", "e7");
    row("thing", "e7");
    row("smorrebrod", "e7");
    row("fire", "e8");
    row("office", "e8");
    row("flames", "e8");
    row("tieng viet", "v1");
    row("da nang", "v1");
    // Cyrillic and Greek.
    row("елка", "r1");
    row("ёлка", "r1");
    row("еще", "r1");
    row("йод", "r1");
    row("иод", "");
    row("αθηνα", "g1");
    row("ΣΕΙΣΜΟΣ", "g1");
    row("σεισμός", "g1");
    // Arabic, Persian, Hebrew.
    row("الاسعاف", "a1");
    row("الإسعاف", "a1");
    row("المدينه", "a1");
    row("اعلنت", "a2");
    row("السلام", "a3");
    row("محمد", "a3");
    row("كتاب", "");
    row("کتابهای", "p1");
    row("شلوم", "");
    row("שלום", "he1");
    // Scripts without spaces.
    row("地震", "j1");
    row("震", "j1 z1");
    row("津波", "j1");
    row("震地", "");
    row("コンピューター", "j2");
    row("カタカナ", "j2");
    row("ピュー", "j2");
    row("中国", "z1");
    row("在震动", "z1");
    row("지하철", "k1");
    row("하철", "k1");
    row("화재", "k1");
    row("คนไทย", "t1");
    row("กลับ", "t1");
    row("ท่วม", "t1");
    row("समाचार", "h1");
    // Numbers and signs.
    row("12.000", "f2");
    row("12 000", "f2");
    row("\"1 299\"", "e3 f4");
    row("1,299", "e3 f4");
    row("1299", "");
    row("2–1", "f5");
    row("2-1", "f5");
    row("C++", "e2");
    row("c#", "e2");
    row("F#", "e2");
    row("c", "e2");
    row("\"plain c\"", "e2");
    row("AT&T", "e3");
    row("R&D", "e3");
    row("$1,299", "e3");
    row("5%", "e3");
    row("20 %", "f4");
    row("20%", "f4");
    row("1 299 €", "f4");
    row("€", "f4");
    row("node.js", "f7");
    row("https://www.port.example/avis/2026", "f7");
    row("port.example", "f7");
    row("@gazette_large", "f6");
    row("@annelise", "f6");
    row("annelise", "f6");
    row("#HAC", "f5");
    row("tag:hac", "f5");
    row("tag:#ligue1", "f5");
    row("hac", "f5");
    row("🔥", "f6");
    row("🚒", "f6 u1");
    row("👍", "u1");
    row("👩‍🚒", "u1");
    row("🇫🇷", "u1");
    row("❤", "u1");
    row("merci 👍", "u1");
    row("18h30", "f3");
    // Phrases.
    row("\"est fermé\"", "");
    row("\"bridge is closed\"", "e1");
    row("«aucun blessé»", "f3");
    row("“aucun blessé grave”", "f3");
    row("\"closed the\"", "e1");
    row("\"grave dit\"", "f3");
    row("\"bridge reopens", "e5");
    // Boolean.
    row("bridge OR grue", "e1 e5 f1");
    row("bridge | grue", "e1 e5 f1");
    row("bridge || grue", "e1 e5 f1");
    row("bridge OU grue", "e1 e5 f1");
    row("bridge OR grue closed", "e1");
    row("closed bridge OR grue", "e1");
    row("(bridge closed) OR grue", "e1 f1");
    row("(bridge AND closed) OR (grue ET coeur)", "e1 f1");
    row("bridge AND closed", "e1");
    row("bridge NOT closed", "e5");
    row("bridge SAUF closed", "e5");
    row("bridge -\"is closed\"", "e5");
    row("-(bridge OR grue) the", "e10 e4 e8 e9 e12");
    row("bridge --closed", "e1");
    row("bridge -(closed -engineer)", "e1 e5");
    row("NOT NOT bridge", "e1 e5");
    row("((bridge", "e1 e5");
    row("bridge)", "e1 e5");
    row("(bridge OR grue) (closed OR coeur)", "e1 f1");
    row("NEAR(harbour)", "");
    row("near harbour OR none", "e4");
    row("or none", "e4");
    row("OR none", "e4");
    row("bridge OR", "");
    row("AND", "e2 e3 e7");
    row("()", "");
    row("-", "");
    row("\"\"", "");
    row("!!!", "");
    row("*", "");
    // Prefixes, parts, expressions.
    row("elec*", "e5");
    row("nord*", "f2");
    row("\"to elec\"*", "e5");
    row("*ridg*", "e1 e5");
    row("*oreen*", "f2");
    row("*🔥*", "f6");
    row("/cl[aeo]sed/", "e1");
    row("/BRIDGE/", "");
    row("/BRIDGE/i", "e1 e5");
    row("/^The b/", "e1 e5");
    row("/(a+)+$/ bridge", "");
    row("/(/ bridge", "e1 e5");
    row("/\\d{2}h\\d{2}/", "f3");
    row("-/the/i de:ada", "");
    row("bridge -/reopens/", "e1");
    row("title:/^Bridge/", "e1");
    row("title:*open*", "e5");
    // Fields.
    row("title:bridge", "e1");
    row("titre:grue", "f1");
    row("title:engineer", "");
    row("title:\"bridge closed\"", "e1");
    row("-title:bridge bridge", "e5");
    row("from:ada", "e1");
    row("de:\"ines dubois\"", "f1");
    row("auteur:grun", "e5");
    row("par:olivier", "f2");
    row("blog:gazette", "f1 f2 f3 f4 f5 f6 f7 f8 o1 o2 o3");
    row("source:herald bridge", "e1 e5");
    row("site:news.example crane", "e9");
    row("blog:nowhere", "");
    row("-blog:gazette -blog:ticker the", "e1 e4 e5 e8 e9 e10 e12");
    row("blog:herald OR grue", "f1 e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 e11 e12");
    row("lang:fr port", "f7 o1 o3");
    row("lang:fr-fr grue", "f1");
    row("lang:en crane", "e9");
    row("langue:de strasse", "d1");
    row("lang:f", "");
    row("is:starred", "f2 o1");
    row("est:étoilé", "f2 o1");
    row("is:read", "e10 f3 f5");
    row("is:unread bridge", "e1 e5");
    row("-is:unread", "e10 f3 f5");
    row("est:lu", "e10 f3 f5");
    row("is:key", "f1");
    row("est:clé", "f1");
    row("is:pinned", "e1");
    row("is:breaking", "e1");
    row("est:urgent", "e1");
    row("-is:breaking bridge", "e5");
    row("is:duplicate", "");
    row("est:doublon bridge", "");
    row("port -is:duplicate", "f7 o1 o3");
    row("is:edited", "e10");
    row("is:changed", "e10");
    row("is:removed", "e11");
    row("is:starred OR is:pinned", "f2 o1 e1");
    row("is:starred OR bridge", "f2 o1 e1 e5");
    row("(is:starred OR bridge) -closed", "f2 o1 e5");
    row("has:image", "f4");
    row("avec:photo", "f4");
    row("has:link", "e12 e9 f7");
    row("has:video", "e9");
    row("has:embed", "e12");
    row("has:quote", "f3");
    row("contient:citation", "f3");
    row("-has:link crane", "");
    row("rev:3", "e10");
    row("rev:5", "");
    row("rev:wounded", "e10");
    row("-rev:3 toll", "");
    row("toll rev:\"3 wounded\"", "e10");
    row("rev:toll OR grue", "e10 f1");
    row("is:foo", "");
    row("note:pont", "e5");
    row("note:\"pont ferme\"", "e5");
    row("note:ecole", "e5");
    row("note:bridge", "f4");
    row("note:br*", "f4");
    row("note:*ridg*", "f4");
    row("note:/Ada|École/", "e5 f4");
    row("-note:bridge bridge", "e1 e5");
    row("note:bridge OR grue", "f1 f4");
    row("note:bridge has:image", "f4");
    row("has:note", "e5 f4");
    row("avec:note -has:image", "e5");
    row("-has:note bridge", "e1");
    row("tag:port", "e1 f2");
    row("tag:PORT", "e1 f2");
    row("tag:#port", "e1 f2");
    row("étiquette:port", "e1 f2");
    row("mot-clé:port bridge", "e1");
    row("tag:\"a verifier\"", "e1 f2");
    row("tag:verifier", "");
    row("-tag:port bridge", "e5");
    row("tag:hac OR tag:portuaire", "f5 e5");
    row("tag:portuaire is:unread", "e5");
    row("is:selected", "f1 e9");
    row("est:sélectionné grue", "f1");
    row("-is:selected crane", "");
    row("in:\"revue du matin\"", "f1 e9");
    row("in:REVUE", "f1 e9");
    row("dans:dossier", "f1 e9");
    row("in:selection crane", "e9");
    row("in:\"another one\"", "");
    row("-in:\"another one\" bridge", "e1 e5");
    row("foo:bridge", "");
    // Times.
    row("before:2026-03-14", "o1 o2 o3");
    row("avant:2026-03", "o2 o3");
    row("before:2026", "");
    row("après:2026-03-14T08:44:00Z", "e10 e11 e12");
    row("after:2026-03-14T08:44Z bridge", "");
    row("depuis:22min", "e10 e11 e12");
    row("before:60m port", "o1 o3");
    row("during:2026-03-10", "o1");
    row("during:2026-02", "o2");
    row("date:2026-01-01", "o3");
    row("during:2026",
        "f1 f2 f3 f4 f5 f6 f7 f8 o1 o2 o3 e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 e11 e12 d1 r1 a1 a2 a3 p1 "
        "j1 j2 z1 k1 t1 h1 he1 g1 v1 u1");
    row("during:2026-01/2026-02", "o2 o3");
    row("during:2026-02/",
        "f1 f2 f3 f4 f5 f6 f7 f8 o1 o2 e1 e2 e3 e4 e5 e6 e7 e8 e9 e10 e11 e12 d1 r1 a1 a2 a3 p1 j1 "
        "j2 z1 k1 t1 h1 he1 g1 v1 u1");
    row("during:/2026-02", "o2 o3");
    row("during:2026-03-01/2026-03-10", "o1");
    row("during:2026-02-14/P2D", "o2");
    row("pendant:P5D port", "f7 o1");
    row("during:PT30M/", "e10 e11 e9 e12 e8");
    row("during:today bridge", "e1 e5");
    row("date:aujourd'hui grue", "f1");
    row("date:aujourd’hui grue", "f1");
    row("during:hier", "");
    row("before:today", "o1 o2 o3");
    row("after:3d port", "f7");
    row("after:5j port", "f7 o1");
    row("after:9:45", "e11 e12");
    row("-after:3d", "o1 o2 o3");
    row("before:2026-03-14 OR is:starred", "f2 o1 o2 o3");
    row("before:soon bridge", "");
    row("after:2026-13-40 bridge", "");
    row("sort:old bridge", "e1 e5");
    row("tri:pertinence bridge", "e1 e5");
    // As one types.
    typed("bridge clo", "e1");
    typed("bridge clo ", "");
    typed("\"bridge is clo", "e1");
    typed("\"bridge is clo\"", "");
    typed("b", "");
    typed("é", "");
    typed("震", "j1 z1");
    typed("bridge OR", "e1 e5");
    typed("bridge is:", "e1 e5");
    typed("bridge is:unr", "e1 e5");
    typed("bridge before:2026-0", "e1 e5");
    typed("bridge -", "e1 e5");
    typed("bridge (", "e1 e5");
    typed("from:ad", "e1");
    typed("title:bri", "e1");
    typed("#ha", "f5");
    typed("@gaz", "f6");
    typed("rev:woun", "e10");
    typed("tag:po", "e1 e5 f2");
    typed("tag:p", "e1 e5 f2");
    typed("note:brid", "f4");
    typed("bridge is:sel", "e1 e5");
    typed("nord-cor", "f2");
}

void TestQueries::findsWhatItMust()
{
    QFETCH(QString, query);
    QFETCH(bool, isTyping);
    QFETCH(QString, expected);
    const QString wanted = sorted(expected.split(u' ', Qt::SkipEmptyParts));
    QCOMPARE(foundByIndex(query, isTyping), wanted);
    QCOMPARE(foundByPredicate(query, isTyping), wanted);
}

// Operators, fields, halves of them, words of the corpus and noise, glued together anyhow.
void TestQueries::agreesWithThePredicateForAnyQuery()
{
    QStringList pieces{u"\""_s, u"*"_s, u"-"_s, u"("_s, u")"_s, u":"_s, u"^"_s, u"+"_s, u"{"_s,
        u"}"_s, u"'"_s, u" "_s, u" "_s, u" OR "_s, u" AND "_s, u" NOT "_s, u" | "_s, u"NEAR"_s,
        u"title:"_s, u"de:"_s, u"rev:"_s, u"tag:"_s, u"note:"_s, u"in:"_s, u"dossier"_s,
        u"selected"_s, u"note"_s, u"blog:"_s, u"lang:"_s, u"before:"_s, u"after:"_s, u"during:"_s,
        u"is:"_s, u"has:"_s, u"sort:"_s, u"2026-03"_s, u"P3D"_s, u"today"_s, u"old"_s, u"unread"_s,
        u"étoilé"_s, u"edited"_s, u"removed"_s, u"breaking"_s, u"duplicate"_s, u"link"_s, u"image"_s, u"fr"_s, u"port"_s, u"3"_s,
        u"/r.d/"_s, u"/a+$/i"_s, u"/(/"_s, u"«"_s, u"%"_s, u"\\"_s, u";"_s, u"--"_s,
        QString(QChar(0)), QString(QChar(0xDC00)), u"\u0301"_s, u"ﷺ"_s, u"½"_s, u"bridge"_s,
        u"le"_s, u"c"_s, u"#"_s, u"@"_s, u"🔥"_s, u"東"_s, u"the"_s, u"ال"_s};
    QRandomGenerator random(7);
    for (int i = 0; i < 2'000; ++i) {
        QString query;
        for (int n = random.bounded(1, 10); n > 0; --n) {
            query += random.bounded(12) == 0 ? QString(QChar(char16_t(random.bounded(0x10000))))
                                             : pieces[random.bounded(int(pieces.size()))];
        }
        const bool isTyping = random.bounded(2) == 0;
        const QString found = foundByIndex(query, isTyping);
        const QString matched = foundByPredicate(query, isTyping);
        QVERIFY2(found == matched,
            qPrintable(u"%1\n  found:   %2\n  matched: %3"_s.arg(query, found, matched)));
    }
}

QTEST_GUILESS_MAIN(TestQueries)
#include "tst_queries.moc"
