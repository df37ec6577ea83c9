// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/blocks.h"

namespace Liveline {

/// Leaves out what is not the text: label lines, lines of links and the heads above them, lines
/// that the page repeats, and the form labels and notices after its end. By shape, so in any
/// language (FORMATS §8.2). A line with a time label is always text.
QList<Block> withoutBoilerplate(QList<Block> blocks);

} // namespace Liveline
