// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// microformats2 h-feed and h-entry (https://microformats.org/wiki/h-feed), and hAtom, their elder.

#include "core/extract/microformats.h"
#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/entryids.h"
#include "core/extract/extractor.h"
#include "core/extract/imagefinder.h"
#include "core/extract/livesign.h"
#include "core/extract/maincontent.h"
#include "core/extract/sanitizer.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype FewestInAWrapper = 2;
constexpr double LeastOfThePage = 0.5; ///< share of its prose: a feed beside an article is none
constexpr double LeastOfASmallPage = 0.9; ///< the same where there is one entry

bool isEntry(HtmlNode node) { return node.hasClass(u"h-entry") || node.hasClass(u"hentry"); }

bool isFeed(HtmlNode node) { return node.hasClass(u"h-feed") || node.hasClass(u"hfeed"); }

/// The entries of a subtree; those within an entry (answers, quotes) are its own.
QList<HtmlNode> entriesWithin(HtmlNode root)
{
    QList<HtmlNode> entries;
    root.walk([&](HtmlNode node) {
        if (node == root || !isEntry(node))
            return true;
        entries.append(node);
        return false;
    });
    return entries;
}

HtmlNode first(const MicroformatProperties &properties, const QString &name)
{
    return properties.value(name).value(0);
}

QString authorOf(HtmlNode author)
{
    if (!author)
        return {};
    const HtmlNode name = first(microformatProperties(author), u"name"_s);
    if (name)
        return name.text();
    const QString text = author.text();
    return text.isEmpty() ? author.attribute("alt") : text;
}

QString addressIn(HtmlNode node)
{
    for (const char *name : {"href", "src", "data", "value"}) {
        if (const QString value = node.attribute(name); !value.isEmpty())
            return value;
    }
    return node.text();
}

void readPhotos(const QList<HtmlNode> &photos, const QUrl &baseUrl, QList<Image> &images)
{
    for (const HtmlNode photo : photos) {
        const auto image = imageOf(photo, baseUrl);
        const auto isSame = [&](const Image &other) { return other.url == image->url; };
        if (image && std::none_of(images.cbegin(), images.cend(), isSame))
            images.append(*image);
    }
}

/// A name that is the content itself is none; where nothing but plain text is there, that is the
/// content, whatever a parser would imply.
void readWords(
    HtmlNode item, const MicroformatProperties &properties, const QUrl &baseUrl, ParsedEntry &entry)
{
    const HtmlNode name = first(properties, u"name"_s);
    QList<HtmlNode> content = properties.value(u"content"_s);
    if (content.isEmpty())
        content = properties.value(u"summary"_s);
    if (content.isEmpty() && properties.isEmpty())
        content = {item};
    const Sanitized body = sanitize(
        content, baseUrl, [&](HtmlNode node) { return node == name && !content.contains(name); });
    entry.content = body.content;
    entry.text = body.text;
    entry.images = body.images;
    const QString headline = name.text();
    if (!content.contains(name) && fold(headline) != fold(entry.text))
        entry.headline = headline;
}

ParsedEntry readEntry(HtmlNode item, const QUrl &baseUrl)
{
    const MicroformatProperties properties = microformatProperties(item);
    ParsedEntry entry;
    readWords(item, properties, baseUrl, entry);
    readPhotos(properties.value(u"photo"_s), baseUrl, entry.images);
    entry.author = authorOf(first(properties, u"author"_s));
    entry.published = microformatTime(first(properties, u"published"_s));
    entry.updated = microformatTime(first(properties, u"updated"_s));
    if (const HtmlNode url = first(properties, u"url"_s))
        entry.url = resolveWebUrl(addressIn(url), baseUrl);
    if (const HtmlNode uid = first(properties, u"uid"_s))
        entry.sourceId = addressIn(uid);
    return entry;
}

struct Feed {
    HtmlNode node; ///< null where entries stand beside each other without a feed around them
    QList<HtmlNode> items;
    QList<ParsedEntry> entries;

    qsizetype withContent() const
    {
        return std::count_if(entries.cbegin(), entries.cend(), [](const ParsedEntry &entry) {
            return !entry.text.isEmpty() || !entry.images.isEmpty();
        });
    }
};

/// Themes call the whole page a feed: it has a menu, a footer, a search form.
bool isPageWrapper(HtmlNode feed)
{
    if (!feed || feed.is("body") || feed.is("html"))
        return true;
    return bool(feed.find([](HtmlNode node) {
        const QString role = node.attribute("role");
        return node.is("nav") || node.is("form") || node.is("aside") || role == "navigation"_L1
            || role == "banner"_L1 || role == "contentinfo"_L1;
    }));
}

