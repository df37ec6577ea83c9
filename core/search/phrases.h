// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/text.h"
#include "core/search/querytree.h"

#include <limits>

namespace Liveline {

/// Where a word or phrase stands in a folded text, in order: told apart as the index does, but
/// without telling apart what is far from it. Time grows with the text, whatever it is.
QList<WordSpan> findPhrase(QStringView folded, const Words &sought,
    qsizetype most = std::numeric_limits<qsizetype>::max());

/// The conditions that a query wants to hold; of those that it excludes nothing can be shown.
QList<const Condition *> wantedOf(const QueryNode &tree);

} // namespace Liveline
