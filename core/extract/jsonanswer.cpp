// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// JSON that tells a live blog: the document itself, or the state that a page carries.

#include "core/extract/jsondialects.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonlists.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/jsonrepair.h"
#include "core/extract/livesign.h"
#include "core/extract/pagestate.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

struct Dialect {
    JsonDialect read;
    bool isLive = false; ///< by nature; forums and networks hold any talk
};
constexpr Dialect dialects[]
    = {{readGuardian, true}, {readBbc, true}, {readAutomattic, true}, {readSourcefabric, true},
        {readAlJazeera, true}, {readNorkon, true}, {readMastodon}, {readBluesky}, {readDiscourse}};

// Answers that leave the zone out and mean their publisher's own, which never changes its offset.
QTimeZone zoneOf(const QUrl &url)
{
    static const QHash<QString, QByteArray> zones{{u"jin10.com"_s, "Asia/Shanghai"},
        {u"sina.com.cn"_s, "Asia/Shanghai"}, {u"sina.cn"_s, "Asia/Shanghai"},
        {u"wallstreetcn.com"_s, "Asia/Shanghai"}, {u"wallstcn.com"_s, "Asia/Shanghai"},
        {u"cls.cn"_s, "Asia/Shanghai"}, {u"eastmoney.com"_s, "Asia/Shanghai"},
        {u"10jqka.com.cn"_s, "Asia/Shanghai"}};
    QString host = url.host();
    while (host.contains(u'.')) {
        if (const auto zone = zones.constFind(host); zone != zones.cend())
            return QTimeZone(*zone);
        host = host.section(u'.', 1);
    }
    return {};
}

bool hasTimes(const Reading &reading)
{
    const auto count = std::count_if(reading.entries.cbegin(), reading.entries.cend(),
        [](const ParsedEntry &entry) { return entry.published.isValid(); });
    return 5 * count >= 4 * reading.entries.size();
}

// The objects that an answer is, not those it lists, outer ones first.
QList<QJsonObject> unlisted(const QJsonValue &root)
{
    constexpr qsizetype most = 200;
    constexpr qsizetype nearestToTheTop = 12;
    QList<QJsonObject> objects{root.toObject()};
    for (qsizetype i = 0; i < objects.size() && i < nearestToTheTop; ++i) {
        const QJsonObject object = objects[i];
        for (const QJsonValue &member : object) {
            if (member.isObject() && objects.size() < most)
                objects.append(member.toObject());
        }
    }
    return objects.mid(0, nearestToTheTop);
}

// An answer may tell a single entry. An error tells a time and a message as well, but names
// nothing.
Reading readSingle(const JsonAnswer &answer)
{
    for (const QJsonObject &object : unlisted(answer.root)) {
        if (!resemblesEntry(object) || object.contains(u"error"_s))
            continue;
        Reading reading = readJsonItems({object}, answer.context);
        const ParsedEntry entry = reading.entries.value(0);
        if (!entry.sourceId.isEmpty() && !entry.text.isEmpty() && entry.published.isValid())
            return reading;
    }
    Reading none;
    none.why = u"no list of objects with a time and a text"_s;
    return none;
}

// The longest HTML that an answer holds, where it tells times: entries as the page shows them.
QString longestMarkup(const JsonAnswer &answer)
{
    constexpr qsizetype nearestToTheTop = 50;
    QString longest;
    for (const QJsonObject &object : answer.objects.mid(0, nearestToTheTop)) {
        for (const QJsonValue &member : object) {
            const QString text = member.toString();
            if (text.size() > longest.size() && text.contains(u"</")
                && (text.contains(u"<time") || text.contains(u"LiveBlogPosting")))
                longest = text;
        }
    }
    return longest;
}

std::optional<Reading> readMarkupWithin(const JsonAnswer &answer, const Document &document)
{
    const QString html = longestMarkup(answer);
    if (html.isEmpty())
        return {};
    const Page page(
        {html.toUtf8(), u"text/html; charset=utf-8"_s, document.url, document.fetchedAt, {}});
    for (const auto read : {readJsonLd, readMarkup}) {
        Reading reading = read(page);
        if (reading.entries.size() >= 2 && hasTimes(reading))
            return reading;
    }
    return {};
}

