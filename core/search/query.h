// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/model/entry.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Liveline {

/// A person's query, read. Any string whatsoever is a valid query: what is not syntax is text.
/// Spine syntax: words (all must match), "phrases", -word, OR, prefix*, and the fields blog:
/// from:/author:/de: title:/titre: before:/avant: after:/apres: is:unread|read|starred|removed|
/// edited|pinned|key has:image|link. The last word matches as a prefix when `isTyping`.
struct Query {
    struct Term {
        enum class Field { Any, Title, Author };
        QStringList words; ///< folded; more than one: a phrase
        bool isPrefix = false; ///< of the last word
        bool isExcluded = false;
        Field field = Field::Any;
        int alternative = 0; ///< terms with the same number > 0 are joined by OR

        bool operator==(const Term &) const = default;
    };

    QList<Term> terms;
    QString blog; ///< part of a blog's title, or its number
    QDateTime since; ///< UTC, inclusive
    QDateTime until; ///< UTC, exclusive
    std::optional<bool> isRead, isStarred, isRemoved, isEdited, isPinned, isKeyEvent, hasImage,
        hasLink;

    bool isEmpty() const;
    bool operator==(const Query &) const = default;
};

Query parseQuery(const QString &text, const QDateTime &now, bool isTyping = false);

/// A time as the command line and the query language take it: ISO 8601, a date (local midnight),
/// or relative ("2h", "3d", "30m", "1w" before now). UTC; nullopt when unreadable.
std::optional<QDateTime> parseTimeArgument(const QString &text, const QDateTime &now);

/// Whether one entry matches, without a database: for alerts and for find-in-blog. `blog:` is left
/// to the caller.
bool matches(const Query &query, const Entry &entry);

/// The MATCH expression of SQLite FTS5 for the words of the query (https://sqlite.org/fts5.html
/// §3), every word quoted; empty where the query has no words to match.
QString toFts5(const Query &query);

/// The same for the words that must not occur: FTS5 cannot ask for an absence alone.
QString toFts5Excluded(const Query &query);

/// What search indexes: the folded words of a text, separated by spaces.
QString indexText(QStringView text);

/// Where the query's words stand in an original text: (start, length) pairs in UTF-16 units, in
/// order, not overlapping.
QList<std::pair<qsizetype, qsizetype>> findMatches(const Query &query, const QString &text);

/// About `length` characters around the first match, matches between U+E000 and U+E001.
QString snippet(const Query &query, const QString &text, qsizetype length = 200);

} // namespace Liveline
