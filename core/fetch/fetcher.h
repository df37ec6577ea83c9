// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/clock.h"
#include "core/fetch/http.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace Liveline {

/// Bounds of one exchange, all redirects included.
struct FetchLimits {
    int totalMilliseconds = 60'000;
    int silenceMilliseconds = 20'000; ///< longest wait between two bytes
    int redirects = 8;
    qint64 bytes = 64 * 1024 * 1024; ///< of a body, whatever the request allows
    int hostDelayMilliseconds
        = 2'000; ///< between two scheduled requests to one host; 0 for loopback
};

/// In place of what the system says, for tests.
struct FetchWorld {
    QString authorities; ///< a file of certificates (PEM) to trust; empty: the system's
    QStringList hosts; ///< "name:port:address"
};

/// The one door to the web. One request at a time per host, in order, urgent ones
/// first. Lives on the main thread; futures finish there. A request that outlives the Fetcher
/// finishes as Cancelled. Sends no Referer, and cookies only to sites that do not answer without,
/// as long as it lives; keeps nothing on disk. Asks nothing of a local network unless the request's
/// own address is local.
///
/// Errors: Network, Certificate, Proxy, Timeout, TooLarge, Refused, Cancelled. An HTTP error status
/// is not an error here but a Response.
class Fetcher : public QObject {
    Q_OBJECT

public:
    explicit Fetcher(
        FetchLimits limits = {}, Clock clock = systemClock(), QObject *parent = nullptr);
    ~Fetcher() override;

    QFuture<Result<Response>> get(const Request &request);

    void setWorld(const FetchWorld &world);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Liveline
