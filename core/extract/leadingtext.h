// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/sanitizer.h"

namespace Liveline {

/// What is left after the first `length` characters of the text: a time label that no element holds
/// apart from the words after it.
Sanitized withoutLeadingText(const Sanitized &body, qsizetype length, const QUrl &baseUrl);

/// What is left without the dash or colon that stood between a label and the text.
Sanitized withoutLeadingJoint(const Sanitized &body, const QUrl &baseUrl);

} // namespace Liveline
