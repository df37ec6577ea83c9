// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"
#include "core/model/entry.h"

#include <QUrl>

#include <optional>

namespace Liveline {

/// An absolute http(s) address out of an attribute, or an empty one: white space and control
/// characters inside are what browsers ignore and attackers use.
QUrl resolveWebUrl(const QString &address, const QUrl &baseUrl);

/// The picture of an <img> or <amp-img>: its best srcset candidate, its lazy source, its
/// <picture>'s sources, its src. Nothing for placeholders and for pixels that count readers.
std::optional<Image> imageOf(HtmlNode img, const QUrl &baseUrl);

/// The picture in the background of an element without text of its own: a photo of some messengers.
std::optional<Image> backgroundImageOf(HtmlNode box, const QUrl &baseUrl);

/// Whether this address is one of the pixels that count readers.
bool isTrackingPixel(const QUrl &url);

} // namespace Liveline
