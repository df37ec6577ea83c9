// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/reading.h"

#include "core/base/text.h"
#include "core/search/fields.h"
#include "core/search/times.h"
#include "core/search/words.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Sense = TermReading::Sense;

constexpr qsizetype maximumWords = 64; ///< of a phrase
constexpr qsizetype shortestTypedPrefix = 2;

TermReading textOf(const QueryToken &term, const QString &text, TextField field, bool isTyping,
    Sense sense = Sense::Text)
{
    Words words{searchWords(text).mid(0, maximumWords), term.isPrefix, field};
    if (words.words.isEmpty())
        return {sense, std::nullopt, std::nullopt};
    words.isPrefix = words.isPrefix
        || (isTyping && term.isOpen && words.words.constLast().size() >= shortestTypedPrefix);
    return {sense, QueryNode::is(words), std::nullopt};
}

// Backtracking ends early, so that no expression keeps the searcher busy; a match that gave up is
// no match.
std::optional<Pattern> patternOf(const QueryToken &term, TextField field)
{
    QRegularExpression::PatternOptions options = QRegularExpression::UseUnicodePropertiesOption;
    if (term.isCaseless)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression expression(u"(*LIMIT_MATCH=50000)"_s + term.text, options);
    return expression.isValid() ? std::optional(Pattern{expression, field}) : std::nullopt;
}

TermReading soughtIn(TextField field, const QueryToken &term, bool isTyping)
{
    if (term.form == QueryToken::Form::Regex) {
        if (const auto pattern = patternOf(term, field))
            return {Sense::Pattern, QueryNode::is(*pattern), std::nullopt};
        return textOf(term, term.text, field, false, Sense::Unknown);
    }
    if (term.isFragment) {
        const Fragment fragment{fold(term.text), field};
        if (fragment.folded.isEmpty())
            return {Sense::Unfinished, std::nullopt, std::nullopt};
        return {Sense::Pattern, QueryNode::is(fragment), std::nullopt};
    }
    return textOf(term, term.text, field, isTyping);
}

// As it stands: "score:2" is two words.
TermReading unknown(const QueryToken &term, bool isTyping)
{
    return textOf(term, term.field + u' ' + term.text, TextField::Any, isTyping, Sense::Unknown);
}

TermReading filter(const Condition &condition)
{
    return {Sense::Filter, QueryNode::is(condition), std::nullopt};
}

// The reader's own tags, and those that stand in a text.
TermReading tagged(const QueryToken &term, const QString &folded, bool isTyping)
{
    const bool hasSign = term.text.startsWith(u'#');
    const TermReading inText = textOf(
        term, hasSign ? term.text : u'#' + term.text, TextField::Any, isTyping, Sense::Filter);
    const QString own = hasSign ? folded.sliced(1).trimmed() : folded;
    if (own.isEmpty() || !inText.node)
        return inText;
    const Tagged tag{own, term.isPrefix || (isTyping && term.isOpen)};
    return {Sense::Filter, QueryNode{QueryNode::Kind::Any, {*inText.node, QueryNode::is(tag)}, {}},
        std::nullopt};
}

TermReading timeFilter(SearchField field, const Within &period)
{
    switch (field) {
    case SearchField::Before:
        return filter(Within{{}, period.since.isValid() ? period.since : period.until});
    case SearchField::After:
        return filter(Within{period.since, {}});
    default:
        return filter(period);
    }
}

// Of the fields whose values are told from others; nullopt: the value is none of them.
std::optional<TermReading> chosenFilter(
    SearchField field, const QueryToken &term, const QDateTime &now)
{
    const QString value = fold(term.text);
    switch (field) {
    case SearchField::Has:
    case SearchField::Is:
        if (const auto trait = traitNamed(field, value))
            return filter(*trait);
        return std::nullopt;
    case SearchField::Sort:
        if (const auto order = orderNamed(value))
            return TermReading{Sense::Filter, std::nullopt, order};
        return std::nullopt;
    default:
        if (const auto period = parsePeriod(term.text, now))
            return timeFilter(field, *period);
        return std::nullopt;
    }
}

TermReading readField(
    SearchField field, const QueryToken &term, const QDateTime &now, bool isTyping)
{
    const QString value = fold(term.text);
    if (value.isEmpty())
        return {Sense::Unfinished, std::nullopt, std::nullopt};
    switch (field) {
    case SearchField::Blog:
        return filter(OfBlog{value});
    case SearchField::Language:
        return filter(InLanguage{value});
    case SearchField::Tag:
        return tagged(term, value, isTyping);
    case SearchField::In:
        return filter(InDossier{value});
    case SearchField::Note:
        return soughtIn(TextField::Note, term, isTyping);
    case SearchField::Author:
        return soughtIn(TextField::Author, term, isTyping);
    case SearchField::Title:
        return soughtIn(TextField::Title, term, isTyping);
    case SearchField::Earlier:
        return soughtIn(TextField::Earlier, term, isTyping);
    default:
        break;
    }
    if (const auto chosen = chosenFilter(field, term, now))
        return *chosen;
    if (isTyping && term.isOpen && mayBecomeValue(field, value))
        return {Sense::Unfinished, std::nullopt, std::nullopt};
    return unknown(term, isTyping);
}

} // namespace

TermReading readTerm(const QueryToken &term, const QDateTime &now, bool isTyping)
{
    if (term.field.isEmpty())
        return soughtIn(TextField::Any, term, isTyping);
    const auto field = searchFieldNamed(term.field);
    return field ? readField(*field, term, now, isTyping) : unknown(term, isTyping);
}

} // namespace Liveline
