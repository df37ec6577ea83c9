// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Bluesky's views of posts: an author's or a list's feed, a thread (FORMATS §7).

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
    return object[u"uri"_s].toString().startsWith(u"at://") && object[u"record"_s].isObject();
}

// "at://did:plc:…/app.bsky.feed.post/3k…" as people visit it.
QUrl addressOf(const QJsonObject &post)
{
    const QString handle = post[u"author"_s][u"handle"_s].toString();
    const QString key = post[u"uri"_s].toString().section(u'/', -1);
    static const QString allowed = u"abcdefghijklmnopqrstuvwxyz0123456789-."_s;
    const bool isName = !handle.isEmpty()
        && std::all_of(
            handle.cbegin(), handle.cend(), [](QChar c) { return allowed.contains(c.toLower()); });
    return isName ? QUrl(u"https://bsky.app/profile/%1/post/%2"_s.arg(handle, key)) : QUrl();
}

ParsedEntry readPost(const QJsonObject &post, const QUrl &baseUrl)
{
    const QJsonObject record = post[u"record"_s].toObject();
    ParsedEntry entry;
    entry.sourceId = post[u"uri"_s].toString();
    entry.url = addressOf(post);
    entry.author = jsonAuthor(post[u"author"_s]);
    // The writer's own clock, which may be anything; never later than when it was first seen.
    entry.published = jsonTime(record[u"createdAt"_s]);
    const QDateTime seen = jsonTime(post[u"indexedAt"_s]);
    if (!entry.published.isValid() || (seen.isValid() && seen < entry.published))
        entry.published = seen;
    Sanitized body = sanitizePlainText(record[u"text"_s].toString());
    entry.content = std::move(body.content);
    entry.text = std::move(body.text);
    const QJsonValue embed = post[u"embed"_s];
    entry.images = sanitize(picturesOfJson(embed[u"images"_s]), baseUrl).images;
    return entry;
}

void addThread(QList<QJsonObject> &posts, const QJsonObject &thread, int depth)
{
    if (isPost(thread[u"post"_s].toObject()))
        posts.append(thread[u"post"_s].toObject());
    for (const QJsonObject &reply : objectsIn(thread[u"replies"_s])) {
        if (depth < 20 && posts.size() < 2'000)
            addThread(posts, reply, depth + 1);
    }
}

} // namespace

std::optional<Reading> readBluesky(const JsonAnswer &answer)
{
    const QJsonObject root = answer.root.toObject();
    QList<QJsonObject> posts;
    for (const QJsonObject &item : objectsIn(root[u"feed"_s]))
        posts.append(item[u"post"_s].toObject());
    posts += objectsIn(root[u"posts"_s]);
    addThread(posts, root[u"thread"_s].toObject(), 0);
    if (posts.isEmpty() || !std::all_of(posts.cbegin(), posts.cend(), isPost))
        return {};
    Reading reading;
    for (const QJsonObject &post : std::as_const(posts)) {
        ParsedEntry entry = readPost(post, answer.context.baseUrl);
        if (!entry.text.isEmpty() || !entry.images.isEmpty())
            reading.entries.append(std::move(entry));
    }
    if (const QString cursor = root[u"cursor"_s].toString(); !cursor.isEmpty()) {
        QUrlQuery query(answer.url);
        query.removeAllQueryItems(u"cursor"_s);
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
        reading.leads.older = answer.url;
        reading.leads.older.setQuery(query);
    }
    return reading;
}

} // namespace Liveline
