// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/lexer.h"
#include "core/search/query.h"
#include "core/search/reading.h"

#include <algorithm>

namespace Liveline {

namespace {

using Kind = QueryToken::Kind;

constexpr int maximumTerms = 64;

QueryNode negated(const QueryNode &node)
{
    if (node.kind == QueryNode::Kind::Not)
        return node.parts.constFirst();
    return {QueryNode::Kind::Not, {node}, {}};
}

QueryNode joined(QueryNode::Kind kind, const QList<QueryNode> &parts)
{
    return parts.size() == 1 ? parts.constFirst() : QueryNode{kind, parts, {}};
}

// all := any ("AND"? any)* ; any := one ("OR" one)* ; one := "NOT" one | "(" all ")" | term.
// Where an operator lacks what it joins, it is a word. Parts that ask for nothing vanish.
class Parser {
public:
    Parser(const QString &text, const QDateTime &now, bool isTyping)
        : m_tokens(lexQuery(text))
        , m_text(text)
        , m_now(now)
        , m_isTyping(isTyping)
    {
    }

    Query parse()
    {
        QList<QueryNode> parts;
        while (m_at < m_tokens.size()) {
            if (const auto node = all())
                parts.append(*node);
        }
        m_query.tree = joined(QueryNode::Kind::All, parts);
        // "!" asks for something, though not for a word: it finds nothing.
        if (m_asksForText && m_query.tree.isEverything())
            m_query.tree = QueryNode::none();
        return m_query;
    }

private:
    using Node = std::optional<QueryNode>;

    bool isNext(Kind kind) const { return m_at < m_tokens.size() && m_tokens[m_at].kind == kind; }
    bool startsOperand(qsizetype i) const
    {
        return i < m_tokens.size()
            && (m_tokens[i].kind == Kind::Term || m_tokens[i].kind == Kind::Open
                || (m_tokens[i].kind == Kind::Not && startsOperand(i + 1)));
    }
    bool takeJoining(Kind kind)
    {
        const bool joins = isNext(kind) && startsOperand(m_at + 1);
        m_at += joins ? 1 : 0;
        return joins;
    }

    Node all()
    {
        QList<QueryNode> parts;
        while (m_at < m_tokens.size() && !isNext(Kind::Close)) {
            if (!parts.isEmpty() && takeJoining(Kind::And))
                continue;
            if (const Node part = any())
                parts.append(*part);
        }
        // Of a parenthesis that this was not called for; the lexer lets none through.
        if (m_depth == 0 && isNext(Kind::Close))
            ++m_at;
        if (parts.isEmpty())
            return std::nullopt;
        return joined(QueryNode::Kind::All, parts);
    }

    Node any()
    {
        QList<QueryNode> parts;
        do {
            if (const Node part = one())
                parts.append(*part);
        } while (takeJoining(Kind::Or));
        if (parts.isEmpty())
            return std::nullopt;
        return joined(QueryNode::Kind::Any, parts);
    }

    Node one()
    {
        if (isNext(Kind::Not) && startsOperand(m_at + 1)) {
            ++m_at;
            const bool asked = m_asksForText;
            const Node node = one();
            m_asksForText = asked;
            return node ? Node(negated(*node)) : node;
        }
        if (!isNext(Kind::Open))
            return term();
        ++m_at;
        ++m_depth;
        const Node node = all();
        --m_depth;
        if (isNext(Kind::Close))
            ++m_at;
        return node;
    }

    Node term()
    {
        QueryToken token = m_tokens[m_at++];
        if (++m_terms > maximumTerms)
            return std::nullopt;
        if (token.kind != Kind::Term) {
            // Something is about to follow it.
            if (m_isTyping && m_at == m_tokens.size())
                return std::nullopt;
            token.text = m_text.sliced(token.start, token.length);
        }
        const TermReading reading = readTerm(token, m_now, m_isTyping);
        if (reading.order)
            m_query.order = reading.order;
        m_asksForText = m_asksForText
            || (reading.sense != TermReading::Sense::Filter
                && reading.sense != TermReading::Sense::Unfinished);
        return reading.node;
    }

    QList<QueryToken> m_tokens;
    QString m_text;
    QDateTime m_now;
    bool m_isTyping;
    Query m_query;
    qsizetype m_at = 0;
    int m_depth = 0;
    int m_terms = 0;
    bool m_asksForText = false;
};

} // namespace

Query parseQuery(const QString &text, const QDateTime &now, bool isTyping)
{
    return Parser(text, now, isTyping).parse();
}

} // namespace Liveline
