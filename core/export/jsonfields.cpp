// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/export/jsonfields.h"

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

JsonFields::JsonFields(const QJsonValue &value, QString path, QString &problem)
    : m_object(value.toObject())
    , m_path(std::move(path))
    , m_problem(problem)
{
    if (!value.isObject())
        complain(u"is not an object"_s);
}

QString JsonFields::text(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        complain(name, u"is not a text"_s);
    return value.toString();
}

QString JsonFields::textOrNull(QLatin1StringView name) const
{
    return isNull(name) ? QString() : text(name);
}

QUrl JsonFields::webAddress(QLatin1StringView name) const
{
    const QUrl url(textOrNull(name), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isEmpty()
        && (!url.isValid() || url.host().isEmpty()
            || (scheme != "http"_L1 && scheme != "https"_L1)))
        complain(name, u"is not an http or https address"_s);
    return url;
}

QDateTime JsonFields::time(QLatin1StringView name) const
{
    const QString text = textOrNull(name);
    if (text.isEmpty())
        return {};
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() != Qt::UTC)
        complain(name, u"is not a time in UTC"_s);
    return time;
}

qint64 JsonFields::number(QLatin1StringView name, qint64 least, qint64 most) const
{
    const QJsonValue value = m_object.value(name);
    const qint64 number = value.toInteger(least);
    if (!value.isDouble() || value != QJsonValue(number) || number < least || number > most)
        complain(name, u"is not a number between %1 and %2"_s.arg(least).arg(most));
    return number;
}

qint64 JsonFields::numberOrNull(QLatin1StringView name, qint64 least, qint64 most) const
{
    return isNull(name) ? 0 : number(name, least, most);
}

bool JsonFields::flag(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        complain(name, u"is neither true nor false"_s);
    return value.toBool();
}

bool JsonFields::flagOrNull(QLatin1StringView name) const { return !isNull(name) && flag(name); }

QJsonArray JsonFields::list(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        complain(name, u"is not a list"_s);
    return value.toArray();
}

QStringList JsonFields::textsOrNull(QLatin1StringView name) const
{
    QStringList texts;
    if (isNull(name))
        return texts;
    for (const QJsonValue &value : list(name)) {
        if (!value.isString())
            complain(name, u"is not a list of texts"_s);
        texts.append(value.toString());
    }
    return texts;
}

JsonFields JsonFields::object(QLatin1StringView name) const
{
    return {m_object.value(name), pathOf(name), m_problem};
}

JsonFields JsonFields::item(QLatin1StringView name, const QJsonArray &list, qsizetype index) const
{
    return {list.at(index), u"%1[%2]"_s.arg(pathOf(name)).arg(index), m_problem};
}

void JsonFields::complain(QLatin1StringView name, const QString &what) const
{
    if (m_problem.isEmpty())
        m_problem = pathOf(name) + u' ' + what;
}

bool JsonFields::isNull(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return value.isNull() || value.isUndefined();
}

QString JsonFields::pathOf(QLatin1StringView name) const
{
    return m_path.isEmpty() ? QString(name) : m_path + u'.' + name;
}

void JsonFields::complain(const QString &what) const
{
    if (m_problem.isEmpty())
        m_problem = (m_path.isEmpty() ? u"the document"_s : m_path) + u' ' + what;
}

} // namespace Liveline
