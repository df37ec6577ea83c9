// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonlists.h"

#include "core/extract/distrust.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/sanitizer.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int deepest = 40;
constexpr int mostNodes = 300'000;
constexpr qsizetype mostItems = 10'000;
constexpr qsizetype mostLists = 40;

// Some put JSON into a string of their JSON.
QJsonValue unwrapped(const QJsonValue &value)
{
    constexpr qsizetype smallest = 100;
    const QString text = value.toString();
    if (text.size() < smallest || !(text.startsWith(u"{\"") || text.startsWith(u"[{\"")))
        return value;
    const QJsonDocument inner = QJsonDocument::fromJson(text.toUtf8());
    if (inner.isNull())
        return value;
    return inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object());
}

class Finder {
public:
    QList<JsonList> run(const QJsonValue &root);

private:
    struct Place {
        QJsonValue value;
        QStringList path;
        QList<QJsonObject> holders;
    };

    void visitArray(const Place &place);
    void visitObject(const Place &place);
    void addMap(const Place &place);
    void add(const QStringList &path, const QList<QJsonObject> &items, const Place &place);
    QJsonValue resolved(const QJsonValue &value, int depth, int &budget) const;

    QList<JsonList> m_lists;
    QHash<QString, qsizetype> m_byPath;
    QList<Place> m_pending;
    QJsonObject m_cache; ///< of Apollo: objects by the names that others refer to
    int m_nodes = 0;
};

QList<JsonList> Finder::run(const QJsonValue &root)
{
    m_pending.append({root, {}, {}});
    while (!m_pending.isEmpty() && m_nodes < mostNodes) {
        const Place place = m_pending.takeLast();
        if (place.path.size() > deepest)
            continue;
        if (place.value.isArray())
            visitArray(place);
        else
            visitObject(place);
    }
    return m_lists;
}

void Finder::visitArray(const Place &place)
{
    const QJsonArray array = place.value.toArray();
    QList<QJsonObject> objects;
    QList<Place> inner;
    const QStringList path = place.path + QStringList{u"*"_s};
    for (const QJsonValue &element : array) {
        if (++m_nodes > mostNodes)
            break;
        if (!element.isObject() && !element.isArray())
            continue;
        const QJsonObject object = element.toObject();
        if (element.isObject() && objects.size() < mostItems)
            objects.append(object);
        inner.prepend({element, path, place.holders});
    }
    add(path, objects, place);
    m_pending += inner;
}

void Finder::visitObject(const Place &place)
{
    const QJsonObject object = place.value.toObject();
    if (object.contains(u"ROOT_QUERY"_s))
        m_cache = object;
    addMap(place);
    QList<Place> inner;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (++m_nodes > mostNodes)
            break;
        const QJsonValue value = unwrapped(member.value());
        if (value.isObject() || value.isArray())
            inner.prepend({value, place.path + QStringList{fieldName(member.key())},
                place.holders + QList{object}});
    }
    m_pending += inner;
}

bool looksLikeId(const QString &key)
{
    static const QRegularExpression id(
        u"^(?:\\d+|[0-9a-fA-F-]{8,}|[A-Za-z_]+:.+|[a-z]+[-_]\\d+)$"_s);
    return id.match(key).hasMatch();
}

// Objects by their identifiers: {"12": {…}, "11": {…}}, and the caches of GraphQL clients.
void Finder::addMap(const Place &place)
{
    const QJsonObject object = place.value.toObject();
    QHash<QString, QList<QJsonObject>> byType;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (++m_nodes > mostNodes)
            return;
        if (member.value().isObject() && looksLikeId(member.key())) {
            const QJsonObject value = member.value().toObject();
            byType[fieldName(value[u"__typename"_s].toString())].append(value);
        }
    }
    for (auto type = byType.begin(); type != byType.end(); ++type)
        add(place.path + QStringList{type.key(), u"*"_s}, type.value(), place);
}

