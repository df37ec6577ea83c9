// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/imagefinder.h"

#include "core/base/text.h"
#include "core/extract/maincontent.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int widestUseful = 2'000; // pixels; wider candidates are for printing

bool isDescriptor(const QString &address)
{
    static const QRegularExpression pattern(u"^[\\d.]+[wx]$"_s);
    return pattern.match(address).hasMatch();
}

// What decorates an entry or shows who wrote it is no picture of it.
bool isDecoration(HtmlNode node)
{
    static const QStringList words{u"icon"_s, u"icons"_s, u"avatar"_s, u"userpic"_s, u"emoji"_s};
    const QStringList names = nameWords(node);
    return std::any_of(
        names.cbegin(), names.cend(), [](const QString &name) { return words.contains(name); });
}

// https://html.spec.whatwg.org/multipage/images.html#srcset-attributes. Addresses may hold commas,
// so a candidate ends at a comma that white space follows or that follows a descriptor.
QString bestCandidate(const QString &srcset)
{
    static const QRegularExpression candidate(
        uR"(\s*,*\s*([^\s,](?:[^\s]*[^\s,])?)\s*(?:,|$|\s+([\d.]+)([wx])[^,]*(?:,|$)))"_s);
    QString best;
    double bestSize = -1;
    for (const QRegularExpressionMatch &match : candidate.globalMatch(srcset.left(20'000))) {
        double size = match.captured(2).isEmpty() ? 1 : match.captured(2).toDouble();
        if (isDescriptor(match.captured(1))) // templates leave addresses empty
            continue;
        if (match.captured(3) == u"w" && size > widestUseful)
            size = widestUseful * widestUseful / size;
        if (size > bestSize) {
            bestSize = size;
            best = match.captured(1);
        }
    }
    return best;
}

int pixels(const QString &attribute)
{
    bool isNumber = false;
    QStringView digits = QStringView(attribute).trimmed();
    if (digits.endsWith(u"px"))
        digits.chop(2);
    const int value = digits.toInt(&isNumber);
    return isNumber && value > 0 && value < 100'000 ? value : 0;
}

bool isPlaceholder(const QUrl &url)
{
    static const QRegularExpression names(
        u"(?:^|[/"
        u"_-])(?:blank|spacer|placeholder|transparent|pixel|1x1|lazy(?:load)?|loading|empty|clear)"
        "(?:[._-][^/]*)?\\.(?:gif|png|svg|jpe?g|webp)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return names.match(url.path()).hasMatch();
}

QUrl sourceOfPicture(HtmlNode img, const QUrl &baseUrl)
{
    if (!img.parent().is("picture"))
        return {};
    for (const HtmlNode source : img.parent().findAllTags("source")) {
        if (source.attribute("type").contains(u"avif"))
            continue;
        for (const char *name : {"srcset", "data-srcset"}) {
            const QUrl url = resolveWebUrl(bestCandidate(source.attribute(name)), baseUrl);
            if (!url.isEmpty())
                return url;
        }
    }
    return {};
}

QUrl addressOf(HtmlNode img, const QUrl &baseUrl)
{
    for (const char *name : {"srcset", "data-srcset", "data-lazy-srcset"}) {
        const QUrl url = resolveWebUrl(bestCandidate(img.attribute(name)), baseUrl);
        if (!url.isEmpty() && !isPlaceholder(url))
            return url;
    }
    for (const char *name : {"data-src", "data-original", "data-lazy-src", "data-lazy", "src"}) {
        const QUrl url = resolveWebUrl(img.attribute(name), baseUrl);
        if (!url.isEmpty() && !isPlaceholder(url))
            return url;
    }
    return sourceOfPicture(img, baseUrl);
}

} // namespace

QUrl resolveWebUrl(const QString &address, const QUrl &baseUrl)
{
    QString cleaned = address.trimmed().left(8'000);
    cleaned.removeIf([](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
    if (cleaned.isEmpty())
        return {};
    if (cleaned.startsWith(u"//") && baseUrl.isEmpty())
        cleaned.prepend(u"https:"_s);
    const QUrl url = baseUrl.isEmpty() ? QUrl(cleaned) : baseUrl.resolved(QUrl(cleaned));
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"http" && scheme != u"https"))
        return {};
    return url;
}

std::optional<Image> imageOf(HtmlNode img, const QUrl &baseUrl)
{
    Image image;
    image.width = pixels(img.attribute("width"));
    image.height = pixels(img.attribute("height"));
    const bool isDot
        = (img.hasAttribute("width") && image.width <= 2 && img.attribute("width") != u"auto"
              && !img.attribute("width").contains(u'%'))
        && image.height <= 2;
    if (isDot)
        return {};
    if (isDecoration(img))
        return {};
    image.url = addressOf(img, baseUrl);
    if (image.url.isEmpty() || isTrackingPixel(image.url))
        return {};
    image.alternativeText = collapseWhitespace(img.attribute("alt")).left(2'000);
    return image;
}

std::optional<Image> backgroundImageOf(HtmlNode box, const QUrl &baseUrl)
{
    static const QRegularExpression declaration(
        u"(?:^|;)\\s*background(?:-image)?\\s*:[^;]*?url\\(\\s*[\"']?([^\"')]{1,4000})"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!box.hasAttribute("style"))
        return {};
    const auto match = declaration.match(box.attribute("style"));
    if (!match.hasMatch() || isDecoration(box) || !box.text().isEmpty() || box.findTag("img"))
        return {};
    Image image;
    image.url = resolveWebUrl(match.captured(1), baseUrl);
    if (image.url.isEmpty() || isTrackingPixel(image.url) || isPlaceholder(image.url))
        return {};
    return image;
}

bool isTrackingPixel(const QUrl &url)
{
    static const QRegularExpression hosts(
        u"(?:^|\\.)(?:doubleclick\\.net|scorecardresearch\\.com|google-analytics\\.com|pixel\\."
        u"wp\\.com"
        "|stats\\.wordpress\\.com|quantserve\\.com|chartbeat\\.net|feedsportal\\.com|xiti\\.com"
        "|googlesyndication\\.com|moatads\\.com|parsely\\.com)$"_s);
    static const QRegularExpression paths(
        u"^/(?:tr|pixel|beacon|track|count(?:er)?|1x1)(?:[/._?]|$)|/~r/|/~4/"_s);
    return hosts.match(url.host()).hasMatch() || paths.match(url.path()).hasMatch();
}

} // namespace Liveline
