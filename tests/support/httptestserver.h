// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"

#include <QHash>
#include <QObject>
#include <QTcpServer>

#include <memory>

class QTcpSocket;

namespace Liveline {

/// What an endpoint answers, and how badly.
struct TestReply {
    int status = 200;
    HeaderFields headers = {}; ///< Content-Length is added unless given here
    QByteArray body = {};
    bool isGzipped = false; ///< send the body with Content-Encoding: gzip
    bool isConditional = true; ///< answer 304 by itself when the request's validator matches ours
    int delay = 0; ///< milliseconds before the first byte
    qint64 cutAfter = -1; ///< hang up after so many bytes of the body; -1: send it whole
    int dripBytes = 0; ///< send the body in pieces of so many bytes, `dripPause` apart; 0: at once
    int dripPause = 10; ///< milliseconds
};

/// A request as it came over the wire.
struct TestRequest {
    QByteArray method;
    QByteArray target;
    HeaderFields fields;

    bool hasField(QByteArrayView name) const;
    QByteArray field(QByteArrayView name) const; ///< empty when absent
};

/// One address of the server. Leaves when it dies.
class TestEndpoint {
public:
    TestEndpoint(TestEndpoint &&) = default;
    TestEndpoint &operator=(TestEndpoint &&) = default;
    ~TestEndpoint();

    QUrl url() const;
    int hits() const; ///< requests so far
    TestRequest lastRequest() const;
    void setReply(const TestReply &reply); ///< for the requests from now on

private:
    friend class HttpTestServer;
    struct State;
    explicit TestEndpoint(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

/// A small HTTP/1.1 server on 127.0.0.1 for tests:
///
///     HttpTestServer server;
///     auto page = server.serve(u"/live"_s, {.body = "<p>…"});
///
/// It answers from the event loop of its thread: wait for the client with await() or QTRY_…, never
/// with a blocking call. Unknown addresses are 404.
class HttpTestServer : public QObject {
    Q_OBJECT

public:
    explicit HttpTestServer(QObject *parent = nullptr);
    ~HttpTestServer() override;

    QUrl url(const QString &path = {}) const;
    TestEndpoint serve(const QString &path, const TestReply &reply = {});
    int hits() const { return m_hits; } ///< of all addresses, unknown ones included
    int mostAtOnce() const { return m_mostAtOnce; } ///< requests that were open at the same time

private:
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const TestRequest &request);

    QTcpServer m_server;
    QHash<QTcpSocket *, QByteArray> m_received;
    std::shared_ptr<QHash<QByteArray, TestEndpoint::State *>> m_endpoints;
    int m_hits = 0;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

/// The bytes as a gzip file (RFC 1952).
QByteArray gzip(const QByteArray &bytes);

} // namespace Liveline
