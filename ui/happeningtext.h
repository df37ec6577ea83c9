// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/model/alert.h"

namespace Liveline {

/// What happened to a blog, as a sentence without a full stop; empty: nothing did, an entry came.
QString happeningText(AlertEvent event);

} // namespace Liveline
