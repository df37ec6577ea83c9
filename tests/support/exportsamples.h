// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"

namespace Liveline {

/// A selection that shows what a document must cope with: French, English, Arabic, Hebrew,
/// Japanese, Hindi and emoji; short and long, quotations, lists, pictures, an edit, a withdrawal,
/// unknown times, and addresses that mean harm.
ExportJob sampleExportJob();

/// One blog of `count` plain entries, a minute apart.
ExportJob longExportJob(int count);

/// The document in memory; QVERIFY_RESULT what it returns.
Result<QByteArray> exportedBytes(ExportFormat format, const ExportJob &job);

} // namespace Liveline
