// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QDateTime>

namespace Liveline {

/// An instant that an attribute of an element tells.
struct TimeAttribute {
    QDateTime instant; ///< UTC
    bool isUpdate = false; ///< of the last change, by the attribute's name
};

/// datetime, itemprop dates and any data-…-time, -timestamp, -date …: ISO with a zone, epoch
/// seconds or milliseconds. Small numbers (a match minute, a duration) are no times.
QList<TimeAttribute> timeAttributes(HtmlNode node);

/// The names of a node's attributes that may identify it: id, data-post-id, data-block-id …
QList<QByteArray> identifyingAttributes(HtmlNode node);

/// Whether a data attribute says yes: data-pinned="true", data-post-sticky, data-type="key-event".
bool isPinnedByAttribute(HtmlNode node);
bool isKeyEventByAttribute(HtmlNode node);

} // namespace Liveline
