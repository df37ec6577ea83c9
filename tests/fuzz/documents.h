// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extract.h"

namespace Liveline {

/// A document as if it had been fetched; the time is always the same.
Document fuzzedDocument(const QByteArray &bytes, const char *contentType);

} // namespace Liveline
