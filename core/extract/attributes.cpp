// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/attributes.h"

#include "core/extract/datetime.h"

#include <QRegularExpression>

#include <gumbo.h>

#include <span>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype ShortestInstant = 9;
constexpr qsizetype LongestInstant = 64;

std::span<GumboAttribute *const> attributesOf(HtmlNode node)
{
    if (!node.isElement())
        return {};
    const GumboVector &vector = node.raw()->v.element.attributes;
    return {reinterpret_cast<GumboAttribute *const *>(vector.data), vector.length};
}

bool hasWord(const QByteArray &name, std::initializer_list<const char *> words)
{
    for (const QByteArray &part : name.split('-')) {
        for (const char *word : words) {
            if (part == word)
                return true;
        }
    }
    return false;
}

bool tellsTime(const QByteArray &name, HtmlNode node)
{
    if (name == "datetime" || (name == "title" && (node.is("abbr") || node.is("time"))))
        return true;
    if (name == "content")
        return node.attribute("itemprop").startsWith("date"_L1);
    return name.startsWith("data-")
        && (hasWord(name,
                {"time", "timestamp", "date", "datetime", "published", "created", "posted",
                    "updated", "modified", "epoch", "utc", "ts", "unixtime", "pubdate"})
            || name.endsWith("timestamp") || name.endsWith("datetime"));
}

bool tellsUpdate(const QByteArray &name, HtmlNode node)
{
    return hasWord(name, {"update", "updated", "modified", "edited", "edit", "changed"})
        || node.attribute("itemprop") == "dateModified"_L1;
}

bool isAffirmative(const QString &value)
{
    return value != "false"_L1 && value != "0"_L1 && value != "no"_L1 && value != "undefined"_L1;
}

} // namespace

QList<TimeAttribute> timeAttributes(HtmlNode node)
{
    QList<TimeAttribute> times;
    for (const GumboAttribute *attribute : attributesOf(node)) {
        const QByteArray name = QByteArray(attribute->name).toLower();
        if (!tellsTime(name, node))
            continue;
        const QString value = QString::fromUtf8(attribute->value).trimmed();
        if (value.size() < ShortestInstant || value.size() > LongestInstant)
            continue;
        const QDateTime instant = parseDateTime(value);
        if (instant.isValid())
            times.append({instant, tellsUpdate(name, node)});
    }
    return times;
}

QList<QByteArray> identifyingAttributes(HtmlNode node)
{
    static const QRegularExpression pattern(
        u"^(?:id|name|itemid|data-(?:[\\w-]*[-_]?(?:id|uuid|urn|guid|msid)|post|entry|key|block|anchor|url|link|permalink))$"_s);
    QList<QByteArray> names;
    for (const GumboAttribute *attribute : attributesOf(node)) {
        const QByteArray name = QByteArray(attribute->name).toLower();
        const bool isForTests = name.contains("testid") || name.contains("test-id");
        if (!isForTests && *attribute->value && pattern.match(QString::fromLatin1(name)).hasMatch())
            names.append(name);
    }
    return names;
}

bool isPinnedByAttribute(HtmlNode node)
{
    for (const GumboAttribute *attribute : attributesOf(node)) {
        const QByteArray name(attribute->name);
        if (name.startsWith("data-") && hasWord(name, {"pinned", "sticky", "ispinned"})
            && isAffirmative(QString::fromUtf8(attribute->value)))
            return true;
    }
    return false;
}

bool isKeyEventByAttribute(HtmlNode node)
{
    for (const GumboAttribute *attribute : attributesOf(node)) {
        const QByteArray name(attribute->name);
        const QString value = QString::fromUtf8(attribute->value);
        if (!name.startsWith("data-"))
            continue;
        const bool isNamed = name.contains("key-event") || name.contains("keyevent")
            || name.contains("essential") || name.contains("highlight");
        if ((isNamed && isAffirmative(value)) || value == "key-event"_L1)
            return true;
    }
    return false;
}

} // namespace Liveline
