// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// schema.org LiveBlogPosting in the page's elements: microdata and RDFa.

#include "core/extract/microdata.h"

#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/distrust.h"
#include "core/extract/extractor.h"
#include "core/extract/imagefinder.h"
#include "core/extract/markupentries.h"
#include "core/extract/sanitizer.h"
#include "core/extract/vocabulary.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

HtmlNode first(const ItemProperties &properties, const QString &name)
{
    return properties.value(name).value(0);
}

QDateTime timeOf(const ItemProperties &properties, const QString &name)
{
    const HtmlNode node = first(properties, name);
    return node ? parseDateTime(propertyValue(node)) : QDateTime();
}

QString nameOf(HtmlNode author)
{
    if (!isItem(author))
        return propertyValue(author);
    const HtmlNode name = first(itemProperties(author), u"name"_s);
    return name ? propertyValue(name) : author.text();
}

/// The address of a property, or of the item that is its value.
QUrl addressOf(HtmlNode node, const QUrl &baseUrl)
{
    if (!node)
        return {};
    const QString itemId = node.attribute("itemid");
    return resolveWebUrl(itemId.isEmpty() ? propertyValue(node) : itemId, baseUrl);
}

/// The name that an item bears itself: `itemid` of microdata, the subject of RDFa.
QUrl subjectOf(HtmlNode item, const QUrl &baseUrl)
{
    for (const char *name : {"itemid", "about", "resource"}) {
        if (item.hasAttribute(name))
            return resolveWebUrl(item.attribute(name), baseUrl);
    }
    return {};
}

/// A body in an attribute, or in elements of its own; what stands around those is not part of it. A
/// hidden one gives nothing.
void readBody(const QList<HtmlNode> &nodes, const QUrl &baseUrl, ParsedEntry &entry)
{
    if (nodes.isEmpty())
        return;
    const HtmlNode node = nodes.first();
    const Sanitized body = node.hasAttribute("content")
        ? sanitizeTextOrHtml(node.attribute("content"), baseUrl)
        : sanitize(nodes, baseUrl, [](HtmlNode inner) {
              const QStringList names = propertyNames(inner);
              return names.contains("headline"_L1) || names.contains("datePublished"_L1)
                  || names.contains("dateModified"_L1);
          });
    // What the markup's reader left out (a label, a byline) stays out.
    const bool isPart = entry.text.contains(body.text) && !body.text.isEmpty();
    if (!node.hasAttribute("content") && !isPart)
        return;
    entry.content = body.content;
    entry.text = body.text;
    if (node.hasAttribute("content"))
        entry.images += body.images;
}

/// A picture in a <meta> or <link>; those that are shown were found already.
void readImages(const QList<HtmlNode> &nodes, const QUrl &baseUrl, QList<Image> &images)
{
    for (const HtmlNode node : nodes) {
        const HtmlNode url = isItem(node) ? first(itemProperties(node), u"url"_s) : node;
        Image image;
        image.url = addressOf(url, baseUrl);
        if (images.isEmpty() && !image.url.isEmpty() && !isTrackingPixel(image.url))
            images.append(image);
    }
}

ParsedBlog readBlog(HtmlNode item, const Page &page)
{
    const ItemProperties properties = itemProperties(item);
    ParsedBlog blog;
    if (const HtmlNode headline = first(properties, u"headline"_s))
        blog.headline = plainLine(propertyValue(headline));
    blog.canonicalUrl = addressOf(first(properties, u"url"_s), page.baseUrl());
    if (const HtmlNode publisher = first(properties, u"publisher"_s))
        blog.publisher = plainLine(nameOf(publisher));
    blog.coverageStart = timeOf(properties, u"coverageStartTime"_s);
    blog.coverageEnd = timeOf(properties, u"coverageEndTime"_s);
    completeMetadata(blog, readPageMetadata(page));
    return blog;
}

bool isBlog(HtmlNode node) { return isItemOfType(node, u"LiveBlogPosting"); }

bool isUpdate(HtmlNode node)
{
    return isItem(node) && propertyNames(node).contains("liveBlogUpdate"_L1);
}

} // namespace

void readItem(HtmlNode item, const QUrl &baseUrl, ParsedEntry &entry)
{
    if (!isItem(item))
        return;
    const ItemProperties properties = itemProperties(item);
    if (const HtmlNode headline = first(properties, u"headline"_s))
        entry.headline = plainLine(propertyValue(headline));
    readBody(properties.value(u"articleBody"_s), baseUrl, entry);
    readImages(properties.value(u"image"_s), baseUrl, entry.images);
    if (const QDateTime published = timeOf(properties, u"datePublished"_s); published.isValid())
        entry.published = published;
    if (properties.contains(u"dateModified"_s)) {
        const QDateTime updated = timeOf(properties, u"dateModified"_s);
        entry.updated = updated != entry.published ? updated : QDateTime();
    }
    if (const HtmlNode author = first(properties, u"author"_s))
        entry.author = plainLine(nameOf(author));
    const QUrl subject = subjectOf(item, baseUrl);
    if (const QUrl url = addressOf(first(properties, u"url"_s), baseUrl); !url.isEmpty())
        entry.url = url;
    else if (!subject.isEmpty())
        entry.url = subject;
    if (entry.sourceId.isEmpty())
        entry.sourceId = entry.url.fragment();
}

Reading readMicrodata(const Page &page)
{
    Reading reading;
    const HtmlNode blog = page.html().root().find(isBlog);
    if (!blog) {
        reading.why = u"no LiveBlogPosting in the page's elements"_s;
        return reading;
    }
    reading.blog = readBlog(blog, page);
    reading.entries = readMarkupEntries(page.html().body().findAll(isUpdate), page, reading.blog);
    const ItemProperties properties = itemProperties(blog);
    distrustCopies(reading.entries, reading.blog,
        {timeOf(properties, u"datePublished"_s), timeOf(properties, u"dateModified"_s)});
    if (reading.entries.isEmpty())
        reading.why = u"a LiveBlogPosting without updates"_s;
    return reading;
}

} // namespace Liveline
