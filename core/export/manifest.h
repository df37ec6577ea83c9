// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/export/export.h"

namespace Liveline {

/// What an Evidence document holds, for programs: one JSON object with its names sorted, an entry a
/// line. The same job gives the same bytes. Digests are those of the hash chain
/// (core/store/ledger.h), so that `liveline verify` and anybody with its description can compute
/// them anew; pictures are told by the SHA-256 of their bytes.
///
///     {"chain":{"head":"9f86…","records":57},"created":"2026-03-04T13:05:00Z","entries":[
///     {"blog":"https://…","first_seen":"…","id":12,"key":"…","last_seen":"…","published":"…",
///      "removed":null,"title":"…","url":"…","wordings":[{"number":1,"seen":"…","sha256":"…"}]}
///     ],"generator":"Liveline 1.0.0","manifest":1,"pictures":[…],"title":"…"}
QByteArray manifestOf(const ExportJob &job);

} // namespace Liveline
