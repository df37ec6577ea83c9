// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"
#include "core/extract/xmltree.h"

namespace Liveline {

/// Items of RSS 0.9–2.0, RDF and Atom out of a tree, which may also come from JSON.
Reading readFeedTree(const XmlNode &tree, const QUrl &baseUrl);

} // namespace Liveline
