// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/liveblog.h"

namespace Liveline {

/// A request and its answer as they went over the wire, for the record.
struct Wire {
    /// The request's head in the form of HTTP/1.1, without what is the reader's own: cookies, and
    /// names and passwords.
    QByteArray request;
    QByteArray response; ///< the answer's head as it came, status line and empty line included
    QByteArray body; ///< in the content codings that `response` names, whatever the transfer's were
    QByteArray certificate; ///< SHA-256 of the server's (DER); empty: no TLS
    QByteArray address; ///< the server's number; empty where a proxy asked it

    bool operator==(const Wire &) const = default;
};

/// A raw answer that is kept.
struct Snapshot {
    BlogId blogId{};
    QUrl url; ///< where the answer came from, after redirects
    QDateTime fetchedAt; ///< UTC, our clock, when the last byte arrived
    Wire wire;

    bool operator==(const Snapshot &) const = default;
};

/// What is kept of a blog, and what that takes on the disk.
struct KeptAnswers {
    qint64 count = 0;
    qint64 bytes = 0;
    bool areWanted = true; ///< false: the person wants no more of them

    bool operator==(const KeptAnswers &) const = default;
};

} // namespace Liveline
