// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QFlags>
#include <QList>
#include <QString>
#include <QUrl>

namespace Liveline {

/// A run of one look within a paragraph.
struct TextRun {
    enum Style {
        Bold = 1,
        Italic = 2,
        Struck = 4,
        Underlined = 8,
        Raised = 16,
        Lowered = 32,
        Code = 64,
    };
    Q_DECLARE_FLAGS(Styles, Style)

    qsizetype start = 0;
    qsizetype length = 0;
    Styles styles;
    QUrl link; ///< empty: none

    bool operator==(const TextRun &) const = default;
};

/// One block of an entry's text, ready to be laid out: no markup is left. Line breaks inside are
/// U+2028, as QTextLayout wants them.
struct Paragraph {
    enum class Kind { Plain, Heading, ListItem, Preformatted, TableRow };

    Kind kind = Kind::Plain;
    QString text;
    QList<TextRun> runs; ///< in order, not overlapping, only where the look is not plain
    QString marker; ///< of a list item: "•", "3."
    int indent = 0; ///< depth of lists
    int quoteDepth = 0;
    bool isRightToLeft = false; ///< the source's `dir`, else the first strong character

    bool operator==(const Paragraph &) const = default;
};

/// Reads the safe subset of core/extract/sanitizer.h. Bounded: what is longer than
/// `maximumLength` characters is cut at a paragraph. Never loads anything: QTextDocument, which
/// opens files that markup names, sees nothing of it.
QList<Paragraph> readParagraphs(const SafeHtml &content, qsizetype maximumLength = 20'000);

/// The same for an entry, which may have a text without markup.
QList<Paragraph> readParagraphs(const ParsedEntry &entry, qsizetype maximumLength = 20'000);

} // namespace Liveline

Q_DECLARE_OPERATORS_FOR_FLAGS(Liveline::TextRun::Styles)
