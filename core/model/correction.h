// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

namespace Liveline {

/// One thing that a source changed in what it had published.
struct Correction {
    enum class Kind {
        Substantive, ///< an edit of UX §1.3: title, number, name, negation or ≥ 15 % of the words
        Minor,
        Withdrawn,
        Restored,
    };
    Kind kind = Kind::Minor;
    QDateTime noticed; ///< UTC, ours
    EntryId entry{};
    BlogId blog{};
    QDateTime published; ///< of the entry, as its source says; invalid: untold
    Revision before; ///< of an edit; else what it said when it was withdrawn or came back
    Revision after; ///< as `before`, where it is no edit

    bool isEdit() const { return kind == Kind::Substantive || kind == Kind::Minor; }
};

} // namespace Liveline
