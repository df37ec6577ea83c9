// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/entryids.h"

#include "core/extract/attributes.h"
#include "core/extract/imagefinder.h"
#include "core/extract/maincontent.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr double FewestIdentified = 0.8;
constexpr int MostElementsLookedAt = 40;
constexpr qsizetype LongestId = 300;

/// Made anew by a script framework at each request.
bool isVolatile(const QString &id)
{
    return id.startsWith(u':') || id.contains(":R"_L1) || id.size() > LongestId;
}

/// The element around an entry that holds nothing else, or a null node.
HtmlNode wrapperOf(HtmlNode entry)
{
    const HtmlNode parent = entry.parent();
    return parent && parent.childElements().size() == 1 ? parent : HtmlNode();
}

/// The value of an attribute on an entry or on the first element within that has it.
QString valueOf(HtmlNode entry, const QByteArray &attribute)
{
    const QString own = entry.attribute(attribute.constData());
    if (!own.isEmpty())
        return own;
    int left = MostElementsLookedAt;
    const HtmlNode inner = entry.find([&](HtmlNode node) {
        return node.isElement() && left-- > 0 && node.hasAttribute(attribute.constData());
    });
    return inner.attribute(attribute.constData());
}

using ValueOf = QString (*)(HtmlNode, const QByteArray &);

QString valueOfWrapper(HtmlNode entry, const QByteArray &attribute)
{
    return wrapperOf(entry).attribute(attribute.constData());
}

QStringList valuesOf(const QList<HtmlNode> &entries, const QByteArray &attribute, ValueOf valueOf)
{
    QStringList values;
    for (const HtmlNode entry : entries) {
        const QString value = valueOf(entry, attribute).trimmed();
        values.append(isVolatile(value) ? QString() : value);
    }
    return values;
}

/// "post1", "post2", …, from the top.
bool countsFromTop(const QStringList &values)
{
    static const QRegularExpression pattern(u"^(\\D*)(\\d{1,4})(\\D*)$"_s);
    int expected = -1;
    for (const QString &value : values) {
        const auto match = pattern.match(value);
        if (!match.hasMatch())
            return false;
        const int number = match.captured(2).toInt();
        if (expected < 0 ? number > 1 : number != expected)
            return false;
        expected = number + 1;
    }
    return values.size() > 1;
}

int preference(const QByteArray &name)
{
    if (name.startsWith("data-")
        && (name.contains("post") || name.contains("entry") || name.contains("block")))
        return 0;
    if (name == "id")
        return 1;
    return name.contains("url") || name.contains("link") || name == "name" ? 3 : 2;
}

QList<QByteArray> candidateNames(const QList<HtmlNode> &entries)
{
    QList<QByteArray> names;
    const auto add = [&](HtmlNode node) {
        for (const QByteArray &name : identifyingAttributes(node)) {
            if (!names.contains(name))
                names.append(name);
        }
    };
    for (const HtmlNode entry : entries.mid(0, 3)) {
        add(entry);
        int left = MostElementsLookedAt;
        entry.walk([&](HtmlNode node) {
            if (node.is("figure") || node.is("img") || node.is("blockquote") || isBoilerplate(node))
                return false;
            if (node.isElement())
                add(node);
            return left-- > 0;
        });
    }
    std::stable_sort(names.begin(), names.end(),
        [](const QByteArray &a, const QByteArray &b) { return preference(a) < preference(b); });
    return names;
}

bool isSamePage(const QUrl &a, const QUrl &b)
{
    constexpr auto rest
        = QUrl::RemoveFragment | QUrl::RemoveQuery | QUrl::StripTrailingSlash | QUrl::RemoveScheme;
    return a.adjusted(rest) == b.adjusted(rest);
}

/// A link around the time, or one called permalink: by custom the entry's own address.
bool isSelfLink(HtmlNode link)
{
    const QStringList names = nameWords(link);
    return link.attribute("rel").contains("bookmark"_L1) || names.contains("permalink"_L1)
        || names.contains("date"_L1) || names.contains("timestamp"_L1)
        || bool(link.find(
            [](HtmlNode node) { return node.is("time") || !timeAttributes(node).isEmpty(); }));
}

} // namespace

bool areIdentifiers(const QStringList &values, bool isOldestFirst)
{
    QSet<QString> seen;
    qsizetype present = 0;
    for (const QString &value : values) {
        if (value.isEmpty())
            continue;
        ++present;
        seen.insert(value);
    }
    // The copy of a pinned entry has none.
    const bool isOneMissing = present > 2 && present + 1 == values.size();
    if ((present < FewestIdentified * double(values.size()) && !isOneMissing)
        || seen.size() != present)
        return false;
    return isOldestFirst || !countsFromTop(values);
}

QStringList sourceIds(const QList<HtmlNode> &entries, bool isOldestFirst)
{
    for (const QByteArray &name : candidateNames(entries)) {
        const QStringList values = valuesOf(entries, name, valueOf);
        if (areIdentifiers(values, isOldestFirst))
            return values;
    }
    for (const QByteArray &name : identifyingAttributes(wrapperOf(entries.value(0)))) {
        const QStringList values = valuesOf(entries, name, valueOfWrapper);
        if (areIdentifiers(values, isOldestFirst))
            return values;
    }
    return QStringList(entries.size());
}

QUrl permalink(HtmlNode entry, const QUrl &pageUrl, const QUrl &baseUrl)
{
    const QString id = entry.attribute("id");
    for (const HtmlNode link : entry.findAllTags("a")) {
        const QUrl url = resolveWebUrl(link.attribute("href"), baseUrl);
        if (url.isEmpty())
            continue;
        const bool leadsHere = isSamePage(url, pageUrl) && !url.fragment().isEmpty();
        if ((leadsHere && (id.isEmpty() || url.fragment() == id))
            || (isSelfLink(link) && (!isSamePage(url, pageUrl) || leadsHere)))
            return url;
    }
    if (id.isEmpty() || isVolatile(id) || !pageUrl.isValid())
        return {};
    QUrl url = pageUrl;
    url.setFragment(id);
    return url;
}

} // namespace Liveline
