// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/search/querytree.h"

namespace Liveline {

bool hasTrait(const Entry &entry, Trait trait);

/// The traits that show in an entry's markup: what one of these in it, in lower case, is a sign of.
/// Empty for the others.
QStringList markupSigns(Trait trait);

} // namespace Liveline
