// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/model/shown.h"

#include "core/base/text.h"

namespace Liveline {

ParsedEntry shown(ParsedEntry said)
{
    said.headline = shownText(said.headline);
    said.author = shownText(said.author);
    said.text = shownText(said.text);
    // Isolates end with the paragraphs that markup is made of.
    said.content.html = withoutInvisible(std::move(said.content.html));
    for (Image &image : said.images) {
        image.alternativeText = shownText(image.alternativeText);
        image.caption = shownText(image.caption);
    }
    return said;
}

} // namespace Liveline
