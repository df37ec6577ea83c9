// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/entryfinder.h"

namespace Liveline {

// The long reads, each for one call of the Store: on the searcher's thread, with its connection.

/// What the person asked is read where time is known, hence the query beside the selection.
Result<QList<Entry>> readEntries(
    Database &database, const Selection &selection, const Query &query, IsCancelled isCancelled);

Result<QList<ArchivedBlog>> readArchive(
    Database &database, const Selection &selection, const Query &query, IsCancelled isCancelled);

Result<QList<SearchHit>> readHits(
    Database &database, const SearchRequest &request, const Query &query, IsCancelled isCancelled);

} // namespace Liveline
