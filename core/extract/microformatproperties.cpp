// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/microformats.h"

#include "core/extract/datetime.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

bool isRootClass(const QString &name)
{
    static const QRegularExpression modern(u"^h-[a-z0-9]+(?:-[a-z0-9]+)*$"_s);
    static const QStringList elder{u"hentry"_s, u"hfeed"_s, u"vcard"_s, u"hreview"_s, u"vevent"_s};
    return elder.contains(name) || modern.match(name).hasMatch();
}

bool isRoot(HtmlNode node)
{
    const QStringList names = node.classes();
    return std::any_of(names.cbegin(), names.cend(), isRootClass);
}

bool isModern(HtmlNode root)
{
    const QStringList names = root.classes();
    return std::any_of(names.cbegin(), names.cend(),
        [](const QString &name) { return name.startsWith("h-"_L1); });
}

QString modernProperty(const QString &name)
{
    static const QRegularExpression pattern(u"^(?:p|u|dt|e)-([a-z0-9]+(?:-[a-z0-9]+)*)$"_s);
    return pattern.match(name).captured(1);
}

QString elderProperty(const QString &name)
{
    static const QHash<QString, QString> names{{u"entry-title"_s, u"name"_s},
        {u"entry-content"_s, u"content"_s}, {u"entry-summary"_s, u"summary"_s},
        {u"published"_s, u"published"_s}, {u"updated"_s, u"updated"_s},
        {u"author"_s, u"author"_s}, {u"fn"_s, u"name"_s}};
    return names.value(name);
}

void addTo(MicroformatProperties &properties, HtmlNode node, bool modern)
{
    for (const QString &name : node.classes()) {
        const QString property = modern ? modernProperty(name) : elderProperty(name);
        if (!property.isEmpty() && !properties[property].contains(node))
            properties[property].append(node);
    }
    if (!modern && node.is("a") && node.attribute("rel").split(u' ').contains("bookmark"_L1))
        properties[u"url"_s].append(node);
}

/// One part of a time, as the value class pattern writes it.
QString valueOf(HtmlNode node)
{
    if (node.hasClass(u"value-title") || node.is("abbr"))
        return node.attribute("title");
    for (const char *name : {"datetime", "value", "content", "alt"}) {
        if (const QString value = node.attribute(name); !value.isEmpty())
            return value;
    }
    return node.text();
}

QString joinedValues(const QList<HtmlNode> &parts)
{
    QString date;
    QString time;
    for (const HtmlNode part : parts) {
        const QString value = valueOf(part).trimmed();
        if (value.contains(u'-') && value.size() >= 8 && date.isEmpty() && !value.startsWith(u'-'))
            date = value;
        else
            time += value;
    }
    return time.isEmpty() ? date : date + u'T' + time;
}

} // namespace

MicroformatProperties microformatProperties(HtmlNode item)
{
    MicroformatProperties properties;
    if (!item)
        return properties;
    const bool modern = isModern(item);
    item.walk([&](HtmlNode node) {
        if (!node.isElement() || node == item)
            return true;
        addTo(properties, node, modern);
        return !isRoot(node);
    });
    return properties;
}

QDateTime microformatTime(HtmlNode node)
{
    if (!node)
        return {};
    const QList<HtmlNode> parts = node.findAll([](HtmlNode inner) {
        return inner.hasClass(u"value") || inner.hasClass(u"value-title");
    });
    return parseDateTime(parts.isEmpty() ? valueOf(node) : joinedValues(parts));
}

} // namespace Liveline
