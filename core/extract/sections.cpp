// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sections.h"

#include "core/base/text.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype FewestLabels = 3;
constexpr qsizetype FewestHeads = 3;
constexpr qsizetype FewestLeads = 2;
constexpr qsizetype FewestDatelines = 3;
constexpr qsizetype FewestSeparators = 2;
constexpr qsizetype FewestParagraphs = 3;
constexpr qsizetype ShortestParagraph = 40;

using Starts = QList<qsizetype>;

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

/// Where an entry may start by its label: a head or a paragraph, never a list or a quotation.
std::optional<TimeLabel> labelOf(const Block &block)
{
    const bool mayHold = block.kind == Block::Kind::Heading || block.kind == Block::Kind::Paragraph;
    return mayHold ? leadingTimeLabel(block.text) : std::nullopt;
}

/// A line that is nothing but a time, below the head of its entry.
bool isStampBelow(const QList<Block> &blocks, qsizetype i, const DateWords &words)
{
    return i > 0 && blocks[i].kind == Block::Kind::Paragraph && blocks[i - 1].isHead()
        && !labelOf(blocks[i - 1]) && timeStamp(blocks[i].text, words);
}

Starts labelStarts(const QList<Block> &blocks, const DateWords &words)
{
    Starts starts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (isStampBelow(blocks, i, words))
            starts.append(i - 1);
        else if (labelOf(blocks[i]))
            starts.append(i);
    }
    return starts.size() >= FewestLabels ? starts : Starts();
}

Starts separatorStarts(const QList<Block> &blocks)
{
    Starts starts;
    qsizetype separators = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != Block::Kind::Separator)
            continue;
        ++separators;
        if (i + 1 < blocks.size() && blocks[i + 1].kind != Block::Kind::Separator)
            starts.append(i + 1);
    }
    return separators >= FewestSeparators ? starts : Starts();
}

/// Headings of the level that has the most of them, each with text below.
Starts headingStarts(const QList<Block> &blocks)
{
    QMap<int, Starts> levels;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == Block::Kind::Heading && i + 1 < blocks.size()
            && blocks[i + 1].isBody())
            levels[blocks[i].level].append(i);
    }
    const auto most = std::max_element(levels.cbegin(), levels.cend(),
        [](const Starts &a, const Starts &b) { return a.size() < b.size(); });
    return most != levels.cend() && most->size() >= FewestHeads ? *most : Starts();
}

Starts leadStarts(const QList<Block> &blocks)
{
    Starts starts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].isHead() && blocks[i].kind == Block::Kind::Paragraph
            && hasBodyAfter(blocks, i) && i + 1 < blocks.size() && blocks[i + 1].isBody())
            starts.append(i);
    }
    return starts.size() >= FewestLeads ? starts : Starts();
}

/// "KYIV, Ukraine — …", "PARIS (AFP) – …": a place in capitals and a dash.
Starts datelineStarts(const QList<Block> &blocks)
{
    static const QRegularExpression dateline(
        u"^\\p{Lu}[\\p{Lu}\\s.'’-]{2,30}(?:,\\s[\\p{L}\\s.]{2,30})?(?:\\s\\([^)]{2,20}\\))?\\s[—–-]\\s"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    Starts starts;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == Block::Kind::Paragraph && dateline.match(blocks[i].text).hasMatch())
            starts.append(i);
    }
    return starts.size() >= FewestDatelines ? starts : Starts();
}

Starts paragraphStarts(const QList<Block> &blocks)
{
    Starts starts;
    qsizetype prose = 0;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Block &block = blocks[i];
        if (block.kind != Block::Kind::Paragraph)
            continue;
        const bool continues = !starts.isEmpty() && starts.last() == i - 1
            && (blocks[i - 1].text.endsWith(u':') || blocks[i - 1].isHead());
        if (!continues)
            starts.append(i);
        // East Asian text says as much in a third of the characters.
        const bool isDense = block.text.at(0).unicode() >= 0x2e80;
        prose += block.text.size() >= (isDense ? ShortestParagraph / 3 : ShortestParagraph) ? 1 : 0;
    }
    return prose >= FewestParagraphs ? starts : Starts();
}

/// Where a page parts its entries and labels only some, the text before the first label holds one
/// more: from its last heading with text, if it has one.
std::optional<qsizetype> unlabelledFirst(const QList<Block> &blocks, const Starts &starts)
{
    const qsizetype end = starts.first();
    const bool isParted = end > 0 && blocks[end - 1].kind == Block::Kind::Separator;
    for (qsizetype i = end - 1; isParted && i > 0; --i) {
        if (blocks[i].kind == Block::Kind::Heading && i + 1 < end && blocks[i + 1].isBody())
            return i;
    }
    return std::nullopt;
}

/// Starts where a day heading stands are not entries.
QList<std::optional<DayLabel>> daysOf(const QList<Block> &blocks, const Starts &starts,
    const DateWords &words, QSet<qsizetype> &headings)
{
    QMap<qsizetype, DayLabel> days;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (!blocks[i].isHead() && blocks[i].kind != Block::Kind::Paragraph)
            continue;
        if (const auto day = dayLabel(blocks[i].text, words)) {
            days.insert(i, *day);
            headings.insert(i);
        }
    }
    // A heading belongs to what follows, unless the page ends with one: then they stand below.
    const bool isBelow = !days.isEmpty() && days.lastKey() > starts.last();
    QList<std::optional<DayLabel>> result;
    for (const qsizetype start : starts) {
        auto day = days.upperBound(start);
        if (!isBelow)
            day = day == days.begin() ? days.end() : std::prev(day);
        result.append(day == days.end() ? std::nullopt : std::optional(*day));
    }
    return result;
}

