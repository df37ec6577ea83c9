// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Al Jazeera's GraphQL (FORMATS §4): one answer lists a blog's entries, one more tells each.

#include "core/extract/jsondialects.h"
#include "core/extract/jsonldnodes.h"

#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QUrl addressOfEntry(const QUrl &list, const QString &id)
{
    const QJsonObject variables{{u"postID"_s, id.toLongLong()},
        {u"postType"_s, u"liveblog-update"_s}, {u"preview"_s, QString()}, {u"isAmp"_s, false}};
    QUrlQuery query(list);
    query.removeAllQueryItems(u"operationName"_s);
    query.removeAllQueryItems(u"variables"_s);
    query.addQueryItem(u"operationName"_s, u"LiveBlogUpdateQuery"_s);
    query.addQueryItem(u"variables"_s,
        QString::fromLatin1(QUrl::toPercentEncoding(
            QString::fromUtf8(QJsonDocument(variables).toJson(QJsonDocument::Compact)))));
    QUrl url = list;
    url.setQuery(query);
    return url;
}

Reading readChildren(const JsonAnswer &answer, const QJsonObject &article)
{
    constexpr qsizetype most = 5'000;
    Reading reading;
    reading.blog = readJsonBlog(article, answer.context);
    for (const QJsonValue &child : article[u"children"_s].toArray()) {
        const QString id = textOf(child);
        if (id.toLongLong() > 0 && reading.leads.parts.size() < most)
            reading.leads.parts.append({id, addressOfEntry(answer.url, id)});
    }
    reading.why = u"only a list of entries that are told elsewhere"_s;
    return reading;
}

} // namespace

std::optional<Reading> readAlJazeera(const JsonAnswer &answer)
{
    const QJsonObject data = answer.root[u"data"_s].toObject();
    const QJsonObject article = data[u"article"_s].toObject();
    if (article[u"children"_s].isArray() && !article.contains(u"content"_s))
        return readChildren(answer, article);
    const QJsonObject post = data[u"posts"_s].toObject();
    if (post[u"postType"_s].toString() != u"liveblog-update")
        return {};
    // Its times are UTC, whatever they leave out; its address is the blog's.
    JsonContext context = answer.context;
    context.zone = QTimeZone::utc();
    Reading reading;
    reading.entries = {readJsonEntry(post, context).said};
    reading.entries.first().url.clear();
    return reading;
}

} // namespace Liveline
