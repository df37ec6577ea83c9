// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonblocks.h"

#include "core/extract/jsonldnodes.h"
#include "core/extract/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int deepest = 60;
constexpr int mostNodes = 20'000;
constexpr qsizetype longest = 1'000'000;

enum class Kind {
    Plain,
    Paragraph,
    Heading,
    Quote,
    List,
    Item,
    Row,
    Cell,
    Image,
    Link,
    Break,
    Skipped
};

const QHash<QString, Kind> &kinds()
{
    static const QHash<QString, Kind> table = [] {
        const std::initializer_list<std::pair<Kind, QString>> rows{
            {Kind::Paragraph, u"p paragraph unstyled"_s},
            {Kind::Heading,
                u"heading header headline subheadline subheading subhead crosshead title h1 h2 h3 "
                u"h4 "
                "h5 h6 headerone headertwo headerthree headerfour headerfive headersix"_s},
            {Kind::Quote, u"quote blockquote pullquote"_s},
            {Kind::List,
                u"list ul ol unorderedlist orderedlist bulletedlist bulletlist numberedlist"_s},
            {Kind::Item, u"li listitem unorderedlistitem orderedlistitem"_s},
            {Kind::Row, u"tr tablerow"_s}, {Kind::Cell, u"td th tablecell tableheader"_s},
            {Kind::Image, u"image img picture photo rawimage figure leadimage gallery"_s},
            {Kind::Link, u"a link urllink anchor hyperlink externallink autolink"_s},
            {Kind::Break, u"br hardbreak linebreak"_s},
            {Kind::Skipped,
                u"ad ads advert advertisement advertslot adslot adunit interstitiallink richlink "
                "related relatedcontent relatedlinks relatedlist recommendations newsletter "
                "newslettersignup promo divider hr spacer share sharebar linklist contributor "
                "byline "
                "timestamp style script comments"_s}};
        QHash<QString, Kind> kinds;
        for (const auto &[kind, names] : rows) {
            for (const QString &name : names.split(u' '))
                kinds.insert(name, kind);
        }
        return kinds;
    }();
    return table;
}

// "model.dotcomrendering.pageElements.TextBlockElement" → text.
QString typeName(const JsonMembers &fields)
{
    const QString written = fields.text({u"type", u"typename", u"blocktype", u"nodetype",
        u"elementtype", u"itemtype", u"kind", u"tag", u"tagname", u"component"});
    static const QRegularExpression path(u"^.*[./:]"_s);
    QString name = fieldName(QString(written).remove(path));
    for (const QStringView suffix :
        {u"blockelement", u"element", u"block", u"component", u"node"}) {
        if (name.size() > suffix.size() && name.endsWith(suffix))
            name.chop(suffix.size());
    }
    return name;
}

Kind kindOf(const JsonMembers &fields)
{
    const QString type = typeName(fields);
    if (type == u"block") { // Portable Text tells the rest in "style" and "listItem"
        const Kind style = kinds().value(fieldName(fields.text({u"style"})), Kind::Paragraph);
        return fields.has(u"listitem") ? Kind::Item : style;
    }
    return kinds().value(type, Kind::Plain);
}

bool holdsMarkup(const QString &text)
{
    static const QRegularExpression markup(u"</?[a-zA-Z][^<>]{0,2000}>|&[#a-zA-Z0-9]{2,10};"_s);
    return markup.match(text).hasMatch();
}

// Text that is no HTML keeps its lines.
QString asHtml(const QString &text, bool isInline)
{
    if (holdsMarkup(text))
        return text;
    QString html = text.toHtmlEscaped();
    html.replace(u'\n', isInline ? u"<br>"_s : u"</p><p>"_s);
    return html;
}

class Blocks {
public:
    void write(const QJsonValue &value, bool isInline, int depth);
    QString html() const { return m_html; }

private:
    void writeText(const QString &text, bool isInline);
    void writeObject(const QJsonObject &object, bool isInline, int depth);
    void writeContent(const JsonMembers &fields, bool isInline, int depth);
    void writeItems(const QJsonValue &items, int depth);

    QString m_html;
    int m_nodes = 0;
};

void Blocks::write(const QJsonValue &value, bool isInline, int depth)
{
    if (depth > deepest || ++m_nodes > mostNodes || m_html.size() > longest)
        return;
    if (value.isString()) {
        writeText(value.toString(), isInline);
    } else if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            write(element, isInline, depth + 1);
    } else if (value.isObject()) {
        writeObject(value.toObject(), isInline, depth + 1);
    }
}

