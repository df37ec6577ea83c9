// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sectionstarts.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype FewestLabels = 2;
constexpr qsizetype FewestLabelsUnannounced = 4; ///< where nothing else says that a page is live
constexpr qsizetype FewestHeads = 3;
constexpr qsizetype FewestLeads = 2;
constexpr qsizetype FewestDatelines = 3;
constexpr qsizetype FewestBracketed = 3;
constexpr qsizetype FewestSeparators = 2;
constexpr qsizetype FewestParagraphs = 3;
constexpr qsizetype ShortestParagraph = 40;
constexpr qsizetype LongestBracketedHead = 80;

using Places = QList<qsizetype>;

bool hasBodyAfter(const QList<Block> &blocks, qsizetype i)
{
    for (++i; i < blocks.size(); ++i) {
        if (blocks[i].isBody())
            return true;
        if (blocks[i].kind == Block::Kind::Separator)
            return false;
    }
    return false;
}

/// How much text stands from one place up to another.
qsizetype textBetween(const QList<Block> &blocks, qsizetype from, qsizetype end)
{
    qsizetype length = 0;
    for (qsizetype i = from; i < end; ++i)
        length += blocks[i].isHead() ? 0 : blocks[i].text.size();
    return length;
}

/// Newest first, a time and words in one line, text below: a ticker even where nothing calls it
/// one. Programmes and timetables run the other way, or set their times apart.
bool isTicker(const QList<Block> &blocks, const Places &places)
{
    int falls = 0;
    int rises = 0;
    qsizetype withText = 0;
    bool isApart = false;
    std::optional<QTime> above;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const auto label = labelOf(blocks[places[i]]);
        const qsizetype end = i + 1 < places.size() ? places[i + 1] : blocks.size();
        withText += textBetween(blocks, places[i], end) >= ShortestParagraph ? 1 : 0;
        if (!label || !label->time)
            continue;
        const Block &block = blocks[places[i]];
        isApart = isApart || label->length >= block.text.size() || block.linkShare > 0.5;
        if (above && label->time != above)
            ++(label->time < above ? falls : rises);
        above = label->time;
    }
    return !isApart && places.size() >= FewestLabelsUnannounced && falls >= 2 && falls >= 2 * rises
        && withText * 10 >= places.size() * 8;
}

/// Where a page parts its entries and labels only some, the text before the first label holds one
/// more: from its last heading with text, if it has one.
std::optional<qsizetype> unlabelledFirst(const QList<Block> &blocks, const Places &places)
{
    const qsizetype end = places.first();
    const bool isParted = end > 0 && blocks[end - 1].kind == Block::Kind::Separator;
    for (qsizetype i = end - 1; isParted && i > 0; --i) {
        if (blocks[i].kind == Block::Kind::Heading && i + 1 < end && blocks[i + 1].isBody())
            return i;
    }
    return std::nullopt;
}

Starts labelStarts(const QList<Block> &blocks, const DateWords &words, LiveSign sign)
{
    Starts starts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (isStampBelow(blocks, i, words))
            starts.places.append(i - 1);
        else if (labelOf(blocks[i]))
            starts.places.append(i);
    }
    const bool isEnough = sign == LiveSign::None ? isTicker(blocks, starts.places)
                                                 : starts.places.size() >= FewestLabels;
    if (!isEnough)
        return {};
    if (const auto first = unlabelledFirst(blocks, starts.places))
        starts.places.prepend(*first);
    starts.areLabels = true;
    return starts;
}

Starts separatorStarts(const QList<Block> &blocks)
{
    Starts starts;
    qsizetype separators = 0;
    qsizetype datelines = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != Block::Kind::Separator)
            continue;
        ++separators;
        if (i + 1 >= blocks.size() || blocks[i + 1].kind == Block::Kind::Separator)
            continue;
        starts.places.append(i + 1);
        const bool isDateline = hasDateline(blocks[i + 1])
            || (i + 2 < blocks.size() && hasDateline(blocks[i + 2])); // below a line of capitals
        datelines += isDateline ? 1 : 0;
    }
    if (separators < FewestSeparators || starts.places.isEmpty())
        return {};
    starts.areDatelines = datelines * 2 >= starts.places.size();
    // Where entries begin with a place, the text on top that does so is the newest of them.
    const auto first = std::find_if(blocks.cbegin(), blocks.cend(), [](const Block &block) {
        return hasDateline(block) || block.kind == Block::Kind::Separator;
    });
    const bool isEntry = starts.areDatelines && hasDateline(*first) && !first->text.endsWith(u':');
    if (isEntry && first - blocks.cbegin() < starts.places.first())
        starts.places.prepend(first - blocks.cbegin());
    return starts;
}

