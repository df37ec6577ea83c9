// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Statuses of Mastodon and its kin: one, a timeline, a thread (FORMATS §7).

#include "core/extract/jsondialects.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/sanitizer.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isStatus(const QJsonObject &object)
{
    return object[u"account"_s].isObject() && object.contains(u"created_at"_s)
        && object.contains(u"content"_s) && object.contains(u"uri"_s);
}

// What is passed on is said by another; its own words stand inside.
ParsedEntry readStatus(const QJsonObject &status, const JsonContext &context)
{
    const QJsonObject passedOn = status[u"reblog"_s].toObject();
    ParsedEntry entry = readJsonEntry(passedOn.isEmpty() ? status : passedOn, context).said;
    if (!passedOn.isEmpty()) {
        entry.sourceId = status[u"id"_s].toString();
        entry.published = jsonTime(status[u"created_at"_s]);
    }
    entry.headline
        = plainLine((passedOn.isEmpty() ? status : passedOn)[u"spoiler_text"_s].toString());
    return entry;
}

QList<QJsonObject> statusesOf(const QJsonValue &root)
{
    if (root.isArray())
        return objectsIn(root);
    const QJsonObject object = root.toObject();
    if (isStatus(object))
        return {object};
    return objectsIn(object[u"descendants"_s]) + objectsIn(object[u"statuses"_s]);
}

} // namespace

std::optional<Reading> readMastodon(const JsonAnswer &answer)
{
    const QList<QJsonObject> statuses = statusesOf(answer.root);
    if (statuses.isEmpty() || !std::all_of(statuses.cbegin(), statuses.cend(), isStatus))
        return {};
    Reading reading;
    for (const QJsonObject &status : statuses)
        reading.entries.append(readStatus(status, answer.context));
    reading.entries.removeIf([](const ParsedEntry &entry) {
        return entry.text.isEmpty() && entry.images.isEmpty() && entry.headline.isEmpty();
    });
    const QString path = answer.url.path();
    if (path.contains(u"/timelines/") || path.endsWith(u"/statuses")) {
        QUrlQuery query(answer.url);
        for (const QString &name : {u"max_id"_s, u"min_id"_s, u"since_id"_s})
            query.removeAllQueryItems(name);
        query.addQueryItem(u"max_id"_s, statuses.last()[u"id"_s].toString());
        reading.leads.older = answer.url;
        reading.leads.older.setQuery(query);
    }
    return reading;
}

} // namespace Liveline
