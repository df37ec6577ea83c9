// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Sourcefabric Live Blog, Liveblog Pro (FORMATS §6): a post is several items, in groups (API v1) or
// in one list (v2).

#include "core/extract/jsonblocks.h"
#include "core/extract/jsondialects.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/sanitizer.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isPost(const QJsonObject &object)
{
    return object.contains(u"_id"_s)
        && (object[u"groups"_s].isArray() || object[u"items"_s].isArray())
        && (object.contains(u"post_status"_s) || object.contains(u"sticky"_s)
            || object.contains(u"published_date"_s));
}

QJsonObject envelopeOf(const JsonAnswer &answer)
{
    for (const QJsonObject &object : answer.objects) {
        const QList<QJsonObject> items = objectsIn(object[u"_items"_s]);
        if (!items.isEmpty() && isPost(items.first()))
            return object;
    }
    return {};
}

QList<QJsonObject> itemsOf(const QJsonObject &post)
{
    QList<QJsonObject> items;
    QList<QJsonObject> references = objectsIn(post[u"items"_s]);
    for (const QJsonObject &group : objectsIn(post[u"groups"_s])) {
        if (group[u"id"_s].toString() != u"root")
            references += objectsIn(group[u"refs"_s]);
    }
    for (const QJsonObject &reference : std::as_const(references)) {
        const QJsonObject item = reference[u"item"_s].toObject();
        if (!item.isEmpty() || reference.contains(u"item_type"_s))
            items.append(item.isEmpty() ? reference : item);
    }
    return items;
}

QString typeOf(const QJsonObject &item) { return item[u"item_type"_s].toString().toLower(); }

QString htmlOf(const QJsonObject &item)
{
    const QString text = item[u"text"_s].toString();
    if (typeOf(item) == u"image" && !text.contains(u"<img"))
        return picturesOfJson(item[u"meta"_s]) + text;
    return text;
}

JsonEntry readPost(const QJsonObject &post, const JsonContext &context)
{
    JsonEntry entry = readJsonEntry(post, context);
    ParsedEntry &said = entry.said;
    const QList<QJsonObject> items = itemsOf(post);
    const bool isAdvert = !items.isEmpty()
        && std::all_of(items.cbegin(), items.cend(),
            [](const QJsonObject &item) { return typeOf(item).startsWith(u"advert"); });
    if (isAdvert && entry.standing == JsonEntry::Standing::Shown)
        entry.standing = JsonEntry::Standing::Hidden;
    QString html;
    for (const QJsonObject &item : items)
        html += u"<div>"_s + htmlOf(item) + u"</div>"_s;
    Sanitized sanitized = sanitize(html, context.baseUrl);
    said.content = std::move(sanitized.content);
    said.text = std::move(sanitized.text);
    said.images = std::move(sanitized.images);
    said.headline.clear(); // the system writes the start of the text there
    said.url.clear();
    if (const QString name = jsonAuthor(post[u"publisher"_s]); !name.isEmpty())
        said.author = name;
    return entry;
}

QUrl olderPage(const JsonAnswer &answer, const QJsonObject &meta)
{
    const int page = meta[u"page"_s].toInt();
    const int size = meta[u"max_results"_s].toInt();
    if (!answer.isDocument || page < 1 || size < 1
        || qint64(page) * size >= meta[u"total"_s].toInteger())
        return {};
    QUrlQuery query(answer.url);
    query.removeAllQueryItems(u"page"_s);
    query.addQueryItem(u"page"_s, QString::number(page + 1));
    QUrl url = answer.url;
    url.setQuery(query);
    return url;
}

} // namespace

std::optional<Reading> readSourcefabric(const JsonAnswer &answer)
{
    const QJsonObject envelope = envelopeOf(answer);
    if (envelope.isEmpty())
        return {};
    Reading reading;
    for (const QJsonObject &post : objectsIn(envelope[u"_items"_s])) {
        JsonEntry entry = readPost(post, answer.context);
        if (entry.standing == JsonEntry::Standing::Withdrawn)
            reading.withdrawnIds.append(entry.said.sourceId);
        else if (entry.standing == JsonEntry::Standing::Shown
            && (!entry.said.text.isEmpty() || !entry.said.images.isEmpty()))
            reading.entries.append(std::move(entry.said));
    }
    if (const QJsonObject blog = answer.holding({u"blog", u"blog_preferences"}); !blog.isEmpty())
        reading.blog = readJsonBlog(blog, answer.context);
    reading.leads.older = olderPage(answer, envelope[u"_meta"_s].toObject());
    return reading;
}

} // namespace Liveline
