// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

#include <QJsonValue>

namespace Liveline {

/// The JSON that a page carries for its scripts: `<script type="application/json">` and its kin,
/// and values that scripts assign (`window.__INITIAL_STATE__ = {…}`, `Fusion.globalContent={…}`) or
/// parse (`JSON.parse("…")`, a string that holds JSON), the stream of Next.js, attributes of
/// islands. The large ones only, in page order.
QList<QJsonValue> readPageState(const Page &page);

/// The end of the string or of the balanced object or array that begins at `start`; -1: none.
qsizetype endOfJson(QStringView text, qsizetype start);

} // namespace Liveline
