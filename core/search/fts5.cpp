// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/fts5.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QString column(TextField field)
{
    switch (field) {
    case TextField::Title:
        return u"{title} : "_s;
    case TextField::Author:
        return u"{author} : "_s;
    case TextField::Any:
    case TextField::Earlier:
    case TextField::Note:
        break;
    }
    return {};
}

QString inParentheses(const QStringList &parts, const QString &operation)
{
    return parts.size() == 1 ? parts.constFirst() : u'(' + parts.join(operation) + u')';
}

std::optional<QString> anyOf(const QList<QueryNode> &nodes)
{
    QStringList parts;
    for (const QueryNode &node : nodes) {
        const auto part = toFts5(node);
        if (!part)
            return std::nullopt;
        parts.append(*part);
    }
    return parts.isEmpty() ? std::nullopt : std::optional(inParentheses(parts, u" OR "_s));
}

// NOT takes two sides: what is wanted, without what is not.
std::optional<QString> allOf(const QList<QueryNode> &nodes)
{
    QStringList wanted;
    QStringList unwanted;
    for (const QueryNode &node : nodes) {
        const bool isAbsence = node.kind == QueryNode::Kind::Not;
        const auto part = toFts5(isAbsence ? node.parts.constFirst() : node);
        if (!part)
            return std::nullopt;
        (isAbsence ? unwanted : wanted).append(*part);
    }
    if (wanted.isEmpty())
        return std::nullopt;
    const QString all = inParentheses(wanted, u" AND "_s);
    return unwanted.isEmpty() ? all : u"(%1 NOT %2)"_s.arg(all, inParentheses(unwanted, u" OR "_s));
}

} // namespace

QString toFts5(const Words &words)
{
    // Words are letters, numbers and signs; a quote cannot occur, and would do no harm.
    QString phrase = words.words.join(u' ');
    phrase.replace(u'"', u"\"\""_s);
    return column(words.field) + u'"' + phrase + u'"' + (words.isPrefix ? u" *"_s : QString());
}

std::optional<QString> toFts5(const QueryNode &node)
{
    switch (node.kind) {
    case QueryNode::Kind::All:
        return allOf(node.parts);
    case QueryNode::Kind::Any:
        return anyOf(node.parts);
    case QueryNode::Kind::Not:
        return std::nullopt;
    case QueryNode::Kind::Is:
        break;
    }
    const auto *words = std::get_if<Words>(&node.condition);
    const bool isIndexed
        = words && words->field != TextField::Earlier && words->field != TextField::Note;
    return isIndexed ? std::optional(toFts5(*words)) : std::nullopt;
}

} // namespace Liveline
