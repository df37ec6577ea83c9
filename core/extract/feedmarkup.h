// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Liveline {

/// The markup of a feed's item with its damage undone that would swallow the rest of the item: a
/// comment or a frame that is never closed, "<!" that begins no declaration. A drawing (SVG), which
/// nobody will see, leaves its title and description.
QString mendedMarkup(const QString &markup);

} // namespace Liveline
