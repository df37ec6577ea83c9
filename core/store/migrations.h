// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

namespace Liveline {

/// One step of the schema. Statements are single: the driver runs only one per call.
struct Migration {
    int version = 0;
    QStringList statements;
    std::function<void(Database &)> work = {}; ///< what SQL cannot say, after them
};

/// Every version of the schema, in order. A released one is never edited.
QList<Migration> migrations(const QDateTime &now);

/// Brings the database to the newest of `steps`, one transaction a step. A newer one is refused; an
/// older one is copied aside first, to `<path>.v<version>.bak`. Returns the version reached.
Result<int> migrate(Database &database, const QString &path, const QList<Migration> &steps);

} // namespace Liveline
