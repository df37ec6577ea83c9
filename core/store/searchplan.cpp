// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/store/searchplan.h"

#include "core/search/fts5.h"
#include "core/search/traits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isInNote(const Condition &condition)
{
    const auto *words = std::get_if<Words>(&condition);
    return words && words->field == TextField::Note;
}

// Notes are few, and in no index.
bool isScan(const Condition &condition)
{
    return isInNote(condition) || std::holds_alternative<Fragment>(condition)
        || std::holds_alternative<Pattern>(condition);
}

bool hasScan(const QueryNode &node)
{
    return (node.kind == QueryNode::Kind::Is && isScan(node.condition))
        || std::ranges::any_of(node.parts, hasScan);
}

// Small indexes hold the few entries that are something, and lead to them.
QString flagSql(Trait trait)
{
    switch (trait) {
    case Trait::Unread:
        return u"s.is_read = 0"_s;
    case Trait::Read:
        return u"s.is_read = 1"_s;
    case Trait::Starred:
        return u"e.id IN (SELECT entry_id FROM entry_state WHERE is_starred = 1)"_s;
    case Trait::Changed:
        return u"e.id IN (SELECT entry_id FROM entry_state WHERE is_changed_since_read = 1)"_s;
    case Trait::Edited:
        return u"e.id IN (SELECT id FROM entry WHERE revision > 1)"_s;
    case Trait::Removed:
        return u"e.id IN (SELECT id FROM entry WHERE removed IS NOT NULL)"_s;
    case Trait::Duplicate:
        return u"e.id IN (SELECT id FROM entry WHERE duplicate_of IS NOT NULL)"_s;
    case Trait::Breaking:
        return uR"(e.id IN (
            SELECT k.entry_id FROM revision k
            JOIN entry now ON now.id = k.entry_id AND now.revision = k.number
            WHERE k.is_breaking = 1))"_s;
    case Trait::Note:
        return u"e.id IN (SELECT entry_id FROM entry_note)"_s;
    case Trait::Selected:
        return u"e.id IN (SELECT entry_id FROM draft_entry)"_s;
    case Trait::KeyEvent:
    case Trait::Pinned:
        return uR"(e.id IN (
            SELECT k.entry_id FROM revision k
            JOIN entry now ON now.id = k.entry_id AND now.revision = k.number
            WHERE (k.is_key_event = 1 OR k.is_pinned = 1) AND k.%1 = 1))"_s.arg(
            trait == Trait::Pinned ? u"is_pinned"_s : u"is_key_event"_s);
    default:
        return {};
    }
}

template <class OfBlogOrLanguage>
QList<BlogId> idsOf(const OfBlogOrLanguage &condition, const QList<LiveBlog> &blogs)
{
    QList<BlogId> ids;
    for (const LiveBlog &blog : blogs) {
        if (matches(condition, blog))
            ids.append(blog.id);
    }
    return ids;
}

// A tree as a condition on `e` and `s`. Of what SQL cannot say it lets everything through.
class SqlWriter {
public:
    SqlWriter(const QList<LiveBlog> &blogs, QVariantList &values)
        : m_blogs(blogs)
        , m_values(values)
    {
    }

