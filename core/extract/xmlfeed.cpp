// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/encoding.h"
#include "core/extract/feedmarkup.h"
#include "core/extract/feedtree.h"
#include "core/extract/headlines.h"
#include "core/extract/imagefinder.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString lineOf(const XmlNode *node)
{
    return node ? collapseWhitespace(node->allText()) : QString();
}

// The first of these children that says something.
const XmlNode *firstFilled(const XmlNode &parent, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        for (const XmlNode *child : parent.childrenNamed(name)) {
            if (!child->allText().trimmed().isEmpty())
                return child;
        }
    }
    return nullptr;
}

QUrl baseOf(const XmlNode &node, const QUrl &inherited)
{
    const QUrl base = resolveWebUrl(node.attribute(u"xml:base"_s), inherited);
    return base.isEmpty() ? inherited : base;
}

// RFC 4287 §4.1.3.3, item 5: what is neither text nor XML stands there in Base64.
bool isBinaryType(const QString &type)
{
    return type.contains(u'/') && !type.startsWith(u"text/") && !type.endsWith(u"xml");
}

// RFC 4287 §3.1.1 and §4.1.3.3; nobody can rely on `type`, so text is looked at as well.
Sanitized contentOf(const XmlNode &node, const QUrl &baseUrl)
{
    const QUrl base = baseOf(node, baseUrl);
    const QString type = node.attribute(u"type"_s).toLower();
    if (node.attribute(u"mode"_s).toLower() == u"base64" || isBinaryType(type)) {
        const QByteArray bytes = QByteArray::fromBase64(node.allText().trimmed().toLatin1());
        return sanitizeTextOrHtml(QString::fromUtf8(bytes), base);
    }
    const bool holdsElements = std::any_of(node.children.cbegin(), node.children.cend(),
        [](const XmlNode &child) { return !child.name.isEmpty(); });
    if (holdsElements)
        return sanitize(mendedMarkup(node.innerMarkup()), base);
    const QString said = mendedMarkup(withoutMisreadUtf8(node.allText()));
    if (type == u"html" || type == u"text/html" || node.name == u"content:encoded")
        return sanitize(said, base);
    return sanitizeTextOrHtml(said, base, EscapedMarkup::IsText);
}

// The first of these names that tells a time; where it is said again, the last one counts.
QDateTime timeOf(const XmlNode &item, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        QDateTime last;
        for (const XmlNode &child : item.children) {
            if (child.name != name)
                continue;
            // Without a zone: feeds are written by programs, and those mean UTC.
            const QDateTime time = parseDateTime(child.allText(), Zoneless::AssumeUtc);
            last = time.isValid() ? time : last;
        }
        if (last.isValid())
            return last;
    }
    return {};
}

bool isAnswered(const QString &address)
{
    static const QRegularExpression machine(
        u"^(?:no|do-?not)-?reply"_s, QRegularExpression::CaseInsensitiveOption);
    return address.contains(u'@') && !machine.match(address).hasMatch();
}

// "Ann Author (a@b.example)", of which withoutAddresses() shows the name, or what there is of it.
QString author(const QString &name, const QString &address)
{
    if (name.isEmpty())
        return address;
    return isAnswered(address) && name != address ? u"%1 (%2)"_s.arg(name, address) : name;
}

// "a@b.example (Ann Author)", "Ann Author <a@b.example>", or a name alone.
QString authorOfMailbox(const QString &mailbox)
{
    static const QRegularExpression inBrackets(u"^(\\S+@\\S+) \\((.+)\\)$"_s);
    static const QRegularExpression beforeAddress(
        u"^\"?(.+?)\"? ?[<(](?:mailto:)?(\\S+@\\S+)[>)]$"_s);
    if (const auto match = inBrackets.match(mailbox); match.hasMatch())
        return author(match.captured(2).trimmed(), match.captured(1));
    if (const auto match = beforeAddress.match(mailbox); match.hasMatch())
        return author(match.captured(1).trimmed(), match.captured(2));
    return mailbox;
}

QString authorOf(const XmlNode &parent)
{
    QStringList names;
    for (const QStringView element : {u"author", u"dc:creator", u"itunes:author", u"dc:author"}) {
        for (const XmlNode *person : parent.childrenNamed(element)) {
            const XmlNode *name = person->child(u"name");
            const QString text = name
                ? author(plainLine(lineOf(name)), lineOf(person->child(u"email")))
                : authorOfMailbox(plainLine(lineOf(person)));
            if (!text.isEmpty() && !names.contains(text))
                names.append(text);
        }
        if (!names.isEmpty())
            break;
    }
    return names.join(u", "_s);
}

