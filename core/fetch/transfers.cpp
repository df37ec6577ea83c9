// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/fetch/transfers.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

// https://curl.se/libcurl/c/libcurl-multi.html, "multi_socket"

namespace Liveline {

namespace {

constexpr qint64 longestHead = 256 * 1024;
constexpr long idleConnections = 16;

void initializeOnce()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    Q_UNUSED(code)
}

struct FieldList {
    curl_slist *first = nullptr;

    FieldList() = default;
    Q_DISABLE_COPY_MOVE(FieldList)
    ~FieldList() { curl_slist_free_all(first); }

    /// What would end the line, and with it the field, is not sent.
    void append(const HeaderField &field)
    {
        for (const char end : {'\r', '\n', '\0'}) {
            if (field.name.contains(end) || field.value.contains(end))
                return;
        }
        const QByteArray line
            = field.value.isEmpty() ? field.name + ';' : field.name + ": " + field.value;
        first = curl_slist_append(first, line.constData());
    }
};

/// RFC 9112 §5: a line of the head, with what ends it.
void hearLine(Transfer &transfer, const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    if (line.startsWith("HTTP/")) { // again after each 1xx
        transfer.status = text.split(' ').value(1).toInt();
        transfer.answerFields.clear();
        transfer.head = line;
        return;
    }
    transfer.head += line;
    const bool isContinued = line.startsWith(' ') || line.startsWith('\t'); // §5.2
    if (isContinued && !transfer.answerFields.isEmpty()) {
        transfer.answerFields.last().value += ' ' + text;
        return;
    }
    if (const qsizetype colon = text.indexOf(':'); colon > 0)
        transfer.answerFields.append({text.left(colon), text.mid(colon + 1).trimmed()});
}

/// SHA-256 of a certificate that libcurl shows as "Cert:-----BEGIN CERTIFICATE-----…".
QByteArray fingerprint(QByteArrayView shown)
{
    constexpr QByteArrayView begin("-----BEGIN CERTIFICATE-----");
    constexpr QByteArrayView end("-----END CERTIFICATE-----");
    const qsizetype from = shown.indexOf(begin);
    const qsizetype to = shown.indexOf(end);
    if (from < 0 || to < from)
        return {};
    const QByteArray base64
        = shown.sliced(from + begin.size(), to - from - begin.size()).toByteArray();
    return QCryptographicHash::hash(QByteArray::fromBase64(base64), QCryptographicHash::Sha256);
}

/// RFC 9110 §8.6: whoever gives two lengths leaves open where the body ends.
bool hasTwoLengths(const Transfer &transfer)
{
    QByteArray length;
    for (const HeaderField &field : transfer.answerFields) {
        if (field.name.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        if (!length.isEmpty() && field.value != length)
            return true;
        length = field.value;
    }
    return false;
}

int proxyTypeOf(const QNetworkProxy &proxy)
{
    // The proxy finds the host: no question about it leaves this machine.
    return proxy.type() == QNetworkProxy::Socks5Proxy ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP;
}

bool isProxied(const Transfer &transfer)
{
    return transfer.proxy.type() == QNetworkProxy::Socks5Proxy
        || transfer.proxy.type() == QNetworkProxy::HttpProxy
        || transfer.proxy.type() == QNetworkProxy::HttpCachingProxy;
}

} // namespace

struct Transfers::Multi {
    CURLM *curl = curl_multi_init();

    Multi() = default;
    Q_DISABLE_COPY_MOVE(Multi)
    ~Multi() { curl_multi_cleanup(curl); }
};

struct Transfers::Handle {
    CURL *curl = curl_easy_init();
    std::shared_ptr<Transfer> transfer;
    Finished finished;
    FieldList fields;
    FieldList hosts;
    std::array<char, CURL_ERROR_SIZE> detail{};
    bool isTooLarge = false;
    bool isRefused = false; ///< an address of the host
    bool isInBody = false;

    Handle() = default;
    Q_DISABLE_COPY_MOVE(Handle)
    ~Handle() { curl_easy_cleanup(curl); }

    void prepare(const FetchWorld &world);
    void prepareProxy();
    Result<void> result(CURLcode code) const;
    Error::Kind kindOf(CURLcode code) const;
    QByteArray certificate() const;
    bool isProxysFault(CURLcode code) const;

