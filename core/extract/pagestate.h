// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/extract/extractor.h"

#include <QJsonValue>

namespace Liveline {

/// The JSON that a page carries for its scripts: `<script type="application/json">` and its kin,
/// and values that scripts assign (`window.__INITIAL_STATE__ = {…}`, `Fusion.globalContent={…}`) or
/// parse (`JSON.parse("…")`, a string that holds JSON). The large ones only, in page order.
QList<QJsonValue> readPageState(const Page &page);

} // namespace Liveline