// Addresses of a next page under their usual names.
QUrl nextPage(const JsonAnswer &answer)
{
    const QJsonObject root = answer.root.toObject();
    const JsonMembers fields(root);
    QList<QJsonValue> candidates{fields.value(u"nexturl"), fields.value(u"nextpageurl"),
        fields.value(u"next"), fields.value(u"nextpage"), fields.value(u"older")};
    for (const QStringView place :
        {u"links"_s, u"pagination"_s, u"paging"_s, u"meta"_s, u"page"_s}) {
        const JsonMembers inner(fields.value(place).toObject());
        candidates.append({inner.value(u"next"), inner.value(u"nexturl"), inner.value(u"older")});
    }
    for (const QJsonValue &candidate : std::as_const(candidates)) {
        const QString address = addressOf(candidate).isEmpty() ? candidate[u"href"_s].toString()
                                                               : addressOf(candidate);
        if (!address.contains(u'/') && !address.contains(u'?'))
            continue;
        const QUrl url = answer.url.resolved(QUrl(address));
        if (url.host() == answer.url.host() && url != answer.url)
            return url;
    }
    return {};
}

// A page that was asked for by number and came full has another behind it.
QUrl numberedPage(const QUrl &url, qsizetype count)
{
    QUrlQuery query(url);
    int size = 0;
    for (const QString &name :
        {u"per_page"_s, u"limit"_s, u"max_results"_s, u"pagesize"_s, u"pageSize"_s, u"size"_s})
        size = std::max(size, query.queryItemValue(name).toInt());
    const int page = query.queryItemValue(u"page"_s).toInt();
    if (page < 1 || size < 2 || count < size)
        return {};
    query.removeAllQueryItems(u"page"_s);
    query.addQueryItem(u"page"_s, QString::number(page + 1));
    QUrl next = url;
    next.setQuery(query);
    return next;
}

bool isNewestFirst(const QList<ParsedEntry> &entries)
{
    return entries.size() < 2 || !entries.first().published.isValid()
        || entries.first().published >= entries.last().published;
}

Reading readDocument(const JsonAnswer &answer, const Document &document)
{
    Reading reading = readBestList(findEntryLists(answer.root), answer.context);
    if (reading.entries.isEmpty() && reading.withdrawnIds.isEmpty()) {
        const std::optional<Reading> markup = readMarkupWithin(answer, document);
        return markup ? *markup : readSingle(answer);
    }
    if (isNewestFirst(reading.entries)) {
        reading.leads.older = nextPage(answer);
        if (reading.leads.older.isEmpty())
            reading.leads.older
                = numberedPage(answer.url, reading.entries.size() + reading.withdrawnIds.size());
    }
    return reading;
}

// Teasers lead to other pages, each to its own.
bool areTeasers(const QList<ParsedEntry> &entries, const QUrl &page)
{
    const auto count
        = std::count_if(entries.cbegin(), entries.cend(), [&](const ParsedEntry &entry) {
              constexpr qsizetype longestTeaser = 400;
              return !entry.url.isEmpty() && !entry.url.hasFragment()
                  && entry.url.path() != page.path() && entry.text.size() <= longestTeaser
                  && !entry.text.contains(u'\n');
          });
    return 3 * count >= 2 * entries.size();
}

// The JSON-LD that scripts will write is poorer than the list it is made of.
bool isJsonLd(const JsonList &list)
{
    return std::all_of(list.items.cbegin(), list.items.cend(),
        [](const QJsonObject &item) { return item.contains(u"@type"_s); });
}

// A strip of headlines is called a ticker, too.
bool areHeadlinesAlone(const QList<ParsedEntry> &entries)
{
    return std::ranges::all_of(entries,
        [](const ParsedEntry &entry) { return entry.text.isEmpty() && !entry.headline.isEmpty(); });
}

