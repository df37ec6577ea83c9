// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/query.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// One piece of what a person typed, before its meaning is known.
struct Token {
    QString field; ///< folded, without the colon; empty: none
    QString text;
    bool isQuoted = false;
    bool isExcluded = false;
    bool isLast = false; ///< nothing stands behind it, not even a space: still being typed
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'«' || c == u'»'; }

/// Cuts at spaces, but not within quotation marks. A quotation that is not closed ends with the
/// text.
QList<Token> tokenize(const QString &text)
{
    QList<Token> tokens;
    qsizetype i = 0;
    while (i < text.size()) {
        if (text[i].isSpace()) {
            ++i;
            continue;
        }
        Token token;
        if (text[i] == u'-' && i + 1 < text.size() && !text[i + 1].isSpace()) {
            token.isExcluded = true;
            ++i;
        }
        QString word;
        while (i < text.size() && !text[i].isSpace() && !isQuote(text[i])) {
            if (text[i] == u':' && token.field.isEmpty() && !word.isEmpty()) {
                token.field = fold(word);
                word.clear();
            } else {
                word += text[i];
            }
            ++i;
        }
        if (i < text.size() && isQuote(text[i]) && word.isEmpty()) {
            token.isQuoted = true;
            for (++i; i < text.size() && !isQuote(text[i]); ++i)
                word += text[i];
            ++i;
        }
        token.text = word;
        token.isLast = i == text.size() && !token.isQuoted;
        tokens.append(token);
    }
    return tokens;
}

struct Flag {
    QLatin1StringView field;
    QLatin1StringView value;
    std::optional<bool> Query::*member;
    bool isSet;
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

bool readFlag(const Token &token, Query &query)
{
    const QString value = fold(token.text);
    const auto flag = std::ranges::find_if(
        flags, [&](const Flag &f) { return f.field == token.field && f.value == value; });
    if (flag == flags.end())
        return false;
    query.*(flag->member) = flag->isSet != token.isExcluded;
    return true;
}

bool readTime(const Token &token, const QDateTime &now, Query &query)
{
    const bool isBefore = token.field == "before"_L1 || token.field == "avant"_L1;
    const bool isAfter = token.field == "after"_L1 || token.field == "apres"_L1;
    if (!isBefore && !isAfter)
        return false;
    const std::optional<QDateTime> time = parseTimeArgument(token.text, now);
    if (time)
        (isBefore ? query.until : query.since) = *time;
    return time.has_value();
}

std::optional<Query::Term::Field> textField(const QString &field)
{
    if (field == "title"_L1 || field == "titre"_L1)
        return Query::Term::Field::Title;
    if (field == "from"_L1 || field == "author"_L1 || field == "de"_L1 || field == "auteur"_L1)
        return Query::Term::Field::Author;
    return std::nullopt;
}

/// Whether the token is an operator that stands for itself. What is none, an unknown field above
/// all ("http://…", "note:"), is text.
bool readField(const Token &token, const QDateTime &now, Query &query)
{
    if (token.field.isEmpty() || token.text.isEmpty())
        return false;
    if (token.field == "blog"_L1 || token.field == "source"_L1) {
        query.blog = token.text;
        return true;
    }
    return readFlag(token, query) || readTime(token, now, query);
}

Query::Term toTerm(const Token &token, bool isTyping)
{
    Query::Term term;
    term.isExcluded = token.isExcluded;
    QString text = token.text;
    if (const auto field = textField(token.field))
        term.field = *field;
    else if (!token.field.isEmpty())
        text = token.field + u' ' + text;
    term.words = foldedWords(fold(text));
    const bool isLongEnough = !term.words.isEmpty()
        && (term.words.last().size() > 1 || term.words.last().at(0).unicode() > 0x2E7F);
    term.isPrefix
        = (!token.isQuoted && text.endsWith(u'*')) || (isTyping && token.isLast && isLongEnough);
    return term;
}

bool isOr(const Token &token)
{
    return !token.isQuoted && !token.isExcluded && token.field.isEmpty()
        && (token.text == "OR"_L1 || token.text == "|"_L1 || token.text == "OU"_L1);
}

QString termExpression(const Query::Term &term)
{
    QString expression;
    if (term.field == Query::Term::Field::Title)
        expression = u"title : "_s;
    else if (term.field == Query::Term::Field::Author)
        expression = u"author : "_s;
    // Folded words hold letters and digits only, so that no quotation mark can end the string.
    expression += u'"' + term.words.join(u' ') + u'"';
    if (term.isPrefix)
        expression += u" *"_s;
    return expression;
}

std::optional<QDateTime> parseRelative(const QString &text, const QDateTime &now)
{
    static const QRegularExpression pattern(u"^(\\d{1,6})\\s*(s|m|min|h|d|j|w)$"_s);
    const QRegularExpressionMatch match = pattern.match(text.toLower());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 count = match.captured(1).toLongLong();
    const QString unit = match.captured(2);
    if (unit == "s"_L1)
        return now.addSecs(-count);
    if (unit == "m"_L1 || unit == "min"_L1)
        return now.addSecs(-count * 60);
    if (unit == "h"_L1)
        return now.addSecs(-count * 3600);
    return now.addDays(-count * (unit == "w"_L1 ? 7 : 1));
}

} // namespace

