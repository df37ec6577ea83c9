// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace Liveline {

/// One gzip member (RFC 1952) that holds these bytes, the same ones each time. Inside core/warc
/// only.
QByteArray gzipMember(const QByteArray &bytes);

} // namespace Liveline
