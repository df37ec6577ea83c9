// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <memory>

namespace Liveline {

/// Opens the database for the window. One that is damaged is told, and the way back offered: the
/// newest good copy with what can still be read. Looks through the whole file only where SQLite
/// complained or the last run did not end well. Nobody else may have it open.
Result<std::unique_ptr<Store>> openOrRepair(const QString &dataDir);

} // namespace Liveline
