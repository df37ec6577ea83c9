// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QHostAddress;

namespace Liveline {

/// Whether a host of an address is this computer or stands in a private network, by its number or
/// by a name that only such networks know: no page from outside may lead there.
bool isLocalHost(const QString &host);

/// Whether a number leads anywhere but to one host of the public internet: loopback, link-local,
/// private, shared (CGNAT), reserved and multicast ranges, also inside of IPv6 addresses that carry
/// an IPv4 address (mapped, NAT64, 6to4).
bool isLocalAddress(const QHostAddress &address);

} // namespace Liveline
