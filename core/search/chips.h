// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

namespace Liveline {

/// A piece of a query's source text that is more than a word, for colouring the field it is typed
/// in.
struct QueryChip {
    enum class Kind {
        Operator, ///< OR, NOT, -, ( )
        Phrase,
        Pattern,
        Filter, ///< a field with its value
        Unknown, ///< looks like a field or an expression, but is searched as text
        Missing, ///< asks for a dossier by a name that none has
        Unfinished,
    };
    qsizetype start = 0;
    qsizetype length = 0;
    Kind kind = Kind::Operator;

    bool operator==(const QueryChip &) const = default;
};

/// `dossierTitle` is what `in:` can mean.
QList<QueryChip> chipsOf(
    const QString &text, const QDateTime &now, const QString &dossierTitle = {});

} // namespace Liveline
