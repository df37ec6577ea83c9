// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/commands/context.h"
#include "core/warc/webarchive.h"

namespace Liveline {

// The parts of `export` and `verify` that have to do with raw answers. Both give the exit status.

/// Writes those of the one blog that --blog or the argument names, from --since until --until.
int exportAnswers(Context &context, WebArchiveFormat format);

int verifyArchive(const Context &context, const QString &path);

} // namespace Liveline
