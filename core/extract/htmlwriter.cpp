// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/htmlwriter.h"

#include "core/base/text.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

void HtmlWriter::openBlock(const QString &tag, const QString &attributes)
{
    endLine();
    m_blocks.append({tag, attributes, false});
}

void HtmlWriter::closeBlock()
{
    endLine();
    const Element element = m_blocks.takeLast();
    if (element.isWritten)
        m_html += u"</"_s + element.tag + u'>';
}

void HtmlWriter::openInline(const QString &tag, const QString &attributes)
{
    m_inlines.append({tag, attributes, false});
}

void HtmlWriter::closeInline()
{
    const Element element = m_inlines.takeLast();
    if (element.isWritten)
        m_html += u"</"_s + element.tag + u'>';
}

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
    m_isSpacePending = false;
    if (m_hasLineContent)
        ++m_breaksPending;
}

void HtmlWriter::separateCells()
{
    const bool isFirst = m_blocks.size() < 2 || !m_blocks[m_blocks.size() - 2].isWritten;
    if (isFirst)
        return;
    m_isNewLinePending = false;
    m_isSpacePending = true;
}

void HtmlWriter::addText(QStringView text)
{
    for (qsizetype i = 0; i < text.size();) {
        if (text[i].isSpace()) {
            m_isSpacePending = true;
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < text.size() && !text[end].isSpace())
            ++end;
        const QString word = collapseWhitespace(text.sliced(i, end - i));
        i = end;
        if (word.isEmpty()) // zero-width characters only
            continue;
        prepareForText();
        m_html += word.toHtmlEscaped();
        m_text += word;
    }
}

void HtmlWriter::addPreformatted(QStringView text)
{
    QString kept = text.toString();
    kept.removeIf(
        [](QChar c) { return c != u'\n' && c != u'\t' && c.category() == QChar::Other_Control; });
    if (QStringView(kept).trimmed().isEmpty()) {
        m_isSpacePending = true;
        return;
    }
    prepareForText();
    m_html += kept.toHtmlEscaped();
    m_text += kept;
}

void HtmlWriter::finish()
{
    endLine();
    while (!m_blocks.isEmpty())
        closeBlock();
    m_text = collapseLines(m_text);
}

bool HtmlWriter::holdsText() const
{
    if (m_blocks.isEmpty())
        return false;
    const QString &tag = m_blocks.last().tag;
    return tag != u"ul" && tag != u"ol" && tag != u"table" && tag != u"tr" && tag != u"blockquote";
}

void HtmlWriter::endLine()
{
    closeInlines();
    closeParagraph();
    m_isNewLinePending = true;
    m_isSpacePending = false;
    m_hasLineContent = false;
    m_breaksPending = 0;
}

void HtmlWriter::closeInlines()
{
    for (auto element = m_inlines.rbegin(); element != m_inlines.rend(); ++element) {
        if (element->isWritten)
            m_html += u"</"_s + element->tag + u'>';
        element->isWritten = false;
    }
}

void HtmlWriter::closeParagraph()
{
    if (m_isParagraphOpen)
        m_html += u"</p>"_s;
    m_isParagraphOpen = false;
}

void HtmlWriter::writeSpaceOrBreak()
{
    // Two <br> are how people without a style sheet write a paragraph.
    if (m_breaksPending > 1 && !holdsText()) {
        endLine();
    } else if (m_breaksPending > 0) {
        closeInlines();
        m_html += u"<br>"_s;
    } else if (m_isSpacePending && m_hasLineContent) {
        m_html += u' ';
    }
    if (m_isNewLinePending && !m_text.isEmpty())
        m_text += u'\n';
    else if (m_isSpacePending && !m_text.isEmpty())
        m_text += u' ';
    m_breaksPending = 0;
    m_isSpacePending = false;
    m_isNewLinePending = false;
}

void HtmlWriter::prepareForText()
{
    writeSpaceOrBreak();
    for (Element &element : m_blocks) {
        if (!element.isWritten)
            m_html += u'<' + element.tag + element.attributes + u'>';
        element.isWritten = true;
    }
    if (!holdsText() && !m_isParagraphOpen) {
        m_html += u"<p"_s + m_paragraphAttributes + u'>';
        m_isParagraphOpen = true;
    }
    for (Element &element : m_inlines) {
        if (!element.isWritten)
            m_html += u'<' + element.tag + element.attributes + u'>';
        element.isWritten = true;
    }
    m_hasLineContent = true;
}

} // namespace Liveline
