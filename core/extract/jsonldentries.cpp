// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonldentries.h"

#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/headlines.h"
#include "core/extract/imagefinder.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>
#include <QSet>

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
    return id;
}

QString withoutFragment(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveFragment | QUrl::StripTrailingSlash | QUrl::RemoveScheme)
        .toString();
}

// "#post1" for the newest, "#post2" for the one before: every number moves with every new entry.
// Numbers that count from the oldest are as good as any.
bool arePositions(const QList<ParsedEntry> &entries)
{
    static const QRegularExpression numbered(u"^(\\D*?)[-_]?(\\d{1,4})$"_s);
    QString prefix;
    QList<int> numbers;
    for (const ParsedEntry &entry : entries) {
        const auto match = numbered.match(entry.sourceId);
        if (!match.hasMatch() || (!numbers.isEmpty() && match.captured(1) != prefix))
            return false;
        prefix = match.captured(1);
        numbers.append(match.captured(2).toInt());
    }
    const bool isNewestFirst = entries.isEmpty() || !entries.first().published.isValid()
        || entries.first().published >= entries.last().published;
    if (!isNewestFirst)
        std::reverse(numbers.begin(), numbers.end());
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (numbers[i] != numbers.first() + i)
            return false;
    }
    return !numbers.isEmpty() && numbers.first() <= 1;
}

// A value that all entries share, and what to do with it.
template <class Value> bool allShare(const QList<ParsedEntry> &entries, Value ParsedEntry::*member)
{
    return std::all_of(entries.cbegin(), entries.cend(),
        [&](const ParsedEntry &entry) { return entry.*member == entries.first().*member; });
}

void distrustTimes(QList<ParsedEntry> &entries, const QDateTime &ofBlog)
{
    const bool isCopied = allShare(entries, &ParsedEntry::published)
        && (entries.size() >= 3 || (entries.size() == 2 && entries.first().published == ofBlog));
    for (ParsedEntry &entry : entries) {
        if (isCopied)
            entry.published = entry.updated = {};
    }
}

void distrustIdentifiers(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const bool isUseless = arePositions(entries)
        || (entries.size() > 1 && allShare(entries, &ParsedEntry::sourceId));
    const bool isSharedUrl = entries.size() > 1 && allShare(entries, &ParsedEntry::url);
    const QString ofBlog = withoutFragment(blog.canonicalUrl);
    for (ParsedEntry &entry : entries) {
        if (isUseless) {
            entry.sourceId.clear();
            entry.url.setFragment({});
        }
        if (isSharedUrl
            || (!entry.url.hasFragment() && !entry.url.hasQuery()
                && withoutFragment(entry.url) == ofBlog))
            entry.url.clear();
        if (entry.sourceId == blog.canonicalUrl.toString())
            entry.sourceId.clear();
    }
}

// Systems that do not know an entry's author name everybody who worked on the page, or the house.
void distrustAuthors(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const bool isList = entries.first().author.contains(u", ") && entries.size() > 1
        && allShare(entries, &ParsedEntry::author);
    for (ParsedEntry &entry : entries) {
        if (isList || fold(entry.author) == fold(blog.publisher))
            entry.author.clear();
    }
}

void distrustHeadlines(QList<ParsedEntry> &entries, const ParsedBlog &blog)
{
    const bool isShared = entries.size() > 2 && allShare(entries, &ParsedEntry::headline);
    const QString ofBlog = fold(blog.headline);
    for (ParsedEntry &entry : entries) {
        const bool isBlogs = fold(entry.headline) == ofBlog && !entry.text.isEmpty();
        if (isShared || isBlogs)
            entry.headline.clear();
    }
    dropRepeatedHeadlines(entries);
}

// The vocabulary has no property for these; `keywords` (a list, or text with commas) is where a
// publisher can say them.
void readKeywords(ParsedEntry &entry, const QJsonValue &keywords)
{
    for (const QJsonValue &keyword : listOf(keywords)) {
        for (const QString &word : textOf(keyword).split(u',')) {
            const QString folded = fold(word).trimmed();
            entry.isPinned = entry.isPinned || folded == u"pinned"_s;
            entry.isKeyEvent = entry.isKeyEvent || folded == u"key event"_s;
        }
    }
}

} // namespace

ParsedEntry readUpdate(const QJsonObject &update, const QUrl &baseUrl)
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
        = parseDateTime(textOf(firstOf(update, {u"datePublished", u"dateCreated", u"uploadDate"})));
    entry.updated = parseDateTime(textOf(update[u"dateModified"_s]));
    entry.headline = withoutTimeLabel(
        plainLine(textOf(firstOf(update, {u"headline", u"name"}))), entry.published);
    const QString body = textOf(firstOf(update, {u"articleBody", u"text", u"description"}));
    Sanitized sanitized = sanitizeTextOrHtml(withoutTimeLabel(body, entry.published), baseUrl);
    entry.content = std::move(sanitized.content);
    entry.text = std::move(sanitized.text);
    entry.images = std::move(sanitized.images);
    entry.author = authorNames(firstOf(update, {u"author", u"creator"})).join(u", "_s);
    addImages(entry.images, update, baseUrl);
    readKeywords(entry, update[u"keywords"_s]);
    return entry;
}

ParsedBlog readBlogPosting(const QJsonObject &posting, const QUrl &baseUrl)
{
    ParsedBlog blog;
    blog.headline = plainLine(textOf(firstOf(posting, {u"headline", u"name"})));
    blog.canonicalUrl = resolveWebUrl(
        addressOf(firstOf(posting, {u"url", u"mainEntityOfPage", u"@id"})), baseUrl);
    blog.publisher = authorNames(posting[u"publisher"_s]).value(0);
    blog.language = textOf(posting[u"inLanguage"_s]).trimmed();
    const QJsonObject about = posting[u"about"_s].toObject(); // la diaria nests the coverage there
    blog.coverageStart = parseDateTime(textOf(firstOf(posting, {u"coverageStartTime"})));
    blog.coverageEnd = parseDateTime(textOf(firstOf(posting, {u"coverageEndTime"})));
    if (!blog.coverageStart.isValid())
        blog.coverageStart = parseDateTime(textOf(about[u"coverageStartTime"_s]));
    if (!blog.coverageEnd.isValid())
        blog.coverageEnd = parseDateTime(textOf(about[u"coverageEndTime"_s]));
    return blog;
}

void distrustCopies(QList<ParsedEntry> &entries, const QJsonObject &posting, const ParsedBlog &blog)
{
    if (entries.isEmpty())
        return;
    distrustIdentifiers(entries, blog);
    distrustTimes(entries, parseDateTime(textOf(posting[u"datePublished"_s])));
    distrustAuthors(entries, blog);
    distrustHeadlines(entries, blog);
}

} // namespace Liveline
