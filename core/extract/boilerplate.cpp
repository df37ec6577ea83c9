// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/boilerplate.h"

#include "core/extract/entrysigns.h"
#include "core/extract/writtentime.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestNotice = 90;
constexpr qsizetype LongestProseNeeded = 45;
constexpr qsizetype ShortestProse = 20;

/// East Asian text says as much in a third of the characters.
qsizetype proseLength(const QString &text)
{
    return text.size() + 2 * std::count_if(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x2e80;
    });
}

bool isLabelled(const Block &block)
{
    return (block.kind == Block::Kind::Paragraph || block.kind == Block::Kind::Heading)
        && leadingTimeLabel(block.text);
}

bool isLabelLine(const Block &block)
{
    return block.kind == Block::Kind::Paragraph && block.text.size() <= LongestNotice / 2
        && (block.text.endsWith(u':') || block.text.endsWith(u'：'));
}

/// "Read also: our report", in any language: a label, and a link to the end.
bool isLabelledLink(const Block &block)
{
    if (block.linkShare < 0.5 || endsSentence(block.text) || block.nodes.isEmpty())
        return false;
    const QString before = block.text.left(block.text.indexOf(block.link().text())).trimmed();
    return before.endsWith(u':') || before.endsWith(u'：');
}

/// A line of links: related articles, share buttons, tags.
bool isLinkLine(const Block &block)
{
    const bool isList = block.kind == Block::Kind::List;
    if (block.text.size() >= 2 * LongestNotice && !(isList && block.linkShare > 0.9))
        return false;
    return (block.linkShare > 0.8 || isLabelledLink(block)) && block.kind != Block::Kind::Figure
        && block.kind != Block::Kind::Quote;
}

/// Lines that the page says three times are its furniture, unless they are what a time tells.
void dropRepeated(QList<Block> &blocks)
{
    QHash<QString, int> counts;
    for (const Block &block : std::as_const(blocks))
        ++counts[block.text];
    QList<Block> kept;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        const bool isOfAnEntry = isLabelled(block) || (i > 0 && isLabelled(blocks[i - 1]));
        const bool isRepeated = block.kind == Block::Kind::Paragraph
            && block.text.size() < LongestNotice && counts.value(block.text) >= 3;
        if (!isRepeated || isOfAnEntry || isPersonName(block.text))
            kept.append(block);
    }
    blocks = kept;
}

/// Lines of links, with the head that stands above nothing else.
void dropLinkLines(QList<Block> &blocks)
{
    QList<Block> kept;
    qsizetype dropped = 0; // since the last line kept
    const auto endOfPart = [&](bool isEnd) {
        const bool isOfLinks = dropped >= (isEnd ? 1 : 2);
        if (isOfLinks && !kept.isEmpty() && kept.last().isHead() && !isLabelled(kept.last()))
            kept.removeLast();
        dropped = 0;
    };
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        // The heading of an entry may be its permalink.
        const bool isHeading = block.kind == Block::Kind::Heading && i + 1 < blocks.size()
            && blocks[i + 1].isBody() && !isLinkLine(blocks[i + 1]);
        if (isLinkLine(block) && !isLabelled(block) && !isHeading) {
            dropped += block.kind == Block::Kind::List ? 2 : 1;
            continue;
        }
        if (block.isHead() || block.kind == Block::Kind::Separator)
            endOfPart(false);
        dropped = 0;
        kept.append(block);
    }
    endOfPart(true);
    blocks = kept;
}

/// Cuts after the last sentence: form labels, source notices, share lines. Only where the language
/// of the text ends its sentences with a mark.
class TailCutter {
public:
    explicit TailCutter(QList<Block> &blocks)
        : m_blocks(blocks)
    {
    }

    void cut()
    {
        QList<qsizetype> lengths;
        qsizetype prose = 0;
        for (const Block &block : std::as_const(m_blocks)) {
            if (!isProse(block, ShortestProse))
                continue;
            ++prose;
            if (endsSentence(block.text))
                lengths.append(proseLength(block.text));
        }
        if (lengths.isEmpty() || lengths.size() * 10 < prose * 6)
            return;
        // On a page of short lines a short one is text, elsewhere it may be a notice.
        std::sort(lengths.begin(), lengths.end());
        const qsizetype needed
            = std::clamp(lengths[lengths.size() / 2] / 2, ShortestProse, LongestProseNeeded);
        qsizetype end = m_blocks.size();
        for (qsizetype i = lastSentence(needed) + 1; i < m_blocks.size(); ++i) {
            if (isNotice(i)) {
                end = i;
                break;
            }
        }
        m_blocks.resize(end);
    }

private:
    static bool isProse(const Block &block, qsizetype shortest)
    {
        return block.kind == Block::Kind::Paragraph && !block.isHead()
            && proseLength(block.text) >= shortest;
    }

    bool isText(qsizetype i) const
    {
        return isLabelled(m_blocks[i]) || (i > 0 && isLabelled(m_blocks[i - 1]));
    }

    qsizetype lastSentence(qsizetype needed) const
    {
        for (qsizetype i = m_blocks.size() - 1; i >= 0; --i) {
            const bool isSentence = isProse(m_blocks[i], needed) && endsSentence(m_blocks[i].text);
            if (isSentence || isText(i))
                return i;
        }
        return -1;
    }

    bool isNotice(qsizetype i) const
    {
        const Block &block = m_blocks[i];
        if (block.isHead() || block.kind == Block::Kind::Separator) {
            const bool isFollowed = i + 1 < m_blocks.size() && !m_blocks[i + 1].isHead()
                && (m_blocks[i + 1].kind != Block::Kind::Paragraph
                    || endsSentence(m_blocks[i + 1].text));
            return !isFollowed;
        }
        return block.kind == Block::Kind::Paragraph && !endsSentence(block.text)
            && !isPersonName(block.text);
    }

    QList<Block> &m_blocks;
};

} // namespace

QList<Block> withoutBoilerplate(QList<Block> blocks)
{
    dropRepeated(blocks);
    dropLinkLines(blocks);
    const auto isLabel
        = [](const Block &block) { return isLabelLine(block) || block.text.isEmpty(); };
    const auto firstText = std::find_if_not(blocks.begin(), blocks.end(), [&](const Block &block) {
        return isLabel(block) && block.kind == Block::Kind::Paragraph && !isLabelled(block);
    });
    blocks.erase(blocks.begin(), firstText);
    TailCutter(blocks).cut();
    while (!blocks.isEmpty() && isLabelLine(blocks.last()) && !isLabelled(blocks.last()))
        blocks.removeLast();
    return blocks;
}

} // namespace Liveline
