// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

#include <functional>

namespace Liveline {

/// What a listener hands out for one path. The entity tag is made from the body.
struct HttpPage {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QByteArray cacheControl;
    QByteArray location; ///< of a redirect
};

/// As much of an HTTP/1.1 server (RFC 9110, 9112) as a publisher on loopback needs: GET and HEAD,
/// connections that stay open, entity tags with 304, gzip for those who accept it. Listens on
/// 127.0.0.1 only. Not for the open network.
class HttpListener : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<HttpPage(const QByteArray &path)>;

    explicit HttpListener(Handler handler, QObject *parent = nullptr);

    /// Port 0: any free one. False where the port is taken; errorString() says more.
    bool listen(quint16 port);
    quint16 port() const { return m_server.serverPort(); }
    QString errorString() const { return m_server.errorString(); }

private:
    void accept();

    QTcpServer m_server;
    Handler m_handler;
};

} // namespace Liveline
