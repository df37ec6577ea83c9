// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/selector.h"
#include "core/extract/selectorprogram.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype longestText = 2'000;
constexpr int mostCompounds = 64; ///< those within :is(), :not() and :has() too
constexpr int deepestNesting = 8;
constexpr int largestNumber = 1'000'000; ///< of :nth-child()

bool isNameCharacter(QChar c)
{
    return c.unicode() >= 0x80 || c.isLetterOrNumber() || c == u'-' || c == u'_';
}

bool isSpace(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f'; }

/// Recursive descent over the grammar in selector.h. After an error every step does nothing, and
/// the first error is the one that is told.
class SelectorParser {
public:
    explicit SelectorParser(QStringView text)
        : m_text(text)
    {
    }

    Result<SelectorProgram> parse()
    {
        if (m_text.size() > longestText)
            fail(u"a selector of at most %1 characters"_s.arg(longestText));
        do {
            parseComplex();
        } while (take(u','));
        if (!hasFailed() && m_position < m_text.size())
            fail(u"a combinator, “,” or the end"_s);
        if (hasFailed())
            return failure(Error::Kind::Malformed, m_error);
        return m_program;
    }

private:
    bool hasFailed() const { return !m_error.isEmpty(); }

    void fail(const QString &expected)
    {
        if (!hasFailed())
            m_error = u"character %1: expected %2"_s.arg(m_position + 1).arg(expected);
    }

    QChar peek() const
    {
        return hasFailed() || m_position >= m_text.size() ? QChar() : m_text[m_position];
    }

    bool take(QChar c)
    {
        if (peek() != c || c.isNull())
            return false;
        ++m_position;
        return true;
    }

    void want(QChar c)
    {
        if (!take(c))
            fail(u"“%1”"_s.arg(c));
    }

    bool skipSpace()
    {
        const qsizetype start = m_position;
        while (isSpace(peek()))
            ++m_position;
        return m_position > start;
    }

    QString takeName(const QString &expected)
    {
        const qsizetype start = m_position;
        while (!peek().isNull() && isNameCharacter(peek()))
            ++m_position;
        const QStringView name = m_text.sliced(start, m_position - start);
        if (name.isEmpty() || (name[0] >= u'0' && name[0] <= u'9')) {
            m_position = start;
            fail(expected);
        }
        return name.toString();
    }

    void parseComplex()
    {
        std::optional<Combinator> relation;
        skipSpace();
        do {
            m_program.steps.append({parseCompound(), relation, false});
            relation = takeCombinator();
        } while (relation && !hasFailed());
        m_program.steps.last().isLast = true;
    }

    std::optional<Combinator> takeSign()
    {
        if (take(u'>'))
            return Combinator::Child;
        if (take(u'+'))
            return Combinator::Next;
        if (take(u'~'))
            return Combinator::Later;
        return std::nullopt;
    }

    std::optional<Combinator> takeCombinator()
    {
        const bool hasSpace = skipSpace();
        if (const auto sign = takeSign()) {
            skipSpace();
            return sign;
        }
        const bool isEnd = peek().isNull() || peek() == u',';
        return hasSpace && !isEnd ? std::optional(Combinator::Descendant) : std::nullopt;
    }

    Compound parseCompound()
    {
        Compound compound;
        const qsizetype start = m_position;
        if (++m_compounds > mostCompounds)
            fail(u"at most %1 compound selectors"_s.arg(mostCompounds));
        if (!take(u'*') && isNameCharacter(peek()) && !peek().isNull())
            compound.tag = takeName(u"an element's name"_s).toLower().toUtf8();
        while (parseSimple(compound)) { }
        if (m_position == start)
            fail(u"an element's name, “*”, “#”, “.”, “[” or “:”"_s);
        return compound;
    }

    bool parseSimple(Compound &compound)
    {
        if (take(u'#'))
            compound.attributes.append({QByteArrayLiteral("id"), AttributeTest::Operator::Equals,
                takeName(u"an id after “#”"_s), Qt::CaseSensitive});
        else if (take(u'.'))
            compound.classes.append(takeName(u"a class name after “.”"_s));
        else if (take(u'['))
            compound.attributes.append(parseAttribute());
        else if (take(u':'))
            parsePseudo(compound);
        else
            return false;
        return true;
    }

    AttributeTest parseAttribute()
    {
        AttributeTest test;
        skipSpace();
        test.name = takeName(u"an attribute's name after “[”"_s).toLower().toUtf8();
        skipSpace();
        if (take(u']'))
            return test;
        test.op = takeOperator();
        skipSpace();
        test.value = takeValue();
        skipSpace();
        if (take(u'i') || take(u'I')) {
            test.sensitivity = Qt::CaseInsensitive;
            skipSpace();
        }
        want(u']');
        return test;
    }

    AttributeTest::Operator takeOperator()
    {
        using Operator = AttributeTest::Operator;
        struct Sign {
            QChar first;
            Operator op;
        };
        static constexpr std::array signs{Sign{u'~', Operator::HasWord},
            Sign{u'|', Operator::HasPrefixWord}, Sign{u'^', Operator::StartsWith},
            Sign{u'$', Operator::EndsWith}, Sign{u'*', Operator::Contains}};
        for (const auto &[first, op] : signs) {
            if (take(first)) {
                want(u'=');
                return op;
            }
        }
        if (!take(u'='))
            fail(u"“]”, “=”, “~=”, “|=”, “^=”, “$=” or “*=”"_s);
        return Operator::Equals;
    }

    QString takeValue()
    {
        const QChar quote = peek();
        if (quote != u'"' && quote != u'\'')
            return takeName(u"a name or a string in quotes"_s);
        const qsizetype end = m_text.indexOf(quote, m_position + 1);
        if (end < 0) {
            fail(u"a string that ends with %1"_s.arg(quote));
            return {};
        }
        const QStringView value = m_text.sliced(m_position + 1, end - m_position - 1);
        m_position = end + 1;
        return value.toString();
    }

    void parsePseudo(Compound &compound)
    {
        const qsizetype start = m_position;
        const QString name = takeName(u"a pseudo-class after “:”"_s).toLower();
        if (name == "first-child"_L1) {
            compound.positions.append({0, 1});
        } else if (name == "last-child"_L1) {
            compound.isLastChild = true;
        } else if (name == "nth-child"_L1) {
            compound.positions.append(parseNth());
        } else if (name == "is"_L1 || name == "not"_L1) {
            compound.alternatives.append(parseAlternatives(name == "not"_L1));
        } else if (name == "has"_L1) {
            compound.relatives.append(parseRelative());
        } else if (!hasFailed()) {
            m_position = start;
            fail(u":first-child, :last-child, :nth-child(), :is(), :not() or :has()"_s);
        }
    }

    void enter()
    {
        want(u'(');
        if (++m_nesting > deepestNesting)
            fail(u"fewer parentheses within parentheses"_s);
        skipSpace();
    }

    void leave()
    {
        skipSpace();
        want(u')');
        --m_nesting;
    }

    Alternatives parseAlternatives(bool isNegated)
    {
        Alternatives alternatives;
        alternatives.isNegated = isNegated;
        enter();
        do {
            skipSpace();
            alternatives.compounds.append(parseCompound());
            skipSpace();
        } while (take(u','));
        leave();
        return alternatives;
    }

    qsizetype parseRelative()
    {
        Relative relative;
        if (m_isWithinHas)
            fail(u"no :has() within another"_s);
        m_isWithinHas = true;
        enter();
        do {
            skipSpace();
            const Combinator relation = takeSign().value_or(Combinator::Descendant);
            skipSpace();
            relative.targets.append({relation, parseCompound()});
            skipSpace();
        } while (take(u','));
        leave();
        m_isWithinHas = false;
        m_program.relatives.append(relative);
        return m_program.relatives.size() - 1;
    }

    bool takeWord(QStringView word)
    {
        if (hasFailed() || !m_text.sliced(m_position).startsWith(word, Qt::CaseInsensitive))
            return false;
        m_position += word.size();
        return true;
    }

    /// Digits; `fallback` where there are none.
    int takeNumber(int fallback)
    {
        if (peek() < u'0' || peek() > u'9')
            return fallback;
        int number = 0;
        while (peek() >= u'0' && peek() <= u'9') {
            number = number * 10 + (peek().unicode() - u'0');
            ++m_position;
            if (number > largestNumber)
                fail(u"a smaller number"_s);
        }
        return number;
    }

    NthChild parseNth()
    {
        constexpr int absent = -1;
        NthChild nth;
        enter();
        if (takeWord(u"odd")) {
            nth = {2, 1};
        } else if (takeWord(u"even")) {
            nth = {2, 0};
        } else {
            const bool isNegative = take(u'-');
            if (!isNegative)
                take(u'+');
            const int first = takeNumber(absent);
            if (take(u'n') || take(u'N'))
                nth = {(isNegative ? -1 : 1) * (first == absent ? 1 : first), parseOffset()};
            else if (first == absent)
                fail(u"odd, even, a number or an+b"_s);
            else
                nth = {0, isNegative ? -first : first};
        }
        leave();
        return nth;
    }

    int parseOffset()
    {
        constexpr int absent = -1;
        skipSpace();
        const bool isNegative = peek() == u'-';
        if (!take(u'-') && !take(u'+'))
            return 0;
        skipSpace();
        const int number = takeNumber(absent);
        if (number == absent)
            fail(u"a number"_s);
        return isNegative ? -number : number;
    }

    QStringView m_text;
    qsizetype m_position = 0;
    int m_compounds = 0;
    int m_nesting = 0;
    bool m_isWithinHas = false;
    QString m_error;
    SelectorProgram m_program;
};

} // namespace

Result<Selector> parseSelector(const QString &text)
{
    Result<SelectorProgram> program = SelectorParser(text).parse();
    if (!program)
        return std::unexpected(program.error());
    return Selector(std::make_shared<const SelectorProgram>(std::move(*program)));
}

} // namespace Liveline
