// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QStringList>
#include <QUrl>

namespace Liveline {

/// The source's own identifiers of entries, in their order: a DOM id or a data-…-id that is there
/// for nearly all and different for each. Empty strings where there is none. Numbers that merely
/// count the entries from the top are no identifiers: they move with each new entry.
QStringList sourceIds(const QList<HtmlNode> &entries, bool isOldestFirst);

/// Whether such values identify entries: nearly all there, each different, not merely counting.
bool areIdentifiers(const QStringList &values, bool isOldestFirst);

/// The permanent address of an entry: its own page, else its place in `pageUrl`; empty where the
/// markup tells neither.
QUrl permalink(HtmlNode entry, const QUrl &pageUrl, const QUrl &baseUrl);

} // namespace Liveline
