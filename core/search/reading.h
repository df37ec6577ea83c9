// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/lexer.h"
#include "core/search/query.h"

#include <optional>

namespace Liveline {

/// What a term of a query means.
struct TermReading {
    enum class Sense {
        Text, ///< a word, or several as a phrase
        Pattern, ///< a regular expression, or part of a word
        Filter, ///< a field with a value that it knows
        Unknown, ///< looks like syntax, but is text
        Unfinished, ///< asks for nothing yet
    };
    Sense sense = Sense::Text;
    std::optional<QueryNode> node; ///< nullopt: it asks for nothing
    std::optional<Query::Order> order;
};

TermReading readTerm(const QueryToken &term, const QDateTime &now, bool isTyping);

} // namespace Liveline
