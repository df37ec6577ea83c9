// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/htmlwriter.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// What keeps a French sign of punctuation, or a unit, beside its word.
bool isNoBreakSpace(QChar c) { return c == QChar::Nbsp || c == QChar(0x202F); }

// Needs neither cleaning nor escaping: most words.
bool isPlain(QChar c)
{
    const char16_t u = c.unicode();
    return u > 0x20 && u < 0x7F && u != '<' && u != '>' && u != '&' && u != '"';
}

bool isLineFeed(QChar c) { return c == u'\n'; }

} // namespace

void HtmlWriter::openBlock(const QString &tag, const QString &attributes)
{
    endLine();
    m_blocks.append({takesBlock(tag) ? tag : QString(), attributes, false});
}

void HtmlWriter::closeBlock()
{
    endLine();
    writeEnd(m_blocks.takeLast());
}

void HtmlWriter::openInline(const QString &tag, const QString &attributes)
{
    const bool isNested = tag == u"a"
        && std::ranges::find(std::as_const(m_inlines), tag, &Element::tag) != m_inlines.cend();
    m_inlines.append({isNested ? QString() : tag, attributes, false});
}

void HtmlWriter::closeInline() { writeEnd(m_inlines.takeLast()); }

void HtmlWriter::breakParagraph()
{
    if (!holdsText()) {
        endLine();
        return;
    }
    // A list item, a cell or a heading holds its text itself: lines inside it are only broken.
    m_isNewLinePending = true;
    if (m_hasLineContent)
        m_breaksPending = 1;
}

void HtmlWriter::breakLine()
{
    m_isNewLinePending = true;
    m_pendingSpace = {};
    if (m_hasLineContent)
        ++m_breaksPending;
}

void HtmlWriter::separateCells()
{
    const bool isFirst = m_blocks.size() < 2 || !m_blocks[m_blocks.size() - 2].isWritten;
    if (isFirst)
        return;
    m_isNewLinePending = false;
    m_pendingSpace = u' ';
}

void HtmlWriter::addText(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            const bool isFirst = m_pendingSpace.isNull() && !m_isNewLinePending;
            m_pendingSpace = isFirst && isNoBreakSpace(text[i]) ? text[i] : QChar(u' ');
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const QStringView written = text.sliced(i, end - i);
        i = end;
        if (m_unseen.isEmpty() && std::ranges::all_of(written, isPlain)) {
            prepareForText();
            m_html += written;
            m_text += written;
            continue;
        }
        QString word = wellFormed(tidyWhitespace(written));
        const bool beginsLine = !m_hasLineContent || m_isNewLinePending;
        if (word.isEmpty() || (beginsLine && !showsSomething(word))) { // makes no line of its own
            m_unseen += word;
            continue;
        }
        prepareForText();
        word.prepend(std::exchange(m_unseen, {}));
        m_html += word.toHtmlEscaped();
        m_text += word;
    }
}

void HtmlWriter::addPreformatted(QStringView text)
{
    const bool isWritten
        = std::ranges::find(std::as_const(m_blocks), u"pre"_s, &Element::tag) != m_blocks.cend();
    if (!isWritten) // a <pre> straight in a row is none: its white space would be lost later
        return addText(text);
    QString kept = wellFormed(text.toString());
    kept.removeIf(
        [](QChar c) { return c != u'\n' && c != u'\t' && c.category() == QChar::Other_Control; });
    if (QStringView(kept).trimmed().isEmpty()) {
        m_pendingSpace = u' ';
        return;
    }
    if (!m_hasLineContent) // a parser takes off the line feed after <pre>
        kept.remove(0, std::ranges::find_if_not(kept, isLineFeed) - kept.begin());
    prepareForText();
    m_html += kept.toHtmlEscaped();
    m_text += kept;
}

void HtmlWriter::finish()
{
    if (m_html.isEmpty() && !m_unseen.isEmpty()) {
        prepareForText();
        m_html += m_unseen;
        m_text += m_unseen;
    }
    endLine();
    while (!m_blocks.isEmpty())
        closeBlock();
    m_text = tidyLines(m_text);
}

