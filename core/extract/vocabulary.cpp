// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/vocabulary.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype LongestName = 200;

QStringList tokens(const QString &value)
{
    static const QRegularExpression space(u"\\s+"_s);
    return value.left(LongestName).split(space, Qt::SkipEmptyParts);
}

/// "schema:headline" and "https://schema.org/headline" are "headline"; "og:title" is of another
/// vocabulary.
QString localName(const QString &token)
{
    const auto separator = std::find_if(token.crbegin(), token.crend(),
        [](QChar c) { return c == u':' || c == u'/' || c == u'#'; });
    if (separator == token.crend())
        return token;
    const qsizetype length = separator - token.crbegin();
    const QString prefix = token.chopped(length);
    return prefix.contains("schema"_L1, Qt::CaseInsensitive) ? token.last(length) : QString();
}

} // namespace

bool isItem(HtmlNode node) { return node.hasAttribute("itemscope") || node.hasAttribute("typeof"); }

bool isItemOfType(HtmlNode node, QStringView type)
{
    if (!isItem(node))
        return false;
    const QStringList types = tokens(node.attribute("itemtype")) + tokens(node.attribute("typeof"));
    return std::any_of(types.cbegin(), types.cend(), [&](const QString &token) {
        return localName(token).compare(type, Qt::CaseInsensitive) == 0;
    });
}

QStringList propertyNames(HtmlNode node)
{
    QStringList names;
    for (const char *attribute : {"itemprop", "property", "rel"}) {
        const bool mayBeOther = QByteArrayView(attribute) == "rel"; // only links to items count
        if (!node.hasAttribute(attribute) || (mayBeOther && !node.hasAttribute("typeof")))
            continue;
        for (const QString &token : tokens(node.attribute(attribute))) {
            if (const QString name = localName(token); !name.isEmpty())
                names.append(name);
        }
    }
    return names;
}

ItemProperties itemProperties(HtmlNode item)
{
    ItemProperties properties;
    if (!item)
        return properties;
    item.walk([&](HtmlNode node) {
        if (node == item || !node.isElement())
            return true;
        for (const QString &name : propertyNames(node))
            properties[name].append(node);
        return !isItem(node);
    });
    return properties;
}

QString propertyValue(HtmlNode node)
{
    for (const char *name : {"content", "datetime", "resource", "href", "src"}) {
        if (node.hasAttribute(name))
            return node.attribute(name).trimmed();
    }
    return node.text();
}

} // namespace Liveline
