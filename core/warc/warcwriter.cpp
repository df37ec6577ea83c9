// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/warcwriter.h"

#include "core/warc/digests.h"
#include "core/warc/gzipmember.h"
#include "core/warc/httphead.h"

#include <QIODevice>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

// ISO 28500:2017, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/

namespace Liveline {

namespace {

constexpr auto identicalPayload
    = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"; // §6.7.2
constexpr auto conformsTo
    = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";

QByteArray warcDate(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s).toLatin1();
}

/// The name that other writers give the protocols.
QByteArray protocolName(const QByteArray &protocol)
{
    return protocol == "HTTP/2" ? "h2" : protocol.toLower();
}

} // namespace

struct WarcWriter::Record {
    QByteArray type;
    QByteArray id;
    QByteArray date;
    QByteArray fields; ///< more of them, whole lines
    QByteArray contentType;
    QByteArray block;
};

WarcWriter::WarcWriter(QIODevice &device, const QString &title)
    : m_device(device)
    , m_title(title.simplified())
{
}

Result<void> WarcWriter::write(const Snapshot &snapshot)
{
    const Wire &wire = snapshot.wire;
    const HttpHead head = HttpHead::read(wire.response);
    const QByteArray date = warcDate(snapshot.fetchedAt);
    const QByteArray url = snapshot.url.toEncoded(QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const QByteArray digest = sha256Label(wire.body);
    if (m_infoId.isEmpty())
        writeInfo(date);

    QByteArray common = "WARC-Target-URI: " + url + "\r\nWARC-Warcinfo-ID: " + m_infoId + "\r\n";
    if (!wire.address.isEmpty())
        common += "WARC-IP-Address: " + wire.address + "\r\n";
    common += "WARC-Protocol: " + protocolName(head.protocol) + "\r\n";

    Record response{.type = "response", .date = date, .fields = common};
    response.contentType = "application/http;msgtype=response";
    response.block = head.archived();
    const First first = m_first.value(digest);
    const bool isRevisit = !first.id.isEmpty() && !wire.body.isEmpty();
    if (isRevisit) {
        response.type = "revisit";
        response.fields += "WARC-Profile: "_ba + identicalPayload
            + "\r\nWARC-Refers-To: " + first.id + "\r\nWARC-Refers-To-Target-URI: " + first.url
            + "\r\nWARC-Refers-To-Date: " + first.date + "\r\n";
    } else {
        response.block += wire.body;
    }
    response.fields += "WARC-Payload-Digest: " + digest + "\r\n";
    if (!wire.certificate.isEmpty())
        response.fields += "WARC-JSON-Metadata: {\"cert\":{\"sha256\":\"" + wire.certificate.toHex()
            + "\"}}\r\n";
    response.id = newId(response.type + date + url + digest);
    if (!isRevisit)
        m_first.insert(digest, {response.id, url, date});

    IndexedRecord indexed{.url = snapshot.url, .time = snapshot.fetchedAt, .status = head.status};
    indexed.mime = head.field("Content-Type").split(';').first().trimmed().toLower();
    indexed.isRevisit = isRevisit;
    indexed.digest = digest;
    indexed.offset = m_offset;
    indexed.length = writeRecord(response);
    m_index.append(indexed);

    const QByteArray concurrent = "WARC-Concurrent-To: " + response.id + "\r\n";
    writeRecord({"request", newId("request" + date + url + digest), date, common + concurrent,
        "application/http;msgtype=request", wire.request});
    if (m_hasFailed)
        return failure(Error::Kind::File, m_device.errorString());
    return {};
}

void WarcWriter::writeInfo(const QByteArray &date)
{
    m_infoId = newId("warcinfo" + date);
    writeRecord({"warcinfo", m_infoId, date, {}, "application/warc-fields",
        "software: Liveline/"_ba + LIVELINE_VERSION
            + "\r\nformat: WARC File Format 1.1\r\nconformsTo: " + conformsTo
            + "\r\nisPartOf: " + m_title.toUtf8() + "\r\n"});
}

qint64 WarcWriter::writeRecord(const Record &record)
{
    QByteArray bytes = "WARC/1.1\r\nWARC-Type: " + record.type + "\r\nWARC-Record-ID: " + record.id
        + "\r\nWARC-Date: " + record.date + "\r\n" + record.fields + "WARC-Block-Digest: "
        + sha256Label(record.block) + "\r\nContent-Type: " + record.contentType
        + "\r\nContent-Length: " + QByteArray::number(record.block.size()) + "\r\n\r\n";
    bytes += record.block;
    bytes += "\r\n\r\n";
    const QByteArray member = gzipMember(bytes);
    m_hasFailed = m_hasFailed || m_device.write(member) != member.size();
    m_offset += member.size();
    return member.size();
}

QByteArray WarcWriter::newId(const QByteArray &name)
{
    static const QUuid space(u"5f0b5c0e-6d0f-5c55-9d3a-6c6976656c69"_s);
    const QByteArray unique = QByteArray::number(m_offset) + ' ' + name;
    return "<urn:uuid:" + QUuid::createUuidV5(space, unique).toByteArray(QUuid::WithoutBraces)
        + '>';
}

} // namespace Liveline
