// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Liveline {

// JSON-LD read as JSON: what extractors of schema.org need of https://www.w3.org/TR/json-ld11/ and
// of the ways in which publishers write it.

/// Whether `@type` is or holds this type: bare, prefixed or as an IRI, in any case.
bool hasType(const QJsonObject &object, QStringView type);

/// A string out of a string, a number, {"@value": …}, an object that has a text, or a list of
/// these.
QString textOf(const QJsonValue &value);

/// The address in a string, or in an object's `url`, `@id`, `contentUrl`.
QString addressOf(const QJsonValue &value);

/// `value` as a list: the elements of an array or of an "@list", or the value alone.
QJsonArray listOf(const QJsonValue &value);

/// The first of these members that is there and not empty.
QJsonValue firstOf(const QJsonObject &object, std::initializer_list<QStringView> names);

/// Every object in the value, at any depth, outer ones first.
QList<QJsonObject> allObjects(const QJsonValue &value);

} // namespace Liveline
