// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/entry.h"
#include "core/search/querytree.h"

#include <optional>

namespace Liveline {

/// A person's query, read. Any string whatsoever is a valid query: what is not syntax is text.
/// The language (UX §6.2): words, all of which must occur, "phrases", prefix*, *part*, /regex/i;
/// -word or NOT, OR or |, ( ); and fields, which core/search/fields.h lists. OR binds more tightly
/// than the AND that stands between two words: "station OR port closed" is a closed one of the two.
struct Query {
    enum class Order { Newest, Oldest, Relevance };

    QueryNode tree;
    std::optional<Order> order; ///< sort:

    bool isEmpty() const { return tree.isEverything() && !order; }
    bool operator==(const Query &) const = default;
};

/// When `isTyping`, the last word is a prefix, and what is not finished yet asks for nothing.
Query parseQuery(const QString &text, const QDateTime &now, bool isTyping = false);

/// Whether one entry matches, without a database: for alerts. The same as the store finds, but that
/// `in:` means any dossier (withDossier()); `earlier` are the wordings that it no longer has.
bool matches(const Query &query, const Entry &entry, const LiveBlog &blog = {},
    const QList<Revision> &earlier = {});

/// Whether one of the query's expressions needs more steps for this entry than it is given: then
/// it counts as one that does not match.
bool givesUp(const Query &query, const Entry &entry);

/// Whether `blog:` or `lang:` mean this one.
bool matches(const OfBlog &condition, const LiveBlog &blog);
bool matches(const InLanguage &condition, const LiveBlog &blog);

/// Whether `in:` means the one dossier that there is.
bool matches(const InDossier &condition, const QString &dossierTitle);

/// The tree with `in:` understood, since only who keeps the dossier knows its name.
QueryNode withDossier(const QueryNode &tree, const QString &dossierTitle);

/// Where what the query looks for stands in an original text: (start, length) pairs in UTF-16
/// units, in order, not overlapping. The text is what an entry says now, an earlier wording or a
/// note of the reader: only what the query looks for there is found.
QList<std::pair<qsizetype, qsizetype>> findMatches(
    const Query &query, const QString &text, TextField place = TextField::Any);

/// About `length` characters around the first match, matches between U+E000 and U+E001.
QString snippet(const Query &query, const QString &text, TextField place = TextField::Any,
    qsizetype length = 200);

/// Whether it looks for something in earlier wordings, or in notes.
bool looksInto(const Query &query, TextField place);

/// A time as the command line and the query language take it (core/search/times.h).
std::optional<QDateTime> parseTimeArgument(const QString &text, const QDateTime &now);

} // namespace Liveline
