// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

/// Brings an archive in, in one transaction: what is there stays, what is not is added. Doing it
/// twice changes nothing. `now` is when an entry was first seen whose archive does not say.
Result<ImportSummary> importArchive(
    Database &database, const Archive &archive, const QDateTime &now);

} // namespace Liveline
