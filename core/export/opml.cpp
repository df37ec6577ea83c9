// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/writers.h"

#include <QMap>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxBytes = 16 << 20;
constexpr qsizetype maxDepth = 32;
constexpr qsizetype maxBlogs = 10'000;
constexpr qsizetype maxTitle = 500;

/// Files of other programs spell attribute names in every case.
QString attribute(const QXmlStreamAttributes &attributes, QLatin1StringView name)
{
    for (const QXmlStreamAttribute &candidate : attributes) {
        if (candidate.name().compare(name, Qt::CaseInsensitive) == 0)
            return candidate.value().toString().simplified();
    }
    return {};
}

QUrl addressOf(const QXmlStreamAttributes &attributes)
{
    for (QLatin1StringView name : {"xmlUrl"_L1, "url"_L1, "htmlUrl"_L1}) {
        const QUrl url(attribute(attributes, name), QUrl::StrictMode);
        const QString scheme = url.scheme();
        if (url.isValid() && !url.host().isEmpty() && (scheme == "http"_L1 || scheme == "https"_L1))
            return url;
    }
    return {};
}

QString titleOf(const QXmlStreamAttributes &attributes)
{
    const QString text = attribute(attributes, "text"_L1);
    return (text.isEmpty() ? attribute(attributes, "title"_L1) : text).left(maxTitle);
}

/// Reads <outline> elements; those without an address are groups of what they hold.
class OpmlReader {
public:
    explicit OpmlReader(const QByteArray &opml)
        : m_xml(opml)
    {
    }

    Result<QList<OpmlBlog>> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != "opml"_L1)
            return failure(Error::Kind::Malformed, u"this is not an OPML file"_s);
        while (!m_xml.atEnd() && m_blogs.size() < maxBlogs) {
            const QXmlStreamReader::TokenType token = m_xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                startElement();
            else if (token == QXmlStreamReader::EndElement && m_xml.name() == "outline"_L1)
                m_groups.removeLast();
            if (m_groups.size() > maxDepth)
                return failure(Error::Kind::Malformed, u"outlines are nested too deeply"_s);
        }
        if (m_xml.hasError())
            return failure(Error::Kind::Malformed,
                u"line %1: %2"_s.arg(m_xml.lineNumber()).arg(m_xml.errorString()));
        return m_blogs;
    }

private:
    void startElement()
    {
        if (m_xml.name() != "outline"_L1)
            return;
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const QUrl url = addressOf(attributes);
        m_groups.append(url.isEmpty() ? titleOf(attributes) : QString());
        if (url.isEmpty() || m_seen.contains(url))
            return;
        m_seen.insert(url);
        m_blogs.append({url, titleOf(attributes), group()});
    }

    QString group() const
    {
        QStringList names = m_groups;
        names.removeAll(QString());
        return names.join(u" / "_s).left(maxTitle);
    }

    QXmlStreamReader m_xml;
    QStringList m_groups; ///< a name for each open outline, empty for blogs
    QSet<QUrl> m_seen;
    QList<OpmlBlog> m_blogs;
};

bool isFeed(const LiveBlog &blog)
{
    return blog.extractor.contains("rss"_L1, Qt::CaseInsensitive)
        || blog.extractor.contains("atom"_L1, Qt::CaseInsensitive)
        || blog.extractor.contains("feed"_L1, Qt::CaseInsensitive);
}

/// OPML 2.0: a feed is an outline of type "rss" with xmlUrl, any other page one of type "link".
void writeOutline(QXmlStreamWriter &xml, const LiveBlog &blog)
{
    const QString address = blog.url.toString(QUrl::FullyEncoded);
    xml.writeEmptyElement(u"outline"_s);
    xml.writeAttribute(u"type"_s, isFeed(blog) ? u"rss"_s : u"link"_s);
    xml.writeAttribute(u"text"_s, blog.title());
    xml.writeAttribute(isFeed(blog) ? u"xmlUrl"_s : u"url"_s, address);
    if (blog.said.canonicalUrl.isValid() && blog.said.canonicalUrl != blog.url)
        xml.writeAttribute(u"htmlUrl"_s, blog.said.canonicalUrl.toString(QUrl::FullyEncoded));
}

} // namespace

Result<QList<OpmlBlog>> readOpml(const QByteArray &opml)
{
    if (opml.size() > maxBytes)
        return failure(Error::Kind::Malformed, u"an OPML file of this size is not plausible"_s);
    return OpmlReader(opml).read();
}

QByteArray writeOpml(const QList<LiveBlog> &blogs)
{
    QMap<QString, QList<LiveBlog>> groups;
    for (const LiveBlog &blog : blogs)
        groups[blog.group].append(blog);

    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(u"opml"_s);
    xml.writeAttribute(u"version"_s, u"2.0"_s);
    xml.writeStartElement(u"head"_s);
    xml.writeTextElement(u"title"_s, u"Liveline"_s);
    xml.writeEndElement();
    xml.writeStartElement(u"body"_s);
    for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
        if (!group.key().isEmpty()) {
            xml.writeStartElement(u"outline"_s);
            xml.writeAttribute(u"text"_s, group.key());
        }
        for (const LiveBlog &blog : group.value())
            writeOutline(xml, blog);
        if (!group.key().isEmpty())
            xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

void writeOpml(const ExportJob &job, Output &output)
{
    QList<LiveBlog> blogs;
    for (const ArchivedBlog &archived : job.blogs) {
        const auto isSame = [&](const LiveBlog &blog) { return blog.url == archived.blog.url; };
        if (std::none_of(blogs.begin(), blogs.end(), isSame))
            blogs.append(archived.blog);
    }
    output.write(writeOpml(blogs));
}

} // namespace Liveline