    // What libcurl calls.
    static size_t hearHead(char *data, size_t size, size_t count, void *handle);
    static size_t hearBody(char *data, size_t size, size_t count, void *handle);
    static curl_socket_t open(void *handle, curlsocktype purpose, curl_sockaddr *address);
};

size_t Transfers::Handle::hearHead(char *data, size_t size, size_t count, void *handle)
{
    auto *self = static_cast<Handle *>(handle);
    const QByteArray line(data, static_cast<qsizetype>(size * count));
    self->transfer->headBytes += line.size();
    self->isTooLarge = self->transfer->headBytes > longestHead;
    if (self->isTooLarge)
        return CURL_WRITEFUNC_ERROR;
    if (!self->isInBody) // trailers say nothing to us
        hearLine(*self->transfer, line);
    if (line == "\r\n" || line == "\n")
        self->transfer->moved();
    return size * count;
}

size_t Transfers::Handle::hearBody(char *data, size_t size, size_t count, void *handle)
{
    auto *self = static_cast<Handle *>(handle);
    self->isInBody = true;
    QByteArray &body = self->transfer->body;
    const auto length = static_cast<qsizetype>(size * count);
    self->isTooLarge = body.size() + length > self->transfer->maximumBytes;
    if (self->isTooLarge)
        return CURL_WRITEFUNC_ERROR;
    body.append(data, length);
    self->transfer->moved();
    return size * count;
}

curl_socket_t Transfers::Handle::open(void *handle, curlsocktype, curl_sockaddr *address)
{
    auto *self = static_cast<Handle *>(handle);
    const bool isOfTheHost = !isProxied(*self->transfer);
    if (isOfTheHost && !self->transfer->mayConnect(QHostAddress(&address->addr))) {
        self->isRefused = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void Transfers::Handle::prepare(const FetchWorld &world)
{
    const auto set
        = [this](CURLoption option, auto value) { curl_easy_setopt(curl, option, value); };
    for (const HeaderField &field : transfer->fields)
        fields.append(field);
    for (const QString &host : world.hosts)
        hosts.first = curl_slist_append(hosts.first, host.toLatin1().constData());
    set(CURLOPT_URL,
        transfer->url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo).constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    set(CURLOPT_HTTPHEADER, fields.first);
    set(CURLOPT_RESOLVE, hosts.first);
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_QUICK_EXIT, 1L); // a name that nobody answers for must not hold up the exit
    set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    set(CURLOPT_CERTINFO, 1L);
    set(CURLOPT_MAXFILESIZE_LARGE, curl_off_t(transfer->maximumBytes));
    set(CURLOPT_ERRORBUFFER, detail.data());
    set(CURLOPT_HEADERFUNCTION, &Handle::hearHead);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &Handle::hearBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_OPENSOCKETFUNCTION, &Handle::open);
    set(CURLOPT_OPENSOCKETDATA, this);
    set(CURLOPT_PRIVATE, transfer.get());
    if (!world.authorities.isEmpty())
        set(CURLOPT_CAINFO, world.authorities.toLocal8Bit().constData());
    prepareProxy();
}

/// Always said, be it empty, so that libcurl does not look at the environment: proxyFor() has.
void Transfers::Handle::prepareProxy()
{
    const QNetworkProxy &proxy = transfer->proxy;
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "");
    if (!isProxied(*transfer)) {
        curl_easy_setopt(curl, CURLOPT_PROXY, "");
        return;
    }
    curl_easy_setopt(curl, CURLOPT_PROXY, proxy.hostName().toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROXYPORT, long(proxy.port()));
    curl_easy_setopt(curl, CURLOPT_PROXYTYPE, long(proxyTypeOf(proxy)));
    if (!proxy.user().isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
    }
}

bool Transfers::Handle::isProxysFault(CURLcode code) const
{
    if (!isProxied(*transfer))
        return false;
    long connectStatus = 0;
    curl_easy_getinfo(curl, CURLINFO_HTTP_CONNECTCODE, &connectStatus);
    long proxyError = CURLPX_OK;
    curl_easy_getinfo(curl, CURLINFO_PROXY_ERROR, &proxyError);
    switch (proxyError) { // what a SOCKS5 proxy says of the host is not its own fault
    case CURLPX_REPLY_HOST_UNREACHABLE:
    case CURLPX_REPLY_NETWORK_UNREACHABLE:
    case CURLPX_REPLY_CONNECTION_REFUSED:
    case CURLPX_REPLY_TTL_EXPIRED:
        return false;
    default:
        break;
    }
    return code == CURLE_PROXY || code == CURLE_COULDNT_RESOLVE_PROXY
        || code == CURLE_COULDNT_CONNECT || connectStatus >= 400
        || (code == CURLE_OK && transfer->status == 407);
}

Error::Kind Transfers::Handle::kindOf(CURLcode code) const
{
    if (isTooLarge || code == CURLE_FILESIZE_EXCEEDED || code == CURLE_OUT_OF_MEMORY)
        return Error::Kind::TooLarge; // libcurl says "out of memory" of one field that is too long
    if (isRefused && code == CURLE_COULDNT_CONNECT)
        return Error::Kind::Refused;
    return code == CURLE_PEER_FAILED_VERIFICATION ? Error::Kind::Certificate : Error::Kind::Network;
}

Result<void> Transfers::Handle::result(CURLcode code) const
{
    const auto said = [&] {
        const QString text = QString::fromUtf8(detail.data());
        return text.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : text;
    };
    if (isProxysFault(code))
        return failure(Error::Kind::Proxy,
            code == CURLE_OK ? u"the proxy wants a name and a password"_s : said());
    if (code == CURLE_OK && hasTwoLengths(*transfer))
        return failure(Error::Kind::Network, u"the answer has two lengths"_s);
    if (code == CURLE_OK && transfer->status > 0)
        return {};
    const Error::Kind kind = kindOf(code);
    if (kind == Error::Kind::TooLarge)
        return failure(kind, u"the answer is longer than allowed"_s);
    if (kind == Error::Kind::Refused)
        return failure(kind, u"%1 is in a local network"_s.arg(transfer->url.host()));
    return failure(kind, said());
}

