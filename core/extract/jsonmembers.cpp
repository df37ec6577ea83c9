// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/jsonmembers.h"

#include "core/extract/datetime.h"
#include "core/extract/jsonldnodes.h"
#include "core/extract/sanitizer.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int deepestWrapper = 3;

bool saysNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined()
        || (value.isString() && value.toString().trimmed().isEmpty())
        || (value.isArray() && value.toArray().isEmpty())
        || (value.isObject() && value.toObject().isEmpty());
}

// Objects whose members are the entry's own. "content" is none: it is the body.
bool isWrapper(const QString &name)
{
    static const QSet<QString> names{u"node"_s, u"attributes"_s, u"fields"_s, u"data"_s, u"post"_s,
        u"entry"_s, u"message"_s, u"record"_s, u"model"_s, u"payload"_s, u"source"_s, u"dates"_s,
        u"options"_s, u"properties"_s, u"additionalproperties"_s, u"embedded"_s, u"flags"_s};
    return names.contains(name);
}

QDateTime inZone(const QString &text, const QTimeZone &zone)
{
    const QDateTime exact = parseDateTime(text);
    if (exact.isValid() || !zone.isValid())
        return exact;
    const QDateTime wall = parseDateTime(text, Zoneless::AssumeUtc);
    static const QRegularExpression clock(u"\\d[:hT]?\\d{2}"_s);
    if (!wall.isValid() || text.size() < 12 || !clock.match(text).hasMatch())
        return {};
    return QDateTime(wall.date(), wall.time(), zone).toUTC();
}

bool isScalar(const QJsonValue &value) { return value.isString() || value.isDouble(); }

} // namespace

QString fieldName(QStringView key)
{
    QString name;
    name.reserve(key.size());
    for (const QChar c : key.left(80)) {
        if (c == u'(') // Apollo's caches add the arguments: content({"format":"html"})
            break;
        if (c.isLetterOrNumber())
            name += c.toLower();
    }
    return name;
}

JsonMembers::JsonMembers(const QJsonObject &object) { add(object, 0); }

void JsonMembers::add(const QJsonObject &object, int depth)
{
    QList<QJsonObject> wrapped;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString name = fieldName(member.key());
        const QJsonValue value = member.value();
        const bool isBlank = value.isString() && !value.toString().isEmpty(); // between two words
        if (name.isEmpty() || (saysNothing(value) && !isBlank))
            continue;
        if (value.isObject() && isWrapper(name) && depth < deepestWrapper)
            wrapped.append(value.toObject());
        if (!m_values.contains(name))
            m_values.insert(name, value);
    }
    for (const QJsonObject &inner : std::as_const(wrapped))
        add(inner, depth + 1);
}

QStringList JsonMembers::names() const
{
    QStringList names = m_values.keys();
    names.sort();
    return names;
}

QJsonValue JsonMembers::first(JsonNames names) const
{
    for (const QStringView name : names) {
        const auto found = m_values.constFind(name.toString());
        if (found != m_values.cend() && !saysNothing(*found))
            return *found;
    }
    return {};
}

QString JsonMembers::text(JsonNames names) const
{
    for (const QStringView name : names) {
        const QJsonValue found = value(name);
        if (const QString text = textOf(found).trimmed(); isScalar(found) && !text.isEmpty())
            return text;
    }
    return {};
}

bool JsonMembers::isTrue(JsonNames names) const
{
    return std::any_of(names.begin(), names.end(), [this](QStringView name) {
        const QJsonValue found = value(name);
        const QString text = textOf(found).toLower();
        return found.toBool()
            || (isScalar(found) && (text == u"1" || text == u"true" || text == u"yes"));
    });
}

bool JsonMembers::isFalse(JsonNames names) const
{
    return std::any_of(names.begin(), names.end(), [this](QStringView name) {
        const QJsonValue found = value(name);
        const QString text = textOf(found).toLower();
        return (found.isBool() && !found.toBool())
            || (isScalar(found) && (text == u"0" || text == u"false" || text == u"no"));
    });
}

QTimeZone JsonMembers::zone() const
{
    const QString name = text({u"timezone", u"tz", u"timezoneid"});
    return name.isEmpty() ? QTimeZone() : QTimeZone(name.toLatin1()); // "" would be the system's
}

QDateTime jsonTime(const QJsonValue &value, const QTimeZone &zone)
{
    if (isScalar(value))
        return inZone(textOf(value), zone);
    if (value.isArray()) // microformats in JSON: every property is a list
        return isScalar(value[0]) ? jsonTime(value[0], zone) : QDateTime();
    if (!value.isObject())
        return {};
    const JsonMembers fields(value.toObject());
    const QTimeZone named = fields.zone();
    for (const QStringView name : {u"date"_s, u"iso"_s, u"iso8601"_s, u"utc"_s, u"datetime"_s,
             u"time"_s, u"timestamp"_s, u"seconds"_s, u"epoch"_s, u"value"_s, u"published"_s}) {
        const QJsonValue inner = fields.value(name);
        const QDateTime time
            = isScalar(inner) ? inZone(textOf(inner), named.isValid() ? named : zone) : QDateTime();
        if (time.isValid())
            return time;
    }
    return {};
}

QString jsonAuthor(const QJsonValue &value)
{
    QStringList names;
    for (const QJsonValue &author : listOf(value)) {
        const JsonMembers fields(author.toObject());
        QString name = author.isString()
            ? author.toString()
            : fields.text({u"displayname", u"name", u"fullname", u"authorname", u"label", u"text"});
        if (name.isEmpty())
            name = fields.text({u"firstname", u"givenname"}) + u' '
                + fields.text({u"lastname", u"familyname", u"surname"});
        if (name.trimmed().isEmpty())
            name = fields.text(
                {u"username", u"screenname", u"handle", u"nickname", u"nicename", u"title"});
        name = plainLine(name);
        const bool isNumber
            = std::all_of(name.cbegin(), name.cend(), [](QChar c) { return c.isDigit(); });
        static const QRegularExpression mailbox(u"^\\S+@\\S+\\.\\S+$"_s);
        const bool isName = !isNumber && !mailbox.match(name).hasMatch();
        if (isName && name.size() <= 200 && !name.startsWith(u"http") && !names.contains(name))
            names.append(name);
    }
    return names.mid(0, 10).join(u", "_s);
}

} // namespace Liveline
