// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/revisions/diffwriting.h"

#include "ui/theme.h"

namespace Liveline {

namespace {

QTextCharFormat formatOf(Span::Kind kind, const Theme &theme)
{
    switch (kind) {
    case Span::Kind::Inserted: {
        QTextCharFormat format = inked(theme.inserted);
        format.setFontUnderline(true);
        return format;
    }
    case Span::Kind::Deleted: {
        QTextCharFormat format = inked(theme.deleted);
        format.setFontStrikeOut(true);
        return format;
    }
    case Span::Kind::Equal:
        break;
    }
    return inked(theme.text);
}

} // namespace

QTextCharFormat inked(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

QTextBlockFormat textBlock(qreal above, qreal lineHeight)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    return format;
}

void beginBlock(QTextCursor &cursor, const QTextBlockFormat &format)
{
    cursor.atStart() ? cursor.setBlockFormat(format) : cursor.insertBlock(format);
}

void writeSpans(QTextCursor &cursor, const QList<Span> &spans, const Theme &theme, bool isBold)
{
    for (const Span &span : spans) {
        QTextCharFormat format = formatOf(span.kind, theme);
        if (isBold)
            format.setFontWeight(QFont::DemiBold);
        cursor.insertText(QString(span.text).replace(u'\n', QChar::LineSeparator), format);
    }
}

} // namespace Liveline
