// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Liveline {

/// Whose turn it is to ask. One request at a time per host (scheme, host and port), in order,
/// urgent ones first; scheduled ones keep a distance from whatever went before, except on loopback.
/// Pure: knows no clock and no network; is told the time since any fixed moment.
class HostQueue {
public:
    enum class Ticket : quint64 { };
    using Time = std::chrono::milliseconds;

    explicit HostQueue(Time delay)
        : m_delay(delay)
    {
    }

    Ticket enqueue(const QUrl &url, bool isUrgent);
    /// Those whose turn has come. Each keeps its host until it is given back with finish().
    QList<Ticket> takeReady(Time now);
    /// A request is over, or is wanted no longer.
    void finish(Ticket ticket, Time now);
    /// When takeReady() has something to give, if nothing finishes before; nullopt: not before.
    std::optional<Time> nextTurn() const;

    static bool isSameHost(const QUrl &a, const QUrl &b);

private:
    struct Waiting {
        Ticket ticket{};
        bool isUrgent = false;
    };
    struct Host {
        QList<Waiting> waiting; ///< urgent ones first
        std::optional<Ticket> running;
        Time delay{}; ///< after each request, before the next scheduled one
        std::optional<Time> freeAgain; ///< when that is over; nullopt: nothing went before
    };

    static std::optional<Time> turnOf(const Host &host);

    Time m_delay;
    QHash<QString, Host> m_hosts;
    quint64 m_lastTicket = 0;
};

/// 127.0.0.0/8, ::1 and localhost: nobody's server but our own.
bool isLoopback(const QUrl &url);

} // namespace Liveline
