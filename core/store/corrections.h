// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/correction.h"
#include "core/store/database.h"

namespace Liveline {

/// Every edit, withdrawal and return of a blog's entries that was noticed at `since` (invalid:
/// ever) or later, newest first. Compares texts: not for the thread of a window.
QList<Correction> readCorrections(
    Database &database, BlogId blog, const QDateTime &since, const IsCancelled &isCancelled);

/// The own times of the entries that were first seen after `since`, oldest first; those that were
/// withdrawn meanwhile are left out.
QList<QDateTime> readArrivals(Database &database, BlogId blog, const QDateTime &since);

} // namespace Liveline
