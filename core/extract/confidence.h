// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace Liveline {

/// How sure one can be that a reader's entries are the blog's.
enum class Confidence {
    Told, ///< the source lists them for programs: structured data, a feed, an answer of an API
    Marked, ///< the page's marks set them apart: ids, times, a person's or a site's rule
    Guessed, ///< only the page's shape does
};

/// Of a reader by its name (Extraction::extractor).
Confidence confidenceOf(QStringView extractor);

} // namespace Liveline