/// Headings of the level that has the most of them, each with text below.
Starts headingStarts(const QList<Block> &blocks)
{
    QMap<int, Places> levels;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == Block::Kind::Heading && i + 1 < blocks.size()
            && blocks[i + 1].isBody())
            levels[blocks[i].level].append(i);
    }
    const auto most = std::max_element(levels.cbegin(), levels.cend(),
        [](const Places &a, const Places &b) { return a.size() < b.size(); });
    return most != levels.cend() && most->size() >= FewestHeads ? Starts{*most} : Starts();
}

Starts leadStarts(const QList<Block> &blocks)
{
    Starts starts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].isHead() && blocks[i].kind == Block::Kind::Paragraph
            && hasBodyAfter(blocks, i) && i + 1 < blocks.size() && blocks[i + 1].isBody())
            starts.places.append(i);
    }
    return starts.places.size() >= FewestLeads ? starts : Starts();
}

template <class Test> Starts paragraphsThat(const QList<Block> &blocks, qsizetype fewest, Test test)
{
    Starts starts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == Block::Kind::Paragraph && test(blocks[i]))
            starts.places.append(i);
    }
    return starts.places.size() >= fewest ? starts : Starts();
}

Starts bracketedStarts(const QList<Block> &blocks)
{
    return paragraphsThat(blocks, FewestBracketed,
        [](const Block &block) { return bracketedHeadLength(block.text) > 0; });
}

Starts datelineStarts(const QList<Block> &blocks)
{
    Starts starts = paragraphsThat(blocks, FewestDatelines, hasDateline);
    starts.areDatelines = !starts.places.isEmpty();
    return starts;
}

Starts paragraphStarts(const QList<Block> &blocks)
{
    Starts starts;
    qsizetype prose = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        if (block.kind != Block::Kind::Paragraph)
            continue;
        const bool continues = !starts.places.isEmpty() && starts.places.last() == i - 1
            && (blocks[i - 1].text.endsWith(u':') || blocks[i - 1].isHead());
        if (!continues)
            starts.places.append(i);
        // East Asian text says as much in a third of the characters.
        const bool isDense = block.text.at(0).unicode() >= 0x2e80;
        prose += block.text.size() >= (isDense ? ShortestParagraph / 3 : ShortestParagraph) ? 1 : 0;
    }
    return prose >= FewestParagraphs ? starts : Starts();
}

} // namespace

std::optional<TimeLabel> labelOf(const Block &block)
{
    const bool mayHold = block.kind == Block::Kind::Heading || block.kind == Block::Kind::Paragraph;
    return mayHold ? leadingTimeLabel(block.text) : std::nullopt;
}

bool isStampBelow(const QList<Block> &blocks, qsizetype i, const DateWords &words)
{
    return i > 0 && blocks[i].kind == Block::Kind::Paragraph && blocks[i - 1].isHead()
        && !labelOf(blocks[i - 1]) && !dayLabel(blocks[i - 1].text, words)
        && timeStamp(blocks[i].text, words);
}

bool hasDateline(const Block &block)
{
    // Some systems write the dash of a wire story as a quotation mark.
    static const QRegularExpression dateline(
        u"^\\p{Lu}[\\p{Lu}\\s.'’-]{2,30}(?:,\\s[\\p{L}\\s.]{2,30})?(?:\\s\\([^)]{2,20}\\))?\\s(?:[—–-]|--|\")\\s"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return block.kind == Block::Kind::Paragraph && dateline.match(block.text.left(120)).hasMatch();
}

qsizetype bracketedHeadLength(const QString &text)
{
    constexpr qsizetype shortest = 4; // 【速報】 is a mark, not a head
    if (!text.startsWith(u'【'))
        return 0;
    const qsizetype end = text.indexOf(u'】');
    return end > shortest && end <= LongestBracketedHead ? end + 1 : 0;
}

Starts findStarts(const QList<Block> &blocks, const DateWords &words, LiveSign sign)
{
    Starts starts = labelStarts(blocks, words, sign);
    if (starts.places.isEmpty() && sign != LiveSign::None)
        starts = separatorStarts(blocks);
    if (!starts.places.isEmpty())
        return starts;
    if (sign != LiveSign::Clear)
        return {{}, false, false, u"nothing says that this is live coverage"_s};
    for (const auto find :
        {headingStarts, leadStarts, bracketedStarts, datelineStarts, paragraphStarts}) {
        starts = find(blocks);
        if (!starts.places.isEmpty())
            return starts;
    }
    starts.why = u"fewer than three paragraphs of text"_s;
    return starts;
}

} // namespace Liveline
