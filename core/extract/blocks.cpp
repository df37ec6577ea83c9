// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/blocks.h"

#include "core/base/text.h"
#include "core/extract/maincontent.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestHead = 180;
constexpr qsizetype LongestNotice = 90;
constexpr qsizetype ShortestProse = 45;
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

/// Whether a sentence ends here, as prose does and labels do not.
bool endsSentence(const QString &text)
{
    qsizetype i = text.size() - 1;
    while (i > 0 && (text[i].isSpace() || u"\"'”’»)]」』】“"_s.contains(text[i])))
        --i;
    return i >= 0 && u".!?…。！？؟।॥։።"_s.contains(text[i]);
}

/// East Asian text says as much in a third of the characters.
qsizetype proseLength(const QString &text)
{
    return text.size() + 2 * std::count_if(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x2e80;
    });
}

class BlockReader {
public:
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
        if (isBoilerplate(node))
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

    QList<Block> m_blocks;
    QList<HtmlNode> m_run;
    int m_breaks = 0;
};

bool isLabelLine(const Block &block)
{
    return block.kind == Block::Kind::Paragraph && block.text.size() <= LongestNotice / 2
        && (block.text.endsWith(u':') || block.text.endsWith(u'：'));
}

/// A line of links: related articles, share buttons, tags.
bool isLinkLine(const Block &block)
{
    return block.linkShare > 0.8 && block.text.size() < 2 * LongestNotice
        && block.kind != Block::Kind::Figure && block.kind != Block::Kind::Quote;
}

bool isProse(const Block &block)
{
    return block.kind == Block::Kind::Paragraph && !block.isHead()
        && proseLength(block.text) >= ShortestProse;
}

/// Lines that the page says three times are its furniture.
void dropRepeated(QList<Block> &blocks)
{
    QHash<QString, int> counts;
    for (const Block &block : blocks)
        ++counts[block.text];
    blocks.removeIf([&](const Block &block) {
        return block.kind == Block::Kind::Paragraph && block.text.size() < LongestNotice
            && counts.value(block.text) >= 3;
    });
}

/// Cuts after the last sentence: form labels, source notices, share lines. Only where the language
/// of the text ends its sentences with a mark.
void dropTail(QList<Block> &blocks)
{
    qsizetype prose = 0;
    qsizetype ended = 0;
    qsizetype last = -1;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!isProse(blocks[i]))
            continue;
        ++prose;
        if (endsSentence(blocks[i].text)) {
            ++ended;
            last = i;
        }
    }
    if (prose == 0 || ended * 10 < prose * 6)
        return;
    for (qsizetype i = last + 1; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        const bool isNotice = block.kind == Block::Kind::Paragraph && !endsSentence(block.text);
        const bool isHeadOfNothing = block.isHead() || block.kind == Block::Kind::Separator;
        if (isNotice || (isHeadOfNothing && i + 1 == blocks.size())) {
            blocks.resize(i);
            return;
        }
    }
}

} // namespace

bool Block::isHead() const
{
    return kind == Kind::Heading
        || (kind == Kind::Paragraph && isBold && linkShare < 0.8 && text.size() <= LongestHead);
}

QList<Block> readBlocks(HtmlNode root) { return BlockReader().read(root); }

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

QList<Block> withoutBoilerplate(QList<Block> blocks)
{
    dropRepeated(blocks);
    blocks.removeIf([](const Block &block) { return isLinkLine(block); });
    const auto isLabel
        = [](const Block &block) { return isLabelLine(block) || block.text.isEmpty(); };
    const auto firstText = std::find_if_not(blocks.begin(), blocks.end(),
        [&](const Block &block) { return isLabel(block) && block.kind == Block::Kind::Paragraph; });
    blocks.erase(blocks.begin(), firstText);
    dropTail(blocks);
    while (!blocks.isEmpty() && isLabelLine(blocks.last()))
        blocks.removeLast();
    return blocks;
}

} // namespace Liveline
