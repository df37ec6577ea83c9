// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/textdiff.h"
#include "core/model/entry.h"

#include <QList>

namespace Liveline {

/// One wording of an entry beside the one before it.
struct Wording {
    Revision revision;
    bool isFirst = false;
    bool isSubstantive = false; ///< UX §1.3; else minor
    QList<Span> headline; ///< of the first wording: one Equal span
    QList<Span> text;
};

/// The wordings of an entry, newest first. `revisions` are oldest first, as the store gives them.
QList<Wording> compareWordings(const QList<Revision> &revisions);

} // namespace Liveline
