// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/cookies.h"
#include "core/fetch/fetcher.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QSet>
#include <QTimer>

namespace Liveline {

struct Transfer;
class Transfers;

/// One Request on its way to a Response: follows redirects, keeps the bounds and remembers why it
/// gave up. Inside core/fetch only; owned by the Fetcher, which starts each hop when the host's
/// turn has come. Emits finished() once, after which it is dead.
class Exchange : public QObject {
    Q_OBJECT

public:
    /// `cookies`: of the sites that do not answer without, for this session and this proxy.
    Exchange(Transfers &transfers, Cookies &cookies, const Request &request,
        const FetchLimits &limits, const Clock &clock, QObject *parent);
    ~Exchange() override;

    QFuture<Result<Response>> future() const { return m_promise.future(); }
    const QUrl &url() const { return m_response.url; } ///< of the next hop
    bool isUrgent() const { return m_request.isUrgent; }

    void start();
    void fail(Error::Kind kind, const QString &detail);

Q_SIGNALS:
    void redirected(); ///< to another host, whose turn we have to wait for
    void finished();

private:
    std::shared_ptr<Transfer> newTransfer();
    HeaderFields fieldsToSend() const;
    bool mayAskLocally() const;
    void finishHop(const Result<void> &result);
    bool mustWait() const;
    void follow(const QUrl &location);
    void takeCookiesWhereGoingInCircles();
    void keepCookies();
    void decode();
    void settle(const Result<Response> &result);

    Transfers &m_transfers;
    Cookies &m_sessionCookies;
    Request m_request;
    FetchLimits m_limits;
    Clock m_clock;
    QPromise<Result<Response>> m_promise;
    Response m_response;
    std::shared_ptr<Transfer> m_transfer; ///< of this hop
    QSet<QUrl> m_visited;
    Cookies m_cookies; ///< of this exchange
    QTimer m_total;
    QTimer m_silence;
    QElapsedTimer m_elapsed;
    int m_remainingMilliseconds;
    int m_redirects = 0;
    bool m_isSettled = false;
    bool m_sendsCookies = false; ///< this exchange's: the site goes in circles without
    bool m_isMovedForGood = true; ///< nothing but 301 and 308 so far
};

} // namespace Liveline
