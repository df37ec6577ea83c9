// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/extract/extractor.h"
#include "core/extract/imagefinder.h"
#include "core/extract/maincontent.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

struct Metas {
    QHash<QString, QString>
        values; ///< by property, name or http-equiv, lower case; the first counts
    QUrl canonical;
    QString title;
};

Metas readHead(const Page &page)
{
    Metas metas;
    page.html().root().walk([&](HtmlNode node) {
        if (node.is("meta")) {
            for (const char *name : {"property", "name", "http-equiv"}) {
                const QString key = node.attribute(name).toLower();
                const QString value = collapseWhitespace(node.attribute("content"));
                if (!key.isEmpty() && !value.isEmpty() && !metas.values.contains(key))
                    metas.values.insert(key, value);
            }
        } else if (node.is("link") && metas.canonical.isEmpty()) {
            if (node.attribute("rel").toLower() == u"canonical")
                metas.canonical = resolveWebUrl(node.attribute("href"), page.baseUrl());
        } else if (node.is("title") && metas.title.isEmpty()) {
            metas.title = node.text();
        }
        return !node.is("svg");
    });
    return metas;
}

QString firstOf(const Metas &metas, std::initializer_list<QStringView> keys)
{
    for (const QStringView key : keys) {
        const QString value = metas.values.value(key.toString());
        if (!value.isEmpty())
            return value;
    }
    return {};
}

// "Headline | Site", "Headline - Site": the site's own name goes.
QString withoutSite(const QString &title, const QString &site)
{
    static const QRegularExpression separator(
        u"\\s+[|\\x{2013}\\x{2014}\\x{00B7}\\x{2022}-]\\s+"_s);
    const QStringList parts = title.split(separator);
    if (site.isEmpty() || parts.size() < 2 || fold(parts.last()) != fold(site))
        return title;
    return title.left(title.size() - parts.last().size())
        .remove(QRegularExpression(separator.pattern() + u'$'));
}

QString onlyHeading(const Page &page)
{
    const QList<HtmlNode> headings = page.html().root().findAllTags("h1");
    return headings.size() == 1 ? headings.first().text() : QString();
}

// Where nothing else names the page, something may be called its title.
QString namedTitle(const Page &page)
{
    constexpr qsizetype longest = 200;
    const HtmlNode title = page.html().body().find([](HtmlNode node) {
        return node.isElement() && nameWords(node).contains("title"_L1) && !node.text().isEmpty()
            && node.text().size() <= longest;
    });
    return title.text();
}

QString languageOf(const Page &page, const Metas &metas)
{
    QString language = page.html().root().attribute("lang").trimmed();
    if (language.isEmpty())
        language = page.html().root().attribute("xml:lang").trimmed();
    if (language.isEmpty())
        language = firstOf(metas, {u"og:locale", u"content-language", u"language", u"dc.language"});
    static const QRegularExpression tag(u"^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}$"_s);
    return tag.match(language).hasMatch() ? language.replace(u'_', u'-') : QString();
}

// JSON-LD may not hold headlines of more than 110 characters, in the opinion of some systems.
bool isCutOff(const QString &headline, const QString &whole)
{
    QStringView start = headline;
    while (!start.isEmpty() && (start.back() == u'…' || start.back() == u'.'))
        start.chop(1);
    const bool endsCut = headline.endsWith(u'…') || headline.endsWith(u"..."_s);
    return endsCut && whole.size() > headline.size() && whole.startsWith(start.trimmed());
}

ParsedBlog readMetadata(const Page &page)
{
    ParsedBlog blog;
    if (!page.looksLikeHtml())
        return blog;
    const Metas metas = readHead(page);
    blog.publisher = firstOf(metas, {u"og:site_name", u"application-name", u"dc.publisher"});
    blog.headline = plainLine(firstOf(metas, {u"og:title", u"twitter:title"}));
    if (blog.headline.isEmpty())
        blog.headline = onlyHeading(page);
    if (blog.headline.isEmpty())
        blog.headline = metas.title;
    if (blog.headline.isEmpty())
        blog.headline = namedTitle(page);
    blog.headline = withoutSite(blog.headline, blog.publisher);
    blog.canonicalUrl = metas.canonical;
    if (blog.canonicalUrl.isEmpty())
        blog.canonicalUrl = resolveWebUrl(firstOf(metas, {u"og:url"}), page.baseUrl());
    blog.language = languageOf(page, metas);
    return blog;
}

} // namespace

const ParsedBlog &Page::metadata() const
{
    if (!m_metadata)
        m_metadata = readMetadata(*this);
    return *m_metadata;
}

ParsedBlog readPageMetadata(const Page &page) { return page.metadata(); }

void completeMetadata(ParsedBlog &blog, const ParsedBlog &other)
{
    if (blog.headline.isEmpty() || isCutOff(blog.headline, other.headline))
        blog.headline = other.headline;
    if (blog.canonicalUrl.isEmpty())
        blog.canonicalUrl = other.canonicalUrl;
    if (blog.publisher.isEmpty())
        blog.publisher = other.publisher;
    if (blog.language.isEmpty())
        blog.language = other.language;
    if (!blog.coverageStart.isValid())
        blog.coverageStart = other.coverageStart;
    if (!blog.coverageEnd.isValid())
        blog.coverageEnd = other.coverageEnd;
    blog.isEnded = blog.isEnded || other.isEnded;
    if (blog.hints == SourceHints{})
        blog.hints = other.hints;
}

} // namespace Liveline
