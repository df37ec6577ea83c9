// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/fetch/fetcher.h"

#include <QHash>
#include <QNetworkProxy>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QHostAddress;
class QSocketNotifier;

namespace Liveline {

/// One request and its answer over the wire, without redirects: what libcurl is asked for, and
/// what it hears.
struct Transfer {
    QUrl url;
    HeaderFields fields; ///< to send
    QNetworkProxy proxy;
    /// Whether this number may be connected to; asked of each that the host's name leads to, so
    /// that what is judged is what is connected to (DNS rebinding). Not asked of a proxy's hosts.
    std::function<bool(const QHostAddress &)> mayConnect;
    qint64 maximumBytes = 0; ///< of the body, as it comes
    std::function<void()> moved; ///< something came

    // The answer.
    int status = 0;
    HeaderFields answerFields;
    QByteArray head; ///< its lines as they came
    QByteArray body;
    qint64 headBytes = 0;
    QByteArray certificate; ///< Wire::certificate
    QByteArray address; ///< Wire::address
};

/// The only user of libcurl, which speaks HTTP/1.1 and HTTP/2, TLS and the proxies' languages: an
/// event loop's worth of transfers. Not QNetworkAccessManager: Qt 6.4's takes heads of any length,
/// reads those that do not end without ever looking up — so that one hostile server stops all
/// requests of a program —, takes chunks that break off for whole, and never lets go of a TLS
/// handshake that nobody answers. Inside core/fetch only; main thread.
class Transfers : public QObject {
public:
    using Finished = std::function<void(const Result<void> &)>;

    Transfers();
    ~Transfers() override;

    /// `finished` is called from the event loop, unless cancel() comes first.
    void start(const std::shared_ptr<Transfer> &transfer, Finished finished);
    void cancel(const std::shared_ptr<Transfer> &transfer);

    void setWorld(const FetchWorld &world) { m_world = world; }

private:
    struct Handle;
    struct Multi;
    void act(int socket, int events);
    void watch(int socket, int what);
    void collect();
    void noteServer(Handle &handle);

    std::unique_ptr<Multi> m_multi;
    QHash<const Transfer *, std::shared_ptr<Handle>> m_handles;
    QHash<int, QList<QSocketNotifier *>> m_notifiers;
    QTimer m_timer;
    FetchWorld m_world;
    /// By scheme, host and port: a connection that is used again shows no certificate again.
    QHash<QUrl, QByteArray> m_certificates;
};

} // namespace Liveline
