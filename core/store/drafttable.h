// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/draft.h"
#include "core/store/database.h"

namespace Liveline {

/// The tables `draft` and `draft_entry`: what is chosen for the next dossier. Inside core/store
/// only.
class DraftTable {
public:
    explicit DraftTable(Database &database)
        : m_database(database)
    {
    }

    DossierDraft read() const;
    /// Entries that are not there (any longer), or stand twice, are left out.
    void replace(const DossierDraft &draft);

private:
    Database &m_database;
};

} // namespace Liveline
