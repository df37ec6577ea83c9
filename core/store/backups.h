// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/store.h"

#include <QDate>

namespace Liveline {

/// Copies of a database, one a day, the last seven, in the folder `backups` beside it. Each was
/// checked before it got its name. What they cost is time and disk: not for the window's thread.
class Backups {
public:
    static constexpr int kept = 7;

    struct Copy {
        QString path;
        QDate day; ///< UTC
        qint64 bytes = 0;
    };

    explicit Backups(const QString &databasePath);

    QList<Copy> all() const; ///< newest first
    /// Copies and checks, unless today's is there. The oldest beyond seven go.
    Result<void> makeForToday(const QDateTime &now) const;
    /// The newest that can be read from its first page to its last.
    std::optional<Copy> newestGood() const;

    /// Whether the database is there and cannot be relied on. Reads all of it.
    bool isDamaged() const;

    struct Restored {
        QString kept; ///< where the file that stood there is now
        ImportSummary salvaged; ///< of it, beyond what the copy holds
    };
    /// Puts the copy (nullopt: an empty database) in the place of the database, with what can still
    /// be read of that. Nobody else may have it open.
    Result<Restored> restore(const std::optional<Copy> &copy, const QDateTime &now) const;

private:
    Result<void> replaceBy(const QString &file, const QString &aside) const;

    QString m_database;
    QString m_folder;
};

} // namespace Liveline
