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

struct Name {
    QString id;
    QString url;
};

Name nameOf(const LivePage &page, qsizetype place)
{
    const PageEntry &entry = page.entries[place];
    QString id;
    switch (page.names) {
    case EntryNames::Own:
        id = u"entry-%1"_s.arg(entry.number);
        return {id, u"%1/live/%2"_s.arg(site, id)};
    case EntryNames::Renamed:
        id = u"u%1x"_s.arg(entry.number + 70'000, 0, 36);
        return {id, u"%1/coverage/today/%2"_s.arg(site, id)};
    case EntryNames::Places:
        id = u"post%1"_s.arg(place + 1);
        break;
    case EntryNames::Editions:
        id = u"e%1-%2"_s.arg(entry.number).arg(entry.edition * 7919);
        break;
    case EntryNames::Shared:
        return {u"live"_s, site + u"/live"_s};
    case EntryNames::None:
        return {};
    }
    return {id, u"%1/live#%2"_s.arg(site, id)};
}

QString attribute(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : u" %1=\"%2\""_s.arg(QLatin1StringView(name), value);
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
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        QJsonObject update{{u"@type"_s, u"BlogPosting"_s}, {u"headline"_s, entry.headline},
            {u"articleBody"_s, entry.text}, {u"datePublished"_s, isoTime(entry.published)}};
        if (const Name name = nameOf(page, i); !name.url.isEmpty()) {
            update[u"@id"_s] = name.url;
            update[u"url"_s] = name.url;
        }
        updates.append(update);
    }
    const QJsonObject blog{{u"@context"_s, u"https://schema.org"_s},
        {u"@type"_s, u"LiveBlogPosting"_s}, {u"headline"_s, page.title},
        {u"url"_s, site + u"/live"_s}, {u"liveBlogUpdate"_s, updates}};
    const QString script = u"<script type=\"application/ld+json\">%1</script>\n"_s.arg(
        QString::fromUtf8(QJsonDocument(blog).toJson(QJsonDocument::Compact)));
    return htmlAround(page, script, noise.advert() + u"<div id=\"app\"></div>"_s, noise);
}

QString heading(const PageEntry &entry, const Name &name, Noise &noise)
{
    const QString headline = entry.headline.toHtmlEscaped();
    if (name.url.isEmpty())
        return headline;
    const QString mark = name.url.contains(u'#') ? QString() : u"?xtor="_s + noise.id();
    return u"<a href=\"%1%2\">%3</a>"_s.arg(name.url, mark, headline);
}

QString renderMarkup(const LivePage &page, Noise &noise)
{
    QString body = u"<div class=\"live-stream\">\n"_s;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        body += noise.advert();
        body += u"<article class=\"live-entry%1\"%2><time datetime=\"%3\">%4</time>"
                "<h3>%5</h3>\n<p>%6</p><div class=\"share\">"
                "<a href=\"https://social.example/?s=%7\">Share</a></div></article>\n"_s.arg(
                    entry.isPinned ? u" pinned"_s : QString(), attribute("id", name.id),
                    isoTime(entry.published), entry.published.toString(u"HH:mm"_s),
                    heading(entry, name, noise), entry.text.toHtmlEscaped(), noise.id());
    }
    return htmlAround(page, {}, body + u"</div>\n"_s, noise);
}

QString renderAmp(const LivePage &page, Noise &noise)
{
    QString items;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        const qint64 time = entry.published.toSecsSinceEpoch();
        items += u"<div%1 data-sort-time=\"%2\" data-update-time=\"%3\">"
                 "<time datetime=\"%4\">%5</time><h3>%6</h3><p>%7</p></div>\n"_s
                     .arg(attribute("id", name.id))
                     .arg(time)
                     .arg(time + entry.edition - 1)
                     .arg(isoTime(entry.published), entry.published.toString(u"HH:mm"_s),
                         heading(entry, name, noise), entry.text.toHtmlEscaped());
    }
    const QString body = u"<amp-live-list layout=\"container\" data-poll-interval=\"15000\" "
                         "data-max-items-per-page=\"40\" id=\"live\"><button update>More</button>"
                         "<div items>\n%1</div></amp-live-list>\n"_s.arg(items);
    return htmlAround(page, {}, noise.advert() + body, noise);
}