    QString write(const QueryNode &node)
    {
        if (const auto words = toFts5(node))
            return indexed(*words);
        if (node.kind == QueryNode::Kind::Is && isInNote(node.condition))
            return flagSql(Trait::Note);
        if (node.kind != QueryNode::Kind::All && hasScan(node))
            return u"1"_s;
        switch (node.kind) {
        case QueryNode::Kind::All:
            return joined(node.parts, u" AND "_s, u"1"_s);
        case QueryNode::Kind::Any:
            return joined(node.parts, u" OR "_s, u"0"_s);
        case QueryNode::Kind::Not:
            return u"NOT "_s + write(node.parts.constFirst());
        case QueryNode::Kind::Is:
            break;
        }
        return std::visit([this](const auto &c) { return sql(c); }, node.condition);
    }
    QString ofBlogs(const QList<BlogId> &ids)
    {
        if (ids.size() == 1) {
            m_values.append(toColumn(ids.constFirst()));
            return u"e.blog_id = ?"_s;
        }
        m_values.append(toJsonArray(ids));
        return u"e.blog_id IN (SELECT value FROM json_each(?))"_s;
    }
    QString sql(const Within &period)
    {
        QStringList parts;
        if (period.since.isValid()) {
            parts.append(u"e.sort_time >= ?"_s);
            m_values.append(toColumn(period.since));
        }
        if (period.until.isValid()) {
            parts.append(u"e.sort_time < ?"_s);
            m_values.append(toColumn(period.until));
        }
        return parts.isEmpty() ? u"1"_s : u'(' + parts.join(u" AND "_s) + u')';
    }
    QString sql(Trait trait)
    {
        if (const QString flag = flagSql(trait); !flag.isEmpty())
            return flag;
        QStringList signs;
        if (trait == Trait::Image)
            signs.append(u"r.images <> '[]'"_s);
        for (const QString &sign : markupSigns(trait)) {
            signs.append(u"instr(r.html, ?) > 0"_s);
            m_values.append(sign);
        }
        return uR"(EXISTS (
            SELECT 1 FROM revision r WHERE r.entry_id = e.id AND r.number = e.revision AND (%1)))"_s
            .arg(signs.join(u" OR "_s));
    }

private:
    QString joined(const QList<QueryNode> &nodes, const QString &operation, const QString &none)
    {
        QStringList parts;
        for (const QueryNode &node : nodes)
            parts.append(write(node));
        return parts.isEmpty() ? none : u'(' + parts.join(operation) + u')';
    }
    QString indexed(const QString &words)
    {
        m_values.append(words);
        return u"e.id IN (SELECT rowid FROM entry_text WHERE entry_text MATCH ?)"_s;
    }
    QString sql(const Words &words)
    {
        m_values.append(toFts5(words));
        return uR"(e.id IN (
            SELECT w.entry_id FROM earlier_text JOIN revision w ON w.id = earlier_text.rowid
            WHERE earlier_text MATCH ?))"_s;
    }
    template <class OfBlogOrLanguage> QString sql(const OfBlogOrLanguage &condition)
    {
        return ofBlogs(idsOf(condition, m_blogs));
    }
    QString sql(const Tagged &tag)
    {
        m_values.append(tag.folded);
        if (!tag.isPrefix)
            return u"e.id IN (SELECT entry_id FROM entry_tag WHERE folded = ?)"_s;
        m_values.append(tag.folded + QString::fromUcs4(U"\U0010FFFF"));
        return u"e.id IN (SELECT entry_id FROM entry_tag WHERE folded >= ? AND folded < ?)"_s;
    }
    QString sql(const InDossier &) { return flagSql(Trait::Selected); }
    QString sql(const Fragment &) { return u"1"_s; }
    QString sql(const Pattern &) { return u"1"_s; }

    const QList<LiveBlog> &m_blogs;
    QVariantList &m_values;
};

void narrow(Within &period, const QDateTime &since, const QDateTime &until)
{
    if (since.isValid() && (!period.since.isValid() || since > period.since))
        period.since = since;
    if (until.isValid() && (!period.until.isValid() || until < period.until))
        period.until = until;
}

// What a person marked by hand is little, beside what a word may bring.
QString smallSetOf(const QueryNode &part)
{
    const auto *trait = std::get_if<Trait>(&part.condition);
    if (part.kind != QueryNode::Kind::Is || !trait)
        return {};
    if (*trait == Trait::Starred)
        return u"SELECT 1 FROM entry_state WHERE is_starred = 1"_s;
    if (*trait == Trait::Changed)
        return u"SELECT 1 FROM entry_state WHERE is_changed_since_read = 1"_s;
    return {};
}

// The parts of a tree that must all hold.
QList<QueryNode> partsOf(const QueryNode &tree)
{
    return tree.kind == QueryNode::Kind::All ? tree.parts : QList<QueryNode>{tree};
}

