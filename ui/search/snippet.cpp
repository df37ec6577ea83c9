// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "ui/search/snippet.h"

namespace Liveline {
namespace {

constexpr QChar matchStart(0xE000);
constexpr QChar matchEnd(0xE001);

} // namespace

MarkedText readSnippet(const QString &snippet)
{
    MarkedText marked;
    int start = -1;
    for (const QChar c : snippet) {
        if (c == matchStart) {
            start = int(marked.text.size());
        } else if (c == matchEnd) {
            if (start >= 0)
                marked.matches.append({start, int(marked.text.size()) - start});
            start = -1;
        } else {
            marked.text.append(c == u'\n' ? QChar(u' ') : c);
        }
    }
    return marked;
}

QString plainSnippet(const QString &snippet) { return readSnippet(snippet).text; }

QList<QTextLayout::FormatRange> formatsOf(
    const MarkedText &marked, const QColor &ink, const QColor &background)
{
    QList<QTextLayout::FormatRange> formats;
    for (const auto &[start, length] : marked.matches) {
        QTextLayout::FormatRange range{start, length, {}};
        range.format.setFontWeight(QFont::Bold);
        range.format.setBackground(background);
        range.format.setForeground(ink);
        formats.append(range);
    }
    return formats;
}

} // namespace Liveline
