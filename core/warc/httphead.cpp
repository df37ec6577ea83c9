// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/httphead.h"

namespace Liveline {

namespace {

// The names that crawlers give them.
constexpr QByteArrayView archivedPrefix("X-Orig-");

} // namespace

HttpHead HttpHead::read(const QByteArray &head)
{
    HttpHead read;
    for (const QByteArray &line : head.split('\n')) {
        const QByteArray text = line.trimmed();
        if (read.protocol.isEmpty()) {
            const QList<QByteArray> parts = text.split(' ');
            read.protocol = parts.first();
            read.status = parts.value(1).toInt();
            read.reason = parts.mid(2).join(' ');
            continue;
        }
        const bool isContinued = line.startsWith(' ') || line.startsWith('\t'); // RFC 9112 §5.2
        if (isContinued && !text.isEmpty() && !read.fields.isEmpty())
            read.fields.last().value += ' ' + text;
        else if (const qsizetype colon = text.indexOf(':'); colon > 0)
            read.fields.append({text.left(colon), text.mid(colon + 1).trimmed()});
    }
    return read;
}

QByteArray HttpHead::field(QByteArrayView name) const
{
    for (const Field &field : fields) {
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    }
    return {};
}

QByteArray HttpHead::archived() const
{
    const QByteArray version = protocol == "HTTP/1.0" ? protocol : QByteArray("HTTP/1.1");
    QByteArray head = version + ' ' + QByteArray::number(status) + ' ' + reason + "\r\n";
    for (const Field &field : fields) {
        if (field.name.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0)
            head += archivedPrefix;
        head += field.name + ": " + field.value + "\r\n";
    }
    return head + "\r\n";
}

} // namespace Liveline
