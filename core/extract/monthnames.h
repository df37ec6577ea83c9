// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Liveline {

/// The month that a word names in any of the languages that feeds are written in, whole,
/// abbreviated or declined; 0 for a word that names none, or another one in each of two languages.
int monthOfName(const QString &word);

} // namespace Liveline
