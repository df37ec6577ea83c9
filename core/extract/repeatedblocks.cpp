// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/repeatedblocks.h"

#include "core/base/text.h"
#include "core/extract/attributes.h"
#include "core/extract/extractor.h"
#include "core/extract/maincontent.h"
#include "core/extract/selector.h"
#include "core/extract/writtentime.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype mostBlocks = 20;
constexpr qsizetype mostGroups = 20'000;
constexpr qsizetype mostSelectorsOfOne = 8;
constexpr qsizetype mostVerified = 60;
constexpr qsizetype mostVisited = 400'000; ///< elements, over all verifications
constexpr qsizetype fewestMembers = 3;
constexpr qsizetype shortestText = 15;
constexpr qsizetype mostTextCounted = 2'000; ///< one long block is no better than several
constexpr qsizetype longestSample = 100;
constexpr qsizetype samples = 3;
constexpr qsizetype longestLabel = 40;
constexpr double boilerplatePenalty = 0.1;

using NodeSet = QSet<const GumboInternalNode *>;

/// What the subtrees of a page hold, told by their text nodes upwards.
class Holdings {
public:
    Holdings(HtmlNode root, const DateWords &words)
    {
        root.walk([&](HtmlNode node) {
            if (node.isText())
                note(node, words);
            else if (!timeAttributes(node).isEmpty())
                markTimed(node);
            return !node.is("script") && !node.is("style") && !node.is("template");
        });
    }

    qsizetype prose(HtmlNode node) const { return m_prose.value(node.raw()); }
    bool isTimed(HtmlNode node) const { return m_timed.contains(node.raw()); }

private:
    void note(HtmlNode text, const DateWords &words)
    {
        const QString line = text.text();
        if (line.isEmpty())
            return;
        if (line.size() <= longestLabel && (isTimeLabel(line, words) || leadingTimeLabel(line)))
            markTimed(text.parent());
        for (HtmlNode up = text.parent(); up; up = up.parent()) {
            if (up.is("a") || up.is("button"))
                return; // what leads elsewhere is not told here
            m_prose[up.raw()] += line.size();
        }
    }

    void markTimed(HtmlNode node)
    {
        for (; node && !m_timed.contains(node.raw()); node = node.parent())
            m_timed.insert(node.raw());
    }

    QHash<const GumboInternalNode *, qsizetype> m_prose;
    NodeSet m_timed;
};

struct Group {
    QString selector;
    QList<HtmlNode> members;
    double score = 0;
};

bool mayBeEntry(HtmlNode node)
{
    static const QSet<QByteArray> parts{"a", "b", "strong", "em", "i", "span", "time", "small",
        "td", "th", "tbody", "abbr", "label", "font", "mark", "img", "picture", "button", "input",
        "option", "svg", "path", "sup", "sub", "br", "u", "code", "use", "figcaption"};
    return !parts.contains(node.tag());
}

/// Names that selector.h can say, and that are not made anew with each build of a site.
bool isLastingName(const QString &name)
{
    static const QRegularExpression plain(u"^-?[A-Za-z_][\\w-]{1,60}$"_s);
    static const QRegularExpression hashed(u"^(?:css|sc|jsx|svelte)-|\\d{4,}"_s);
    return plain.match(name).hasMatch() && !hashed.match(name).hasMatch();
}

/// How the children of an element may be told: by its id, by a class.
QStringList namesOf(HtmlNode node)
{
    QStringList names;
    if (const QString id = node.attribute("id"); isLastingName(id))
        names.append(u'#' + id);
    for (const QString &name : node.classes()) {
        if (isLastingName(name))
            names.append(QString::fromLatin1(node.tag()) + u'.' + name);
    }
    return names;
}

/// Selectors that this element fulfils, the more telling first.
QStringList selectorsOf(HtmlNode node)
{
    const QString tag = QString::fromLatin1(node.tag());
    QStringList selectors;
    if (!isLastingName(tag) && tag != "p"_L1)
        return selectors;
    for (const QString &name : node.classes()) {
        if (isLastingName(name))
            selectors.append(tag + u'.' + name);
    }
    if (node.attribute("role") == "article"_L1)
        selectors.append(tag + "[role=article]"_L1);
    for (const QByteArray &name : identifyingAttributes(node)) {
        if (name.startsWith("data-"))
            selectors.append(tag + u'[' + QString::fromLatin1(name) + u']');
    }
    if (tag.contains(u'-') || node.is("article") || node.is("section"))
        selectors.append(tag);
    for (const QString &parent : namesOf(node.parent()))
        selectors.append(parent + " > "_L1 + tag);
    return selectors.first(std::min(selectors.size(), mostSelectorsOfOne));
}

class BlockFinder {
public:
    BlockFinder(HtmlNode body, const DateWords &words)
        : m_body(body)
        , m_holdings(body, words)
    {
    }

