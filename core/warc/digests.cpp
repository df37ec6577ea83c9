// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/warc/digests.h"

#include <QIODevice>

#include <optional>

namespace Liveline {

namespace {

std::optional<QCryptographicHash::Algorithm> algorithmOf(const QByteArray &name)
{
    if (name == "sha256" || name == "sha-256")
        return QCryptographicHash::Sha256;
    if (name == "sha1" || name == "sha-1")
        return QCryptographicHash::Sha1;
    if (name == "sha512" || name == "sha-512")
        return QCryptographicHash::Sha512;
    if (name == "md5")
        return QCryptographicHash::Md5;
    return std::nullopt;
}

/// RFC 4648 §6, without padding.
QByteArray base32(const QByteArray &bytes)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | static_cast<uchar>(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text += alphabet[(buffer >> (bits - 5)) & 31];
    }
    if (bits > 0)
        text += alphabet[(buffer << (5 - bits)) & 31];
    return text;
}

} // namespace

QByteArray sha256Label(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return "sha256:" + hash.result().toHex();
}

QByteArray sha256Label(QIODevice &device)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&device);
    return "sha256:" + hash.result().toHex();
}

ClaimedDigest::ClaimedDigest(const QByteArray &label)
{
    const qsizetype colon = label.indexOf(':');
    const auto algorithm = algorithmOf(label.left(std::max<qsizetype>(colon, 0)).toLower());
    if (!algorithm)
        return;
    m_hash = std::make_unique<QCryptographicHash>(*algorithm);
    m_value = label.mid(colon + 1).trimmed();
    while (m_value.endsWith('='))
        m_value.chop(1);
}

void ClaimedDigest::add(QByteArrayView bytes)
{
    if (m_hash)
        m_hash->addData(bytes);
}

bool ClaimedDigest::holds() const
{
    const QByteArray result = m_hash->result();
    QByteArray base64 = result.toBase64(QByteArray::OmitTrailingEquals);
    return m_value.toLower() == result.toHex() || m_value.toUpper() == base32(result)
        || m_value == base64
        || m_value
        == result.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace Liveline
