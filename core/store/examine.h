// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

/// Counts, and everything that SQLite and we ourselves know to check. Slow on a large database.
/// Needs the writing connection: FTS5 takes the order to check itself as an INSERT.
Result<StoreReport> examine(Database &database, const QString &path);

} // namespace Liveline
