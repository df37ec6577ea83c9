// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// The entries of a page whose identifiers are known, from JSON-LD for one, out of the elements
/// that have them: where scripts fill in times and headlines, nothing else tells that these are
/// entries.
Reading readNamedElements(const Page &page, const QStringList &identifiers);

} // namespace Liveline
