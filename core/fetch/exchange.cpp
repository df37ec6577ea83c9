// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/exchange.h"

#include "core/base/log.h"
#include "core/base/then.h"
#include "core/fetch/contentcoding.h"
#include "core/fetch/hostqueue.h"
#include "core/fetch/wholeness.h"

#include <QtConcurrentRun>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

constexpr auto defaultAccept
    = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,"
      "application/feed+json,application/xml;q=0.9,application/json;q=0.9,*/*;q=0.5";

/// "Liveline/1.0 (live-blog reader)": honest, and steady over bug-fix releases.
QByteArray userAgent()
{
    const QByteArray version = LIVELINE_VERSION;
    return "Liveline/" + version.left(version.lastIndexOf('.')) + " (live-blog reader)";
}

HeaderFields fieldsOf(const QNetworkReply &reply)
{
    HeaderFields fields;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        fields.append({name, value});
    return fields;
}

/// What the status line and the fields took, near enough: Qt does not show the bytes themselves.
qint64 headSize(const HeaderFields &fields)
{
    qint64 size = 17; // "HTTP/1.1 200 OK" and the line end
    for (const HeaderField &field : fields)
        size += field.name.size() + field.value.size() + 4;
    return size + 2;
}

/// Whether all of the answer came, as far as Qt tells. It is often content with a chunked body that
/// breaks off: see readWhole().
///
/// An answer with an error status is whole for us. Qt reports it as one of its content, protocol
/// and server errors; what comes below those is a broken connection whatever the status was.
bool isWhole(const QNetworkReply &reply, int status)
{
    const QNetworkReply::NetworkError error = reply.error();
    if (error == QNetworkReply::NoError)
        return status > 0;
    return status >= 400 && error > QNetworkReply::UnknownProxyError
        && error != QNetworkReply::ProtocolFailure;
}

/// Where a coding or a length ends the body, its end was seen. One that a chunk or the connection
/// ends may have been cut, and what it lacks would be taken for removed: its own end must tell.
Result<QByteArray> readWhole(const Response &response, qint64 maximumBytes)
{
    const QByteArray coding = response.field("Content-Encoding");
    const bool isLengthTold = !response.field("Content-Length").isEmpty()
        && response.field("Transfer-Encoding").isEmpty();
    const Result<QByteArray> decoded = decodeContent(response.body, coding, maximumBytes);
    if (decoded && coding.isEmpty() && !isLengthTold && response.status == 200
        && breaksOff(*decoded))
        return failure(Error::Kind::Network, u"the answer breaks off"_s);
    return decoded;
}

bool isRedirect(int status)
{
    constexpr std::array statuses = {301, 302, 303, 307, 308}; // RFC 9110 §15.4
    return std::ranges::find(statuses, status) != statuses.end();
}

} // namespace

Exchange::Exchange(QNetworkAccessManager &network, const Request &request,
    const FetchLimits &limits, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_request(request)
    , m_limits(limits)
    , m_clock(clock)
    , m_remainingMilliseconds(limits.totalMilliseconds)
{
    m_response.url = request.url.adjusted(QUrl::RemoveFragment);
    m_promise.start();
    m_total.setSingleShot(true);
    m_silence.setSingleShot(true);
    m_silence.setInterval(limits.silenceMilliseconds);
    connect(&m_total, &QTimer::timeout, this,
        [this] { abort(Error::Kind::Timeout, u"the answer took too long"_s); });
    connect(&m_silence, &QTimer::timeout, this,
        [this] { abort(Error::Kind::Timeout, u"the server fell silent"_s); });
}

void Exchange::start()
{
    m_response.body.clear();
    m_elapsed.start();
    m_total.start(m_remainingMilliseconds);
    m_silence.start();

    m_reply = m_network.get(networkRequest());
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { m_silence.start(); });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finishHop);
}

void Exchange::fail(Error::Kind kind, const QString &detail)
{
    if (m_reply)
        m_reply->disconnect(this);
    settle(failure(kind, detail));
}

