// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/warc/webarchive.h"

namespace Liveline {

// WACZ 1.1.1, https://specs.webrecorder.net/wacz/1.1.1/. Inside core/warc only.

Result<qint64> writeWacz(const WebArchiveJob &job, QIODevice &device);

/// Every file that the package names, and every record of its WARCs.
Result<WebArchiveReport> verifyWacz(const QString &path);

} // namespace Liveline
