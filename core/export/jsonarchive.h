// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

namespace Liveline {

/// "liveline" of a JSON archive. Grows when an older program could misread what a newer one wrote;
/// new fields alone do not change it.
inline constexpr int jsonArchiveVersion = 1;

} // namespace Liveline
