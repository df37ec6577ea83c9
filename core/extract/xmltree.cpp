// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/xmltree.h"

#include "core/extract/entities.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumDepth = 100;
constexpr qsizetype maximumNodes = 2'000'000;

// Without the scheme, and without the "/" or "#" at its end: these are what documents get wrong.
QString coreOfNamespace(const QString &uri)
{
    QString core = uri.trimmed().toLower();
    core.remove(0, core.startsWith(u"https://") ? 8 : core.startsWith(u"http://") ? 7 : 0);
    while (core.endsWith(u'/') || core.endsWith(u'#'))
        core.chop(1);
    return core;
}

QString prefixForNamespace(const QString &uri)
{
    static const QHash<QString, QString> prefixes{{u"www.w3.org/2005/atom"_s, u""_s},
        {u"purl.org/atom/ns"_s, u""_s}, {u"purl.org/rss/1.0"_s, u""_s},
        {u"purl.org/net/rss1.1"_s, u""_s}, {u"purl.org/rss/1.0/modules/rss091"_s, u""_s},
        {u"my.netscape.com/rdf/simple/0.9"_s, u""_s},
        {u"channel.netscape.com/rdf/simple/0.9"_s, u""_s}, {u"backend.userland.com/rss"_s, u""_s},
        {u"backend.userland.com/rss2"_s, u""_s}, {u"blogs.law.harvard.edu/tech/rss"_s, u""_s},
        {u"www.w3.org/1999/xhtml"_s, u""_s}, {u"purl.org/dc/elements/1.1"_s, u"dc"_s},
        {u"purl.org/dc/elements/1.0"_s, u"dc"_s}, {u"purl.org/dc/terms"_s, u"dcterms"_s},
        {u"purl.org/rss/1.0/modules/content"_s, u"content"_s},
        {u"search.yahoo.com/mrss"_s, u"media"_s},
        {u"www.w3.org/1999/02/22-rdf-syntax-ns"_s, u"rdf"_s},
        {u"www.itunes.com/dtds/podcast-1.0.dtd"_s, u"itunes"_s},
        {u"rssnamespace.org/feedburner/ext/1.0"_s, u"feedburner"_s},
        {u"purl.org/atompub/tombstones/1.0"_s, u"at"_s},
        {u"www.w3.org/xml/1998/namespace"_s, u"xml"_s}};
    return prefixes.value(coreOfNamespace(uri), u"?"_s);
}

// What a prefix stands for where the document forgets to say so.
QString prefixUndeclared(const QString &prefix)
{
    static const QHash<QString, QString> habits{{u"atom"_s, u""_s}, {u"a10"_s, u""_s},
        {u"rss"_s, u""_s}, {u"xhtml"_s, u""_s}, {u"dct"_s, u"dcterms"_s}};
    return habits.value(prefix, prefix);
}

bool isNameStart(QChar c) { return c.isLetter() || c == u'_' || c == u':'; }

class Reader {
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {
    }

    XmlNode read();

private:
    struct Open {
        XmlNode node;
        QString written; ///< the name as the document writes it, lower case
        QHash<QString, QString> prefixes; ///< the document's → the customary one
    };

    void readMarkup();
    void readStartTag();
    void readEndTag();
    void readDoctype();
    void skipPast(QStringView end);
    qsizetype endOfSection(qsizetype start);
    bool readAttribute(QString &name, QString &value);
    QString customaryName(const QString &written, bool isAttribute) const;
    void addText(const QString &text);
    void close();
    qsizetype find(QStringView what, qsizetype from);
    bool at(QStringView what) const { return m_text.sliced(m_at).startsWith(what); }

    const QStringView m_text;
    qsizetype m_at = 0;
    qsizetype m_nodes = 0;
    QList<QStringView> m_missing; ///< see find()
    std::vector<Open> m_open;
    QHash<QString, QString> m_entities;
};

XmlNode Reader::read()
{
    m_open.push_back({});
    while (m_at < m_text.size() && m_nodes < maximumNodes) {
        if (m_text[m_at] == u'<') {
            readMarkup();
            continue;
        }
        qsizetype end = m_text.indexOf(u'<', m_at);
        end = end < 0 ? m_text.size() : end;
        addText(decodeEntities(m_text.sliced(m_at, end - m_at), m_entities));
        m_at = end;
    }
    for (Open &open : m_open)
        open.node.isCut = true;
    while (m_open.size() > 1)
        close();
    return std::move(m_open.front().node);
}

