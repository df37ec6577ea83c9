// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/confidence.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

Confidence confidenceOf(QStringView extractor)
{
    // Readers of structured data are many, the others are these.
    static constexpr std::array<QStringView, 2> guessing = {u"article", u"plain-text"};
    static constexpr std::array<QStringView, 3> marked = {u"markup", u"rule", u"site"};
    if (std::ranges::find(guessing, extractor) != guessing.end())
        return Confidence::Guessed;
    if (std::ranges::find(marked, extractor) != marked.end())
        return Confidence::Marked;
    return Confidence::Told;
}

} // namespace Liveline
