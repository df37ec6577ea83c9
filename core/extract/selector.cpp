// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/selector.h"

#include "core/extract/selectorprogram.h"

#include <QSet>

#include <algorithm>

namespace Liveline {

namespace {

using NodeSet = QSet<const GumboInternalNode *>;

/// An element and its place among its parent's elements.
struct Place {
    HtmlNode node;
    int index = 1; ///< the first child is 1
};

bool hasWord(const QString &value, const AttributeTest &test)
{
    if (test.value.isEmpty())
        return false;
    const QStringList words = value.simplified().split(u' ', Qt::SkipEmptyParts);
    return words.contains(test.value, test.sensitivity);
}

bool fulfils(HtmlNode node, const AttributeTest &test)
{
    using Operator = AttributeTest::Operator;
    if (!node.hasAttribute(test.name.constData()))
        return false;
    if (test.op == Operator::Present)
        return true;
    const QString value = node.attribute(test.name.constData());
    const auto sensitivity = test.sensitivity;
    // As CSS has it, looking for nothing within a value finds nothing.
    const bool isSomething = !test.value.isEmpty();
    switch (test.op) {
    case Operator::Equals:
        return value.compare(test.value, sensitivity) == 0;
    case Operator::HasWord:
        return hasWord(value, test);
    case Operator::HasPrefixWord:
        return value.startsWith(test.value, sensitivity)
            && (value.size() == test.value.size() || value[test.value.size()] == u'-');
    case Operator::StartsWith:
        return isSomething && value.startsWith(test.value, sensitivity);
    case Operator::EndsWith:
        return isSomething && value.endsWith(test.value, sensitivity);
    case Operator::Contains:
        return isSomething && value.contains(test.value, sensitivity);
    case Operator::Present:
        break;
    }
    return true;
}

bool fulfils(int index, const NthChild &nth)
{
    const int distance = index - nth.offset;
    if (nth.step == 0)
        return distance == 0;
    return distance % nth.step == 0 && distance / nth.step >= 0;
}

class Matcher {
public:
    Matcher(const SelectorProgram &program, HtmlNode root)
        : m_program(program)
    {
        for (const Relative &relative : program.relatives)
            m_holders.append(findHolders(relative, root));
    }

    bool matches(const Place &place, const Compound &compound) const
    {
        const HtmlNode node = place.node;
        const auto holds = [&](const auto &list, const auto &test) {
            return std::all_of(list.cbegin(), list.cend(), test);
        };
        if (!compound.tag.isEmpty() && !node.is(compound.tag.constData()))
            return false;
        return holds(compound.classes, [&](const QString &name) { return node.hasClass(name); })
            && holds(
                compound.attributes, [&](const AttributeTest &test) { return fulfils(node, test); })
            && holds(
                compound.positions, [&](const NthChild &nth) { return fulfils(place.index, nth); })
            && (!compound.isLastChild || !node.nextElement())
            && holds(
                compound.relatives, [&](qsizetype i) { return m_holders[i].contains(node.raw()); })
            && holds(compound.alternatives,
                [&](const Alternatives &those) { return matchesAny(place, those); });
    }

private:
    bool matchesAny(const Place &place, const Alternatives &alternatives) const
    {
        const bool isAny
            = std::any_of(alternatives.compounds.cbegin(), alternatives.compounds.cend(),
                [&](const Compound &compound) { return matches(place, compound); });
        return isAny != alternatives.isNegated;
    }

    NodeSet findHolders(const Relative &relative, HtmlNode root) const;

