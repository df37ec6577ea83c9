// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace Liveline {

/// What of an entry is compared with what other sources say: small, whatever the entry's length.
struct Gist {
    QList<size_t> words; ///< folded, of some length; pairs of characters where a script leaves no
                         ///< spaces. Sorted, each once
    QStringList numbers; ///< of its opening, in order, each once; "three" and "trois" are "3"
    QSet<QString> names; ///< words with a capital within a sentence, folded
    bool isNegated = false; ///< its opening says that something is not so
};

Gist gistOf(const ParsedEntry &entry);

/// Whether two sources report the same fact in about the same words. Precise rather than greedy:
/// other numbers or other names are another fact, or an update; a greeting is nobody's report.
bool isSameReport(const Gist &one, const Gist &other);

} // namespace Liveline
