// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUrl>

namespace Liveline {

/// One record of a WARC, as an index knows it. Inside core/warc only.
struct IndexedRecord {
    QUrl url;
    QDateTime time; ///< UTC
    int status = 0;
    QByteArray mime; ///< of what was answered
    bool isRevisit = false;
    QByteArray digest; ///< of the payload
    qint64 offset = 0; ///< of its gzip member
    qint64 length = 0;
};

/// A line of a CDXJ index (https://specs.webrecorder.net/cdxj/0.1.0/), with its end. Lines sort as
/// bytes.
QByteArray cdxjLine(const IndexedRecord &record, const QByteArray &fileName);

/// An address turned round so that a site's lie together: "org,example)/live?a=1".
QByteArray searchableAddress(const QUrl &url);

} // namespace Liveline
