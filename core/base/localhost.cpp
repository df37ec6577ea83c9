// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/localhost.h"

#include <QHostAddress>
#include <QList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

namespace {

using Networks = QList<QPair<QHostAddress, int>>;

template <std::size_t size> Networks parsed(const std::array<const char *, size> &subnets)
{
    Networks networks;
    for (const char *subnet : subnets)
        networks.append(QHostAddress::parseSubnet(QString::fromLatin1(subnet)));
    return networks;
}

bool isIn(const QHostAddress &address, const Networks &networks)
{
    return std::ranges::any_of(
        networks, [&](const auto &network) { return address.isInSubnet(network); });
}

quint32 fourBytes(const Q_IPV6ADDR &bytes, int from)
{
    quint32 number = 0;
    for (int i = from; i < from + 4; ++i)
        number = number << 8 | bytes[i];
    return number;
}

/// The IPv4 address that an IPv6 address stands for.
std::optional<QHostAddress> carriedAddress(const QHostAddress &address)
{
    // RFC 4291 §2.5.5 compatible and mapped, RFC 2765 §2.1 translated, RFC 6052 §2.1 NAT64: all
    // with the number at the end. RFC 3056 §2 6to4: after the prefix.
    static const Networks atTheEnd
        = parsed(std::array{"::/96", "::ffff:0:0/96", "::ffff:0:0:0/96", "64:ff9b::/96"});
    static const Networks afterThePrefix = parsed(std::array{"2002::/16"});
    if (isIn(address, atTheEnd))
        return QHostAddress(fourBytes(address.toIPv6Address(), 12));
    if (isIn(address, afterThePrefix))
        return QHostAddress(fourBytes(address.toIPv6Address(), 2));
    return std::nullopt;
}

} // namespace

bool isLocalAddress(const QHostAddress &address)
{
    // https://www.iana.org/assignments/iana-ipv4-special-registry: RFC 1122, 1918, 6598, 3927,
    // 6890, 5737, 2544, 5771, 1112.
    static const Networks ofIPv4
        = parsed(std::array{"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"});
    // …/iana-ipv6-special-registry: RFC 4291, 8215, 6666, 4380, 3849, 4193, 3879.
    static const Networks ofIPv6
        = parsed(std::array{"::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/32",
            "2001:db8::/32", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"});
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return isIn(address, ofIPv4);
    QHostAddress plain = address;
    plain.setScopeId({});
    if (isIn(plain, ofIPv6))
        return true;
    const auto carried = carriedAddress(plain);
    return carried && isIn(*carried, ofIPv4);
}

bool isLocalHost(const QString &host)
{
    if (const QHostAddress address(host); !address.isNull())
        return isLocalAddress(address);
    // RFC 6761 §6.3, RFC 6762 §3, RFC 8375, ICANN 2024-07-29; a name without a dot is known to the
    // local network alone.
    static constexpr std::array endings{
        ".localhost"_L1, ".local"_L1, ".home.arpa"_L1, ".internal"_L1, ".lan"_L1, ".intranet"_L1};
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    return !name.contains(u'.') || std::ranges::any_of(endings, [&](QLatin1StringView ending) {
        return name.endsWith(ending);
    });
}

} // namespace Liveline
