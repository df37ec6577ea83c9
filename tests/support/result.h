// SPDX-FileCopyrightText: 2026 The Liveline maintainers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/base/result.h"

#include <QString>

namespace Liveline {

/// "Database: disk I/O error", for a failing test's message.
QString describe(const Error &error);

} // namespace Liveline

/// Like QVERIFY for a Result, printing why it failed.
#define QVERIFY_RESULT(result)                                                                     \
    do {                                                                                           \
        const auto &verified = (result);                                                           \
        QVERIFY2(verified.has_value(),                                                             \
            verified.has_value() ? "" : qPrintable(Liveline::describe(verified.error())));         \
    } while (false)
