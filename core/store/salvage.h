// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/archive.h"
#include "core/store/database.h"

namespace Liveline {

/// What can be read of a damaged database, entry by entry; the rest is left out.
QList<ArchivedBlog> salvage(Database &damaged);

} // namespace Liveline
