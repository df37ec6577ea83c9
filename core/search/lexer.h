// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace Liveline {

/// One piece of a query as it was written.
struct QueryToken {
    enum class Kind { Term, Open, Close, Or, And, Not };
    enum class Form { Bare, Quoted, Regex };

    Kind kind = Kind::Term;
    qsizetype start = 0; ///< in the source text
    qsizetype length = 0;

    // Of a term:
    QString field; ///< what stands before a colon, folded; empty: nothing
    Form form = Form::Bare;
    QString text; ///< without field, quotes, stars and slashes
    bool isFragment = false; ///< starts with *
    bool isPrefix = false; ///< ends with *
    bool isCaseless = false; ///< of a regular expression
    bool isOpen = false; ///< at the very end of the source, so it may still be typed
};

/// Cuts a query into tokens. Never fails: what is not syntax is text. A closing parenthesis has an
/// opening one before it; the reverse need not hold.
QList<QueryToken> lexQuery(const QString &text);

} // namespace Liveline
