// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/lexer.h"

#include "core/base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Kind = QueryToken::Kind;
using Form = QueryToken::Form;

constexpr qsizetype maximumLength = 4'000; ///< of a query; what is longer is a paste by mistake
constexpr qsizetype maximumTokens = 256;
constexpr int maximumDepth = 32; ///< deeper parentheses are text

bool isQuote(QChar c) { return u"\"“”„«»"_s.contains(c); }

class Lexer {
public:
    explicit Lexer(QStringView text)
        : m_text(text.left(maximumLength))
    {
    }

    QList<QueryToken> tokens()
    {
        QList<QueryToken> tokens;
        for (skipSpace(); !isAtEnd() && tokens.size() < maximumTokens; skipSpace())
            tokens.append(next());
        return tokens;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    QChar at(qsizetype i) const { return i < m_text.size() ? m_text[i] : QChar(u' '); }
    bool isBoundary(qsizetype i) const { return at(i).isSpace() || (m_depth > 0 && at(i) == u')'); }
    void skipSpace()
    {
        while (!isAtEnd() && m_text[m_at].isSpace())
            ++m_at;
    }

    QueryToken next()
    {
        if (const auto sign = takeSign())
            return *sign;
        if (const auto word = takeOperatorWord())
            return *word;
        QueryToken term;
        term.start = m_at;
        takeField(term);
        if (!takeRegex(term))
            takeText(term);
        term.length = m_at - term.start;
        term.isOpen = isAtEnd() && !m_isClosed;
        return term;
    }

    QueryToken taken(Kind kind, qsizetype length)
    {
        m_at += length;
        return {kind, m_at - length, length, {}, {}, {}, false, false, false, false};
    }

    std::optional<QueryToken> takeSign()
    {
        const QChar c = m_text[m_at];
        const QChar following = at(m_at + 1);
        if (c == u'(' && m_depth < maximumDepth) {
            ++m_depth;
            return taken(Kind::Open, 1);
        }
        if (c == u')' && m_depth > 0) {
            --m_depth;
            return taken(Kind::Close, 1);
        }
        if (c == u'|' && isOrSign())
            return taken(Kind::Or, at(m_at + 1) == u'|' ? 2 : 1);
        if (c == u'-' && !isBoundary(m_at + 1) && following != u'-')
            return taken(Kind::Not, 1);
        return std::nullopt;
    }
    bool isOrSign() const { return isBoundary(m_at + (at(m_at + 1) == u'|' ? 2 : 1)); }

    std::optional<QueryToken> takeOperatorWord()
    {
        struct Name {
            QStringView word;
            Kind kind;
        };
        static constexpr Name names[]{{u"OR", Kind::Or}, {u"OU", Kind::Or}, {u"AND", Kind::And},
            {u"ET", Kind::And}, {u"NOT", Kind::Not}, {u"SAUF", Kind::Not}};
        for (const auto &[word, kind] : names) {
            if (m_text.sliced(m_at).startsWith(word) && isBoundary(m_at + word.size()))
                return taken(kind, word.size());
        }
        return std::nullopt;
    }

    // Where nothing follows at once, the colon is punctuation: "Paris : la gare".
    void takeField(QueryToken &term)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && (m_text[end].isLetter() || (end > m_at && at(end) == u'-')))
            ++end;
        if (end == m_at || at(end) != u':' || (end + 1 < m_text.size() && isBoundary(end + 1)))
            return;
        term.field = fold(m_text.sliced(m_at, end - m_at));
        m_at = end + 1;
    }

    // Only where it ends as one: "/" is also found in addresses, dates and choices.
    bool takeRegex(QueryToken &term)
    {
        if (at(m_at) != u'/')
            return false;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != u'/')
            end += m_text[end] == u'\\' ? 2 : 1;
        const bool isCaseless = at(end + 1) == u'i';
        if (end >= m_text.size() || end == m_at + 1 || !isBoundary(end + (isCaseless ? 2 : 1)))
            return false;
        term.form = Form::Regex;
        term.text = m_text.sliced(m_at + 1, end - m_at - 1).toString();
        term.isCaseless = isCaseless;
        m_at = end + (isCaseless ? 2 : 1);
        m_isClosed = true;
        return true;
    }

    void takeText(QueryToken &term)
    {
        term.isFragment = takeStars();
        if (!isAtEnd() && isQuote(m_text[m_at]))
            takeQuoted(term);
        else
            takeBare(term);
        term.isPrefix = takeStars();
    }
    bool takeStars()
    {
        const qsizetype start = m_at;
        while (at(m_at) == u'*')
            ++m_at;
        return m_at > start;
    }
    void takeQuoted(QueryToken &term)
    {
        term.form = Form::Quoted;
        qsizetype end = ++m_at;
        while (end < m_text.size() && !isQuote(m_text[end]))
            ++end;
        term.text = m_text.sliced(m_at, end - m_at).toString();
        m_isClosed = end < m_text.size();
        m_at = std::min(end + 1, m_text.size());
    }
    void takeBare(QueryToken &term)
    {
        const qsizetype start = m_at;
        while (!isAtEnd() && !isBoundary(m_at) && m_text[m_at] != u'*' && !isQuote(m_text[m_at]))
            ++m_at;
        term.text = m_text.sliced(start, m_at - start).toString();
        m_isClosed = false;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isClosed = false; ///< the last term was a quotation or an expression with its end
};

} // namespace

QList<QueryToken> lexQuery(const QString &text) { return Lexer(text).tokens(); }

} // namespace Liveline
