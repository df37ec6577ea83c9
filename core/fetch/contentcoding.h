// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace Liveline {

/// The Accept-Encoding field for what decodeContent() reads.
inline constexpr auto acceptedCodings = "gzip, deflate, br, zstd";

/// Takes off the codings that a Content-Encoding field names (RFC 9110 §8.4). Pure. TooLarge beyond
/// `maximumBytes`; Network where the data is damaged or stops early, so that a page which was cut
/// on its way is never taken for a short one. (QNetworkAccessManager would do the inflating, but
/// says nothing of a cut.)
Result<QByteArray> decodeContent(
    const QByteArray &body, QByteArrayView contentEncoding, qint64 maximumBytes);

} // namespace Liveline
