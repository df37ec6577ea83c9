// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/querytree.h"

#include <optional>

namespace Liveline {

/// The MATCH expression of SQLite FTS5 (https://sqlite.org/fts5.html §3) for a tree of words, every
/// word quoted. nullopt where it asks for something else, or only for an absence, which FTS5 cannot
/// do.
std::optional<QString> toFts5(const QueryNode &node);

/// The words of one condition, in whatever column `words.field` means of the table that is asked.
QString toFts5(const Words &words);

} // namespace Liveline
