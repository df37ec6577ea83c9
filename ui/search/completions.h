// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>

namespace Liveline {

/// What a person may ask for by its name.
struct KnownNames {
    QStringList blogTitles;
    QStringList tags = {};
    QString dossier = {}; ///< the one that is being put together; empty: it has no name
};

/// The piece of a query that is being typed at `cursor`: from the last space, sign or parenthesis
/// on, as start and length.
std::pair<qsizetype, qsizetype> pieceAt(const QString &query, qsizetype cursor);

/// What such a piece may become once it has a colon: "is:un" is "is:unread". None where it is
/// complete.
QStringList completionsOf(const QString &piece, const KnownNames &known, bool isFrench);

} // namespace Liveline
