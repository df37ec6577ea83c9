// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/entryfinder.h"

namespace Liveline {

// What searches find, in numbers: on the searcher's thread, with its connection.

Result<SearchFacets> countFacets(
    Database &database, const SearchRequest &request, const Query &query, IsCancelled isCancelled);

Result<QList<int>> countUnreadOf(
    Database &database, const QList<Query> &queries, IsCancelled isCancelled);

} // namespace Liveline
