// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"
#include "core/model/snapshot.h"

#include <functional>
#include <optional>

class QIODevice;

namespace Liveline {

// Raw answers as web archives, for other programs: WARC 1.1 (ISO 28500:2017), one gzip member a
// record, and WACZ 1.1.1 (https://specs.webrecorder.net/wacz/1.1.1/), which holds one with an index
// and a list of its pages.

enum class WebArchiveFormat { Warc, Wacz };

std::optional<WebArchiveFormat> webArchiveFormat(QStringView name); ///< "warc" "wacz"
QString fileSuffix(WebArchiveFormat format); ///< "warc.gz" "wacz"

struct WebArchiveJob {
    QString title;
    using Visit = std::function<Result<void>(const Snapshot &)>;
    /// Calls back for each answer, oldest first, and hands on the first failure.
    std::function<Result<void>(const Visit &)> snapshots;
};

/// Writes the archive; gives the number of answers in it. The same answers give the same bytes,
/// whenever they are written: what is dated is dated by them. Holds one answer at a time. Thread:
/// any. Errors: those of the snapshots; File; Refused where there is none.
Result<qint64> writeWebArchive(
    WebArchiveFormat format, const WebArchiveJob &job, QIODevice &device);

/// What a look at all of an archive found.
struct WebArchiveReport {
    struct Break {
        qint64 record = 0; ///< the first that does not hold, from 1 on; 0: what is wrong has none
        qint64 offset = 0; ///< of it in its file
        QString url; ///< its target
        QString what; ///< English
    };
    qint64 records = 0; ///< that hold
    qint64 digests = 0; ///< that were compared, and agree
    qint64 files = 0; ///< of a WACZ, that hold
    std::optional<Break> broken;
};

/// Whether the file begins as a WARC, plain or gzipped, or as a ZIP.
bool isWebArchive(const QString &path);

/// Compares every digest that an archive, by whatever program, gives with what it holds. Stops at
/// the first break. Errors: File.
Result<WebArchiveReport> verifyWebArchive(const QString &path);

} // namespace Liveline
