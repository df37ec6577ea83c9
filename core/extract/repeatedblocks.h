// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extract.h"

#include <QStringList>

namespace Liveline {

/// Blocks of a page that are built alike, for a person to say which of them are the entries.
struct RepeatedBlock {
    QString selector; ///< matches exactly these blocks; fit for ReadingRule::entrySelector
    int count = 0;
    QStringList samples; ///< how the texts of the first few begin

    bool operator==(const RepeatedBlock &) const = default;
};

/// The likeliest first, at most twenty; empty where nothing repeats or the document is no HTML.
/// Pure, callable from any thread, bounded for any input.
QList<RepeatedBlock> findRepeatedBlocks(const Document &document);

} // namespace Liveline
