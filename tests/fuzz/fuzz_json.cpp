// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "fuzz/documents.h"
#include "fuzz/invariants.h"
#include "fuzz/targets.h"

namespace Liveline {

QString fuzzJson(const QByteArray &bytes)
{
    return whatIsWrong(extract(fuzzedDocument(bytes, "application/json")));
}

} // namespace Liveline
