// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/query.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumLength = 4'000; ///< of a query; what is longer is a paste by mistake
constexpr qsizetype maximumTerms = 64;
constexpr qsizetype shortestTypedPrefix = 2;

// One piece of a query as it was written.
struct Token {
    QString field; ///< before the colon, folded; empty: none
    QString text;
    bool isQuoted = false;
    bool isExcluded = false;
    bool isPrefix = false; ///< followed by *
    bool isOpen = false; ///< at the very end of the text, so it may still be typed
};

bool isQuote(QChar c) { return u"\"“”„«»"_s.contains(c); }

// Cuts a query into tokens. Never fails: what is not syntax is text.
class Lexer {
public:
    explicit Lexer(QStringView text)
        : m_text(text.left(maximumLength))
    {
    }

    std::optional<Token> next()
    {
        while (!isAtEnd() && m_text[m_at].isSpace())
            ++m_at;
        if (isAtEnd())
            return std::nullopt;
        Token token;
        if (m_at + 1 < m_text.size() && m_text[m_at] == u'-' && !m_text[m_at + 1].isSpace()) {
            token.isExcluded = true;
            ++m_at;
        }
        readField(token);
        if (!isAtEnd() && isQuote(m_text[m_at]))
            readQuoted(token);
        else
            readBare(token);
        token.isOpen = isAtEnd() && !m_isClosed;
        return token;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }

    void readField(Token &token)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && m_text[end].isLetter())
            ++end;
        if (end == m_at || end + 1 >= m_text.size() || m_text[end] != u':'
            || m_text[end + 1].isSpace())
            return;
        token.field = fold(m_text.sliced(m_at, end - m_at));
        m_at = end + 1;
    }
    void readQuoted(Token &token)
    {
        token.isQuoted = true;
        qsizetype end = ++m_at;
        while (end < m_text.size() && !isQuote(m_text[end]))
            ++end;
        token.text = m_text.sliced(m_at, end - m_at).toString();
        m_isClosed = end < m_text.size();
        m_at = std::min(end + 1, m_text.size());
        readStar(token);
    }
    void readBare(Token &token)
    {
        qsizetype end = m_at;
        while (end < m_text.size() && !m_text[end].isSpace() && m_text[end] != u'*'
            && !isQuote(m_text[end]))
            ++end;
        token.text = m_text.sliced(m_at, end - m_at).toString();
        m_isClosed = false;
        m_at = end;
        readStar(token);
    }
    void readStar(Token &token)
    {
        while (!isAtEnd() && m_text[m_at] == u'*') {
            token.isPrefix = true;
            ++m_at;
        }
    }

    QStringView m_text;
    qsizetype m_at = 0;
    bool m_isClosed = false; ///< the last token was a quotation with its end
};

struct Flag {
    QLatin1StringView field;
    QLatin1StringView value;
    std::optional<bool> Query::*member;
    bool is;
};

constexpr std::array flags{
    Flag{"is"_L1, "unread"_L1, &Query::isRead, false},
    Flag{"is"_L1, "read"_L1, &Query::isRead, true},
    Flag{"is"_L1, "starred"_L1, &Query::isStarred, true},
    Flag{"is"_L1, "removed"_L1, &Query::isRemoved, true},
    Flag{"is"_L1, "edited"_L1, &Query::isEdited, true},
    Flag{"is"_L1, "pinned"_L1, &Query::isPinned, true},
    Flag{"is"_L1, "key"_L1, &Query::isKeyEvent, true},
    Flag{"has"_L1, "image"_L1, &Query::hasImage, true},
    Flag{"has"_L1, "link"_L1, &Query::hasLink, true},
};

bool setFlag(Query &query, const Token &token)
{
    const QString value = fold(token.text);
    for (const Flag &flag : flags) {
        if (token.field == flag.field && value == flag.value) {
            query.*flag.member = flag.is != token.isExcluded;
            return true;
        }
    }
    return false;
}

std::optional<Query::Term::Field> textField(const QString &name)
{
    using Field = Query::Term::Field;
    if (name == "title"_L1 || name == "titre"_L1)
        return Field::Title;
    if (name == "from"_L1 || name == "author"_L1 || name == "de"_L1 || name == "auteur"_L1)
        return Field::Author;
    return std::nullopt;
}

