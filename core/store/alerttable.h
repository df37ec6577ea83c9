// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/alert.h"
#include "core/store/database.h"

namespace Liveline {

/// A person's rules and what met them. See core/model/alert.h.
class AlertTable {
public:
    explicit AlertTable(Database &database)
        : m_database(database)
    {
    }

    QList<AlertRule> rules() const; ///< by name
    /// Anew, or over the one of its id, which may have been removed.
    AlertRule write(const AlertRule &rule);
    void removeRule(qint64 id); ///< and what met it

    QList<Alert> newest(int limit) const; ///< newest first
    int unseenCount() const;
    /// Gives back those that were not known yet.
    QList<Alert> add(const QList<Alert> &alerts);
    void markSeen(qint64 rule); ///< 0: of all rules

private:
    Database &m_database;
};

} // namespace Liveline
