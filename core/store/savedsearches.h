// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

QList<SavedSearch> readSavedSearches(Database &database); ///< by name
SavedSearch writeSavedSearch(Database &database, const SavedSearch &search);
void deleteSavedSearch(Database &database, qint64 id);

} // namespace Liveline
