// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// The Guardian's page model ("….json?dcr=true"), its answer for new blocks ("lastUpdate=") and its
// Content API (FORMATS §3).

#include "core/extract/jsondialects.h"
#include "core/extract/jsonmembers.h"
#include "core/extract/jsonlists.h"
#include "core/extract/markupentries.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// "?page=with:block-…" of the page, as an address of its model.
QUrl olderPage(const JsonAnswer &answer, const QString &older)
{
    const QString page = QUrlQuery(QUrl(older)).queryItemValue(u"page"_s);
    if (page.isEmpty() || !answer.isDocument)
        return {};
    QUrlQuery query(answer.url);
    query.removeAllQueryItems(u"page"_s);
    query.addQueryItem(u"page"_s, page);
    QUrl url = answer.url;
    url.setQuery(query);
    return url;
}

// The design of a page says whether it is live; its configuration may be that of any page.
bool hasEnded(const QJsonObject &model)
{
    const QString design = model[u"format"_s].toObject()[u"design"_s].toString();
    if (!design.isEmpty())
        return design == u"DeadBlogDesign";
    const QJsonValue isLive = model[u"config"_s].toObject()[u"isLive"_s];
    return isLive.isBool() && !isLive.toBool();
}

Reading readModel(const JsonAnswer &answer, const QJsonObject &model)
{
    Reading reading = readJsonItems(objectsIn(model[u"blocks"_s]), answer.context);
    reading.blog = readJsonBlog(model, answer.context);
    reading.blog.isEnded = hasEnded(model);
    const QString pinned = model[u"pinnedPost"_s].toObject()[u"id"_s].toString();
    for (ParsedEntry &entry : reading.entries) {
        entry.isPinned = entry.isPinned || (!pinned.isEmpty() && entry.sourceId == pinned);
        if (!reading.blog.canonicalUrl.isEmpty()) {
            entry.url = reading.blog.canonicalUrl;
            entry.url.setFragment(u"block-"_s + entry.sourceId);
        }
    }
    reading.leads.older
        = olderPage(answer, model[u"pagination"_s].toObject()[u"older"_s].toString());
    return reading;
}

// New blocks as HTML. Edits and deletions are not told.
Reading readNewBlocks(const JsonAnswer &answer, const QJsonObject &object)
{
    Reading reading;
    reading.isPartial = true;
    const Page page(
        {object[u"html"_s].toString().toUtf8(), u"text/html; charset=utf-8"_s, answer.url, {}, {}});
    const QList<HtmlNode> blocks = page.html().body().findAll([](HtmlNode node) {
        return node.is("article") && node.attribute("id").startsWith(u"block-");
    });
    reading.entries = readMarkupEntries(blocks, page, {});
    for (qsizetype i = 0; i < reading.entries.size(); ++i) {
        QString &id = reading.entries[i].sourceId;
        if (id.startsWith(u"block-")) // elsewhere they are told without it
            id = id.sliced(6);
    }
    return reading;
}

Reading readContentApi(const JsonAnswer &answer, const QJsonObject &content)
{
    const QJsonObject blocks = content[u"blocks"_s].toObject();
    Reading reading = readJsonItems(objectsIn(blocks[u"body"_s]), answer.context);
    const QJsonObject fields = content[u"fields"_s].toObject();
    reading.blog = readJsonBlog(fields, answer.context);
    completeMetadata(reading.blog, readJsonBlog(content, answer.context));
    if (reading.blog.headline.isEmpty())
        reading.blog.headline = content[u"webTitle"_s].toString();
    reading.blog.isEnded = fields[u"liveBloggingNow"_s].toString() == u"false";
    return reading;
}

} // namespace

std::optional<Reading> readGuardian(const JsonAnswer &answer)
{
    if (const QJsonObject object = answer.holding({u"numNewBlocks", u"html"}); !object.isEmpty())
        return readNewBlocks(answer, object);
    if (const QJsonObject model = answer.holding({u"blocks", u"mostRecentBlockId"});
        model[u"blocks"_s].isArray())
        return readModel(answer, model);
    for (const QJsonObject &object : answer.objects) {
        if (object[u"blocks"_s].toObject()[u"body"_s].isArray() && object.contains(u"webUrl"_s))
            return readContentApi(answer, object);
    }
    return {};
}

} // namespace Liveline
