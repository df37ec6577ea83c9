// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/sharedlines.h"

#include "core/extract/entrysigns.h"
#include "core/extract/maincontent.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestLine = 60;
constexpr qsizetype FewestEntries = 3;
constexpr qsizetype FewestWithName = 2;

bool isLine(HtmlNode node)
{
    const QList<HtmlNode> children = node.children();
    return isBlock(node) && std::none_of(children.cbegin(), children.cend(), isBlock);
}

/// Every line of an entry that is short and no sentence.
QList<HtmlNode> linesOf(HtmlNode entry)
{
    QList<HtmlNode> lines;
    entry.walk([&](HtmlNode node) {
        if (isHeading(node) || node.is("blockquote") || isBoilerplate(node))
            return false;
        if (node == entry || !isLine(node))
            return true;
        const QString text = node.text();
        const bool isSentence = text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'。');
        if (!text.isEmpty() && text.size() <= LongestLine && !isSentence)
            lines.append(node);
        return false;
    });
    return lines;
}

} // namespace

SharedLines::SharedLines(const QList<HtmlNode> &entries)
    : m_entries(entries.size())
{
    for (const HtmlNode entry : entries) {
        QSet<QString> lines;
        for (const HtmlNode line : linesOf(entry))
            lines.insert(line.text());
        for (const QString &line : std::as_const(lines))
            ++m_counts[line];
    }
}

QList<HtmlNode> SharedLines::within(HtmlNode entry) const
{
    QList<HtmlNode> lines = linesOf(entry);
    lines.removeIf([this](HtmlNode line) { return !isShared(line.text()); });
    return lines;
}

bool SharedLines::isShared(const QString &line) const
{
    const qsizetype count = m_counts.value(line);
    return (count >= FewestEntries && count * 10 >= m_entries * 4)
        || (count >= FewestWithName && isPersonName(line));
}

} // namespace Liveline
