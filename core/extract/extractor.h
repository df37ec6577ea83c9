// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extract.h"
#include "core/extract/htmldocument.h"

#include <QJsonDocument>
#include <QList>

#include <optional>
#include <span>

// Inside core/extract only: what an extractor is. Each lives in a file of its own and is one row in
// the table in extract.cpp; a new format is a new file and a new row.

namespace Liveline {

/// A document, decoded once and parsed at most once, handed around to the extractors.
class Page {
public:
    explicit Page(const Document &document);

    const Document &document() const { return m_document; }
    const QUrl &baseUrl() const { return m_baseUrl; } ///< the document's, or what it names instead
    const QString &text() const { return m_text; } ///< the bytes as Unicode, BOM taken off
    QStringView mimeType() const { return m_mimeType; } ///< lower case, no parameters, may be empty

    /// Whether the bytes look like HTML / XML / JSON; decides cheap tests without parsing.
    bool looksLikeHtml() const;
    bool looksLikeXml() const;
    bool looksLikeJson() const;

    const HtmlDocument &html() const; ///< parsed at the first call
    const QJsonDocument &json() const; ///< parsed at the first call; null where it is not JSON
    const ParsedBlog &metadata() const; ///< read at the first call; see readPageMetadata()

private:
    Document m_document;
    QUrl m_baseUrl;
    QString m_mimeType;
    QString m_text;
    mutable std::optional<HtmlDocument> m_html;
    mutable std::optional<QJsonDocument> m_json;
    mutable std::optional<ParsedBlog> m_metadata;
};

/// What an extractor made of a page. No entries: `why` says what was missing, in English.
struct Reading {
    ParsedBlog blog;
    QList<ParsedEntry> entries; ///< in document order
    QString why;
    bool isPartial = false;
    QList<QString> withdrawnIds;
    Leads leads; ///< from the same reader's document; readLeads() adds what any page may name
};

struct Extractor {
    const char *name; ///< as `extractor` on the command line shows it, e.g. "json-ld"
    bool (*recognises)(const Page &); ///< cheap; false: not even tried
    Reading (*read)(const Page &);
    /// A guess of where entries begin is not merged with readings that know it.
    Confidence confidence = Confidence::Structured;
    /// The same of entries whose identifiers another reader told; may be null.
    Reading (*readNamed)(const Page &, const QStringList &) = nullptr;
};

// The extractors, richest source first; see the table in extract.cpp.
Reading readJsonAnswer(const Page &page); // jsonanswer.cpp: what APIs answer
Reading readJsonLd(const Page &page); // jsonld.cpp: schema.org LiveBlogPosting
Reading readXmlFeed(const Page &page); // xmlfeed.cpp: RSS 0.9–2.0, RDF, Atom
Reading readJsonFeed(const Page &page); // jsonfeed.cpp: JSON Feed 1.x
Reading readMicrodata(const Page &page); // microdata.cpp: the same vocabulary in elements, or RDFa
Reading readAmpLiveList(const Page &page); // amplivelist.cpp: <amp-live-list>
Reading readMicroformats(const Page &page); // microformats.cpp: h-feed, hAtom
Reading readByRule(const Page &page); // rulereader.cpp: what a person selected
Reading readBySiteRule(const Page &page); // siterules.cpp: what resources/sites knows of the site
Reading readStateOfPage(const Page &page); // jsonanswer.cpp: JSON for a page's own scripts
Reading readMarkup(const Page &page); // markup.cpp: repeated siblings with times
Reading readArticle(const Page &page); // article.cpp: an article whose paragraphs are the entries
Reading readPlainText(const Page &page); // plaintext.cpp: the same, without markup

/// What an HTML page says of the blog outside its entries: title, canonical address, publisher,
/// language. Shared by every reader of HTML.
ParsedBlog readPageMetadata(const Page &page);

} // namespace Liveline