QUrl linkOf(const XmlNode &parent, const QUrl &baseUrl)
{
    if (const XmlNode *original = firstFilled(parent, {u"feedburner:origlink"}))
        return resolveWebUrl(original->allText(), baseUrl);
    QUrl other;
    for (const XmlNode *link : parent.childrenNamed(u"link")) {
        const QUrl base = baseOf(*link, baseUrl);
        const QString href = link->attribute(u"href"_s);
        const QUrl url = resolveWebUrl(href.isEmpty() ? link->allText() : href, base);
        const QString rel = link->attribute(u"rel"_s).toLower();
        const bool isPage = rel.isEmpty() || rel == u"alternate";
        if (!url.isEmpty() && isPage
            && (href.isEmpty() || !link->attribute(u"type"_s).contains(u"json")))
            return url;
        if (other.isEmpty() && rel == u"related")
            other = url;
    }
    // CDF (https://www.w3.org/TR/NOTE-CDFsubmit.html) writes it as an attribute.
    return other.isEmpty() ? resolveWebUrl(parent.attribute(u"href"_s), baseUrl) : other;
}

void addImage(
    QList<Image> &images, const QString &address, const XmlNode &node, const QUrl &baseUrl)
{
    Image image;
    image.url = resolveWebUrl(address, baseUrl);
    if (image.url.isEmpty() || isTrackingPixel(image.url))
        return;
    for (const Image &other : images) {
        if (other.url == image.url)
            return;
    }
    image.width = std::max(0, node.attribute(u"width"_s).toInt());
    image.height = std::max(0, node.attribute(u"height"_s).toInt());
    image.alternativeText = plainLine(lineOf(firstFilled(node, {u"media:title", u"title"})));
    image.caption = plainLine(lineOf(node.child(u"media:description")));
    images.append(image);
}

bool isImage(const XmlNode &node)
{
    const QString type = node.attribute(u"type"_s).toLower();
    static const QRegularExpression suffix(
        u"\\.(?:jpe?g|png|webp|gif)(?:\\?|$)"_s, QRegularExpression::CaseInsensitiveOption);
    return type.startsWith(u"image/") || node.attribute(u"medium"_s) == u"image"
        || (type.isEmpty() && suffix.match(node.attribute(u"url"_s)).hasMatch());
}

bool isLinkToImage(const XmlNode &node)
{
    return node.name == u"itunes:link" && node.attribute(u"rel"_s).toLower() == u"image";
}

// Which of the two an element has is often mistaken.
QString addressOf(const XmlNode &node)
{
    const QString href = node.attribute(u"href"_s);
    return href.isEmpty() ? node.attribute(u"url"_s) : href;
}

// Media RSS nests its elements in groups.
void addMedia(const XmlNode &parent, const QUrl &baseUrl, QList<Image> &images)
{
    for (const XmlNode &node : parent.children) {
        if (node.name == u"media:group" || node.name == u"media:content")
            addMedia(node, baseUrl, images);
        if ((node.name == u"media:content" || node.name == u"enclosure") && isImage(node))
            addImage(images, node.attribute(u"url"_s), node, baseUrl);
        else if (node.name == u"link" && node.attribute(u"rel"_s) == u"enclosure" && isImage(node))
            addImage(images, node.attribute(u"href"_s), node, baseUrl);
        else if (node.name == u"itunes:image" || isLinkToImage(node))
            addImage(images, addressOf(node), node, baseUrl);
        else if (node.name == u"image" && node.child(u"url"))
            addImage(images, lineOf(node.child(u"url")), node, baseUrl);
    }
    if (const XmlNode *thumbnail = parent.child(u"media:thumbnail"); thumbnail && images.isEmpty())
        addImage(images, thumbnail->attribute(u"url"_s), *thumbnail, baseUrl);
}

// An address of Atom may be relative (RFC 4287 §2); other identifiers are what they are.
QString idOf(const XmlNode &item, const QUrl &baseUrl)
{
    const XmlNode *id = firstFilled(item, {u"id", u"guid"});
    if (!id)
        return item.attribute(u"rdf:about"_s).trimmed();
    const QString said = lineOf(id);
    const QUrl url
        = id->name == u"id" && said.startsWith(u'/') ? resolveWebUrl(said, baseUrl) : QUrl();
    return url.isEmpty() ? said : url.toString(QUrl::FullyEncoded);
}

