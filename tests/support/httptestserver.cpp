// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/httptestserver.h"

#include <QTcpSocket>
#include <QTimer>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

struct TestEndpoint::State {
    QUrl url;
    QByteArray target;
    TestReply reply;
    QList<TestRequest> requests;
    std::weak_ptr<QHash<QByteArray, State *>> registry;
};

namespace {

QByteArray fieldOf(const HeaderFields &fields, QByteArrayView name)
{
    for (const auto &[fieldName, value] : fields) {
        if (fieldName.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool hasFieldIn(const HeaderFields &fields, QByteArrayView name)
{
    return std::ranges::any_of(fields,
        [&](const HeaderField &field) { return !field.name.compare(name, Qt::CaseInsensitive); });
}

TestRequest parseRequest(const QByteArray &head)
{
    QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    TestRequest request{first.value(0), first.value(1), {}};
    for (const QByteArray &line : std::as_const(lines)) {
        if (const qsizetype colon = line.indexOf(':'); colon > 0)
            request.fields.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return request;
}

bool isNotModified(const TestReply &reply, const TestRequest &request)
{
    if (!reply.isConditional || reply.status != 200)
        return false;
    const QByteArray etag = fieldOf(reply.headers, "ETag");
    if (request.hasField("If-None-Match"))
        return !etag.isEmpty() && request.field("If-None-Match") == etag;
    const QByteArray modified = fieldOf(reply.headers, "Last-Modified");
    return !modified.isEmpty() && request.field("If-Modified-Since") == modified;
}

QByteArray headOf(const TestReply &reply, const QByteArray &body)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " Test\r\n";
    for (const auto &[name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    if (reply.isGzipped && !body.isEmpty())
        head += "Content-Encoding: gzip\r\n";
    if (!hasFieldIn(reply.headers, "Content-Length") && reply.status != 304)
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return head + "\r\n";
}

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// Writes one answer, with its delay, drip and cut, then tells the server that it is done.
class Answer : public QObject {
public:
    Answer(QTcpSocket *socket, const TestReply &reply, const QByteArray &body,
        std::function<void()> done)
        : QObject(socket)
        , m_socket(socket)
        , m_reply(reply)
        , m_body(body)
        , m_done(std::move(done))
    {
        QTimer::singleShot(reply.delay, this, [this] {
            m_socket->write(headOf(m_reply, m_body));
            if (m_reply.cutAfter >= 0)
                m_body.truncate(m_reply.cutAfter);
            writeMore();
        });
    }
    ~Answer() override { m_done(); }

private:
    void writeMore()
    {
        const qsizetype size = m_reply.dripBytes > 0 ? m_reply.dripBytes : m_body.size();
        m_socket->write(m_body.left(size));
        m_body.remove(0, std::min(size, m_body.size()));
        if (!m_body.isEmpty()) {
            QTimer::singleShot(m_reply.dripPause, this, &Answer::writeMore);
            return;
        }
        m_socket->flush();
        if (m_reply.cutAfter >= 0)
            m_socket->disconnectFromHost();
        delete this;
    }

    QTcpSocket *m_socket;
    TestReply m_reply;
    QByteArray m_body;
    std::function<void()> m_done;
};

} // namespace

bool TestRequest::hasField(QByteArrayView name) const { return hasFieldIn(fields, name); }
QByteArray TestRequest::field(QByteArrayView name) const { return fieldOf(fields, name); }

TestEndpoint::TestEndpoint(std::shared_ptr<State> state)
    : m_state(std::move(state))
{
}

TestEndpoint::~TestEndpoint()
{
    if (!m_state)
        return;
    if (const auto registry = m_state->registry.lock();
        registry && registry->value(m_state->target) == m_state.get()) {
        registry->remove(m_state->target);
    }
}

QUrl TestEndpoint::url() const { return m_state->url; }
int TestEndpoint::hits() const { return static_cast<int>(m_state->requests.size()); }
void TestEndpoint::setReply(const TestReply &reply) { m_state->reply = reply; }

TestRequest TestEndpoint::lastRequest() const
{
    return m_state->requests.isEmpty() ? TestRequest{} : m_state->requests.constLast();
}

HttpTestServer::HttpTestServer(QObject *parent)
    : QObject(parent)
    , m_endpoints(std::make_shared<QHash<QByteArray, TestEndpoint::State *>>())
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
                m_received.remove(socket);
                socket->deleteLater();
            });
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback: %s", qPrintable(m_server.errorString()));
}

HttpTestServer::~HttpTestServer()
{
    // Answers in flight count themselves down while their sockets die.
    for (QTcpSocket *socket : m_server.findChildren<QTcpSocket *>())
        socket->disconnect(this);
    m_server.close();
    qDeleteAll(m_server.findChildren<QTcpSocket *>());
}

QUrl HttpTestServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

TestEndpoint HttpTestServer::serve(const QString &path, const TestReply &reply)
{
    auto state = std::make_shared<TestEndpoint::State>();
    state->url = url(path);
    state->target = path.toUtf8();
    state->reply = reply;
    state->registry = m_endpoints;
    m_endpoints->insert(state->target, state.get());
    return TestEndpoint(std::move(state));
}

void HttpTestServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const TestRequest request = parseRequest(received.left(end));
    received.remove(0, end + 4);
    answer(socket, request);
}

void HttpTestServer::answer(QTcpSocket *socket, const TestRequest &request)
{
    ++m_hits;
    m_mostAtOnce = std::max(m_mostAtOnce, ++m_open);
    TestReply reply{.status = 404, .body = "nothing here"};
    if (TestEndpoint::State *state = m_endpoints->value(request.target)) {
        state->requests.append(request);
        reply = state->reply;
        if (isNotModified(reply, request)) {
            reply.status = 304;
            reply.body.clear();
        }
    }
    const QByteArray body = reply.isGzipped ? gzip(reply.body) : reply.body;
    new Answer(socket, reply, body, [this] { --m_open; });
}

QByteArray gzip(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    // qCompress makes four bytes of length and a zlib stream: two bytes of header, deflated data
    // and four bytes of checksum. Gzip wraps the same deflated data otherwise.
    const QByteArray zlib = qCompress(bytes);
    QByteArray file("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 10);
    file += zlib.mid(6, zlib.size() - 10);
    quint32 trailer[2]
        = {qToLittleEndian(crc32(bytes)), qToLittleEndian(static_cast<quint32>(bytes.size()))};
    return file.append(reinterpret_cast<const char *>(trailer), sizeof trailer);
}

} // namespace Liveline
