// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/chips.h"

#include "core/search/reading.h"

namespace Liveline {

namespace {

std::optional<QueryChip::Kind> kindOf(const QueryToken &token, const QDateTime &now)
{
    if (token.kind != QueryToken::Kind::Term)
        return QueryChip::Kind::Operator;
    switch (readTerm(token, now, true).sense) {
    case TermReading::Sense::Filter:
        return QueryChip::Kind::Filter;
    case TermReading::Sense::Pattern:
        return QueryChip::Kind::Pattern;
    case TermReading::Sense::Unknown:
        return QueryChip::Kind::Unknown;
    case TermReading::Sense::Unfinished:
        return QueryChip::Kind::Unfinished;
    case TermReading::Sense::Text:
        break;
    }
    if (!token.field.isEmpty())
        return QueryChip::Kind::Filter; // from: and title: take words
    if (token.form == QueryToken::Form::Quoted || token.isPrefix)
        return QueryChip::Kind::Phrase;
    return std::nullopt;
}

} // namespace

QList<QueryChip> chipsOf(const QString &text, const QDateTime &now)
{
    QList<QueryChip> chips;
    for (const QueryToken &token : lexQuery(text)) {
        if (const auto kind = kindOf(token, now))
            chips.append({token.start, token.length, *kind});
    }
    return chips;
}

} // namespace Liveline