void Reader::readMarkup()
{
    const QChar next = m_at + 1 < m_text.size() ? m_text[m_at + 1] : QChar();
    if (at(u"<![CDATA[")) {
        const qsizetype start = m_at + 9;
        const qsizetype end = endOfSection(start);
        addText(m_text.sliced(start, end - start).toString());
        m_at = m_text.sliced(end).startsWith(u"]]>") ? end + 3 : end;
    } else if (at(u"<!--")) {
        skipPast(u"-->");
    } else if (next == u'?') {
        skipPast(u"?>");
    } else if (next == u'!') {
        readDoctype();
    } else if (next == u'/') {
        readEndTag();
    } else if (isNameStart(next)) {
        readStartTag();
    } else {
        addText(u"<"_s);
        ++m_at;
    }
}

// What was looked for once in vain is looked for never again: hostile documents open thousands.
qsizetype Reader::find(QStringView what, qsizetype from)
{
    if (m_missing.contains(what))
        return -1;
    const qsizetype found = m_text.indexOf(what, from);
    if (found < 0)
        m_missing.append(what);
    return found;
}

// A section that is never closed ends with its element.
qsizetype Reader::endOfSection(qsizetype start)
{
    qsizetype end = find(u"]]>", start);
    if (end < 0 && m_open.size() > 1) {
        const QString tag = u"</"_s + m_open.back().written;
        end = m_text.indexOf(tag, start, Qt::CaseInsensitive);
    }
    return end < 0 ? m_text.size() : end;
}

void Reader::readStartTag()
{
    const qsizetype start = ++m_at;
    while (m_at < m_text.size() && !m_text[m_at].isSpace() && m_text[m_at] != u'>'
        && m_text[m_at] != u'/' && m_text[m_at] != u'<')
        ++m_at;
    Open open;
    open.written = m_text.sliced(start, m_at - start).left(100).toString().toLower();
    open.prefixes = m_open.back().prefixes;
    QList<std::pair<QString, QString>> attributes;
    for (QString name, value; readAttribute(name, value);) {
        if (name == u"xmlns" || name.startsWith(u"xmlns:"))
            open.prefixes.insert(name.mid(6), prefixForNamespace(value));
        else if (attributes.size() < 50)
            attributes.append({name, value});
    }
    const bool isEmpty = m_at > 0 && m_text[m_at - 1] == u'/';
    if (m_at < m_text.size() && m_text[m_at] == u'>')
        ++m_at;
    if (static_cast<qsizetype>(m_open.size()) > maximumDepth)
        return;
    ++m_nodes;
    m_open.push_back(std::move(open));
    XmlNode &node = m_open.back().node;
    node.name = customaryName(m_open.back().written, false);
    for (const auto &[name, value] : attributes)
        node.attributes.insert(customaryName(name, true), value);
    if (isEmpty)
        close();
}

