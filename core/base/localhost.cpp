// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#include "core/base/localhost.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace Liveline {

bool isLocalHost(const QString &host)
{
    // RFC 1918, RFC 3927, RFC 4193, RFC 4291 §2.5.6, RFC 6598, RFC 6761, RFC 6762.
    static const QList<QPair<QHostAddress, int>> networks = [] {
        QList<QPair<QHostAddress, int>> parsed;
        for (const auto *network :
            {"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
                "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7", "fe80::/10"})
            parsed.append(QHostAddress::parseSubnet(QString::fromLatin1(network)));
        return parsed;
    }();
    QHostAddress address(host);
    bool isMapped = false; // ::ffff:127.0.0.1, RFC 4291 §2.5.5.2
    if (const quint32 inside = address.toIPv4Address(&isMapped); isMapped)
        address = QHostAddress(inside);
    return host == "localhost"_L1 || host.endsWith(".local"_L1) || host.endsWith(".localhost"_L1)
        || std::ranges::any_of(
            networks, [&](const auto &network) { return address.isInSubnet(network); });
}

} // namespace Liveline
