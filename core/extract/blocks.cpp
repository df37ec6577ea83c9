// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/blocks.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestHead = 180;
constexpr qsizetype LongestSeparator = 20;

bool isSeparatorText(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestSeparator
        && std::none_of(text.cbegin(), text.cend(), [](QChar c) {
               return c.isLetterOrNumber() || c.isSurrogate() || c == u'?' || c == u'!' || c == u'…'
                   || c.category() == QChar::Punctuation_InitialQuote
                   || c.category() == QChar::Punctuation_FinalQuote;
           });
}

class BlockReader {
public:
    explicit BlockReader(const TextMeasure &measure)
        : m_measure(measure)
    {
    }

    QList<Block> read(HtmlNode root)
    {
        readChildren(root);
        return m_blocks;
    }

private:
    void readChildren(HtmlNode container)
    {
        for (const HtmlNode child : container.children()) {
            if (child.isText()
                || (!isBlock(child) && !isBoilerplate(child) && !containsBlock(child)))
                addInline(child);
            else
                readElement(child);
        }
        endRun();
    }

    void addInline(HtmlNode node)
    {
        if (!node.is("br")) {
            m_run.append(node);
            m_breaks = node.text().isEmpty() ? m_breaks : 0;
        } else if (++m_breaks >= 2) {
            endRun();
        } else {
            m_run.append(node);
        }
    }

    void endRun()
    {
        if (!m_run.isEmpty())
            add(Block::Kind::Paragraph, m_run);
        m_run.clear();
        m_breaks = 0;
    }

    void readElement(HtmlNode node)
    {
        endRun();
        if (isBoilerplate(node) || isTeasers(m_measure, node))
            return;
        if (node.is("hr"))
            addSeparator();
        else if (isHeading(node))
            addHeading(node);
        else if (node.is("p") || node.is("pre") || node.is("address") || node.is("dt"))
            addParagraph(node);
        else if (node.is("blockquote"))
            add(Block::Kind::Quote, {node});
        else if (node.is("figure") || node.is("picture") || node.is("video"))
            add(Block::Kind::Figure, {node});
        else if ((node.is("ul") || node.is("ol") || node.is("table")) && !holdsSections(node))
            add(node.is("table") ? Block::Kind::Table : Block::Kind::List, {node});
        else
            readChildren(node);
    }

    /// Lists and tables that lay out a page rather than say something.
    static bool holdsSections(HtmlNode node)
    {
        return bool(node.find([](HtmlNode inner) {
            return isHeading(inner) || inner.is("p") || inner.is("article") || inner.is("hr");
        }));
    }

    void addSeparator()
    {
        Block separator;
        separator.kind = Block::Kind::Separator;
        m_blocks.append(separator);
    }

    void addHeading(HtmlNode node)
    {
        add(Block::Kind::Heading, {node});
        if (m_blocks.isEmpty() || m_blocks.last().nodes.value(0) != node)
            return;
        const QByteArray tag = node.tag();
        m_blocks.last().level
            = tag.size() == 2 ? tag[1] - '0' : node.attribute("aria-level").toInt();
    }

    /// A paragraph; one that holds two line breaks in a row is several.
    void addParagraph(HtmlNode node)
    {
        if (containsBlock(node)) {
            readChildren(node);
            return;
        }
        const bool isParted = hasDoubleBreak(node);
        if (isParted)
            readChildren(node);
        else
            add(Block::Kind::Paragraph, {node});
    }

    static bool hasDoubleBreak(HtmlNode node)
    {
        int breaks = 0;
        for (const HtmlNode child : node.children()) {
            if (child.is("br"))
                ++breaks;
            else if (!child.text().isEmpty())
                breaks = 0;
            if (breaks >= 2)
                return true;
        }
        return false;
    }

    void add(Block::Kind kind, const QList<HtmlNode> &nodes)
    {
        Block block;
        block.kind = kind;
        block.nodes = nodes;
        qsizetype linked = 0;
        qsizetype bold = 0;
        bool hasPicture = false;
        for (const HtmlNode node : nodes)
            measure(node, linked, bold, hasPicture);
        QStringList texts;
        for (const HtmlNode node : nodes)
            texts.append(node.rawText());
        block.text = collapseWhitespace(texts.join(QString()));
        if (block.text.isEmpty()) {
            if (!hasPicture)
                return;
            block.kind = Block::Kind::Figure;
        } else if (kind == Block::Kind::Paragraph && isSeparatorText(block.text)) {
            block.kind = Block::Kind::Separator;
        }
        const qsizetype letters = std::count_if(
            block.text.cbegin(), block.text.cend(), [](QChar c) { return !c.isSpace(); });
        block.linkShare = letters ? double(linked) / double(letters) : 0;
        block.isBold = letters && bold >= letters - 1;
        m_blocks.append(block);
    }

    static void measure(HtmlNode root, qsizetype &linked, qsizetype &bold, bool &hasPicture)
    {
        root.walk([&](HtmlNode node) {
            hasPicture = hasPicture || node.is("img") || node.is("amp-img") || node.is("video");
            const bool isLink = node.is("a");
            const bool isStrong = node.is("b") || node.is("strong");
            if (!isLink && !isStrong)
                return true;
            const QString text = node.rawText();
            const qsizetype letters
                = std::count_if(text.cbegin(), text.cend(), [](QChar c) { return !c.isSpace(); });
            if (isStrong) {
                bold += letters;
                if (const HtmlNode link = node.findTag("a"))
                    linked += link.text().remove(u' ').size();
                return false;
            }
            linked += letters;
            if (const HtmlNode strong
                = node.find([](HtmlNode inner) { return inner.is("b") || inner.is("strong"); }))
                bold += strong.text().remove(u' ').size();
            return false;
        });
    }

    const TextMeasure &m_measure;
    QList<Block> m_blocks;
    QList<HtmlNode> m_run;
    int m_breaks = 0;
};

} // namespace

bool Block::isHead() const
{
    return kind == Kind::Heading
        || (kind == Kind::Paragraph && isBold && linkShare < 0.8 && text.size() <= LongestHead);
}

bool endsSentence(const QString &text)
{
    qsizetype i = text.size() - 1;
    while (i > 0 && (text[i].isSpace() || u"\"'”’»)]」』】“"_s.contains(text[i])))
        --i;
    return i >= 0 && u".!?…。！？؟।॥։።"_s.contains(text[i]);
}

HtmlNode Block::link() const
{
    for (const HtmlNode node : nodes) {
        if (const HtmlNode found = node.is("a") ? node : node.findTag("a"))
            return found;
    }
    return {};
}

QList<Block> readBlocks(HtmlNode root, const TextMeasure &measure)
{
    return BlockReader(measure).read(root);
}

QList<Block> readBlocks(const QString &plainText)
{
    static const QRegularExpression blankLines(u"\\n[^\\S\\n]*\\n\\s*"_s);
    QString text = plainText;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    QList<Block> blocks;
    for (const QString &part : text.split(blankLines, Qt::SkipEmptyParts)) {
        Block block;
        block.source = part.trimmed();
        block.text = collapseWhitespace(part);
        if (block.text.isEmpty() && block.source.isEmpty())
            continue;
        if (isSeparatorText(block.source))
            block.kind = Block::Kind::Separator;
        if (!block.text.isEmpty() || block.kind == Block::Kind::Separator)
            blocks.append(block);
    }
    return blocks;
}

} // namespace Liveline
