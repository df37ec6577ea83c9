// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/fetcher.h"

#include "core/fetch/exchange.h"
#include "core/fetch/hostqueue.h"
#include "core/fetch/transfers.h"

#include <map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

class Fetcher::Private : public QObject {
public:
    Private(const FetchLimits &fetchLimits, Clock fetchClock)
        : limits(fetchLimits)
        , clock(std::move(fetchClock))
        , queue(HostQueue::Time(fetchLimits.hostDelayMilliseconds))
    {
        turn.setSingleShot(true);
        connect(&turn, &QTimer::timeout, this, &Private::startReady);
        elapsed.start();
    }

    QFuture<Result<Response>> get(const Request &request)
    {
        auto *exchange
            = new Exchange(transfers, cookies[request.proxy], request, limits, clock, this);
        connect(exchange, &Exchange::redirected, this, [this, exchange] {
            release(exchange);
            wait(exchange);
        });
        connect(exchange, &Exchange::finished, this, [this, exchange] {
            release(exchange);
            exchange->deleteLater();
        });
        const QFuture<Result<Response>> future = exchange->future();
        wait(exchange);
        return future;
    }

    void cancelAll()
    {
        for (Exchange *exchange : std::exchange(exchanges, {}))
            exchange->fail(Error::Kind::Cancelled, u"shutting down"_s);
    }

    void setWorld(const FetchWorld &world) { transfers.setWorld(world); }

private:
    HostQueue::Time now() const { return HostQueue::Time(elapsed.elapsed()); }

    void wait(Exchange *exchange)
    {
        exchanges.insert(queue.enqueue(exchange->url(), exchange->isUrgent()), exchange);
        turn.start(0);
    }

    void release(Exchange *exchange)
    {
        if (const auto ticket = exchanges.key(exchange); ticket != HostQueue::Ticket{}) {
            exchanges.remove(ticket);
            queue.finish(ticket, now());
            turn.start(0);
        }
    }

    void startReady()
    {
        for (const HostQueue::Ticket ticket : queue.takeReady(now()))
            exchanges.value(ticket)->start();
        if (const auto next = queue.nextTurn())
            turn.start(std::max(HostQueue::Time(1), *next - now()));
    }

    const FetchLimits limits;
    const Clock clock;
    Transfers transfers;
    std::map<QString, Cookies> cookies; ///< by proxy: what went one way is not seen on another
    HostQueue queue;
    QHash<HostQueue::Ticket, Exchange *> exchanges; ///< waiting or running
    QTimer turn;
    QElapsedTimer elapsed; ///< never jumps, as a clock may
};

Fetcher::Fetcher(FetchLimits limits, Clock clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(limits, std::move(clock)))
{
}

Fetcher::~Fetcher() { d->cancelAll(); }

QFuture<Result<Response>> Fetcher::get(const Request &request)
{
    const QString scheme = request.url.scheme();
    if (request.url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1)) {
        return QtFuture::makeReadyFuture(
            Result<Response>(failure(Error::Kind::Refused, u"not an http or https address"_s)));
    }
    return d->get(request);
}

void Fetcher::setWorld(const FetchWorld &world) { d->setWorld(world); }

} // namespace Liveline

#include "moc_fetcher.cpp"
