// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"
#include "core/model/entry.h"

namespace Liveline {

/// What schema.org microdata says of an entry (FORMATS §1.2) replaces what its markup looks like.
/// Does nothing where the element is no item.
void readMicrodata(HtmlNode item, const QUrl &baseUrl, ParsedEntry &entry);

} // namespace Liveline