QStringView HtmlWriter::innermostBlock() const
{
    const auto isWrittenOnce = [](const Element &element) { return !element.tag.isEmpty(); };
    const auto block = std::find_if(m_blocks.crbegin(), m_blocks.crend(), isWrittenOnce);
    return block == m_blocks.crend() ? QStringView() : QStringView(block->tag);
}

// What https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inbody makes of a tag
// there: what is written has to be read again as the same.
bool HtmlWriter::takesBlock(QStringView tag) const
{
    const QStringView outer = innermostBlock();
    if (tag == u"tr" || outer == u"table")
        return tag == u"tr" && outer == u"table";
    if (tag == u"td" || tag == u"th" || outer == u"tr")
        return (tag == u"td" || tag == u"th") && outer == u"tr";
    if (tag == u"li")
        return outer == u"ul" || outer == u"ol";
    return !tag.startsWith(u'h') || !outer.startsWith(u'h');
}

bool HtmlWriter::holdsText() const
{
    const QStringView tag = innermostBlock();
    return !tag.isEmpty() && tag != u"ul" && tag != u"ol" && tag != u"table" && tag != u"tr"
        && tag != u"blockquote";
}

// Between rows and cells, a paragraph is a cell: a caption is the first.
void HtmlWriter::openParagraph()
{
    const QStringView block = innermostBlock();
    const QString cell = u"<td"_s + m_paragraphAttributes + u'>';
    if (block == u"table") {
        m_html += u"<tr>"_s + cell;
        m_paragraphEnd = u"</td></tr>"_s;
    } else if (block == u"tr") {
        m_html += cell;
        m_paragraphEnd = u"</td>"_s;
    } else {
        m_html += u"<p"_s + m_paragraphAttributes + u'>';
        m_paragraphEnd = u"</p>"_s;
    }
}

void HtmlWriter::write(Element &element)
{
    if (!element.isWritten && !element.tag.isEmpty())
        m_html += u'<' + element.tag + element.attributes + u'>';
    element.isWritten = true;
}

void HtmlWriter::writeEnd(const Element &element)
{
    if (element.isWritten && !element.tag.isEmpty())
        m_html += u"</"_s + element.tag + u'>';
}

void HtmlWriter::endLine()
{
    closeInlines();
    closeParagraph();
    m_isNewLinePending = true;
    m_pendingSpace = {};
    m_hasLineContent = false;
    m_breaksPending = 0;
}

void HtmlWriter::closeInlines()
{
    for (auto element = m_inlines.rbegin(); element != m_inlines.rend(); ++element) {
        writeEnd(*element);
        element->isWritten = false;
    }
}

void HtmlWriter::closeParagraph()
{
    m_html += m_paragraphEnd;
    m_paragraphEnd.clear();
}

void HtmlWriter::writeSpaceOrBreak()
{
    // Two <br> are how people without a style sheet write a paragraph.
    if (m_breaksPending > 1 && !holdsText()) {
        endLine();
    } else if (m_breaksPending > 0) {
        closeInlines();
        m_html += u"<br>"_s;
    } else if (!m_pendingSpace.isNull() && m_hasLineContent) {
        m_html += m_pendingSpace;
    }
    if (m_isNewLinePending && !m_text.isEmpty())
        m_text += u'\n';
    else if (!m_pendingSpace.isNull() && !m_text.isEmpty())
        m_text += u' ';
    m_breaksPending = 0;
    m_pendingSpace = {};
    m_isNewLinePending = false;
}

void HtmlWriter::prepareForText()
{
    writeSpaceOrBreak();
    for (Element &element : m_blocks)
        write(element);
    if (!holdsText() && m_paragraphEnd.isEmpty())
        openParagraph();
    for (Element &element : m_inlines)
        write(element);
    m_hasLineContent = true;
}

} // namespace Liveline
