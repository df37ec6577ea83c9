// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/fetch/http.h"

#include <QNetworkCookieJar>

namespace Liveline {

/// Cookies (RFC 6265) as long as it lives, never on a disk. Inside core/fetch only.
class Cookies : public QNetworkCookieJar {
public:
    /// Those of an answer. Bounded.
    void hear(const Response &answer);
    void add(const Cookies &others);
    /// The Cookie field for an address; empty: none.
    QByteArray fieldFor(const QUrl &url) const;
};

} // namespace Liveline
