// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/localhost.h"
#include "core/extract/encoding.h"
#include "core/extract/extractor.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString mimeTypeOf(const QString &contentType)
{
    return contentType.section(u';', 0, 0).trimmed().toLower();
}

QStringView skipSpace(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size()
        && (text[i].isSpace() || text[i] == QChar::ByteOrderMark || text[i].isNull()))
        ++i;
    return text.sliced(i);
}

// The start of the document, after white space and the comments, declarations and processing
// instructions that may stand above the first element. Bounded.
QStringView firstMarkup(QStringView text)
{
    constexpr qsizetype window = 20'000;
    text = skipSpace(text.left(window));
    while (text.startsWith(u"<!--") || text.startsWith(u"<?")) {
        const QStringView close = text.startsWith(u"<?") ? QStringView(u"?>") : QStringView(u"-->");
        const qsizetype end = text.indexOf(close, 2);
        if (end < 0)
            return {};
        text = skipSpace(text.sliced(end + close.size()));
    }
    return text;
}

bool startsWithElement(QStringView text, QStringView name)
{
    return text.startsWith(u'<') && text.sliced(1).startsWith(name, Qt::CaseInsensitive)
        && (text.size() <= name.size() + 1 || !text[name.size() + 1].isLetterOrNumber());
}

bool startsWithDoctype(QStringView text, QStringView name)
{
    return text.startsWith(u"<!doctype", Qt::CaseInsensitive)
        && skipSpace(text.sliced(9)).startsWith(name, Qt::CaseInsensitive);
}

bool isHtmlStart(QStringView text)
{
    return startsWithDoctype(text, u"html") || startsWithElement(text, u"html");
}

bool startsFeed(QStringView text)
{
    static const QRegularExpression root(
        u"^<(?:!doctype\\s+)?(?:\\w{1,20}:)?(?:rss|feed|rdf|channel)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return root.match(text.left(200).toString()).hasMatch();
}

// What a broken server prints in front of a feed: text, "<br /><b>Warning</b>: …". A page of HTML
// that speaks of feeds has said that it is one before.
QStringView feedBehindJunk(QStringView text)
{
    static const QRegularExpression start(
        u"<\\?xml\\s|<(?:rss|rdf:RDF|feed)\\s|<(?:html|head|body|title|meta|p|div|script|!doctype html)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = start.match(text.left(4'000).toString());
    const QStringView found = match.capturedView();
    const bool isFeed = match.hasMatch() && (found.startsWith(u"<?") || found.back().isSpace());
    return isFeed ? text.sliced(match.capturedStart()) : QStringView();
}

// RFC 2616 §14.14 made it the base, RFC 9110 §8.7 does so no more; browsers never did, and feeds
// are written for readers that do. Servers behind others name themselves there.
QUrl baseOfFeed(const Document &document)
{
    const QUrl url = document.url.resolved(document.contentLocation);
    const bool isUsable = !document.contentLocation.isEmpty() && url.isValid()
        && url.scheme().startsWith(u"http"_s) && !isLocalHost(url.host());
    return isUsable ? url : document.url;
}

} // namespace

Page::Page(const Document &document)
    : m_document(document)
    , m_baseUrl(document.url)
    , m_mimeType(mimeTypeOf(document.contentType))
    , m_text(decodeText(document.bytes, document.contentType))
{
    if (looksLikeXml())
        m_baseUrl = baseOfFeed(document);
    if (!looksLikeHtml())
        return;
    const QString base = html().head().findTag("base").attribute("href").trimmed();
    const QUrl resolved = m_document.url.resolved(QUrl(base));
    if (!base.isEmpty() && resolved.scheme().startsWith(u"http"_s) && !resolved.host().isEmpty())
        m_baseUrl = resolved;
}

bool Page::looksLikeHtml() const
{
    if (looksLikeJson() || looksLikeXml())
        return false;
    const QStringView start = firstMarkup(m_text);
    if (m_mimeType == u"text/plain")
        return isHtmlStart(start);
    if (m_mimeType.contains(u"html"))
        return true;
    return start.startsWith(u'<');
}

bool Page::looksLikeXml() const
{
    const QStringView start = firstMarkup(m_text);
    if (isHtmlStart(start))
        return false;
    if (startsFeed(start) || startsFeed(firstMarkup(feedBehindJunk(m_text))))
        return true;
    if (m_mimeType.contains(u"html"))
        return false;
    return m_mimeType.contains(u"xml")
        || skipSpace(QStringView(m_text).left(200)).startsWith(u"<?xml");
}

bool Page::looksLikeJson() const
{
    const QStringView start = skipSpace(QStringView(m_text).left(2000));
    return start.startsWith(u'{') || (start.startsWith(u'[') && !m_mimeType.contains(u"html"));
}

const HtmlDocument &Page::html() const
{
    if (!m_html)
        m_html.emplace(HtmlDocument::parse(m_text));
    return *m_html;
}

const QJsonDocument &Page::json() const
{
    if (!m_json)
        m_json = looksLikeJson() ? QJsonDocument::fromJson(m_text.toUtf8()) : QJsonDocument();
    return *m_json;
}

} // namespace Liveline
