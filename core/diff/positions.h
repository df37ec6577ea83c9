// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/diff/entrymatcher.h"

namespace Liveline {

/// Fills the places of new entries between those of their neighbours, which never change; far
/// apart, so that others fit in later. What comes last is below all others that were seen, even if
/// those were re-ordered; what shares nothing with what is known came after it. Inside core/diff
/// only.
void givePositions(QList<MatchPlan::Seen> &seen, const QList<KnownEntry> &known);

} // namespace Liveline
