// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

#include <algorithm>

namespace Liveline {

/// One scheduled check of a host in so many seconds, however many blogs it has: ten blogs of one
/// site are no ruder than one that is checked as often as can be. Whoever asks for a turn has it.
/// Pure. Inside core/track only.
class HostBudget {
public:
    static constexpr qint64 seconds = 15;

    QDateTime takeTurn(const QString &host, const QDateTime &now)
    {
        QDateTime &next = m_next[host];
        const QDateTime turn = next.isValid() ? std::max(next, now) : now;
        next = turn.addSecs(seconds);
        return turn;
    }
    void clear() { m_next.clear(); }

private:
    QHash<QString, QDateTime> m_next;
};

} // namespace Liveline
