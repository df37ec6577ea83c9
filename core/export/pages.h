// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"

#include <QSize>

#include <limits>

namespace Liveline {

/// A page of the PDF as pixels, for the eye before saving and for printers.
struct PageImage {
    int number = 1;
    int count = 0; ///< of the whole document
    QSize size;
    QByteArray pixels; ///< 32 bits each, 0xffRRGGBB as the machine orders it, rows without gaps
};

struct PageWish {
    double dotsPerInch = 96;
    int first = 1;
    int last = std::numeric_limits<int>::max();
};

/// Draws with what writes the PDF, so that what is seen and printed is what is saved. One page is
/// in memory at a time. `take` and `progress` return false to stop, the first one without an error.
/// Thread: any. Errors: Cancelled.
Result<void> drawPages(const ExportJob &job, const PageWish &wish,
    const std::function<bool(const PageImage &)> &take, const ExportProgress &progress = {});

} // namespace Liveline
