// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/maincontent.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// A child that holds this share of the prose is the content; the rest is around it.
constexpr double MainShare = 0.7;

bool hasTag(HtmlNode node, const QSet<QByteArray> &tags)
{
    return node.isElement() && tags.contains(node.tag());
}

bool hasBoilerplateRole(HtmlNode node)
{
    static const QSet<QString> roles{u"navigation"_s, u"complementary"_s, u"contentinfo"_s,
        u"banner"_s, u"search"_s, u"dialog"_s, u"alertdialog"_s, u"menu"_s, u"menubar"_s,
        u"toolbar"_s, u"tablist"_s, u"form"_s};
    const QString role = node.attribute("role");
    return !role.isEmpty() && roles.contains(role);
}

/// Names of things around a text. A name that speaks of the live blog itself outweighs them:
/// "live-match-comment" is an entry.
bool hasBoilerplateName(HtmlNode node)
{
    static const QSet<QString> around{u"share"_s, u"shares"_s, u"sharing"_s, u"sharer"_s,
        u"sharebar"_s, u"social"_s, u"socials"_s, u"comments"_s, u"comment"_s, u"commentlist"_s,
        u"respond"_s, u"reply"_s, u"disqus"_s, u"related"_s, u"newsletter"_s, u"promo"_s,
        u"advert"_s, u"adverts"_s, u"advertisement"_s, u"advertising"_s, u"ad"_s, u"ads"_s,
        u"adslot"_s, u"adspot"_s, u"adunit"_s, u"gpt"_s, u"sponsor"_s, u"sponsored"_s,
        u"breadcrumb"_s, u"breadcrumbs"_s, u"sidebar"_s, u"cookie"_s, u"cookies"_s, u"consent"_s,
        u"paywall"_s, u"subscribe"_s, u"subscription"_s, u"recommended"_s, u"recommendations"_s,
        u"outbrain"_s, u"taboola"_s, u"pagination"_s, u"skiplink"_s, u"popup"_s, u"modal"_s,
        u"toolbar"_s, u"timezone"_s, u"mostread"_s, u"keyevents"_s};
    static const QSet<QString> ofTheBlog{u"live"_s, u"liveblog"_s, u"liveticker"_s, u"livefeed"_s,
        u"liveevent"_s, u"livepost"_s, u"ticker"_s};
    bool isAround = false;
    for (const QString &word : nameWords(node)) {
        if (ofTheBlog.contains(word))
            return false;
        isAround = isAround || around.contains(word);
    }
    return isAround;
}

bool isPageFrame(HtmlNode node)
{
    return node.is("html") || node.is("body") || node.is("main") || node.is("article");
}

/// The header of the site; an article or an entry may have one too, and that one is text.
bool isSiteHeader(HtmlNode node)
{
    if (!node.is("header"))
        return false;
    HtmlNode up = node.parent();
    for (int depth = 0; depth < 3 && up; ++depth, up = up.parent()) {
        if (up.is("body"))
            return true;
        if (up.is("article") || up.is("main") || up.is("section"))
            return false;
    }
    return false;
}

/// A link that hands the page on to others rather than leading somewhere.
bool isShareLink(HtmlNode node)
{
    static const QRegularExpression pattern(
        u"facebook\\.com/(?:sharer|share|dialog)|(?:twitter|x)\\.com/(?:intent|share)|"
        "wa\\.me/\\?|whatsapp(?:\\.com/send|://)|t\\.me/share|telegram\\.me/share|linkedin\\.com/"
        "(?:share|cws)|"
        "pinterest\\.[a-z.]+/pin/create|reddit\\.com/submit|vk\\.com/share|service\\.weibo\\.com/"
        "share|"
        "share\\.flipboard|lineit|line\\.me/R|^mailto:\\?"_s,
        QRegularExpression::CaseInsensitiveOption);
    return node.is("a") && pattern.match(node.attribute("href").left(200)).hasMatch();
}

bool isTextUnit(HtmlNode node)
{
    static const QSet<QByteArray> tags{"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
        "dl", "blockquote", "table", "pre", "figure"};
    return hasTag(node, tags);
}

} // namespace

