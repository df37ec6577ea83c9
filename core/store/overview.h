// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

namespace Liveline {

class Database;

/// Where the entries of these blogs stand on one clock, with marks and landmarks. Walks the index
/// of each blog once; 24 bytes an entry are held meanwhile.
TimelineOverview readOverview(
    Database &database, const QList<BlogId> &blogs, const QList<EntryId> &wanted);

} // namespace Liveline
