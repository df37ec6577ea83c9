// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/htmlguard.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace Liveline {

namespace {

constexpr int maximumFormatting = 64;
constexpr int maximumAttributes = 200;

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

// Elements that never hold another one, or that the next of their kind closes (so <a>, too).
bool addsNoDepth(const QByteArray &name)
{
    static const QSet<QByteArray> names{"a", "area", "base", "basefont", "bgsound", "body", "br",
        "col", "dd", "dt", "embed", "frame", "head", "hr", "html", "image", "img", "input",
        "keygen", "li", "link", "meta", "option", "p", "param", "path", "rp", "rt", "source",
        "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr"};
    return names.contains(name);
}

bool isFormatting(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return names.contains(name);
}

bool holdsRawText(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"};
    return names.contains(name);
}

struct Tag {
    QByteArray name; ///< lower case; empty: no tag
    qsizetype end = 0; ///< after its '>'
    int attributes = 0;
    bool isEnd = false;
};

class Guard {
public:
    Guard(const QByteArray &html, int maximumDepth)
        : m_html(html)
        , m_maximumDepth(maximumDepth)
    {
    }

    GuardedMarkup run();

private:
    qsizetype skipMarkupDeclaration(qsizetype at) const;
    qsizetype skipRawText(qsizetype at, const QByteArray &name) const;
    Tag readTag(qsizetype at) const;
    bool accepts(const Tag &tag);
    bool acceptsStart(const Tag &tag);
    bool acceptsEnd(const QByteArray &name);
    void drop(qsizetype from, qsizetype to);
    void hollow(qsizetype at, const Tag &tag, qsizetype end);

    const QByteArray &m_html;
    const int m_maximumDepth;
    GuardedMarkup m_out; ///< only what stands before m_copied
    qsizetype m_copied = 0;
    QList<QByteArray> m_open;
    QHash<QByteArray, int> m_openCount;
    QHash<QByteArray, int> m_dropped;
    int m_formatting = 0;
};

GuardedMarkup Guard::run()
{
    qsizetype at = m_html.indexOf('<');
    while (at >= 0 && at + 1 < m_html.size()) {
        const char next = m_html[at + 1];
        qsizetype end = at + 1;
        if (next == '!' || next == '?') {
            end = skipMarkupDeclaration(at);
        } else if (const Tag tag = readTag(at); !tag.name.isEmpty()) {
            end = tag.end;
            if (!accepts(tag)) {
                drop(at, end);
            } else if (!tag.isEnd && holdsRawText(tag.name)) {
                end = skipRawText(tag.end, tag.name);
                hollow(at, tag, end);
            }
        }
        at = end < m_html.size() ? m_html.indexOf('<', end) : -1;
    }
    if (m_copied == 0)
        m_out.utf8 = m_html;
    else
        m_out.utf8.append(QByteArrayView(m_html).sliced(m_copied));
    return std::move(m_out);
}

qsizetype Guard::skipMarkupDeclaration(qsizetype at) const
{
    const QByteArrayView rest = QByteArrayView(m_html).sliced(at);
    const bool isComment = rest.startsWith("<!--");
    const qsizetype end = isComment ? m_html.indexOf("-->", at + 2) : m_html.indexOf('>', at);
    return end < 0 ? m_html.size() : end + (isComment ? 3 : 1);
}

qsizetype Guard::skipRawText(qsizetype at, const QByteArray &name) const
{
    for (qsizetype i = m_html.indexOf("</", at); i >= 0; i = m_html.indexOf("</", i + 2)) {
        const QByteArrayView found = QByteArrayView(m_html).sliced(i + 2).first(
            std::min(name.size(), m_html.size() - i - 2));
        const qsizetype after = i + 2 + name.size();
        if (found.compare(name, Qt::CaseInsensitive) == 0
            && (after >= m_html.size() || isSpace(m_html[after]) || m_html[after] == '/'
                || m_html[after] == '>'))
            return i;
    }
    return m_html.size();
}

Tag Guard::readTag(qsizetype at) const
{
    Tag tag;
    qsizetype i = at + 1;
    tag.isEnd = m_html[i] == '/';
    i += tag.isEnd;
    if (i >= m_html.size() || !isLetter(m_html[i]))
        return tag;
    const qsizetype start = i;
    while (i < m_html.size() && m_html[i] != '>' && m_html[i] != '/' && !isSpace(m_html[i]))
        ++i;
    tag.name = m_html.sliced(start, std::min<qsizetype>(i - start, 64)).toLower();
    bool isBetween = true;
    for (; i < m_html.size() && m_html[i] != '>'; ++i) {
        const char c = m_html[i];
        if (isSpace(c) || c == '/') {
            isBetween = true;
        } else if (c == '=' && i + 1 < m_html.size()) {
            while (i + 1 < m_html.size() && isSpace(m_html[i + 1]))
                ++i;
            const char quote = i + 1 < m_html.size() ? m_html[i + 1] : '\0';
            if (quote == '"' || quote == '\'') {
                const qsizetype close = m_html.indexOf(quote, i + 2);
                i = close < 0 ? m_html.size() - 1 : close;
                isBetween = true;
            }
        } else if (isBetween) {
            isBetween = false;
            ++tag.attributes;
        }
    }
    tag.end = std::min(i + 1, m_html.size());
    return tag;
}

bool Guard::accepts(const Tag &tag)
{
    if (tag.attributes > maximumAttributes)
        return false;
    if (addsNoDepth(tag.name))
        return true;
    return tag.isEnd ? acceptsEnd(tag.name) : acceptsStart(tag);
}

bool Guard::acceptsStart(const Tag &tag)
{
    const bool formatting = isFormatting(tag.name);
    if (m_open.size() >= m_maximumDepth || (formatting && m_formatting >= maximumFormatting)) {
        ++m_dropped[tag.name];
        return false;
    }
    m_formatting += formatting;
    if (!formatting)
        m_open.append(tag.name);
    ++m_openCount[tag.name];
    return true;
}

bool Guard::acceptsEnd(const QByteArray &name)
{
    if (const auto dropped = m_dropped.find(name); dropped != m_dropped.end()) {
        if (--dropped.value() == 0)
            m_dropped.erase(dropped);
        return false;
    }
    const auto count = m_openCount.find(name);
    if (count == m_openCount.end() || count.value() == 0)
        return true;
    if (isFormatting(name)) {
        --m_formatting;
        --count.value();
        return true;
    }
    while (!m_open.isEmpty()) {
        const QByteArray closed = m_open.takeLast();
        --m_openCount[closed];
        if (closed == name)
            break;
    }
    return true;
}

void Guard::drop(qsizetype from, qsizetype to)
{
    m_out.utf8.append(QByteArrayView(m_html).sliced(m_copied, from - m_copied));
    m_copied = to;
}

// Leaves alone what only a parser can read: comments hide end tags, a zero becomes a character.
void Guard::hollow(qsizetype at, const Tag &tag, qsizetype end)
{
    const bool isScript = tag.name == "script";
    const QByteArrayView text = QByteArrayView(m_html).sliced(tag.end, end - tag.end);
    if ((!isScript && tag.name != "style") || end == m_html.size() || text.isEmpty()
        || text.contains("<!--") || text.contains('\0'))
        return;
    if (isScript)
        m_out.scripts.append({m_out.utf8.size() + at - m_copied, text.toByteArray()});
    drop(tag.end, end);
    m_out.utf8.append(' ');
}

} // namespace

GuardedMarkup guardMarkup(const QByteArray &html, int maximumDepth)
{
    return Guard(html, maximumDepth).run();
}

} // namespace Liveline