// RSS knows no summary. Where an item has one beside its description, the fuller of the two is the
// body; of two alike the one that comes second, as other readers take it.
const XmlNode *bodyOf(const XmlNode &item)
{
    constexpr qsizetype alike = 75; // percent
    const XmlNode *body = firstFilled(item,
        {u"content:encoded", u"content", u"fullitem", u"body", u"description", u"summary",
            u"dc:description", u"dcterms:abstract", u"abstract", u"media:description",
            u"itunes:summary"});
    const XmlNode *summary = firstFilled(item, {u"summary"});
    if (!body || !summary || body->name != u"description")
        return body;
    const auto [first, second] = std::minmax(body, summary);
    const bool isFuller = 100 * second->allText().size() >= alike * first->allText().size();
    return isFuller ? second : first;
}

ParsedEntry readItem(const XmlNode &item, const QUrl &feedBase)
{
    const QUrl base = baseOf(item, feedBase);
    ParsedEntry entry;
    entry.sourceId = idOf(item, base);
    entry.url = linkOf(item, base);
    const XmlNode *guid = item.child(u"guid");
    if (entry.url.isEmpty() && guid && guid->attribute(u"ispermalink"_s).toLower() != u"false")
        entry.url = resolveWebUrl(guid->allText(), {});
    const XmlNode *body = bodyOf(item);
    if (const XmlNode *group = item.child(u"media:group"); !body && group)
        body = firstFilled(*group, {u"media:description"});
    if (body) {
        Sanitized sanitized = contentOf(*body, base);
        entry.content = std::move(sanitized.content);
        entry.text = std::move(sanitized.text);
        entry.images = std::move(sanitized.images);
    }
    if (const XmlNode *title = firstFilled(item, {u"title", u"dc:title", u"media:title"}))
        entry.headline = tidyWhitespace(contentOf(*title, base).text);
    dropTruncatedHeadline(entry);
    entry.author = authorOf(item);
    entry.published = timeOf(item,
        {u"pubdate", u"published", u"issued", u"dcterms:issued", u"dc:date", u"dcterms:created",
            u"created", u"dcterms:date", u"date"});
    // Atom asks for `updated` only: when such an entry was published stays unknown.
    entry.updated = timeOf(item, {u"updated", u"modified", u"dcterms:modified"});
    if (!entry.updated.isValid())
        entry.updated = parseDateTime(item.attribute(u"lastmod"_s), Zoneless::AssumeUtc); // CDF
    addMedia(item, base, entry.images);
    return entry;
}

// Items stand in the channel, beside it (RSS 1.0) or in a feed; never inside another item.
void collectItems(const XmlNode &parent, QList<const XmlNode *> &items, int depth = 0)
{
    for (const XmlNode &node : parent.children) {
        if (node.name == u"item" || node.name == u"entry")
            items.append(&node);
        else if (!node.name.isEmpty() && depth < 6)
            collectItems(node, items, depth + 1);
    }
}

const XmlNode *findFeed(const XmlNode &tree, int depth = 0)
{
    for (const XmlNode &node : tree.children) {
        if (node.name == u"channel" || node.name == u"feed")
            return &node;
        if (const XmlNode *found
            = depth < 6 && !node.name.isEmpty() ? findFeed(node, depth + 1) : nullptr)
            return found;
    }
    return nullptr;
}

// RSS 2.0: ttl, in minutes. RSS 1.0's syndication module: so many updates a period, hourly unless
// told otherwise. In seconds; 0: neither.
int renewalOf(const XmlNode &feed)
{
    constexpr int week = 7 * 24 * 3600;
    const int minutes = lineOf(feed.child(u"ttl")).toInt();
    if (minutes > 0)
        return std::min(minutes, week / 60) * 60;
    static const QHash<QString, int> periods{{u"hourly"_s, 3600}, {u"daily"_s, 24 * 3600},
        {u"weekly"_s, week}, {u"monthly"_s, week}, {u"yearly"_s, week}};
    const XmlNode *period = feed.child(u"sy:updateperiod");
    const XmlNode *frequency = feed.child(u"sy:updatefrequency");
    if (!period && !frequency)
        return 0;
    const int seconds = periods.value(lineOf(period).toLower(), 3600);
    return seconds / std::max(1, lineOf(frequency).toInt());
}

