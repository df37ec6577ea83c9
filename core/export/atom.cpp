// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/text.h"
#include "core/export/richtext.h"
#include "core/export/writers.h"
#include "core/model/shown.h"

#include <QUuid>
#include <QXmlStreamWriter>

#include <algorithm>
#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString atomNamespace = u"http://www.w3.org/2005/Atom"_s;
const QString tombstones = u"http://purl.org/atompub/tombstones/1.0"_s;

/// What XML 1.0 can hold (§2.2).
QString clean(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool isAllowed = c == u'\t' || c == u'\n' || (c >= 0x20 && c < 0xd800)
            || (c >= 0xe000 && c < 0xfffe) || c >= 0x10000;
        if (isAllowed)
            result += QString::fromUcs4(&c, 1);
    }
    return result;
}

/// RFC 4287 §4.2.6: the same for the same thing, for ever, whoever writes it.
QString identifier(const QString &name)
{
    static const QUuid urls(u"{6ba7b811-9dad-11d1-80b4-00c04fd430c8}"_s); // RFC 4122, appendix C
    return u"urn:uuid:"_s + QUuid::createUuidV5(urls, name).toString(QUuid::WithoutBraces);
}

QString identifierOf(const LiveBlog &blog, const Entry &entry)
{
    return identifier(blog.url.toString(QUrl::FullyEncoded) + u'\n' + entry.current.key);
}

QString rfc3339(const QDateTime &time) { return time.toUTC().toString(Qt::ISODate); }

/// When it last changed, as far as anybody knows.
QDateTime updatedOf(const Entry &entry)
{
    QDateTime latest
        = entry.current.published.isValid() ? entry.current.published : entry.firstSeen;
    for (const QDateTime &when : {entry.current.updated, entry.edited, entry.removed}) {
        if (when.isValid() && (!latest.isValid() || when > latest))
            latest = when;
    }
    return latest.isValid() ? latest : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
}

class AtomFeed {
public:
    AtomFeed(const ExportJob &job, QString &xml)
        : m_job(job)
        , m_xml(&xml)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
    }

    void begin()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"feed"_s);
        m_xml.writeDefaultNamespace(atomNamespace);
        m_xml.writeNamespace(tombstones, u"at"_s);
        text(u"id"_s, identifier(nameOfSelection()));
        text(u"title"_s, documentTitle(m_job));
        text(u"updated"_s, rfc3339(lastUpdate()));
        text(u"generator"_s, u"Liveline " LIVELINE_VERSION ""_s);
        person(publishers());
    }

    void add(const LiveBlog &blog, const Entry &entry)
    {
        if (entry.isRemoved())
            addTombstone(blog, entry);
        else
            addEntry(blog, entry);
    }

    void end() { m_xml.writeEndDocument(); }