QJsonValue Finder::resolved(const QJsonValue &value, int depth, int &budget) const
{
    if (m_cache.isEmpty() || depth > 8 || --budget < 0)
        return value;
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(resolved(element, depth + 1, budget));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    const QString reference = object[u"__ref"_s].isString() ? object[u"__ref"_s].toString()
        : object[u"type"_s] == u"id"_s                      ? object[u"id"_s].toString()
                                                            : QString();
    if (!reference.isEmpty() && m_cache.contains(reference))
        return resolved(m_cache.value(reference), depth + 1, budget);
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.value().isObject() || member.value().isArray())
            member.value() = resolved(member.value(), depth + 1, budget);
    }
    return object;
}

void Finder::add(const QStringList &path, const QList<QJsonObject> &items, const Place &place)
{
    constexpr qsizetype sample = 8;
    const auto begin = items.cbegin();
    const auto end = begin + std::min(items.size(), sample);
    const auto count = std::count_if(begin, end, resemblesEntry);
    const bool areEntries = count > 0 && 2 * count >= end - begin;
    const bool areFlashes = !areEntries && items.size() > 1
        && isCalledLive({path, {items.first()}, {}}) && std::all_of(begin, end, resemblesFlash);
    if (!areEntries && !areFlashes)
        return;
    const QString key = path.join(u'/');
    if (!m_byPath.contains(key)) {
        if (m_lists.size() >= mostLists)
            return;
        m_byPath.insert(key, m_lists.size());
        m_lists.append({path, {}, place.holders});
    }
    JsonList &list = m_lists[m_byPath.value(key)];
    for (const QJsonObject &item : items) {
        int budget = 400;
        if (list.items.size() < mostItems)
            list.items.append(resolved(item, 0, budget).toObject());
    }
}

bool saysSomething(const ParsedEntry &entry)
{
    return !entry.text.isEmpty() || !entry.headline.isEmpty() || !entry.images.isEmpty();
}

qsizetype lengthOf(const Reading &reading)
{
    qsizetype length = 0;
    for (const ParsedEntry &entry : reading.entries)
        length += entry.headline.size() + entry.text.size();
    return length;
}

// What a state or an answer holds besides the blog's list: its own words for other things.
bool holdsGoods(const JsonList &list)
{
    const JsonMembers fields(list.items.first());
    return fields.has(u"price") || fields.has(u"sku") || fields.has(u"currency");
}

// The names nearest to a list, without the places in lists above it.
QStringList nearestNames(const JsonList &list, qsizetype count)
{
    QStringList names = list.path;
    names.removeAll(u"*"_s);
    return names.mid(std::max<qsizetype>(0, names.size() - count));
}

// Entries of one sentence: what stands in the title's place is what they say.
void takeTitlesForTexts(QList<ParsedEntry> &entries)
{
    const bool haveTexts = std::any_of(entries.cbegin(), entries.cend(),
        [](const ParsedEntry &entry) { return !entry.text.isEmpty(); });
    for (ParsedEntry &entry : entries) {
        if (haveTexts)
            return;
        const Sanitized text = sanitizePlainText(entry.headline);
        entry.content = text.content;
        entry.text = text.text;
        entry.headline.clear();
    }
}

// JSON-LD in a page's state is a copy for search engines, poorer than what the page shows.
bool isForMachines(const JsonList &list) { return list.items.first().contains(u"@type"_s); }

// The nearest holder that says a thing is right about it; those around it complete it, and so do
// the objects beside the list that are called like a blog.
ParsedBlog blogOf(const JsonList &list, const JsonContext &context)
{
    static const QSet<QString> names{u"blog"_s, u"liveblog"_s, u"event"_s, u"eventinfo"_s,
        u"article"_s, u"channel"_s, u"channelcontent"_s, u"meta"_s, u"metadata"_s, u"info"_s,
        u"story"_s, u"content"_s, u"page"_s, u"ticker"_s, u"game"_s, u"topic"_s};
    ParsedBlog blog;
    for (auto holder = list.holders.crbegin(); holder != list.holders.crend(); ++holder) {
        completeMetadata(blog, readJsonBlog(*holder, context));
        for (auto member = holder->begin(); member != holder->end(); ++member) {
            if (member.value().isObject() && names.contains(fieldName(member.key()))) {
                ParsedBlog named = readJsonBlog(member.value().toObject(), context);
                if (named.headline.isEmpty())
                    named.headline = member.value().toObject()[u"name"_s].toString();
                completeMetadata(blog, named);
            }
        }
    }
    return blog;
}

} // namespace