QString renderMicrodata(const LivePage &page, Noise &noise)
{
    QString body = u"<div itemscope itemtype=\"https://schema.org/LiveBlogPosting\">\n"_s;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        const QString link = name.url.isEmpty()
            ? QString()
            : u"<a itemprop=\"url\" href=\"%1\">Link</a>"_s.arg(name.url);
        body += u"<div itemprop=\"liveBlogUpdate\" itemscope "
                "itemtype=\"https://schema.org/BlogPosting\"%1><h2 itemprop=\"headline\">%2</h2>"
                "<time itemprop=\"datePublished\" datetime=\"%3\">%4</time>"
                "<p itemprop=\"articleBody\">%5</p>%6</div>\n"_s.arg(attribute("id", name.id),
                    entry.headline.toHtmlEscaped(), isoTime(entry.published),
                    entry.published.toString(u"HH:mm"_s), entry.text.toHtmlEscaped(), link);
    }
    return htmlAround(page, {}, noise.advert() + body + u"</div>\n"_s, noise);
}

QString renderRdfa(const LivePage &page, Noise &noise)
{
    QString body = u"<div vocab=\"https://schema.org/\" typeof=\"LiveBlogPosting\">\n"_s;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        body += u"<div property=\"liveBlogUpdate\" typeof=\"BlogPosting\"%1>"
                "<h2 property=\"headline\">%2</h2><time property=\"datePublished\" "
                "datetime=\"%3\">%4</time><p property=\"articleBody\">%5</p></div>\n"_s.arg(
                    attribute("resource", name.url), entry.headline.toHtmlEscaped(),
                    isoTime(entry.published), entry.published.toString(u"HH:mm"_s),
                    entry.text.toHtmlEscaped());
    }
    return htmlAround(page, {}, noise.advert() + body + u"</div>\n"_s, noise);
}

QString renderMicroformats(const LivePage &page, Noise &noise)
{
    QString body = u"<div class=\"h-feed\">\n"_s;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        const QString link = name.url.isEmpty()
            ? QString()
            : u" class=\"u-url u-uid\" href=\"%1\""_s.arg(name.url);
        body += u"<div class=\"h-entry\"%1><h2 class=\"p-name\"><a%2>%3</a></h2>"
                "<time class=\"dt-published\" datetime=\"%4\">%5</time>"
                "<div class=\"e-content\"><p>%6</p></div></div>\n"_s.arg(attribute("id", name.id),
                    link, entry.headline.toHtmlEscaped(), isoTime(entry.published),
                    entry.published.toString(u"HH:mm"_s), entry.text.toHtmlEscaped());
    }
    return htmlAround(page, {}, noise.advert() + body + u"</div>\n"_s, noise);
}

QString renderPlain(const LivePage &page, Noise &noise)
{
    QString body = noise.counter() + u"<article class=\"post-content\">\n"_s;
    for (const PageEntry &entry : page.entries)
        body += noise.advert() + u"<p>%1</p>\n"_s.arg(entry.text.toHtmlEscaped());
    return htmlAround(page, {}, body + u"</article>\n"_s, noise);
}

QString htmlInXml(const QString &text)
{
    return u"<p>%1</p>"_s.arg(text.toHtmlEscaped()).toHtmlEscaped();
}

QString renderRss(const LivePage &page, Noise &noise)
{
    QString items;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        items += u"<item><title>%1</title>"_s.arg(entry.headline.toHtmlEscaped());
        if (!name.id.isEmpty())
            items += u"<guid isPermaLink=\"false\">%1</guid>"_s.arg(name.id);
        if (page.names == EntryNames::Own)
            items += u"<link>%1?utm_source=rss&amp;utm_id=%2</link>"_s.arg(name.url, noise.id());
        else if (!name.url.isEmpty())
            items += u"<link>%1</link>"_s.arg(name.url);
        items += u"<pubDate>%1</pubDate><description>%2</description></item>\n"_s.arg(
            rfcTime(entry.published), htmlInXml(entry.text));
    }
    return u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel>\n"
           "<title>%1</title><link>%2/live</link><language>%3</language>"
           "<description>%4</description>\n%5</channel></rss>\n"_s.arg(
               page.title.toHtmlEscaped(), site, page.language, noise.clock(), items);
}

QString renderAtom(const LivePage &page, Noise &noise)
{
    QString entries;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        entries += u"<entry>"_s;
        if (!name.id.isEmpty())
            entries
                += u"<id>tag:news.example,2026:%1</id><link href=\"%2\"/>"_s.arg(name.id, name.url);
        entries += u"<title>%1</title><published>%2</published><updated>%3</updated>"
                   "<content type=\"html\">%4</content></entry>\n"_s.arg(
                       entry.headline.toHtmlEscaped(), isoTime(entry.published),
                       isoTime(entry.published.addSecs(entry.edition - 1)), htmlInXml(entry.text));
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
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        QJsonObject item{{u"title"_s, entry.headline},
            {u"content_html"_s, u"<p>%1</p>"_s.arg(entry.text.toHtmlEscaped())},
            {u"date_published"_s, isoTime(entry.published)}};
        if (!name.id.isEmpty()) {
            item[u"id"_s] = name.id;
            item[u"url"_s] = name.url;
        }
        items.append(item);
    }
    return QString::fromUtf8(QJsonDocument(
        QJsonObject{{u"version"_s, u"https://jsonfeed.org/version/1.1"_s}, {u"title"_s, page.title},
            {u"language"_s, page.language}, {u"_session"_s, noise.id()}, {u"items"_s, items}})
            .toJson());
}

