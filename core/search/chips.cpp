// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/chips.h"

#include "core/search/reading.h"

namespace Liveline {

namespace {

bool isMissing(const TermReading &reading, const QString &dossierTitle)
{
    const auto *dossier = reading.node ? std::get_if<InDossier>(&reading.node->condition) : nullptr;
    return dossier && !matches(*dossier, dossierTitle);
}

std::optional<QueryChip::Kind> kindOf(
    const QueryToken &token, const QDateTime &now, const QString &dossierTitle)
{
    if (token.kind != QueryToken::Kind::Term)
        return QueryChip::Kind::Operator;
    const TermReading reading = readTerm(token, now, true);
    switch (reading.sense) {
    case TermReading::Sense::Filter:
        return isMissing(reading, dossierTitle) ? QueryChip::Kind::Missing
                                                : QueryChip::Kind::Filter;
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

QList<QueryChip> chipsOf(const QString &text, const QDateTime &now, const QString &dossierTitle)
{
    QList<QueryChip> chips;
    for (const QueryToken &token : lexQuery(text)) {
        if (const auto kind = kindOf(token, now, dossierTitle))
            chips.append({token.start, token.length, *kind});
    }
    return chips;
}

} // namespace Liveline
