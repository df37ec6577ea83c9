// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/way.h"

#include "core/base/localhost.h"
#include "core/fetch/proxy.h"

#include <QHostAddress>
#include <QNetworkCookie>
#include <QNetworkProxyFactory>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

// Enough for being let in; RFC 6265 §6.1 asks for more of a browser.
constexpr qsizetype mostCookies = 200;
constexpr qsizetype mostCookiesOfAnAnswer = 30;
constexpr qsizetype longestCookie = 4096;

class ProxyFactory : public QNetworkProxyFactory {
public:
    explicit ProxyFactory(const QString &choice)
        : m_choice(choice)
    {
    }
    // One and no other: Qt has nothing to fall back to.
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return {proxyFor(m_choice, query.url())};
    }

private:
    QString m_choice;
};

Result<void> refusal(const QString &host)
{
    return failure(Error::Kind::Refused, u"%1 is in a local network"_s.arg(host));
}

Result<void> judge(const QString &host, const QHostInfo &found)
{
    if (found.error() != QHostInfo::NoError || found.addresses().isEmpty())
        return failure(Error::Kind::Network, u"%1: %2"_s.arg(host, found.errorString()));
    const QList<QHostAddress> addresses = found.addresses();
    const auto local = std::ranges::find_if(addresses, isLocalAddress);
    if (local == addresses.end())
        return {};
    return refusal(u"%1 (%2)"_s.arg(host, local->toString()));
}

} // namespace

void Cookies::hear(const Response &answer)
{
    QList<QNetworkCookie> cookies;
    for (const HeaderField &field : answer.fields) {
        if (field.name.compare("Set-Cookie", Qt::CaseInsensitive) == 0) // may hold several lines
            cookies += QNetworkCookie::parseCookies(field.value);
    }
    cookies.removeIf([](const QNetworkCookie &cookie) {
        return cookie.name().size() + cookie.value().size() > longestCookie;
    });
    if (allCookies().size() < mostCookies)
        setCookiesFromUrl(cookies.mid(0, mostCookiesOfAnAnswer), answer.url);
}

QByteArray Cookies::fieldFor(const QUrl &url) const
{
    QByteArray field;
    for (const QNetworkCookie &cookie : cookiesForUrl(url)) {
        if (!field.isEmpty())
            field += "; ";
        field += cookie.toRawForm(QNetworkCookie::NameAndValueOnly);
    }
    return field;
}

Way::Way(const QString &proxy, const Resolver &resolver, QThreadPool &threads)
    : m_proxy(proxy)
    , m_resolver(resolver)
    , m_threads(threads)
{
    m_network.setProxyFactory(new ProxyFactory(proxy)); // m_network owns it
}

QFuture<Result<void>> Way::admit(const QUrl &url, const QUrl &root)
{
    const QString host = url.host();
    if (isLocalHost(root.host()))
        return QtFuture::makeReadyFuture(Result<void>());
    if (isLocalHost(host))
        return QtFuture::makeReadyFuture(refusal(host));
    const bool isNumber = !QHostAddress(host).isNull();
    const QNetworkProxy proxy = proxyFor(m_proxy, url);
    if (isNumber || proxy.capabilities().testFlag(QNetworkProxy::HostNameLookupCapability))
        return QtFuture::makeReadyFuture(Result<void>());
    // QHostInfo::fromName() always asks anew and leaves the answer in Qt's cache for a minute,
    // where QNetworkAccessManager finds it: what was judged is what is connected to, and a name
    // that leads elsewhere a moment later (DNS rebinding) gains nothing.
    return QtConcurrent::run(
        &m_threads, [resolver = m_resolver, host] { return judge(host, resolver(host)); });
}

} // namespace Liveline
