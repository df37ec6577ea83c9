// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"

namespace Liveline {

/// Keeps `entry.duplicate_of` for entries that are new or say something else: which entry of
/// another blog had reported the same before (core/diff/gist.h). Whoever turns out to have been
/// first takes over. What is compared is bounded: the newest two thousand entries within an hour of
/// these.
void noteDuplicates(Database &database, const QList<EntryId> &changed);

/// The same for the newest two thousand entries of all, among each other.
void noteNewestDuplicates(Database &database);

} // namespace Liveline
