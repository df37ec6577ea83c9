// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"
#include "core/extract/jsonentries.h"

#include <QJsonArray>

namespace Liveline {

/// JSON that may tell a live blog: an answer, or the state that a page carries.
struct JsonAnswer {
    QJsonValue root;
    QList<QJsonObject> objects; ///< all of it, outer ones first
    QUrl url; ///< of the document
    bool isDocument = true; ///< false: a part of a page
    JsonContext context;

    /// The outermost object that has all these members, spelt exactly so; empty: there is none.
    QJsonObject holding(std::initializer_list<QStringView> names) const;
};

/// Reads answers whose shape or meaning the common rules (jsonlists.h) would miss: changes since,
/// deletions, pages, a body in parts. Nothing where the answer is not of this kind.
using JsonDialect = std::optional<Reading> (*)(const JsonAnswer &);

std::optional<Reading> readGuardian(const JsonAnswer &answer); // guardian.cpp
std::optional<Reading> readBbc(const JsonAnswer &answer); // bbc.cpp
std::optional<Reading> readAutomattic(const JsonAnswer &answer); // automattic.cpp
std::optional<Reading> readSourcefabric(const JsonAnswer &answer); // sourcefabric.cpp
std::optional<Reading> readAlJazeera(const JsonAnswer &answer); // aljazeera.cpp
std::optional<Reading> readNorkon(const JsonAnswer &answer); // norkon.cpp
std::optional<Reading> readMastodon(const JsonAnswer &answer); // mastodon.cpp
std::optional<Reading> readBluesky(const JsonAnswer &answer); // bluesky.cpp
std::optional<Reading> readDiscourse(const JsonAnswer &answer); // discourse.cpp

/// The objects of a list.
QList<QJsonObject> objectsIn(const QJsonValue &list);

} // namespace Liveline
