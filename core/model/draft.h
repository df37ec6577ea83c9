// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QList>

namespace Liveline {

/// An entry that a person chose for a dossier, with what they say of it.
struct DraftEntry {
    EntryId id{};
    QString note = {};

    bool operator==(const DraftEntry &) const = default;
};

/// What a person puts together over time, from every blog and search: the tray of UX §1.3.
struct DossierDraft {
    QString title; ///< empty: none given yet
    QList<DraftEntry> entries; ///< in the person's order, each once
    QString preparedBy = {}; ///< who answers for it; empty: as for any document

    bool operator==(const DossierDraft &) const = default;
};

} // namespace Liveline
