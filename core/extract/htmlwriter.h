// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace Liveline {

/// Writes well-nested markup of the safe subset, and its readable text beside it, from a stream of
/// "block begins", "text", "inline ends"… in whatever order a hostile page nests them. Nothing is
/// written before the text that needs it, so empty elements vanish; inline elements that span
/// blocks are closed and opened again.
class HtmlWriter {
public:
    /// Of the structure: ul, li, td, h3… Where a parser would not take it (a cell outside of a row,
    /// a list between rows), it is a paragraph.
    void openBlock(const QString &tag, const QString &attributes);
    void closeBlock();
    void openInline(const QString &tag, const QString &attributes); ///< a link in a link is none
    void closeInline();

    /// Where a paragraph begins or ends; `attributes` are those of the paragraphs to come.
    void breakParagraph();
    void setParagraphAttributes(const QString &attributes) { m_paragraphAttributes = attributes; }
    void breakLine();
    void separateCells(); ///< the block just opened is a cell: its text goes on in the row's line

    void addText(QStringView text); ///< white space collapses
    void addPreformatted(QStringView text);

    qsizetype size() const { return m_html.size(); }
    void finish();
    void dropUnseen() { m_unseen.clear(); }
    QString html() const { return m_html; }
    QString text() const { return m_text; } ///< after finish(): NFC, a line a block

private:
    struct Element {
        QString tag; ///< empty: not written
        QString attributes;
        bool isWritten = false;
    };

    QStringView innermostBlock() const;
    bool takesBlock(QStringView tag) const;
    bool holdsText() const;
    void openParagraph();
    void write(Element &element);
    void writeEnd(const Element &element);
    void endLine();
    void closeInlines();
    void closeParagraph();
    void prepareForText();
    void writeSpaceOrBreak();

    QString m_html;
    QString m_text;
    QString m_paragraphAttributes;
    QList<Element> m_blocks;
    QList<Element> m_inlines;
    QString m_unseen; ///< words that show nothing, kept for the next one that does
    QString m_paragraphEnd; ///< of the open paragraph; empty: there is none
    bool m_hasLineContent = false; ///< text was written since the last block boundary
    QChar m_pendingSpace; ///< a plain one, or one that does not break, as French wants it
    bool m_isNewLinePending = false; ///< for the text
    int m_breaksPending = 0; ///< <br> for the markup
};

} // namespace Liveline
