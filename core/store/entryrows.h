// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"
#include "core/store/database.h"

namespace Liveline {

// How entries and their wordings are read from rows.

/// SELECT … FROM entry e with all that readEntry() wants; a WHERE may follow.
QString selectEntries();
Entry readEntry(const Statement &row);

/// The columns of a wording, from `firstColumn` on, in the order of wordingColumns().
ParsedEntry readWording(const Statement &row, int firstColumn);
QString imagesToJson(const QList<Image> &images);
QList<Image> imagesFromJson(const QString &json);

} // namespace Liveline
