// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/textdiff.h"

#include <QTextBrowser>
#include <QTextCursor>

namespace Liveline {

struct Theme;

/// Text is written into it by cursor, never as markup; and it loads nothing whatever.
class ClosedBrowser : public QTextBrowser {
    Q_OBJECT

public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

// How comparisons are written: insertions underlined, deletions struck through, so that shape tells
// what colour tells.

QTextCharFormat inked(const QColor &color);
QTextBlockFormat textBlock(qreal above, qreal lineHeight = 130);
/// A document begins with a block of its own: the first text goes there.
void beginBlock(QTextCursor &cursor, const QTextBlockFormat &format);
void writeSpans(QTextCursor &cursor, const QList<Span> &spans, const Theme &theme, bool isBold);

} // namespace Liveline
