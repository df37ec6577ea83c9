// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>

namespace Liveline {

/// For each of `ones`, the place in `others` of the same entry, or -1: two readings of one
/// document, which name and date and cut their entries each in its own way. By identifier first
/// ("block-5f" is "5f"), then by headline or opening words, where several begin alike by the minute
/// too, then by the time alone, then by likeness of neighbours. No place is given twice.
QList<qsizetype> pairEntries(const QList<ParsedEntry> &ones, const QList<ParsedEntry> &others);

/// The share of the first text's words that the second holds, in any order; 1 where the first has
/// none.
double wordsHeld(const QString &text, const QString &by);

} // namespace Liveline