QStringList nameWords(HtmlNode node)
{
    QStringList words;
    const QString names = node.attribute("class") + u' ' + node.attribute("id");
    QString word;
    bool wasLower = false;
    for (const QChar c : names) {
        const bool startsWord = c.isUpper() && wasLower;
        if ((!c.isLetterOrNumber() || startsWord) && !word.isEmpty()) {
            words.append(word);
            word.clear();
        }
        if (c.isLetterOrNumber())
            word.append(c.toLower());
        wasLower = c.isLower();
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

bool isBoilerplate(HtmlNode node)
{
    if (!node.isElement() || isPageFrame(node))
        return false;
    static const QSet<QByteArray> tags{"nav", "aside", "form", "button", "dialog", "menu", "script",
        "style", "template", "noscript", "footer", "select", "textarea", "input", "iframe", "svg",
        "object", "embed", "canvas", "amp-social-share", "amp-ad", "amp-sidebar"};
    if (hasTag(node, tags) || isSiteHeader(node) || node.hasAttribute("hidden"))
        return true;
    return isShareLink(node) || hasBoilerplateRole(node) || hasBoilerplateName(node);
}

bool isBlock(HtmlNode node)
{
    static const QSet<QByteArray> tags{"address", "article", "aside", "blockquote", "body",
        "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"};
    return hasTag(node, tags);
}

bool containsBlock(HtmlNode node)
{
    return bool(node.find([](HtmlNode inner) { return isBlock(inner); }));
}

bool isHeading(HtmlNode node)
{
    static const QSet<QByteArray> tags{"h1", "h2", "h3", "h4", "h5", "h6"};
    return hasTag(node, tags) || (node.isElement() && node.attribute("role") == "heading"_L1);
}

namespace {

/// Characters, of which an ideograph, a kana or a syllable of hangul says as much as two letters.
qsizetype amountOf(const QString &text)
{
    const auto wide = std::ranges::count_if(text, [](QChar sign) {
        const char16_t c = sign.unicode();
        return c >= 0x3041 && (c <= 0x9FFF || (c >= 0xAC00 && c <= 0xD7A3));
    });
    return text.size() + wide;
}

} // namespace

TextMeasure::TextMeasure(HtmlNode root)
{
    QList<HtmlNode> order;
    root.walk([&](HtmlNode node) {
        if (isBoilerplate(node))
            return false;
        order.append(node);
        return true;
    });
    for (auto node = order.crbegin(); node != order.crend(); ++node) {
        Measure measure = m_measures.value(node->raw());
        if (node->isText())
            measure.text = amountOf(node->text());
        if (node->is("a"))
            measure.linked = measure.text;
        if (measure.text == 0)
            continue;
        m_measures.insert(node->raw(), measure);
        if (const HtmlNode parent = node->parent()) {
            Measure &sum = m_measures[parent.raw()];
            sum.text += measure.text;
            sum.linked += measure.linked;
        }
    }
}

bool isTeasers(const TextMeasure &measure, HtmlNode box)
{
    static const QSet<QByteArray> boxes{"a", "article", "div", "li", "ol", "section", "ul"};
    if (!hasTag(box, boxes) || measure.linked(box) * 10 < measure.text(box) * 6
        || measure.linked(box) == 0)
        return false;
    const auto leadsElsewhere = [](HtmlNode link) {
        const QString href = link.attribute("href");
        return link.is("a") && !href.isEmpty() && !href.contains(u'#');
    };
    const auto isCard = [&](HtmlNode node) {
        return leadsElsewhere(node)
            && (containsBlock(node) || isHeading(node.parent())
                || isHeading(node.parent().parent()));
    };
    const qsizetype cards = box.findAll(isCard).size();
    return cards >= 2 || (cards == 1 && box.find(isCard).findTag("p")) || isCard(box);
}

HtmlNode mainContent(HtmlNode body, const TextMeasure &measure)
{
    HtmlNode content = body;
    while (content && !isTextUnit(content)) {
        HtmlNode best;
        for (const HtmlNode child : content.childElements()) {
            if (measure.prose(child) > measure.prose(best))
                best = child;
        }
        if (!best || isTextUnit(best) || measure.prose(best) < MainShare * measure.prose(content))
            break;
        content = best;
    }
    return content;
}

} // namespace Liveline
