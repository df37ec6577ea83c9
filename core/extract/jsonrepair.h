// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace Liveline {

/// JSON as pages embed it: inside comments or CDATA, with raw line feeds, stray commas, JavaScript's
/// undefined and NaN, bad escapes, quotes that nobody escaped, or escaped as HTML. Valid JSON costs one
/// parse; null where nothing helps.
QJsonDocument parseLenientJson(const QString &text);

/// The complete objects inside damaged or cut-off JSON in which the string `value` stands directly
/// as a member's value: what can be saved when the whole cannot be read.
QList<QJsonObject> salvageObjects(const QString &text, const QString &value);

} // namespace Liveline
