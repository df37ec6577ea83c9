// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Liveline {

/// The text as one cell of a row (RFC 4180 §2, rules 5 to 7), which no spreadsheet runs as a
/// formula.
QString csvCell(const QString &text);

} // namespace Liveline
