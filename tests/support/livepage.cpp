// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/livepage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

const QString site = u"https://news.example"_s;

QString permalink(const PageEntry &entry)
{
    return u"%1/live/entry-%2"_s.arg(site).arg(entry.number);
}
QString isoTime(const QDateTime &time) { return time.toString(Qt::ISODate); }

QString rfcTime(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss"_s) + u" GMT"_s;
}

/// What differs at each request and is no news.
class Noise {
public:
    explicit Noise(quint32 seed)
        : m_dice(seed)
    {
    }

    int number(int below) { return static_cast<int>(m_dice.bounded(below)); }
    QString id() { return QString::number(m_dice.generate(), 36); }
    QString counter() { return u"<p class=\"stats\">Vues: %1</p>"_s.arg(number(90'000)); }
    QString clock()
    {
        return u"%1:%2"_s.arg(number(24), 2, 10, QChar(u'0')).arg(number(60), 2, 10, QChar(u'0'));
    }
    QString advert()
    {
        if (number(4) != 0)
            return {};
        return u"<div class=\"ad ad-%1\" id=\"slot-%2\"><a href=\"https://ads.example/c?%2\">"
               "<img src=\"https://ads.example/%2.gif\" width=\"300\" height=\"250\"></a></div>\n"_s
                   .arg(number(5))
                   .arg(id());
    }

private:
    QRandomGenerator m_dice;
};

QString htmlAround(const LivePage &page, const QString &head, const QString &body, Noise &noise)
{
    return u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title>\n"
           "%3<script>var session='%4';</script></head>\n<body class=\"theme-%5\">\n"
           "<header><nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav></header>\n"
           "<main><h1>%2</h1>\n%6</main>\n<footer><p>© 2026 News Example</p>%7</footer>\n"
           "</body></html>\n"_s.arg(page.language, page.title.toHtmlEscaped(), head, noise.id())
               .arg(noise.number(9))
               .arg(body, noise.counter());
}

QString renderJsonLd(const LivePage &page, Noise &noise)
{
    QJsonArray updates;
    for (const PageEntry &entry : page.entries) {
        updates.append(QJsonObject{{u"@type"_s, u"BlogPosting"_s}, {u"@id"_s, permalink(entry)},
            {u"url"_s, permalink(entry)}, {u"headline"_s, entry.headline},
            {u"articleBody"_s, entry.text}, {u"datePublished"_s, isoTime(entry.published)}});
    }
    const QJsonObject blog{{u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, u"LiveBlogPosting"_s}, {u"headline"_s, page.title},
        {u"url"_s, site + u"/live"_s}, {u"liveBlogUpdate"_s, updates}};
    const QString script = u"<script type=\"application/ld+json\">%1</script>\n"_s.arg(
        QString::fromUtf8(QJsonDocument(blog).toJson(QJsonDocument::Compact)));
    return htmlAround(page, script, noise.advert() + u"<div id=\"app\"></div>"_s, noise);
}

QString renderMarkup(const LivePage &page, Noise &noise)
{
    QString body = u"<div class=\"live-stream\">\n"_s;
    for (const PageEntry &entry : page.entries) {
        body += noise.advert();
        body += u"<article class=\"live-entry\" id=\"entry-%1\">"
                "<time datetime=\"%2\">%3</time><h3><a href=\"%4?xtor=%5\">%6</a></h3>\n"
                "<p>%7</p><div class=\"share\"><a href=\"https://social.example/?s=%5\">Share</a>"
                "</div></article>\n"_s.arg(entry.number)
                    .arg(isoTime(entry.published), entry.published.toString(u"HH:mm"_s),
                        permalink(entry), noise.id(), entry.headline.toHtmlEscaped(),
                        entry.text.toHtmlEscaped());
    }
    return htmlAround(page, {}, body + u"</div>\n"_s, noise);
}

QString renderPlain(const LivePage &page, Noise &noise)
{
    QString body = noise.counter() + u"<article class=\"post-content\">\n"_s;
    for (const PageEntry &entry : page.entries)
        body += noise.advert() + u"<p>%1</p>\n"_s.arg(entry.text.toHtmlEscaped());
    return htmlAround(page, {}, body + u"</article>\n"_s, noise);
}

QString renderRss(const LivePage &page, Noise &noise)
{
    QString items;
    for (const PageEntry &entry : page.entries) {
        items += u"<item><title>%1</title><link>%2?utm_source=rss&amp;utm_id=%3</link>"
                 "<guid isPermaLink=\"false\">entry-%4</guid><pubDate>%5</pubDate>"
                 "<description>%6</description></item>\n"_s
                     .arg(entry.headline.toHtmlEscaped(), permalink(entry), noise.id())
                     .arg(entry.number)
                     .arg(rfcTime(entry.published),
                         u"<p>%1</p>"_s.arg(entry.text.toHtmlEscaped()).toHtmlEscaped());
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>\n"
           "<title>%1</title><link>%2/live</link><language>%3</language>"
           "<description>%4</description>\n%5</channel></rss>\n"_s.arg(
               page.title.toHtmlEscaped(), site, page.language, noise.clock(), items);
}

QString renderAtom(const LivePage &page, Noise &noise)
{
    QString entries;
    for (const PageEntry &entry : page.entries) {
        entries
            += u"<entry><id>tag:news.example,2026:%1</id><title>%2</title>"
               "<link href=\"%3\"/><published>%4</published><updated>%4</updated>"
               "<content type=\"html\">%5</content></entry>\n"_s.arg(entry.number)
                   .arg(entry.headline.toHtmlEscaped(), permalink(entry), isoTime(entry.published),
                       u"<p>%1</p>"_s.arg(entry.text.toHtmlEscaped()).toHtmlEscaped());
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed "
           u"xmlns=\"http://www.w3.org/2005/Atom\" "
           "xml:lang=\"%1\"><id>tag:news.example,2026:live</id><title>%2</title>"
           "<generator version=\"%3\">Test</generator>\n%4</feed>\n"_s.arg(
               page.language, page.title.toHtmlEscaped(), noise.id(), entries);
}

QString renderJsonFeed(const LivePage &page, Noise &noise)
{
    QJsonArray items;
    for (const PageEntry &entry : page.entries) {
        items.append(QJsonObject{{u"id"_s, QString::number(entry.number)},
            {u"url"_s, permalink(entry)}, {u"title"_s, entry.headline},
            {u"content_html"_s, u"<p>%1</p>"_s.arg(entry.text.toHtmlEscaped())},
            {u"date_published"_s, isoTime(entry.published)}});
    }
    return QString::fromUtf8(QJsonDocument(
        QJsonObject{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, page.title},
            {u"language"_s, page.language}, {u"_session"_s, noise.id()}, {u"items"_s, items}})
            .toJson());
}

} // namespace

QByteArray render(const LivePage &page)
{
    Noise noise(page.noise);
    switch (page.format) {
    case PageFormat::JsonLd:
        return renderJsonLd(page, noise).toUtf8();
    case PageFormat::Rss:
        return renderRss(page, noise).toUtf8();
    case PageFormat::Atom:
        return renderAtom(page, noise).toUtf8();
    case PageFormat::JsonFeed:
        return renderJsonFeed(page, noise).toUtf8();
    case PageFormat::Markup:
        return renderMarkup(page, noise).toUtf8();
    case PageFormat::Plain:
        return renderPlain(page, noise).toUtf8();
    }
    return {};
}

HeaderField contentType(PageFormat format)
{
    switch (format) {
    case PageFormat::Rss:
        return {"Content-Type", "application/rss+xml; charset=utf-8"};
    case PageFormat::Atom:
        return {"Content-Type", "application/atom+xml"};
    case PageFormat::JsonFeed:
        return {"Content-Type", "application/feed+json"};
    default:
        return {"Content-Type", "text/html; charset=utf-8"};
    }
}

} // namespace Liveline
