// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/namedelements.h"

#include "core/extract/attributes.h"
#include "core/extract/maincontent.h"
#include "core/extract/markupentries.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr double FewestWithText = 0.5;

/// The identifier that an element has, of those wanted; "block-5f" is "5f".
QString identifierOf(HtmlNode node, const QSet<QString> &wanted)
{
    for (const QByteArray &name : identifyingAttributes(node)) {
        const QString value = node.attribute(name.constData());
        if (wanted.contains(value))
            return value;
        const qsizetype separator
            = std::max({value.lastIndexOf(u'-'), value.lastIndexOf(u'#'), value.lastIndexOf(u'/')});
        if (separator >= 0 && wanted.contains(value.sliced(separator + 1)))
            return value.sliced(separator + 1);
    }
    return {};
}

bool isEmptyAnchor(HtmlNode node) { return node.is("a") || node.text().isEmpty(); }

} // namespace

Reading readNamedElements(const Page &page, const QStringList &identifiers)
{
    Reading reading;
    reading.blog = readPageMetadata(page);
    reading.why = u"no elements with the identifiers of JSON-LD"_s;
    const QSet<QString> wanted(identifiers.cbegin(), identifiers.cend());
    QStringList found;
    QSet<QString> taken;
    QList<HtmlNode> nodes;
    page.html().body().walk([&](HtmlNode node) {
        if (!node.isElement() || isBoilerplate(node))
            return false;
        const QString identifier = identifierOf(node, wanted);
        if (identifier.isEmpty() || taken.contains(identifier) || isEmptyAnchor(node))
            return true;
        found.append(identifier);
        taken.insert(identifier);
        nodes.append(node);
        return false;
    });
    if (nodes.isEmpty())
        return reading;
    reading.entries = readMarkupEntries(nodes, page, reading.blog);
    if (double(reading.entries.size()) < FewestWithText * double(nodes.size())
        || reading.entries.size() != found.size())
        reading.entries.clear();
    for (qsizetype i = 0; i < reading.entries.size(); ++i)
        reading.entries[i].sourceId = found[i];
    return reading;
}

} // namespace Liveline