void Blocks::writeText(const QString &text, bool isInline)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() && !isInline)
        return;
    // A tree that was put into a string.
    if (trimmed.startsWith(u"[{\"") || trimmed.startsWith(u"{\"")) {
        const QJsonDocument inner = QJsonDocument::fromJson(trimmed.toUtf8());
        if (!inner.isNull()) {
            const QJsonValue value
                = inner.isArray() ? QJsonValue(inner.array()) : QJsonValue(inner.object());
            return write(value, isInline, deepest / 2);
        }
    }
    const QString html = asHtml(text, isInline);
    m_html += isInline ? html : u"<p>"_s + html + u"</p>"_s;
}

struct Tags {
    QString open;
    QString close;
    bool isInline = true; ///< what stands within
};

Tags tagsOf(Kind kind, const JsonMembers &fields, bool isInline)
{
    const bool isOrdered = typeName(fields).startsWith(u"ord")
        || typeName(fields).startsWith(u"num") || typeName(fields) == u"ol"
        || fields.text({u"listtype", u"style"}).startsWith(u"ord");
    switch (kind) {
    case Kind::Paragraph:
        return {u"<p>"_s, u"</p>"_s};
    case Kind::Heading:
        return {u"<h3>"_s, u"</h3>"_s};
    case Kind::Quote:
        return {u"<blockquote>"_s, u"</blockquote>"_s, false};
    case Kind::List:
        return isOrdered ? Tags{u"<ol>"_s, u"</ol>"_s, false} : Tags{u"<ul>"_s, u"</ul>"_s, false};
    case Kind::Item:
        return {u"<li>"_s, u"</li>"_s};
    case Kind::Row:
        return {u"<p>"_s, u"</p>"_s};
    case Kind::Cell:
        return {QString(), u" "_s};
    case Kind::Link:
        return {u"<a href=\"%1\">"_s.arg(
                    fields.text({u"href", u"url", u"uri", u"locator"}).toHtmlEscaped()),
            u"</a>"_s};
    default:
        return {QString(), QString(), isInline};
    }
}

void Blocks::writeObject(const QJsonObject &object, bool isInline, int depth)
{
    const JsonMembers fields(object);
    const Kind kind = kindOf(fields);
    if (kind == Kind::Skipped)
        return;
    if (kind == Kind::Break) {
        m_html += u"<br>"_s;
        return;
    }
    if (kind == Kind::Image) {
        m_html += picturesOfJson(object);
        return;
    }
    const Tags tags = tagsOf(kind, fields, isInline);
    const qsizetype before = m_html.size();
    m_html += tags.open;
    if (kind == Kind::List)
        writeItems(
            fields.first({u"items", u"listitems", u"children", u"blocks", u"content"}), depth);
    else
        writeContent(fields, tags.isInline, depth);
    if (m_html.size() == before + tags.open.size())
        m_html.truncate(before); // nothing to show
    else
        m_html += tags.close;
}

// A tree's text is in its leaves; some nodes repeat it as one string.
void Blocks::writeContent(const JsonMembers &fields, bool isInline, int depth)
{
    const qsizetype before = m_html.size();
    for (const QStringView name :
        {u"blocks", u"children", u"content", u"contents", u"contentelements", u"elements", u"nodes",
            u"items", u"paragraphs", u"refs", u"groups", u"body", u"value", u"item", u"json",
            u"document", u"root", u"rows", u"cells", u"rawoembed", u"model", u"data"}) {
        const QJsonValue inner = fields.value(name);
        if (inner.isArray() || inner.isObject())
            write(inner, isInline, depth + 1);
        if (m_html.size() > before)
            return;
    }
    for (const QStringView name : {u"html", u"bodyhtml", u"rendered", u"content", u"text", u"value",
             u"body", u"raw", u"plaintext"}) {
        if (const QString text = fields.value(name).toString(); !text.isEmpty())
            return writeText(text, isInline);
    }
}

void Blocks::writeItems(const QJsonValue &items, int depth)
{
    for (const QJsonValue &item : items.toArray()) {
        const bool isItem = item.isObject() && kindOf(JsonMembers(item.toObject())) == Kind::Item;
        m_html += isItem ? QString() : u"<li>"_s;
        write(item, true, depth + 1);
        m_html += isItem ? QString() : u"</li>"_s;
    }
}

// ---- pictures

struct Picture {
    QString address;
    int width = 0;
    int height = 0;
    QString alternativeText;
    QString caption;
};

