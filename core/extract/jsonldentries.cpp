// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonldentries.h"

#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/entrysigns.h"
#include "core/extract/headlines.h"
#include "core/extract/imagefinder.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QStringList authorNames(const QJsonValue &authors)
{
    QStringList names;
    for (const QJsonValue &author : listOf(authors)) {
        const QJsonObject object = author.toObject();
        QString name
            = plainLine(author.isString() ? author.toString()
                                          : textOf(firstOf(object, {u"name", u"alternateName"})));
        if (name.isEmpty())
            name = plainLine(
                textOf(object[u"givenName"_s]) + u' ' + textOf(object[u"familyName"_s]));
        if (!name.isEmpty() && !name.startsWith(u"http") && !names.contains(name))
            names.append(name);
    }
    return names;
}

void addImage(QList<Image> &images, const QJsonValue &value, const QUrl &baseUrl)
{
    Image image;
    const QJsonObject object = value.toObject();
    image.url = resolveWebUrl(addressOf(value), baseUrl);
    const auto isSame = [&](const Image &other) { return other.url == image.url; };
    if (image.url.isEmpty() || isTrackingPixel(image.url)
        || std::any_of(images.cbegin(), images.cend(), isSame))
        return;
    image.width = textOf(object[u"width"_s]).toInt();
    image.height = textOf(object[u"height"_s]).toInt();
    image.caption = plainLine(textOf(firstOf(object, {u"caption", u"description"})));
    images.append(image);
}

// Several crops of one picture are usual; they differ in size only, so the first is enough.
void addImages(QList<Image> &images, const QJsonObject &update, const QUrl &baseUrl)
{
    if (const QJsonArray list = listOf(update[u"image"_s]); !list.isEmpty())
        addImage(images, list.first(), baseUrl);
    for (const QJsonValue &video : listOf(update[u"video"_s]))
        addImage(images, listOf(firstOf(video.toObject(), {u"thumbnailUrl", u"thumbnail"})).first(),
            baseUrl);
}

// "[[ge:rep-locali:repubblica:4194]]": where a content system puts a picture or a widget.
QString withoutShortcodes(QString text)
{
    static const QRegularExpression shortcode(u"\\[\\[\\s*[\\w-]+:[^\\[\\]]{1,300}\\]\\]"_s);
    return text.contains(u"[[") ? text.remove(shortcode) : text;
}

// "?postId=7f3a", "?liveBlogItemId=12": the same page with an entry in front.
QString identifierInQuery(const QUrl &url)
{
    static const QRegularExpression name(
        u"^(?:(?:post|entry|item|update|card|block|msg|message)[_-]?id|live\\w*id)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const auto &[key, value] : QUrlQuery(url).queryItems()) {
        if (name.match(key).hasMatch())
            return value;
    }
    return {};
}

// The part of an address that names the update: its fragment, or the whole of what is no address.
QString identifierOf(const QJsonObject &update)
{
    const QJsonValue identifier = firstOf(update, {u"@id", u"identifier", u"id"});
    const QString id = collapseWhitespace(textOf(identifier));
    const QString address
        = id.isEmpty() ? addressOf(firstOf(update, {u"url", u"mainEntityOfPage"})) : id;
    const qsizetype hash = address.indexOf(u'#');
    if (hash >= 0 && hash + 1 < address.size())
        return address.sliced(hash + 1);
    const QString inQuery = identifierInQuery(QUrl(address));
    return inQuery.isEmpty() ? id : inQuery;
}

// The vocabulary has no property for these; `keywords` (a list, or text with commas) is where a
// publisher can say them.
void readKeywords(ParsedEntry &entry, const QJsonValue &keywords)
{
    for (const QJsonValue &keyword : listOf(keywords)) {
        for (const QString &word : textOf(keyword).split(u',')) {
            const QString folded = fold(word).trimmed();
            entry.isPinned = entry.isPinned || folded == u"pinned"_s;
            entry.isBreaking = entry.isBreaking || isBreakingWord(folded);
            entry.isKeyEvent
                = entry.isKeyEvent || folded == u"key event"_s || isBreakingWord(folded);
        }
    }
}

} // namespace

ParsedEntry readUpdate(const QJsonObject &update, const QUrl &baseUrl, const PageZone &zone)
{
    ParsedEntry entry;
    entry.sourceId = identifierOf(update);
    entry.url = resolveWebUrl(addressOf(firstOf(update, {u"url", u"mainEntityOfPage"})), baseUrl);
    if (entry.url.isEmpty())
        entry.url = resolveWebUrl(update[u"@id"_s].toString().startsWith(u"http")
                ? update[u"@id"_s].toString()
                : QString(),
            baseUrl);
    entry.published
        = zone.read(textOf(firstOf(update, {u"datePublished", u"dateCreated", u"uploadDate"})));
    entry.updated = zone.read(textOf(update[u"dateModified"_s]));
    entry.headline = withoutTimeLabel(
        plainLine(textOf(firstOf(update, {u"headline", u"name"}))), entry.published);
    const QString body
        = withoutShortcodes(textOf(firstOf(update, {u"articleBody", u"text", u"description"})));
    Sanitized sanitized = sanitizeTextOrHtml(withoutTimeLabel(body, entry.published), baseUrl);
    entry.content = std::move(sanitized.content);
    entry.text = std::move(sanitized.text);
    entry.images = std::move(sanitized.images);
    entry.author = authorNames(firstOf(update, {u"author", u"creator"})).join(u", "_s);
    addImages(entry.images, update, baseUrl);
    readKeywords(entry, update[u"keywords"_s]);
    return entry;
}

ParsedBlog readBlogPosting(const QJsonObject &posting, const QUrl &baseUrl, const PageZone &zone)
{
    ParsedBlog blog;
    blog.headline = plainLine(textOf(firstOf(posting, {u"headline", u"name"})));
    blog.canonicalUrl = resolveWebUrl(
        addressOf(firstOf(posting, {u"url", u"mainEntityOfPage", u"@id"})), baseUrl);
    blog.publisher = authorNames(posting[u"publisher"_s]).value(0);
    blog.language = textOf(posting[u"inLanguage"_s]).trimmed();
    const QJsonObject about = posting[u"about"_s].toObject(); // la diaria nests the coverage there
    blog.coverageStart = zone.read(textOf(firstOf(posting, {u"coverageStartTime"})));
    blog.coverageEnd = zone.read(textOf(firstOf(posting, {u"coverageEndTime"})));
    if (!blog.coverageStart.isValid())
        blog.coverageStart = zone.read(textOf(about[u"coverageStartTime"_s]));
    if (!blog.coverageEnd.isValid())
        blog.coverageEnd = zone.read(textOf(about[u"coverageEndTime"_s]));
    return blog;
}

} // namespace Liveline
