// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/migrations.h"

namespace Liveline {

/// What search needs besides the index of words: signs, earlier wordings, time by id, saved
/// searches.
Migration searchMigration(int version);

} // namespace Liveline
