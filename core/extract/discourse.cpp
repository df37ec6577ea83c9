// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// A topic of Discourse, "/t/<id>.json" (FORMATS §7): some posts whole, all of them by number.

#include "core/extract/jsondialects.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonlists.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

std::optional<Reading> readDiscourse(const JsonAnswer &answer)
{
    const QJsonObject topic = answer.root.toObject();
    const QJsonObject stream = topic[u"post_stream"_s].toObject();
    const QList<QJsonObject> posts = objectsIn(stream[u"posts"_s]);
    if (posts.isEmpty() || !posts.first().contains(u"cooked"_s))
        return {};
    Reading reading = readJsonItems(posts, answer.context);
    reading.blog = readJsonBlog(topic, answer.context);
    const QString place
        = u"/t/%1/%2/"_s.arg(topic[u"slug"_s].toString(u"-"_s), textOf(topic[u"id"_s]));
    for (qsizetype i = 0; i < reading.entries.size() && i < posts.size(); ++i) {
        ParsedEntry &entry = reading.entries[i];
        entry.headline.clear();
        for (const QJsonObject &post : posts) {
            if (textOf(post[u"id"_s]) == entry.sourceId)
                entry.url = answer.url.resolved(QUrl(place + textOf(post[u"post_number"_s])));
        }
    }
    return reading;
}

} // namespace Liveline