QString withoutOrnament(QString text)
{
    static const QRegularExpression ends(u"^[+\\s|:•–—-]+|[+\\s|]+$"_s);
    return text.remove(ends);
}

/// `<p><b>+++ 12:41 Head +++</b><br>text</p>`: the bold start of a paragraph is its head.
void takeInlineHead(Section &section, const Block &block)
{
    section.labelLength = section.label ? section.label->length : 0;
    const HtmlNode paragraph = block.nodes.value(0);
    for (const HtmlNode child : paragraph.children()) {
        const QString text = child.text();
        if (text.isEmpty())
            continue;
        const auto label = leadingTimeLabel(text);
        if (!child.isElement() || !label || text.size() >= block.text.size())
            return;
        const QString rest = withoutOrnament(text.mid(label->length));
        const bool isStrong = child.is("b") || child.is("strong") || child.is("span");
        if (!isStrong && !rest.isEmpty())
            return;
        section.headline = rest;
        section.head = child;
        section.labelLength = 0;
        return;
    }
}

/// A section from its blocks: label, headline and what is left.
Section makeSection(const QList<Block> &blocks, bool hasLabels, const DateWords &words)
{
    Section section;
    section.anchor = blocks.value(0).nodes.value(0);
    qsizetype i = 0;
    if (hasLabels && blocks.size() > 1 && isStampBelow(blocks, 1, words)) {
        const auto stamp = timeStamp(blocks[1].text, words);
        section.headline = blocks[0].text;
        section.label = stamp->label;
        section.day = stamp->day;
        i = 2;
    } else if (hasLabels && i < blocks.size())
        section.label = labelOf(blocks[i]);
    if (section.label && i == 0) {
        const QString rest = withoutOrnament(blocks[i].text.mid(section.label->length));
        if (rest.isEmpty() || blocks[i].isHead()) {
            section.headline = rest;
            ++i;
        } else {
            takeInlineHead(section, blocks[i]);
        }
    }
    if (section.headline.isEmpty() && section.labelLength == 0 && !section.head && i < blocks.size()
        && blocks[i].isHead() && i + 1 < blocks.size())
        section.headline = blocks[i++].text;
    for (; i < blocks.size(); ++i) {
        if (blocks[i].kind != Block::Kind::Separator)
            section.body.append(blocks[i]);
    }
    return section;
}

bool saysSomething(const Section &section)
{
    return !section.headline.isEmpty()
        || std::any_of(section.body.cbegin(), section.body.cend(),
            [](const Block &block) { return !block.text.isEmpty(); });
}

/// A line in capitals with a colon heads the sections that follow, as agencies write it.
bool isRubric(const Block &block)
{
    return block.kind == Block::Kind::Paragraph && block.text.endsWith(u':')
        && block.text.size() > 8 && block.text == block.text.toUpper()
        && block.text != block.text.toLower();
}

/// Lines under a rubric that all begin with one mark which no sentence begins with.
bool isIndex(const QList<Block> &blocks)
{
    static const QString marks = u"—–-•*·\"►"_s;
    if (blocks.size() <= 3 || !isRubric(blocks[0]) || blocks[1].text.isEmpty())
        return false;
    const QChar mark = blocks[1].text.at(0);
    return marks.contains(mark)
        && std::all_of(blocks.cbegin() + 1, blocks.cend(), [mark](const Block &block) {
               return block.kind == Block::Kind::Separator || block.text.startsWith(mark);
           });
}

/// "Follow our coverage at https://…": a line that is mostly addresses leads away.
bool isSignpost(const QList<Block> &blocks)
{
    static const QRegularExpression address(u"https?://\\S+"_s);
    constexpr qsizetype fewestWords = 40;
    const QString text = blocks.isEmpty() ? QString() : blocks[0].text;
    const QString words = QString(text).remove(address);
    const bool isAlone = std::all_of(blocks.cbegin() + 1, blocks.cend(),
        [](const Block &block) { return block.kind == Block::Kind::Separator; });
    return isAlone && words.size() < fewestWords && text.size() > 2 * words.size();
}

Sections cut(
    const QList<Block> &blocks, const Starts &starts, bool hasLabels, const DateWords &words)
{
    QSet<qsizetype> dayHeadings;
    const auto days = daysOf(blocks, starts, words, dayHeadings);
    Sections sections;
    for (qsizetype i = 0; i < starts.size(); ++i) {
        const qsizetype end = i + 1 < starts.size() ? starts[i + 1] : blocks.size();
        QList<Block> part;
        for (qsizetype k = starts[i]; k < end; ++k) {
            if (!dayHeadings.contains(k))
                part.append(blocks[k]);
        }
        if (!hasLabels && !part.isEmpty() && (isIndex(part) || isSignpost(part)))
            continue;
        if (!hasLabels && part.size() > 1 && isRubric(part.constFirst()))
            part.removeFirst();
        Section section = makeSection(part, hasLabels, words);
        if (!section.day)
            section.day = days[i];
        if (saysSomething(section))
            sections.entries.append(section);
    }
    return sections;
}

} // namespace

Sections splitSections(const QList<Block> &blocks, const DateWords &words, bool isLive)
{
    if (!isLive)
        return {{}, u"nothing says that this is live coverage"_s};
    Starts labels = labelStarts(blocks, words);
    if (!labels.isEmpty()) {
        if (const auto first = unlabelledFirst(blocks, labels))
            labels.prepend(*first);
        return cut(blocks, labels, true, words);
    }
    for (const auto find :
        {separatorStarts, headingStarts, leadStarts, datelineStarts, paragraphStarts}) {
        const Starts starts = find(blocks);
        if (!starts.isEmpty())
            return cut(blocks, starts, false, words);
    }
    return {{}, u"fewer than three paragraphs of text"_s};
}

} // namespace Liveline
