// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"
#include "core/store/store.h"

namespace Liveline {

/// Keeps a raw answer that said something new of a blog, if the person wants that. Whether it works
/// changes nothing for the check. Inside core/track only.
void record(Store &store, BlogId blog, const Response &answer);

} // namespace Liveline
