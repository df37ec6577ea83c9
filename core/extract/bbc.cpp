// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The BBC's stream of posts (FORMATS §4): a header and a content of nested blocks each.

#include "core/base/text.h"
#include "core/extract/jsonblocks.h"
#include "core/extract/jsondialects.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/jsonlists.h"
#include "core/extract/sanitizer.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isPost(const QJsonObject &object)
{
    return object[u"header"_s].isObject() && object[u"content"_s].isObject()
        && (object.contains(u"urn"_s) || object.contains(u"dates"_s));
}

QJsonObject streamOf(const JsonAnswer &answer)
{
    for (const QJsonObject &object : answer.objects) {
        const QList<QJsonObject> results = objectsIn(object[u"results"_s]);
        if (!results.isEmpty() && std::all_of(results.cbegin(), results.cend(), isPost))
            return object;
    }
    return {};
}

QList<QJsonObject> blocksOf(const QJsonValue &part)
{
    return objectsIn(part[u"model"_s][u"blocks"_s]);
}

ParsedEntry readPost(const QJsonObject &post, const JsonContext &context)
{
    ParsedEntry entry = readJsonEntry(post, context).said;
    entry.headline.clear();
    entry.author.clear();
    QString body;
    for (const QJsonObject &block : blocksOf(post[u"header"_s])) {
        const QString type = block[u"type"_s].toString();
        const QString text = plainLine(htmlOfJson(block[u"model"_s]));
        if (type == u"headline")
            entry.headline = text;
        else if (type == u"subheadline" && !text.isEmpty())
            body += u"<p><strong>"_s + text.toHtmlEscaped() + u"</strong></p>"_s;
        else if (type == u"contributor")
            entry.author = jsonAuthor(block[u"model"_s]);
    }
    Sanitized sanitized
        = sanitize(body + htmlOfJson(post[u"content"_s][u"model"_s][u"blocks"_s]), context.baseUrl);
    entry.content = std::move(sanitized.content);
    entry.text = std::move(sanitized.text);
    entry.images = std::move(sanitized.images);
    entry.sourceId = post[u"urn"_s].toString(entry.sourceId);
    return entry;
}

QUrl olderPage(const JsonAnswer &answer, const QJsonObject &stream)
{
    const QJsonObject page = stream[u"page"_s].toObject();
    const int index = page[u"index"_s].toInt();
    if (index < 1 || index >= page[u"total"_s].toInt())
        return {};
    QUrlQuery query(answer.url);
    const QString name = query.hasQueryItem(u"pageNumber"_s) ? u"pageNumber"_s : u"page"_s;
    query.removeAllQueryItems(name);
    query.addQueryItem(name, QString::number(index + 1));
    QUrl url = answer.url;
    url.setQuery(query);
    return url;
}

} // namespace

std::optional<Reading> readBbc(const JsonAnswer &answer)
{
    const QJsonObject stream = streamOf(answer);
    if (stream.isEmpty())
        return {};
    Reading reading;
    for (const QJsonObject &post : objectsIn(stream[u"results"_s])) {
        ParsedEntry entry = readPost(post, answer.context);
        if (!entry.text.isEmpty() || !entry.headline.isEmpty() || !entry.images.isEmpty())
            reading.entries.append(std::move(entry));
    }
    // The end it tells may lie years ahead, the start before the first post.
    reading.blog = readJsonBlog(answer.holding({u"liveTextStream"}), answer.context);
    reading.leads.older = olderPage(answer, stream);
    return reading;
}

} // namespace Liveline
