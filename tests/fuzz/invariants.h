// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/changes.h"

namespace Liveline {

// What holds for everything that came out of a stranger's bytes. Each returns what does not; empty:
// all does.

/// The subset that core/extract/sanitizer.h describes, well nested, with safe addresses.
QString whatIsUnsafe(const SafeHtml &content);

/// No half of a surrogate pair alone.
QString whatIsBroken(const QString &text);

QString whatIsWrong(const ParsedEntry &entry);
QString whatIsWrong(const Extraction &extraction);

/// The first complaint that is one.
QString firstOf(std::initializer_list<QString> complaints);

} // namespace Liveline
