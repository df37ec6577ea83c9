// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

namespace Liveline {

/// What a source said as it is put before a reader: with shownText() for all of its words. The
/// store, the archive and the answers for machines keep what was said.
ParsedEntry shown(ParsedEntry said);

} // namespace Liveline