    const SelectorProgram &m_program;
    QList<NodeSet> m_holders; ///< for each :has(): the elements that fulfil it
};

/// Every element below `root` in document order, with its place.
template <class Visit> void walkPlaces(HtmlNode root, Visit visit)
{
    struct Level {
        HtmlNode parent;
        int count = 0;
    };
    QList<Level> levels{{root}};
    root.walk([&](HtmlNode node) {
        if (node == root || !node.isElement())
            return true;
        while (levels.last().parent != node.parent())
            levels.removeLast();
        visit(Place{node, ++levels.last().count});
        levels.append({node});
        return true;
    });
}

/// Marks what stands in `relation` to a found element. It ends where another has already passed, so
/// that all of them together take no more than one step for each element.
void markHolders(NodeSet &holders, NodeSet &passed, HtmlNode found, Combinator relation)
{
    const bool isUpward = relation == Combinator::Descendant || relation == Combinator::Child;
    const bool isFar = relation == Combinator::Descendant || relation == Combinator::Later;
    HtmlNode node = isUpward ? found.parent() : found.previousElement();
    while (node) {
        holders.insert(node.raw());
        if (!isFar || passed.contains(node.raw()))
            return;
        passed.insert(node.raw());
        node = isUpward ? node.parent() : node.previousElement();
    }
}

NodeSet Matcher::findHolders(const Relative &relative, HtmlNode root) const
{
    NodeSet holders;
    for (const Relative::Target &target : relative.targets) {
        NodeSet passed;
        walkPlaces(root, [&](const Place &place) {
            if (matches(place, target.compound))
                markHolders(holders, passed, place.node, target.relation);
        });
    }
    return holders;
}

/// For each element, a bit for each step that it fulfils with all the steps before it. What was
/// fulfilled by the ancestors and the elder siblings comes along, so nothing is looked at twice.
class Search {
public:
    Search(const SelectorProgram &program, HtmlNode root)
        : m_steps(program.steps)
        , m_matcher(program, root)
        , m_levels{{root}}
    {
    }

    QList<HtmlNode> run()
    {
        const HtmlNode root = m_levels.first().parent;
        walkPlaces(root, [this](const Place &place) { visit(place); });
        return m_found;
    }

private:
    struct Level {
        HtmlNode parent;
        quint64 ofParent = 0;
        quint64 ofAncestors = 0; ///< the parent's too
        quint64 ofPrevious = 0;
        quint64 ofElders = 0; ///< the previous one's too
    };

    void visit(const Place &place)
    {
        while (m_levels.last().parent != place.node.parent())
            m_levels.removeLast();
        Level &level = m_levels.last();
        const quint64 fulfilled = stepsFulfilled(place, level);
        level.ofPrevious = fulfilled;
        level.ofElders |= fulfilled;
        const quint64 ofAncestors = level.ofAncestors | fulfilled;
        m_levels.append({place.node, fulfilled, ofAncestors, 0, 0});
    }

    quint64 stepsFulfilled(const Place &place, const Level &level)
    {
        quint64 fulfilled = 0;
        bool isSelected = false;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const Step &step = m_steps[i];
            if (!isInPlace(step, i, level) || !m_matcher.matches(place, step.compound))
                continue;
            fulfilled |= quint64(1) << i;
            isSelected = isSelected || step.isLast;
        }
        if (isSelected)
            m_found.append(place.node);
        return fulfilled;
    }

    static bool isInPlace(const Step &step, qsizetype i, const Level &level)
    {
        if (!step.relation)
            return true;
        const quint64 before = quint64(1) << (i - 1);
        switch (*step.relation) {
        case Combinator::Descendant:
            return level.ofAncestors & before;
        case Combinator::Child:
            return level.ofParent & before;
        case Combinator::Next:
            return level.ofPrevious & before;
        case Combinator::Later:
            return level.ofElders & before;
        }
        return false;
    }

    const QList<Step> &m_steps;
    const Matcher m_matcher;
    QList<Level> m_levels;
    QList<HtmlNode> m_found;
};

} // namespace

Selector::Selector(std::shared_ptr<const SelectorProgram> program)
    : m_program(std::move(program))
{
}

QList<HtmlNode> Selector::select(HtmlNode root) const { return Search(*m_program, root).run(); }

} // namespace Liveline
