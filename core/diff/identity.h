// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/entrymatcher.h"

namespace Liveline {

/// For each of `entries`, in page order newest first, the index of the known entry that it is, or
/// -1. A known entry is given at most once. See matchEntries(). In a partial answer an id that is
/// not known is that of a new entry, though no known one is there to show that ids work.
enum class Answer { Whole, Partial };
QList<qsizetype> recognise(const QList<KnownEntry> &known, const QList<ParsedEntry> &entries,
    const QUrl &pageUrl, Answer answer);

} // namespace Liveline