bool isPictureFile(const QString &address)
{
    static const QRegularExpression file(u"\\.(?:jpe?g|png|gif|webp|avif|heic|bmp)(?:$|[?#:!/])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return file.match(address).hasMatch();
}

// The BBC tells where a picture lies in its archive, not its address.
QString bbcAddress(const JsonMembers &fields)
{
    const QString locator = fields.text({u"locator"});
    const QString origin = fields.text({u"origincode"});
    if (locator.isEmpty() || locator.startsWith(u"http") || origin.isEmpty())
        return locator;
    return u"https://ichef.bbci.co.uk/ace/ws/800/%1/%2"_s.arg(
        origin, locator.startsWith(u'/') ? locator.sliced(1) : locator);
}

QString addressIn(const JsonMembers &fields)
{
    if (const QString bbc = bbcAddress(fields); !bbc.isEmpty())
        return bbc;
    const QString certain = fields.text({u"src", u"originalurl", u"contenturl", u"fullsize",
        u"imageurl", u"mediaurl", u"sourceurl", u"urltemplate"});
    const QString likely = fields.text({u"url", u"href", u"original", u"large", u"link", u"path"});
    return certain.isEmpty() || (isPictureFile(likely) && !isPictureFile(certain)) ? likely
                                                                                   : certain;
}

int score(const Picture &picture)
{
    constexpr int wideEnough = 2'048;
    const int width = picture.width <= wideEnough ? picture.width : wideEnough / 2;
    return width + (isPictureFile(picture.address) ? 10'000 : 0);
}

// One picture out of an object that tells it, its sizes and its words, however they are nested.
void gather(const QJsonValue &value, Picture &best, int depth, int &nodes)
{
    if (depth > 8 || ++nodes > 300)
        return;
    if (value.isArray()) {
        for (const QJsonValue &element : value.toArray())
            gather(element, best, depth + 1, nodes);
        return;
    }
    if (!value.isObject())
        return;
    const JsonMembers fields(value.toObject());
    Picture one{addressIn(fields), textOf(fields.value(u"width")).toInt(),
        textOf(fields.value(u"height")).toInt(), {}, {}};
    if (!one.address.isEmpty() && (best.address.isEmpty() || score(one) > score(best))) {
        best.address = one.address;
        best.width = one.width;
        best.height = one.height;
    }
    if (best.alternativeText.isEmpty())
        best.alternativeText
            = fields.text({u"alternativetext", u"alttext", u"alt", u"accessibilitytext"});
    if (best.caption.isEmpty())
        best.caption = fields.text({u"caption", u"captiontext"});
    const QJsonObject object = value.toObject();
    for (const QJsonValue &member : object) {
        if (member.isObject() || member.isArray())
            gather(member, best, depth + 1, nodes);
    }
}

QString figure(const Picture &picture)
{
    if (picture.address.isEmpty())
        return {};
    QString html = u"<figure><img src=\"%1\" alt=\"%2\""_s.arg(
        picture.address.toHtmlEscaped(), picture.alternativeText.toHtmlEscaped());
    if (picture.width > 0 && picture.height > 0)
        html += u" width=\"%1\" height=\"%2\""_s.arg(picture.width).arg(picture.height);
    html += u'>';
    if (!picture.caption.isEmpty())
        html += u"<figcaption>"_s + asHtml(picture.caption, true) + u"</figcaption>"_s;
    return html + u"</figure>"_s;
}

bool isMoving(const JsonMembers &fields)
{
    const QString type = typeName(fields) + fields.text({u"mediatype", u"mimetype"}).toLower();
    return type.contains(u"video") || type.contains(u"audio") || type.contains(u"gifv");
}

} // namespace

QString htmlOfJson(const QJsonValue &body)
{
    Blocks blocks;
    blocks.write(body, false, 0);
    return blocks.html();
}

QString picturesOfJson(const QJsonValue &pictures)
{
    constexpr int most = 50;
    if (pictures.isString())
        return isPictureFile(pictures.toString()) ? figure({pictures.toString(), 0, 0, {}, {}})
                                                  : QString();
    QString html;
    int count = 0;
    for (const QJsonValue &value : listOf(pictures)) {
        if (++count > most)
            break;
        if (value.isString()) {
            html += picturesOfJson(value);
        } else if (const JsonMembers fields(value.toObject()); !isMoving(fields)) {
            int nodes = 0;
            Picture picture;
            gather(value, picture, 0, nodes);
            html += figure(picture);
        }
    }
    return html;
}

} // namespace Liveline
