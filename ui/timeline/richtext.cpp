// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/timeline/richtext.h"

#include "core/base/text.h"
#include "core/extract/htmldocument.h"

#include <algorithm>
#include <utility>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

struct InlineTag {
    const char *tag;
    TextRun::Style style;
};
constexpr InlineTag inlineTags[] = {
    {"b", TextRun::Bold},
    {"strong", TextRun::Bold},
    {"th", TextRun::Bold},
    {"i", TextRun::Italic},
    {"em", TextRun::Italic},
    {"s", TextRun::Struck},
    {"del", TextRun::Struck},
    {"ins", TextRun::Underlined},
    {"sup", TextRun::Raised},
    {"sub", TextRun::Lowered},
    {"code", TextRun::Code},
};

constexpr const char *blockTags[]
    = {"p", "div", "blockquote", "ul", "ol", "li", "h3", "h4", "pre", "table", "tr", "figcaption"};

bool isBlock(HtmlNode node)
{
    return std::ranges::any_of(blockTags, [node](const char *tag) { return node.is(tag); });
}

/// What the elements around a piece of text say about it.
struct Context {
    Paragraph::Kind kind = Paragraph::Kind::Plain;
    TextRun::Styles styles;
    QUrl link;
    QString direction;
    int indent = 0;
    int quoteDepth = 0;
};

class ParagraphReader {
public:
    explicit ParagraphReader(qsizetype maximumLength)
        : m_left(maximumLength)
    {
    }

    void read(HtmlNode parent, const Context &context);
    QList<Paragraph> take()
    {
        finish();
        return std::move(m_paragraphs);
    }

private:
    void readElement(HtmlNode node, Context context);
    void readList(HtmlNode list, const Context &context);
    void begin(const Context &context);
    void append(const QString &text, const Context &context);
    void finish();

    QList<Paragraph> m_paragraphs;
    Paragraph m_open;
    QString m_direction;
    QString m_marker; ///< of the list item whose text has not begun yet
    qsizetype m_left;
    bool m_isOpen = false;
};

void ParagraphReader::read(HtmlNode parent, const Context &context)
{
    for (const HtmlNode node : parent.children()) {
        if (m_left <= 0)
            return;
        if (node.isText())
            append(node.rawText(), context);
        else if (node.is("br"))
            append(QString(QChar::LineSeparator), context);
        else
            readElement(node, context);
    }
}

void ParagraphReader::readElement(HtmlNode node, Context context)
{
    for (const InlineTag &inlineTag : inlineTags) {
        if (node.is(inlineTag.tag))
            context.styles |= inlineTag.style;
    }
    if (node.is("a"))
        context.link = QUrl(node.attribute("href"), QUrl::StrictMode);
    if (node.hasAttribute("dir"))
        context.direction = node.attribute("dir").toLower();
    if (node.is("td") || node.is("th")) {
        if (m_isOpen && !m_open.text.isEmpty())
            append(u"\u2003"_s, context);
        return read(node, context);
    }
    if (!isBlock(node))
        return read(node, context);

    finish();
    if (node.is("blockquote"))
        ++context.quoteDepth;
    else if (node.is("h3") || node.is("h4"))
        context.kind = Paragraph::Kind::Heading;
    else if (node.is("pre"))
        context.kind = Paragraph::Kind::Preformatted;
    else if (node.is("tr"))
        context.kind = Paragraph::Kind::TableRow;
    if (node.is("ul") || node.is("ol"))
        readList(node, context);
    else
        read(node, context);
    finish();
}

void ParagraphReader::readList(HtmlNode list, const Context &context)
{
    Context inner = context;
    ++inner.indent;
    int number = 0;
    for (const HtmlNode item : list.childElements()) {
        finish();
        if (!item.is("li")) {
            readElement(item, inner);
            continue;
        }
        ++number;
        inner.kind = Paragraph::Kind::ListItem;
        m_marker = list.is("ol") ? u"%1."_s.arg(number) : u"•"_s;
        Context content = inner;
        if (item.hasAttribute("dir"))
            content.direction = item.attribute("dir").toLower();
        read(item, content);
    }
    finish();
    m_marker.clear();
}

void ParagraphReader::begin(const Context &context)
{
    m_open = Paragraph();
    m_open.kind = context.kind;
    m_open.indent = context.indent;
    m_open.quoteDepth = context.quoteDepth;
    m_open.marker = std::exchange(m_marker, {});
    m_direction = context.direction;
    m_isOpen = true;
}

/// White space as a browser shows it: runs become one space, none at the start of a line.
QString collapsed(QStringView text, QStringView before)
{
    QString result;
    const auto endsLine = [](QStringView s) {
        return s.isEmpty() || s.back() == u' ' || s.back() == QChar::LineSeparator;
    };
    for (const QChar c : text) {
        const bool isSpace = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
        if (!isSpace)
            result += c;
        else if (!endsLine(result.isEmpty() ? before : QStringView(result)))
            result += u' ';
    }
    return result;
}

void ParagraphReader::append(const QString &text, const Context &context)
{
    const bool isPreformatted = context.kind == Paragraph::Kind::Preformatted;
    const QStringView before = m_isOpen ? QStringView(m_open.text) : QStringView();
    QString piece = isPreformatted ? QString(text).replace(u'\n', QChar::LineSeparator)
                                   : collapsed(text, before);
    if (piece.isEmpty())
        return;
    if (!m_isOpen)
        begin(context);
    if (piece.size() > m_left)
        piece = elideAtWord(piece, m_left);
    m_left -= piece.size();
    if (context.styles || !context.link.isEmpty())
        m_open.runs.append({m_open.text.size(), piece.size(), context.styles, context.link});
    m_open.text += piece;
}

void ParagraphReader::finish()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    while (!m_open.text.isEmpty() && m_open.text.back().isSpace())
        m_open.text.chop(1);
    if (m_open.text.isEmpty())
        return;
    const qsizetype size = m_open.text.size();
    for (TextRun &run : m_open.runs)
        run.length = qMin(run.length, size - run.start);
    m_open.runs.removeIf([](const TextRun &run) { return run.length <= 0; });
    m_open.isRightToLeft
        = m_direction == "rtl"_L1 || (m_direction != "ltr"_L1 && isRightToLeftText(m_open.text));
    m_paragraphs.append(std::exchange(m_open, {}));
}

} // namespace

QList<Paragraph> readParagraphs(const SafeHtml &content, qsizetype maximumLength)
{
    const HtmlDocument document = HtmlDocument::parseFragment(content.html);
    ParagraphReader reader(maximumLength);
    reader.read(document.body(), {});
    return reader.take();
}

QList<Paragraph> readParagraphs(const ParsedEntry &entry, qsizetype maximumLength)
{
    if (!entry.content.html.isEmpty())
        return readParagraphs(entry.content, maximumLength);
    QList<Paragraph> paragraphs;
    for (const QString &line : entry.text.left(maximumLength).split(u'\n', Qt::SkipEmptyParts)) {
        Paragraph paragraph;
        paragraph.text = line;
        paragraph.isRightToLeft = isRightToLeftText(line);
        paragraphs.append(paragraph);
    }
    return paragraphs;
}

} // namespace Liveline
