// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/traits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QStringList markupSigns(Trait trait)
{
    switch (trait) {
    case Trait::Link:
        return {u"<a "_s};
    case Trait::Quote:
        return {u"<blockquote"_s};
    case Trait::Video:
        return {u"//www.youtube.com/"_s, u"//youtube.com/"_s, u"//youtu.be/"_s, u"//vimeo.com/"_s,
            u"//player.vimeo.com/"_s, u"//www.dailymotion.com/"_s, u"//dai.ly/"_s, u".mp4\""_s,
            u".m3u8\""_s};
    case Trait::Embed:
        return {u"//twitter.com/"_s, u"//x.com/"_s, u"//bsky.app/"_s, u"//www.instagram.com/"_s,
            u"//www.tiktok.com/"_s, u"//www.facebook.com/"_s, u"//t.me/"_s,
            u"//www.threads.net/"_s};
    default:
        return {};
    }
}

bool hasTrait(const Entry &entry, Trait trait)
{
    switch (trait) {
    case Trait::Unread:
        return !entry.state.isRead;
    case Trait::Read:
        return entry.state.isRead;
    case Trait::Starred:
        return entry.state.isStarred;
    case Trait::KeyEvent:
        return entry.current.isKeyEvent;
    case Trait::Pinned:
        return entry.current.isPinned;
    case Trait::Edited:
        return entry.revision > 1;
    case Trait::Changed:
        return entry.state.isChangedSinceRead;
    case Trait::Removed:
        return entry.isRemoved();
    case Trait::Breaking:
        return entry.current.isBreaking;
    case Trait::Duplicate:
        return entry.isDuplicate();
    case Trait::Note:
        return !entry.state.note.isEmpty();
    case Trait::Selected:
        return entry.state.isChosen;
    case Trait::Image:
        return !entry.current.images.isEmpty();
    default:
        break;
    }
    const QString &html = entry.current.content.html;
    return std::ranges::any_of(
        markupSigns(trait), [&](const QString &sign) { return html.contains(sign); });
}

} // namespace Liveline
