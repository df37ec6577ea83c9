// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QTimeZone>

namespace Liveline {

using JsonNames = std::initializer_list<QStringView>;

/// A JSON object by what its members are called, not by how that is spelt: "firstPublished",
/// "first_published" and "First-Published" are one name, "firstpublished". Members of objects that
/// merely wrap ("node", "attributes", "data" …) count as its own where it has none of that name.
class JsonMembers {
public:
    explicit JsonMembers(const QJsonObject &object);

    bool has(QStringView name) const { return m_values.contains(name.toString()); }
    QStringList names() const; ///< sorted
    QJsonValue value(QStringView name) const { return m_values.value(name.toString()); }
    QJsonValue first(JsonNames names) const; ///< the first that is there and says something
    QString text(JsonNames names) const; ///< the first that is a string or a number, trimmed
    bool isTrue(JsonNames names) const; ///< one of them is true, 1, "1", "true" or "yes"
    bool isFalse(JsonNames names) const; ///< one of them is there and is false, 0 or "false"
    QTimeZone zone() const; ///< the one that it names; invalid: it names none

private:
    void add(const QJsonObject &object, int depth);

    QHash<QString, QJsonValue> m_values;
};

/// A member's name as JsonMembers knows it: lower case letters and digits only.
QString fieldName(QStringView key);

/// An instant out of a string, a number or an object that tells one ({"$date": …}, {"seconds": …},
/// {"date": …, "timezone": …}). One that is written without a zone is read in `zone`, where that is
/// known. Date without a time: none.
QDateTime jsonTime(const QJsonValue &value, const QTimeZone &zone = {});

/// Names of people out of a string, an object or a list of these.
QString jsonAuthor(const QJsonValue &value);

} // namespace Liveline
