// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/extract/packedstate.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr int deepest = 60;
constexpr int mostValues = 300'000;

bool isPlace(const QJsonValue &value, qsizetype size)
{
    return value.isDouble() && value.toInteger(-9) >= -7 && value.toInteger() < size;
}

bool isWrapper(const QJsonValue &value) // ["ShallowReactive", 1]
{
    return value.isArray() && value.toArray().size() == 2 && value[0].isString()
        && value[1].isDouble();
}

class References {
public:
    explicit References(const QJsonArray &flat)
        : m_flat(flat)
    {
    }

    QJsonValue at(qint64 place, int depth)
    {
        if (place < 0 || place >= m_flat.size() || depth > deepest || ++m_count > mostValues)
            return {};
        if (const auto known = m_known.constFind(place); known != m_known.cend())
            return *known;
        m_known.insert(place, {}); // what contains itself ends here
        const QJsonValue value = unpacked(m_flat[place], depth);
        m_known.insert(place, value);
        return value;
    }

private:
    QJsonValue unpacked(const QJsonValue &value, int depth)
    {
        if (isWrapper(value))
            return at(value[1].toInteger(), depth + 1);
        if (value.isArray() && value[0] == u"Date"_s)
            return value[1];
        if (value.isArray()) {
            QJsonArray array;
            for (const QJsonValue &place : value.toArray())
                array.append(at(place.toInteger(-1), depth + 1));
            return array;
        }
        if (!value.isObject())
            return value;
        const QJsonObject places = value.toObject();
        QJsonObject object;
        for (auto member = places.begin(); member != places.end(); ++member)
            object.insert(member.key(), at(member.value().toInteger(-1), depth + 1));
        return object;
    }

    const QJsonArray m_flat;
    QHash<qint64, QJsonValue> m_known;
    int m_count = 0;
};

class Flight {
public:
    explicit Flight(const QByteArray &stream) { read(stream); }

    QJsonArray rows()
    {
        QJsonArray rows;
        for (const QJsonValue &row : std::as_const(m_rows))
            rows.append(filled(row, 0));
        return rows;
    }

private:
    void read(const QByteArray &stream);
    void addLine(const QByteArray &id, const QByteArray &line);
    QJsonValue filled(const QJsonValue &value, int depth);

    QList<QJsonValue> m_rows;
    QHash<QString, QJsonValue> m_byId;
    QSet<QString> m_open; ///< ids of the rows that are being filled in
    int m_count = 0;
};

void Flight::read(const QByteArray &stream)
{
    qsizetype at = 0;
    while (at < stream.size()) {
        const qsizetype colon = stream.indexOf(':', at);
        if (colon < 0 || colon - at > 12)
            return;
        const QByteArray id = stream.mid(at, colon - at).trimmed();
        at = colon + 1;
        const qsizetype comma = stream.indexOf(',', at);
        if (stream.mid(at, 1) == "T" && comma > at && comma - at < 12) {
            bool isLength = false;
            const qsizetype length = stream.mid(at + 1, comma - at - 1).toLongLong(&isLength, 16);
            if (!isLength || length < 0 || length > stream.size())
                return;
            m_byId.insert(
                QString::fromLatin1(id), QString::fromUtf8(stream.mid(comma + 1, length)));
            at = comma + 1 + length;
            continue;
        }
        const qsizetype newline = stream.indexOf('\n', at);
        const qsizetype end = newline < 0 ? stream.size() : newline;
        addLine(id, stream.mid(at, end - at));
        at = end + 1;
    }
}

void Flight::addLine(const QByteArray &id, const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (document.isNull())
        return;
    const QJsonValue value
        = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    m_byId.insert(QString::fromLatin1(id), value);
    m_rows.append(value);
}

QJsonValue Flight::filled(const QJsonValue &value, int depth)
{
    if (depth > deepest || ++m_count > mostValues)
        return value;
    if (value.isString()) {
        const QString text = value.toString();
        if (text.startsWith(u"$D"))
            return text.sliced(2);
        const QString id = text.startsWith(u'$') ? text.sliced(1) : QString();
        const QJsonValue row = m_byId.value(id);
        if (row.isString() || row.isNull() || m_open.contains(id))
            return row.isString() ? row : value;
        m_open.insert(id); // a row does not hold itself
        const QJsonValue whole = filled(row, depth + 1);
        m_open.remove(id);
        return whole;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &element : value.toArray())
            array.append(filled(element, depth + 1));
        return array;
    }
    QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = filled(member.value(), depth + 1);
    return value.isObject() ? QJsonValue(object) : value;
}

} // namespace

std::optional<QJsonValue> unpackReferences(const QJsonArray &flat)
{
    constexpr qsizetype fewest = 6;
    const QJsonObject first = flat[0].toObject();
    const bool isTree = !first.isEmpty()
        && std::all_of(first.begin(), first.end(),
            [&](const QJsonValue &value) { return isPlace(value, flat.size()); });
    if (flat.size() < fewest || (!isTree && !isWrapper(flat[0])))
        return {};
    return References(flat).at(0, 0);
}

QJsonArray unpackFlight(const QByteArray &stream) { return Flight(stream).rows(); }

} // namespace Liveline
