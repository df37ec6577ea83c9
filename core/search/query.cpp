// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/search/query.h"

#include "core/base/text.h"

namespace Liveline {

QString indexText(QStringView text) { return foldedWords(fold(text)).join(u' '); }

} // namespace Liveline