QNetworkRequest Exchange::networkRequest() const
{
    QNetworkRequest request(m_response.url);
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader(
        "Accept", m_request.accept.isEmpty() ? QByteArray(defaultAccept) : m_request.accept);
    for (const HeaderField &field : m_request.fields)
        request.setRawHeader(field.name, field.value);
    // Named by us, so that Qt leaves the inflating to decodeContent().
    request.setRawHeader("Accept-Encoding", acceptedCodings);
    // RFC 9110 §8.8: a validator belongs to the address that gave it; the place that a redirect
    // leads to never did.
    if (m_redirects == 0) {
        if (!m_request.validators.etag.isEmpty())
            request.setRawHeader("If-None-Match", m_request.validators.etag);
        if (!m_request.validators.lastModified.isEmpty())
            request.setRawHeader("If-Modified-Since", m_request.validators.lastModified);
    }
    using Qnr = QNetworkRequest;
    request.setAttribute(Qnr::RedirectPolicyAttribute, Qnr::ManualRedirectPolicy);
    request.setAttribute(Qnr::CookieLoadControlAttribute, Qnr::Manual);
    request.setAttribute(Qnr::CookieSaveControlAttribute, Qnr::Manual);
    request.setAttribute(Qnr::CacheLoadControlAttribute, Qnr::AlwaysNetwork);
    request.setAttribute(Qnr::CacheSaveControlAttribute, false);
    return request;
}

void Exchange::read()
{
    m_silence.start();
    m_response.body += m_reply->readAll();
    if (m_response.body.size() > m_request.maximumBytes)
        abort(Error::Kind::TooLarge, u"the answer is longer than allowed"_s);
}

void Exchange::abort(Error::Kind kind, const QString &detail)
{
    m_whyAborted = Error{kind, detail};
    if (m_reply)
        m_reply->abort(); // finishes at once, and comes to finishHop()
}

void Exchange::finishHop()
{
    if (!m_whyAborted)
        m_response.body += m_reply->readAll();
    m_total.stop();
    m_silence.stop();
    if (m_whyAborted)
        return settle(std::unexpected(*m_whyAborted));

    m_response.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_response.fields = fieldsOf(*m_reply);
    m_response.bytesReceived += m_response.body.size() + headSize(m_response.fields);
    if (!isWhole(*m_reply, m_response.status))
        return settle(failure(Error::Kind::Network, m_reply->errorString()));

    const QByteArray location = m_response.field("Location");
    if (isRedirect(m_response.status) && !location.isEmpty())
        follow(m_response.url.resolved(QUrl::fromEncoded(location)));
    else
        decode();
}

void Exchange::follow(const QUrl &location)
{
    if (!mayRedirect(m_response.url, location)) {
        return settle(failure(Error::Kind::Refused,
            u"redirect from %1 to %2"_s.arg(m_response.url.toString(), location.toString())));
    }
    if (++m_redirects > m_limits.redirects)
        return settle(failure(Error::Kind::Network, u"too many redirects"_s));

    const QUrl from = std::exchange(m_response.url, location.adjusted(QUrl::RemoveFragment));
    m_isMovedForGood &= m_response.status == 301 || m_response.status == 308;
    if (m_isMovedForGood)
        m_response.movedTo = m_response.url;
    const auto spent = static_cast<int>(m_elapsed.elapsed());
    m_response.milliseconds += spent;
    m_remainingMilliseconds = std::max(1, m_remainingMilliseconds - spent);
    m_reply->disconnect(this);
    m_reply->deleteLater();
    if (HostQueue::isSameHost(from, m_response.url))
        start();
    else
        Q_EMIT redirected();
}

/// Off the main thread: a page of some megabytes takes longer than a frame.
void Exchange::decode()
{
    m_response.fetchedAt = m_clock();
    const auto decoded = QtConcurrent::run(&readWhole, m_response, m_request.maximumBytes);
    then(decoded, this, [this](const Result<QByteArray> &body) {
        if (!body)
            return settle(std::unexpected(body.error()));
        m_response.body = *body;
        m_response.milliseconds += m_elapsed.elapsed();
        settle(m_response);
    });
}

void Exchange::settle(const Result<Response> &result)
{
    if (std::exchange(m_isSettled, true))
        return;
    m_total.stop();
    m_silence.stop();
    if (!result) {
        qCDebug(logFetch).noquote()
            << m_request.url.toString(QUrl::RemoveUserInfo) << result.error().detail;
    }
    // Whoever waits may take down the Fetcher, and this with it: the promise goes last.
    QPromise<Result<Response>> promise = std::move(m_promise);
    Q_EMIT finished();
    promise.addResult(result);
    promise.finish();
}

} // namespace Liveline

#include "moc_exchange.cpp"
