// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/track/tracker.h"

namespace Liveline {

/// Tells the tracker when the system says that the network is back (NetworkManager's word, or
/// GLib's). Where nobody says so the tracker notices it by itself, only later.
void watchNetwork(Tracker &tracker);

} // namespace Liveline
