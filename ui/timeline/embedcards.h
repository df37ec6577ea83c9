// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/timeline/richtext.h"

namespace Liveline {

/// What an entry shows of another site, as a card: a quotation that ends with a link to the post it
/// is of, or a link to a post or video that stands alone. Only of sites whose posts are known by
/// their addresses.
struct EmbedCard {
    QString provider; ///< "Bluesky", "YouTube"
    int first = 0; ///< paragraphs, inclusive
    int last = 0;

    bool operator==(const EmbedCard &) const = default;
};

/// In order, not overlapping.
QList<EmbedCard> embedCards(const QList<Paragraph> &paragraphs);

} // namespace Liveline