// A page's state holds more than its blog: what is taken for the blog has to be a live page's, or
// be called live, to have times, and to be no teasers.
// Where the page has written JSON-LD out already, its reader has read it.
Reading readPart(const JsonAnswer &answer, bool isLive, const QUrl &page, bool hasJsonLd)
{
    QList<JsonList> lists = findEntryLists(answer.root);
    lists.removeIf([&](const JsonList &list) {
        return list.items.size() < 2 || (!isLive && !isCalledLive(list))
            || (hasJsonLd && isJsonLd(list));
    });
    return readBestList(lists, answer.context, [&](const Reading &reading) {
        return !hasTimes(reading) ? u"the page's state has a list without times"_s
            : areTeasers(reading.entries, page) || (!isLive && areHeadlinesAlone(reading.entries))
            ? u"the page's state lists other pages"_s
            : QString();
    });
}

// Whether a script of the page is JSON-LD that tells a live blog.
bool hasLiveBlogJsonLd(const Page &page)
{
    return bool(page.html().root().find([](HtmlNode node) {
        return node.is("script") && node.attribute("type").contains(u"ld+json")
            && node.rawText().contains(u"liveBlogUpdate");
    }));
}

std::optional<Reading> readDialect(const JsonAnswer &answer, bool isLive)
{
    for (const Dialect &dialect : dialects) {
        if (!isLive && !dialect.isLive)
            continue;
        if (std::optional<Reading> reading = dialect.read(answer)) {
            distrustRepetitions(reading->entries, reading->blog);
            return reading;
        }
    }
    return {};
}

JsonAnswer answerOf(const QJsonValue &root, const Page &page, bool isDocument)
{
    const QUrl url = page.document().url;
    return {root, allObjects(root), url, isDocument, {page.baseUrl(), zoneOf(url)}};
}

// "callback({…});", "try{callback({…})}catch(e){}", "var answer = {…};"
QString withoutScript(const QString &text)
{
    const qsizetype start = text.left(500).indexOf(QRegularExpression(u"[{\\[]\\s*[\"{\\[]"_s));
    const qsizetype end = start < 0 ? -1 : endOfJson(text, start);
    return end < 0 ? text : text.sliced(start, end - start);
}

} // namespace

QJsonObject JsonAnswer::holding(std::initializer_list<QStringView> names) const
{
    const auto holdsAll = [&](const QJsonObject &object) {
        return std::all_of(
            names.begin(), names.end(), [&](QStringView name) { return object.contains(name); });
    };
    const auto found = std::find_if(objects.cbegin(), objects.cend(), holdsAll);
    return found == objects.cend() ? QJsonObject() : *found;
}

QList<QJsonObject> objectsIn(const QJsonValue &list)
{
    QList<QJsonObject> objects;
    for (const QJsonValue &value : list.toArray()) {
        if (value.isObject())
            objects.append(value.toObject());
    }
    return objects;
}

Reading readJsonAnswer(const Page &page)
{
    QJsonDocument document = page.json();
    if (document.isNull())
        document = parseLenientJson(withoutScript(page.text()));
    const QJsonValue root
        = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const JsonAnswer answer = answerOf(root, page, true);
    const std::optional<Reading> reading = readDialect(answer, true);
    return reading ? *reading : readDocument(answer, page.document());
}

Reading readStateOfPage(const Page &page)
{
    const ParsedBlog blog = readPageMetadata(page);
    const bool isLive = isLivePage(page, blog);
    const bool hasJsonLd = hasLiveBlogJsonLd(page);
    const QUrl address = blog.canonicalUrl.isEmpty() ? page.document().url : blog.canonicalUrl;
    Reading best;
    best.why = u"no state in the page's scripts"_s;
    for (const QJsonValue &state : readPageState(page)) {
        const JsonAnswer answer = answerOf(state, page, false);
        std::optional<Reading> dialect = readDialect(answer, isLive);
        Reading reading
            = dialect ? std::move(*dialect) : readPart(answer, isLive, address, hasJsonLd);
        if (reading.entries.size() > best.entries.size())
            best = std::move(reading);
        else if (best.entries.isEmpty())
            best.why = reading.why;
    }
    // What the page says of itself is what readers see.
    const ParsedBlog told = best.blog;
    best.blog = blog;
    completeMetadata(best.blog, told);
    return best;
}

} // namespace Liveline
