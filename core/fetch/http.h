// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/snapshot.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QUrl>

#include <optional>

namespace Liveline {

/// One field line of an HTTP message (RFC 9110 §5). Names compare without case.
struct HeaderField {
    QByteArray name;
    QByteArray value;

    bool operator==(const HeaderField &) const = default;
};
using HeaderFields = QList<HeaderField>;

/// What to ask for.
struct Request {
    QUrl url;
    Validators validators; ///< sent as If-None-Match / If-Modified-Since when present
    QUrl validated; ///< the address that gave them, where redirects lead; empty: `url`
    QByteArray accept; ///< Accept field; empty: the default for pages and feeds
    HeaderFields fields; ///< more to send
    qint64 maximumBytes = 32 * 1024 * 1024; ///< of the body, after inflation
    bool isUrgent = false; ///< a person is waiting: goes before scheduled requests of its host
    QString proxy; ///< a choice of proxy.h; empty: the system's
    bool hasWaited = false; ///< as long as a redirect asked to: it is followed now
};

/// A complete answer, inflated. Statuses ≥ 400 are answers too; the caller decides.
struct Response {
    QUrl url; ///< where the answer came from, after redirects
    QUrl movedTo; ///< where an unbroken run of 301/308 leads; empty: the address is still right
    int status = 0;
    HeaderFields fields;
    QByteArray body;
    QDateTime fetchedAt; ///< UTC, our clock, when the last byte arrived
    qint64 bytesReceived = 0; ///< over the wire, all redirects included
    qint64 milliseconds = 0;
    Wire wire; ///< of the last hop

    QByteArray field(QByteArrayView name) const;
};

/// RFC 9110 §8.7, perhaps relative; empty where absent or unreadable.
QUrl contentLocation(const Response &response);

/// RFC 9110 §8.8.2–3, exactly as received.
Validators readValidators(const HeaderFields &fields);

/// RFC 9110 §10.2.3: delay-seconds or HTTP-date. UTC. nullopt where absent or unreadable. A wait is
/// capped at a week.
std::optional<QDateTime> readRetryAfter(const HeaderFields &fields, const QDateTime &now);

/// RFC 9110 §5.6.7: IMF-fixdate and the two obsolete forms. UTC; invalid when unreadable.
QDateTime readHttpDate(QByteArrayView value);

/// RFC 9111 §4.2.1, less the Age (§4.2.3): how many more seconds the answer is fresh, at least 0.
/// nullopt where the server does not say.
std::optional<qint64> readFreshness(const HeaderFields &fields, const QDateTime &now);

/// Whether a redirect from one address to the other may be followed: http→https and same scheme
/// yes; https→http and any other scheme never.
bool mayRedirect(const QUrl &from, const QUrl &to);

} // namespace Liveline
