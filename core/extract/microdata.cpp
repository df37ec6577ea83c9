// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/microdata.h"

#include "core/base/text.h"
#include "core/extract/datetime.h"
#include "core/extract/extractor.h"
#include "core/extract/markupentries.h"
#include "core/extract/sanitizer.h"

#include <QMultiHash>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Properties = QMultiHash<QString, HtmlNode>;

bool isLiveBlog(HtmlNode node)
{
    return node.attribute("itemtype")
        .trimmed()
        .endsWith("schema.org/LiveBlogPosting"_L1, Qt::CaseInsensitive);
}

bool isUpdate(HtmlNode node)
{
    return node.hasAttribute("itemscope")
        && node.attribute("itemprop").split(u' ').contains("liveBlogUpdate"_L1);
}

/// The properties of an item; those of items within it are theirs.
Properties propertiesOf(HtmlNode item)
{
    Properties properties;
    item.walk([&](HtmlNode node) {
        if (node == item)
            return true;
        const QString names = node.attribute("itemprop");
        for (const QString &name : names.split(u' ', Qt::SkipEmptyParts)) {
            if (!properties.contains(name))
                properties.insert(name, node);
        }
        return !node.hasAttribute("itemscope");
    });
    return properties;
}

/// A property's value: `content` wins over what is to be seen.
QString valueOf(HtmlNode node)
{
    for (const char *name : {"content", "datetime", "href", "src"}) {
        if (node.hasAttribute(name))
            return node.attribute(name).trimmed();
    }
    return node.text();
}

QString nameOf(HtmlNode author)
{
    if (!author.hasAttribute("itemscope"))
        return valueOf(author);
    const HtmlNode name = propertiesOf(author).value(u"name"_s);
    return name ? valueOf(name) : author.text();
}

/// Escaped text or markup that was meant for a reader.
QString plain(const QString &value, const QUrl &baseUrl)
{
    return value.contains(u'&') || value.contains(u'<')
        ? collapseWhitespace(sanitize(value, baseUrl).text)
        : collapseWhitespace(value);
}

void readBody(HtmlNode node, const QUrl &baseUrl, ParsedEntry &entry)
{
    if (!node.hasAttribute("content"))
        return;
    const Sanitized body = sanitize(node.attribute("content"), baseUrl);
    entry.content = body.content;
    entry.text = body.text;
    entry.images += body.images;
}

} // namespace

void readMicrodata(HtmlNode item, const QUrl &baseUrl, ParsedEntry &entry)
{
    if (!item.hasAttribute("itemscope"))
        return;
    const Properties properties = propertiesOf(item);
    if (const HtmlNode headline = properties.value(u"headline"_s))
        entry.headline = plain(valueOf(headline), baseUrl);
    readBody(properties.value(u"articleBody"_s), baseUrl, entry);
    if (const HtmlNode published = properties.value(u"datePublished"_s))
        entry.published = parseDateTime(valueOf(published));
    if (const HtmlNode modified = properties.value(u"dateModified"_s)) {
        const QDateTime updated = parseDateTime(valueOf(modified));
        entry.updated = updated != entry.published ? updated : QDateTime();
    }
    if (const HtmlNode author = properties.value(u"author"_s))
        entry.author = plain(nameOf(author), baseUrl);
    if (const HtmlNode url = properties.value(u"url"_s)) {
        const QUrl address = baseUrl.resolved(QUrl(valueOf(url)));
        if (address.scheme().startsWith("http"_L1))
            entry.url = address;
    }
}

Reading readMicrodata(const Page &page)
{
    Reading reading;
    const HtmlNode blog = page.html().root().find(isLiveBlog);
    if (!blog) {
        reading.why = u"no microdata of a LiveBlogPosting"_s;
        return reading;
    }
    reading.blog = readPageMetadata(page);
    const Properties properties = propertiesOf(blog);
    if (const HtmlNode headline = properties.value(u"headline"_s))
        reading.blog.headline = plain(valueOf(headline), page.baseUrl());
    reading.blog.coverageStart = parseDateTime(valueOf(properties.value(u"coverageStartTime"_s)));
    reading.blog.coverageEnd = parseDateTime(valueOf(properties.value(u"coverageEndTime"_s)));
    reading.entries = readMarkupEntries(page.html().body().findAll(isUpdate), page, reading.blog);
    if (reading.entries.isEmpty())
        reading.why = u"a LiveBlogPosting without updates"_s;
    return reading;
}

} // namespace Liveline
