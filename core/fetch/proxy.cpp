// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/proxy.h"

#include "core/fetch/hostqueue.h"

#include <QNetworkProxyFactory>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr auto direct = "direct"_L1;
constexpr auto tor = "tor"_L1;
constexpr quint16 torPort = 9050;
constexpr int socksPort = 1080;
constexpr int httpPort = 8080;

/// The person's proxies, which have no business with servers on this machine.
QNetworkProxy systemProxy(const QUrl &url)
{
    if (isLoopback(url))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.constFirst();
}

} // namespace

std::optional<QString> readProxyChoice(const QString &text)
{
    const QString choice = text.trimmed();
    const QString word = choice.toLower();
    if (word.isEmpty() || word == "system"_L1)
        return QString();
    if (word == direct || word == tor)
        return word;
    QUrl url(choice, QUrl::StrictMode);
    if (url.scheme() == "socks"_L1 || url.scheme() == "socks5h"_L1)
        url.setScheme(u"socks5"_s);
    const bool isKnown = url.scheme() == "socks5"_L1 || url.scheme() == "http"_L1;
    const bool isOnlyAHost
        = (url.path().isEmpty() || url.path() == "/"_L1) && !url.hasQuery() && !url.hasFragment();
    if (!url.isValid() || !isKnown || !isOnlyAHost || url.host().isEmpty())
        return std::nullopt;
    return url.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded);
}

QNetworkProxy proxyFor(const QString &choice, const QUrl &url)
{
    if (choice.isEmpty())
        return systemProxy(url);
    if (choice == direct)
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (choice == tor)
        return QNetworkProxy(QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, torPort);
    const QUrl proxy(choice);
    const bool isSocks = proxy.scheme() == "socks5"_L1;
    return QNetworkProxy(isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy,
        proxy.host(), static_cast<quint16>(proxy.port(isSocks ? socksPort : httpPort)),
        proxy.userName(QUrl::FullyDecoded), proxy.password(QUrl::FullyDecoded));
}

} // namespace Liveline
