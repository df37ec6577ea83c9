// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/demo/httplistener.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QTcpSocket>
#include <QTimer>

#include <zlib.h>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maximumHead = 16 * 1024;
constexpr int idleMilliseconds = 60'000;

/// The head of a request; GET and HEAD have no body worth reading.
struct RequestHead {
    QByteArray method;
    QByteArray path;
    QHash<QByteArray, QByteArray> fields; ///< names in lower case
    bool isValid = false;
};

RequestHead readHead(const QByteArray &bytes)
{
    RequestHead head;
    const QList<QByteArray> lines = bytes.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    head.isValid = words.size() == 3 && words[2].startsWith("HTTP/1.");
    if (!head.isValid)
        return head;
    head.method = words[0];
    head.path = words[1].split('?').first();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            head.fields.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return head;
}

/// RFC 1952, by zlib (15 bits of window, +16 for the gzip wrapper).
QByteArray gzip(const QByteArray &bytes)
{
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray result(
        static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(bytes.size()))), '\0');
    QByteArray input = bytes;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const bool isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return isWhole ? result : QByteArray();
}

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 302:
        return "Found";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 405:
        return "Method Not Allowed";
    default:
        return "Not Found";
    }
}

QByteArray httpDate()
{
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

/// Weak, since it stays the same whether the body is compressed or not (RFC 9110 §8.8.3.3).
QByteArray entityTag(const QByteArray &body)
{
    return "W/\"" + QCryptographicHash::hash(body, QCryptographicHash::Sha1).toHex().left(20) + '"';
}

/// RFC 9110 §13.1.2: any of the tags, compared weakly.
bool hasTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    return ifNoneMatch == "*" || (!ifNoneMatch.isEmpty() && ifNoneMatch.contains(tag));
}

QByteArray answer(const RequestHead &request, HttpPage page, bool keepsOpen)
{
    QByteArray fields;
    const auto add = [&](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            fields += QByteArray(name) + ": " + value + "\r\n";
    };
    add("Date", httpDate());
    add("Server", "gnomon-demo");
    add("Connection", keepsOpen ? "keep-alive" : "close");
    add("Location", page.location);
    if (page.status == 200) {
        const QByteArray tag = entityTag(page.body);
        add("ETag", tag);
        add("Cache-Control", page.cacheControl);
        add("Vary", "Accept-Encoding");
        if (hasTag(request.fields.value("if-none-match"), tag))
            page.status = 304;
    }
    if (page.status != 304) {
        add("Content-Type", page.contentType);
        const bool isText = page.contentType.startsWith("text/");
        if (isText && request.fields.value("accept-encoding").contains("gzip")) {
            page.body = gzip(page.body);
            add("Content-Encoding", "gzip");
        }
        add("Content-Length", QByteArray::number(page.body.size()));
    }
    const QByteArray status = "HTTP/1.1 " + QByteArray::number(page.status) + ' ';
    const QByteArray head = status + reason(page.status) + "\r\n" + fields + "\r\n";
    const bool hasBody = page.status != 304 && request.method != "HEAD";
    return hasBody ? head + page.body : head;
}

/// One client. Owned by its socket, gone with it.
class Connection : public QObject {
public:
    Connection(QTcpSocket *socket, const HttpListener::Handler &handler)
        : QObject(socket)
        , m_socket(socket)
        , m_handler(handler)
    {
        m_idle.setSingleShot(true);
        m_idle.start(idleMilliseconds);
        connect(&m_idle, &QTimer::timeout, m_socket, &QTcpSocket::disconnectFromHost);
        connect(m_socket, &QTcpSocket::readyRead, this, &Connection::read);
        connect(m_socket, &QTcpSocket::disconnected, m_socket, &QObject::deleteLater);
    }

private:
    void read()
    {
        m_idle.start();
        m_buffer += m_socket->readAll();
        qsizetype end = m_buffer.indexOf("\r\n\r\n");
        while (end >= 0) {
            const RequestHead request = readHead(m_buffer.left(end));
            m_buffer.remove(0, end + 4);
            respond(request);
            end = m_buffer.indexOf("\r\n\r\n");
        }
        if (m_buffer.size() > maximumHead)
            m_socket->abort();
    }

    void respond(const RequestHead &request)
    {
        const bool keepsOpen
            = request.isValid && request.fields.value("connection").toLower() != "close";
        HttpPage page{.status = 400};
        if (request.isValid && request.method != "GET" && request.method != "HEAD")
            page.status = 405;
        else if (request.isValid)
            page = m_handler(request.path);
        m_socket->write(answer(request, page, keepsOpen));
        if (!keepsOpen)
            m_socket->disconnectFromHost();
    }

    QTcpSocket *m_socket;
    HttpListener::Handler m_handler;
    QTimer m_idle;
    QByteArray m_buffer;
};

} // namespace

HttpListener::HttpListener(Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, &HttpListener::accept);
}

bool HttpListener::listen(quint16 port) { return m_server.listen(QHostAddress::LocalHost, port); }

void HttpListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection())
        new Connection(socket, m_handler);
}

} // namespace Liveline
