// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"
#include "core/store/database.h"
#include "core/store/store.h"

namespace Liveline {

/// Brings a good answer into the database, in one transaction: Store::merge().
Result<EntryChanges> mergeAnswer(
    Database &database, BlogId id, const Extraction &extraction, const CheckNote &note);

/// The same for a page of older entries: Store::mergeOlder().
Result<EntryChanges> mergeOlderPage(
    Database &database, BlogId id, const Extraction &extraction, const QDateTime &now);

/// The same for an answer that is as before: Store::confirmUnchanged().
Result<EntryChanges> confirmAnswer(Database &database, BlogId id, const CheckNote &note);

} // namespace Liveline
