// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/entry.h"

#include <QJsonArray>

namespace Liveline {

/// Headline and text as one, since an edit may move words from one to the other.
QString wordsOf(const Revision &revision);

/// Word by word: [{"kind":"equal|inserted|deleted","text"}].
QJsonArray diffSpans(const Revision &before, const Revision &after);

} // namespace Liveline
