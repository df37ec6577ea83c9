// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// Whether a title announces live coverage: EN DIRECT, LIVE, as it happened, Liveticker, minuto a
/// minuto, 直播 … (FORMATS §8.2). A bare "live" or "direct" counts only where it stands as a mark:
/// in capitals or set apart by punctuation, not as a word of a sentence.
bool announcesLive(const QString &title);

/// The same for an address: /live/…, …-liveticker-…, …/en-direct-….
bool announcesLive(const QUrl &url);

/// Whether a page says that it is a live blog, by its titles, its address or its declared type.
bool isLivePage(const Page &page, const ParsedBlog &blog);

} // namespace Liveline
