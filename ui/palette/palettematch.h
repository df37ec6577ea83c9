// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace Liveline {

/// How well a title answers what was typed; larger is better, 0: not at all. Each typed word must
/// be found: at the start of a word of the title, best of all in the typed order from the title's
/// beginning, or inside one. "bu li" finds "Budget, live". Both sides folded (core/base/text.h).
int matchRank(const QStringList &typedWords, const QString &foldedTitle);

} // namespace Liveline
