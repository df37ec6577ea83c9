// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sections.h"

#include "core/base/text.h"
#include "core/extract/entrysigns.h"
#include "core/extract/maincontent.h"
#include "core/extract/sectionstarts.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// Starts where a day heading stands are not entries.
QList<std::optional<DayLabel>> daysOf(const QList<Block> &blocks, const QList<qsizetype> &starts,
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

/// 【Head】 text: as agencies write in East Asia.
void takeBracketedHead(Section &section)
{
    if (!section.headline.isEmpty() || section.head || section.labelLength
        || section.body.isEmpty())
        return;
    const QString &text = section.body.first().text;
    const qsizetype length = bracketedHeadLength(text);
    if (length == 0 || length >= text.size())
        return;
    section.headline = text.mid(1, length - 2);
    section.labelLength = length;
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
    takeBracketedHead(section);
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

qsizetype bodyLength(const Section &section)
{
    qsizetype length = 0;
    for (const Block &block : section.body)
        length += block.text.size() + (block.kind == Block::Kind::Figure ? 1 : 0);
    return length;
}

/// A list of the day's main points repeats heads that stand below with their text.
void dropIndexes(QList<Section> &sections)
{
    QSet<QString> told;
    for (const Section &section : std::as_const(sections)) {
        if (bodyLength(section) > 0)
            told.insert(fold(section.headline));
    }
    sections.removeIf([&](const Section &section) {
        return bodyLength(section) == 0 && told.contains(fold(section.headline));
    });
}

/// Among entries that begin with a place, lists of heads and notices are none.
void dropWithoutDateline(QList<Section> &sections)
{
    for (Section &section : sections) {
        const bool isLabelled = section.body.size() > 1 && hasDateline(section.body[1])
            && section.body[0].text.endsWith(u':');
        if (isLabelled)
            section.body.removeFirst();
    }
    sections.removeIf([](const Section &section) {
        return std::none_of(section.body.cbegin(), section.body.cend(), [](const Block &block) {
            return hasDateline(block) || (block.linkShare < 0.3 && endsSentence(block.text));
        });
    });
}

/// A name below the text of an entry, and of another, is who wrote it.
void takeAuthors(QList<Section> &sections)
{
    const auto name = [](const Section &section) {
        const bool hasMore = section.body.size() > 1 || !section.headline.isEmpty();
        const Block last = section.body.isEmpty() ? Block() : section.body.last();
        const bool isLine = hasMore && last.kind == Block::Kind::Paragraph;
        return isLine && isPersonName(last.text) ? last.text : QString();
    };
    const auto count = std::count_if(sections.cbegin(), sections.cend(),
        [&](const Section &section) { return !name(section).isEmpty(); });
    if (count < 2)
        return;
    for (Section &section : sections) {
        section.author = name(section);
        if (!section.author.isEmpty())
            section.body.removeLast();
    }
}

bool leadsElsewhere(const Block &block)
{
    const QString href = block.link().attribute("href");
    return block.linkShare > 0.6 && !href.isEmpty() && !href.contains(u'#');
}

/// Nothing but a link to another page, or a head that is one above little text.
bool isTeaser(const Section &section)
{
    constexpr qsizetype longest = 140;
    if (section.isHeadLinked)
        return bodyLength(section) <= longest;
    return !section.body.isEmpty()
        && std::all_of(section.body.cbegin(), section.body.cend(), leadsElsewhere);
}

bool isListOfLinks(const QList<Section> &sections)
{
    return std::count_if(sections.cbegin(), sections.cend(), isTeaser) * 2 > sections.size();
}

QList<Section> cut(const QList<Block> &blocks, const Starts &starts, const DateWords &words)
{
    QSet<qsizetype> dayHeadings;
    const auto days = daysOf(blocks, starts.places, words, dayHeadings);
    QList<Section> sections;
    for (qsizetype i = 0; i < starts.places.size(); ++i) {
        const bool isLast = i + 1 == starts.places.size();
        const qsizetype end = isLast ? blocks.size() : starts.places[i + 1];
        QList<Block> part;
        for (qsizetype k = starts.places[i]; k < end; ++k) {
            if (!dayHeadings.contains(k))
                part.append(blocks[k]);
        }
        if (!starts.areLabels && !part.isEmpty() && (isIndex(part) || isSignpost(part)))
            continue;
        if (!starts.areLabels && part.size() > 1 && isRubric(part.constFirst()))
            part.removeFirst();
        Section section = makeSection(part, starts.areLabels, words);
        section.isHeadLinked = std::any_of(part.cbegin(), part.cend(),
            [](const Block &block) { return block.isHead() && leadsElsewhere(block); });
        if (!section.day)
            section.day = days[i];
        if (saysSomething(section))
            sections.append(section);
    }
    return sections;
}

} // namespace

Sections splitSections(const QList<Block> &blocks, const DateWords &words, LiveSign sign)
{
    const Starts starts = findStarts(blocks, words, sign);
    if (starts.places.isEmpty())
        return {{}, starts.why};
    QList<Section> sections = cut(blocks, starts, words);
    if (isListOfLinks(sections))
        return {{}, u"the heads are links to other pages"_s};
    dropIndexes(sections);
    if (starts.areDatelines)
        dropWithoutDateline(sections);
    takeAuthors(sections);
    return {sections, {}};
}

} // namespace Liveline
