// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/fetch/http.h"

#include <QFuture>
#include <QHostInfo>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QThreadPool>

#include <functional>

namespace Liveline {

/// Finds the addresses of a host. Blocks; runs on threads of its own.
using Resolver = std::function<QHostInfo(const QString &host)>;

/// A jar that adds nothing by itself and never stands on a disk.
class Cookies : public QNetworkCookieJar {
public:
    using QNetworkCookieJar::allCookies;

    /// Those of an answer. Bounded.
    void hear(const Response &answer);
    /// The Cookie field for an address; empty: none.
    QByteArray fieldFor(const QUrl &url) const;
};

/// One way to the web, by one choice of a proxy: its connections, its cookies, its manner of
/// finding hosts. What goes one way is never seen on another. Inside core/fetch only.
class Way : public QObject {
public:
    Way(const QString &proxy, const Resolver &resolver, QThreadPool &threads);

    QNetworkAccessManager &network() { return m_network; }
    /// Of the sites that do not answer without, for this session.
    Cookies &cookies() { return m_cookies; }

    /// Refused when this host must not be asked: it is local, and the address that a person typed
    /// (`root`) is not. Looks where its name leads, but for a proxy that finds names itself.
    QFuture<Result<void>> admit(const QUrl &url, const QUrl &root);

private:
    QString m_proxy;
    Resolver m_resolver;
    QThreadPool &m_threads;
    QNetworkAccessManager m_network;
    Cookies m_cookies;
};

} // namespace Liveline
