// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/livesign.h"

#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// Phrases that mean nothing but a live blog, wherever they stand.
QStringList unmistakablePhrases()
{
    return {u"live blog"_s, u"liveblog"_s, u"live-blog"_s, u"live ticker"_s, u"live-ticker"_s,
        u"live updates"_s, u"live update"_s, u"live coverage"_s, u"live feed"_s,
        u"live reporting"_s, u"live commentary"_s, u"live score"_s, u"live scores"_s, u"live map"_s,
        u"live news"_s, u"latest updates"_s, u"live text"_s, u"as it happened"_s,
        u"minute by minute"_s, u"news-ticker"_s, u"newsblog"_s, u"livebericht"_s, u"liveverslag"_s,
        u"minuto a minuto"_s, u"minuto por minuto"_s, u"ao minuto"_s, u"minute par minute"_s,
        u"en vivo"_s, u"ao vivo"_s, u"em direto"_s, u"in diretta"_s, u"la diretta"_s, u"na żywo"_s,
        u"relacja na"_s, u"canlı anlatım"_s, u"canlı blog"_s, u"online přenos"_s,
        u"percről percre"_s, u"direktrapport"_s, u"hetki hetkeltä"_s, u"λεπτό προς λεπτό"_s,
        u"прямая трансляция"_s, u"текстовая трансляция"_s, u"онлайн"_s, u"наживо"_s,
        u"trực tiếp"_s};
}

/// The same in scripts that do not part their words, or whose articles join them.
QStringList unmistakableSigns()
{
    return {u"مباشر"_s, u"لحظة بلحظة"_s, u"لحظه به لحظه"_s, u"直播"_s, u"実況"_s, u"速報"_s,
        u"速报"_s, u"实时"_s, u"實時"_s, u"ライブ"_s, u"실시간"_s, u"생중계"_s, u"लाइव"_s,
        u"লাইভ"_s, u"שידור חי"_s, u"עדכונים שוטפים"_s};
}

/// Words that also occur in sentences; a mark only in capitals or set apart by punctuation.
QString markWords()
{
    return u"en direct|direct|live|the latest|diretta|directo|en directo|direto|canlı|na żywo|živě|"
           "naživo|uživo|élő|direkt|i direkt|прямой эфир|ticker"_s;
}

bool isSetApart(const QString &title)
{
    static const QRegularExpression pattern(
        u"(?:^|[-–—:|.!?•·«»\\[\\](]\\s*)(?:%1)\\s*(?:$|[-–—:|.,!•·»\\]\\[)])"_s.arg(markWords()),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(title).hasMatch();
}

bool isInCapitals(const QString &title)
{
    static const QRegularExpression pattern(u"(?<!\\w)(?:%1)(?!\\w)"_s.arg(markWords().toUpper()),
        QRegularExpression::UseUnicodePropertiesOption);
    return title != title.toUpper() && pattern.match(title).hasMatch();
}

/// "Liveticker", "Nahost-Ticker", "newsticker": compounds of one language and another.
QString compoundPattern() { return u"(?<!\\w)\\w{2,}-?ticker(?!\\w)"_s; }

bool isUnmistakable(const QString &title)
{
    static const QRegularExpression pattern = [] {
        const auto folded = [](QStringList phrases) {
            for (QString &phrase : phrases)
                phrase = QRegularExpression::escape(fold(phrase));
            return phrases.join(u'|');
        };
        return QRegularExpression(
            u"(?<!\\w)(?:%1)(?!\\w)|%2|%3"_s.arg(
                folded(unmistakablePhrases()), folded(unmistakableSigns()), compoundPattern()),
            QRegularExpression::UseUnicodePropertiesOption);
    }();
    return pattern.match(fold(title)).hasMatch();
}

/// A bare "live" in a sentence: an address made of that title says no more than it.
bool saysLiveInPassing(const QString &title)
{
    static const QRegularExpression pattern(u"(?<!\\w)(?:live|direct|diretta|directo)(?!\\w)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(title).hasMatch() && !announcesLive(title);
}

/// Addresses with a bare word at one end: /live-…, …-en-direct.
bool endsInMark(const QUrl &url)
{
    static const QRegularExpression pattern(
        u"/(?:live|en-direct|direct|diretta|directo|liveticker|canli|ao-vivo|en-vivo)-|"
        "-(?:live|en-direct|direct|diretta|en-directo|as-it-happened)(?:[-_.,]?\\d+)*(?:\\.\\w+)?/"
        "?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(url.path()).hasMatch();
}

bool declaresLiveBlog(const QString &page)
{
    static const QRegularExpression pattern(
        u"(?:@type\"\\s*:\\s*\\[?\\s*\"|itemtype=[\"']?|\"@type\\\\?\"\\s*:)[^\"'>\\s]{0,40}LiveBlogPosting"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(page).hasMatch();
}

} // namespace

bool announcesLive(const QString &title)
{
    return isUnmistakable(title) || isInCapitals(title) || isSetApart(title);
}

LiveSign liveSign(const QUrl &url)
{
    static const QRegularExpression clear(
        u"/(?:live|lives|direct|diretta|directo|envivo|aovivo|ticker|jetzt|livebericht|onlayn|"
        u"canli)(?:/|$)|"
        // A site's "newsticker" is a shelf of ordinary articles, unless the page itself is called
        // so.
        "news-?ticker[^/]*/?$|"
        "live-?blog|live-?ticker|newsblog|live-?updates?|live-?news|live-?coverage|"
        "en-direct|minuto-a-minuto|minuto-por-minuto|minute-par-minute|en-vivo|ao-vivo|ao-minuto|na-zywo"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression shelf(
        u"news-?ticker"_s, QRegularExpression::CaseInsensitiveOption);
    const QString path = url.path();
    return clear.match(path).hasMatch()                   ? LiveSign::Clear
        : endsInMark(url) || shelf.match(path).hasMatch() ? LiveSign::Hint
                                                          : LiveSign::None;
}

LiveSign liveSign(const Page &page, const ParsedBlog &blog)
{
    const HtmlNode root = page.html().root();
    if (announcesLive(blog.headline) || announcesLive(root.findTag("title").text())
        || announcesLive(root.findTag("h1").text()) || declaresLiveBlog(page.text()))
        return LiveSign::Clear;
    const QUrl &address = page.document().url;
    const bool isMarked = !saysLiveInPassing(blog.headline)
        && (endsInMark(address) || endsInMark(blog.canonicalUrl));
    return isMarked ? LiveSign::Clear : std::max(liveSign(address), liveSign(blog.canonicalUrl));
}

} // namespace Liveline
