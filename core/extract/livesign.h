// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

namespace Liveline {

/// Whether a title announces live coverage: EN DIRECT, LIVE, as it happened, Liveticker, minuto a
/// minuto, 直播 … (FORMATS §8.2). A bare "live" or "direct" counts only where it stands as a mark:
/// in capitals or set apart by punctuation, not as a word of a sentence.
bool announcesLive(const QString &title);

/// How clearly a page says that it is a live blog.
enum class LiveSign {
    None,
    Hint, ///< by a word of its address that ordinary articles have too: /newsticker/, live-in-…
    Clear, ///< by its titles, its address or its declared type
};

/// The same for an address: /live/… and …-liveticker-… are clear, …/live-… and /newsticker/ hint.
LiveSign liveSign(const QUrl &url);

LiveSign liveSign(const Page &page, const ParsedBlog &blog);

inline bool isLivePage(const Page &page, const ParsedBlog &blog)
{
    return liveSign(page, blog) != LiveSign::None;
}

} // namespace Liveline