bool Query::isEmpty() const { return *this == Query(); }

Query parseQuery(const QString &text, const QDateTime &now, bool isTyping)
{
    Query query;
    bool isAlternative = false;
    int alternatives = 0;
    for (const Token &token : tokenize(text)) {
        if (isOr(token) && !query.terms.isEmpty()) {
            isAlternative = true;
            continue;
        }
        if (readField(token, now, query))
            continue;
        Query::Term term = toTerm(token, isTyping);
        if (term.words.isEmpty())
            continue;
        if (isAlternative && !term.isExcluded && !query.terms.last().isExcluded) {
            if (query.terms.last().alternative == 0)
                query.terms.last().alternative = ++alternatives;
            term.alternative = query.terms.last().alternative;
        }
        isAlternative = false;
        query.terms.append(term);
    }
    return query;
}

std::optional<QDateTime> parseTimeArgument(const QString &text, const QDateTime &now)
{
    const QString trimmed = text.trimmed();
    if (const auto relative = parseRelative(trimmed, now))
        return relative;
    const QString word = fold(trimmed);
    const QDate today = now.toLocalTime().date();
    if (word == "today"_L1 || word == "aujourd'hui"_L1)
        return today.startOfDay().toUTC();
    if (word == "yesterday"_L1 || word == "hier"_L1)
        return today.addDays(-1).startOfDay().toUTC();
    // QDate reads a date and leaves the time behind it unread.
    const QDate date = QDate::fromString(trimmed, Qt::ISODate);
    if (date.isValid() && trimmed.size() == 10)
        return date.startOfDay().toUTC();
    const QDateTime time = QDateTime::fromString(trimmed, Qt::ISODate);
    return time.isValid() ? std::optional(time.toUTC()) : std::nullopt;
}

QString toFts5(const Query &query)
{
    QStringList groups;
    QStringList excluded;
    int lastAlternative = 0;
    for (const Query::Term &term : query.terms) {
        if (term.isExcluded) {
            excluded.append(termExpression(term));
        } else if (term.alternative > 0 && term.alternative == lastAlternative) {
            groups.last() += u" OR "_s + termExpression(term);
        } else {
            groups.append(termExpression(term));
            lastAlternative = term.alternative;
        }
    }
    // NOT is binary in FTS5: without anything to find there is nothing to take away from.
    if (groups.isEmpty())
        return {};
    QString expression = u'(' + groups.join(u") AND ("_s) + u')';
    if (!excluded.isEmpty())
        expression = u"(%1) NOT (%2)"_s.arg(expression, excluded.join(u" OR "_s));
    return expression;
}

QString indexText(QStringView text) { return foldedWords(fold(text)).join(u' '); }

} // namespace Liveline
