// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

// Matching without a database, by the same words that the index holds.

#include "core/base/text.h"
#include "core/search/fields.h"
#include "core/search/phrases.h"
#include "core/search/query.h"
#include "core/search/traits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// The texts in which one wording is searched: a phrase does not cross from one into the next.
QStringList textsOf(const ParsedEntry &said, TextField field)
{
    switch (field) {
    case TextField::Title:
        return {said.headline};
    case TextField::Author:
        return {said.author};
    case TextField::Any:
    case TextField::Earlier:
    case TextField::Note:
        break;
    }
    return {said.headline, said.text, said.author};
}

bool contains(const QString &text, const Words &sought)
{
    return !findPhrase(fold(text), sought, 1).isEmpty();
}

bool contains(const QString &text, const Fragment &sought)
{
    return fold(text).contains(sought.folded);
}

// A match that gave up (LIMIT_MATCH) has none.
bool contains(const QString &text, const Pattern &sought)
{
    return sought.expression.match(text).hasMatch();
}

class Matcher {
public:
    Matcher(const Entry &entry, const LiveBlog &blog, const QList<Revision> &earlier)
        : m_entry(entry)
        , m_blog(blog)
        , m_earlier(earlier)
    {
    }

    bool holds(const QueryNode &node) const
    {
        const auto partHolds = [this](const QueryNode &part) { return holds(part); };
        switch (node.kind) {
        case QueryNode::Kind::All:
            return std::ranges::all_of(node.parts, partHolds);
        case QueryNode::Kind::Any:
            return std::ranges::any_of(node.parts, partHolds);
        case QueryNode::Kind::Not:
            return !holds(node.parts.constFirst());
        case QueryNode::Kind::Is:
            break;
        }
        return std::visit([this](const auto &condition) { return is(condition); }, node.condition);
    }

private:
    template <class Sought> bool says(const ParsedEntry &said, const Sought &sought) const
    {
        return std::ranges::any_of(textsOf(said, sought.field),
            [&](const QString &text) { return contains(text, sought); });
    }
    // Words, Fragment and Pattern.
    template <class Sought> bool is(const Sought &sought) const
    {
        if (sought.field == TextField::Note)
            return contains(m_entry.state.note, sought);
        if (sought.field != TextField::Earlier)
            return says(m_entry.current, sought);
        return std::ranges::any_of(m_earlier, [&](const Revision &revision) {
            return revision.number < m_entry.revision && says(revision.said, sought);
        });
    }
    bool is(const OfBlog &condition) const { return matches(condition, m_blog); }
    bool is(const InLanguage &condition) const { return matches(condition, m_blog); }
    bool is(const Within &period) const
    {
        return (!period.since.isValid() || m_entry.sortTime >= period.since)
            && (!period.until.isValid() || m_entry.sortTime < period.until);
    }
    bool is(Trait trait) const { return hasTrait(m_entry, trait); }
    bool is(const Tagged &sought) const
    {
        return std::ranges::any_of(m_entry.state.tags, [&](const QString &tag) {
            const QString folded = fold(tag);
            return sought.isPrefix ? folded.startsWith(sought.folded) : folded == sought.folded;
        });
    }
    // Of the one dossier there is; that it has this name, withDossier() has seen to.
    bool is(const InDossier &) const { return m_entry.state.isChosen; }

    const Entry &m_entry;
    const LiveBlog &m_blog;
    const QList<Revision> &m_earlier;
};

bool givesUp(const QueryNode &node, const ParsedEntry &said)
{
    if (const auto *pattern = std::get_if<Pattern>(&node.condition);
        pattern && node.kind == QueryNode::Kind::Is)
        return std::ranges::any_of(textsOf(said, pattern->field),
            [&](const QString &text) { return !pattern->expression.match(text).isValid(); });
    return std::ranges::any_of(
        node.parts, [&](const QueryNode &part) { return givesUp(part, said); });
}

} // namespace

bool givesUp(const Query &query, const Entry &entry) { return givesUp(query.tree, entry.current); }

bool matches(
    const Query &query, const Entry &entry, const LiveBlog &blog, const QList<Revision> &earlier)
{
    return Matcher(entry, blog, earlier).holds(query.tree);
}

QueryNode withDossier(const QueryNode &tree, const QString &dossierTitle)
{
    QueryNode understood = tree;
    for (QueryNode &part : understood.parts)
        part = withDossier(part, dossierTitle);
    const auto *dossier = std::get_if<InDossier>(&tree.condition);
    if (tree.kind != QueryNode::Kind::Is || !dossier)
        return understood;
    return matches(*dossier, dossierTitle) ? QueryNode::is(Trait::Selected) : QueryNode::none();
}

bool matches(const InDossier &condition, const QString &dossierTitle)
{
    return isDossierName(condition.folded) || fold(dossierTitle).contains(condition.folded);
}

bool matches(const OfBlog &condition, const LiveBlog &blog)
{
    return QString::number(qToUnderlying(blog.id)) == condition.folded
        || fold(blog.title()).contains(condition.folded)
        || fold(blog.said.publisher).contains(condition.folded)
        || fold(blog.url.toString()).contains(condition.folded);
}

bool matches(const InLanguage &condition, const LiveBlog &blog)
{
    const QString tag = blog.said.language.toLower();
    return tag == condition.tag || tag.startsWith(condition.tag + u'-');
}

} // namespace Liveline
