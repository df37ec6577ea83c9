// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/cdxj.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

QByteArray searchableAddress(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    QByteArray address;
    if (QByteArrayView(host.toLatin1()).contains(':')) { // IPv6
        address = '[' + host.toLatin1() + ']';
    } else {
        QStringList labels = host.split(u'.');
        const bool isNumber = !labels.isEmpty()
            && std::ranges::all_of(labels.last(), [](QChar c) { return c.isDigit(); });
        if (!isNumber)
            std::ranges::reverse(labels);
        address = labels.join(isNumber ? u'.' : u',').toLatin1();
    }
    const int usualPort = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port(usualPort) != usualPort)
        address += ':' + QByteArray::number(url.port());
    address += ')';
    const QByteArray path = url.path(QUrl::FullyEncoded).toLatin1().toLower();
    address += path.isEmpty() ? QByteArray("/") : path;
    if (url.hasQuery()) {
        QList<QByteArray> parts = url.query(QUrl::FullyEncoded).toLatin1().toLower().split('&');
        std::ranges::sort(parts);
        address += '?' + parts.join('&');
    }
    return address;
}

QByteArray cdxjLine(const IndexedRecord &record, const QByteArray &fileName)
{
    const QString mime = QString::fromLatin1(record.mime);
    QJsonObject fields{
        {u"url"_s, record.url.toString(QUrl::FullyEncoded)},
        {u"mime"_s, record.isRevisit ? u"warc/revisit"_s : mime},
        {u"digest"_s, QString::fromLatin1(record.digest)},
        {u"status"_s, QString::number(record.status)},
        {u"offset"_s, QString::number(record.offset)},
        {u"length"_s, QString::number(record.length)},
        {u"filename"_s, QString::fromLatin1(fileName)},
    };
    return searchableAddress(record.url) + ' '
        + record.time.toString(u"yyyyMMddHHmmss"_s).toLatin1() + ' '
        + QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace Liveline
