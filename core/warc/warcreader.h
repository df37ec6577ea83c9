// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/warc/webarchive.h"

class QIODevice;

namespace Liveline {

/// Reads a WARC 1.0 or 1.1 file, plain or gzipped, whoever wrote it, and compares every digest that
/// it gives with what it holds. Stops at the first break. Constant memory. Inside core/warc only.
WebArchiveReport verifyWarc(QIODevice &device);

} // namespace Liveline
