// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/selector.h"
#include "fuzz/targets.h"

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

// A line feed ends the selector; markup follows.
QString fuzzSelector(const QByteArray &bytes)
{
    const qsizetype end = bytes.contains('\n') ? bytes.indexOf('\n') : bytes.size();
    const auto selector = parseSelector(QString::fromUtf8(bytes.first(end)));
    if (!selector)
        return selector.error().detail.isEmpty() ? u"refused without a reason"_s : QString();
    const HtmlDocument document = HtmlDocument::parse(QString::fromUtf8(bytes.sliced(end)));
    const QList<HtmlNode> found = selector->select(document.root());
    const bool areElements = std::ranges::all_of(found, &HtmlNode::isElement);
    return areElements ? QString() : u"selected what is no element"_s;
}

} // namespace Liveline
