// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace Liveline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 500; // milliseconds; the other side is on this computer
constexpr qint64 longestWish = 64 * 1024;

QString serverName(const QString &dataDir)
{
    const QByteArray path = QDir(dataDir).canonicalPath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256);
    return "liveline-"_L1 + QString::fromLatin1(digest.toHex().left(24));
}

QByteArray toLine(const Wish &wish)
{
    QJsonArray urls;
    for (const QUrl &url : wish.urls)
        urls += QString::fromLatin1(url.toEncoded());
    const QJsonObject object{{u"urls"_s, urls}, {u"token"_s, wish.activationToken}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Wish fromLine(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    Wish wish{{}, object["token"_L1].toString()};
    for (const QJsonValue url : object["urls"_L1].toArray())
        wish.urls += QUrl(url.toString());
    return wish;
}

} // namespace

SingleInstance::SingleInstance(const QString &dataDir, QObject *parent)
    : QObject(parent)
    , m_name(serverName(dataDir))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const Wish &wish) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(toLine(wish));
    return socket.waitForBytesWritten(patience);
}

void SingleInstance::listen()
{
    // What a process that was killed left behind; nobody answered there.
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->canReadLine())
                Q_EMIT wished(fromLine(socket->readLine(longestWish)));
            else if (socket->bytesAvailable() > longestWish)
                socket->abort();
        });
    }
}

} // namespace Liveline