QList<JsonList> findEntryLists(const QJsonValue &root) { return Finder().run(root); }

Reading readJsonItems(const QList<QJsonObject> &items, const JsonContext &context)
{
    Reading reading;
    for (const QJsonObject &item : items) {
        JsonEntry entry = readJsonEntry(item, context);
        if (entry.standing == JsonEntry::Standing::Withdrawn) {
            if (!entry.said.sourceId.isEmpty())
                reading.withdrawnIds.append(entry.said.sourceId);
        } else if (entry.standing == JsonEntry::Standing::Shown && saysSomething(entry.said)) {
            reading.entries.append(std::move(entry.said));
        }
    }
    if (reading.entries.isEmpty())
        reading.why = u"its entries say nothing"_s;
    return reading;
}

bool isCalledLive(const JsonList &list)
{
    static const QRegularExpression live(
        u"^live(?!stock|stream|video|tv|score|nation|chat)|liveblog|liveupdate|livefeed|livepost|"
        "liveentr|livecard|livetext|ticker|minutebyminute|directo|diretta"_s);
    constexpr qsizetype nearEnough = 5;
    QStringList names = nearestNames(list, nearEnough);
    for (const QJsonObject &object :
        {list.items.first(), list.holders.isEmpty() ? QJsonObject() : list.holders.last()}) {
        for (const QString &name : {u"__typename"_s, u"type"_s, u"subtype"_s, u"contentType"_s,
                 u"content_type"_s, u"postType"_s, u"template"_s, u"_template"_s, u"layout"_s})
            names.append(fieldName(object[name].toString()));
    }
    return std::any_of(names.cbegin(), names.cend(),
        [&](const QString &name) { return live.match(name).hasMatch(); });
}

bool isCalledOtherwise(const JsonList &list)
{
    static const QRegularExpression other(
        u"comment|repl(?:y|ies)|reaction|related|recommend|trending|popular|mostread|mostviewed|"
        "nav(?:igation)?$|menu|footer|teaser|promo|sidebar|newsletter|keyevent|keymoment|"
        "revision|author|contributor|^users?$|^tags?$|categor|schedule|fixtures|playlist|podcast|"
        "product|^ads?$|readnext|morefrom|suggest|topstor|latestnews|^quiz|review"_s);
    constexpr qsizetype nearEnough = 3;
    const QStringList names = nearestNames(list, nearEnough);
    return std::any_of(names.cbegin(), names.cend(), [&](const QString &name) {
        return other.match(name).hasMatch();
    }) || holdsGoods(list);
}

Reading readBestList(
    const QList<JsonList> &lists, const JsonContext &context, const JsonObjection &objection)
{
    Reading best;
    best.why = u"no list of objects with a time and a text"_s;
    const JsonList *chosen = nullptr;
    qsizetype bestLength = 0;
    const bool isAllForMachines = std::ranges::all_of(lists, isForMachines);
    for (const JsonList &list : lists) {
        if (isCalledOtherwise(list) || (isForMachines(list) && !isAllForMachines))
            continue;
        Reading reading = readJsonItems(list.items, context);
        if (const QString why = objection ? objection(reading) : QString(); !why.isEmpty()) {
            if (!chosen)
                best.why = why;
            continue;
        }
        const qsizetype length = lengthOf(reading) * (isCalledLive(list) ? 4 : 1);
        // A list within the items of another that says nearly all of it: days, and their posts.
        const bool isInner = chosen && list.path.size() > chosen->path.size()
            && list.path.mid(0, chosen->path.size()) == chosen->path
            && reading.entries.size() > best.entries.size() && 10 * length >= 6 * bestLength;
        if (isInner || length > bestLength
            || (bestLength == 0 && !reading.withdrawnIds.isEmpty())) {
            best = std::move(reading);
            bestLength = std::max(bestLength, length);
            chosen = &list;
        }
    }
    if (chosen) {
        best.blog = blogOf(*chosen, context);
        takeTitlesForTexts(best.entries);
    }
    if (chosen && isForMachines(*chosen))
        distrustCopies(best.entries, best.blog, {});
    distrustRepetitions(best.entries, best.blog);
    return best;
}

} // namespace Liveline