// W3C WebSub §4: the hub that would push.
QUrl hubOf(const XmlNode &feed, const QUrl &baseUrl)
{
    for (const XmlNode &link : feed.children) {
        const bool isLink = link.name == u"link" || link.name == u"atom:link";
        if (isLink && link.attribute(u"rel"_s).toLower() == u"hub")
            return resolveWebUrl(link.attribute(u"href"_s), baseUrl);
    }
    return {};
}

ParsedBlog readFeedMetadata(const XmlNode &feed, const QUrl &baseUrl)
{
    ParsedBlog blog;
    if (const XmlNode *title = firstFilled(feed, {u"title", u"dc:title"}))
        blog.headline = collapseWhitespace(contentOf(*title, baseUrl).text);
    blog.canonicalUrl = linkOf(feed, baseUrl);
    blog.publisher = lineOf(firstFilled(feed, {u"dc:publisher"}));
    blog.language = lineOf(firstFilled(feed, {u"language", u"dc:language"}));
    if (blog.language.isEmpty())
        blog.language = feed.attribute(u"xml:lang"_s);
    blog.hints = {.renewal = renewalOf(feed), .hub = hubOf(feed, baseUrl)};
    return blog;
}

// RFC 5005: the pages of a paged feed go on with rel=next, the archives of a whole one with
// rel=prev-archive (as Atom elements, which stand in RSS too).
QUrl olderPageOf(const XmlNode &feed, const QUrl &baseUrl)
{
    for (const QStringView relation : {u"prev-archive", u"next"}) {
        for (const XmlNode &link : feed.children) {
            if (link.name != u"link" || link.attribute(u"rel"_s).toLower() != relation)
                continue;
            const QUrl url = resolveWebUrl(link.attribute(u"href"_s), baseOf(link, baseUrl));
            if (!url.isEmpty())
                return url;
        }
    }
    return {};
}

} // namespace

Reading readFeedTree(const XmlNode &tree, const QUrl &baseUrl)
{
    Reading reading;
    QList<const XmlNode *> items;
    collectItems(tree, items);
    const XmlNode *feed = findFeed(tree);
    if (!feed && items.isEmpty()) {
        reading.why = u"no channel, feed or item"_s;
        return reading;
    }
    const QUrl base = feed ? baseOf(*feed, baseUrl) : baseUrl;
    if (feed) {
        reading.blog = readFeedMetadata(*feed, base);
        reading.leads.older = olderPageOf(*feed, base);
    }
    const bool isAtom = feed && feed->name == u"feed";
    const QString feedAuthor = isAtom ? authorOf(*feed) : QString();
    // An answer that breaks off unnoticed holds a part of its last item: no news, and no edit.
    if (items.size() > 1 && items.constLast()->isCut)
        items.removeLast();
    for (const XmlNode *item : std::as_const(items)) {
        ParsedEntry entry = readItem(*item, base);
        if (entry.author.isEmpty()) // RFC 4287 §4.2.1: the feed's author is that of its entries
            entry.author = feedAuthor;
        reading.entries.append(std::move(entry));
    }
    for (const XmlNode *deleted :
        feed ? feed->childrenNamed(u"at:deleted-entry") : QList<const XmlNode *>())
        reading.withdrawnIds.append(deleted->attribute(u"ref"_s)); // RFC 6721
    reading.withdrawnIds.removeAll(QString());
    // Nothing but tombstones tells what changed, not that nothing else is left.
    reading.isPartial = reading.entries.isEmpty() && !reading.withdrawnIds.isEmpty();
    if (reading.entries.isEmpty() && !reading.isPartial)
        reading.why = u"the feed holds no items"_s;
    return reading;
}

Reading readXmlFeed(const Page &page)
{
    if (page.looksLikeHtml()) {
        const HtmlNode shown = page.html().body().findTag("pre");
        // A page about feeds says more than the feed it shows.
        if (shown.text() == page.html().body().text())
            return readFeedTree(readXmlTree(shown.rawText()), page.baseUrl());
        Reading reading;
        reading.why = u"a page around the feed that it shows"_s;
        return reading;
    }
    return readFeedTree(readXmlTree(page.text()), page.baseUrl());
}

} // namespace Liveline
