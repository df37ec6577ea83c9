// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/search/query.h"

#include <optional>

namespace Liveline {

/// The fields of the query language, "name:value".
enum class SearchField {
    Blog,
    Author,
    Title,
    Tag,
    Language,
    Before,
    After,
    During,
    Has,
    Is,
    Earlier, ///< rev:
    Note,
    In, ///< the dossier that is being put together
    Sort,
};

/// By one of its names, folded; nullopt: it is no field, and what looks like one is text.
std::optional<SearchField> searchFieldNamed(const QString &folded);
std::optional<Trait> traitNamed(SearchField field, const QString &folded);
std::optional<Query::Order> orderNamed(const QString &folded);

/// What a dossier without a name is called, or one that is meant whatever its name is.
bool isDossierName(const QString &folded);

/// Whether the value may become one that the field knows when more is typed.
bool mayBecomeValue(SearchField field, const QString &folded);

/// The names that are shown: the English ones, or the French ones.
QStringList searchFieldNames(bool isFrench);
/// The values that the field takes, in that language; empty: any.
QStringList searchFieldValues(SearchField field, bool isFrench);

} // namespace Liveline