// Next.js and its kin: the page is drawn from what a script holds.
QString renderState(const LivePage &page, Noise &noise)
{
    QJsonArray posts;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        QJsonObject post{{u"title"_s, entry.headline},
            {u"body"_s, u"<p>%1</p>"_s.arg(entry.text.toHtmlEscaped())},
            {u"publishedAt"_s, isoTime(entry.published)}, {u"views"_s, noise.number(90'000)}};
        // Without addresses: a list that has pages of its own is one of other pages.
        if (!name.id.isEmpty())
            post[u"id"_s] = name.id;
        posts.append(post);
    }
    const QJsonObject blog{{u"title"_s, page.title}, {u"posts"_s, posts}};
    const QJsonObject properties{{u"liveBlog"_s, blog}, {u"session"_s, noise.id()}};
    const QJsonObject state{{u"props"_s, QJsonObject{{u"pageProps"_s, properties}}}};
    const QString script
        = u"<div id=\"__next\"></div><script id=\"__NEXT_DATA__\" type=\"application/json\">%1"
          "</script>\n"_s.arg(
              QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
    return htmlAround(page, {}, noise.advert() + script, noise);
}

// The REST answers of the Automattic Liveblog plugin; those that tell changes name what was
// deleted.
QString renderVendor(const LivePage &page, Noise &noise)
{
    QJsonArray entries;
    for (qsizetype i = 0; i < page.entries.size(); ++i) {
        const PageEntry &entry = page.entries[i];
        const Name name = nameOf(page, i);
        const qint64 time = entry.published.toSecsSinceEpoch();
        const QString html = u"<p>%1</p><!-- %2 -->"_s.arg(entry.text.toHtmlEscaped(), noise.id());
        entries.append(QJsonObject{{u"id"_s, name.id}, {u"type"_s, u"update"_s},
            {u"entry_title"_s, entry.headline}, {u"render"_s, html}, {u"entry_time"_s, time},
            {u"timestamp"_s, time + entry.edition - 1}, {u"share_link"_s, name.url}});
    }
    if (!page.isChanges) {
        return QString::fromUtf8(
            QJsonDocument(QJsonObject{{u"entries"_s, entries}, {u"page"_s, 1}, {u"pages"_s, 9}})
                .toJson());
    }
    for (const int number : page.withdrawn) {
        entries.append(QJsonObject{{u"id"_s, sourceIdOf(page, number)}, {u"type"_s, u"delete"_s},
            {u"html"_s, QString()}, {u"entry_time"_s, 1}});
    }
    return QString::fromUtf8(
        QJsonDocument(QJsonObject{{u"entries"_s, entries}, {u"latest_timestamp"_s, 1}}).toJson());
}

} // namespace

QString sourceIdOf(const LivePage &page, int number)
{
    LivePage one;
    one.names = page.names;
    one.entries = {{.number = number}};
    const Name name = nameOf(one, 0);
    switch (page.format) {
    case PageFormat::JsonLd:
    case PageFormat::Microformats:
    case PageFormat::Rdfa:
        return name.url;
    case PageFormat::Atom:
        return u"tag:news.example,2026:"_s + name.id;
    default:
        return name.id;
    }
}

bool tellsPins(PageFormat format) { return format == PageFormat::Markup; }
bool tellsHeadlines(PageFormat format) { return format != PageFormat::Plain; }
bool tellsTimes(PageFormat format) { return format != PageFormat::Plain; }
bool tellsWithdrawals(PageFormat format) { return format == PageFormat::Vendor; }

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
    case PageFormat::Amp:
        return renderAmp(page, noise).toUtf8();
    case PageFormat::Microdata:
        return renderMicrodata(page, noise).toUtf8();
    case PageFormat::Rdfa:
        return renderRdfa(page, noise).toUtf8();
    case PageFormat::Microformats:
        return renderMicroformats(page, noise).toUtf8();
    case PageFormat::State:
        return renderState(page, noise).toUtf8();
    case PageFormat::Vendor:
        return renderVendor(page, noise).toUtf8();
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
    case PageFormat::Vendor:
        return {"Content-Type", "application/json; charset=UTF-8"};
    default:
        return {"Content-Type", "text/html; charset=utf-8"};
    }
}

} // namespace Liveline
