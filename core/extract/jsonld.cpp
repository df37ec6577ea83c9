// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// https://schema.org/LiveBlogPosting in JSON-LD.

#include "core/extract/distrust.h"
#include "core/extract/extractor.h"
#include "core/extract/jsonldentries.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonrepair.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qint64 hoursOfSilenceAtTheEnd = 6;

struct Posting {
    QJsonObject object;
    QList<QJsonObject> updates;
};

QStringList scriptsOf(const Page &page)
{
    if (page.looksLikeJson())
        return {page.text()};
    QStringList scripts;
    for (const HtmlNode script : page.html().root().findAllTags("script")) {
        if (script.attribute("type").contains(u"ld+json", Qt::CaseInsensitive))
            scripts.append(script.rawText());
    }
    return scripts;
}

bool isReference(const QJsonObject &object)
{
    return object.size() == 1 && object.contains(u"@id"_s);
}

// The updates under any of the names seen; lists of lists, list items and references included.
QList<QJsonObject> updatesOf(const QJsonObject &posting, const QHash<QString, QJsonObject> &byId)
{
    QList<QJsonObject> updates;
    const QJsonValue list = firstOf(
        posting, {u"liveBlogUpdate", u"liveBlogUpdates", u"blogPosts", u"blogPost", u"updates"});
    QList<QJsonValue> pending{list};
    while (!pending.isEmpty()) {
        const QJsonValue value = pending.takeFirst();
        if (value.isArray()) {
            for (const QJsonValue &element : value.toArray())
                pending.append(element);
            continue;
        }
        QJsonObject object = value.toObject();
        if (isReference(object))
            object = byId.value(object[u"@id"_s].toString());
        for (const QStringView inner : {u"@list", u"itemListElement", u"item"}) {
            if (object.contains(inner) && !object.contains(u"articleBody"_s)) {
                pending.append(object.value(inner));
                object = {};
            }
        }
        if (!object.isEmpty())
            updates.append(object);
    }
    return updates;
}

void collectPostings(const QJsonDocument &document, QList<Posting> &postings)
{
    const QJsonValue root
        = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const QList<QJsonObject> objects = allObjects(root);
    QHash<QString, QJsonObject> byId;
    for (const QJsonObject &object : objects) {
        if (const QString id = object[u"@id"_s].toString(); !id.isEmpty() && !isReference(object))
            byId.insert(id, object);
    }
    for (const QJsonObject &object : objects) {
        if (hasType(object, u"LiveBlogPosting") || object.contains(u"liveBlogUpdate"_s))
            postings.append({object, updatesOf(object, byId)});
    }
}

QList<Posting> findPostings(const Page &page)
{
    QList<Posting> postings;
    for (const QString &script : scriptsOf(page)) {
        if (!script.contains(u"LiveBlogPosting", Qt::CaseInsensitive))
            continue;
        const QJsonDocument document = parseLenientJson(script);
        if (document.isNull())
            postings.append({{}, salvageObjects(script, u"BlogPosting"_s)});
        else
            collectPostings(document, postings);
    }
    return postings;
}

bool saysSomething(const ParsedEntry &entry)
{
    return !entry.text.isEmpty() || !entry.headline.isEmpty() || !entry.images.isEmpty();
}

// Themes mark up any list of posts as a live blog: headlines, no bodies, each on another page.
bool isListOfOtherPages(const QList<ParsedEntry> &entries, const QUrl &page)
{
    return std::all_of(entries.cbegin(), entries.cend(), [&](const ParsedEntry &entry) {
        return entry.text.isEmpty() && !entry.url.isEmpty() && entry.url.path() != page.path();
    });
}

// `coverageEndTime` is set to the last change, or far ahead, while the blog is live.
bool hasEnded(const ParsedBlog &blog, const QList<ParsedEntry> &entries, const QDateTime &now)
{
    if (!blog.coverageEnd.isValid() || !now.isValid())
        return false;
    const QDateTime limit = now.addSecs(-hoursOfSilenceAtTheEnd * 3600);
    return blog.coverageEnd < limit
        && std::all_of(
            entries.cbegin(), entries.cend(),
            [&](const ParsedEntry &entry) {
                return !entry.published.isValid() || entry.published < limit;
            });
}

Reading readPosting(const Posting &posting, const Page &page, const PageZone &zone)
{
    Reading reading;
    reading.blog = readBlogPosting(posting.object, page.baseUrl(), zone);
    for (const QJsonObject &update : posting.updates) {
        ParsedEntry entry = readUpdate(update, page.baseUrl(), zone);
        if (saysSomething(entry))
            reading.entries.append(std::move(entry));
    }
    if (reading.entries.isEmpty()) {
        reading.why = u"a LiveBlogPosting without updates"_s;
    } else if (isListOfOtherPages(reading.entries, page.document().url)) {
        reading.why = u"a list of other pages marked up as a live blog"_s;
        reading.entries.clear();
    }
    distrustCopies(reading.entries, reading.blog,
        {zone.read(textOf(posting.object[u"datePublished"_s])),
            zone.read(textOf(posting.object[u"dateModified"_s]))});
    reading.blog.isEnded = hasEnded(reading.blog, reading.entries, page.document().fetchedAt);
    return reading;
}

} // namespace

Reading readJsonLd(const Page &page)
{
    Reading best;
    best.why = u"no LiveBlogPosting"_s;
    const PageZone zone(page);
    // The same blog is often marked up twice, for the page and for its AMP twin.
    for (const Posting &posting : findPostings(page)) {
        Reading reading = readPosting(posting, page, zone);
        if (best.entries.isEmpty() || reading.entries.size() > best.entries.size())
            best = std::move(reading);
    }
    completeMetadata(best.blog, readPageMetadata(page));
    return best;
}

} // namespace Liveline