bool Reader::readAttribute(QString &name, QString &value)
{
    const auto isEnd
        = [this] { return m_at >= m_text.size() || m_text[m_at] == u'>' || m_text[m_at] == u'<'; };
    while (!isEnd() && (m_text[m_at].isSpace() || m_text[m_at] == u'/'))
        ++m_at;
    if (isEnd())
        return false;
    qsizetype start = m_at;
    while (!isEnd() && !m_text[m_at].isSpace() && m_text[m_at] != u'='
        && (m_text[m_at] != u'/' || m_at == start))
        ++m_at;
    name = m_text.sliced(start, m_at - start).left(100).toString().toLower();
    value.clear();
    while (!isEnd() && m_text[m_at].isSpace())
        ++m_at;
    if (isEnd() || m_text[m_at] != u'=')
        return true;
    ++m_at;
    while (!isEnd() && m_text[m_at].isSpace())
        ++m_at;
    if (isEnd())
        return true;
    qsizetype end;
    if (const QChar quote = m_text[m_at]; quote == u'"' || quote == u'\'') {
        start = m_at + 1;
        end = m_text.indexOf(quote, start);
        end = end < 0 ? m_text.size() : end;
        m_at = std::min(end + 1, m_text.size());
    } else {
        start = m_at;
        while (!isEnd() && !m_text[m_at].isSpace())
            ++m_at;
        end = m_at;
    }
    value = decodeEntities(m_text.sliced(start, end - start).left(100'000), m_entities);
    return true;
}

void Reader::readEndTag()
{
    const qsizetype start = m_at + 2;
    qsizetype end = m_text.indexOf(u'>', start);
    end = end < 0 ? m_text.size() : end;
    const QString name = m_text.sliced(start, end - start).trimmed().left(100).toString().toLower();
    m_at = std::min(end + 1, m_text.size());
    for (size_t i = m_open.size(); i-- > 1;) {
        if (m_open[i].written != name)
            continue;
        while (m_open.size() > i)
            close();
        return;
    }
}

// Only the document's own flat entities are kept: nothing nested, nothing from elsewhere.
void Reader::readDoctype()
{
    const qsizetype start = m_at;
    const qsizetype found = m_text.indexOf(u'>', m_at);
    const qsizetype close = found < 0 ? m_text.size() : found;
    const qsizetype subset = m_text.first(close).indexOf(u'[', m_at);
    if (subset < 0) {
        m_at = std::min(close + 1, m_text.size());
        return;
    }
    const qsizetype end = m_text.indexOf(u"]", subset);
    m_at = end < 0 ? m_text.size() : end;
    static const QRegularExpression entity(
        uR"~(<!ENTITY\s+(\w{1,40})\s+(?:"([^"&%]{0,1000})"|'([^'&%]{0,1000})')\s*>)~"_s);
    const QString declarations
        = m_text.sliced(start, std::min<qsizetype>(m_at - start, 100'000)).toString();
    for (const QRegularExpressionMatch &match : entity.globalMatch(declarations))
        m_entities.insert(match.captured(1), match.captured(2) + match.captured(3));
    const qsizetype last = m_text.indexOf(u'>', m_at);
    m_at = last < 0 ? m_text.size() : last + 1;
}

void Reader::skipPast(QStringView end)
{
    qsizetype found = find(end, m_at + 2);
    if (found < 0) { // never closed: the nearest ">" will have been meant
        found = m_text.indexOf(u'>', m_at);
        m_at = found < 0 ? m_text.size() : found + 1;
        return;
    }
    m_at = found + end.size();
}

QString Reader::customaryName(const QString &written, bool isAttribute) const
{
    const qsizetype colon = written.indexOf(u':');
    if (colon < 0 && isAttribute)
        return written;
    const QString prefix = written.left(std::max<qsizetype>(colon, 0));
    const QString local = written.mid(colon + 1);
    QString customary = m_open.back().prefixes.value(prefix, u"?"_s);
    if (customary == u"?")
        customary = prefixUndeclared(prefix);
    return customary.isEmpty() ? local : customary + u':' + local;
}

void Reader::addText(const QString &text)
{
    std::vector<XmlNode> &children = m_open.back().node.children;
    if (text.isEmpty())
        return;
    if (children.empty() || !children.back().name.isEmpty()) {
        children.push_back({});
        ++m_nodes;
    }
    children.back().text += text;
}

void Reader::close()
{
    XmlNode node = std::move(m_open.back().node);
    m_open.pop_back();
    m_open.back().node.children.push_back(std::move(node));
}

void appendMarkup(const XmlNode &node, QString &out)
{
    for (const XmlNode &child : node.children) {
        if (child.name.isEmpty()) {
            out += child.text.toHtmlEscaped();
            continue;
        }
        out += u'<' + child.name;
        for (auto it = child.attributes.cbegin(); it != child.attributes.cend(); ++it)
            out += u' ' + it.key() + u"=\""_s + it.value().toHtmlEscaped() + u'"';
        out += u'>';
        appendMarkup(child, out);
        out += u"</"_s + child.name + u'>';
    }
}

void appendText(const XmlNode &node, QString &out)
{
    out += node.text;
    for (const XmlNode &child : node.children)
        appendText(child, out);
}

} // namespace

const XmlNode *XmlNode::child(QStringView childName) const
{
    for (const XmlNode &node : children) {
        if (node.name == childName)
            return &node;
    }
    return nullptr;
}

QList<const XmlNode *> XmlNode::childrenNamed(QStringView childName) const
{
    QList<const XmlNode *> list;
    for (const XmlNode &node : children) {
        if (node.name == childName)
            list.append(&node);
    }
    return list;
}

QString XmlNode::allText() const
{
    QString out;
    appendText(*this, out);
    return out;
}

QString XmlNode::innerMarkup() const
{
    QString out;
    appendMarkup(*this, out);
    return out;
}

XmlNode readXmlTree(const QString &text) { return Reader(text).read(); }

} // namespace Liveline
