// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/store/database.h"

#include <QByteArray>

namespace Liveline {

// The bytes that the hash chain is made of (ledger.h). Inside core/store only.

struct LedgerRecord {
    qint64 id = 0;
    QByteArray kind;
    qint64 blog = 0;
    qint64 time = 0; ///< milliseconds of UTC
    std::optional<qint64> entry;
    qint64 number = 0; ///< of the wording; 0: none
    QByteArray digest; ///< empty: none
};

QByteArray canonicalBytes(const LedgerRecord &record);
QByteArray linkOf(const QByteArray &previous, const LedgerRecord &record);
QByteArray firstLink(); ///< of the record before the first

/// The columns of `revision r` that wordingDigest() reads, in its order. Texts come as the bytes
/// that are stored.
QString wordingBytes();
QByteArray wordingDigest(const Statement &row, int firstColumn);
QByteArray removalDigest(const QVariant &removed);

} // namespace Liveline
