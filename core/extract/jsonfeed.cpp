// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// https://www.jsonfeed.org/version/1.1/ and RSS written as JSON (http://scripting.com/rss.json).

#include "core/extract/datetime.h"
#include "core/extract/feedtree.h"
#include "core/extract/headlines.h"
#include "core/extract/imagefinder.h"
#include "core/extract/sanitizer.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Identifiers may be numbers, which "coerce to strings".
QString asText(const QJsonValue &value)
{
    return value.isDouble() ? value.toVariant().toString() : value.toString();
}

QString authorOf(const QJsonObject &object)
{
    QStringList names;
    for (const QJsonValue &author : object[u"authors"_s].toArray())
        names.append(plainLine(author.toObject()[u"name"_s].toString()));
    if (names.isEmpty()) // version 1.0
        names.append(plainLine(object[u"author"_s].toObject()[u"name"_s].toString()));
    names.removeAll(QString());
    return names.join(u", "_s);
}

void addImage(QList<Image> &images, const QString &address, const QUrl &baseUrl)
{
    const QUrl url = resolveWebUrl(address, baseUrl);
    const auto isSame = [&](const Image &image) { return image.url == url; };
    if (!url.isEmpty() && std::none_of(images.cbegin(), images.cend(), isSame))
        images.append(Image{url, {}, {}, 0, 0});
}

ParsedEntry readItem(const QJsonObject &item, const QUrl &baseUrl)
{
    ParsedEntry entry;
    entry.sourceId = asText(item[u"id"_s]);
    entry.url = resolveWebUrl(item[u"url"_s].toString(), baseUrl);
    if (entry.url.isEmpty())
        entry.url = resolveWebUrl(item[u"external_url"_s].toString(), baseUrl);
    QString html = item[u"content_html"_s].toString();
    QString text = item[u"content_text"_s].toString();
    if (html.isEmpty() && text.isEmpty())
        text = item[u"summary"_s].toString();
    Sanitized sanitized = html.isEmpty()
        ? sanitizePlainText(text)
        : sanitize(html, entry.url.isEmpty() ? baseUrl : entry.url);
    entry.content = std::move(sanitized.content);
    entry.text = std::move(sanitized.text);
    entry.images = std::move(sanitized.images);
    entry.headline = plainLine(item[u"title"_s].toString());
    dropTruncatedHeadline(entry);
    entry.author = authorOf(item);
    entry.published = parseDateTime(asText(item[u"date_published"_s]), Zoneless::AssumeUtc);
    entry.updated = parseDateTime(asText(item[u"date_modified"_s]), Zoneless::AssumeUtc);
    addImage(entry.images, item[u"image"_s].toString(), baseUrl);
    for (const QJsonValue &value : item[u"attachments"_s].toArray()) {
        const QJsonObject attachment = value.toObject();
        if (attachment[u"mime_type"_s].toString().startsWith(u"image/"))
            addImage(entry.images, attachment[u"url"_s].toString(), baseUrl);
    }
    return entry;
}

Reading readItems(const QJsonObject &feed, const QUrl &baseUrl)
{
    Reading reading;
    reading.blog.headline = plainLine(feed[u"title"_s].toString());
    reading.blog.canonicalUrl = resolveWebUrl(feed[u"home_page_url"_s].toString(), baseUrl);
    reading.blog.language = feed[u"language"_s].toString();
    reading.leads.older = resolveWebUrl(feed[u"next_url"_s].toString(), baseUrl);
    const QString feedAuthor = authorOf(feed);
    for (const QJsonValue &value : feed[u"items"_s].toArray()) {
        ParsedEntry entry = readItem(value.toObject(), baseUrl);
        if (entry.author.isEmpty())
            entry.author = feedAuthor;
        reading.entries.append(std::move(entry));
    }
    if (reading.entries.isEmpty())
        reading.why = u"the feed holds no items"_s;
    return reading;
}

// A member becomes a child element, an array several, a string text; attributes are members too.
XmlNode treeOf(const QString &name, const QJsonValue &value, int depth = 0)
{
    XmlNode node;
    node.name = name.toLower();
    if (!value.isObject()) {
        node.children.push_back(XmlNode{{}, asText(value), {}, {}});
        return node;
    }
    const QJsonObject object = value.toObject();
    const bool hasText
        = object.contains(u"#value"_s) || object.contains(u"$t"_s) || object.contains(u"#text"_s);
    for (auto member = object.begin(); member != object.end() && depth < 20; ++member) {
        const QString key = member.key();
        const QJsonArray values
            = member.value().isArray() ? member.value().toArray() : QJsonArray{member.value()};
        for (const QJsonValue &single : values) {
            if (key == u"#value" || key == u"$t" || key == u"#text") {
                node.children.push_back(XmlNode{{}, asText(single), {}, {}});
                continue;
            }
            if (!single.isObject())
                node.attributes.insert(key.toLower(), asText(single));
            if (!hasText || single.isObject())
                node.children.push_back(treeOf(key, single, depth + 1));
        }
    }
    return node;
}

} // namespace

Reading readJsonFeed(const Page &page)
{
    const QJsonObject root = page.json().object();
    if (root.contains(u"rss"_s))
        return readFeedTree(treeOf(u"rss"_s, root[u"rss"_s]), page.baseUrl());
    const bool isFeed = root[u"items"_s].isArray()
        && (root[u"version"_s].toString().contains(u"jsonfeed") || root.contains(u"home_page_url"_s)
            || root.contains(u"feed_url"_s));
    if (isFeed)
        return readItems(root, page.baseUrl());
    Reading reading;
    reading.why = u"neither a JSON Feed nor RSS in JSON"_s;
    return reading;
}

} // namespace Liveline
