// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

// Inside the selector engine only: what parseSelector() makes of the text and select() runs.

namespace Liveline {

struct AttributeTest {
    enum class Operator { Present, Equals, HasWord, HasPrefixWord, StartsWith, EndsWith, Contains };

    QByteArray name; ///< lower case
    Operator op = Operator::Present;
    QString value;
    Qt::CaseSensitivity sensitivity = Qt::CaseSensitive;
};

/// :nth-child(an+b).
struct NthChild {
    int step = 0;
    int offset = 0;
};

struct Compound;

/// :is(…), or :not(…).
struct Alternatives {
    QList<Compound> compounds;
    bool isNegated = false;
};

enum class Combinator { Descendant, Child, Next, Later };

struct Relative;

/// Simple selectors that one element must fulfil all.
struct Compound {
    QByteArray tag; ///< lower case; empty: any
    QList<AttributeTest> attributes; ///< #id too
    QList<QString> classes;
    QList<NthChild> positions;
    bool isLastChild = false;
    QList<Alternatives> alternatives;
    QList<qsizetype>
        relatives; ///< :has(): places in SelectorProgram::relatives, one must hold each
};

/// :has(…): an element fulfils it when one of `compounds` stands to it in its relation.
struct Relative {
    struct Target {
        Combinator relation = Combinator::Descendant;
        Compound compound;
    };
    QList<Target> targets;
};

/// A compound in its place: what must stand before it.
struct Step {
    Compound compound;
    std::optional<Combinator> relation; ///< to the step before; none: the first of its selector
    bool isLast = false; ///< of its selector: what fulfils it is selected
};

/// The selectors of a list, one after the other.
struct SelectorProgram {
    static constexpr qsizetype mostSteps = 64; ///< each is a bit of select()'s masks

    QList<Step> steps;
    QList<Relative> relatives;
};

} // namespace Liveline
