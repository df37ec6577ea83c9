// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sanitizer.h"

#include "core/base/text.h"
#include "core/extract/entities.h"
#include "core/extract/htmlwriter.h"
#include "core/extract/imagefinder.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumHtml = 1'000'000;
constexpr qsizetype maximumImages = 200;

enum class Kind {
    Transparent, ///< gives its content
    Nothing, ///< gives nothing
    Paragraph, ///< gives its content as paragraphs
    Structure,
    Inline,
    Break,
    Picture,
    Figure,
    Caption,
    Fallback, ///< noscript: pictures only
};

struct Rule {
    Kind kind = Kind::Transparent;
    QString tag; ///< what it becomes
};

QHash<QByteArray, Rule> makeRules()
{
    QHash<QByteArray, Rule> rules;
    const auto add = [&](Kind kind, const QByteArrayList &names, const QString &tag = {}) {
        for (const QByteArray &name : names)
            rules.insert(name, {kind, tag.isEmpty() ? QString::fromLatin1(name) : tag});
    };
    add(Kind::Nothing,
        {"script", "style", "template", "head", "title", "button", "input", "select", "textarea",
            "option", "label", "datalist", "progress", "meter", "svg", "iframe", "frame",
            "frameset", "noframes", "embed", "applet", "audio", "video", "canvas", "map", "area",
            "amp-iframe", "amp-ad", "amp-analytics", "amp-pixel", "amp-sidebar"});
    add(Kind::Paragraph,
        {"p", "div", "section", "article", "header", "footer", "main", "aside", "address", "center",
            "details", "summary", "dl", "dt", "dd", "fieldset", "form", "hgroup", "nav", "hr",
            "caption", "body", "html", "menu", "dir", "marquee", "listing"});
    add(Kind::Structure, {"ul", "ol", "li", "blockquote", "table", "tr", "td", "th", "pre"});
    add(Kind::Structure, {"h1", "h2", "h3"}, u"h3"_s);
    add(Kind::Structure, {"h4", "h5", "h6"}, u"h4"_s);
    add(Kind::Inline, {"b", "strong", "i", "em", "s", "del", "ins", "sub", "sup", "code", "a"});
    add(Kind::Inline, {"strike"}, u"s"_s);
    add(Kind::Inline, {"tt", "kbd", "samp", "var"}, u"code"_s);
    add(Kind::Inline, {"cite", "dfn"}, u"i"_s);
    add(Kind::Break, {"br"});
    add(Kind::Picture, {"img", "amp-img", "image"});
    add(Kind::Figure, {"figure"});
    add(Kind::Caption, {"figcaption"});
    add(Kind::Fallback, {"noscript"});
    return rules;
}

Rule ruleFor(HtmlNode node)
{
    static const QHash<QByteArray, Rule> rules = makeRules();
    return rules.value(node.tag());
}

bool isHidden(HtmlNode node)
{
    static const QRegularExpression displayNone(
        u"(?:^|;)\\s*display\\s*:\\s*none"_s, QRegularExpression::CaseInsensitiveOption);
    if (node.hasAttribute("hidden"))
        return true;
    if (node.hasAttribute("style") && displayNone.match(node.attribute("style")).hasMatch())
        return true;
    for (const QStringView name : {u"sr-only", u"visually-hidden", u"screen-reader-text"}) {
        if (node.hasClass(name))
            return true;
    }
    return false;
}

QString directionAndLanguage(HtmlNode node)
{
    static const QRegularExpression languageTag(u"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$"_s);
    QString attributes;
    const QString direction = node.attribute("dir").toLower();
    if (direction == u"rtl" || direction == u"ltr" || direction == u"auto")
        attributes += u" dir=\"%1\""_s.arg(direction);
    if (const QString language = node.attribute("lang"); languageTag.match(language).hasMatch())
        attributes += u" lang=\"%1\""_s.arg(language);
    return attributes;
}

QString safeAddress(const QString &href, const QUrl &baseUrl)
{
    if (href.trimmed().startsWith(u"mailto:", Qt::CaseInsensitive)) {
        QString address = href.trimmed();
        address.removeIf([](QChar c) { return c.unicode() < 0x20; });
        return QUrl(address).toString(QUrl::FullyEncoded);
    }
    return resolveWebUrl(href, baseUrl).toString(QUrl::FullyEncoded);
}

// A little picture that stands for a character.
QString emojiText(HtmlNode img)
{
    static const QRegularExpression emoji(
        u"emoji|smiley|twemoji"_s, QRegularExpression::CaseInsensitiveOption);
    const bool isEmoji = emoji.match(img.attribute("class")).hasMatch()
        || emoji.match(img.attribute("src")).hasMatch();
    const QString text = img.attribute("alt");
    return isEmoji && text.size() <= 16 ? text : QString();
}

class Sanitizer {
public:
    Sanitizer(const QUrl &baseUrl, const std::function<bool(HtmlNode)> &skip)
        : m_baseUrl(baseUrl)
        , m_skip(skip)
    {
    }

