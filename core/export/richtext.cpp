// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/richtext.h"

#include "core/base/text.h"
#include "core/extract/htmldocument.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxContainers
    = 8; // deeper ones are flattened: a column must stay wide enough to read
constexpr QChar lineBreak(QChar::LineSeparator);

bool isHtmlSpace(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

/// Turns a tree of the safe subset into blocks. Spaces are collapsed as HTML does it.
class BlockBuilder {
public:
    QList<RichBlock> build(const HtmlNode &body)
    {
        addChildren(body, {});
        endBlock();
        return m_blocks;
    }

private:
    void add(const HtmlNode &node, const Run &style)
    {
        if (node.isText())
            addText(node.rawText(), style);
        else if (node.is("br"))
            addBreak(style);
        else if (node.is("ul") || node.is("ol"))
            addList(node, style);
        else if (node.is("blockquote"))
            addInside(node, style, {Container::Kind::Quote, ++m_serial});
        else if (node.is("table"))
            addInside(node, style, {Container::Kind::Table, ++m_serial});
        else if (node.is("td") || node.is("th"))
            addCell(node, style);
        else if (node.is("pre"))
            addBlock(node, style, RichBlock::Kind::Preformatted);
        else if (node.is("h3") || node.is("h4"))
            addBlock(node, style, RichBlock::Kind::Heading);
        else if (node.is("tr"))
            addBlock(node, style, RichBlock::Kind::Row);
        else if (node.is("p") || node.is("li") || node.is("figcaption") || node.is("div"))
            addBlock(node, style, RichBlock::Kind::Paragraph);
        else
            addChildren(node, styled(node, style));
    }

    void addChildren(const HtmlNode &node, const Run &style)
    {
        for (const HtmlNode &child : node.children())
            add(child, style);
    }

    static Run styled(const HtmlNode &node, Run style)
    {
        style.isBold |= node.is("b") || node.is("strong") || node.is("th");
        style.isItalic |= node.is("i") || node.is("em");
        style.isCode |= node.is("code");
        style.isDeleted |= node.is("s") || node.is("del");
        style.isInserted |= node.is("ins");
        style.isRaised |= node.is("sup");
        style.isLowered |= node.is("sub");
        if (node.is("a") && !encodedAddress(QUrl(node.attribute("href"))).isEmpty())
            style.link = QUrl(node.attribute("href"));
        return style;
    }

    void addBlock(const HtmlNode &node, const Run &style, RichBlock::Kind kind)
    {
        endBlock();
        m_kind = kind;
        addChildren(node, style);
        endBlock();
        m_kind = RichBlock::Kind::Paragraph;
    }

    void addInside(const HtmlNode &node, const Run &style, const Container &container)
    {
        endBlock();
        const bool isShallow = m_inside.size() < maxContainers;
        if (isShallow)
            m_inside.append(container);
        addChildren(node, style);
        endBlock();
        if (isShallow)
            m_inside.removeLast();
    }

    void addList(const HtmlNode &list, const Run &style)
    {
        endBlock();
        const bool isOrdered = list.is("ol");
        const bool isShallow = m_inside.size() + 1 < maxContainers;
        if (isShallow)
            m_inside.append(
                {isOrdered ? Container::Kind::OrderedList : Container::Kind::List, ++m_serial});
        int number = 0;
        for (const HtmlNode &child : list.children()) {
            if (isShallow && child.is("li"))
                addInside(
                    child, style, {Container::Kind::Item, ++m_serial, isOrdered ? ++number : 0});
            else
                add(child, style);
        }
        endBlock();
        if (isShallow)
            m_inside.removeLast();
    }

    void addCell(const HtmlNode &cell, const Run &style)
    {
        if (m_kind == RichBlock::Kind::Row && !m_runs.isEmpty())
            append(u"\t"_s, {});
        addChildren(cell, styled(cell, style));
    }

    void addText(const QString &text, const Run &style)
    {
        if (m_kind == RichBlock::Kind::Preformatted) {
            append(QString(text).replace(u'\n', lineBreak), style);
            return;
        }
        QString collapsed;
        for (const QChar c : text) {
            if (!isHtmlSpace(c))
                collapsed += c;
            else if (!(collapsed.isEmpty() ? endsWithSpace() : collapsed.endsWith(u' ')))
                collapsed += u' ';
        }
        if (!collapsed.isEmpty())
            append(collapsed, style);
    }

    void addBreak(const Run &style)
    {
        if (!m_runs.isEmpty())
            append(lineBreak, style);
    }

    bool endsWithSpace() const
    {
        if (m_runs.isEmpty())
            return true;
        const QChar last = m_runs.last().text.back();
        return last == u' ' || last == u'\t' || last == lineBreak;
    }

    void append(const QString &text, Run style)
    {
        if (!m_runs.isEmpty() && m_runs.last().hasStyleOf(style)) {
            m_runs.last().text += text;
            return;
        }
        style.text = text;
        m_runs.append(style);
    }

    void endBlock()
    {
        trimEnd();
        RichBlock block{m_kind, m_inside, std::exchange(m_runs, {})};
        if (block.runs.isEmpty())
            return;
        block.isRightToLeft = isRightToLeftText(block.text());
        m_blocks.append(block);
    }

    void trimEnd()
    {
        while (!m_runs.isEmpty()) {
            QString &text = m_runs.last().text;
            while (!text.isEmpty() && (text.back().isSpace() || text.back() == lineBreak))
                text.chop(1);
            if (!text.isEmpty())
                return;
            m_runs.removeLast();
        }
    }

    QList<RichBlock> m_blocks;
    QList<Container> m_inside;
    QList<Run> m_runs;
    RichBlock::Kind m_kind = RichBlock::Kind::Paragraph;
    int m_serial = 0;
};

QString withoutScheme(QString address)
{
    address.remove(QRegularExpression(u"^[a-z]+:(//)?"_s));
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

bool showsAddress(const Run &run)
{
    const QString shown = withoutScheme(run.text.trimmed());
    return shown == withoutScheme(run.link.toString())
        || shown == withoutScheme(run.link.toString(QUrl::FullyEncoded));
}

} // namespace

bool Run::hasStyleOf(const Run &other) const
{
    Run sameText = *this;
    sameText.text = other.text;
    return sameText == other;
}

QString RichBlock::text() const
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

QList<RichBlock> blocksOf(const SafeHtml &content)
{
    if (content.html.isEmpty())
        return {};
    return BlockBuilder().build(HtmlDocument::parseFragment(content.html).body());
}

QList<RichBlock> blocksOf(const QString &text)
{
    return blocksOf(QList<Span>{{Span::Kind::Equal, text}});
}

QList<RichBlock> blocksOf(const QList<Span> &difference)
{
    QList<RichBlock> blocks{RichBlock{}};
    for (const Span &span : difference) {
        bool isFirstLine = true;
        for (const QString &line : span.text.split(u'\n')) {
            if (!std::exchange(isFirstLine, false))
                blocks.append(RichBlock{});
            Run run{.text = line};
            run.isInserted = span.kind == Span::Kind::Inserted;
            run.isDeleted = span.kind == Span::Kind::Deleted;
            if (!line.isEmpty())
                blocks.last().runs.append(run);
        }
    }
    blocks.removeIf([](const RichBlock &block) { return block.text().trimmed().isEmpty(); });
    for (RichBlock &block : blocks)
        block.isRightToLeft = isRightToLeftText(block.text());
    return blocks;
}

qsizetype sharedContainers(const QList<Container> &before, const QList<Container> &after)
{
    const auto [left, right]
        = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    return left - before.begin();
}

QList<QUrl> numberLinks(QList<RichBlock> &blocks)
{
    QList<QUrl> addresses;
    for (RichBlock &block : blocks) {
        QList<Run> runs;
        for (qsizetype i = 0; i < block.runs.size(); ++i) {
            const Run &run = block.runs[i];
            runs.append(run);
            const bool goesOn = i + 1 < block.runs.size() && block.runs[i + 1].link == run.link;
            if (run.link.isEmpty() || goesOn || showsAddress(run))
                continue;
            if (!addresses.contains(run.link))
                addresses.append(run.link);
            const QString mark = u"[%1]"_s.arg(addresses.indexOf(run.link) + 1);
            runs.append({.text = mark, .isRaised = true});
        }
        block.runs = runs;
    }
    return addresses;
}

bool isLanguageTag(const QString &language)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"_s);
    return tag.match(language).hasMatch();
}

QByteArray encodedAddress(const QUrl &url)
{
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != "http"_L1 && scheme != "https"_L1 && scheme != "mailto"_L1))
        return {};
    QByteArray encoded;
    for (const char c : url.toEncoded()) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || (c >= '0' && c <= '9') || "-._~:/?#@!$&+,;=%[]"_ba.contains(c);
        encoded += isPlain ? QByteArray(1, c) : '%' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

} // namespace Liveline
