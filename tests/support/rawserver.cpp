// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "support/rawserver.h"

#include <QSslSocket>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

QByteArray targetOf(const QByteArray &head) { return head.split(' ').value(1); }

/// Writes one answer, no faster than it is read.
class Writing : public QObject {
public:
    Writing(QTcpSocket *socket, const RawAnswer &answer)
        : QObject(socket)
        , m_socket(socket)
        , m_answer(answer)
    {
        connect(socket, &QIODevice::bytesWritten, this, &Writing::goOn);
        goOn();
    }

private:
    static constexpr qint64 enoughAtOnce = 256 * 1024;

    void goOn()
    {
        while (!m_isPausing && m_socket->bytesToWrite() < enoughAtOnce) {
            if (m_answer.pieces.isEmpty())
                return finish();
            RawPiece &piece = m_answer.pieces.first();
            if (piece.times == 0) {
                m_answer.pieces.removeFirst();
            } else if (piece.pause > 0) {
                m_isPausing = true;
                QTimer::singleShot(piece.pause, this, [this] {
                    m_isPausing = false;
                    writeOnce();
                    goOn();
                });
            } else {
                writeOnce();
            }
        }
    }

    void writeOnce()
    {
        RawPiece &piece = m_answer.pieces.first();
        m_socket->write(piece.bytes);
        if (piece.times > 0)
            --piece.times;
    }

    void finish()
    {
        if (m_answer.hangsUp)
            m_socket->disconnectFromHost();
        deleteLater();
    }

    QTcpSocket *m_socket;
    RawAnswer m_answer;
    bool m_isPausing = false;
};

} // namespace

RawAnswer rawAnswer(const QByteArray &status, const QByteArray &head, const QByteArray &body)
{
    return {{{"HTTP/1.1 " + status + "\r\n" + head + "Content-Length: "
        + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body}}};
}

RawServer::RawServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback: %s", qPrintable(errorString()));
}

RawServer::~RawServer()
{
    for (QTcpSocket *socket : findChildren<QTcpSocket *>()) {
        socket->disconnect(this);
        delete socket;
    }
}

QUrl RawServer::url(const QString &path, const QString &host) const
{
    const QString scheme = m_certificate.isNull() ? u"http"_s : u"https"_s;
    return QUrl(u"%1://%2:%3%4"_s.arg(scheme, host).arg(serverPort()).arg(path));
}

void RawServer::setAnswer(const QByteArray &target, const RawAnswer &answer)
{
    m_answers.insert(target, answer);
}

void RawServer::setCertificate(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

bool RawServer::wasAskedFor(const QByteArray &target) const
{
    return std::ranges::any_of(
        m_heads, [&](const QByteArray &head) { return targetOf(head) == target; });
}

void RawServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *socket = m_certificate.isNull() ? new QTcpSocket(this) : new QSslSocket(this);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_received.remove(socket);
        socket->deleteLater();
    });
    socket->setSocketDescriptor(descriptor);
    if (auto *secure = qobject_cast<QSslSocket *>(socket)) {
        secure->setLocalCertificate(m_certificate);
        secure->setPrivateKey(m_key);
        secure->startServerEncryption();
    } else if (!m_answer.waitsForTheRequest) {
        new Writing(socket, m_answer);
    }
}

void RawServer::read(QTcpSocket *socket)
{
    QByteArray &received = m_received[socket];
    received += socket->readAll();
    const qsizetype end = received.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = received.left(end);
    received.remove(0, end + 4);
    m_heads.append(head);
    const RawAnswer answer = m_choice ? m_choice(head) : m_answers.value(targetOf(head), m_answer);
    if (answer.waitsForTheRequest)
        new Writing(socket, answer);
}

} // namespace Liveline
