// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <variant>

namespace Liveline {

/// What an entry may be or have, as `is:` and `has:` ask for it.
enum class Trait {
    Unread,
    Read,
    Starred,
    KeyEvent,
    Pinned,
    Edited, ///< has more than one wording
    Changed, ///< substantively edited since it was read
    Removed,
    Breaking, ///< the source calls it so
    Duplicate, ///< another blog had reported the same before
    Image,
    Video, ///< leads to one: the markup that we keep shows none
    Link,
    Embed, ///< leads to a post of a social network
    Quote,
    Note, ///< the reader's own
    Selected, ///< chosen for the next dossier
};

/// Where words are looked for.
enum class TextField {
    Any,
    Title,
    Author,
    Earlier, ///< in the wordings that an entry no longer has
    Note, ///< in what the reader wrote about it
};

// The conditions that one piece of a query sets.

struct Words {
    QStringList words; ///< as searchWords() gives them, never empty; more than one: a phrase
    bool isPrefix = false; ///< of the last word
    TextField field = TextField::Any;

    bool operator==(const Words &) const = default;
};
struct Fragment { ///< of the folded text, wherever words begin
    QString folded;
    TextField field = TextField::Any;

    bool operator==(const Fragment &) const = default;
};
struct Pattern { ///< of the text as it is; valid
    QRegularExpression expression;
    TextField field = TextField::Any;

    bool operator==(const Pattern &) const = default;
};
struct OfBlog {
    QString folded; ///< its number, or part of its title, publisher or address

    bool operator==(const OfBlog &) const = default;
};
struct Tagged { ///< by the reader
    QString folded;
    bool isPrefix = false;

    bool operator==(const Tagged &) const = default;
};
struct InDossier { ///< the one that is being put together
    QString folded; ///< part of its name, or what a dossier is called

    bool operator==(const InDossier &) const = default;
};
struct InLanguage {
    QString tag; ///< BCP 47 in lower case; "pt" means "pt-br", too

    bool operator==(const InLanguage &) const = default;
};
struct Within { ///< by time in the timeline; UTC, invalid: open
    QDateTime since; ///< inclusive
    QDateTime until; ///< exclusive

    bool operator==(const Within &) const = default;
};

using Condition
    = std::variant<Words, Fragment, Pattern, OfBlog, InLanguage, Within, Trait, Tagged, InDossier>;

/// A query as a tree. Made by parseQuery(); read by matches(), toFts5() and the store.
struct QueryNode {
    enum class Kind {
        All, ///< every part; without parts: everything
        Any, ///< at least one part; without parts: nothing
        Not, ///< its one part does not hold
        Is, ///< `condition`
    };
    Kind kind = Kind::All;
    QList<QueryNode> parts;
    Condition condition;

    static QueryNode is(Condition condition) { return {Kind::Is, {}, std::move(condition)}; }
    static QueryNode none() { return {Kind::Any, {}, {}}; }
    bool isEverything() const { return kind == Kind::All && parts.isEmpty(); }
    bool operator==(const QueryNode &) const = default;
};

} // namespace Liveline