    QList<Group> find()
    {
        m_body.walk([this](HtmlNode node) { return visit(node); });
        QList<Group> groups;
        for (Group &group : m_groups) {
            group.score = scoreOf(group);
            if (group.score > 0)
                groups.append(std::move(group));
        }
        std::ranges::stable_sort(groups, std::greater(), &Group::score);
        return distinct(groups);
    }

private:
    bool visit(HtmlNode node)
    {
        if (!node.isElement() || node.is("script") || node.is("style") || node.is("svg"))
            return false;
        ++m_elements;
        if (isBoilerplate(node))
            m_boilerplate.insert(node.raw());
        if (node == m_body || !mayBeEntry(node))
            return true;
        for (const QString &selector : selectorsOf(node)) {
            const auto place = m_places.constFind(selector);
            if (place != m_places.cend()) {
                m_groups[*place].members.append(node);
            } else if (m_groups.size() < mostGroups) {
                m_places.insert(selector, m_groups.size());
                m_groups.append({selector, {node}, 0});
            }
        }
        return true;
    }

    bool isWithin(HtmlNode node, const NodeSet &set) const
    {
        for (; node && node != m_body; node = node.parent()) {
            if (set.contains(node.raw()))
                return true;
        }
        return false;
    }

    double scoreOf(const Group &group) const
    {
        const auto count = group.members.size();
        if (count < fewestMembers)
            return 0;
        double text = 0;
        qsizetype withText = 0;
        qsizetype timed = 0;
        qsizetype identified = 0;
        for (const HtmlNode member : group.members) {
            const qsizetype prose = m_holdings.prose(member);
            text += double(std::min(prose, mostTextCounted));
            withText += prose >= shortestText ? 1 : 0;
            timed += m_holdings.isTimed(member) ? 1 : 0;
            identified += identifyingAttributes(member).isEmpty() ? 0 : 1;
        }
        if (2 * withText < count)
            return 0;
        const auto share = [count](qsizetype some) { return double(some) / double(count); };
        // What has no text is something else among the entries: not all of this are entries.
        const double score = text * std::log2(1 + double(count)) * std::pow(share(withText), 2)
            * (1 + share(timed)) * (1 + share(identified) / 2);
        return isWithin(group.members.first(), m_boilerplate) ? boilerplatePenalty * score : score;
    }

    /// Of groups that stand within one another one for one, the best; and each set only once.
    QList<Group> distinct(const QList<Group> &groups) const
    {
        QList<Group> kept;
        qsizetype left
            = std::min(mostVerified, 5 + mostVisited / std::max<qsizetype>(m_elements, 1));
        for (const Group &group : groups) {
            if (kept.size() == mostBlocks || left == 0)
                break;
            const bool isKnown = std::ranges::any_of(
                kept, [&](const Group &better) { return isSameList(group, better); });
            if (isKnown || holdsItself(group))
                continue;
            --left;
            if (matchesExactly(group))
                kept.append(group);
        }
        return kept;
    }

    /// Not every element is told by all the selectors that match it (see selectorsOf).
    bool matchesExactly(const Group &group) const
    {
        const Result<Selector> selector = parseSelector(group.selector);
        return selector && selector->select(m_body.parent()) == group.members;
    }

    bool isSameList(const Group &group, const Group &better) const
    {
        if (group.members.size() != better.members.size())
            return false;
        for (qsizetype i = 0; i < group.members.size(); ++i) {
            const HtmlNode one = group.members[i];
            const HtmlNode other = better.members[i];
            if (!isWithin(one, {other.raw()}) && !isWithin(other, {one.raw()}))
                return false;
        }
        return true;
    }

    bool holdsItself(const Group &group) const
    {
        NodeSet members;
        for (const HtmlNode member : group.members)
            members.insert(member.raw());
        return std::ranges::any_of(
            group.members, [&](HtmlNode member) { return isWithin(member.parent(), members); });
    }

    HtmlNode m_body;
    Holdings m_holdings;
    NodeSet m_boilerplate;
    qsizetype m_elements = 0;
    QList<Group> m_groups;
    QHash<QString, qsizetype> m_places;
};

/// How the text of a block begins, a space between its pieces.
QString sampleOf(HtmlNode block)
{
    QString text;
    block.walk([&](HtmlNode node) {
        if (node.isText() && text.size() < 4 * longestSample)
            text += node.rawText() + u' ';
        return !node.is("script") && !node.is("style") && text.size() < 4 * longestSample;
    });
    return elideAtWord(collapseWhitespace(text), longestSample);
}

RepeatedBlock blockOf(const Group &group)
{
    RepeatedBlock block{group.selector, static_cast<int>(group.members.size()), {}};
    for (const HtmlNode member : group.members.first(std::min(group.members.size(), samples)))
        block.samples.append(sampleOf(member));
    return block;
}

} // namespace

QList<RepeatedBlock> findRepeatedBlocks(const Document &document)
{
    const Page page(document);
    if (!page.looksLikeHtml())
        return {};
    const DateWords words(readPageMetadata(page).language);
    QList<RepeatedBlock> blocks;
    for (const Group &group : BlockFinder(page.html().body(), words).find())
        blocks.append(blockOf(group));
    return blocks;
}

} // namespace Liveline
