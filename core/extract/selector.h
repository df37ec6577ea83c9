// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/extract/htmldocument.h"

#include <array>
#include <memory>

namespace Liveline {

struct SelectorProgram;

/// A CSS selector, parsed. A cheap value. It finds in one walk of the tree, whatever the markup and
/// the selector: time grows with the number of elements, never with their square.
class Selector {
public:
    explicit Selector(std::shared_ptr<const SelectorProgram> program);

    /// The elements below `root` that match, in document order. As with querySelectorAll, `root` is
    /// none of them; unlike there, nothing above it counts.
    QList<HtmlNode> select(HtmlNode root) const;

private:
    std::shared_ptr<const SelectorProgram> m_program;
};

/// Reads a selector of this part of CSS (Selectors Level 4, without namespaces and escapes):
///
///     list      = complex *( "," complex )
///     complex   = compound *( ( " " / ">" / "+" / "~" ) compound )
///     compound  = [ name / "*" ] *( "#" name / "." name / attribute / pseudo )
///     attribute = "[" name [ ( "=" / "~=" / "|=" / "^=" / "$=" / "*=" ) value [ "i" ] ] "]"
///     value     = name / a string in ' or "
///     pseudo    = ":first-child" / ":last-child" / ":nth-child(" an+b / "odd" / "even" ")"
///               / ":is(" compounds ")" / ":not(" compounds ")" / ":has(" relatives ")"
///     compounds = compound *( "," compound )
///     relatives = [ ">" / "+" / "~" ] compound *( "," … )     ; not within another :has()
///     name      = 1*( letter / digit / "-" / "_" / any character beyond ASCII )
///
/// Names of elements and attributes know no case; classes, ids and values do. At most 2,000
/// characters and 64 compounds. What is wrong is told in English with its position, e.g.
/// "character 5: expected a class name after “.”".
Result<Selector> parseSelector(const QString &text);

} // namespace Liveline