    void add(HtmlNode root);
    Sanitized result();

private:
    // What is to be done when a node's children have been seen.
    struct Frame {
        QList<HtmlNode> children;
        qsizetype next = 0;
        Rule rule;
        QString paragraphAttributes; ///< those to return to
        qsizetype imagesBefore = 0;
        bool isPreformatted = false; ///< before this node
    };

    bool enter(HtmlNode node);
    void leave(const Frame &frame);
    void addImage(HtmlNode node);
    void addImage(const std::optional<Image> &image);
    void addFallbackImages(HtmlNode noscript);
    bool takeCaption(HtmlNode caption);

    const QUrl m_baseUrl;
    const std::function<bool(HtmlNode)> &m_skip;
    HtmlWriter m_writer;
    QList<Image> m_images;
    QList<Frame> m_frames;
    QString m_paragraphAttributes;
    bool m_isPreformatted = false;
};

void Sanitizer::add(HtmlNode root)
{
    m_frames.append({{root}, 0, {}, m_paragraphAttributes, m_images.size(), false});
    while (!m_frames.isEmpty()) {
        Frame &frame = m_frames.last();
        if (frame.next == frame.children.size() || m_writer.size() > maximumHtml) {
            leave(frame);
            m_frames.removeLast();
        } else {
            const HtmlNode node = frame.children[frame.next++];
            enter(node);
        }
    }
}

bool Sanitizer::enter(HtmlNode node)
{
    if (node.isText()) {
        if (m_isPreformatted)
            m_writer.addPreformatted(node.rawText());
        else
            m_writer.addText(node.rawText());
        return false;
    }
    if ((m_skip && m_skip(node)) || isHidden(node))
        return false;
    addImage(backgroundImageOf(node, m_baseUrl));
    Rule rule = ruleFor(node);
    Frame frame{{}, 0, rule, m_paragraphAttributes, m_images.size(), m_isPreformatted};
    switch (rule.kind) {
    case Kind::Nothing:
        return false;
    case Kind::Break:
        m_writer.breakLine();
        return false;
    case Kind::Picture:
        addImage(node);
        return false;
    case Kind::Fallback:
        addFallbackImages(node);
        return false;
    case Kind::Caption:
        if (takeCaption(node))
            return false;
        m_writer.openBlock(rule.tag, directionAndLanguage(node));
        break;
    case Kind::Structure:
        m_writer.openBlock(rule.tag, directionAndLanguage(node));
        if (rule.tag == u"td" || rule.tag == u"th")
            m_writer.separateCells();
        m_isPreformatted = m_isPreformatted || rule.tag == u"pre";
        break;
    case Kind::Inline: {
        const QString address
            = rule.tag == u"a" ? safeAddress(node.attribute("href"), m_baseUrl) : QString();
        if (rule.tag == u"a" && address.isEmpty())
            frame.rule.kind = Kind::Transparent;
        else
            m_writer.openInline(rule.tag,
                rule.tag == u"a" ? u" href=\"%1\""_s.arg(address.toHtmlEscaped()) : QString());
        break;
    }
    case Kind::Paragraph:
    case Kind::Figure:
        m_writer.breakParagraph();
        break;
    case Kind::Transparent:
        break;
    }
    if (const QString attributes = directionAndLanguage(node); !attributes.isEmpty())
        m_paragraphAttributes = attributes;
    m_writer.setParagraphAttributes(m_paragraphAttributes);
    frame.children = node.children();
    m_frames.append(std::move(frame));
    return true;
}

void Sanitizer::leave(const Frame &frame)
{
    switch (frame.rule.kind) {
    case Kind::Structure:
    case Kind::Caption:
        m_writer.closeBlock();
        break;
    case Kind::Inline:
        m_writer.closeInline();
        break;
    case Kind::Paragraph:
    case Kind::Figure:
        m_writer.breakParagraph();
        break;
    default:
        break;
    }
    m_isPreformatted = frame.isPreformatted;
    m_paragraphAttributes = frame.paragraphAttributes;
    m_writer.setParagraphAttributes(m_paragraphAttributes);
}

void Sanitizer::addImage(HtmlNode node)
{
    if (const QString emoji = emojiText(node); !emoji.isEmpty()) {
        m_writer.addText(emoji);
        return;
    }
    addImage(imageOf(node, m_baseUrl));
}

void Sanitizer::addImage(const std::optional<Image> &image)
{
    if (!image || m_images.size() >= maximumImages)
        return;
    const auto isSame = [&](const Image &other) { return other.url == image->url; };
    if (std::none_of(m_images.cbegin(), m_images.cend(), isSame))
        m_images.append(*image);
}

// The copy of a lazy picture for readers without scripts: wanted only where the lazy one says
// nothing.
void Sanitizer::addFallbackImages(HtmlNode noscript)
{
    const HtmlNode before = noscript.previousElement();
    const HtmlNode lazy = before.is("img") ? before : before.findTag("img");
    if (lazy && imageOf(lazy, m_baseUrl))
        return;
    for (const HtmlNode img : noscript.findAllTags("img"))
        addImage(img);
}

