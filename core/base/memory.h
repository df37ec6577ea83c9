// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

namespace Liveline {

/// Has all threads allocate from two arenas; call first thing in main(). glibc would give each
/// thread one of its own, whose freed memory no other thread can use: a quarter more is resident
/// after a day. Does nothing elsewhere (mallopt(3), M_ARENA_MAX).
void shareMemory();

} // namespace Liveline
