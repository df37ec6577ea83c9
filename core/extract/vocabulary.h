// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QHash>

namespace Liveline {

// schema.org written into a page's elements, in either of two syntaxes: microdata (itemscope,
// itemtype, itemprop) and RDFa (typeof, property). One document may mix them.

/// Whether the element is an item of that type: "LiveBlogPosting", whatever comes before the name.
bool isItemOfType(HtmlNode node, QStringView type);

/// Whether the element is an item; what is within belongs to it.
bool isItem(HtmlNode node);

/// The properties that the element gives to the item around it.
QStringList propertyNames(HtmlNode node);

/// The elements that carry each property of an item, in document order; those of items within it
/// are theirs.
using ItemProperties = QHash<QString, QList<HtmlNode>>;
ItemProperties itemProperties(HtmlNode item);

/// A property's value: `content` wins over what is to be seen.
QString propertyValue(HtmlNode node);

} // namespace Liveline
