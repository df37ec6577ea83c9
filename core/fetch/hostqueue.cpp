// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/hostqueue.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

/// The origin, RFC 6454 §4.
QString hostKey(const QUrl &url)
{
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return u"%1://%2:%3"_s.arg(url.scheme(), url.host()).arg(port);
}

} // namespace

HostQueue::Ticket HostQueue::enqueue(const QUrl &url, bool isUrgent)
{
    const Ticket ticket{++m_lastTicket};
    Host &host = m_hosts[hostKey(url)];
    host.delay = isLoopback(url) ? Time::zero() : m_delay;
    const auto place = isUrgent ? std::ranges::find(host.waiting, false, &Waiting::isUrgent)
                                : host.waiting.end();
    host.waiting.insert(place, Waiting{ticket, isUrgent});
    return ticket;
}

QList<HostQueue::Ticket> HostQueue::takeReady(Time now)
{
    QList<Ticket> ready;
    for (auto it = m_hosts.begin(); it != m_hosts.end();) {
        Host &host = *it;
        if (const auto turn = turnOf(host); turn && *turn <= now) {
            host.running = host.waiting.takeFirst().ticket;
            ready.append(*host.running);
        }
        const bool isForgettable
            = !host.running && host.waiting.isEmpty() && host.freeAgain.value_or(now) <= now;
        it = isForgettable ? m_hosts.erase(it) : std::next(it);
    }
    std::ranges::sort(ready);
    return ready;
}

void HostQueue::finish(Ticket ticket, Time now)
{
    for (Host &host : m_hosts) {
        host.waiting.removeIf([&](const Waiting &waiting) { return waiting.ticket == ticket; });
        if (host.running == ticket) {
            host.running.reset();
            host.freeAgain = now + host.delay;
        }
    }
}

std::optional<HostQueue::Time> HostQueue::nextTurn() const
{
    std::optional<Time> next;
    for (const Host &host : m_hosts) {
        if (const auto turn = turnOf(host))
            next = std::min(next.value_or(*turn), *turn);
    }
    return next;
}

std::optional<HostQueue::Time> HostQueue::turnOf(const Host &host)
{
    if (host.running || host.waiting.isEmpty())
        return std::nullopt;
    if (host.waiting.constFirst().isUrgent)
        return Time::zero();
    return host.freeAgain.value_or(Time::zero());
}

bool HostQueue::isSameHost(const QUrl &a, const QUrl &b) { return hostKey(a) == hostKey(b); }

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace Liveline