bool setTime(Query &query, const Token &token, const QDateTime &now)
{
    const bool isUntil = token.field == "before"_L1 || token.field == "avant"_L1;
    const bool isSince = token.field == "after"_L1 || token.field == "apres"_L1;
    if (!isUntil && !isSince)
        return false;
    const auto time = parseTimeArgument(token.text, now);
    if (!time)
        return false;
    // "not before" is "after"
    (isUntil != token.isExcluded ? query.until : query.since) = *time;
    return true;
}

bool setFilter(Query &query, const Token &token, const QDateTime &now)
{
    if ((token.field == "blog"_L1 || token.field == "source"_L1) && !token.isExcluded) {
        query.blog = token.text;
        return true;
    }
    return setFlag(query, token) || setTime(query, token, now);
}

// An unknown field is no field: "score:2" is two words.
Query::Term termOf(const Token &token, bool isTyping)
{
    Query::Term term;
    QString text = token.text;
    if (const auto field = textField(token.field))
        term.field = *field;
    else if (!token.field.isEmpty())
        text = token.field + u' ' + text;
    term.words = foldedWords(fold(text)).mid(0, maximumTerms);
    term.isExcluded = token.isExcluded;
    const bool isTyped = isTyping && token.isOpen && !term.words.isEmpty()
        && term.words.last().size() >= shortestTypedPrefix;
    term.isPrefix = token.isPrefix || isTyped;
    return term;
}

bool isOr(const Token &token)
{
    return !token.isQuoted && !token.isExcluded && token.field.isEmpty()
        && (token.text == "OR"_L1 || token.text == "OU"_L1 || token.text == "|"_L1);
}

// Collects terms; OR joins the one before with the one after.
class TermList {
public:
    explicit TermList(QList<Query::Term> &terms)
        : m_terms(terms)
    {
    }
    void joinNext() { m_isJoining = !m_terms.isEmpty() && !m_terms.last().isExcluded; }
    void separate() { m_isJoining = false; }
    void append(Query::Term term)
    {
        if (m_terms.size() >= maximumTerms)
            return;
        if (std::exchange(m_isJoining, false) && !term.isExcluded) {
            Query::Term &before = m_terms.last();
            if (before.alternative == 0)
                before.alternative = ++m_alternatives;
            term.alternative = before.alternative;
        }
        m_terms.append(std::move(term));
    }

private:
    QList<Query::Term> &m_terms;
    bool m_isJoining = false;
    int m_alternatives = 0;
};

std::optional<QDateTime> parseRelative(const QString &text, const QDateTime &now)
{
    static const QRegularExpression pattern(u"^(\\d{1,6})\\s*(s|m|min|h|d|j|w)$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toLower());
    if (match.hasMatch()) {
        const qint64 count = match.captured(1).toLongLong();
        switch (match.captured(2).at(0).unicode()) {
        case u's':
            return now.addSecs(-count);
        case u'm':
            return now.addSecs(-count * 60);
        case u'h':
            return now.addSecs(-count * 3600);
        case u'w':
            return now.addDays(-count * 7);
        default: // d, or j for "jours"
            return now.addDays(-count);
        }
    }
    const QDate today = now.toLocalTime().date();
    const QString word = fold(text);
    if (word == "today"_L1 || word == "aujourd'hui"_L1)
        return today.startOfDay().toUTC();
    if (word == "yesterday"_L1 || word == "hier"_L1)
        return today.addDays(-1).startOfDay().toUTC();
    return std::nullopt;
}

} // namespace

bool Query::isEmpty() const { return *this == Query(); }

Query parseQuery(const QString &text, const QDateTime &now, bool isTyping)
{
    Query query;
    TermList terms(query.terms);
    bool hasText = false;
    Lexer lexer(text);
    while (const auto token = lexer.next()) {
        hasText = hasText || !token->isExcluded;
        if (isOr(*token)) {
            terms.joinNext();
        } else if (setFilter(query, *token, now)) {
            terms.separate();
        } else if (const Query::Term term = termOf(*token, isTyping); !term.words.isEmpty()) {
            terms.append(term);
        }
    }
    // "🔥" asks for something, though not for a word: an impossible term finds nothing.
    if (hasText && query.isEmpty())
        query.terms.append(Query::Term());
    return query;
}

std::optional<QDateTime> parseTimeArgument(const QString &text, const QDateTime &now)
{
    const QString trimmed = text.trimmed();
    if (const auto relative = parseRelative(trimmed, now))
        return relative;
    // QDate reads a date and leaves the time behind it unread.
    const QDate date = QDate::fromString(trimmed, Qt::ISODate);
    if (date.isValid() && trimmed.size() == 10)
        return date.startOfDay().toUTC();
    const QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

} // namespace Liveline
