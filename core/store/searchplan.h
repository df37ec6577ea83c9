// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/query.h"
#include "core/store/entryfinder.h"

#include <QVariantList>

namespace Liveline {

/// How a filter is asked of the database: the words lead, what else SQL can say follows, and what
/// it cannot (expressions, parts of words) is left to matches().
struct SearchPlan {
    QString words; ///< MATCH of entry_text, which must hold; empty: none
    QString absent; ///< MATCH of entry_text, which must not; only where there are no `words`
    QString conditions; ///< on `e` and `s`, each value a `?`; empty: none
    QVariantList values;
    std::optional<QList<BlogId>> blogs; ///< of which all is that fulfils the conditions
    QString fewest; ///< SQL of an indexed set that is small as a rule and holds all; empty: none
    Within period; ///< in which all that fulfils the conditions lies
    bool isExact = true; ///< nothing is left to matches()
};

/// `blogs` are those that blog: and lang: choose from.
SearchPlan planOf(const EntryFilter &filter, const QList<LiveBlog> &blogs);

/// The tree with prefixes cut to what the index keeps lists of: FTS5 walks through such a list as
/// through that of a word, but for a longer prefix first gathers all that it means. Finds more, but
/// never less; nullopt: there is nothing to cut.
std::optional<QueryNode> withShortPrefixes(const QueryNode &tree);

/// Whether the query can only be understood with the list of blogs.
bool asksForBlogs(const QueryNode &node);
/// Whether it asks for the dossier by its name.
bool asksForDossier(const QueryNode &node);

} // namespace Liveline