private:
    void text(const QString &name, const QString &content)
    {
        m_xml.writeTextElement(name, clean(content));
    }

    void person(const QString &name)
    {
        m_xml.writeStartElement(u"author"_s);
        text(u"name"_s, name);
        m_xml.writeEndElement();
    }

    void link(const QUrl &url, const QString &relation = u"alternate"_s)
    {
        const QByteArray address = encodedAddress(url);
        if (address.isEmpty())
            return;
        m_xml.writeEmptyElement(u"link"_s);
        m_xml.writeAttribute(u"rel"_s, relation);
        m_xml.writeAttribute(u"href"_s, QString::fromLatin1(address));
    }

    void addEntry(const LiveBlog &blog, const Entry &entry)
    {
        const ParsedEntry said = shown(entry.current);
        m_xml.writeStartElement(u"entry"_s);
        text(u"id"_s, identifierOf(blog, entry));
        text(u"title"_s, titleOf(said));
        text(u"updated"_s, rfc3339(updatedOf(entry)));
        if (said.published.isValid())
            text(u"published"_s, rfc3339(said.published));
        if (const QString author = withoutAddresses(said.author); !author.isEmpty())
            person(author);
        link(said.url.isEmpty() ? blog.url : said.url);
        for (const QString &category : categoriesOf(said)) {
            m_xml.writeEmptyElement(u"category"_s);
            m_xml.writeAttribute(u"term"_s, category);
        }
        addSource(blog);
        m_xml.writeStartElement(u"content"_s);
        m_xml.writeAttribute(u"type"_s, u"html"_s);
        if (isLanguageTag(blog.said.language))
            m_xml.writeAttribute(u"xml:lang"_s, blog.said.language);
        m_xml.writeCharacters(clean(contentOf(said)));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    /// RFC 6721 §3: what the source withdrew.
    void addTombstone(const LiveBlog &blog, const Entry &entry)
    {
        m_xml.writeStartElement(tombstones, u"deleted-entry"_s);
        m_xml.writeAttribute(u"ref"_s, identifierOf(blog, entry));
        m_xml.writeAttribute(u"when"_s, rfc3339(entry.removed));
        m_xml.writeTextElement(tombstones, u"comment"_s, clean(titleOf(shown(entry.current))));
        m_xml.writeEndElement();
    }

    void addSource(const LiveBlog &blog)
    {
        m_xml.writeStartElement(u"source"_s);
        text(u"id"_s, identifier(blog.url.toString(QUrl::FullyEncoded)));
        text(u"title"_s, blog.title().simplified());
        link(blog.said.canonicalUrl.isEmpty() ? blog.url : blog.said.canonicalUrl);
        m_xml.writeEndElement();
    }

    static QString titleOf(const ParsedEntry &said)
    {
        const QString line
            = said.headline.isEmpty() ? said.text.section(u'\n', 0, 0) : said.headline;
        return elideAtWord(line.simplified(), 120);
    }

    static QStringList categoriesOf(const ParsedEntry &said)
    {
        QStringList categories;
        if (said.isPinned)
            categories.append(u"pinned"_s);
        if (said.isKeyEvent)
            categories.append(u"key-event"_s);
        return categories;
    }

    static QString contentOf(const ParsedEntry &said)
    {
        QString html = said.content.html;
        if (html.isEmpty())
            html = u"<p>%1</p>"_s.arg(said.text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
        for (const Image &image : said.images) {
            html
                += u"<figure><img src=\"%1\" alt=\"%2\"><figcaption>%3</figcaption></figure>"_s.arg(
                    QString::fromLatin1(encodedAddress(image.url)).toHtmlEscaped(),
                    image.alternativeText.toHtmlEscaped(), image.caption.toHtmlEscaped());
        }
        return html;
    }

    QString nameOfSelection() const
    {
        QStringList names{documentTitle(m_job)};
        for (const ArchivedBlog &blog : m_job.blogs)
            names.append(blog.blog.url.toString(QUrl::FullyEncoded));
        return names.join(u'\n');
    }

    QString publishers() const
    {
        QStringList names;
        for (const ArchivedBlog &blog : m_job.blogs)
            names.append(blog.blog.said.publisher.isEmpty() ? blog.blog.url.host()
                                                            : blog.blog.said.publisher);
        names.removeDuplicates();
        return names.isEmpty() ? u"Liveline"_s : names.join(u", "_s);
    }

    QDateTime lastUpdate() const
    {
        QDateTime latest = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        for (const ArchivedBlog &blog : m_job.blogs) {
            for (const ArchivedEntry &entry : blog.entries)
                latest = std::max(latest, updatedOf(entry.entry));
        }
        return latest;
    }

    const ExportJob &m_job;
    QXmlStreamWriter m_xml;
};

} // namespace

// RFC 4287. No time of writing stands in it: what holds the same gives the same bytes.
void writeAtom(const ExportJob &job, Output &output)
{
    QString xml; // what was not written yet
    AtomFeed feed(job, xml);
    feed.begin();
    for (const ArchivedBlog &blog : job.blogs) {
        for (const ArchivedEntry &entry : blog.entries) {
            feed.add(blog.blog, entry.entry);
            output.write(std::exchange(xml, {}));
            if (!output.wroteEntry())
                return;
        }
    }
    feed.end();
    output.write(xml);
}

} // namespace Liveline
