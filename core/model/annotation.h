// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QStringList>

#include <optional>

namespace Liveline {

/// What a person says of an entry, for themselves: tags and a note, both as they are kept.
struct Annotation {
    EntryId id{};
    QStringList tags = {}; ///< as tidyTags() gives them
    QString note = {};

    bool operator==(const Annotation &) const = default;
};

/// What to change in the annotations of entries; what it does not name stays.
struct AnnotationEdit {
    QStringList addedTags = {};
    QStringList removedTags = {};
    std::optional<QString> note = {}; ///< empty: none any longer
};

/// A tag as it is kept: one line without what cannot be seen, the # before it and the commas that
/// part tags; empty: it is none.
QString tidyTag(const QString &typed);
/// Each once, whatever its accents and capitals, in the order of their folded forms; the first
/// spelling counts.
QStringList tidyTags(const QStringList &typed);
QString tidyNote(const QString &typed);

} // namespace Liveline
