// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"
#include "core/model/entry.h"

namespace Liveline {

/// What schema.org says of an entry in its own elements, as microdata or RDFa (FORMATS §1.2, §1.3),
/// replaces what its markup looks like. Does nothing where the element is no item.
void readItem(HtmlNode item, const QUrl &baseUrl, ParsedEntry &entry);

} // namespace Liveline