/// Empty where the connection was there already.
QByteArray Transfers::Handle::certificate() const
{
    curl_certinfo *chain = nullptr;
    curl_easy_getinfo(curl, CURLINFO_CERTINFO, &chain);
    if (!chain || chain->num_of_certs < 1)
        return {};
    for (const curl_slist *line = chain->certinfo[0]; line; line = line->next) {
        if (QByteArrayView(line->data).startsWith("Cert:"))
            return fingerprint(line->data);
    }
    return {};
}

Transfers::Transfers()
{
    initializeOnce();
    m_multi = std::make_unique<Multi>();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { act(CURL_SOCKET_TIMEOUT, 0); });

    CURLM *multi = m_multi->curl;
    const auto watchSocket = +[](CURL *, curl_socket_t socket, int what, void *self, void *) {
        static_cast<Transfers *>(self)->watch(socket, what);
        return 0;
    };
    const auto setTimer = +[](CURLM *, long milliseconds, void *self) {
        QTimer &timer = static_cast<Transfers *>(self)->m_timer;
        if (milliseconds < 0)
            timer.stop();
        else
            timer.start(static_cast<int>(milliseconds));
        return 0;
    };
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, watchSocket);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, setTimer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, idleConnections);
}

Transfers::~Transfers()
{
    for (const std::shared_ptr<Handle> &handle : std::as_const(m_handles))
        curl_multi_remove_handle(m_multi->curl, handle->curl);
    m_handles.clear();
    m_multi.reset(); // closes connections, which calls watch()
}

void Transfers::start(const std::shared_ptr<Transfer> &transfer, Finished finished)
{
    auto handle = std::make_shared<Handle>();
    handle->transfer = transfer;
    handle->finished = std::move(finished);
    handle->prepare(m_world);
    m_handles.insert(transfer.get(), handle);
    curl_multi_add_handle(m_multi->curl, handle->curl);
}

void Transfers::cancel(const std::shared_ptr<Transfer> &transfer)
{
    if (const std::shared_ptr<Handle> handle = m_handles.take(transfer.get()))
        curl_multi_remove_handle(m_multi->curl, handle->curl);
}

/// Called by libcurl, maybe from inside of act(): a notifier may be the one that speaks.
void Transfers::watch(int socket, int what)
{
    for (QSocketNotifier *old : m_notifiers.take(socket)) {
        old->setEnabled(false);
        old->deleteLater();
    }
    const auto add = [&](QSocketNotifier::Type type, int events) {
        auto *notifier = new QSocketNotifier(socket, type, this);
        connect(notifier, &QSocketNotifier::activated, this,
            [this, socket, events] { act(socket, events); });
        m_notifiers[socket].append(notifier);
    };
    if (what == CURL_POLL_IN || what == CURL_POLL_INOUT)
        add(QSocketNotifier::Read, CURL_CSELECT_IN);
    if (what == CURL_POLL_OUT || what == CURL_POLL_INOUT)
        add(QSocketNotifier::Write, CURL_CSELECT_OUT);
}

void Transfers::act(int socket, int events)
{
    int running = 0;
    curl_multi_socket_action(m_multi->curl, socket, events, &running);
    collect();
}

void Transfers::noteServer(Handle &handle)
{
    Transfer &transfer = *handle.transfer;
    const char *address = nullptr;
    curl_easy_getinfo(handle.curl, CURLINFO_PRIMARY_IP, &address);
    if (!isProxied(transfer))
        transfer.address = address;
    if (transfer.url.scheme() != "https"_L1)
        return;
    const QUrl server = transfer.url.adjusted(
        QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    if (const QByteArray shown = handle.certificate(); !shown.isEmpty())
        m_certificates.insert(server, shown);
    transfer.certificate = m_certificates.value(server);
}

void Transfers::collect()
{
    QList<std::pair<std::shared_ptr<Handle>, CURLcode>> done;
    int left = 0;
    while (const CURLMsg *message = curl_multi_info_read(m_multi->curl, &left)) {
        if (message->msg != CURLMSG_DONE)
            continue;
        CURL *const curl = message->easy_handle;
        const CURLcode code = message->data.result;
        Transfer *transfer = nullptr;
        curl_easy_getinfo(curl, CURLINFO_PRIVATE, &transfer);
        const std::shared_ptr<Handle> handle = m_handles.take(transfer);
        noteServer(*handle);
        curl_multi_remove_handle(m_multi->curl, curl);
        done.append({handle, code});
    }
    // Whoever listens may take all this down.
    const QPointer<Transfers> self(this);
    for (const auto &[handle, code] : std::as_const(done)) {
        handle->finished(handle->result(code));
        if (!self)
            return;
    }
}

} // namespace Liveline
