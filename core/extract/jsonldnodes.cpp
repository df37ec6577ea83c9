// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonldnodes.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr qsizetype maximumObjects = 200'000;

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined()
        || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

QString textOf(const QJsonValue &value, int depth)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toVariant().toString();
    if (depth > 4)
        return {};
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts.append(textOf(part, depth + 1));
        parts.removeAll(QString());
        return parts.join(u'\n');
    }
    const QJsonValue inner = firstOf(value.toObject(),
        {u"@value", u"text", u"html", u"articleBody", u"content", u"value", u"name"});
    return isEmpty(inner) ? QString() : textOf(inner, depth + 1);
}

} // namespace

bool hasType(const QJsonObject &object, QStringView type)
{
    for (const QJsonValue &value : listOf(object[u"@type"_s])) {
        const QString written = value.toString();
        if (!written.endsWith(type, Qt::CaseInsensitive))
            continue;
        const qsizetype before = written.size() - type.size() - 1;
        if (before < 0 || QStringView(u"/:#").contains(written[before]))
            return true;
    }
    return false;
}

QString textOf(const QJsonValue &value) { return textOf(value, 0); }

QString addressOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isArray())
        return addressOf(value.toArray().first());
    const QJsonValue address
        = firstOf(value.toObject(), {u"url", u"contentUrl", u"@id", u"embedUrl"});
    return address.isString() ? address.toString().trimmed()
                              : addressOf(address.toObject()[u"@id"_s].toString());
}

QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    if (const QJsonObject object = value.toObject(); object[u"@list"_s].isArray())
        return object[u"@list"_s].toArray();
    return isEmpty(value) ? QJsonArray() : QJsonArray{value};
}

QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QStringView> names)
{
    for (const QStringView name : names) {
        const QJsonValue value = object.value(name);
        if (!isEmpty(value))
            return value;
    }
    return {};
}

QList<QJsonObject> allObjects(const QJsonValue &value)
{
    QList<QJsonObject> objects;
    QList<QJsonValue> pending{value};
    while (!pending.isEmpty() && objects.size() < maximumObjects) {
        const QJsonValue next = pending.takeFirst();
        if (next.isArray()) {
            for (const QJsonValue &element : next.toArray())
                pending.append(element);
        } else if (next.isObject()) {
            const QJsonObject object = next.toObject();
            objects.append(object);
            for (const QJsonValue &member : object) {
                if (member.isObject() || member.isArray())
                    pending.append(member);
            }
        }
    }
    return objects;
}

} // namespace Liveline