// A caption belongs to the picture of its figure; without one it is text like any other.
bool Sanitizer::takeCaption(HtmlNode caption)
{
    for (auto frame = m_frames.crbegin(); frame != m_frames.crend(); ++frame) {
        if (frame->rule.kind != Kind::Figure)
            continue;
        if (frame->imagesBefore == m_images.size())
            return false;
        m_images.last().caption = caption.text().left(2'000);
        return true;
    }
    return false;
}

Sanitized Sanitizer::result()
{
    if (!m_images.isEmpty())
        m_writer.dropUnseen();
    m_writer.finish();
    return {SafeHtml{m_writer.html()}, m_writer.text(), m_images};
}

// "&amp;eacute;" and "&amp;#39;": text that went through an escaper twice. A text that shows
// markup means what it shows.
QString undoDoubleEscapes(const QString &html)
{
    if (html.contains(u"&lt;") || html.contains(u"&amp;lt;"))
        return html;
    static const QRegularExpression twice(
        u"&amp;(?=(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z]{2,8});)"_s);
    QString once = html;
    return html.contains(u"&amp;") ? once.replace(twice, u"&"_s) : html;
}

// Names of elements, so that "x <y> z" stays text.
bool holdsTags(const QString &text)
{
    static const QRegularExpression tag(
        u"</"
        u"?(?:a|abbr|acronym|address|applet|area|article|aside|audio|b|base|big|blink|blockquote|"
        u"body|br"
        "|button|caption|center|cite|code|col|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|"
        "figure|font"
        "|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|"
        "li|link|main"
        "|map|mark|marquee|math|meta|nav|nobr|noscript|object|ol|option|p|param|picture|pre|q|s|"
        "samp|script"
        "|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|"
        "textarea"
        "|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr|xmp)(?:\\s[^<>]*)?/?>"_s,
        QRegularExpression::CaseInsensitiveOption);
    return tag.match(text).hasMatch();
}

// Spaces that do not break stay in the markup, which is shown; text is for comparing and searching.
Sanitized sanitizeKeepingSpaces(const QString &text)
{
    HtmlWriter writer;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        writer.addText(line);
        writer.breakParagraph();
    }
    writer.finish();
    return {SafeHtml{writer.html()}, writer.text(), {}};
}

bool holdsBlocks(const QString &html)
{
    static const QRegularExpression block(
        u"<(?:p|div|br|li|tr|h[1-6]|blockquote|figure|section|article)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return block.match(html).hasMatch();
}

} // namespace

Sanitized sanitize(
    const QList<HtmlNode> &nodes, const QUrl &baseUrl, const std::function<bool(HtmlNode)> &skip)
{
    Sanitizer sanitizer(baseUrl, skip);
    for (const HtmlNode node : nodes)
        sanitizer.add(node);
    return sanitizer.result();
}

Sanitized sanitize(const QString &html, const QUrl &baseUrl)
{
    return sanitizeAgain(undoDoubleEscapes(html), baseUrl);
}

Sanitized sanitizeAgain(const QString &html, const QUrl &baseUrl)
{
    const HtmlDocument document = HtmlDocument::parseFragment(html);
    return sanitize(document.body().children(), baseUrl);
}

Sanitized sanitizePlainText(const QString &text)
{
    if (text.contains(QChar::Nbsp) || text.contains(QChar(0x202F)))
        return sanitizeKeepingSpaces(text);
    Sanitized sanitized;
    sanitized.text = tidyLines(text);
    for (const QStringView line : QStringView(sanitized.text).tokenize(u'\n')) {
        if (!line.isEmpty())
            sanitized.content.html += u"<p>"_s + line.toString().toHtmlEscaped() + u"</p>"_s;
    }
    return sanitized;
}

Sanitized sanitizeTextOrHtml(const QString &textOrHtml, const QUrl &baseUrl, EscapedMarkup escaped)
{
    if (holdsTags(textOrHtml)) {
        // Inline markup in text: its lines are lines.
        if (!holdsBlocks(textOrHtml) && textOrHtml.contains(u'\n'))
            return sanitize(QString(textOrHtml).replace(u'\n', u"<br>"_s), baseUrl);
        return sanitize(textOrHtml, baseUrl);
    }
    const QString decoded = decodeEntities(undoDoubleEscapes(textOrHtml));
    if (escaped == EscapedMarkup::IsMarkup && decoded != textOrHtml && holdsTags(decoded))
        return sanitize(decoded, baseUrl);
    return sanitizePlainText(decoded);
}

QString plainLine(const QString &textOrHtml)
{
    if (!textOrHtml.contains(u'<') && !textOrHtml.contains(u'&'))
        return tidyWhitespace(textOrHtml);
    return tidyWhitespace(sanitizeTextOrHtml(textOrHtml, {}).text);
}

} // namespace Liveline