bool isAbsenceOfWords(const QueryNode &node)
{
    return node.kind == QueryNode::Kind::Not && toFts5(node.parts.constFirst());
}

// What none of the absences may be.
QueryNode anyPartOf(const QList<QueryNode> &absences)
{
    QueryNode any{QueryNode::Kind::Any, {}, {}};
    for (const QueryNode &absence : absences)
        any.parts += absence.parts;
    return any;
}

} // namespace

SearchPlan planOf(const EntryFilter &filter, const QList<LiveBlog> &blogs)
{
    SearchPlan plan;
    plan.blogs = filter.blogs;
    QList<QueryNode> words;
    QList<QueryNode> absent;
    QList<QueryNode> others;
    for (const QueryNode &part : partsOf(filter.query.tree)) {
        (toFts5(part) ? words : isAbsenceOfWords(part) ? absent : others).append(part);
        if (const QString set = smallSetOf(part); !set.isEmpty())
            plan.fewest = set;
        if (part.kind != QueryNode::Kind::Is)
            continue;
        if (const auto *period = std::get_if<Within>(&part.condition))
            narrow(plan.period, period->since, period->until);
        if (const auto *blog = std::get_if<OfBlog>(&part.condition))
            plan.blogs = idsOf(*blog, blogs);
    }
    if (!words.isEmpty())
        plan.words = *toFts5(QueryNode{QueryNode::Kind::All, words + absent, {}});
    else if (!absent.isEmpty())
        plan.absent = *toFts5(anyPartOf(absent));
    if (filter.starredOnly)
        plan.fewest = smallSetOf(QueryNode::is(Trait::Starred));
    narrow(plan.period, filter.since, filter.until);

    SqlWriter writer(blogs, plan.values);
    QStringList conditions;
    if (filter.blogs)
        conditions.append(writer.ofBlogs(*filter.blogs));
    if (filter.since.isValid() || filter.until.isValid())
        conditions.append(writer.sql(Within{filter.since, filter.until}));
    if (filter.unreadOnly)
        conditions.append(writer.sql(Trait::Unread));
    if (filter.starredOnly)
        conditions.append(writer.sql(Trait::Starred));
    for (const QueryNode &part : std::as_const(others))
        conditions.append(writer.write(part));
    plan.conditions = conditions.join(u" AND "_s);
    plan.isExact = !hasScan(filter.query.tree);
    return plan;
}

std::optional<QueryNode> withShortPrefixes(const QueryNode &tree)
{
    constexpr qsizetype longestKept = 3; // prefix = '2 3' of entry_text
    QueryNode shortened = tree;
    bool isCut = false;
    for (QueryNode &part : shortened.parts) {
        if (const auto cut = withShortPrefixes(part); cut && tree.kind != QueryNode::Kind::Not) {
            part = *cut;
            isCut = true;
        }
    }
    auto *words = std::get_if<Words>(&shortened.condition);
    if (tree.kind == QueryNode::Kind::Is && words && words->isPrefix) {
        QString &last = words->words.last();
        const bool isWide = last.size() > longestKept
            && std::ranges::none_of(
                last.left(longestKept), [](QChar c) { return c.isSurrogate(); });
        if (isWide) {
            last.truncate(longestKept);
            isCut = true;
        }
    }
    return isCut ? std::optional(shortened) : std::nullopt;
}

bool asksForBlogs(const QueryNode &node)
{
    return (node.kind == QueryNode::Kind::Is
               && (std::holds_alternative<OfBlog>(node.condition)
                   || std::holds_alternative<InLanguage>(node.condition)))
        || std::ranges::any_of(node.parts, asksForBlogs);
}

bool asksForDossier(const QueryNode &node)
{
    return (node.kind == QueryNode::Kind::Is && std::holds_alternative<InDossier>(node.condition))
        || std::ranges::any_of(node.parts, asksForDossier);
}

} // namespace Liveline
