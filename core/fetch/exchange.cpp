// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/exchange.h"

#include "core/base/localhost.h"
#include "core/base/log.h"
#include "core/base/then.h"
#include "core/fetch/contentcoding.h"
#include "core/fetch/hostqueue.h"
#include "core/fetch/proxy.h"
#include "core/fetch/transfers.h"
#include "core/fetch/wholeness.h"

#include <QHostAddress>
#include <QPointer>
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

/// Where a coding, a length or a last chunk ends the body, its end was seen. One that the
/// connection ends may have been cut, and what it lacks would be taken for removed: its own end
/// must tell.
Result<QByteArray> readWhole(const Response &response, qint64 maximumBytes)
{
    const QByteArray coding = response.field("Content-Encoding");
    const bool isEndTold = !response.field("Content-Length").isEmpty()
        || !response.field("Transfer-Encoding").isEmpty();
    const Result<QByteArray> decoded = decodeContent(response.body, coding, maximumBytes);
    if (decoded && coding.isEmpty() && !isEndTold && response.status == 200 && breaksOff(*decoded))
        return failure(Error::Kind::Network, u"the answer breaks off"_s);
    return decoded;
}

/// RFC 9112 §3, for the record: what the transfer sends, but for what is the reader's own.
QByteArray headOf(const Transfer &transfer)
{
    QByteArray path = transfer.url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (transfer.url.hasQuery())
        path += '?' + transfer.url.query(QUrl::FullyEncoded).toLatin1();
    QByteArray host = transfer.url.host(QUrl::FullyEncoded).toLatin1();
    if (transfer.url.port() > 0)
        host += ':' + QByteArray::number(transfer.url.port());
    QByteArray head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n";
    for (const HeaderField &field : transfer.fields) {
        if (field.name != "Cookie")
            head += field.name + ": " + field.value + "\r\n";
    }
    return head + "\r\n";
}

bool isRedirect(int status)
{
    constexpr std::array statuses = {301, 302, 303, 307, 308}; // RFC 9110 §15.4
    return std::ranges::find(statuses, status) != statuses.end();
}

} // namespace

Exchange::Exchange(Transfers &transfers, Cookies &cookies, const Request &request,
    const FetchLimits &limits, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transfers(transfers)
    , m_sessionCookies(cookies)
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
        [this] { fail(Error::Kind::Timeout, u"the answer took too long"_s); });
    connect(&m_silence, &QTimer::timeout, this,
        [this] { fail(Error::Kind::Timeout, u"the server fell silent"_s); });
}

Exchange::~Exchange()
{
    if (m_transfer)
        m_transfers.cancel(m_transfer);
}

void Exchange::start()
{
    m_elapsed.start();
    m_total.start(m_remainingMilliseconds);
    m_silence.start();
    const QString host = m_response.url.host();
    if (isLocalHost(host) && !mayAskLocally())
        return fail(Error::Kind::Refused, u"%1 is in a local network"_s.arg(host));
    m_transfer = newTransfer();
    m_transfers.start(m_transfer, [self = QPointer(this)](const Result<void> &result) {
        if (self)
            self->finishHop(result);
    });
}

void Exchange::fail(Error::Kind kind, const QString &detail)
{
    if (m_transfer)
        m_transfers.cancel(std::exchange(m_transfer, nullptr));
    settle(failure(kind, detail));
}

/// Only who typed a local address is sent to local addresses.
bool Exchange::mayAskLocally() const { return isLocalHost(m_request.url.host()); }

std::shared_ptr<Transfer> Exchange::newTransfer()
{
    auto transfer = std::make_shared<Transfer>();
    transfer->url = m_response.url;
    transfer->fields = fieldsToSend();
    transfer->proxy = proxyFor(m_request.proxy, m_response.url);
    transfer->maximumBytes = m_request.maximumBytes;
    transfer->mayConnect = [mayAskLocally = mayAskLocally()](const QHostAddress &address) {
        return mayAskLocally || !isLocalAddress(address);
    };
    transfer->moved = [this] { m_silence.start(); };
    return transfer;
}

HeaderFields Exchange::fieldsToSend() const
{
    HeaderFields fields{
        {"User-Agent", userAgent()},
        {"Accept", m_request.accept.isEmpty() ? QByteArray(defaultAccept) : m_request.accept},
        {"Accept-Encoding", acceptedCodings}, // what decodeContent() reads
    };
    fields += m_request.fields;
    const Cookies &cookies = m_sendsCookies ? m_cookies : m_sessionCookies;
    if (const QByteArray field = cookies.fieldFor(m_response.url); !field.isEmpty())
        fields.append({"Cookie", field});
    // RFC 9110 §8.8: a validator belongs to the address that gave it, and to no other on the way.
    const QUrl &validated = m_request.validated.isEmpty() ? m_request.url : m_request.validated;
    if (m_response.url == validated.adjusted(QUrl::RemoveFragment)) {
        if (!m_request.validators.etag.isEmpty())
            fields.append({"If-None-Match", m_request.validators.etag});
        if (!m_request.validators.lastModified.isEmpty())
            fields.append({"If-Modified-Since", m_request.validators.lastModified});
    }
    return fields;
}

void Exchange::finishHop(const Result<void> &result)
{
    m_total.stop();
    m_silence.stop();
    const std::shared_ptr<Transfer> transfer = std::exchange(m_transfer, nullptr);
    if (!result)
        return settle(std::unexpected(result.error()));
    m_response.status = transfer->status;
    m_response.fields = transfer->answerFields;
    m_response.body = transfer->body;
    m_response.wire = {headOf(*transfer), transfer->head, transfer->body, transfer->certificate,
        transfer->address};
    m_response.bytesReceived += transfer->body.size() + transfer->headBytes;
    keepCookies();
    const QByteArray location = m_response.field("Location");
    if (isRedirect(m_response.status) && !location.isEmpty() && !mustWait())
        follow(m_response.url.resolved(QUrl::fromEncoded(location)));
    else
        decode();
}

/// RFC 9110 §10.2.3: with a redirect, the least time before the redirected request.
bool Exchange::mustWait() const
{
    const auto until = readRetryAfter(m_response.fields, m_clock());
    return !m_request.hasWaited && until && *until > m_clock();
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
    if (isLetIn || !m_sessionCookies.cookiesForUrl(m_response.url).isEmpty())
        m_sessionCookies.hear(m_response);
    if (isLetIn)
        m_sessionCookies.add(m_cookies);
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
