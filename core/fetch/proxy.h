// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <optional>

namespace Liveline {

// A person's choice of a proxy is a text: empty for the system's, "direct" for none, "tor" for Tor
// on this computer, or the address of one, socks5://name:password@host:port or http://host:port.
// What was chosen is used for everything, this computer included, and nothing replaces it.

/// The choice as it is kept; nullopt: it cannot be understood.
std::optional<QString> readProxyChoice(const QString &text);

/// The proxy by which an address is asked under a choice. SOCKS5 proxies also find the names.
QNetworkProxy proxyFor(const QString &choice, const QUrl &url);

} // namespace Liveline
