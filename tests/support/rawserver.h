// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace Liveline {

/// Bytes that go over the wire as they are, so that an answer can be wrong in any way.
struct RawPiece {
    static constexpr qint64 forEver = -1;

    QByteArray bytes;
    qint64 times = 1; ///< or forEver, as fast as the other side reads
    int pause = 0; ///< milliseconds before each time
};

struct RawAnswer {
    QList<RawPiece> pieces;
    bool hangsUp = true; ///< at the end; false: stays silent
    bool waitsForTheRequest = true; ///< false: at once, whatever is asked
};

/// A whole answer, of HTTP/1.1.
RawAnswer rawAnswer(const QByteArray &status, const QByteArray &head, const QByteArray &body);

/// A server on 127.0.0.1 that knows nothing of HTTP but where a request's head ends. One answer for
/// each target (`/live`, or the whole address when asked as a proxy), one for all others.
class RawServer : public QTcpServer {
public:
    RawServer();
    ~RawServer() override;

    QUrl url(const QString &path, const QString &host = QStringLiteral("127.0.0.1")) const;
    void setAnswer(const RawAnswer &answer) { m_answer = answer; }
    void setAnswer(const QByteArray &target, const RawAnswer &answer);
    void clearAnswers() { m_answers.clear(); }
    /// By the request's head, instead.
    void setChoice(std::function<RawAnswer(const QByteArray &head)> choice)
    {
        m_choice = std::move(choice);
    }
    /// Proves who it is by this; null: speaks no TLS.
    void setCertificate(const QSslCertificate &certificate, const QSslKey &key);

    int connections() const { return m_connections; }
    const QList<QByteArray> &heads() const { return m_heads; } ///< of the requests so far
    bool wasAskedFor(const QByteArray &target) const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void read(QTcpSocket *socket);

    QSslCertificate m_certificate;
    QSslKey m_key;
    RawAnswer m_answer;
    std::function<RawAnswer(const QByteArray &head)> m_choice;
    QHash<QByteArray, RawAnswer> m_answers;
    QHash<QTcpSocket *, QByteArray> m_received;
    QList<QByteArray> m_heads;
    int m_connections = 0;
};

} // namespace Liveline