/// An excerpt, and a link to where the rest is.
bool isExcerpt(HtmlNode item)
{
    const MicroformatProperties properties = microformatProperties(item);
    return !properties.contains(u"content"_s)
        && (properties.contains(u"name"_s) || properties.contains(u"summary"_s));
}

/// A post on a page of its own says so by its address or its headline.
bool isThePagesOwn(const ParsedEntry &entry, const Page &page, const ParsedBlog &blog)
{
    const QUrl pageUrl = blog.canonicalUrl.isEmpty() ? page.document().url : blog.canonicalUrl;
    const QString title = fold(page.html().root().findTag("title").text() + u'\n' + blog.headline);
    const QString headline = fold(entry.headline);
    return entry.url == pageUrl || (!headline.isEmpty() && title.contains(headline));
}

/// Why a feed is no live blog; empty: it may be one. A page of posts, or one post, is marked up the
/// same way.
QString objection(
    const Feed &feed, const Page &page, const ParsedBlog &blog, const TextMeasure &measure)
{
    if (feed.entries.isEmpty())
        return u"no h-entry"_s;
    const auto excerpts = std::count_if(feed.items.cbegin(), feed.items.cend(), isExcerpt);
    if (2 * excerpts >= feed.items.size() || 2 * feed.withContent() <= feed.entries.size())
        return u"the entries are excerpts of other pages"_s;
    const bool isAlone = feed.entries.size() == 1;
    if (isAlone && isThePagesOwn(feed.entries.first(), page, blog))
        return u"one post on its own page"_s;
    const HtmlNode body = page.html().body();
    const double least = isAlone ? LeastOfASmallPage : LeastOfThePage;
    if (feed.node && double(measure.text(feed.node)) < least * double(measure.text(body)))
        return u"the feed is not what the page is about"_s;
    if (!isPageWrapper(feed.node))
        return {};
    if (feed.entries.size() < FewestInAWrapper)
        return u"one post, and the rest of a page"_s;
    return isLivePage(page, blog) ? QString()
                                  : u"nothing says that these posts are live coverage"_s;
}

QList<Feed> findFeeds(HtmlNode root, const QUrl &baseUrl)
{
    QList<Feed> feeds;
    for (const HtmlNode node : root.findAll(isFeed))
        feeds.append({node, entriesWithin(node), {}});
    if (feeds.isEmpty())
        feeds.append({{}, entriesWithin(root), {}});
    for (Feed &feed : feeds) {
        for (const HtmlNode item : std::as_const(feed.items)) {
            const ParsedEntry entry = readEntry(item, baseUrl);
            if (!entry.text.isEmpty() || !entry.headline.isEmpty() || !entry.images.isEmpty())
                feed.entries.append(entry);
        }
    }
    std::stable_sort(feeds.begin(), feeds.end(),
        [](const Feed &a, const Feed &b) { return a.withContent() > b.withContent(); });
    return feeds;
}

/// Without a uid the element's own id will do, where each has another.
void identify(Feed &feed)
{
    QStringList ids;
    for (const HtmlNode item : std::as_const(feed.items))
        ids.append(item.attribute("id"));
    if (feed.items.size() != feed.entries.size() || !areIdentifiers(ids, false))
        return;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (feed.entries[i].sourceId.isEmpty())
            feed.entries[i].sourceId = ids[i];
    }
}

QString titleOf(const Feed &feed)
{
    const HtmlNode name = first(microformatProperties(feed.node), u"name"_s);
    if (name)
        return name.text();
    HtmlNode heading;
    feed.node.walk([&](HtmlNode node) {
        if (!heading && isHeading(node))
            heading = node;
        return !isEntry(node);
    });
    return heading.text();
}

} // namespace

Reading readMicroformats(const Page &page)
{
    Reading reading;
    reading.blog = readPageMetadata(page);
    reading.why = u"no h-feed"_s;
    const TextMeasure measure(page.html().body());
    for (Feed &feed : findFeeds(page.html().root(), page.baseUrl())) {
        const QString why = objection(feed, page, reading.blog, measure);
        if (!why.isEmpty()) {
            reading.why = why;
            continue;
        }
        identify(feed);
        if (!isPageWrapper(feed.node)) {
            if (const QString title = titleOf(feed); !title.isEmpty())
                reading.blog.headline = title;
        }
        reading.entries = feed.entries;
        reading.why.clear();
        break;
    }
    return reading;
}

} // namespace Liveline
