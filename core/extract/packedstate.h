// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonArray>

#include <optional>

namespace Liveline {

/// Nuxt's and SvelteKit's state: one flat list in which every number inside a list or an object is
/// the place of a value. Unpacked; nothing where a list is none of these.
std::optional<QJsonValue> unpackReferences(const QJsonArray &flat);

/// Next.js' stream of React components, `<id>:<JSON>` a line, texts by their length, one row
/// referring to another as "$<id>". The rows that are JSON, their references filled in.
QJsonArray unpackFlight(const QByteArray &stream);

} // namespace Liveline
