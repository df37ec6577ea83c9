// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QDateTime>
#include <QHash>

namespace Liveline {

/// The elements that carry each property of a microformat ("name", "content", "published" …), in
/// document order; what belongs to a microformat within it is left to that one. The classes of
/// microformats2 ("p-name", "dt-published") and, in an item of the first generation, its own
/// ("entry-title", "fn").
using MicroformatProperties = QHash<QString, QList<HtmlNode>>;
MicroformatProperties microformatProperties(HtmlNode item);

/// A dt- property: an attribute, the text, or the parts of the value class pattern. Invalid where
/// no zone is told.
QDateTime microformatTime(HtmlNode node);

} // namespace Liveline
