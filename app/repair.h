// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QFuture>

#include <functional>
#include <memory>

class QWidget;

namespace Liveline {

/// Opens the database for the window. One that is damaged is told, and the way back offered: the
/// newest good copy with what can still be read. Looks through the whole file only where SQLite
/// complained, the last run did not end well or it `isSuspect`. Nobody else may have it open.
Result<std::unique_ptr<Store>> openOrRepair(const QString &dataDir, bool isSuspect = false);

/// Looks through the whole file on another thread, while it is in use.
QFuture<bool> isDamaged(const QString &dataDir);

/// Tells that the database in use is damaged, without waiting for the answer; `repair` is called
/// for a person who wants it repaired now.
void tellOfDamage(QWidget *window, std::function<void()> repair);

} // namespace Liveline
