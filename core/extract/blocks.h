// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/maincontent.h"

namespace Liveline {

/// A piece of running text between two line breaks, of a page or of plain text.
struct Block {
    enum class Kind { Paragraph, Heading, List, Quote, Figure, Table, Separator };

    Kind kind = Kind::Paragraph;
    QString text; ///< on one line
    QString source; ///< plain text only: as written, with its line breaks
    QList<HtmlNode> nodes; ///< of a page: one element, or a run of inline nodes
    int level = 0; ///< of a heading
    bool isBold = false; ///< a paragraph that is wholly bold
    double linkShare = 0; ///< how much of the text is links

    /// Stands above an entry: a heading, or a short paragraph wholly in bold.
    bool isHead() const;
    /// The first link within; a null node where there is none.
    HtmlNode link() const;
    /// Carries an entry's text.
    bool isBody() const { return kind != Kind::Heading && kind != Kind::Separator && !isHead(); }
};

/// Whether a text ends as a sentence does, and labels do not.
bool endsSentence(const QString &text);

/// The blocks of a subtree in document order, boilerplate and teasers of other pages left out.
QList<Block> readBlocks(HtmlNode root, const TextMeasure &measure);

/// The blocks of plain text: blank lines part them.
QList<Block> readBlocks(const QString &plainText);

} // namespace Liveline
