// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/htmldocument.h"

#include <QHash>
#include <QStringList>

namespace Liveline {

/// The words of a node's class and id, lower case: "td-post-sharing", "postSharing" → post,
/// sharing.
QStringList nameWords(HtmlNode node);

/// Whether a subtree is no part of the text by what it is or is called: navigation, asides, forms,
/// share bars, comment threads, adverts. Structure, not language: class names are English
/// everywhere.
bool isBoilerplate(HtmlNode node);

bool isBlock(HtmlNode node); ///< an element that breaks the line
bool containsBlock(HtmlNode node); ///< a descendant does
bool isHeading(HtmlNode node);

/// How much text every subtree holds, in letters, and how much of it is the text of links.
/// Boilerplate counts nothing. One pass over the tree.
class TextMeasure {
public:
    explicit TextMeasure(HtmlNode root);

    qsizetype text(HtmlNode node) const { return m_measures.value(node.raw()).text; }
    qsizetype linked(HtmlNode node) const { return m_measures.value(node.raw()).linked; }
    qsizetype prose(HtmlNode node) const { return text(node) - linked(node); }

private:
    struct Measure {
        qsizetype text = 0;
        qsizetype linked = 0;
    };
    QHash<const GumboInternalNode *, Measure> m_measures;
};

/// Whether a box holds invitations to other pages: links around blocks or in headings, and little
/// text that is not theirs.
bool isTeasers(const TextMeasure &measure, HtmlNode box);

/// The smallest subtree that holds nearly all the prose of the page.
HtmlNode mainContent(HtmlNode body, const TextMeasure &measure);

} // namespace Liveline
