// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

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
    /// Carries an entry's text.
    bool isBody() const { return kind != Kind::Heading && kind != Kind::Separator && !isHead(); }
};

/// The blocks of a subtree in document order, boilerplate left out.
QList<Block> readBlocks(HtmlNode root);

/// The blocks of plain text: blank lines part them.
QList<Block> readBlocks(const QString &plainText);

/// Leaves out what is not the text: label lines, lines of links, lines that the page repeats, and
/// the form labels and notices after its end. By shape, so in any language (FORMATS §8.2).
QList<Block> withoutBoilerplate(QList<Block> blocks);

} // namespace Liveline
