// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"

#include <QString>

namespace Liveline {

/// A store with that many invented entries in a folder of its own, made quickly: written as the
/// store would, but in large transactions and without a hash chain. About 600 bytes each, from
/// 20,000 words of which the commonest stands in every second entry; a hundred blogs, an entry a
/// minute up to `corpusEnd`; now and then five hundred that are forty days older.
Result<void> makeSearchCorpus(const QString &dataDir, int entries);

/// Twenty more of them, newer than the others, in a transaction.
Result<void> addToSearchCorpus(Database &database);

inline constexpr qint64 corpusEnd = 1'773'478'800'000; ///< 2026-03-14T09:00:00Z

} // namespace Liveline
