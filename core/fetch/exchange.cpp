// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/exchange.h"

#include "core/base/log.h"
#include "core/base/then.h"
#include "core/fetch/contentcoding.h"
#include "core/fetch/hostqueue.h"
#include "core/fetch/wholeness.h"

#include <QNetworkCookie>
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
/// An answer with an error status is whole for us. Qt reports it as
/// one of its content, protocol and server errors; what comes below those is a broken connection
/// whatever the status was.
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

Exchange::Exchange(Way &way, const Request &request, const FetchLimits &limits, const Clock &clock,
    QObject *parent)
    : QObject(parent)
    , m_way(way)
    , m_request(request)
    , m_limits(limits)
    , m_clock(clock)
    , m_remainingMilliseconds(limits.totalMilliseconds)
{
    m_request.maximumBytes = std::min(request.maximumBytes, limits.bytes);
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
    const QUrl url = m_response.url;
    then(m_way.admit(url, m_request.url), this, [this](const Result<void> &admitted) {
        if (m_isSettled)
            return;
        if (!admitted)
            return settle(std::unexpected(admitted.error()));
        send();
    });
}

void Exchange::send()
{
    m_reply = m_way.network().get(networkRequest());
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finishHop);
    // Only to tell why: nothing ever goes on after one.
    connect(m_reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_certificateErrors = errors; });
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
    const Cookies &cookies = m_sendsCookies ? m_cookies : m_way.cookies();
    if (const QByteArray field = cookies.fieldFor(m_response.url); !field.isEmpty())
        request.setRawHeader("Cookie", field);
    // Named by us, so that Qt leaves the inflating to decodeContent().
    request.setRawHeader("Accept-Encoding", acceptedCodings);
    // RFC 9110 §8.8: a validator belongs to the address that gave it, and to no other on the way.
    const QUrl &validated = m_request.validated.isEmpty() ? m_request.url : m_request.validated;
    if (m_response.url == validated.adjusted(QUrl::RemoveFragment)) {
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
    request.setAttribute(Qnr::Http2AllowedAttribute, true);
    return request;
}

/// What is too long by its own word need not come.
void Exchange::readHead()
{
    m_silence.start();
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.toLongLong() > m_request.maximumBytes)
        abort(Error::Kind::TooLarge, u"the answer is longer than allowed"_s);
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
    else
        settle(std::unexpected(*m_whyAborted));
}

Error Exchange::whyNotWhole() const
{
    if (!m_certificateErrors.isEmpty())
        return {Error::Kind::Certificate, m_certificateErrors.constFirst().errorString()};
    const QNetworkReply::NetworkError error = m_reply->error();
    const bool isProxy = error >= QNetworkReply::ProxyConnectionRefusedError
        && error <= QNetworkReply::UnknownProxyError;
    return {isProxy ? Error::Kind::Proxy : Error::Kind::Network, m_reply->errorString()};
}

/// RFC 9110 §10.2.3: with a redirect, the least time before the redirected request.
bool Exchange::mustWait() const
{
    const auto until = readRetryAfter(m_response.fields, m_clock());
    return !m_request.hasWaited && until && *until > m_clock();
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
        return settle(std::unexpected(whyNotWhole()));

    keepCookies();
    const QByteArray location = m_response.field("Location");
    if (isRedirect(m_response.status) && !location.isEmpty() && !mustWait())
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

    m_visited.insert(m_response.url);
    const QUrl from = std::exchange(m_response.url, location.adjusted(QUrl::RemoveFragment));
    takeCookiesWhereGoingInCircles();
    m_isMovedForGood &= m_response.status == 301 || m_response.status == 308;
    if (m_isMovedForGood)
        m_response.movedTo = m_response.url;
    const auto spent = static_cast<int>(m_elapsed.elapsed());
    m_response.milliseconds += spent;
    m_remainingMilliseconds = std::max(1, m_remainingMilliseconds - spent);
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply.clear();
    if (HostQueue::isSameHost(from, m_response.url))
        start();
    else
        Q_EMIT redirected();
}

/// Some sites send whoever brings no cookie back to where they came from, for ever.
void Exchange::takeCookiesWhereGoingInCircles()
{
    if (m_visited.contains(m_response.url) && !m_cookies.cookiesForUrl(m_response.url).isEmpty())
        m_sendsCookies = true;
}

/// Known from then on as a site that does not answer without.
void Exchange::keepCookies()
{
    m_cookies.hear(m_response);
    const bool isLetIn = m_sendsCookies && !isRedirect(m_response.status);
    if (isLetIn || !m_way.cookies().cookiesForUrl(m_response.url).isEmpty())
        m_way.cookies().hear(m_response);
    if (isLetIn) {
        for (const QNetworkCookie &cookie : m_cookies.allCookies())
            m_way.cookies().insertCookie(cookie);
    }
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
