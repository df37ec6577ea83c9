// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/annotation.h"
#include "core/store/database.h"

namespace Liveline {

/// The tables `entry_tag` and `entry_note`: what the reader says of entries. A light view of a
/// connection; inside core/store only.
class AnnotationTable {
public:
    explicit AnnotationTable(Database &database)
        : m_database(database)
    {
    }

    /// nullopt: there is no such entry.
    std::optional<Annotation> find(EntryId id) const;
    /// In the place of what was said of it; returns whether that is another now.
    bool replace(const Annotation &wanted);
    /// What was said before of those that are another now.
    QList<Annotation> edit(const QList<EntryId> &ids, const AnnotationEdit &edit);
    QList<Annotation> restore(const QList<Annotation> &wanted); ///< the same, for whole annotations
    QStringList tags() const; ///< all, those that are used most first

private:
    Database &m_database;
};

} // namespace Liveline
