// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QUrl>

class QMimeData;

namespace Liveline {

/// The http(s) addresses in what was pasted or dropped, each once, in order: a list of addresses,
/// a browser's link, or text that holds some. At most 100.
QList<QUrl> addressesIn(const QMimeData &data);
QList<QUrl> addressesIn(const QString &text);

} // namespace Liveline
