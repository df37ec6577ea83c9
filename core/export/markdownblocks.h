// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/richtext.h"

namespace Liveline {

/// CommonMark of blocks, each ending with a line end, an empty line between two.
QString markdownOf(const QList<RichBlock> &blocks);

/// One line of plain text within CommonMark: its signs mean themselves.
QString markdownText(const QString &text);

/// CommonMark with that sign around its words.
QString markdownEmphasis(const QString &text, const QString &sign);

} // namespace Liveline
