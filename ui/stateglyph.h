// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"

class QPainter;
class QRectF;

namespace Liveline {

struct Theme;

/// The state of a blog as a shape, so that colour is never alone: a dot lives, two bars are
/// paused, a square has ended, a triangle fails, a cross is gone.
void paintStateGlyph(
    QPainter *painter, const QRectF &rect, LiveBlog::State state, const Theme &theme);

} // namespace Liveline
